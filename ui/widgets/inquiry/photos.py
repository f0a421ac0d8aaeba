"""A cycle's photos as the writing widgets know photos: the stage stands where a practice's section would."""

from collections.abc import Sequence

from portfolio.domain.practice import PracticePhoto
from portfolio.services.inquiries import StagePhoto
from portfolio.services.practices import PlacedPhoto


def as_placed(photos: Sequence[StagePhoto]) -> tuple[PlacedPhoto, ...]:
    """Each photo with its own place id, its stage, and its place in the order."""
    return tuple(
        PlacedPhoto(
            PracticePhoto(
                id=one.place.id,
                practice_id=one.place.inquiry_id,
                photo_id=one.photo.id,
                section=one.place.stage,
                position=one.place.position,
            ),
            one.photo,
        )
        for one in photos
    )
