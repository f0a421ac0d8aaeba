"""The direction of the library's own school, the principal's training, and how far what it asks for has come."""

from collections.abc import Sequence

from sqlmodel import Session, col, func, or_, select

from portfolio.domain.direction import STATEMENT_KINDS, Outreach, Statement
from portfolio.domain.inquiry import InquiryAnswer
from portfolio.domain.report import Report, ReportText
from portfolio.domain.training import Training, TrainingSession
from portfolio.storage import queries

_ORDER: dict[str, int] = {kind: n for n, kind in enumerate(STATEMENT_KINDS)}


def statements(session: Session) -> list[Statement]:
    """Vision, mission, goals, each in its order; those in the trash are left out."""
    own = queries.school_of(session)
    mine = or_(col(Statement.school_id).is_(None), Statement.school_id == (own.id if own else None))
    rows = session.exec(select(Statement).where(col(Statement.deleted_at).is_(None), mine)).all()
    return sorted(rows, key=lambda row: (_ORDER.get(row.kind, len(_ORDER)), row.position, row.created_at, row.id))


def outreach(session: Session) -> Sequence[Outreach]:
    """How the direction was made known, in order."""
    own = queries.school_of(session)
    mine = or_(col(Outreach.school_id).is_(None), Outreach.school_id == (own.id if own else None))
    order = (col(Outreach.position), col(Outreach.created_at), col(Outreach.id))
    return session.exec(select(Outreach).where(col(Outreach.deleted_at).is_(None), mine).order_by(*order)).all()


def trainings_with_parts(session: Session, part_ids: Sequence[str]) -> list[Training]:
    """Trainings that have a session of one of these parts, in order."""
    with_parts = set(
        session.exec(select(TrainingSession.training_id).where(col(TrainingSession.part).in_(part_ids))).all()
    )
    order = (col(Training.position), col(Training.created_at), col(Training.id))
    rows = session.exec(select(Training).where(col(Training.deleted_at).is_(None)).order_by(*order)).all()
    return [row for row in rows if row.id in with_parts]


def next_training_position(session: Session) -> int:
    """The position that puts a training at the end."""
    return 1 + int(session.exec(select(func.coalesce(func.max(Training.position), -1))).one())


def answered_stages(session: Session) -> set[str]:
    """Stages of which any inquiry has answered a question."""
    answers = select(InquiryAnswer.stage).where(InquiryAnswer.body != "", col(InquiryAnswer.deleted_at).is_(None))
    return set(session.exec(answers).all())


def written_sections(session: Session, kind: str) -> set[str]:
    """Sections of the reports of a kind that hold words."""
    rows = session.exec(
        select(ReportText.section)
        .join(Report, col(Report.id) == col(ReportText.report_id))
        .where(Report.kind == kind, col(Report.deleted_at).is_(None), ReportText.body != "")
    )
    return set(rows.all())
