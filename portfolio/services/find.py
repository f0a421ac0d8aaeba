"""Search everything that was written."""

from dataclasses import dataclass

from portfolio.domain.practice import Practice
from portfolio.domain.prose import plain
from portfolio.storage import search as index
from portfolio.storage.library import Library


@dataclass(frozen=True, slots=True)
class Hit:
    """A record that holds the words."""

    kind: str
    """practice, photo, person or school."""
    id: str
    title: str
    excerpt: str
    """The words around the first hit, the hit itself between « and »."""


def find(library: Library, words: str, limit: int = 50) -> list[Hit]:
    """Records that hold all the words, the best first; a section's text counts as its practice."""
    hits: dict[str, Hit] = {}
    with library.read() as session:
        for found in index.search(session, words, 3 * limit):
            if found.owner_id in hits:
                continue
            kind, title = found.kind, found.title
            if found.kind == "section":
                practice = session.get(Practice, found.owner_id)
                if practice is None or practice.deleted_at is not None:
                    continue
                kind, title = "practice", practice.title
            hits[found.owner_id] = Hit(kind, found.owner_id, title, plain(found.excerpt).replace("\n", " "))
    return list(hits.values())[:limit]
