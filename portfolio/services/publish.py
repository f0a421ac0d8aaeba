"""Booklets as files, and pictures of their pages."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from portfolio.domain.booklet import Booklet
from portfolio.domain.person import Person
from portfolio.domain.photo import Photo
from portfolio.domain.school import School
from portfolio.errors import BadValue, ExportForbidden, NotFound, target_error
from portfolio.media import pages
from portfolio.progress import SILENCE, Progress
from portfolio.publishing.content import (
    BookletContent,
    MeasureContent,
    PersonContent,
    PhotoContent,
    PracticeContent,
    Problem,
    Rendered,
    SchoolContent,
    SectionContent,
    TagContent,
)
from portfolio.publishing.recipe import PAPER_MM, PROFILES, Paper, Profile, Recipe
from portfolio.services import frameworks
from portfolio.storage import queries
from portfolio.storage.library import Library
from portfolio.storage.queries import PracticeParts
from portfolio.texts import decimal, tr

__all__ = [
    "PROFILES",
    "Exported",
    "Problem",
    "export_booklet",
    "page_picture",
    "page_sizes",
    "preview_booklet",
]


@dataclass(frozen=True, slots=True)
class Exported:
    """A file that was written."""

    path: Path
    pages: int
    bytes: int
    problems: tuple[Problem, ...]
    """What the user should know of; none of it forbade the export."""


def export_booklet(
    library: Library,
    target: Path,
    *,
    booklet_id: str | None = None,
    paper: str | None = None,
    profile: str = "screen",
    max_mb: float | None = None,
    draft: bool = False,
    progress: Progress = SILENCE,
) -> Exported:
    """Write a booklet (by default the library's first) as PDF; `target` is whole or untouched.

    `paper` and `profile` default to the booklet's own and to "screen". A problem that forbids the export raises
    `ExportForbidden` with all `problems`; a draft is always possible. Raises `NotFound`, `TargetError`, `BadValue`
    (the file can't be made as small as asked: the message names the smallest size reached).
    """
    content, own_paper = read_booklet(library, booklet_id)
    recipe = Recipe(_paper(paper or own_paper), _profile(profile), draft)
    problems = standing_problems(content)
    if any(problem.forbids for problem in problems) and not draft:
        raise _forbidden(problems)
    limit = max_mb if max_mb is not None else recipe.profile.megabytes
    try:
        rendered = _render_within(library, content, recipe, target, limit, strict=max_mb is not None, progress=progress)
    except OSError as error:
        raise target_error(target, error) from error
    return Exported(target, rendered.pages, rendered.bytes, (*problems, *rendered.problems))


def preview_booklet(
    library: Library,
    target: Path,
    *,
    booklet_id: str | None = None,
    paper: str | None = None,
    progress: Progress = SILENCE,
) -> Exported:
    """Write the booklet's real PDF for looking at on the screen, whatever is missing."""
    content, own_paper = read_booklet(library, booklet_id)
    recipe = Recipe(_paper(paper or own_paper), PROFILES["screen"])
    try:
        rendered = _render(library, content, recipe, target, progress)
    except OSError as error:
        raise target_error(target, error) from error
    return Exported(target, rendered.pages, rendered.bytes, (*standing_problems(content), *rendered.problems))


def page_sizes(pdf: Path) -> list[tuple[float, float]]:
    """Width and height of each page of a PDF, in points."""
    return pages.page_sizes(pdf)


def page_picture(pdf: Path, page: int, width_px: int) -> tuple[bytes, int, int]:
    """One page (from 0) of a PDF as RGB bytes, with width and height in px."""
    return pages.page_picture(pdf, page, width_px)


def read_booklet(library: Library, booklet_id: str | None) -> tuple[BookletContent, str]:
    """The content of a booklet as plain values, and its own paper. Raises `NotFound`."""
    with library.read() as session:
        booklet = _booklet(session, booklet_id)
        own = queries.school_of(session)
        ids = queries.booklet_practice_ids(session, booklet)
        parts = queries.many_practice_parts(session, ids)
        schools = {school.id: school for school in queries.schools(session)}
        principal = session.get(Person, own.principal_id) if own and own.principal_id else None
        logo = session.get(Photo, own.logo_id) if own and own.logo_id else None
        cover = session.get(Photo, booklet.cover_id) if booklet.cover_id else None
        foreword_by = session.get(Person, booklet.foreword_by) if booklet.foreword_by else None
    practices = tuple(_practice(library, part, schools) for part in parts)
    content = BookletContent(
        booklet_id=booklet.id,
        title=booklet.title or tr("Praktik Baik"),
        subtitle=booklet.subtitle,
        event=booklet.event,
        year=_year(parts),
        school=_school(library, own, principal, logo),
        practices=practices,
        place_date=booklet.place_date,
        foreword=booklet.foreword,
        foreword_by=_person(foreword_by, schools) if foreword_by else None,
        back_text=booklet.back_text,
        cover=_photo(library, cover) if cover and cover.deleted_at is None else None,
    )
    return content, booklet.paper or "A5"


def standing_problems(content: BookletContent) -> list[Problem]:
    """What is wrong with the content before anything is rendered; of its photos the renderer tells."""
    problems = []
    if not content.practices:
        problems.append(
            Problem(
                "empty",
                tr("Buklet ini belum berisi praktik baik. Tulis satu praktik atau pilih isinya dulu."),
                forbids=True,
            )
        )
    for practice in content.practices:
        name = practice.title or tr("Praktik tanpa judul")
        if not practice.title:
            problems.append(Problem("no-title", tr("Ada praktik tanpa judul."), practice.practice_id))
        if not any(section.body.strip() for section in practice.sections):
            problems.append(Problem("no-text", tr("“{name}” belum berisi teks.", name=name), practice.practice_id))
        if not practice.authors:
            problems.append(
                Problem("no-author", tr("“{name}” belum menyebut penulis.", name=name), practice.practice_id)
            )
    return problems


def _forbidden(problems: Sequence[Problem]) -> ExportForbidden:
    first = next(problem.message for problem in problems if problem.forbids)
    return ExportForbidden(first=first, problems=tuple(problems))


_SMALLER = ((150, 82), (150, 70), (120, 72), (110, 60), (96, 55), (80, 45), (72, 35))
"""Resolution and JPEG quality of pictures, step by step, for a file that has to be smaller."""


def _render_within(
    library: Library,
    content: BookletContent,
    recipe: Recipe,
    target: Path,
    limit: float | None,
    *,
    strict: bool,
    progress: Progress,
) -> Rendered:
    """Render; where the file is heavier than `limit` MB, again with smaller pictures, until it fits.

    Where it never does: refused with the smallest size if the user named the limit (`strict`), else that is kept.
    """
    if limit is None:
        return _checked(_render(library, content, recipe, target, progress), recipe, target)
    target.parent.stat()
    with TemporaryDirectory(prefix="praktik-") as folder:
        trial = Path(folder) / "trial.pdf"
        profile = recipe.profile
        steps = [
            (profile.dpi, profile.jpeg_quality),
            *(step for step in _SMALLER if step < (profile.dpi, profile.jpeg_quality)),
        ]
        for dpi, quality in steps:
            smaller = replace(recipe, profile=replace(profile, dpi=dpi, jpeg_quality=quality))
            rendered = _checked(_render(library, content, smaller, trial, progress), recipe, trial)
            if rendered.bytes <= limit * 1_000_000:
                break
        else:
            if strict:
                raise BadValue(
                    tr("Berkas tidak dapat dibuat sekecil {mb} MB.", mb=decimal(limit, 1)),
                    tr(
                        "Ukuran terkecil yang tercapai {mb} MB: kurangi foto atau bagi buklet.",
                        mb=decimal(rendered.bytes / 1e6, 1),
                    ),
                )
        _move(trial, target)
    return rendered


def _move(source: Path, target: Path) -> None:
    from portfolio.files import written_whole  # noqa: PLC0415

    with written_whole(target) as place:
        place.write_bytes(source.read_bytes())


def _checked(rendered: Rendered, recipe: Recipe, made: Path) -> Rendered:
    """The result, or `ExportForbidden` and no file where rendering met something that forbids the export."""
    if recipe.draft or not any(problem.forbids for problem in rendered.problems):
        return rendered
    made.unlink(missing_ok=True)
    raise _forbidden(rendered.problems)


def _render(library: Library, content: BookletContent, recipe: Recipe, target: Path, progress: Progress) -> Rendered:
    from portfolio.publishing.compose import compose  # noqa: PLC0415 - typesetting is loaded when something is printed
    from portfolio.publishing.renderers.pdf import render_pdf  # noqa: PLC0415

    return render_pdf(compose(content, recipe), recipe, target, library.cache, progress)


def _booklet(session: Any, booklet_id: str | None) -> Booklet:
    if booklet_id is not None:
        return queries.wanted(session, Booklet, booklet_id, tr("Buklet"))
    every = queries.booklets(session)
    return every[0] if every else Booklet(title=tr("Praktik Baik"), paper="A5")


def _paper(name: str) -> Paper:
    for paper in PAPER_MM:
        if paper == name:
            return paper
    raise BadValue(tr("Ukuran kertas itu tidak dikenal."), tr("Pilih A5 atau A4."))


def _profile(name: str) -> Profile:
    if name not in PROFILES:
        raise NotFound(what=name)
    return PROFILES[name]


def _practice(library: Library, parts: PracticeParts, schools: dict[str, School]) -> PracticeContent:
    practice = parts.practice
    frame = frameworks.writing_frame(practice.frame)
    model = frameworks.learning_models().item(practice.learning_model)
    bodies = {key: row.body for key, row in parts.sections.items()}
    return PracticeContent(
        practice_id=practice.id,
        title=practice.title,
        summary=practice.summary,
        authors=tuple(_person(person, schools) for _, person in parts.authors),
        sections=tuple(SectionContent(one.id, one.name, bodies.get(one.id, "")) for one in frame.sections),
        photos=tuple(_photo(library, photo, place.section) for place, photo in parts.photos),
        class_level=practice.class_level,
        phase=practice.phase,
        subject=practice.subject,
        learning_model=(model.short or model.name) if model else practice.learning_model,
        place=practice.place,
        started=practice.started,
        ended=practice.ended,
        quote=practice.quote,
        quote_by=practice.quote_by,
        tags=_tags(parts),
        measures=tuple(
            MeasureContent(one.label, one.before, one.after, one.unit, one.participants, one.instrument)
            for one in parts.measures
        ),
    )


def _tags(parts: PracticeParts) -> tuple[TagContent, ...]:
    claimed = {(tag.scheme, tag.item) for tag in parts.tags}
    groups = []
    for table in frameworks.tag_tables():
        items = tuple(item.short or item.name for item in table.items if (table.id, item.id) in claimed)
        if items:
            groups.append(TagContent(table.name, items))
    return tuple(groups)


def _person(person: Person, schools: dict[str, School]) -> PersonContent:
    school = schools[person.school_id].name if person.school_id in schools else ""
    role = person.role
    if person.subject and role == "Guru" and "(" not in person.subject:
        role = f"{role} {person.subject}"
    return PersonContent(person.full_name, role, school, person.bio)


def _school(library: Library, school: School | None, principal: Person | None, logo: Photo | None) -> SchoolContent:
    if school is None:
        return SchoolContent("")
    place = ", ".join(part for part in (school.village, school.district) if part)
    region = ", ".join(part for part in (school.regency, school.province) if part)
    return SchoolContent(
        name=school.name,
        npsn=school.npsn,
        address_lines=tuple(line for line in (school.address, place, region) if line),
        motto=school.motto,
        contact_lines=tuple(line for line in (school.email, school.phone, school.website) if line),
        principal=principal.full_name if principal else "",
        logo=_photo(library, logo) if logo and logo.deleted_at is None else None,
    )


def _photo(library: Library, photo: Photo, section: str = "") -> PhotoContent:
    return PhotoContent(
        photo_id=photo.id,
        sha256=photo.sha256,
        original=library.vault.path(photo.file_name),
        name=photo.original_name or photo.file_name,
        width=photo.width,
        height=photo.height,
        caption=photo.caption,
        alt=photo.alt,
        credit=photo.credit,
        focal_x=photo.focal_x,
        focal_y=photo.focal_y,
        section=section,
    )


def _year(parts: Sequence[PracticeParts]) -> str:
    days = [day for part in parts for day in (part.practice.ended, part.practice.started) if day]
    return str(max(days).year if days else date.today().year)
