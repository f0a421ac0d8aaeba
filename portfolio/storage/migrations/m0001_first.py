"""Schema 1: school, people, practices, photos, booklets, and the search index over what is written in them."""

from portfolio.storage.migrations.wording import searched, table, text

STATEMENTS: tuple[str, ...] = (
    table("photo", """
        sha256 TEXT NOT NULL, extension TEXT NOT NULL, original_name TEXT NOT NULL DEFAULT '',
        byte_size INTEGER NOT NULL DEFAULT 0, width INTEGER NOT NULL DEFAULT 0, height INTEGER NOT NULL DEFAULT 0,
        taken_at DATETIME, taken_from TEXT NOT NULL DEFAULT '', caption TEXT NOT NULL DEFAULT '',
        memo TEXT NOT NULL DEFAULT '', alt TEXT NOT NULL DEFAULT '', credit TEXT NOT NULL DEFAULT '',
        focal_x REAL NOT NULL DEFAULT 0.5, focal_y REAL NOT NULL DEFAULT 0.5"""),
    "CREATE INDEX ix_photo_sha256 ON photo (sha256)",
    "CREATE INDEX ix_photo_taken ON photo (taken_at, id)",
    table("school", text(
        "name", "npsn", "level", "status", "accreditation", "address", "village", "district", "regency", "province",
        "email", "phone", "website", "motto", "about",
    ) + ", principal_id TEXT REFERENCES person (id), logo_id TEXT REFERENCES photo (id)"),
    table("person", text("name", "title_before", "title_after", "role", "subject", "nip", "nuptk", "bio")
        + ", school_id TEXT REFERENCES school (id)"),
    table("practice", text(
        "title", "summary", "frame", "class_level", "phase", "subject", "learning_model", "place", "quote", "quote_by",
    ) + ", started DATE, ended DATE, school_id TEXT REFERENCES school (id), position INTEGER NOT NULL DEFAULT 0"),
    "CREATE INDEX ix_practice_position ON practice (position, id)",
    table("practice_section", """
        practice_id TEXT NOT NULL REFERENCES practice (id) ON DELETE CASCADE, section TEXT NOT NULL,
        body TEXT NOT NULL DEFAULT '', UNIQUE (practice_id, section)"""),
    table("practice_author", """
        practice_id TEXT NOT NULL REFERENCES practice (id) ON DELETE CASCADE,
        person_id TEXT NOT NULL REFERENCES person (id), position INTEGER NOT NULL DEFAULT 0"""),
    "CREATE INDEX ix_practice_author_practice_id ON practice_author (practice_id)",
    "CREATE INDEX ix_practice_author_person_id ON practice_author (person_id)",
    table("practice_photo", """
        practice_id TEXT NOT NULL REFERENCES practice (id) ON DELETE CASCADE,
        photo_id TEXT NOT NULL REFERENCES photo (id), section TEXT NOT NULL DEFAULT '',
        position INTEGER NOT NULL DEFAULT 0"""),
    "CREATE INDEX ix_practice_photo_practice_id ON practice_photo (practice_id)",
    "CREATE INDEX ix_practice_photo_photo_id ON practice_photo (photo_id)",
    table("practice_tag", """
        practice_id TEXT NOT NULL REFERENCES practice (id) ON DELETE CASCADE, scheme TEXT NOT NULL, item TEXT NOT NULL"""),
    "CREATE INDEX ix_practice_tag_practice_id ON practice_tag (practice_id)",
    table("measure", """
        practice_id TEXT NOT NULL REFERENCES practice (id) ON DELETE CASCADE, position INTEGER NOT NULL DEFAULT 0,
        label TEXT NOT NULL DEFAULT '', before REAL, after REAL, unit TEXT NOT NULL DEFAULT '', participants INTEGER,
        instrument TEXT NOT NULL DEFAULT ''"""),
    "CREATE INDEX ix_measure_practice_id ON measure (practice_id)",
    table("booklet", text("title", "subtitle", "event", "place_date", "foreword", "back_text", "paper") + """,
        foreword_by TEXT REFERENCES person (id), cover_id TEXT REFERENCES photo (id),
        selected BOOLEAN NOT NULL DEFAULT 0"""),
    table("booklet_practice", """
        booklet_id TEXT NOT NULL REFERENCES booklet (id) ON DELETE CASCADE,
        practice_id TEXT NOT NULL REFERENCES practice (id) ON DELETE CASCADE, position INTEGER NOT NULL DEFAULT 0"""),
    "CREATE INDEX ix_booklet_practice_booklet_id ON booklet_practice (booklet_id)",
    "CREATE INDEX ix_booklet_practice_practice_id ON booklet_practice (practice_id)",
    # Search: one text row a record, indexed by FTS5 as external content under a rowid that never changes.
    """CREATE TABLE search_text (number INTEGER PRIMARY KEY, record_id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL,
        owner_id TEXT NOT NULL, title TEXT NOT NULL, body TEXT NOT NULL)""",
    """CREATE VIRTUAL TABLE search_index USING fts5 (title, body, content='search_text', content_rowid='number',
        tokenize='unicode61 remove_diacritics 2', prefix='2 3')""",
    """CREATE TRIGGER search_text_insert AFTER INSERT ON search_text BEGIN
        INSERT INTO search_index (rowid, title, body) VALUES (new.number, new.title, new.body); END""",
    """CREATE TRIGGER search_text_delete AFTER DELETE ON search_text BEGIN
        INSERT INTO search_index (search_index, rowid, title, body)
        VALUES ('delete', old.number, old.title, old.body); END""",
    """CREATE TRIGGER search_text_update AFTER UPDATE ON search_text BEGIN
        INSERT INTO search_index (search_index, rowid, title, body)
        VALUES ('delete', old.number, old.title, old.body);
        INSERT INTO search_index (rowid, title, body) VALUES (new.number, new.title, new.body); END""",
    *searched("practice", "practice", "new.id", "new.title",
        "new.summary || ' ' || new.subject || ' ' || new.class_level || ' ' || new.place || ' ' || new.quote",
        "title, summary, subject, class_level, place, quote"),
    *searched("practice_section", "section", "new.practice_id", "''", "new.body", "body, practice_id"),
    *searched("photo", "photo", "new.id", "new.caption",
        "new.alt || ' ' || new.memo || ' ' || new.credit || ' ' || new.original_name",
        "caption, alt, memo, credit, original_name"),
    *searched("person", "person", "new.id", "trim(new.title_before || ' ' || new.name || ' ' || new.title_after)",
        "new.role || ' ' || new.subject || ' ' || new.bio", "name, title_before, title_after, role, subject, bio"),
    *searched("school", "school", "new.id", "new.name",
        "new.npsn || ' ' || new.motto || ' ' || new.about || ' ' || new.regency || ' ' || new.province",
        "name, npsn, motto, about, regency, province"),
)  # fmt: skip
