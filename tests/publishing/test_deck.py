"""From a practice to slides: what is told, in which words, in how much time, and that all of it fits."""

import re
from pathlib import Path

import pytest

from portfolio.publishing.chapters.direction import StatementContent
from portfolio.publishing.compose_deck import booklet_deck, practice_deck
from portfolio.publishing.compose_ojt_deck import OjtContent, ojt_deck
from portfolio.publishing.condense import groups, main_point, question_in, sentences, shortened
from portfolio.publishing.content import MeasureContent, SectionContent
from portfolio.publishing.deck import (
    ESSENTIAL,
    BulletsBody,
    ClosingBody,
    CompareBody,
    Deck,
    NumbersBody,
    OpeningBody,
    PictureTextBody,
    Slide,
    StatementBody,
    TableBody,
    fit,
)
from portfolio.publishing.deck_photos import deck_without, photos_in_deck, retold_deck
from portfolio.publishing.slides import planned
from portfolio.publishing.slides.items import Grid, Plan, Text
from portfolio.publishing.slides.measure import height
from tests.publishing.builders import booklet, full_practice, photos, practice, school
from tests.publishing.deck_builders import STEPS, cycle, direction

LONG = "Pertanggungjawabannya-mempertanggungjawabkan" * 3
LIST = "Ada tiga hal yang harus dihadapi.\n\n- **Rasa takut salah.** Menurut angket 19 murid.\n- Alat.\n- Waktu."


def deck_of(*slides: Slide) -> Deck:
    return Deck("Uji", "SMP Negeri Cakrawala", "id-ID", slides)


def slide(key: str, importance: int, seconds: int) -> Slide:
    return Slide(key, key, StatementBody(), importance, seconds=seconds)


def shown_words(slides: tuple[Slide, ...]) -> str:
    """What stands on slides of text."""
    found = []
    for one in slides:
        if isinstance(one.body, BulletsBody | PictureTextBody):
            found += [item.plain for item in one.body.items]
    return " ".join(found)


def test_sentences_end_where_they_end() -> None:
    text = "Bu K., pengurus pasar, setuju. “Jangan menghalangi!” Nilai naik 2,5 poin. Oleh Dra. Melati."
    assert sentences(text) == [
        "Bu K., pengurus pasar, setuju.",
        "“Jangan menghalangi!”",
        "Nilai naik 2,5 poin.",
        "Oleh Dra. Melati.",
    ]


def test_a_long_sentence_ends_at_a_clause_and_says_so() -> None:
    told = (
        "Saya meminta seorang rekan duduk di belakang kelas, menghitung siapa yang berbicara, dan mencatat berapa lama."
    )
    assert shortened(told, 10) == "Saya meminta seorang rekan duduk di belakang kelas…"
    assert shortened("Pendek saja.") == "Pendek saja"
    assert shortened("Seorang murid menulis, “Saya malu.") == "Seorang murid menulis, “Saya malu…”"


def test_of_a_paragraph_the_emphasised_sentence_speaks() -> None:
    (group,) = groups("Kelas itu sepi. Hanya **9 dari 31 murid** yang menjawab. Saya malu.")
    assert [point.text for point in group.points] == ["Hanya 9 dari 31 murid yang menjawab"]
    assert "Saya malu." in group.source


def test_a_list_keeps_its_leads_and_the_sentence_that_announces_it() -> None:
    (group,) = groups(LIST)
    assert group.head == "Ada tiga hal yang harus dihadapi"
    assert (group.points[0].lead, group.points[0].text) == ("Rasa takut salah:", "Menurut angket 19 murid")
    ordered = groups(
        f"Bersama semua murid kelas delapan kami memakai **inkuiri** supaya pertanyaan datang dari mereka.\n\n{STEPS}"
    )
    assert [one.ordered for one in ordered] == [False, True]


def test_a_list_that_a_colon_announces_is_told_in_one_line() -> None:
    point = main_point("Kami berhasil kalau tiga tanda ini terlihat:\n\n- murid bertanya;\n- guru menunggu.")
    assert point is not None
    assert point.plain == "Kami berhasil kalau tiga tanda ini terlihat: murid bertanya; guru menunggu"


def test_the_question_is_one_that_was_asked() -> None:
    assert question_in(["Bukan ini.", "Kelas diam. Mengapa murid tidak bertanya? Kami mencari."]) == (
        "Mengapa murid tidak bertanya?"
    )
    assert question_in(["Tidak ada."]) == ""


def test_no_word_is_invented(tmp_path: Path) -> None:
    bodies = {
        "situasi": "Murid diam. Guru **berbicara terus**.",
        "tantangan": LIST,
        "aksi": STEPS,
        "refleksi": "Berubah.",
    }
    sections = tuple(SectionContent(key, key.title(), body) for key, body in bodies.items())
    deck = practice_deck(full_practice(tmp_path, sections=sections), school())
    written = set(re.findall(r"\w+", " ".join(bodies.values()).lower()))
    assert set(re.findall(r"\w+", shown_words(deck.slides).lower())) <= written


def test_a_practice_is_told_from_its_title_to_the_thanks(tmp_path: Path) -> None:
    deck = practice_deck(full_practice(tmp_path), school())
    kinds = [type(one.body) for one in deck.slides]
    assert (kinds[0], kinds[-1]) == (OpeningBody, ClosingBody)
    assert NumbersBody in kinds
    assert {one.label or one.title for one in deck.slides} >= {"Situasi", "Tantangan", "Aksi", "Refleksi"}
    assert len({one.key for one in deck.slides}) == len(deck.slides)
    assert {photo.photo_id for photo in photos_in_deck(deck)} == {
        one.photo_id for one in full_practice(tmp_path).photos
    }


