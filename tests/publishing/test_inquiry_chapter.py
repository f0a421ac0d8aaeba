"""An inquiry on paper."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pypdfium2

from portfolio.domain.inquiry import InquiryMeasure
from portfolio.publishing.chapters.inquiry import (
    AnswerContent,
    CycleContent,
    DecisionContent,
    StageContent,
    cycle_elements,
    measure_elements,
    stage_elements,
)
from portfolio.publishing.document import Bar, Chart, Facts, Heading, Note, Table, Text
from portfolio.services import inquiries, inquiry_content, inquiry_evidence
from portfolio.services.libraries import Library


def measure(**values: object) -> InquiryMeasure:
    fields: dict[str, object] = {
        "inquiry_id": "x", "label": "Murid yang bertanya", "unit": "%", "before": 38.0, "after": 61.0,
        "before_participants": 243, "after_participants": 243,
        "before_instrument": "Angket", "after_instrument": "Angket",
    }  # fmt: skip
    return InquiryMeasure.model_validate({**fields, **values})


def bars(*rows: InquiryMeasure) -> list[Bar]:
    return [bar for element in measure_elements(rows) if isinstance(element, Chart) for bar in element.bars]


def warnings(*rows: InquiryMeasure) -> list[str]:
    return [element.text for element in measure_elements(rows) if isinstance(element, Note)]


def cycle(**values: object) -> CycleContent:
    fields: dict[str, object] = {
        "inquiry_id": "x", "title": "Murid bertanya", "framework": "Inkuiri Kolaboratif", "focus": "", "team": (),
        "started": None, "ended": None, "number": 1, "count": 1, "former": "", "following": "", "practice": "",
        "stages": (),
    }  # fmt: skip
    return CycleContent(**{**fields, **values})  # type: ignore[arg-type]  # each field is one of the class's own


def test_questions_are_side_heads_and_figures_follow_the_first_answer() -> None:
    stage = StageContent("assess", "Assess", (AnswerContent("Apa datanya?", "Angket."), AnswerContent("", "Lain.")))

    heads = [element.text for element in stage_elements(stage) if isinstance(element, Heading)]
    assert heads == ["Apa datanya?", "Catatan"]
    assert sum(isinstance(element, Text) for element in stage_elements(stage)) == 2


def test_stages_that_nobody_filled_are_not_printed() -> None:
    content = cycle(
        stages=(StageContent("assess", "Assess"), StageContent("design", "Design", (AnswerContent("?", "Ya"),)))
    )

    heads = [element.text for element in cycle_elements(content) if isinstance(element, Heading)]
    assert heads == ["Design", "?"]


def test_the_identity_names_the_chain_and_leaves_out_what_is_not_known() -> None:
    content = cycle(number=2, count=3, former="Guru menunggu", started=date(2025, 9, 3), team=("Samudra", "Melati"))

    facts = cycle_elements(content)[0]
    assert isinstance(facts, Facts)
    assert dict(facts.rows) == {
        "Tim": "Samudra dan Melati",
        "Periode": "3 September 2025",
        "Kerangka": "Inkuiri Kolaboratif",
        "Siklus": "2 dari 3",
        "Siklus sebelumnya": "Guru menunggu",
    }


def test_percents_are_set_against_hundred_and_differ_by_points() -> None:
    (chart,) = [element for element in measure_elements([measure()]) if isinstance(element, Chart)]

    assert chart.full == 100
    assert chart.bars[0].texts == ("38%", "61%")
    assert chart.bars[0].note == "+23 poin persen · n = 243 · Angket"
    assert warnings(measure()) == []


def test_numbers_of_another_unit_get_a_chart_of_their_own() -> None:
    charts = [e for e in measure_elements([measure(), measure(unit="detik", after=7.5)]) if isinstance(e, Chart)]

    assert [chart.full for chart in charts] == [100, None]


def test_few_people_and_two_instruments_are_told_below_the_chart() -> None:
    few = measure(before_participants=9, after_participants=9)
    two = measure(after_instrument="Wawancara")

    assert "kurang dari sepuluh orang" in warnings(few)[0]
    assert "alat ukur sebelum dan sesudah berbeda" in warnings(two)[0]
    assert "poin" not in bars(two)[0].note
    assert "sebelum: Angket; sesudah: Wawancara" in bars(two)[0].note


def test_what_was_measured_once_shows_one_bar_and_says_so() -> None:
    once = measure(after=None, after_participants=None, after_instrument="")

    assert bars(once)[0].values == (38.0, None)
    assert bars(once)[0].texts == ("38%", "–")
    assert "baru diukur satu kali" in warnings(once)[0]


def test_decisions_stand_in_a_table_at_the_end() -> None:
    decision = DecisionContent("Papan dipasang", "Melati", date(2025, 9, 12), done=True)
    table = cycle_elements(cycle(stages=(StageContent("design", "Design", decisions=(decision,)),)))[-1]

    assert isinstance(table, Table)
    words = [cell.paragraphs[0].runs[0].text for cell in table.rows[0]]
    assert words == ["Papan dipasang", "Melati", "12 September 2025", "Terlaksana"]


def test_a_cycle_becomes_a_pdf_and_a_booklet_chapter(
    library: Library, tmp_path: Path, make_photo: Callable[..., Path]
) -> None:
    inquiry_id = inquiries.add_inquiry(library, title="Murid bertanya", focus="Pertanyaan sendiri").made[0]
    inquiries.write_answer(library, inquiry_id, "assess", 0, "Hanya **27** pertanyaan sepekan.")
    inquiry_evidence.add_stage_photos(library, inquiry_id, "assess", [make_photo(size=(800, 600))])
    inquiry_evidence.add_inquiry_measure(
        library, inquiry_id, label="Pertanyaan", unit="pertanyaan", before=27, after=96
    )
    inquiry_evidence.add_decision(library, inquiry_id, body="Papan dipasang", stage="design")

    made = inquiry_content.export_cycle(library, inquiry_id, tmp_path / "siklus.pdf", draft=True)

    document = pypdfium2.PdfDocument(made.path)
    text = "\n".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    for words in ("Murid bertanya", "Assess (Identifikasi)", "Hanya 27 pertanyaan", "96 pertanyaan", "Papan dipasang"):
        assert words in text
    assert "Design" not in text
    chapter = inquiry_content.booklet_chapter(library, inquiry_id)
    assert chapter is not None
    assert (chapter.title, chapter.summary) == ("Murid bertanya", "Pertanyaan sendiri")
    assert not isinstance(chapter.elements[0], Facts)
    assert inquiry_content.booklet_chapter(library, "tidak-ada") is None
    assert inquiry_content.stage_of_report(library, inquiry_id, "assess")
    assert inquiry_content.stage_of_report(library, inquiry_id, "design") == ()
