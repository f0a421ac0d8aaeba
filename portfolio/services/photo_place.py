"""All photos of the library at once: lists for the grid, work on many, uses, replacing, the trash."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from portfolio.domain.changes import Receipt
from portfolio.domain.identity import now
from portfolio.domain.photo import Photo, PhotoTag
from portfolio.domain.practice import PracticePhoto
from portfolio.domain.wording import clean_line, cleaned
from portfolio.errors import BadValue
from portfolio.services.photos import PhotoFields
from portfolio.storage import dependents, photo_queries, queries, references
from portfolio.storage.edits import Edit
from portfolio.storage.library import Library
from portfolio.texts import tr

SMALL_SIDE = 1000
"""px: a photo whose longer side has fewer is blurred at the width of a page."""


@dataclass(frozen=True, slots=True)
class PhotoLine:
    """A photo as the grid shows it."""

    id: str
    sha256: str
    file_name: str
    name: str
    caption: str
    taken_at: datetime | None
    consent: str
    width: int
    height: int
    practices: tuple[str, ...]
    """Ids of the practices that show it."""
    tags: tuple[str, ...]
    edited: bool
    """Turned, cut or blurred: its thumbnail is not the original's."""

    @property
    def small(self) -> bool:
        """Whether it is too small for a page's width."""
        return max(self.width, self.height) < SMALL_SIDE


@dataclass(frozen=True, slots=True)
class Use:
    """Where a photo is shown."""

    kind: str
    """practice, booklet (its cover), school (its logo), inquiry, dissemination, statement, outreach, partner, ..."""
    record_id: str
    title: str


def photo_lines(library: Library) -> list[PhotoLine]:
    """All photos by the time they were taken, the newest first; 50,000 in under a second."""
    with library.read() as session:
        rows = photo_queries.photo_rows(session)
        practices = photo_queries.practices_of_photos(session)
        tags: dict[str, list[str]] = defaultdict(list)
        for photo_id, name in photo_queries.photo_tags(session):
            tags[photo_id].append(name)
        blurred = photo_queries.blurred_photo_ids(session)
    return [
        PhotoLine(
            id=row.id,
            sha256=row.sha256,
            file_name=f"{row.sha256}.{row.extension}",
            name=row.original_name,
            caption=row.caption,
            taken_at=row.taken_at,
            consent=row.consent,
            width=row.width,
            height=row.height,
            practices=tuple(practices.get(row.id, ())),
            tags=tuple(tags.get(row.id, ())),
            edited=row.id in blurred or row.edited,
        )
        for row in rows
    ]


def change_photos(library: Library, photo_ids: Sequence[str], fields: PhotoFields) -> Receipt:
    """Say the same of many photos at once."""
    with library.edit(tr("Ubah data foto")) as edit:
        for photo_id in photo_ids:
            edit.change(queries.wanted(edit.session, Photo, photo_id), **cleaned(fields, ("memo",)))
    return edit.receipt


def name_activity(library: Library, photo_ids: Sequence[str], activity: str) -> Receipt:
    """Caption the photos of one activity, numbered in their order: “Gallery Walk kelas VIII (2)”."""
    activity = clean_line(activity)
    if not activity:
        raise BadValue(tr("Tulis dulu nama kegiatannya."))
    with library.edit(tr("Beri nama kegiatan")) as edit:
        for number, photo_id in enumerate(photo_ids, start=1):
            caption = activity if len(photo_ids) == 1 else f"{activity} ({number})"
            edit.change(queries.wanted(edit.session, Photo, photo_id), caption=caption)
    return edit.receipt


def turn_photos(library: Library, photo_ids: Sequence[str], quarter_turns: int) -> Receipt:
    """Turn photos clockwise by quarters; a cut turns with its photo."""
    with library.edit(tr("Putar foto")) as edit:
        for photo_id in photo_ids:
            photo = queries.wanted(edit.session, Photo, photo_id)
            box = (photo.crop_left, photo.crop_top, photo.crop_right, photo.crop_bottom)
            focal = (photo.focal_x, photo.focal_y)
            for _ in range(quarter_turns % 4):
                box = (1 - box[3], box[0], 1 - box[1], box[2])
                focal = (1 - focal[1], focal[0])
            edit.change(
                photo,
                quarter_turns=(photo.quarter_turns + quarter_turns) % 4,
                crop_left=box[0],
                crop_top=box[1],
                crop_right=box[2],
                crop_bottom=box[3],
                focal_x=focal[0],
                focal_y=focal[1],
            )
    return edit.receipt


