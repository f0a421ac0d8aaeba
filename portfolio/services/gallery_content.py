"""A chapter of photos that carry one label, as a booklet prints it."""

from portfolio.domain.calendar import period
from portfolio.publishing.content import ExtraChapter
from portfolio.publishing.document import Gallery
from portfolio.publishing.elements import figure
from portfolio.services.printed import Album
from portfolio.storage import photo_queries
from portfolio.storage.library import Library


def booklet_chapter(library: Library, record_id: str) -> ExtraChapter | None:
    """All photos with the label `record_id`, in the order of their dates; None where there are none."""
    with library.read() as session:
        ids = [photo_id for photo_id, name in photo_queries.photo_tags(session) if name == record_id]
        photos = sorted(
            (one for one in photo_queries.photos_by_id(session, ids).values() if one.deleted_at is None),
            key=lambda one: (one.taken_at is None, one.taken_at, one.created_at, one.id),
        )
        album = Album(library, session, [photo.id for photo in photos])
    shown = album.photos((photo.id, "") for photo in photos)
    if not shown:
        return None
    days = [photo.taken_at.date() for photo in photos if photo.taken_at]
    facts = (period(min(days), max(days)),) if days else ()
    return ExtraChapter("", record_id, (Gallery(tuple(figure(photo) for photo in shown)),), facts=facts)
