"""The works of an exhibition as a chapter of a booklet."""

from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest

from portfolio.publishing.document import Facts
from portfolio.services import artifacts, booklets, consents, exhibitions, photo_place, photos, publish
from portfolio.services.libraries import Library
from portfolio.services.works_content import booklet_chapter


@pytest.fixture
def event(library: Library, make_photo: Callable[..., Path]) -> str:
    """An exhibition with a work by a pupil whose parents did not agree to the name."""
    event: str = exhibitions.add_exhibition(library, title="Pameran Hasil Belajar").made[0]
    pupil = consents.add_pupils(library, [{"name": "Cempaka Sari", "class_level": "VIII"}]).made[0]
    photos.add_photos(library, [make_photo(size=(800, 600))])
    photo = photo_place.photo_lines(library)[0].id
    consents.set_photo_consent(library, [photo], "no-pupil")
    work = artifacts.add_work(
        library, title="Perahu plastisin", exhibition_id=event, photo_id=photo, process="Dicoba tiga kali.",
        reflection="Kami belajar menunggu.",
    ).made[0]  # fmt: skip
    artifacts.set_makers(library, work, [artifacts.Maker("Cempaka Sari", pupil)])
    return event


def test_a_work_is_told_with_photo_and_process(library: Library, event: str, tmp_path: Path) -> None:
    booklet = booklets.add_booklet(library, title="Buklet").made[0]
    booklets.add_chapter(library, booklet, "works", event)
    done = publish.export_booklet(library, tmp_path / "b.pdf", booklet_id=booklet)
    document = pypdfium2.PdfDocument(tmp_path / "b.pdf")
    text = "\n".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    assert "Karya dalam Pameran Hasil Belajar" in text
    assert "Perahu plastisin" in text
    assert "Dicoba tiga kali." in text
    assert done.privacy.photos == 1


def test_a_pupil_without_consent_is_named_by_initials(library: Library, event: str) -> None:
    chapter = booklet_chapter(library, event)
    assert chapter is not None
    facts = dict(next(one for one in chapter.elements if isinstance(one, Facts)).rows)
    assert facts["Pembuat"] == "C.S."
    assert "Cempaka" not in repr(chapter.elements)


def test_an_exhibition_without_works_has_no_such_chapter(library: Library) -> None:
    event = exhibitions.add_exhibition(library, title="Kosong").made[0]
    assert booklet_chapter(library, event) is None
    assert booklet_chapter(library, "tidak-ada") is None
