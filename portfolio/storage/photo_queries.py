"""What the services ask about photos, their tags, and who agreed to be seen on them."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from sqlalchemy import and_, not_, or_
from sqlalchemy import select as sql_select
from sqlmodel import Session, col, select

from portfolio.domain.booklet import Booklet
from portfolio.domain.consent import Consent, ConsentScan, PhotoBlur, PhotoConsent, Pupil
from portfolio.domain.photo import Photo, PhotoTag
from portfolio.domain.practice import Practice, PracticePhoto
from portfolio.storage import queries


def photos_by_id(session: Session, photo_ids: Sequence[str]) -> dict[str, Photo]:
    """Photos by their ids, those in the trash left out."""
    return queries.by_id(session, Photo, photo_ids)


def photo_rows(session: Session) -> Sequence[Any]:
    """What a grid shows of all photos, as light rows: the newest first, those without a date last."""
    columns: list[Any] = [
        col(getattr(Photo, name))
        for name in ("id", "sha256", "extension", "original_name", "caption", "taken_at", "consent", "width", "height")
    ]
    whole = and_(
        col(Photo.quarter_turns) == 0,
        col(Photo.crop_left) == 0,
        col(Photo.crop_top) == 0,
        col(Photo.crop_right) == 1,
        col(Photo.crop_bottom) == 1,
    )
    order = (col(Photo.taken_at).is_(None), col(Photo.taken_at).desc(), col(Photo.created_at).desc(), col(Photo.id))
    query = sql_select(*columns, not_(whole).label("edited")).where(col(Photo.deleted_at).is_(None)).order_by(*order)
    return session.execute(query).all()


def practices_of_photos(session: Session) -> dict[str, list[str]]:
    """Photo id -> ids of the practices that show it."""
    shown: dict[str, list[str]] = defaultdict(list)
    query = (
        select(PracticePhoto.photo_id, PracticePhoto.practice_id)
        .join(Practice, col(Practice.id) == col(PracticePhoto.practice_id))
        .where(col(Practice.deleted_at).is_(None))
    )
    for photo_id, practice_id in session.exec(query):
        shown[photo_id].append(practice_id)
    return shown


def photo_tags(session: Session) -> Sequence[tuple[str, str]]:
    """(photo id, word) of all photos."""
    return session.exec(select(PhotoTag.photo_id, PhotoTag.name).order_by(col(PhotoTag.name))).all()


def tag_rows(session: Session, photo_id: str) -> Sequence[PhotoTag]:
    """The words on one photo."""
    return session.exec(select(PhotoTag).where(PhotoTag.photo_id == photo_id)).all()


def blurred_photo_ids(session: Session) -> set[str]:
    """Ids of photos with blurred areas."""
    return set(session.exec(select(PhotoBlur.photo_id).distinct()).all())


def trashed_photos(session: Session) -> Sequence[Photo]:
    """Photos in the trash, the last thrown away first."""
    return session.exec(
        select(Photo).where(col(Photo.deleted_at).is_not(None)).order_by(col(Photo.deleted_at).desc(), col(Photo.id))
    ).all()


def disposable_photos(session: Session, photo_ids: Sequence[str] | None) -> list[Photo]:
    """Photos in the trash (of these, where given) that are no signed form of a consent, the last thrown away first."""
    scans = set(session.exec(select(Consent.scan_id).where(col(Consent.deleted_at).is_(None))))
    wanted = None if photo_ids is None else set(photo_ids)
    return [
        photo for photo in trashed_photos(session) if photo.id not in scans and (wanted is None or photo.id in wanted)
    ]


def removed_scans(session: Session) -> Sequence[ConsentScan]:
    """Signed forms that were taken off their consent, or whose consent was deleted."""
    kept = select(Consent.id).where(col(Consent.deleted_at).is_(None))
    gone = or_(col(ConsentScan.deleted_at).is_not(None), col(ConsentScan.consent_id).not_in(kept))
    return session.exec(select(ConsentScan).where(gone).order_by(col(ConsentScan.id))).all()


def needed_hashes(session: Session, photo_ids: Sequence[str], scan_ids: Sequence[str] = ()) -> set[str]:
    """Hashes of the originals of these photos and signed forms that another photo or form needs, too."""
    own, others = set[str](), set[str]()
    for model, chosen in ((Photo, set(photo_ids)), (ConsentScan, set(scan_ids))):
        for row_id, sha256 in session.exec(select(model.id, model.sha256)).all():
            (own if row_id in chosen else others).add(sha256)
    return own & others


def titles_showing(session: Session, photo_ids: Sequence[str]) -> list[str]:
    """Titles of the practices that hold a place for one of these photos, and of the booklets whose cover it is."""
    places = queries.rows_with(session, PracticePhoto, "photo_id", photo_ids)
    practices = queries.by_id(session, Practice, [place.practice_id for place in places])
    booklets = queries.rows_with(session, Booklet, "cover_id", photo_ids)
    titles = [row.title for row in sorted(practices.values(), key=lambda row: row.position) if row.title]
    titles += [row.title for row in booklets if row.deleted_at is None and row.title]
    return list(dict.fromkeys(titles))


def pupils(session: Session) -> Sequence[Pupil]:
    """All pupils by class and name."""
    order = (col(Pupil.school_year).desc(), col(Pupil.class_level), col(Pupil.name), col(Pupil.id))
    return session.exec(select(Pupil).where(col(Pupil.deleted_at).is_(None)).order_by(*order)).all()


def consents(session: Session) -> Sequence[Consent]:
    """All consents, the newest first."""
    order = (col(Consent.given_on).desc(), col(Consent.subject), col(Consent.id))
    return session.exec(select(Consent).where(col(Consent.deleted_at).is_(None)).order_by(*order)).all()


def consent_scans(session: Session) -> Sequence[ConsentScan]:
    """The signed forms of all consents, the newest first."""
    order = (col(ConsentScan.created_at).desc(), col(ConsentScan.id))
    return session.exec(select(ConsentScan).where(col(ConsentScan.deleted_at).is_(None)).order_by(*order)).all()


def scans_of(session: Session, consent_id: str) -> Sequence[ConsentScan]:
    """The signed forms of one consent."""
    query = select(ConsentScan).where(ConsentScan.consent_id == consent_id, col(ConsentScan.deleted_at).is_(None))
    return session.exec(query).all()


def keeps_consents(session: Session) -> bool:
    """Whether anybody here has begun to record who may be seen."""
    checked = select(Photo.id).where(col(Photo.consent) != "unchecked", col(Photo.consent) != "no-pupil")
    return any(
        session.exec(query.limit(1)).first() is not None for query in (checked, select(Consent.id), select(Pupil.id))
    )


def photo_consents(session: Session, photo_ids: Sequence[str]) -> list[PhotoConsent]:
    """Which consents cover which of these photos."""
    return queries.rows_with(session, PhotoConsent, "photo_id", photo_ids)


def blurs_of(session: Session, photo_ids: Sequence[str]) -> list[PhotoBlur]:
    """The blurred areas of these photos, in the order they were drawn."""
    return sorted(
        queries.rows_with(session, PhotoBlur, "photo_id", photo_ids), key=lambda row: (row.created_at, row.id)
    )
