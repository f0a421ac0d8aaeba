from datetime import date
from pathlib import Path

import pytest

from portfolio.publishing.compose import compose
from portfolio.publishing.content import MeasureContent, SectionContent
from portfolio.publishing.document import (
    AuthorBox,
    Chapter,
    Contents,
    Cover,
    Credits,
    Document,
    Figure,
    FrontMatter,
    Gallery,
    Heading,
    Measures,
    Quote,
    Text,
)
from portfolio.publishing.recipe import Recipe
from tests.publishing.builders import author, booklet, full_practice, photo, photos, practice

LANDSCAPE, PORTRAIT = (1200, 800), (800, 1200)


def chapter_of(document: Document, number: int = 1) -> Chapter:
    return next(part for part in document.parts if isinstance(part, Chapter) and part.number == number)


def figures_of(chapter: Chapter) -> list[Figure]:
    inside = [figure for element in chapter.elements if isinstance(element, Gallery) for figure in element.figures]
    return [*([chapter.opener] if chapter.opener else []), *inside]


def headings(chapter: Chapter, level: int = 2) -> list[str]:
    return [element.text for element in chapter.elements if isinstance(element, Heading) and element.level == level]


def test_parts_come_in_the_order_of_a_book(tmp_path: Path) -> None:
    document = compose(booklet(full_practice(tmp_path)), Recipe())
    names = [type(part).__name__ for part in document.parts]
    assert names == ["Cover", "TitlePage", "FrontMatter", "Contents", "Chapter", "FrontMatter", "BackCover"]
    assert [part.title for part in document.parts if isinstance(part, FrontMatter)] == ["Kata Pengantar", "Kredit Foto"]


def test_a_booklet_without_practices_and_foreword_still_has_covers() -> None:
    document = compose(booklet(foreword=""), Recipe())
    assert isinstance(document.parts[0], Cover)
    assert not any(isinstance(part, Contents | Chapter | FrontMatter) for part in document.parts)


def test_figures_count_through_the_booklet(tmp_path: Path) -> None:
    content = booklet(full_practice(tmp_path, "p1"), full_practice(tmp_path, "p2"))
    document = compose(content, Recipe())
    numbers = [figure.number for n in (1, 2) for figure in figures_of(chapter_of(document, n))]
    assert numbers == [1, 2, 3, 4, 5, 6]


def test_a_chapter_opens_with_the_first_landscape_photo_that_belongs_to_no_section(tmp_path: Path) -> None:
    tall, wide = photos(tmp_path, [PORTRAIT, LANDSCAPE], section="aksi")
    loose = photo(tmp_path / "halaman.jpg", LANDSCAPE)
    assert chapter_of(compose(booklet(practice(photos=(tall, wide))), Recipe())).opener.picture.photo is wide  # type: ignore[union-attr] # it opens with a picture
    document = compose(booklet(practice(photos=(tall, wide, loose))), Recipe())
    assert chapter_of(document).opener.picture.photo is loose  # type: ignore[union-attr] # it opens with a picture


@pytest.mark.parametrize("shape", [PORTRAIT, (500, 300), (4000, 500)])
def test_a_chapter_opens_with_colour_where_no_photo_can_fill_the_page(tmp_path: Path, shape: tuple[int, int]) -> None:
    assert chapter_of(compose(booklet(practice(photos=photos(tmp_path, [shape]))), Recipe())).opener is None


def test_every_photo_is_printed_once(tmp_path: Path) -> None:
    all_photos = (
        *photos(tmp_path, [LANDSCAPE] * 3, section="aksi"),
        photo(tmp_path / "a.jpg", section="tidak-ada"),
        photo(tmp_path / "b.jpg"),
    )
    chapter = chapter_of(compose(booklet(practice(photos=all_photos)), Recipe()))
    assert sorted(f.picture.photo.photo_id for f in figures_of(chapter)) == sorted(p.photo_id for p in all_photos)


def test_an_empty_section_is_left_out_and_its_figures_move_to_the_nearest(tmp_path: Path) -> None:
    sections = (
        SectionContent("situasi", "Situasi", "Ada murid."),
        SectionContent("tantangan", "Tantangan", " \n "),
        SectionContent("aksi", "Aksi", "Mereka mengukur."),
    )
    pictures = photos(tmp_path, [PORTRAIT], section="tantangan")
    chapter = chapter_of(compose(booklet(practice(sections=sections, photos=pictures)), Recipe()))
    assert headings(chapter) == ["Situasi", "Aksi"]
    kinds = [type(element).__name__ for element in chapter.elements[:4]]
    assert kinds == ["Heading", "Text", "Gallery", "Heading"]


def test_figures_of_a_section_stand_between_its_paragraphs(tmp_path: Path) -> None:
    sections = (SectionContent("aksi", "Aksi", "Satu.\n\nDua.\n\nTiga."),)
    pictures = photos(tmp_path, [PORTRAIT], section="aksi")
    chapter = chapter_of(compose(booklet(practice(sections=sections, photos=pictures)), Recipe()))
    kinds = [type(element).__name__ for element in chapter.elements[:5]]
    assert kinds == ["Heading", "Text", "Gallery", "Text", "Text"]


def test_the_quote_parts_the_story_before_its_last_section(tmp_path: Path) -> None:
    chapter = chapter_of(compose(booklet(full_practice(tmp_path)), Recipe()))
    place = next(n for n, element in enumerate(chapter.elements) if isinstance(element, Quote))
    assert chapter.elements[place + 1] == Heading("Refleksi", role="refleksi")


