"""What a practice still lacks, as juries and readers see it: named gaps, each with its place."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from portfolio.domain.framework import FrameSection, WritingFrame
from portfolio.domain.photo import Photo
from portfolio.domain.practice import Practice
from portfolio.domain.prose import plain
from portfolio.domain.wording import count_words
from portfolio.texts import ntr, tr

Harm = Literal["must", "should", "could"]


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing that is missing."""

    code: str
    message: str
    """What is missing and why it helps, one sentence on screen."""
    harm: Harm
    """must: an embarrassing hole in print; should: juries look for it; could: makes it better."""
    place: str
    """Where it is mended: title, summary, authors, facts, photos, tags, measures, section:<id> or photo:<id>."""


@dataclass(frozen=True, slots=True)
class Completeness:
    """How far a practice has come."""

    percent: int
    gaps: tuple[Gap, ...]
    """Worst first."""

    @property
    def ready(self) -> bool:
        """Whether nothing is missing that would embarrass in print."""
        return not any(gap.harm == "must" for gap in self.gaps)


_WEIGHTS: dict[Harm, int] = {"must": 3, "should": 2, "could": 1}


def completeness(
    practice: Practice,
    frame: WritingFrame,
    bodies: Mapping[str, str],
    *,
    author_count: int,
    photos: Sequence[Photo],
    tag_count: int,
    measure_count: int,
) -> Completeness:
    """The gaps of a practice; `bodies` holds the Markdown of each section, `photos` those placed in it."""
    checks: list[tuple[bool, Gap]] = [
        (
            bool(practice.title),
            Gap("no-title", tr("Beri judul yang mengundang orang membaca."), "must", "title"),
        ),
        (author_count > 0, Gap("no-author", tr("Sebutkan penulisnya."), "must", "authors")),
        (
            bool(practice.summary),
            Gap("no-summary", tr("Tulis ringkasan satu atau dua kalimat."), "should", "summary"),
        ),
        (
            bool(practice.class_level and practice.subject),
            Gap("no-facts", tr("Isi kelas dan mata pelajaran."), "should", "facts"),
        ),
        (bool(practice.learning_model), Gap("no-model", tr("Pilih model pembelajaran."), "could", "facts")),
        (practice.started is not None, Gap("no-date", tr("Isi waktu pelaksanaan."), "could", "facts")),
        (
            tag_count > 0,
            Gap("no-tags", tr("Tandai dimensi profil lulusan yang dikuatkan."), "should", "tags"),
        ),
        (
            measure_count > 0,
            Gap(
                "no-measure",
                tr("Tambahkan angka sebelum dan sesudah sebagai bukti dampak."),
                "could",
                "measures",
            ),
        ),
        (
            len(photos) >= 1,
            Gap("no-photo", tr("Tambahkan paling sedikit satu foto kegiatan."), "must", "photos"),
        ),
        (
            len(photos) >= 3,
            Gap("few-photos", tr("Tiga foto atau lebih membuat cerita hidup."), "could", "photos"),
        ),
    ]
    for section in frame.sections:
        checks += _section_checks(section, bodies.get(section.id, ""))
    for photo in photos:
        checks += _photo_checks(photo)
    total = sum(_WEIGHTS[gap.harm] for _, gap in checks)
    reached = sum(_WEIGHTS[gap.harm] for done, gap in checks if done)
    missing = sorted((gap for done, gap in checks if not done), key=lambda gap: -_WEIGHTS[gap.harm])
    empty = {gap.place for gap in missing if gap.code == "empty-section"}
    gaps = tuple(gap for gap in missing if not (gap.code == "short-section" and gap.place in empty))
    return Completeness(100 * reached // total, gaps)


def _section_checks(section: FrameSection, body: str) -> list[tuple[bool, Gap]]:
    """An empty section misses both; its gap is told once."""
    words, fewest, name = count_words(plain(body)), section.fewest_words, section.label
    place = f"section:{section.id}"
    short = ntr("Bagian {name} baru {n} kata; biasanya {fewest} atau lebih.", words, name=name, fewest=fewest)
    return [
        (words > 0, Gap("empty-section", tr("Bagian {name} masih kosong.", name=name), "must", place)),
        (words >= fewest, Gap("short-section", short, "should", place)),
    ]


def _photo_checks(photo: Photo) -> list[tuple[bool, Gap]]:
    place = f"photo:{photo.id}"
    name = photo.caption or photo.original_name
    return [
        (
            bool(photo.caption),
            Gap("no-caption", tr("Foto {name} belum punya keterangan.", name=name), "should", place),
        ),
        (
            bool(photo.alt),
            Gap("no-alt", tr("Foto {name} belum punya teks alternatif.", name=name), "could", place),
        ),
    ]
