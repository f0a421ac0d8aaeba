"""Decks of what the library holds: who may be shown, how long they take, what is said to each slide."""

from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from pptx import Presentation

from portfolio.errors import BadValue, ExportForbidden, NotFound, TargetError
from portfolio.services import consents, decks, direction, photos, practices
from portfolio.services.decks import Subject
from portfolio.services.libraries import Library

MakePhoto = Callable[..., Path]
BODY = "Hanya **9 dari 31 murid** yang menjawab. Saya ingin semua murid berpikir.\n\nMereka takut salah."


@pytest.fixture
def practice(library: Library) -> str:
    made = practices.add_practice(library, title="Termometer Bambu").made[0]
    practices.write_section(library, made, "situasi", BODY)
    practices.write_section(library, made, "aksi", "1. Mengukur.\n2. Mencatat.\n3. Bercerita.")
    return made


def texts(path: Path) -> list[str]:
    """What stands on each slide of a PPTX."""
    return [
        "\n".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)
        for slide in Presentation(str(path)).slides
    ]


def test_a_practice_becomes_slides_that_can_be_edited_or_printed(
    library: Library, practice: str, tmp_path: Path
) -> None:
    subject = Subject("practice", practice)
    made = decks.export_deck(library, tmp_path / "uji.pptx", subject)
    assert made.pages == len(texts(tmp_path / "uji.pptx"))
    assert "Hanya 9 dari 31 murid yang menjawab" in "".join(texts(tmp_path / "uji.pptx"))
    decks.export_deck(library, tmp_path / "uji.pdf", subject)
    pdf = pypdfium2.PdfDocument(tmp_path / "uji.pdf")
    assert len(pdf) == made.pages
    pdf.close()


def test_a_photo_that_may_not_be_seen_holds_the_deck_back(
    library: Library, practice: str, make_photo: MakePhoto, tmp_path: Path
) -> None:
    (photo,) = photos.add_photos(
        library, [make_photo(size=(1600, 1200))], practice_id=practice, section="aksi"
    ).imported
    consents.set_photo_consent(library, [photo], "refused")
    subject, target = Subject("practice", practice), tmp_path / "uji.pptx"
    with pytest.raises(ExportForbidden) as refused:
        decks.export_deck(library, target, subject)
    problems = refused.value.values["problems"]
    assert isinstance(problems, tuple)
    assert [one.code for one in problems] == ["photo-refused"]
    assert not target.exists()
    with pytest.raises(ExportForbidden):
        decks.present_deck(library, tmp_path / "tayang.pdf", subject)
    made = decks.export_deck(library, target, subject, leave_out=[photo])
    assert (made.privacy.photos, made.privacy.left_out) == (0, 1)
    assert "DRAF" in texts(decks.export_deck(library, target, subject, draft=True).path)[0]


def test_a_photo_of_a_slide_that_finds_no_time_forbids_nothing(
    library: Library, practice: str, make_photo: MakePhoto, tmp_path: Path
) -> None:
    practices.write_section(library, practice, "refleksi", BODY)
    (photo,) = photos.add_photos(
        library, [make_photo(size=(1600, 1200))], practice_id=practice, section="refleksi"
    ).imported
    (shown,) = photos.add_photos(library, [make_photo(size=(1600, 1200))], practice_id=practice).imported
    consents.set_photo_consent(library, [photo], "refused")
    consents.set_photo_consent(library, [shown], "no-pupil")
    made = decks.export_deck(library, tmp_path / "uji.pptx", Subject("practice", practice), minutes=1)
    assert "slides-left-out" in [problem.code for problem in made.problems]


def test_time_decides_what_is_shown(library: Library, practice: str) -> None:
    subject = Subject("practice", practice)
    whole, short = decks.talk_of(library, subject, 0), decks.talk_of(library, subject, 1)
    assert whole.left_out == ()
    assert short.slides + len(short.left_out) == whole.slides
    assert short.seconds < whole.seconds


def test_what_is_presented_knows_what_to_say(library: Library, practice: str, tmp_path: Path) -> None:
    presented = decks.present_deck(library, tmp_path / "tayang.pdf", Subject("practice", practice))
    pdf = pypdfium2.PdfDocument(presented.pdf)
    assert len(pdf) == len(presented.slides)
    pdf.close()
    told = next(slide for slide in presented.slides if slide.title == "Situasi")
    assert "Saya ingin semua murid berpikir." in told.notes
    assert told.seconds > 0


def test_without_a_wish_the_training_is_told_where_there_is_one(library: Library, practice: str) -> None:
    assert decks.usual_subject(library) == Subject("booklet")
    direction.add_statement(library, "vision", after="Terwujudnya murid yang mandiri.")
    assert decks.usual_subject(library) == Subject("ojt1")
    assert [subject.kind for subject, _ in decks.subjects(library)] == ["ojt1", "booklet", "practice"]
    told = decks.read_deck(library, Subject("ojt1"))
    assert "Terwujudnya murid yang mandiri." in repr(told.slides)


def test_nothing_to_tell_is_refused(library: Library, tmp_path: Path) -> None:
    empty = practices.add_practice(library, title="Kosong").made[0]
    with pytest.raises(ExportForbidden):
        decks.export_deck(library, tmp_path / "uji.pptx", Subject("practice", empty))
    with pytest.raises(NotFound):
        decks.export_deck(library, tmp_path / "uji.pptx", Subject("practice", "tidak-ada"))


def test_wrong_wishes_say_what_to_do(library: Library, practice: str, tmp_path: Path) -> None:
    subject = Subject("practice", practice)
    with pytest.raises(BadValue, match=r"\.pptx"):
        decks.export_deck(library, tmp_path / "uji.odp", subject)
    with pytest.raises(BadValue, match="16:9"):
        decks.export_deck(library, tmp_path / "uji.pptx", subject, ratio="3:2")
    with pytest.raises(TargetError):
        decks.export_deck(library, tmp_path / "tidak" / "ada" / "uji.pptx", subject)
