"""What `export` can make: each kind with the service that makes it, loaded when it is asked for."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from portfolio.progress import Progress

Made = tuple[int, Any]
"""Pages, and problems to tell."""


class Kind(StrEnum):
    """What `export` can make."""

    BOOKLET = "booklet"
    OJT_REPORT = "ojt-report"
    DISSEMINATION = "dissemination"
    DIRECTION = "direction"
    MATRIX = "matrix"
    MATRIX_SLIDE = "matrix-slide"
    INQUIRY = "inquiry"
    PROGRAMME = "programme"
    DECK = "deck"
    CONSENT_FORM = "consent-form"
    PRACTICE = "practice"
    WEB = "web"
    LABELS = "labels"
    POSTERS = "posters"
    FEEDBACK = "feedback"


@dataclass(frozen=True, slots=True)
class Wish:
    """What the options of `export` say; None where they say nothing, so that each kind keeps its own default."""

    record_id: str | None = None
    profile: str | None = None
    paper: str | None = None
    max_mb: float | None = None
    draft: bool = False
    initials: bool = False
    class_level: str = ""
    practice_id: str = ""
    booklet_id: str = ""
    minutes: float | None = None
    ratio: str | None = None
    frame: str = ""
    words: int | None = None
    impose: str | None = None
    sheet: str | None = None
    binding: str | None = None
    duplex: str | None = None
    stack: str | None = None

    def given(self, *names: str) -> dict[str, Any]:
        """The options of these names that say something."""
        return {name: value for name in names if (value := getattr(self, name)) is not None}


def files(kind: Kind, out: Path, wish: Wish) -> list[Path]:
    """What `make` writes: `out`, but for a booklet that is printed by hand, fronts first."""
    if kind is Kind.BOOKLET and wish.impose == "saddle" and wish.duplex == "manual":
        from portfolio.services import printing  # noqa: PLC0415

        return printing.by_hand(out)
    return [out]


def named(out: Path, form: str) -> Path:
    """`out` as a file of that form ("" for what its own name says). Raises `BadValue` where its name says another."""
    if not form or out.suffix.lower() == f".{form}":
        return out
    if out.suffix.lower() in (".pdf", ".docx", ".pptx", ".zip"):
        from portfolio.errors import BadValue  # noqa: PLC0415
        from portfolio.texts import tr  # noqa: PLC0415

        raise BadValue(
            tr("Nama “{name}” bukan nama berkas {form}.", name=out.name, form=form.upper()),
            tr("Akhiri namanya dengan .{form}, atau jangan pakai --format.", form=form),
        )
    return out.with_name(f"{out.name}.{form}")


def weight(made: Path) -> int:
    """Bytes of a file, or of everything in a folder."""
    inside = made.rglob("*") if made.is_dir() else [made]
    return sum(path.stat().st_size for path in inside if path.is_file())


def make(kind: Kind, library: Any, out: Path, wish: Wish, progress: Progress) -> Made:
    """Write `out`. Raises what the service of its kind raises, and `BadValue` where it can't be a Word document."""
    if out.suffix.lower() == ".docx" and kind not in _WORD:
        from portfolio.errors import BadValue  # noqa: PLC0415
        from portfolio.texts import tr  # noqa: PLC0415

        raise BadValue(
            tr("“{kind}” tidak dapat dibuat sebagai dokumen Word.", kind=kind.value),
            tr("Word tersedia untuk: {kinds}.", kinds=", ".join(one.value for one in _WORD)),
        )
    return _MAKERS[kind](library, out, wish, progress)


def _booklet(library: Any, out: Path, wish: Wish, progress: Progress) -> Made:
    from portfolio.services import publish  # noqa: PLC0415

    options = wish.given("profile", "paper", "max_mb", "draft", "initials")
    options["on_sheets"] = sheets = _on_sheets(library, wish)
    if sheets is not None:
        options.setdefault("profile", "print")
    made = publish.export_booklet(library, out, booklet_id=wish.record_id, progress=progress, **options)
    return made.pages, made.problems


def _on_sheets(library: Any, wish: Wish) -> Any:
    """How a booklet is set on sheets: as asked, else as is usual for where it goes."""
    from portfolio.services import booklets, printing  # noqa: PLC0415

    if wish.impose == "none":
        return None
    if wish.impose:
        return printing.on_sheets_named(wish.impose, **wish.given("sheet", "binding", "duplex", "stack"))
    found = [one for one in booklets.list_booklets(library) if wish.record_id in (None, one.id)]
    paper = wish.paper or (found[0].paper if found else "A5")
    return printing.usual_sheets(wish.profile or "screen", paper)


def _ojt_report(library: Any, out: Path, wish: Wish, progress: Progress) -> Made:
    from portfolio.services import ojt_report  # noqa: PLC0415

    options = wish.given("profile", "max_mb", "draft", "initials")
    made = ojt_report.export_ojt_report(library, out, progress=progress, **options)
    return made.pages, made.problems


def _dissemination(library: Any, out: Path, wish: Wish, progress: Progress) -> Made:
    from portfolio.services import dissemination_report  # noqa: PLC0415

    options = wish.given("record_id", "profile", "max_mb", "draft", "initials")
    made = dissemination_report.export_dissemination(library, out, progress=progress, **options)
    return made.pages, made.problems


