"""What a full report on passing on needs, and what of it is there."""

from collections.abc import Sequence
from dataclasses import dataclass

from portfolio.publishing.content import Problem
from portfolio.services.disseminations import ForumPage
from portfolio.services.reports import ReportState
from portfolio.texts import ntr, tr

FEWEST_PHOTOS = 2


@dataclass(frozen=True, slots=True)
class Need:
    """One thing that a report needs."""

    code: str
    words: str
    place: str
    """Where it is mended: forum, attendance, story, photos, plan or report."""
    done: bool
    needed: bool = True
    """Else it is good to have."""


def needs(page: ForumPage, report: ReportState) -> tuple[Need, ...]:
    """Everything that a report on this forum needs, in the order of its pages."""
    forum = page.forum
    appendices = {one.place.appendix for one in page.photos}
    shown = sum(one.place.appendix == "foto" for one in page.photos)
    said = (
        Need("title", tr("Judul kegiatan"), "forum", bool(forum.title)),
        Need("source", tr("Pelatihan atau forum asalnya"), "forum", bool(page.training or page.parent)),
        Need("when", tr("Tanggal dan tempat"), "forum", bool(forum.held_on and forum.place)),
        Need("school", tr("Sekolah tempat forum"), "forum", page.school is not None),
        Need("model", tr("Model yang dipraktikkan"), "forum", bool(forum.learning_model or forum.material)),
        Need("givers", tr("Pengimbas"), "forum", bool(page.givers)),
        Need("principal", tr("Peran kepala sekolah"), "forum", bool(page.principal and forum.principal_role)),
        Need("basis", tr("Dasar kegiatan"), "forum", bool(forum.basis)),
        Need("attendees", tr("Daftar hadir"), "attendance", any(one.present and one.name for one in page.attendees)),
        *(
            Need(name, words, "story", bool(getattr(forum, name).strip()))
            for name, words in (
                ("background", tr("Latar belakang")),
                ("goals", tr("Tujuan")),
                ("audience", tr("Sasaran")),
                ("expected", tr("Hasil yang diharapkan")),
                ("material", tr("Materi")),
                ("course", tr("Jalannya kegiatan")),
                ("results", tr("Hasil")),
                ("obstacles", tr("Masalah dan pemecahan")),
                ("conclusion", tr("Simpulan")),
                ("recommendation", tr("Rekomendasi")),
            )
        ),
        Need("follow-up", tr("Rencana tindak lanjut"), "plan", any(one.activity for one in page.follow_ups)),
        Need("photos", ntr("Sekurangnya {n} foto kegiatan", FEWEST_PHOTOS), "photos", shown >= FEWEST_PHOTOS),
        Need("letter", tr("Surat tugas atau undangan"), "photos", bool(appendices & {"surat-tugas", "undangan"})),
        Need("work", tr("Hasil kerja peserta"), "photos", "hasil-kerja" in appendices, needed=False),
        Need("preface", tr("Kata pengantar"), "report", bool(report.texts.get("kata-pengantar", "").strip())),
        Need("signers", tr("Penanda tangan"), "report", len(report.signers) >= 2, needed=False),
    )
    return tuple(said)


def problems_of(found: Sequence[Need], forum_id: str) -> tuple[Problem, ...]:
    """What is missing, as the export tells it; a report without a title or anybody present is held back."""
    return tuple(
        Problem(
            f"missing-{need.code}",
            tr("Laporan ini belum memuat: {what}.", what=need.words),
            forum_id,
            forbids=need.code in ("title", "givers"),
        )
        for need in found
        if need.needed and not need.done
    )
