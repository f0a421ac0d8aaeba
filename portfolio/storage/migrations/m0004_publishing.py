"""Schema 4: what is published: works on show, what visitors said, and a booklet's pages, theme and colour."""

from portfolio.storage.migrations.wording import searched, table, text

STATEMENTS: tuple[str, ...] = (
    "ALTER TABLE person ADD COLUMN photo_id TEXT REFERENCES photo (id)",
    "ALTER TABLE practice ADD COLUMN link TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE booklet ADD COLUMN theme TEXT NOT NULL DEFAULT 'laut'",
    "ALTER TABLE booklet ADD COLUMN colour TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE booklet ADD COLUMN logo_id TEXT REFERENCES photo (id)",
    table("booklet_page", """
        booklet_id TEXT NOT NULL REFERENCES booklet (id) ON DELETE CASCADE, kind TEXT NOT NULL DEFAULT 'free',
        title TEXT NOT NULL DEFAULT '', body TEXT NOT NULL DEFAULT '', person_id TEXT REFERENCES person (id),
        photo_id TEXT REFERENCES photo (id), shown BOOLEAN NOT NULL DEFAULT 1, position INTEGER NOT NULL DEFAULT 0"""),
    "CREATE INDEX ix_booklet_page_booklet_id ON booklet_page (booklet_id)",
    table("artifact", text("title", "class_level", "subject", "material", "about", "process", "reflection", "link") + """,
        made_on DATE, teacher_id TEXT REFERENCES person (id), school_id TEXT REFERENCES school (id),
        practice_id TEXT REFERENCES practice (id), photo_id TEXT REFERENCES photo (id),
        exhibition_id TEXT REFERENCES exhibition (id), station_id TEXT REFERENCES station (id),
        position INTEGER NOT NULL DEFAULT 0"""),
    table("artifact_maker", """
        artifact_id TEXT NOT NULL REFERENCES artifact (id) ON DELETE CASCADE, name TEXT NOT NULL DEFAULT '',
        pupil_id TEXT REFERENCES pupil (id), position INTEGER NOT NULL DEFAULT 0"""),
    "CREATE INDEX ix_artifact_maker_artifact_id ON artifact_maker (artifact_id)",
    table("artifact_tag", """
        artifact_id TEXT NOT NULL REFERENCES artifact (id) ON DELETE CASCADE, scheme TEXT NOT NULL DEFAULT 'dimensions',
        item TEXT NOT NULL DEFAULT ''"""),
    "CREATE INDEX ix_artifact_tag_artifact_id ON artifact_tag (artifact_id)",
    table("visitor_note", """
        practice_id TEXT REFERENCES practice (id), artifact_id TEXT REFERENCES artifact (id),
        exhibition_id TEXT REFERENCES exhibition (id), kind TEXT NOT NULL DEFAULT 'like',
        body TEXT NOT NULL DEFAULT '', by TEXT NOT NULL DEFAULT '', position INTEGER NOT NULL DEFAULT 0"""),
    "CREATE INDEX ix_visitor_note_practice_id ON visitor_note (practice_id)",
    "CREATE INDEX ix_visitor_note_artifact_id ON visitor_note (artifact_id)",
    *searched("artifact", "artifact", "new.id", "new.title",
        "new.about || ' ' || new.process || ' ' || new.reflection", "title, about, process, reflection"),
)  # fmt: skip
