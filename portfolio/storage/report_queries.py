"""What reports are asked for."""

from sqlmodel import Session, col, select

from portfolio.domain.booklet import BookletChapter
from portfolio.domain.report import Report


def report_of(session: Session, kind: str, subject_id: str) -> Report | None:
    """The report of a kind on a subject, if anything of it was written; the oldest, should a merge bring two."""
    return session.exec(
        select(Report)
        .where(Report.kind == kind, Report.subject_id == subject_id, col(Report.deleted_at).is_(None))
        .order_by(col(Report.created_at), col(Report.id))
        .limit(1)
    ).first()


def booklet_chapters(session: Session, booklet_id: str) -> list[BookletChapter]:
    """The chapters of a booklet that are not practices, in order."""
    rows = session.exec(
        select(BookletChapter)
        .where(BookletChapter.booklet_id == booklet_id, col(BookletChapter.deleted_at).is_(None))
        .order_by(col(BookletChapter.position), col(BookletChapter.created_at), col(BookletChapter.id))
    )
    return list(rows.all())
