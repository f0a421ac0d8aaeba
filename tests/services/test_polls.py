"""Needs polls: counted honestly, known words joined, one undo for all answers."""

from pathlib import Path

import openpyxl
import pytest

from portfolio.errors import ExportForbidden
from portfolio.publishing.document import Chart, Table
from portfolio.services import booklets, imports, poll_files, survey_content, surveys, undo
from portfolio.services.surveys import AnswerFields
from portfolio.services.tables import read_table
from portfolio.storage.library import Library
from tests.publishing.reading import page_texts

ANSWERS: list[AnswerFields] = [
    {"line": 2, "district": "Teluk Cakrawala", "level": "SMP", "years": 3, "topics": "Koding\nSTEM", "trained": False},
    {"line": 3, "district": "Teluk Cakrawala", "level": "MTs", "years": 12, "topics": "koding", "trained": True},
    {"line": 4, "district": "Pesisir Jingga", "level": "SD/MI", "years": 7.5, "topics": "STEM", "trained": False},
    {"line": 5, "district": "Pesisir Jingga", "level": "Pesantren", "topics": "Membatik", "mode": "Luring"},
]


@pytest.fixture
def survey_id(library: Library) -> str:
    return surveys.add_survey(library, ANSWERS, title="Polling kebutuhan 2026").made[0]


def test_names_of_one_level_or_topic_are_counted_together(library: Library, survey_id: str) -> None:
    poll = surveys.open_survey(library, survey_id).poll
    assert [(one.key, one.count) for one in poll.levels.counts] == [("smp", 2), ("Pesantren", 1), ("sd", 1)]
    assert {one.key: one.count for one in poll.topics.counts} == {"koding": 2, "stem": 2, "Membatik": 1}


def test_shares_are_of_all_who_answered(library: Library, survey_id: str) -> None:
    poll = surveys.open_survey(library, survey_id).poll
    assert (poll.total, poll.never_trained, poll.trained_unknown) == (4, 2, 1)
    assert poll.topics.counts[0].share == 0.5
    assert poll.modes.silent == 3


def test_years_of_teaching_stand_in_their_bands(library: Library, survey_id: str) -> None:
    poll = surveys.open_survey(library, survey_id).poll
    assert [(one.key, one.count) for one in poll.years.counts] == [("<5", 1), ("5–10", 1), (">10", 1)]
    assert poll.years.silent == 1


def test_who_was_never_trained_comes_first(library: Library, survey_id: str) -> None:
    needs = surveys.open_survey(library, survey_id).poll.needs
    assert [one.never_trained for one in needs] == sorted((one.never_trained for one in needs), reverse=True)
    assert needs[0].district == "Teluk Cakrawala"
    assert (needs[0].topic, needs[0].count) == ("koding", 2)


def test_a_district_can_be_looked_at_alone(library: Library, survey_id: str) -> None:
    assert surveys.open_survey(library, survey_id, district="Pesisir Jingga").poll.total == 2
    assert surveys.open_survey(library, survey_id, level="smp").poll.total == 2


def test_an_import_is_one_step_to_take_back_and_to_make_again(library: Library) -> None:
    receipt = surveys.add_survey(library, ANSWERS, title="Polling")
    gone = undo.take_back(library, receipt)
    assert surveys.list_surveys(library) == []
    undo.take_back(library, gone)
    assert [line.answers for line in surveys.list_surveys(library)] == [4]


def test_a_poll_without_answers_says_nothing_and_does_not_fail(library: Library) -> None:
    survey = surveys.add_survey(library, [], title="Kosong").made[0]
    poll = surveys.open_survey(library, survey).poll
    assert (poll.total, poll.topics.counts, poll.needs) == (0, (), ())


def test_a_narrowed_poll_still_names_all_its_districts(library: Library, survey_id: str) -> None:
    page = surveys.open_survey(library, survey_id, district="Pesisir Jingga")
    assert page.districts == ("Pesisir Jingga", "Teluk Cakrawala")
    assert page.levels == ("Pesantren", "sd", "smp")


def _table(path: Path) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    heads = (
        "Cap waktu",
        "Asal Kab/Kota",
        "Jenjang mengajar",
        "Lama mengajar",
        "Topik 1",
        "Topik 2",
        "Pernah pelatihan?",
    )
    sheet.append(heads)
    sheet.append(["1", "Kota Lazuardi", "SD", 3, "koding", "Membatik", "Belum pernah sama sekali"])
    sheet.append(["2", "Kota Lazuardi", "MTs", "> 10 tahun", "STEM", "", "Sudah, tahun 2024"])
    sheet.append(["3", "Kabupaten Hulu", "SMA", "lama sekali", "STEM; koding", "", "tidak ingat"])
    book.save(path)
    return path


