"""Schema 3: the whole field: direction, inquiry, training and its passing on, competencies, needs, reports, events."""

from portfolio.storage.migrations.wording import searched, table

STATEMENTS: tuple[str, ...] = (
    "ALTER TABLE person ADD COLUMN sex TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE person ADD COLUMN employment TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE person ADD COLUMN functional_rank TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE person ADD COLUMN years_teaching INTEGER",
    "ALTER TABLE practice ADD COLUMN topic TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE practice ADD COLUMN minutes INTEGER",
    "ALTER TABLE practice ADD COLUMN pupil_count INTEGER",
    table("statement", """
        kind TEXT NOT NULL DEFAULT 'mission', position INTEGER NOT NULL DEFAULT 0, before TEXT NOT NULL DEFAULT '',
        after TEXT NOT NULL DEFAULT '', school_id TEXT REFERENCES school (id)"""),
    table("statement_tag", """
        statement_id TEXT NOT NULL REFERENCES statement (id) ON DELETE CASCADE, scheme TEXT NOT NULL DEFAULT '',
        item TEXT NOT NULL DEFAULT '', reason TEXT NOT NULL DEFAULT ''"""),
    "CREATE INDEX ix_statement_tag_statement_id ON statement_tag (statement_id)",
    table("statement_evidence", """
        statement_id TEXT NOT NULL REFERENCES statement (id) ON DELETE CASCADE, position INTEGER NOT NULL DEFAULT 0,
        body TEXT NOT NULL DEFAULT '', photo_id TEXT REFERENCES photo (id),
        practice_id TEXT REFERENCES practice (id)"""),
    "CREATE INDEX ix_statement_evidence_statement_id ON statement_evidence (statement_id)",
    table("outreach", """
        school_id TEXT REFERENCES school (id), position INTEGER NOT NULL DEFAULT 0,
        audience TEXT NOT NULL DEFAULT '', technique TEXT NOT NULL DEFAULT '', held_on DATE,
        evidence TEXT NOT NULL DEFAULT '', photo_id TEXT REFERENCES photo (id), feedback TEXT NOT NULL DEFAULT ''"""),
    table("training", """
        title TEXT NOT NULL DEFAULT '', organizer TEXT NOT NULL DEFAULT '', topic TEXT NOT NULL DEFAULT '',
        class_group TEXT NOT NULL DEFAULT '', started DATE, ended DATE, place TEXT NOT NULL DEFAULT '',
        places INTEGER, position INTEGER NOT NULL DEFAULT 0"""),
    table("training_session", """
        training_id TEXT NOT NULL REFERENCES training (id) ON DELETE CASCADE, part TEXT NOT NULL DEFAULT '',
        position INTEGER NOT NULL DEFAULT 0, started DATE, ended DATE, place TEXT NOT NULL DEFAULT '',
        task TEXT NOT NULL DEFAULT ''"""),
    "CREATE INDEX ix_training_session_training_id ON training_session (training_id)",
    table("training_place", """
        training_id TEXT NOT NULL REFERENCES training (id) ON DELETE CASCADE,
        person_id TEXT NOT NULL REFERENCES person (id), state TEXT NOT NULL DEFAULT 'asked', asked_on DATE,
        times_trained INTEGER NOT NULL DEFAULT 0, role TEXT NOT NULL DEFAULT '', letter TEXT NOT NULL DEFAULT '',
        note TEXT NOT NULL DEFAULT '', position INTEGER NOT NULL DEFAULT 0"""),
    "CREATE INDEX ix_training_place_training_id ON training_place (training_id)",
    "CREATE INDEX ix_training_place_person_id ON training_place (person_id)",
    table("dissemination", """
        title TEXT NOT NULL DEFAULT '', training_id TEXT REFERENCES training (id),
        parent_id TEXT REFERENCES dissemination (id), school_id TEXT REFERENCES school (id),
        forum TEXT NOT NULL DEFAULT '', held_on DATE, ended_on DATE, hours TEXT NOT NULL DEFAULT '',
        place TEXT NOT NULL DEFAULT '', learning_model TEXT NOT NULL DEFAULT '', basis TEXT NOT NULL DEFAULT '',
        principal_id TEXT REFERENCES person (id), principal_role TEXT NOT NULL DEFAULT '',
        background TEXT NOT NULL DEFAULT '', goals TEXT NOT NULL DEFAULT '', audience TEXT NOT NULL DEFAULT '',
        expected TEXT NOT NULL DEFAULT '', material TEXT NOT NULL DEFAULT '', course TEXT NOT NULL DEFAULT '',
        results TEXT NOT NULL DEFAULT '', obstacles TEXT NOT NULL DEFAULT '', conclusion TEXT NOT NULL DEFAULT '',
        recommendation TEXT NOT NULL DEFAULT '', position INTEGER NOT NULL DEFAULT 0"""),
    table("dissemination_giver", """
        dissemination_id TEXT NOT NULL REFERENCES dissemination (id) ON DELETE CASCADE,
        person_id TEXT NOT NULL REFERENCES person (id), position INTEGER NOT NULL DEFAULT 0"""),
    "CREATE INDEX ix_dissemination_giver_dissemination_id ON dissemination_giver (dissemination_id)",
    "CREATE INDEX ix_dissemination_giver_person_id ON dissemination_giver (person_id)",
    table("dissemination_attendee", """
        dissemination_id TEXT NOT NULL REFERENCES dissemination (id) ON DELETE CASCADE,
        person_id TEXT REFERENCES person (id), position INTEGER NOT NULL DEFAULT 0, name TEXT NOT NULL DEFAULT '',
        number TEXT NOT NULL DEFAULT '', sex TEXT NOT NULL DEFAULT '', job TEXT NOT NULL DEFAULT '',
        unit TEXT NOT NULL DEFAULT '', role TEXT NOT NULL DEFAULT '', present BOOLEAN NOT NULL DEFAULT 1"""),
    "CREATE INDEX ix_dissemination_attendee_dissemination_id ON dissemination_attendee (dissemination_id)",
    table("dissemination_photo", """
        dissemination_id TEXT NOT NULL REFERENCES dissemination (id) ON DELETE CASCADE,
        photo_id TEXT NOT NULL REFERENCES photo (id) ON DELETE CASCADE, appendix TEXT NOT NULL DEFAULT 'foto',
        position INTEGER NOT NULL DEFAULT 0"""),
    "CREATE INDEX ix_dissemination_photo_dissemination_id ON dissemination_photo (dissemination_id)",
    "CREATE INDEX ix_dissemination_photo_photo_id ON dissemination_photo (photo_id)",
    table("follow_up", """
        dissemination_id TEXT NOT NULL REFERENCES dissemination (id) ON DELETE CASCADE,
        position INTEGER NOT NULL DEFAULT 0, activity TEXT NOT NULL DEFAULT '', goal TEXT NOT NULL DEFAULT '',
        audience TEXT NOT NULL DEFAULT '', time TEXT NOT NULL DEFAULT '', responsible TEXT NOT NULL DEFAULT '',
        resources TEXT NOT NULL DEFAULT '', indicator TEXT NOT NULL DEFAULT '', evidence TEXT NOT NULL DEFAULT '',
        state TEXT NOT NULL DEFAULT 'planned'"""),
    "CREATE INDEX ix_follow_up_dissemination_id ON follow_up (dissemination_id)",
    table("inquiry", """
        title TEXT NOT NULL DEFAULT '', framework TEXT NOT NULL DEFAULT 'inquiry', focus TEXT NOT NULL DEFAULT '',
        started DATE, ended DATE, stage TEXT NOT NULL DEFAULT '', finished_on DATE,
        previous_id TEXT REFERENCES inquiry (id), practice_id TEXT REFERENCES practice (id),
        school_id TEXT REFERENCES school (id), position INTEGER NOT NULL DEFAULT 0"""),
    table("inquiry_member", """
        inquiry_id TEXT NOT NULL REFERENCES inquiry (id) ON DELETE CASCADE,
        person_id TEXT NOT NULL REFERENCES person (id), role TEXT NOT NULL DEFAULT '',
        position INTEGER NOT NULL DEFAULT 0"""),
    "CREATE INDEX ix_inquiry_member_inquiry_id ON inquiry_member (inquiry_id)",
    "CREATE INDEX ix_inquiry_member_person_id ON inquiry_member (person_id)",
    table("inquiry_answer", """
        inquiry_id TEXT NOT NULL REFERENCES inquiry (id) ON DELETE CASCADE, stage TEXT NOT NULL DEFAULT '',
        question INTEGER NOT NULL DEFAULT 0, body TEXT NOT NULL DEFAULT '', UNIQUE (inquiry_id, stage, question)"""),
    "CREATE INDEX ix_inquiry_answer_inquiry_id ON inquiry_answer (inquiry_id)",
    table("inquiry_photo", """
        inquiry_id TEXT NOT NULL REFERENCES inquiry (id) ON DELETE CASCADE,
        photo_id TEXT NOT NULL REFERENCES photo (id) ON DELETE CASCADE, stage TEXT NOT NULL DEFAULT '',
        position INTEGER NOT NULL DEFAULT 0"""),
    "CREATE INDEX ix_inquiry_photo_inquiry_id ON inquiry_photo (inquiry_id)",
    "CREATE INDEX ix_inquiry_photo_photo_id ON inquiry_photo (photo_id)",
    table("inquiry_measure", """
        inquiry_id TEXT NOT NULL REFERENCES inquiry (id) ON DELETE CASCADE, position INTEGER NOT NULL DEFAULT 0,
        label TEXT NOT NULL DEFAULT '', unit TEXT NOT NULL DEFAULT '', before REAL, after REAL,
        before_participants INTEGER, after_participants INTEGER, before_instrument TEXT NOT NULL DEFAULT '',
        after_instrument TEXT NOT NULL DEFAULT ''"""),
    "CREATE INDEX ix_inquiry_measure_inquiry_id ON inquiry_measure (inquiry_id)",
    table("inquiry_decision", """
        inquiry_id TEXT NOT NULL REFERENCES inquiry (id) ON DELETE CASCADE, stage TEXT NOT NULL DEFAULT '',
        position INTEGER NOT NULL DEFAULT 0, body TEXT NOT NULL DEFAULT '', responsible TEXT NOT NULL DEFAULT '',
        due_on DATE, done BOOLEAN NOT NULL DEFAULT 0"""),
    "CREATE INDEX ix_inquiry_decision_inquiry_id ON inquiry_decision (inquiry_id)",
    table("practice_step", """
        practice_id TEXT NOT NULL REFERENCES practice (id) ON DELETE CASCADE, position INTEGER NOT NULL DEFAULT 0,
        phase TEXT NOT NULL DEFAULT '', teacher TEXT NOT NULL DEFAULT '', pupils TEXT NOT NULL DEFAULT '',
        minutes INTEGER, photo_id TEXT REFERENCES photo (id), principle TEXT NOT NULL DEFAULT '',
        experience TEXT NOT NULL DEFAULT ''"""),
    "CREATE INDEX ix_practice_step_practice_id ON practice_step (practice_id)",
    table("claim", """
        practice_id TEXT NOT NULL REFERENCES practice (id) ON DELETE CASCADE, person_id TEXT REFERENCES person (id),
        model TEXT NOT NULL DEFAULT '', item TEXT NOT NULL DEFAULT '', level INTEGER NOT NULL DEFAULT 0,
        quote TEXT NOT NULL DEFAULT '', photo_id TEXT REFERENCES photo (id), note TEXT NOT NULL DEFAULT '',
        position INTEGER NOT NULL DEFAULT 0"""),
    "CREATE INDEX ix_claim_practice_id ON claim (practice_id)",
    "CREATE INDEX ix_claim_person_id ON claim (person_id)",
    table("partner", """
        name TEXT NOT NULL DEFAULT '', programme TEXT NOT NULL DEFAULT '', way TEXT NOT NULL DEFAULT '',
        framework TEXT NOT NULL DEFAULT '', contact TEXT NOT NULL DEFAULT '', logo_id TEXT REFERENCES photo (id),
        position INTEGER NOT NULL DEFAULT 0"""),
    table("partner_item", """
        partner_id TEXT NOT NULL REFERENCES partner (id) ON DELETE CASCADE, model TEXT NOT NULL DEFAULT '',
        item TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT ''"""),
    "CREATE INDEX ix_partner_item_partner_id ON partner_item (partner_id)",
    table("partner_practice", """
        partner_id TEXT NOT NULL REFERENCES partner (id) ON DELETE CASCADE,
        practice_id TEXT NOT NULL REFERENCES practice (id) ON DELETE CASCADE"""),
    "CREATE INDEX ix_partner_practice_partner_id ON partner_practice (partner_id)",
    "CREATE INDEX ix_partner_practice_practice_id ON partner_practice (practice_id)",
    table("survey", """
        title TEXT NOT NULL DEFAULT '', held_on DATE, source TEXT NOT NULL DEFAULT '',
        note TEXT NOT NULL DEFAULT '', position INTEGER NOT NULL DEFAULT 0"""),
    table("survey_answer", """
        survey_id TEXT NOT NULL REFERENCES survey (id) ON DELETE CASCADE, line INTEGER NOT NULL DEFAULT 0,
        district TEXT NOT NULL DEFAULT '', level TEXT NOT NULL DEFAULT '', years REAL,
        years_band TEXT NOT NULL DEFAULT '', topics TEXT NOT NULL DEFAULT '', trained BOOLEAN,
        mode TEXT NOT NULL DEFAULT ''"""),
    "CREATE INDEX ix_survey_answer_survey_id ON survey_answer (survey_id)",
    table("import_mapping", """
        kind TEXT NOT NULL DEFAULT '', header TEXT NOT NULL DEFAULT '', fields TEXT NOT NULL DEFAULT ''"""),
    table("model_school", """
        school_id TEXT NOT NULL REFERENCES school (id), facilitator_id TEXT REFERENCES person (id), started DATE,
        ended DATE, focus TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT '',
        position INTEGER NOT NULL DEFAULT 0"""),
    "CREATE INDEX ix_model_school_school_id ON model_school (school_id)",
    table("model_indicator", """
        model_school_id TEXT NOT NULL REFERENCES model_school (id) ON DELETE CASCADE,
        position INTEGER NOT NULL DEFAULT 0, label TEXT NOT NULL DEFAULT '', unit TEXT NOT NULL DEFAULT '',
        target REAL, more_is_better BOOLEAN NOT NULL DEFAULT 1"""),
    "CREATE INDEX ix_model_indicator_model_school_id ON model_indicator (model_school_id)",
    table("model_value", """
        indicator_id TEXT NOT NULL REFERENCES model_indicator (id) ON DELETE CASCADE, measured_on DATE, value REAL,
        note TEXT NOT NULL DEFAULT ''"""),
    "CREATE INDEX ix_model_value_indicator_id ON model_value (indicator_id)",
    table("model_visit", """
        model_school_id TEXT NOT NULL REFERENCES model_school (id) ON DELETE CASCADE,
        position INTEGER NOT NULL DEFAULT 0, visited_on DATE, visitor_id TEXT REFERENCES person (id),
        purpose TEXT NOT NULL DEFAULT '', findings TEXT NOT NULL DEFAULT '', agreed TEXT NOT NULL DEFAULT '',
        photo_id TEXT REFERENCES photo (id)"""),
    "CREATE INDEX ix_model_visit_model_school_id ON model_visit (model_school_id)",
    table("report", """
        kind TEXT NOT NULL DEFAULT '', subject_id TEXT NOT NULL DEFAULT '', title TEXT NOT NULL DEFAULT '',
        place_date TEXT NOT NULL DEFAULT '', year TEXT NOT NULL DEFAULT '', numbers BOOLEAN NOT NULL DEFAULT 1"""),
    "CREATE INDEX ix_report_subject_id ON report (subject_id)",
    table("report_text", """
        report_id TEXT NOT NULL REFERENCES report (id) ON DELETE CASCADE, section TEXT NOT NULL DEFAULT '',
        body TEXT NOT NULL DEFAULT '', UNIQUE (report_id, section)"""),
    "CREATE INDEX ix_report_text_report_id ON report_text (report_id)",
    table("report_inquiry", """
        report_id TEXT NOT NULL REFERENCES report (id) ON DELETE CASCADE,
        inquiry_id TEXT NOT NULL REFERENCES inquiry (id) ON DELETE CASCADE, position INTEGER NOT NULL DEFAULT 0"""),
    "CREATE INDEX ix_report_inquiry_report_id ON report_inquiry (report_id)",
    "CREATE INDEX ix_report_inquiry_inquiry_id ON report_inquiry (inquiry_id)",
    table("signer", """
        report_id TEXT NOT NULL REFERENCES report (id) ON DELETE CASCADE, block TEXT NOT NULL DEFAULT 'right',
        role TEXT NOT NULL DEFAULT '', person_id TEXT REFERENCES person (id), name TEXT NOT NULL DEFAULT '',
        number TEXT NOT NULL DEFAULT ''"""),
    "CREATE INDEX ix_signer_report_id ON signer (report_id)",
    table("exhibition", """
        title TEXT NOT NULL DEFAULT '', theme TEXT NOT NULL DEFAULT '', organizer TEXT NOT NULL DEFAULT '',
        held_on DATE, ended_on DATE, place TEXT NOT NULL DEFAULT '', zone TEXT NOT NULL DEFAULT '',
        note TEXT NOT NULL DEFAULT '', position INTEGER NOT NULL DEFAULT 0"""),
    table("programme_item", """
        exhibition_id TEXT NOT NULL REFERENCES exhibition (id) ON DELETE CASCADE,
        position INTEGER NOT NULL DEFAULT 0, day INTEGER NOT NULL DEFAULT 1, starts TEXT NOT NULL DEFAULT '',
        minutes INTEGER, title TEXT NOT NULL DEFAULT '', by TEXT NOT NULL DEFAULT '',
        place TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT ''"""),
    "CREATE INDEX ix_programme_item_exhibition_id ON programme_item (exhibition_id)",
    table("programme_speaker", """
        item_id TEXT NOT NULL REFERENCES programme_item (id) ON DELETE CASCADE,
        person_id TEXT NOT NULL REFERENCES person (id), role TEXT NOT NULL DEFAULT '',
        position INTEGER NOT NULL DEFAULT 0"""),
    "CREATE INDEX ix_programme_speaker_item_id ON programme_speaker (item_id)",
    "CREATE INDEX ix_programme_speaker_person_id ON programme_speaker (person_id)",
    table("station", """
        exhibition_id TEXT NOT NULL REFERENCES exhibition (id) ON DELETE CASCADE, number TEXT NOT NULL DEFAULT '',
        title TEXT NOT NULL DEFAULT '', practice_id TEXT REFERENCES practice (id),
        school_id TEXT REFERENCES school (id), note TEXT NOT NULL DEFAULT '', position INTEGER NOT NULL DEFAULT 0"""),
    "CREATE INDEX ix_station_exhibition_id ON station (exhibition_id)",
    table("booklet_chapter", """
        booklet_id TEXT NOT NULL REFERENCES booklet (id) ON DELETE CASCADE, kind TEXT NOT NULL DEFAULT '',
        record_id TEXT NOT NULL DEFAULT '', position INTEGER NOT NULL DEFAULT 0"""),
    "CREATE INDEX ix_booklet_chapter_booklet_id ON booklet_chapter (booklet_id)",
    table("consent_scan", """
        consent_id TEXT NOT NULL REFERENCES consent (id) ON DELETE CASCADE, sha256 TEXT NOT NULL,
        suffix TEXT NOT NULL, name TEXT NOT NULL DEFAULT '', bytes INTEGER NOT NULL DEFAULT 0"""),
    "CREATE INDEX ix_consent_scan_consent_id ON consent_scan (consent_id)",
    *searched("statement", "statement", "new.id", "new.after", "new.before", "after, before"),
    *searched("inquiry", "inquiry", "new.id", "new.title", "new.focus", "title, focus"),
    *searched("inquiry_answer", "inquiry-part", "new.inquiry_id", "''", "new.body", "body, inquiry_id"),
    *searched("inquiry_decision", "inquiry-part", "new.inquiry_id", "''", "new.body", "body, inquiry_id"),
    *searched("practice_step", "section", "new.practice_id", "''", "new.phase || ' ' || new.teacher || ' ' || new.pupils",
        "phase, teacher, pupils, practice_id"),
    *searched("training", "training", "new.id", "new.title", "new.organizer || ' ' || new.topic || ' ' || new.place",
        "title, organizer, topic, place"),
    *searched("dissemination", "dissemination", "new.id", "new.title",
        "new.forum || ' ' || new.place || ' ' || new.course || ' ' || new.results || ' ' || new.obstacles",
        "title, forum, place, course, results, obstacles"),
    *searched("partner", "partner", "new.id", "new.name", "new.programme || ' ' || new.way", "name, programme, way"),
    *searched("survey", "survey", "new.id", "new.title", "new.note", "title, note"),
    *searched("exhibition", "exhibition", "new.id", "new.title", "new.theme || ' ' || new.place", "title, theme, place"),
    *searched("programme_item", "exhibition-part", "new.exhibition_id", "''", "new.title || ' ' || new.by || ' ' || new.note",
        "title, by, note, exhibition_id"),
)  # fmt: skip
