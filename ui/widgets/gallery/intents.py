"""What a person wants at once and takes several services: one receipt, so that one undo takes it back."""

from collections.abc import Iterable, Sequence

from portfolio.domain.changes import Receipt
from portfolio.services import photo_place, photos, practices
from portfolio.services.libraries import Library
from portfolio.texts import tr


def keep_best(library: Library, best_id: str, other_ids: Sequence[str]) -> Receipt:
    """Show the best copy wherever the others are shown, and put the others in the trash."""
    receipts = [photo_place.replace_photo(library, other, best_id) for other in other_ids]
    receipts += _once_in_each_practice(library, best_id)
    receipts.append(photo_place.remove_photos(library, other_ids))
    return _as_one(tr("Simpan foto terbaik"), receipts)


def place_photos(library: Library, practice_id: str, photo_ids: Sequence[str]) -> Receipt:
    """Put photos at the end of a practice's photos; those that stand in it already stay where they are."""
    placed = {one.photo.id for one in practices.open_practice(library, practice_id).photos}
    fresh = [photo_id for photo_id in photo_ids if photo_id not in placed]
    return _as_one(tr("Pasang foto"), [photos.place_photo(library, practice_id, photo_id) for photo_id in fresh])


def frame_photo(
    library: Library, photo_id: str, box: tuple[float, float, float, float], focal: tuple[float, float]
) -> Receipt:
    """Cut a photo, and say which point of what is left every further cut must keep."""
    return _as_one(
        tr("Potong foto"),
        [
            photo_place.crop_photo(library, photo_id, box),
            photos.change_photo(library, photo_id, focal_x=focal[0], focal_y=focal[1]),
        ],
    )


def _once_in_each_practice(library: Library, photo_id: str) -> list[Receipt]:
    """A practice that showed two of the copies would show the best one twice."""
    receipts = []
    for use in photo_place.uses(library, photo_id):
        if use.kind == "practice":
            page = practices.open_practice(library, use.record_id)
            places = [one.place.id for one in page.photos if one.photo.id == photo_id]
            receipts += [photos.take_out_photo(library, place_id) for place_id in places[1:]]
    return receipts


def _as_one(intent: str, receipts: Iterable[Receipt]) -> Receipt:
    return Receipt(intent, tuple(change for receipt in receipts for change in receipt.changes))
