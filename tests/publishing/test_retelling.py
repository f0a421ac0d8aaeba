"""One practice in another frame and in fewer words: nothing lost, nothing added."""

import re
from pathlib import Path

import pytest

from portfolio.domain.prose import plain
from portfolio.domain.wording import count_words
from portfolio.publishing.content import PracticeContent, SectionContent
from portfolio.publishing.retelling import in_frame, shortened, words_of
from portfolio.services import frameworks
from tests.publishing.builders import photo, practice

STAR, STARLI, FORMAL = (frameworks.writing_frame(name) for name in ("star", "starli", "formal"))
STORY = (
    (
        "Di kelas hanya 9 dari 31 murid yang bertanya. Suasana kelas tenang. Jendela menghadap ke laut. "
        "Namun, tenang belum tentu paham."
    ),
    (
        "Ada tiga hal yang harus dihadapi.\n\n- **Rasa takut.** Murid takut ditertawakan.\n- **Waktu.** Jam pendek."
        "\n- **Alat.** Neraca hanya dua.\n\nSaya juga bagian dari masalah."
    ),
    (
        "Saya memilih kerja kelompok bernomor. Langkahnya begini:\n\n1. Membagi nomor. Setiap murid mendapat satu.\n"
        "2. Bertanya. “Mengapa kapal terapung? Jelaskan kepada teman.”\n3. Menjawab. Nomor dipanggil acak.\n\n"
        "Pertemuan pertama kacau. Air tumpah ke lantai."
    ),
    "Kini **24 dari 31 murid** bertanya. Mereka lebih berani. Saya belajar menunggu sepuluh detik.",
)


def told(*bodies: str, frame: str = "star") -> PracticeContent:
    names = [section.id for section in frameworks.writing_frame(frame).sections]
    sections = tuple(SectionContent(name, name.title(), body) for name, body in zip(names, bodies, strict=False))
    return practice(sections=sections, summary="Kelas yang ramai bertanya.")


def bodies(one: PracticeContent) -> list[str]:
    return [section.body for section in one.sections]


def sentences(text: str) -> list[str]:
    """Sentences and items as they read."""
    return [part.strip(" “”") for part in re.split(r"(?<=[.?!])\s+|\n", plain(text)) if part.strip(" “”")]


def test_a_story_in_star_keeps_every_text_in_the_formal_frame() -> None:
    moved = in_frame(told(*STORY), STAR, FORMAL)
    assert [section.name for section in moved.sections] == [section.name for section in FORMAL.sections]
    assert bodies(moved) == list(STORY)


def test_what_two_sections_tell_of_one_part_follows_each_other_there() -> None:
    six = told(*STORY, "Dibagikan di Kombel.", "Semester depan diulang.", frame="starli")
    assert bodies(in_frame(six, STARLI, STAR))[3] == f"{STORY[3]}\n\nDibagikan di Kombel.\n\nSemester depan diulang."


def test_photos_go_where_their_section_goes() -> None:
    one = told(*STORY)
    shown = photo(Path("foto.jpg"), section="aksi")
    moved = in_frame(practice(sections=one.sections, photos=(shown,)), STAR, FORMAL)
    assert moved.photos[0].section == FORMAL.sections[2].id


@pytest.mark.parametrize("most", [30, 45, 60, 90])
def test_a_short_version_has_no_more_words_than_asked_and_none_of_its_own(most: int) -> None:
    whole = told(*STORY)
    short = shortened(whole, most).practice
    assert 0 < words_of(short) <= most
    for before, after in zip(bodies(whole), bodies(short), strict=True):
        known = sentences(before)
        assert [one for one in sentences(after) if one not in known] == []
        assert [one for one in known if one in sentences(after)] == sentences(after), "in their order"


def test_a_story_that_is_short_enough_stays_as_it_is() -> None:
    whole = told(*STORY)
    short = shortened(whole, 500)
    assert [plain(one) for one in bodies(short.practice)] == [plain(one) for one in bodies(whole)]
    assert short.left_out == ()


def test_what_is_left_out_is_told_sentence_by_sentence() -> None:
    short = shortened(told(*STORY), 60)
    gone = [sentence for _, found in short.left_out for sentence in found]
    kept = " ".join(plain(one) for one in bodies(short.practice))
    assert gone
    assert all(sentence.strip("“”") not in kept for sentence in gone)
    total = count_words("Kelas yang ramai bertanya.") + sum(count_words(plain(one)) for one in STORY)
    assert words_of(short.practice) + sum(count_words(one) for one in gone) == total


def test_a_sentence_that_leans_on_another_never_stands_alone() -> None:
    for most in range(20, 110, 3):
        first = plain(bodies(shortened(told(*STORY), most).practice)[0])
        assert ("Namun, tenang" not in first) or ("Jendela menghadap" in first)


def test_of_a_list_every_item_begins_or_none() -> None:
    for most in range(20, 140, 3):
        short = bodies(shortened(told(*STORY), most).practice)
        assert len(re.findall(r"^- ", short[1], re.MULTILINE)) in (0, 3)
        assert len(re.findall(r"^\d\. ", short[2], re.MULTILINE)) in (0, 3)
        assert ("Ada tiga hal" in short[1]) == ("Rasa takut" in short[1])


def test_what_somebody_says_is_never_cut() -> None:
    for most in range(20, 140, 3):
        text = bodies(shortened(told(*STORY), most).practice)[2]
        assert text.count("“") == text.count("”")


def test_emphasis_stays() -> None:
    assert "**24 dari 31 murid**" in bodies(shortened(told(*STORY), 90).practice)[3]


@pytest.mark.parametrize("body", ["", "x" * 20_000, "- \n- \n", "…", "“" * 40, "1. a\n2. b", "a. B. c. D."])
def test_odd_texts_are_shortened_too(body: str) -> None:
    short = shortened(told(body, body, body, body), 60)
    assert words_of(short.practice) <= 60
