"""Photos: taken in, described, placed, replaced, put away."""

from portfolio.domain.changes import Receipt
from portfolio.services import photo_place, photos
from tests.services.edits.known import Known, Making


def _from_bytes(known: Known) -> Receipt:
    content = known.picture("tempel.jpg", (90, 9, 9)).read_bytes()
    return photos.add_photo_bytes(known.library, content, "tempel.jpg", practice_id=known.id("practice")).receipt


def _restored(known: Known) -> Receipt:
    """What was put away by the same edit's other half comes back: only the second is tried."""
    return photo_place.restore_photos(known.library, [known.trashed_photo])


EDITS: dict[str, Making] = {
    "photos.add_photos": lambda known: (
        photos.add_photos(known.library, [known.picture()], practice_id=known.id("practice")).receipt
    ),
    "photos.add_photo_bytes": _from_bytes,
    "photos.change_photo": lambda known: photos.change_photo(
        known.library, known.id("photo"), caption="Murid berdiskusi", memo="jangan dicetak"
    ),
    "photos.place_photo": lambda known: photos.place_photo(known.library, known.id("practice"), known.id("photo", -1)),
    "photos.move_photo": lambda known: photos.move_photo(
        known.library,
        known.id("practice"),
        known.part("practice_photo", "practice_id", known.id("practice")),
        2,
        "refleksi",
    ),
    "photos.take_out_photo": lambda known: photos.take_out_photo(known.library, known.id("practice_photo")),
    "photo_place.change_photos": lambda known: photo_place.change_photos(
        known.library, known.ids("photo", 3), {"credit": "Dok. sekolah baru"}
    ),
    "photo_place.name_activity": lambda known: photo_place.name_activity(
        known.library, known.ids("photo", 3), "Panen garam"
    ),
    "photo_place.turn_photos": lambda known: photo_place.turn_photos(known.library, known.ids("photo", 2), 1),
    "photo_place.crop_photo": lambda known: photo_place.crop_photo(
        known.library, known.id("photo"), (0.1, 0.1, 0.9, 0.8), (0.5, 0.4)
    ),
    "photo_place.tag_photos": lambda known: photo_place.tag_photos(known.library, known.ids("photo", 2), ["pantai"]),
    "photo_place.place_photos": lambda known: photo_place.place_photos(
        known.library, known.id("practice", 1), [known.id("photo", -1)], "aksi"
    ),
    "photo_place.replace_photo": lambda known: photo_place.replace_photo(
        known.library, known.id("photo"), known.id("photo", -1)
    ),
    "photo_place.keep_best": lambda known: photo_place.keep_best(
        known.library, known.id("photo"), known.ids("photo", 4)[2:]
    ),
    "photo_place.remove_photos": lambda known: photo_place.remove_photos(known.library, known.ids("photo", 2)),
    "photo_place.restore_photos": _restored,
}