def crop_photo(
    library: Library,
    photo_id: str,
    box: tuple[float, float, float, float],
    focal: tuple[float, float] | None = None,
) -> Receipt:
    """Keep this part of the turned photo (left, top, right, bottom in parts of its size); 0, 0, 1, 1 keeps all.

    `focal` is the point (in parts of the turned photo) that every further cut must keep; without one it stays.
    """
    left, top, right, bottom = box
    if not (0 <= left < right <= 1 and 0 <= top < bottom <= 1):
        raise BadValue(tr("Potongan itu berada di luar foto."))
    with library.edit(tr("Potong foto")) as edit:
        photo = queries.wanted(edit.session, Photo, photo_id)
        edit.change(photo, crop_left=left, crop_top=top, crop_right=right, crop_bottom=bottom)
        if focal is not None:
            edit.change(photo, focal_x=focal[0], focal_y=focal[1])
    return edit.receipt


def tag_photos(
    library: Library, photo_ids: Sequence[str], add: Sequence[str] = (), remove: Sequence[str] = ()
) -> Receipt:
    """Put words on photos by which they are found again, and take words off."""
    wanted = [name for name in (clean_line(name) for name in add) if name]
    with library.edit(tr("Ubah label foto")) as edit:
        for photo_id in photo_ids:
            queries.wanted(edit.session, Photo, photo_id)
            present = {row.name.casefold(): row for row in photo_queries.tag_rows(edit.session, photo_id)}
            for name in remove:
                if row := present.get(clean_line(name).casefold()):
                    edit.session.delete(row)
            for name in wanted:
                if name.casefold() not in present:
                    present[name.casefold()] = PhotoTag(photo_id=photo_id, name=name)
                    edit.add(present[name.casefold()])
    return edit.receipt


def uses(library: Library, photo_id: str) -> list[Use]:
    """Where a photo is shown: practices first, then booklets, then all else."""
    with library.read() as session:
        found = dependents.referring(session, "photo", [photo_id])
        rows = [Use(kind, one, dependents.title(session, kind, one)) for kind, one in found if kind != "consent"]
    order = list(dependents.TITLES)
    return sorted(rows, key=lambda use: (order.index(use.kind), use.title.casefold(), use.record_id))


def place_photos(library: Library, practice_id: str, photo_ids: Sequence[str], section: str = "") -> Receipt:
    """Put photos at the end of a practice's photos; those that stand in it already stay where they are."""
    with library.edit(tr("Pasang foto")) as edit:
        placed = {photo.id for _, photo in queries.practice_parts(edit.session, practice_id).photos}
        position = len(placed)
        for photo_id in dict.fromkeys(photo_ids):
            if photo_id not in placed:
                queries.wanted(edit.session, Photo, photo_id)
                place = PracticePhoto(practice_id=practice_id, photo_id=photo_id, section=section, position=position)
                edit.make(place)
                position += 1
    return edit.receipt


def replace_photo(library: Library, old_id: str, new_id: str) -> Receipt:
    """Show another photo everywhere this one is shown; it takes over the words where it has none of its own."""
    with library.edit(tr("Ganti foto di semua tempat")) as edit:
        _replace(edit, old_id, new_id)
    return edit.receipt


def keep_best(library: Library, best_id: str, other_ids: Sequence[str]) -> Receipt:
    """Show the best of alike photos wherever the others are shown, and put the others in the trash."""
    with library.edit(tr("Simpan foto terbaik")) as edit:
        for photo_id in other_ids:
            _replace(edit, photo_id, best_id)
            edit.change(queries.wanted(edit.session, Photo, photo_id), deleted_at=now())
    return edit.receipt


def remove_photos(library: Library, photo_ids: Sequence[str]) -> Receipt:
    """Put photos in the trash; practices no longer show them until they are brought back."""
    with library.edit(tr("Hapus foto")) as edit:
        for photo_id in photo_ids:
            edit.change(queries.wanted(edit.session, Photo, photo_id), deleted_at=now())
    return edit.receipt


def trashed_photos(library: Library) -> list[Photo]:
    """Photos in the trash, the last thrown away first."""
    with library.read() as session:
        return list(photo_queries.trashed_photos(session))


def restore_photos(library: Library, photo_ids: Sequence[str]) -> Receipt:
    """Bring photos back from the trash, to every place that showed them."""
    with library.edit(tr("Kembalikan foto")) as edit:
        for photo in photo_queries.trashed_photos(edit.session):
            if photo.id in photo_ids:
                edit.change(photo, deleted_at=None)
    return edit.receipt


_ITS_OWN = {*dependents.SILENT, ("consent", "scan_id")}
"""What is said of a photo itself: another photo does not take it over."""


def _replace(edit: Edit, old_id: str, new_id: str) -> None:
    """Put one photo in all places of another; what shows both ends up with one of it."""
    old = queries.wanted(edit.session, Photo, old_id)
    new = queries.wanted(edit.session, Photo, new_id)
    edit.apply(references.pointing_elsewhere(edit.session, "photo", old_id, new_id, _ITS_OWN))
    words = {name: getattr(old, name) for name in ("caption", "alt", "credit", "memo") if not getattr(new, name)}
    edit.change(new, **words)
