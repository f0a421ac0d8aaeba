"""Full-text search over everything that was written."""

import re
from dataclasses import dataclass
from operator import itemgetter

from sqlalchemy import text
from sqlmodel import Session

SHORTEST = 2
"""Letters a word needs: a single one matches half the library and takes a second to rank."""
MOST_SCHOOLS = 8
"""Schools among what is found."""

_TOKEN = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Found:
    """A record whose text fits."""

    kind: str
    """practice, section, photo, person or school."""
    record_id: str
    owner_id: str
    """For a section its practice, else the record itself."""
    title: str
    excerpt: str
    """The words around the first hit, the hit between « and »."""


def search(session: Session, words: str, limit: int = 50) -> list[Found]:
    """Records that hold all the words (the last one may be a beginning), the best first; never raises on any text.

    Schools are at most `MOST_SCHOOLS` of them: a register of the whole country would leave no place to anything else.
    """
    query = match_query(words)
    if not query:
        return []
    found = [*_best(session, query, limit, schools=False), *_best(session, query, MOST_SCHOOLS, schools=True)]
    return [one for _, one in sorted(found, key=itemgetter(0))[:limit]]


def _best(session: Session, query: str, limit: int, *, schools: bool) -> list[tuple[float, Found]]:
    """The best of the schools, or of all else, each with how far it is from the words; less is better."""
    rows = session.execute(
        text(
            "SELECT bm25(search_index, 6.0, 1.0) AS far, t.kind, t.record_id, t.owner_id, t.title,"
            " snippet(search_index, -1, '«', '»', '…', 12)"
            " FROM search_index JOIN search_text t ON t.number = search_index.rowid"
            " WHERE search_index MATCH :query AND (t.kind = 'school') = :schools ORDER BY far LIMIT :limit"
        ),
        {"query": query, "limit": limit, "schools": schools},
    )
    return [(float(far), Found(*said)) for far, *said in rows]


def match_query(words: str) -> str:
    """The words as an FTS5 query: each quoted, the last one as a prefix; "" where nothing can be searched."""
    tokens = [token for token in _TOKEN.findall(words) if len(token) >= SHORTEST][:12]
    if not tokens:
        return ""
    return " ".join(f'"{token}"' for token in tokens) + "*"
