"""How the steps are worded. Frozen with them: what these functions return for old steps must never change."""

RECORD = "id TEXT PRIMARY KEY NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT"


def table(name: str, columns: str) -> str:
    """A table of records."""
    return f"CREATE TABLE {name} ({RECORD}, {columns})"


def text(*names: str) -> str:
    """Columns of text, empty at first."""
    return ", ".join(f"{name} TEXT NOT NULL DEFAULT ''" for name in names)


def searched(name: str, kind: str, owner: str, title: str, body: str, columns: str) -> tuple[str, ...]:
    """The triggers that keep the search text of a table's rows; a row in the trash is not found."""
    put = f"""
        INSERT INTO search_text (record_id, kind, owner_id, title, body)
        SELECT new.id, '{kind}', {owner}, {title}, {body} WHERE new.deleted_at IS NULL
        ON CONFLICT (record_id) DO UPDATE SET title = excluded.title, body = excluded.body,
            owner_id = excluded.owner_id;"""
    return (
        f"CREATE TRIGGER {name}_found_insert AFTER INSERT ON {name} BEGIN {put} END",
        f"""CREATE TRIGGER {name}_found_update AFTER UPDATE OF {columns}, deleted_at ON {name} BEGIN
            DELETE FROM search_text WHERE record_id = new.id AND new.deleted_at IS NOT NULL; {put} END""",
        f"""CREATE TRIGGER {name}_found_delete AFTER DELETE ON {name} BEGIN
            DELETE FROM search_text WHERE record_id = old.id; END""",
    )
