"""What every publication has, booklet, report, pages or deck: photos that must be allowed, words told of them."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from portfolio.publishing.content import BookletContent, MatterContent, PhotoContent, PracticeContent
from portfolio.publishing.deck import Deck
from portfolio.publishing.deck_photos import deck_without, photos_in_deck, retold_deck
from portfolio.publishing.document import Element
from portfolio.publishing.elements import person_without, photos_in, retold_in, retold_photo, without_photos_in
from portfolio.publishing.exhibits import ExhibitsContent, exhibits_without, photos_of_exhibits, retold_exhibits
from portfolio.publishing.report import FrontPage, PagesContent, ReportChapter, ReportContent

Publication = BookletContent | ReportContent | PagesContent | Deck | ExhibitsContent
_Change = Callable[[Sequence[Element]], tuple[Element, ...]]


def photos_of(publication: Publication) -> list[PhotoContent]:
    """Every photo that is printed, once: the cover first; a school's logo shows nobody and does not count."""
    match publication:
        case BookletContent():
            placed = [photo for practice in publication.practices for photo in practice.photos]
            placed += [one.portrait for practice in publication.practices for one in practice.authors if one.portrait]
            placed += [photo for one in publication.matter for photo in photos_of_matter(one)]
            placed += [photo for practice in publication.practices for photo in photos_in(practice.elements)]
            placed += [photo for chapter in publication.chapters for photo in photos_in(chapter.elements)]
            shown = [*([publication.cover] if publication.cover else []), *placed]
        case ReportContent():
            shown = [photo for page in publication.front for photo in photos_in(page.elements)]
            for chapter in (*publication.chapters, *publication.appendices):
                shown += [photo for section in chapter.sections for photo in photos_in(section.elements)]
        case PagesContent():
            shown = list(photos_in(publication.elements))
        case Deck():
            shown = photos_in_deck(publication)
        case ExhibitsContent():
            shown = photos_of_exhibits(publication)
    return list({photo.photo_id: photo for photo in shown}.values())


def without_photos(publication: Publication, photo_ids: Collection[str]) -> Publication:
    """The same publication with these photos left out."""
    if not photo_ids:
        return publication
    match publication:
        case BookletContent():
            cover = publication.cover
            publication = replace(
                publication,
                practices=tuple(
                    replace(
                        one,
                        photos=tuple(photo for photo in one.photos if photo.photo_id not in photo_ids),
                        authors=tuple(person_without(person, photo_ids) for person in one.authors),
                    )
                    for one in publication.practices
                ),
                matter=tuple(_matter_without(one, photo_ids) for one in publication.matter),
                cover=None if cover is None or cover.photo_id in photo_ids else cover,
            )
        case Deck():
            return deck_without(publication, photo_ids)
        case ExhibitsContent():
            return exhibits_without(publication, photo_ids)
        case _:
            pass
    return _with_elements(publication, lambda elements: without_photos_in(elements, photo_ids))


def retold(publication: Publication, tell: Callable[[str], str]) -> Publication:
    """The same publication with captions, alternative texts, and who said a quote, put through `tell`."""
    match publication:
        case BookletContent():
            publication = replace(
                publication,
                practices=tuple(_retold_practice(one, tell) for one in publication.practices),
                cover=retold_photo(publication.cover, tell) if publication.cover else None,
                matter=tuple(_matter_retold(one, tell) for one in publication.matter),
            )
        case Deck():
            return retold_deck(publication, tell)
        case ExhibitsContent():
            return retold_exhibits(publication, tell)
        case _:
            pass
    return _with_elements(publication, lambda elements: retold_in(elements, tell))


def _with_elements(publication: Publication, change: _Change) -> Publication:
    """The same publication with each run of elements changed."""
    match publication:
        case BookletContent():
            chapters = tuple(replace(one, elements=change(one.elements)) for one in publication.chapters)
            practices = tuple(replace(one, elements=change(one.elements)) for one in publication.practices)
            return replace(publication, chapters=chapters, practices=practices)
        case ReportContent():
            return replace(
                publication,
                front=tuple(FrontPage(one.key, one.title, change(one.elements)) for one in publication.front),
                chapters=tuple(_changed(one, change) for one in publication.chapters),
                appendices=tuple(_changed(one, change) for one in publication.appendices),
            )
        case PagesContent():
            return replace(publication, elements=change(publication.elements))
        case Deck() | ExhibitsContent():
            return publication


def photos_of_matter(page: MatterContent) -> list[PhotoContent]:
    """What a page before or behind the chapters shows."""
    portrait = page.person.portrait if page.person else None
    return [photo for photo in (page.photo, portrait) if photo is not None]


def _matter_without(page: MatterContent, photo_ids: Collection[str]) -> MatterContent:
    photo = None if page.photo is not None and page.photo.photo_id in photo_ids else page.photo
    return replace(page, photo=photo, person=person_without(page.person, photo_ids) if page.person else None)


def _matter_retold(page: MatterContent, tell: Callable[[str], str]) -> MatterContent:
    return replace(page, photo=retold_photo(page.photo, tell)) if page.photo else page


def _changed(chapter: ReportChapter, change: _Change) -> ReportChapter:
    sections = tuple(replace(section, elements=change(section.elements)) for section in chapter.sections)
    return replace(chapter, sections=sections)


def _retold_practice(practice: PracticeContent, tell: Callable[[str], str]) -> PracticeContent:
    photos = tuple(retold_photo(photo, tell) for photo in practice.photos)
    return replace(practice, photos=photos, quote_by=tell(practice.quote_by))