def test_the_whole_text_stands_in_the_notes(tmp_path: Path) -> None:
    body = "Kalimat pertama. Kalimat kedua yang tidak tampil.\n\nParagraf lain yang utuh."
    deck = practice_deck(practice(sections=(SectionContent("aksi", "Aksi", body),)), school())
    told = next(one for one in deck.slides if one.role == "aksi")
    assert told.notes == "Kalimat pertama. Kalimat kedua yang tidak tampil.\nParagraf lain yang utuh."


def test_an_empty_practice_still_has_its_title() -> None:
    deck = practice_deck(practice(sections=(), summary=""), school())
    assert [type(one.body) for one in deck.slides] == [OpeningBody, ClosingBody]


def test_a_booklet_opens_each_practice(tmp_path: Path) -> None:
    deck = booklet_deck(booklet(full_practice(tmp_path), practice("p2")))
    assert [one.label for one in deck.slides if one.label.startswith("Praktik ")] == ["Praktik 1", "Praktik 2"]
    short = fit(deck, 3).deck
    assert {one.label for one in short.slides} >= {"Praktik 1", "Praktik 2"}
    assert len({one.key for one in deck.slides}) == len(deck.slides)


def test_the_training_is_told_from_the_alignment_to_assess_and_design() -> None:
    deck = ojt_deck(OjtContent(direction(), cycle(), "Pelatihan PM", (("NPSN", "00000000"),)))
    vision = next(one for one in deck.slides if isinstance(one.body, CompareBody))
    assert isinstance(vision.body, CompareBody)
    assert (vision.body.before, vision.body.notes) == ("Terwujudnya siswa yang cerdas.", ("Bermakna",))
    assert "Pasar ikan dikenal murid" in vision.notes
    table = next(one.body for one in deck.slides if isinstance(one.body, TableBody))
    assert table.rows == (("1", "Misi lama 1", "Misi baru 1"), ("2", "Misi lama 2", "Misi baru 2"))
    assert {"Matriks Penyelarasan", "Assess", "Design"} <= {one.title for one in deck.slides}
    assert "Data apa yang kita miliki?" in next(one for one in deck.slides if one.title == "Assess").notes


def test_slides_that_matter_least_go_first_and_come_back_where_they_fit() -> None:
    deck = deck_of(slide("a", 5, 60), slide("b", 2, 60), slide("c", 2, 20), slide("d", 1, 100), slide("e", 4, 60))
    fitted = fit(deck, 200 / 60)
    assert [one.key for one in fitted.deck.slides] == ["a", "b", "c", "e"]
    assert [one.key for one in fitted.left_out] == ["d"]
    fitted = fit(deck, 150 / 60)
    assert [one.key for one in fitted.left_out] == ["b", "d"]
    assert fitted.deck.seconds == 140


def test_what_is_essential_stays_whatever_the_time() -> None:
    fitted = fit(deck_of(slide("a", ESSENTIAL, 300), slide("b", 4, 10)), 1)
    assert [one.key for one in fitted.deck.slides] == ["a"]


def test_photos_can_be_left_out(tmp_path: Path) -> None:
    deck = practice_deck(full_practice(tmp_path), school())
    ids = {photo.photo_id for photo in photos_in_deck(deck)}
    bare = deck_without(deck, ids)
    assert photos_in_deck(bare) == []
    assert shown_words(bare.slides) == shown_words(deck.slides)


def test_names_can_be_told_otherwise(tmp_path: Path) -> None:
    shots = photos(tmp_path, [(1200, 900)], section="aksi", caption="Bunga Melur mengukur.", alt="Bunga Melur")
    deck = retold_deck(
        practice_deck(full_practice(tmp_path, photos=shots), school()),
        lambda words: words.replace("Bunga Melur", "B. M."),
    )
    plans = planned(deck)
    assert not [item for plan in plans for item in plan.items if isinstance(item, Text) and "Melur" in item.plain]
    assert any("B. M. mengukur." in item.plain for plan in plans for item in plan.items if isinstance(item, Text))


@pytest.mark.parametrize("ratio", ["16:9", "4:3"])
@pytest.mark.parametrize("words", ["Pendek", LONG, "Kalimat yang cukup panjang untuk mengisi baris. " * 40])
def test_no_text_leaves_its_box_and_no_box_the_slide(tmp_path: Path, ratio: str, words: str) -> None:
    sections = tuple(
        SectionContent(key, f"Bagian {words}"[:120], f"{words}\n\n- {words}\n- {words}\n\n1. {words}\n2. {words}")
        for key in ("situasi", "aksi")
    )
    measures = tuple(MeasureContent(words, 10, 20, "%", 30, words) for _ in range(4))
    told = full_practice(tmp_path, title=words, summary=words, sections=sections, measures=measures, quote=words)
    wide = direction(statements=(*direction().statements, StatementContent("goal", 1, words, words, ())))
    for deck in (
        practice_deck(told, school(), ratio),  # type: ignore[arg-type] # one of the two
        ojt_deck(OjtContent(wide, cycle(), words, (("Alamat", words),)), ratio),  # type: ignore[arg-type] # one of the two
    ):
        for plan in planned(deck):
            _holds(plan, 960.0 if ratio == "16:9" else 720.0)


def _holds(plan: Plan, width: float) -> None:
    for item in plan.items:
        if isinstance(item, Text):
            box = item.box
            assert box.x >= 0
            assert box.x + box.width <= width + 0.1, item.plain
            assert box.y + box.height <= 540.1, item.plain
            needed = height(item.paragraphs, item.font, item.size, box.width - item.hang, item.spacing)
            assert needed <= box.height + 2.0, item.plain
        elif isinstance(item, Grid):
            assert item.x + item.box.width <= width + 0.1
            assert item.y + item.box.height <= 512.0
