"""Labels, posters and feedback sheets as files."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from portfolio.domain import discretion
from portfolio.domain.consent import Channel
from portfolio.domain.names import listed
from portfolio.errors import BadValue, ExportForbidden
from portfolio.media.pages import page_picture
from portfolio.progress import SILENCE, Progress
from portfolio.publishing.content import Problem, Rendered
from portfolio.publishing.exhibits import PAPERS, ExhibitKind, ExhibitPaper, ExhibitsContent, words_of_exhibits
from portfolio.publishing.recipe import PROFILES, Recipe
from portfolio.services import consents, press
from portfolio.services.artifacts import list_works
from portfolio.services.exhibit_content import names_of, read_labels, read_posters, read_sheets
from portfolio.services.press import Exported, Order, profile_named
from portfolio.storage import photo_queries
from portfolio.storage.library import Library
from portfolio.texts import tr

__all__ = ["PAPERS", "ExhibitKind", "Exported", "LabelPicture", "export_exhibits", "label_picture"]

_USUAL = PROFILES["press"].on_sheets()
"""As sharp as a print shop needs it; bleed and marks come with the profile “press” where it is asked for."""


def export_exhibits(
    library: Library,
    kind: ExhibitKind,
    target: Path,
    *,
    paper: str | None = None,
    practice_ids: Collection[str] = (),
    work_ids: Collection[str] = (),
    exhibition_id: str = "",
    blank: bool = False,
    profile: str | None = None,
    max_mb: float | None = None,
    draft: bool = False,
    channel: Channel = "wall",
    leave_out: Collection[str] = (),
    initials: bool = False,
    progress: Progress = SILENCE,
) -> Exported:
    """Write labels, posters or feedback sheets of what is named, by default of everything; `target` is whole or not.

    `paper` is one of `PAPERS`, by default the kind's usual one; `blank` makes a feedback sheet that can be used for
    everything; `profile` "press" gives posters bleed and crop marks. Pupils are named by initials unless a consent
    allows their name in `channel`. Raises `BadValue` for an unknown paper, `ExportForbidden` where there is nothing to
    print or a photo may not be shown, and as `press.write_file` does.
    """
    sheet = paper_named(kind, paper)
    match kind:
        case "labels":
            content = read_labels(library, channel, exhibition_id=exhibition_id, work_ids=work_ids)
        case "posters":
            content = read_posters(library, practice_ids)
        case "feedback":
            content = read_sheets(library, channel, practice_ids=practice_ids, work_ids=work_ids, blank=blank)
    recipe = Recipe(profile=profile_named(profile) if profile else _USUAL, draft=draft)
    order = Order(recipe, max_mb, channel, leave_out, initials)

    def make(shown: ExhibitsContent, chosen: Recipe, place: Path) -> Rendered:
        from portfolio.publishing.renderers.pdf.exhibits import render_exhibits  # noqa: PLC0415 - loaded to print

        nothing = [problem for problem in _standing(library, kind, channel, shown) if problem.code == "empty"]
        if nothing:  # of which there is no draft either: a file without a page can't be opened
            raise ExportForbidden(first=nothing[0].message, problems=tuple(nothing))
        return render_exhibits(shown, chosen, place, paper=sheet, cache=library.cache, progress=progress)

    standing = partial(_standing, library, kind, channel)
    return press.write_file(library, content, make, target, order, standing=standing)


@dataclass(frozen=True, slots=True)
class LabelPicture:
    """A label as it is printed, in px, and what had to give way on it."""

    pixels: bytes
    """RGB, row by row."""
    width: int
    height: int
    problems: tuple[Problem, ...]


def label_picture(library: Library, work_id: str, width_px: int, *, paper: str = "A6") -> LabelPicture:
    """The label of one work as a picture for the screen, whatever is missing. Raises `BadValue`."""
    from portfolio.publishing.renderers.pdf.exhibits import render_exhibits  # noqa: PLC0415 - loaded to print

    content = read_labels(library, work_ids=[work_id])
    sheet = paper_named("labels", paper)
    with TemporaryDirectory(prefix="praktik-") as folder:
        target = Path(folder) / "label.pdf"
        rendered = render_exhibits(content, Recipe(), target, paper=sheet, cache=library.cache)
        if not rendered.pages:
            return LabelPicture(b"", 0, 0, ())
        pixels, width, height = page_picture(target, 0, width_px)
    return LabelPicture(pixels, width, height, rendered.problems)


def kind_named(name: str) -> ExhibitKind:
    """The kind of that name. Raises `BadValue` for another."""
    for kind in PAPERS:
        if kind == name:
            return kind
    raise BadValue(tr("Keluaran pameran itu tidak dikenal."))


def paper_named(kind: ExhibitKind, name: str | None) -> ExhibitPaper:
    """The paper of that name, the usual one for None. Raises `BadValue` where the kind is not printed on it."""
    if name is None:
        return PAPERS[kind][0]
    for paper in PAPERS[kind]:
        if paper.id.casefold() == name.casefold():
            return paper
    raise BadValue(
        tr("Ukuran kertas itu tidak dikenal."), tr("Pilih {papers}.", papers=", ".join(one.id for one in PAPERS[kind]))
    )


def _standing(library: Library, kind: ExhibitKind, channel: Channel, content: ExhibitsContent) -> Sequence[Problem]:
    """What is wrong with the content itself."""
    problems: list[Problem] = []
    if kind == "labels" and not content.labels:
        problems.append(Problem("empty", tr("Belum ada karya. Tambahkan karya di Pameran dulu."), "exhibition", True))
    if kind == "posters" and not content.posters:
        problems.append(Problem("empty", tr("Belum ada praktik baik yang berjudul untuk poster."), "practices", True))
    for label in content.labels:
        name = label.title or tr("Karya tanpa judul")
        if not label.title:
            problems.append(Problem("no-title", tr("Ada karya tanpa judul."), label.artifact_id))
        if not (label.process and label.reflection):
            message = tr("“{title}”: proses atau refleksinya belum ditulis.", title=name)
            problems.append(Problem("no-reflection", message, label.artifact_id))
    for poster in content.posters:
        name = poster.title or tr("Praktik tanpa judul")
        if not poster.title:
            problems.append(Problem("no-title", tr("Ada praktik tanpa judul."), poster.practice_id))
        if not any(section.sentences for section in poster.sections):
            problems.append(Problem("no-text", tr("“{name}” belum berisi teks.", name=name), poster.practice_id))
        if not poster.photos:
            problems.append(Problem("no-photo", tr("“{name}” belum punya foto.", name=name), poster.practice_id))
    return [*problems, *_named_pupils(library, content), *_works_without_consent(library, channel, content)]


def _named_pupils(library: Library, content: ExhibitsContent) -> list[Problem]:
    """Each record whose words name a pupil in full."""
    names = [pupil.name for pupil in consents.list_pupils(library)]
    found: dict[str, dict[str, None]] = {}
    for record, text in words_of_exhibits(content):
        for name in discretion.full_names_in(text, names):
            found.setdefault(record, {})[name] = None
    return [
        Problem("pupil-named", tr("Teksnya menyebut nama lengkap murid: {pupil}.", pupil=listed(list(pupils))), record)
        for record, pupils in found.items()
    ]


def _works_without_consent(library: Library, channel: Channel, content: ExhibitsContent) -> list[Problem]:
    """Each label of a work by pupils of the class list whose parents did not agree that works are shown."""
    shown = {label.artifact_id: label.title for label in content.labels}
    if not shown:
        return []
    works = [one for one in list_works(library) if one.artifact.id in shown]
    with library.read() as session:
        if not photo_queries.keeps_consents(session):
            return []
        allowed = names_of(session, channel)
    problems = []
    for work in works:
        known = [(one, pupil) for one in work.makers if (pupil := allowed.pupil(one)) is not None]
        lacking = [allowed.printed(one) for one, pupil in known if not allowed.allows(pupil, "work")]
        if lacking:
            message = tr(
                "“{title}”: izin menampilkan karya {pupils} belum tercatat.",
                title=shown[work.artifact.id],
                pupils=listed(lacking),
            )
            problems.append(Problem("work-no-consent", message, work.artifact.id))
    return problems
