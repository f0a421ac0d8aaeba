"""Passing on, read from the library for print: a forum with its parts, and the tree of all forums."""

from collections.abc import Sequence

from sqlmodel import Session

from portfolio.domain.calendar import day_and_date, period
from portfolio.domain.names import grouped_nip
from portfolio.domain.school import School
from portfolio.domain.training import Dissemination, DisseminationAttendee, FollowUp, Training
from portfolio.publishing.chapters.dissemination import AttendeeContent, FollowUpContent, ForumContent
from portfolio.publishing.content import PhotoContent
from portfolio.publishing.document import Branch
from portfolio.services import frameworks
from portfolio.services.disseminations import LONG, ForumPage, open_forum
from portfolio.services.follow_ups import PRINTED_STATES
from portfolio.services.passing_on import Node
from portfolio.services.printed import Album, person_content
from portfolio.storage import queries
from portfolio.storage.library import Library

GAVE, REACHED, ATTENDED = "Pengimbas: {names}", "{n} orang hadir", "{n} guru mengikuti pelatihan"
MISSING = "Belum mengimbaskan"
LOOSE = "Pelatihan tidak disebut"
UNTITLED = "Pengimbasan tanpa judul"


def read_forum(library: Library, forum_id: str, *, numbers: bool = False) -> tuple[ForumContent, ForumPage]:
    """A forum as it is printed, and as the library holds it; NIP and NUPTK only with `numbers`. Raises `NotFound`."""
    page = open_forum(library, forum_id)
    with library.read() as session:
        school_ids = [one.school_id for one in page.givers if one.school_id]
        schools = queries.by_id(session, School, school_ids)
        album = Album(library, session, [one.photo.id for one in page.photos])
        parent_school = _school_of(session, page.parent)
    forum = page.forum
    model = frameworks.learning_models(library).item(forum.learning_model)
    photos: dict[str, list[PhotoContent]] = {}
    for one in page.photos:
        photo = album.photo(one.photo.id)
        if photo is not None:
            photos.setdefault(one.place.appendix, []).append(photo)
    content = ForumContent(
        title=forum.title,
        forum=forum.forum,
        school=page.school.name if page.school else "",
        when=when_of(forum),
        hours=forum.hours,
        place=forum.place,
        source=_source(page, parent_school),
        model=model.name if model else forum.learning_model,
        principal=page.principal.full_name if page.principal else "",
        givers=tuple(person_content(person, schools) for person in page.givers),
        attendees=tuple(attendee(one, numbers=numbers) for one in page.attendees if one.present and one.name),
        texts={name: getattr(forum, name) for name in LONG},
        follow_ups=tuple(follow_up(one) for one in page.follow_ups if one.activity),
        photos=tuple((appendix, tuple(shown)) for appendix, shown in photos.items()),
    )
    return content, page


def attendee(row: DisseminationAttendee, *, numbers: bool) -> AttendeeContent:
    """A line of the attendance list as it is printed."""
    number = grouped_nip(row.number) if numbers else ""
    return AttendeeContent(row.name, number, row.sex, row.job, row.unit, row.role)


def follow_up(row: FollowUp) -> FollowUpContent:
    """A line of the follow-up plan as it is printed."""
    return FollowUpContent(
        row.activity,
        row.goal,
        row.audience,
        row.time,
        row.responsible,
        row.resources,
        row.indicator,
        row.evidence,
        PRINTED_STATES.get(row.state, row.state),
    )


def when_of(forum: Dissemination) -> str:
    """When a forum was held, as it is printed: a single day with its name."""
    if forum.held_on and forum.ended_on in (None, forum.held_on):
        return day_and_date(forum.held_on)
    return period(forum.held_on, forum.ended_on)


def branches(nodes: Sequence[Node]) -> tuple[Branch, ...]:
    """The tree as it is printed."""
    return tuple(_branch(node) for node in nodes)


def _branch(node: Node) -> Branch:
    dates = period(node.when.started, node.when.ended) if isinstance(node.when, Training) else ""
    match node.kind:
        case "training":
            lines = [", ".join(part for part in (node.school, dates) if part), ATTENDED.format(n=node.reached)]
            title = node.title
        case "missing":
            lines, title = [f"{MISSING}: {'; '.join(node.people)}"], node.school
        case "loose":
            lines, title = [], LOOSE
        case _:
            when = when_of(node.when) if isinstance(node.when, Dissemination) else ""
            given = GAVE.format(names="; ".join(node.people)) if node.people else ""
            lines = [" · ".join(part for part in (node.school, when, REACHED.format(n=node.reached)) if part), given]
            title = node.title or UNTITLED
    return Branch(title, tuple(line for line in lines if line), branches(node.children))


def _source(page: ForumPage, parent_school: str) -> str:
    """The training or forum that a forum comes from, as it is printed."""
    if page.parent is not None:
        parts = (page.parent.title, parent_school, period(page.parent.held_on, page.parent.ended_on))
    elif page.training is not None:
        training = page.training
        parts = (training.title, training.organizer, period(training.started, training.ended))
    else:
        return ""
    return ", ".join(part for part in parts if part)


def _school_of(session: Session, forum: Dissemination | None) -> str:
    school = session.get(School, forum.school_id) if forum and forum.school_id else None
    return school.name if school else ""