def test_facts_are_whole_words_and_dates_in_indonesian() -> None:
    told = practice(
        class_level="VIII", phase="D", subject="IPA", started=date(2025, 9, 8), ended=date(2025, 9, 19), place="Pantai"
    )
    facts = chapter_of(compose(booklet(told), Recipe())).facts
    assert facts == ("Kelas VIII", "Fase D", "IPA", "8–19 September 2025", "Pantai")


@pytest.mark.parametrize(
    ("measure", "before", "after", "full", "note"),
    [
        (MeasureContent("a", 55, 77.5, "%", 31, "Tes"), "55%", "77,5%", 100, "n = 31 · Tes"),
        (MeasureContent("a", 9, 27, "murid", 31), "9 murid", "27 murid", 31, "n = 31"),
        (MeasureContent("a", 1250, 3000, "buku"), "1.250 buku", "3.000 buku", 3000, ""),
        (MeasureContent("a", None, 4, ""), "–", "4", 4, ""),
        (MeasureContent("a", -2, 3, "°C"), "−2 °C", "3 °C", None, ""),
        (MeasureContent("a", 62, 76, "skor 0–100"), "62", "76", 100, "skor 0–100"),
        (MeasureContent("a", 2.1, 3, "skor 1–4"), "2,1", "3", 4, "skor 1–4"),
        (MeasureContent("a", 0, 0, "%"), "0%", "0%", None, ""),
    ],
)
def test_measures_are_written_the_indonesian_way_and_drawn_honestly(
    measure: MeasureContent, before: str, after: str, full: float | None, note: str
) -> None:
    chapter = chapter_of(compose(booklet(practice(measures=(measure,))), Recipe()))
    (row,) = next(element.rows for element in chapter.elements if isinstance(element, Measures))
    assert (row.before, row.after, row.full, row.note) == (before, after, full, note)


def test_credits_name_the_figures_and_the_cover_that_have_one(tmp_path: Path) -> None:
    with_credit = photos(tmp_path, [LANDSCAPE], credit="Foto: Bayu")
    without = photos(tmp_path, [PORTRAIT], credit="")
    cover = photo(tmp_path / "sampul.jpg", credit="Foto: Melati")
    document = compose(booklet(practice(photos=(*with_credit, *without)), cover=cover), Recipe())
    part = next(part for part in document.parts if isinstance(part, FrontMatter) and part.key == "credits")
    (element,) = part.elements
    assert isinstance(element, Credits)
    assert [(line.number, line.credit) for line in element.lines] == [(0, "Foto: Melati"), (1, "Foto: Bayu")]


def test_authors_are_named_once_on_the_title_page_and_with_their_degrees_in_the_byline() -> None:
    two = (author("Bayu Karang, S.Pd."), author("Samudra"))
    document = compose(booklet(practice("p1", authors=two), practice("p2", authors=(author("Samudra"),))), Recipe())
    assert document.parts[1].authors == ("Bayu Karang, S.Pd.", "Samudra")  # type: ignore[union-attr] # the title page
    assert chapter_of(document).byline == "Bayu Karang, S.Pd. dan Samudra"
    assert any(isinstance(element, AuthorBox) for element in chapter_of(document).elements)


def test_composing_reads_markdown_and_never_a_file(tmp_path: Path) -> None:
    missing = photo(tmp_path / "tidak-ada.jpg", LANDSCAPE)
    chapter = chapter_of(compose(booklet(practice(body="Ini **tebal**.", photos=(missing,))), Recipe()))
    text = next(element for element in chapter.elements if isinstance(element, Text))
    assert [(run.text, run.bold) for run in text.runs] == [("Ini ", False), ("tebal", True), (".", False)]


def galleries_by_section(chapter: Chapter) -> dict[str, list[str]]:
    """Ids of the photos below each section's heading."""
    found: dict[str, list[str]] = {}
    section = ""
    for element in chapter.elements:
        if isinstance(element, Heading) and element.level == 2:
            section = element.role
        elif isinstance(element, Gallery):
            found[section] = [figure.picture.photo.photo_id for figure in element.figures]
    return found


def test_photos_of_no_section_are_shared_out_in_order_by_how_much_each_section_tells(tmp_path: Path) -> None:
    sections = (
        SectionContent("situasi", "Situasi", "Pendek. " * 10),
        SectionContent("tantangan", "Tantangan", ""),
        SectionContent("aksi", "Aksi", "Panjang. " * 60),
        SectionContent("refleksi", "Refleksi", "Pendek. " * 30),
    )
    loose = photos(tmp_path, [PORTRAIT] * 6)
    chapter = chapter_of(compose(booklet(practice(sections=sections, photos=loose)), Recipe()))
    ids = [photo.photo_id for photo in loose]
    assert galleries_by_section(chapter) == {"situasi": ids[:1], "aksi": ids[1:4], "refleksi": ids[4:]}


def test_photos_that_have_a_section_stay_in_it_among_shared_ones(tmp_path: Path) -> None:
    own = photo(tmp_path / "sendiri.jpg", PORTRAIT, section="aksi")
    loose = photos(tmp_path, [PORTRAIT] * 4)
    chapter = chapter_of(compose(booklet(practice(photos=(*loose[:2], own, *loose[2:]))), Recipe()))
    shared = galleries_by_section(chapter)
    assert [len(shared[name]) for name in ("situasi", "tantangan", "aksi", "refleksi")] == [1, 1, 2, 1]
    assert shared["aksi"] == ["id-sendiri", loose[2].photo_id]


def test_photos_without_any_text_stand_together(tmp_path: Path) -> None:
    loose = photos(tmp_path, [PORTRAIT] * 3)
    chapter = chapter_of(compose(booklet(practice(sections=(), photos=loose)), Recipe()))
    assert galleries_by_section(chapter) == {"": [photo.photo_id for photo in loose]}
