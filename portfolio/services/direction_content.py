"""The direction of the school, read from the library for print, and printed by itself: document, matrix, slide."""

from collections.abc import Mapping, Sequence

from portfolio.domain import alignment
from portfolio.domain.calendar import long_date
from portfolio.publishing.chapters import direction as chapter
from portfolio.publishing.chapters.direction import (
    ClaimContent,
    DirectionContent,
    ElementGroup,
    EvidenceContent,
    OutreachContent,
    StatementContent,
)
from portfolio.publishing.content import ExtraChapter
from portfolio.services.direction import Direction, StatementPage, overview
from portfolio.services.printed import Album, own_school
from portfolio.storage.library import Library

CHAPTER_TITLE = "Arah Sekolah Kami"


def booklet_chapter(library: Library, record_id: str = "") -> ExtraChapter | None:  # noqa: ARG001 - there is one direction
    """The direction as a chapter of a booklet; None where nothing of it is written."""
    content = read_direction(library)
    if not content.current:
        return None
    counts = [
        f"{n} {name.lower()}"
        for kind, name in chapter.KINDS.items()
        if (n := sum(one.kind == kind for one in content.current))
    ]
    return ExtraChapter("", CHAPTER_TITLE, chapter.booklet_elements(content), facts=tuple(counts))


def read_direction(library: Library) -> DirectionContent:
    """Everything that is printed of the direction."""
    found = overview(library)
    with library.read() as session:
        album = Album(library, session, _photo_ids(found))
        school = own_school(library, session)
    names = {(table.id, item.id): item.short or item.name for table in found.tables for item in table.items}
    held = ((one.statement.id, one.statement.kind) for one in found.statements if one.aligned.after.strip())
    numbers = alignment.numbers(held)
    return DirectionContent(
        school=school,
        statements=tuple(
            _statement(one, numbers.get(one.statement.id, 0), names, album) for one in found.statements if _written(one)
        ),
        outreach=tuple(
            OutreachContent(
                row.audience,
                row.technique,
                long_date(row.held_on) if row.held_on else "",
                row.evidence,
                row.feedback,
                album.photo(row.photo_id),
            )
            for row in found.outreach
        ),
        groups=tuple(
            ElementGroup(table.id, table.name, tuple((item.id, item.short or item.name) for item in table.items))
            for table in found.tables
        ),
    )


def _photo_ids(found: Direction) -> Sequence[str | None]:
    shown = [one.evidence.photo_id for page in found.statements for one in page.evidence]
    return [*shown, *(row.photo_id for row in found.outreach)]


def _written(page: StatementPage) -> bool:
    return bool(page.aligned.before.strip() or page.aligned.after.strip())


def _statement(
    page: StatementPage, number: int, names: Mapping[tuple[str, str], str], album: Album
) -> StatementContent:
    row = page.statement
    return StatementContent(
        kind=row.kind,
        number=number,
        before=row.before.strip(),
        after=row.after.strip(),
        claims=tuple(
            ClaimContent(
                tag.scheme,
                tag.item,
                names[tag.scheme, tag.item],
                tag.reason,
                page.aligned.level((tag.scheme, tag.item)),
            )
            for tag in page.tags
        ),
        evidence=tuple(
            EvidenceContent(
                one.evidence.body.strip(),
                one.practice.title if one.practice else "",
                album.photo(one.evidence.photo_id),
            )
            for one in page.evidence
            if one.evidence.body.strip() or one.practice or one.photo
        ),
    )
