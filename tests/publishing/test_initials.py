"""Pupils' full names on their way out: told, and on request printed as initials."""

from collections.abc import Callable
from pathlib import Path

import pytest

from portfolio import cli
from portfolio.services import booklets, consents, photos, practices, publish
from portfolio.services.libraries import Library
from tests.publishing.reading import letters, page_texts

CAPTION, ALT, BY = "Anak Satu Dua mengukur bibit", "Arunika berdiri di samping anak satu dua", "Arunika, kelas VIII"


@pytest.fixture
def named(library: Library, make_photo: Callable[..., Path]) -> Library:
    """A library whose captions, cover and quote name pupils in full."""
    consents.add_pupils(library, [{"name": "Anak Satu Dua"}, {"name": "Arunika"}])
    practice = practices.add_practice(library, title="Judul", quote="Saya senang.", quote_by=BY).made[0]
    practices.write_section(library, practice, "aksi", "Arunika mengukur.")
    paths = [make_photo(size=(1600, 1200)) for _ in range(3)]
    inside, quiet, cover = photos.add_photos(library, paths[:3], practice_id=practice, section="aksi").imported
    photos.change_photo(library, inside, caption=CAPTION, alt=ALT)
    photos.change_photo(library, quiet, caption="Anak-anak mengukur bibit", alt="")
    photos.change_photo(library, cover, caption="Sampul", alt=CAPTION)
    consents.set_photo_consent(library, [inside, quiet, cover], "no-pupil")
    booklets.add_booklet(library, title="Buklet", cover_id=cover)
    return library


def test_each_photo_whose_words_name_a_pupil_is_told_and_may_go_out(named: Library, tmp_path: Path) -> None:
    made = publish.export_booklet(named, tmp_path / "b.pdf")
    told = {problem.record: problem.message for problem in made.problems if problem.code == "pupil-named"}
    captions = {photo.id: photo.caption for photo in photos.list_photos(named)}
    assert sorted(captions[record] for record in told) == [CAPTION, "Sampul"]
    message = next(message for record, message in told.items() if captions[record] == CAPTION)
    assert "Anak Satu Dua dan Arunika" in message
    assert not any(problem.forbids for problem in made.problems)


def test_initials_are_printed_where_they_are_asked_for(named: Library, tmp_path: Path) -> None:
    made = publish.export_booklet(named, tmp_path / "b.pdf", initials=True)
    assert not [problem for problem in made.problems if problem.code == "pupil-named"]
    text = letters("".join(page_texts(made.path)))
    assert letters("A.S.D. mengukur bibit") in text
    assert letters("A., kelas VIII") in text
    assert letters("Anak Satu Dua") not in text
    assert letters(BY) not in text
    assert letters("Arunika mengukur.") in text  # the story itself is its author's
    plain = letters("".join(page_texts(publish.export_booklet(named, tmp_path / "b.pdf").path)))
    assert letters(CAPTION) in plain
    assert letters(BY) in plain


def test_the_command_line_knows_initials(named: Library, tmp_path: Path) -> None:
    named.close()
    arguments = ["export", str(named.folder), "booklet", str(tmp_path / "b.pdf"), "--initials", "--json"]
    assert cli.main(arguments) == 0
    assert letters(CAPTION) not in letters("".join(page_texts(tmp_path / "b.pdf")))
