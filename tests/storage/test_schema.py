"""The migrations and today's classes say the same."""

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError
from sqlmodel import SQLModel

from portfolio.domain import booklet, consent, person, photo, practice, school
from portfolio.storage.library import _engine, migrate
from portfolio.storage.migrations import NEWEST, STEPS

assert all((booklet, consent, person, photo, practice, school))  # imported for their tables


def test_the_migrated_schema_has_the_columns_of_the_classes(tmp_path: Path) -> None:
    engine = _engine(tmp_path / "new.db", read_only=False, connections=1)
    with engine.connect() as connection:
        migrate(connection, 0)
        for table in SQLModel.metadata.tables.values():
            rows = connection.exec_driver_sql(f"PRAGMA table_info({table.name})").all()
            connection.rollback()
            found = {row[1]: bool(row[3]) for row in rows}
            wanted = {column.name: not column.nullable for column in table.columns}
            assert found == wanted, table.name
    engine.dispose()


def test_every_step_leads_one_version_on(tmp_path: Path) -> None:
    assert len(STEPS) == NEWEST
    engine = _engine(tmp_path / "new.db", read_only=False, connections=1)
    with engine.connect() as connection:
        for version in range(NEWEST):
            migrate(connection, version, version + 1)
            assert connection.exec_driver_sql("PRAGMA user_version").scalar_one() == version + 1
            connection.rollback()
    engine.dispose()


def test_a_step_that_fails_leaves_the_version_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from portfolio.storage import library

    engine = _engine(tmp_path / "new.db", read_only=False, connections=1)
    monkeypatch.setattr(library, "STEPS", (("CREATE TABLE one (id)", "CREATE NONSENSE"),))
    with engine.connect() as connection, pytest.raises(OperationalError, match="NONSENSE"):
        migrate(connection, 0, 1)
    engine.dispose()
    plain = sqlite3.connect(tmp_path / "new.db")
    assert plain.execute("PRAGMA user_version").fetchone() == (0,)
    assert plain.execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,)
    plain.close()
