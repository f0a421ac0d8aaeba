"""The photos of a deck: all of them, a deck without some, and what is said of them put in other words. Pure."""

from collections.abc import Callable, Collection
from dataclasses import replace

from portfolio.publishing.content import PhotoContent
from portfolio.publishing.deck import (
    Body,
    BulletsBody,
    Deck,
    OpeningBody,
    PictureBody,
    PictureTextBody,
    Slide,
    StatementBody,
    TwoPicturesBody,
    pictures_on,
)
from portfolio.publishing.document import Picture
from portfolio.publishing.elements import retold_photo


def photos_in_deck(deck: Deck) -> list[PhotoContent]:
    """Every photo that is shown, as often as it is; a school's logo shows nobody and does not count."""
    return [picture.photo for slide in deck.slides for picture in pictures_on(slide)]


def deck_without(deck: Deck, photo_ids: Collection[str]) -> Deck:
    """The same deck without these photos; a slide that shows nothing else goes with them."""
    slides = (_without(slide, photo_ids) for slide in deck.slides)
    return replace(deck, slides=tuple(slide for slide in slides if slide is not None))


def retold_deck(deck: Deck, tell: Callable[[str], str]) -> Deck:
    """The same deck with captions, alternative texts, and who said a quote, put through `tell`."""
    return replace(deck, slides=tuple(_retold(slide, tell) for slide in deck.slides))


def _without(slide: Slide, photo_ids: Collection[str]) -> Slide | None:
    kept = [picture for picture in pictures_on(slide) if picture.photo.photo_id not in photo_ids]
    if len(kept) == len(pictures_on(slide)):
        return slide
    match slide.body:
        case OpeningBody():
            return replace(slide, body=replace(slide.body, picture=None))
        case PictureTextBody(items=items, ordered=ordered, first=first):
            return replace(slide, body=BulletsBody(items, ordered, first))
        case TwoPicturesBody(captions=captions) if kept:
            left = slide.body.pictures.index(kept[0])
            return replace(slide, title=captions[left] or slide.title, body=PictureBody(kept[0]))
        case _:
            return None


def _retold(slide: Slide, tell: Callable[[str], str]) -> Slide:
    title = tell(slide.title) if isinstance(slide.body, PictureBody) else slide.title
    return replace(slide, title=title, body=_retold_body(slide.body, tell), notes=tell(slide.notes))


def _retold_body(body: Body, tell: Callable[[str], str]) -> Body:
    match body:
        case OpeningBody(picture=Picture() as picture):
            return replace(body, picture=_told(picture, tell))
        case PictureTextBody():
            return replace(body, picture=_told(body.picture, tell), caption=tell(body.caption))
        case PictureBody():
            return PictureBody(_told(body.picture, tell))
        case TwoPicturesBody(pictures=(left, right), captions=captions):
            return TwoPicturesBody((_told(left, tell), _told(right, tell)), (tell(captions[0]), tell(captions[1])))
        case StatementBody():
            return replace(body, by=tell(body.by))
        case _:
            return body


def _told(shown: Picture, tell: Callable[[str], str]) -> Picture:
    return Picture(retold_photo(shown.photo, tell), tell(shown.alt))
