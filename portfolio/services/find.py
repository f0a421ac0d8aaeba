"""Search everything that was written."""

from dataclasses import dataclass

from portfolio.domain.exhibition import Exhibition
from portfolio.domain.identity import Record
from portfolio.domain.inquiry import Inquiry
from portfolio.domain.practice import Practice
from portfolio.domain.prose import plain
from portfolio.storage import search as index
from portfolio.storage.library import Library

WHOLE: dict[str, tuple[str, type[Record]]] = {
    "section": ("practice", Practice),
    "inquiry-part": ("inquiry", Inquiry),
    "exhibition-part": ("exhibition", Exhibition),
}
"""Parts whose text counts as that of the whole they belong to."""

KINDS = (
    "practice", "photo", "person", "school", "statement", "inquiry", "training", "dissemination", "partner", "survey",
    "exhibition", "artifact",
)  # fmt: skip
"""What can be found: the kinds of the search index, parts counted as their whole."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A record that holds the words."""

    kind: str
    """One of `KINDS`."""
    id: str
    title: str
    excerpt: str
    """The words around the first hit, the hit itself between « and »."""


def find(library: Library, words: str, limit: int = 50) -> list[Hit]:
    """Records that hold all the words, the best first; a part's text counts as its whole."""
    hits: dict[str, Hit] = {}
    with library.read() as session:
        for found in index.search(session, words, 3 * limit):
            if found.owner_id in hits:
                continue
            kind, title = found.kind, found.title
            if found.kind in WHOLE:
                kind, whole = WHOLE[found.kind]
                record = session.get(whole, found.owner_id)
                if record is None or record.deleted_at is not None:
                    continue
                title = record.model_dump()["title"]
            hits[found.owner_id] = Hit(kind, found.owner_id, title, plain(found.excerpt).replace("\n", " "))
    return list(hits.values())[:limit]
