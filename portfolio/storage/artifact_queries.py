"""What the services ask about works on show, and what visitors said of them."""

from collections.abc import Sequence

from sqlmodel import Session, col, select

from portfolio.domain.artifact import Artifact, ArtifactMaker, ArtifactTag, VisitorNote
from portfolio.storage.parts import parts_of


def artifacts_in_order(session: Session) -> list[Artifact]:
    """All works, those in the trash left out."""
    order = (col(Artifact.position), col(Artifact.created_at), col(Artifact.id))
    return list(session.exec(select(Artifact).where(col(Artifact.deleted_at).is_(None)).order_by(*order)).all())


def makers_of(session: Session, artifact_ids: Sequence[str]) -> list[ArtifactMaker]:
    """Who made these works, in order."""
    return parts_of(session, ArtifactMaker, "artifact_id", artifact_ids)


def dimensions_of(session: Session, artifact_ids: Sequence[str]) -> list[ArtifactTag]:
    """What these works show of the graduate profile."""
    return [row for row in parts_of(session, ArtifactTag, "artifact_id", artifact_ids) if row.scheme == "dimensions"]


def notes_on(session: Session, *, practice_id: str = "", artifact_ids: Sequence[str] = ()) -> list[VisitorNote]:
    """What visitors wrote on a practice, and on works, in order."""
    found = parts_of(session, VisitorNote, "practice_id", [practice_id]) if practice_id else []
    return [*found, *parts_of(session, VisitorNote, "artifact_id", artifact_ids)] if artifact_ids else found


def all_notes(session: Session) -> list[VisitorNote]:
    """Everything that visitors wrote, in order."""
    order = (col(VisitorNote.position), col(VisitorNote.created_at), col(VisitorNote.id))
    query = select(VisitorNote).where(col(VisitorNote.deleted_at).is_(None)).order_by(*order)
    return list(session.exec(query).all())
