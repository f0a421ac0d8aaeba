"""What the screen calls kinds of statements and how well an element is covered; each level with its sign."""

from portfolio.domain.alignment import COVERED, EMPTY, WEAK
from portfolio.texts import tr

LEVEL_ICONS = {COVERED: "circle-check", WEAK: "circle-dot", EMPTY: "circle"}
LEVEL_ROLES = {COVERED: "ok", WEAK: "accent", EMPTY: "muted"}


def kind_meaning(kind: str) -> str:
    """What belongs under that heading."""
    return {
        "vision": tr("Keadaan yang ingin dicapai, satu kalimat."),
        "mission": tr("Apa yang dilakukan sekolah supaya visi itu tercapai."),
        "goal": tr("Hasil yang dapat dilihat atau dihitung, dengan waktunya."),
    }[kind]


def kind_adding(kind: str) -> str:
    """The button that adds one."""
    return {"vision": tr("Tambah visi"), "mission": tr("Tambah misi"), "goal": tr("Tambah tujuan")}[kind]


def level_words(level: int) -> str:
    """What a level means, as the legend says it."""
    return {
        COVERED: tr("Selaras, dengan alasan dan bukti"),
        WEAK: tr("Selaras, alasan atau bukti belum ada"),
        EMPTY: tr("Belum tersentuh"),
    }[level]
