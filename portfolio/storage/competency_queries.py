"""Claims and partners, as the services ask for them."""

from collections.abc import Sequence

from sqlmodel import Session, col, select

from portfolio.domain.competency import Claim, Partner, PartnerItem, PartnerPractice
from portfolio.domain.person import Person
from portfolio.domain.practice import Practice, PracticeAuthor
from portfolio.storage.parts import parts_of


def claims(session: Session, *, model: str = "", practice_id: str = "") -> Sequence[Claim]:
    """Claims of practices that are not in the trash, by practice and position; narrowed where something is given."""
    asked = (
        select(Claim)
        .join(Practice, col(Practice.id) == col(Claim.practice_id))
        .where(col(Claim.deleted_at).is_(None), col(Practice.deleted_at).is_(None))
        .order_by(col(Practice.position), col(Claim.position), col(Claim.created_at), col(Claim.id))
    )
    if model:
        asked = asked.where(Claim.model == model)
    if practice_id:
        asked = asked.where(Claim.practice_id == practice_id)
    return session.exec(asked).all()


def claims_of_practices(session: Session, practice_ids: Sequence[str]) -> list[Claim]:
    """The claims of these practices, by position."""
    return parts_of(session, Claim, "practice_id", practice_ids)


def practices_of(session: Session, person_id: str) -> Sequence[Practice]:
    """The practices that somebody wrote, in their order."""
    return session.exec(
        select(Practice)
        .join(PracticeAuthor, col(PracticeAuthor.practice_id) == col(Practice.id))
        .where(PracticeAuthor.person_id == person_id, col(Practice.deleted_at).is_(None))
        .order_by(col(Practice.position), col(Practice.created_at), col(Practice.id))
    ).all()


def authors(session: Session) -> Sequence[Person]:
    """Everybody who wrote a practice that is not in the trash, by name."""
    wrote = (
        select(PracticeAuthor.person_id)
        .join(Practice, col(Practice.id) == col(PracticeAuthor.practice_id))
        .where(col(Practice.deleted_at).is_(None))
    )
    return session.exec(
        select(Person)
        .where(col(Person.deleted_at).is_(None), col(Person.id).in_(wrote))
        .order_by(col(Person.name), col(Person.id))
    ).all()


def partners(session: Session) -> Sequence[Partner]:
    """All partners in their order."""
    return session.exec(
        select(Partner)
        .where(col(Partner.deleted_at).is_(None))
        .order_by(col(Partner.position), col(Partner.created_at), col(Partner.id))
    ).all()


def partner_items(session: Session, partner_ids: Sequence[str]) -> Sequence[PartnerItem]:
    """What these partners work on."""
    return session.exec(
        select(PartnerItem).where(col(PartnerItem.partner_id).in_(partner_ids), col(PartnerItem.deleted_at).is_(None))
    ).all()


def partner_practices(session: Session, partner_ids: Sequence[str]) -> Sequence[PartnerPractice]:
    """The practices that grew with these partners."""
    return session.exec(
        select(PartnerPractice).where(
            col(PartnerPractice.partner_id).in_(partner_ids), col(PartnerPractice.deleted_at).is_(None)
        )
    ).all()
