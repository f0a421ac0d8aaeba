"""Is the library whole? What is not, in the user's words."""

from dataclasses import dataclass
from pathlib import Path

from portfolio.errors import LibraryUnwritable
from portfolio.progress import SILENCE, Progress
from portfolio.services import framework_folder
from portfolio.storage import health
from portfolio.storage.library import open_library
from portfolio.texts import tr


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something that is not as it should be."""

    code: str
    message: str
    """What it is and what to do, whole sentences."""
    record: str
    repaired: bool
    harmless: bool
    """Whether the library is whole all the same."""


@dataclass(frozen=True, slots=True)
class Checkup:
    """The result of a check."""

    problems: tuple[Trouble, ...]

    @property
    def ok(self) -> bool:
        """Whether nothing is left to be mended."""
        return all(problem.repaired or problem.harmless for problem in self.problems)


def check(folder: Path, *, full: bool = False, repair: bool = False, progress: Progress = SILENCE) -> Checkup:
    """Check the library in `folder`; `full` reads every original again, `repair` mends what loses nothing.

    Raises the errors of `open_library`.
    """
    with open_library(folder, read_only=not repair) as library:
        if repair and library.read_only:
            raise LibraryUnwritable(reason=tr("foldernya hanya dapat dibaca"))
        found = tuple(health.examine(library, full=full, repair=repair, progress=progress))
        broken = framework_folder.own(library).broken
    troubles = [Trouble(one.code, _said(one), one.record, one.repaired, one.harmless) for one in found]
    troubles += [Trouble("framework", one.words, one.path.name, repaired=False, harmless=True) for one in broken]
    return Checkup(tuple(troubles))


def _said(finding: health.Finding) -> str:
    name = finding.name
    if finding.repaired:
        return {
            "search": tr("Indeks pencarian sudah dibangun ulang."),
            "photo-unlisted": tr("Berkas {name} tidak dipakai; dipindahkan ke folder photos-tak-dikenal.", name=name),
            "photo-unknown": tr("Berkas {name} tidak dikenal; dipindahkan ke folder photos-tak-dikenal.", name=name),
            "unfinished": tr("Sisa berkas yang belum selesai sudah dihapus: {name}.", name=name),
        }[finding.code]
    return {
        "database": tr("Basis data tidak utuh ({name}). Pakai salinan cadangan folder ini.", name=name),
        "reference": tr("Ada catatan yang merujuk {name} yang tidak ada.", name=name),
        "search": tr("Indeks pencarian tidak cocok dengan isi. Jalankan pemeriksaan dengan perbaikan."),
        "photo-missing": tr("Foto {name} hilang dari folder photos. Tambahkan lagi berkas aslinya.", name=name),
        "photo-altered": tr("Foto {name} berubah sejak dimasukkan. Tambahkan lagi berkas aslinya.", name=name),
        "scan-missing": tr("Formulir izin {name} hilang dari folder photos. Lampirkan lagi berkasnya.", name=name),
        "scan-altered": tr("Formulir izin {name} berubah sejak dilampirkan. Lampirkan lagi berkasnya.", name=name),
        "photo-unlisted": tr(
            "Berkas {name} di folder photos tidak dipakai, biasanya sisa penambahan foto yang diurungkan. "
            "Tidak berbahaya; pemeriksaan dengan perbaikan memindahkannya.",
            name=name,
        ),
        "photo-unknown": tr("Berkas {name} di folder photos tidak dikenal pustaka ini.", name=name),
        "unfinished": tr("Ada sisa berkas yang belum selesai ditulis: {name}.", name=name),
        "conflict-copy": tr(
            "Ada salinan bentrok {name} dari layanan sinkronisasi. Buka di folder terpisah untuk melihat isinya.",
            name=name,
        ),
    }[finding.code]
