"""Schema 2: what is done to a photo and who agreed to be seen: consents, class lists, blurred areas, tags of photos."""

from portfolio.storage.migrations.wording import RECORD

STATEMENTS: tuple[str, ...] = (
    "ALTER TABLE photo ADD COLUMN consent TEXT NOT NULL DEFAULT 'unchecked'",
    "ALTER TABLE photo ADD COLUMN quarter_turns INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE photo ADD COLUMN crop_left REAL NOT NULL DEFAULT 0.0",
    "ALTER TABLE photo ADD COLUMN crop_top REAL NOT NULL DEFAULT 0.0",
    "ALTER TABLE photo ADD COLUMN crop_right REAL NOT NULL DEFAULT 1.0",
    "ALTER TABLE photo ADD COLUMN crop_bottom REAL NOT NULL DEFAULT 1.0",
    "ALTER TABLE photo ADD COLUMN likeness TEXT NOT NULL DEFAULT ''",
    f"""CREATE TABLE pupil ({RECORD}, name TEXT NOT NULL DEFAULT '', nickname TEXT NOT NULL DEFAULT '',
        class_level TEXT NOT NULL DEFAULT '', school_year TEXT NOT NULL DEFAULT '',
        never_show BOOLEAN NOT NULL DEFAULT 0)""",
    f"""CREATE TABLE consent ({RECORD}, subject TEXT NOT NULL DEFAULT '', kind TEXT NOT NULL DEFAULT 'pupil',
        pupil_id TEXT REFERENCES pupil (id), channels TEXT NOT NULL DEFAULT '', elements TEXT NOT NULL DEFAULT '',
        given_by TEXT NOT NULL DEFAULT '', relation TEXT NOT NULL DEFAULT '', given_on DATE, valid_until DATE,
        withdrawn_on DATE, scan_id TEXT REFERENCES photo (id), note TEXT NOT NULL DEFAULT '')""",
    f"""CREATE TABLE photo_consent ({RECORD}, photo_id TEXT NOT NULL REFERENCES photo (id) ON DELETE CASCADE,
        consent_id TEXT NOT NULL REFERENCES consent (id) ON DELETE CASCADE)""",
    "CREATE INDEX ix_photo_consent_photo_id ON photo_consent (photo_id)",
    "CREATE INDEX ix_photo_consent_consent_id ON photo_consent (consent_id)",
    f"""CREATE TABLE photo_blur ({RECORD}, photo_id TEXT NOT NULL REFERENCES photo (id) ON DELETE CASCADE,
        shape TEXT NOT NULL, points TEXT NOT NULL, size REAL NOT NULL DEFAULT 0.0)""",
    "CREATE INDEX ix_photo_blur_photo_id ON photo_blur (photo_id)",
    f"""CREATE TABLE photo_tag ({RECORD}, photo_id TEXT NOT NULL REFERENCES photo (id) ON DELETE CASCADE,
        name TEXT NOT NULL)""",
    "CREATE INDEX ix_photo_tag_photo_id ON photo_tag (photo_id)",
    "CREATE INDEX ix_photo_likeness ON photo (likeness)",
)
