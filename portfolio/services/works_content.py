"""The works on show of an exhibition, as a chapter of a booklet."""

from portfolio.domain.calendar import period
from portfolio.domain.exhibition import Exhibition
from portfolio.publishing.chapters.works import WorkContent, work_elements
from portfolio.publishing.content import ExtraChapter
from portfolio.services import artifacts
from portfolio.services.exhibit_content import read_labels
from portfolio.services.printed import Album
from portfolio.storage.library import Library
from portfolio.texts import tr


def booklet_chapter(library: Library, record_id: str) -> ExtraChapter | None:
    """The works of an exhibition; None where there are none. Pupils are named as their consents allow."""
    photos = {work.artifact.id: work.artifact.photo_id for work in artifacts.list_works(library, record_id)}
    labels = read_labels(library, "booklet", exhibition_id=record_id).labels if photos else ()
    with library.read() as session:
        event = session.get(Exhibition, record_id)
        album = Album(library, session, photos.values())
    if event is None:
        return None
    works = [WorkContent(label, album.photo(photos.get(label.artifact_id))) for label in labels]
    elements = work_elements(works)
    if not elements:
        return None
    facts = tuple(fact for fact in (period(event.held_on, event.ended_on), event.place) if fact)
    return ExtraChapter("", tr("Karya dalam {event}", event=event.title or tr("pameran")), elements, facts=facts)