def _direction(library: Any, out: Path, wish: Wish, progress: Progress) -> Made:
    from portfolio.services import direction_documents  # noqa: PLC0415

    options = wish.given("profile", "max_mb", "draft", "initials")
    made = direction_documents.export_direction_document(library, out, progress=progress, **options)
    return made.pages, made.problems


def _matrix(*, slide: bool) -> "Callable[[Any, Path, Wish, Progress], Made]":
    """The matrix of the alignment, as a page or as a slide."""

    def made(library: Any, out: Path, wish: Wish, progress: Progress) -> Made:
        from portfolio.services import direction_documents  # noqa: PLC0415

        options = wish.given("profile", "max_mb", "draft")
        one = direction_documents.export_matrix(library, out, slide=slide, progress=progress, **options)
        return one.pages, one.problems

    return made


def _inquiry(library: Any, out: Path, wish: Wish, progress: Progress) -> Made:
    """The cycle that `--record` names, else the one that was begun last."""
    from portfolio.services import inquiries, inquiry_content  # noqa: PLC0415

    inquiry_id = wish.record_id or inquiries.latest_inquiry(library)
    options = wish.given("max_mb", "draft", "initials")
    made = inquiry_content.export_cycle(library, inquiry_id, out, progress=progress, **options)
    return made.pages, made.problems


def _programme(library: Any, out: Path, wish: Wish, progress: Progress) -> Made:
    from portfolio.services import programme  # noqa: PLC0415

    options = wish.given("record_id", "profile", "max_mb", "draft")
    made = programme.export_programme(library, out, progress=progress, **options)
    return made.pages, made.problems


def _deck(library: Any, out: Path, wish: Wish, progress: Progress) -> Made:
    """The deck of a practice or a booklet where one is named, else what there is to present."""
    from portfolio.services import decks  # noqa: PLC0415

    options = wish.given("minutes", "ratio", "profile", "max_mb", "draft", "initials")
    subject = None
    if wish.practice_id:
        subject = decks.Subject("practice", wish.practice_id)
    elif wish.booklet_id:
        subject = decks.Subject("booklet", wish.booklet_id)
    made = decks.export_deck(library, out, subject, progress=progress, **options)
    return made.pages, made.problems


def _consent_form(library: Any, out: Path, wish: Wish, progress: Progress) -> Made:
    from portfolio.services import forms, publish  # noqa: PLC0415

    forms.consent_form(library, out, wish.class_level, progress)
    return len(publish.page_sizes(out)), ()


def _exhibits(kind: str) -> "Callable[[Any, Path, Wish, Progress], Made]":
    """Labels of all works, or of those of the event that `--record` names; posters and sheets of all practices."""

    def made(library: Any, out: Path, wish: Wish, progress: Progress) -> Made:
        from portfolio.services import exhibits  # noqa: PLC0415

        options = wish.given("profile", "paper", "max_mb", "draft", "initials")
        practices = [wish.practice_id] if wish.practice_id else []
        exported = exhibits.export_exhibits(
            library,
            exhibits.kind_named(kind),
            out,
            practice_ids=practices,
            exhibition_id=wish.record_id or "",
            progress=progress,
            **options,
        )
        return exported.pages, exported.problems

    return made


def _practice(library: Any, out: Path, wish: Wish, progress: Progress) -> Made:
    """One practice; the first where none is named."""
    from portfolio.services import practice_output  # noqa: PLC0415

    options = wish.given("profile", "paper", "max_mb", "draft", "initials")
    version = practice_output.Version(wish.frame, wish.words)
    practice_id = wish.practice_id or _first_practice(library)
    made = practice_output.export_practice(library, out, practice_id, version, progress=progress, **options)
    return made.pages, made.problems


def _first_practice(library: Any) -> str:
    from portfolio.errors import NotFound  # noqa: PLC0415
    from portfolio.services import practices  # noqa: PLC0415
    from portfolio.texts import tr  # noqa: PLC0415

    lines = practices.list_practices(library)
    if not lines:
        raise NotFound(what=tr("Praktik"))
    return lines[0].id


def _web(library: Any, out: Path, wish: Wish, progress: Progress) -> Made:
    from portfolio.services import web  # noqa: PLC0415

    options = wish.given("draft", "initials")
    made = web.export_site(library, out, booklet_id=wish.booklet_id or None, progress=progress, **options)
    return made.pages, made.problems


_WORD = (Kind.PRACTICE, Kind.OJT_REPORT, Kind.DISSEMINATION, Kind.DIRECTION, Kind.PROGRAMME)
"""What people go on writing in; the rest is laid out for paper or a screen."""
_MAKERS: dict[Kind, Callable[[Any, Path, Wish, Progress], Made]] = {
    Kind.BOOKLET: _booklet,
    Kind.OJT_REPORT: _ojt_report,
    Kind.DISSEMINATION: _dissemination,
    Kind.DIRECTION: _direction,
    Kind.MATRIX: _matrix(slide=False),
    Kind.MATRIX_SLIDE: _matrix(slide=True),
    Kind.INQUIRY: _inquiry,
    Kind.PROGRAMME: _programme,
    Kind.DECK: _deck,
    Kind.CONSENT_FORM: _consent_form,
    Kind.PRACTICE: _practice,
    Kind.WEB: _web,
    Kind.LABELS: _exhibits("labels"),
    Kind.POSTERS: _exhibits("posters"),
    Kind.FEEDBACK: _exhibits("feedback"),
}