def test_a_spreadsheet_with_any_columns_becomes_a_poll_with_one_undo(library: Library, tmp_path: Path) -> None:
    table = read_table(_table(tmp_path / "polling-guru_2026.xlsx"))
    guess = imports.guess_mapping(library, table, "poll")
    plan = imports.preview(library, "poll", table, guess.mapping)
    assert plan.counts["add"] == 3
    assert [row.line for row in plan.odd] == [4]
    receipt = imports.apply(library, plan, begin=surveys.Beginning("polling-guru_2026.xlsx").begin)
    page = surveys.open_survey(library, receipt.made[0])
    assert (page.survey.title, page.survey.source) == ("Polling guru 2026", "polling-guru_2026.xlsx")
    assert (page.poll.total, page.poll.never_trained, page.poll.trained_unknown) == (3, 1, 1)
    assert {one.key: one.count for one in page.poll.topics.counts} == {"koding": 2, "stem": 2, "Membatik": 1}
    assert [(one.key, one.count) for one in page.poll.years.counts] == [("<5", 1), (">10", 1)]
    undo.take_back(library, receipt)
    assert surveys.list_surveys(library) == []


def test_what_columns_mean_is_said_once(library: Library, tmp_path: Path) -> None:
    table = read_table(_table(tmp_path / "polling.xlsx"))
    mapping = {"district": (1,), "topics": (5,)}
    plan = imports.preview(library, "poll", table, mapping)
    imports.apply(library, plan, begin=surveys.Beginning("polling.xlsx").begin)
    again = imports.guess_mapping(library, table, "poll")
    assert again.remembered
    assert again.mapping == mapping


def test_a_poll_prints_counts_shares_and_what_it_cannot_tell(library: Library, tmp_path: Path) -> None:
    many = [*ANSWERS] * 10
    survey = surveys.add_survey(library, many, title="Polling kebutuhan 2026").made[0]
    exported = poll_files.export_poll(library, survey, tmp_path / "polling.pdf")
    text = " ".join(" ".join(page_texts(exported.path)).split())
    for words in ("Polling kebutuhan 2026", "20 (50%)", "Belum pernah ikut pelatihan", "n = 40", "bukan semua guru"):
        assert words in text


def test_few_answers_are_told_as_counts_and_with_a_warning(library: Library, survey_id: str, tmp_path: Path) -> None:
    exported = poll_files.export_poll(library, survey_id, tmp_path / "polling.pdf", district="Pesisir Jingga")
    text = " ".join(" ".join(page_texts(exported.path)).split())
    assert "%" not in text
    assert "Hanya 2 yang menjawab" in text
    assert "Hanya : Pesisir Jingga" in text


def test_a_poll_without_answers_is_not_printed(library: Library, tmp_path: Path) -> None:
    survey = surveys.add_survey(library, [], title="Kosong").made[0]
    with pytest.raises(ExportForbidden):
        poll_files.export_poll(library, survey, tmp_path / "polling.pdf")
    assert survey_content.booklet_chapter(library, survey) is None


def test_the_needs_go_out_as_a_table_in_their_order(library: Library, survey_id: str, tmp_path: Path) -> None:
    path = poll_files.write_needs(library, survey_id, tmp_path / "kebutuhan.xlsx")
    rows = list(openpyxl.load_workbook(path).worksheets[0].values)
    assert rows[0][:4] == ("Kabupaten atau kota", "Topik", "Meminta", "Belum pernah ikut pelatihan")
    assert rows[1] == ("Teluk Cakrawala", "Koding", 2, 1, 2)
    assert len(rows) == 1 + 4


def test_a_poll_is_a_chapter_of_a_booklet(library: Library, survey_id: str) -> None:
    booklet = booklets.add_booklet(library, title="Buklet").made[0]
    booklets.add_chapter(library, booklet, "survey", survey_id)
    chapter = survey_content.booklet_chapter(library, survey_id)
    assert chapter is not None
    assert chapter.title == "Polling kebutuhan 2026"
    charts = [one for one in chapter.elements if isinstance(one, Chart)]
    assert charts[0].bars[0].label == "Koding"
    assert charts[0].bars[0].values == (2.0, 1.0)
    table = next(one for one in chapter.elements if isinstance(one, Table))
    districts = [row[0].paragraphs[0].runs[0].text for row in table.rows]
    assert sorted(districts) == ["Pesisir Jingga", "Teluk Cakrawala"], "each district with its first need"
