"""Every kind of record that the search can find has a name, a picture and a way to its place."""

import re
import sqlite3

from portfolio.services.find import KINDS, WHOLE
from portfolio.storage.library import Library
from ui.places import PLACES
from ui.search import WAYS
from ui.widgets.search_results import ICONS, kind_name


def test_every_kind_leads_to_a_place_of_the_window() -> None:
    places = {place.id for place in PLACES}
    for kind in KINDS:
        assert WAYS[kind] in places
        assert ICONS[kind]
        assert kind_name(kind)


def test_every_kind_of_the_index_is_known(library: Library) -> None:
    with sqlite3.connect(library.folder / "library.db") as connection:
        triggers = connection.execute("SELECT sql FROM sqlite_master WHERE name LIKE '%_found_insert'").fetchall()
    written = {found for (sql,) in triggers for found in re.findall(r"SELECT new\.id, '([a-z-]+)'", sql)}
    assert {WHOLE[kind][0] if kind in WHOLE else kind for kind in written} == set(KINDS)
