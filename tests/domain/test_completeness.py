from portfolio.domain.completeness import completeness
from portfolio.domain.photo import Photo
from portfolio.domain.practice import Practice
from portfolio.services.frameworks import writing_frame

STAR = writing_frame("star")


def test_an_empty_practice_has_every_gap_the_worst_first() -> None:
    result = completeness(Practice(), STAR, {}, author_count=0, photos=[], tag_count=0, measure_count=0)
    assert result.percent < 20
    assert not result.ready
    harms = [gap.harm for gap in result.gaps]
    assert harms == sorted(harms, key=["must", "should", "could"].index)
    assert {"no-title", "no-author", "no-photo", "empty-section"} <= {gap.code for gap in result.gaps}


def test_a_finished_practice_has_none() -> None:
    from datetime import date

    practice = Practice(
        title="Judul",
        summary="Ringkas.",
        class_level="VIII",
        subject="IPA",
        learning_model="nht",
        started=date(2025, 9, 1),
    )
    bodies = {section.id: "kata " * section.fewest_words for section in STAR.sections}
    photos = [Photo(sha256=f"{n}", extension="jpg", caption="Murid berdiskusi", alt="Empat murid") for n in range(3)]
    result = completeness(practice, STAR, bodies, author_count=1, photos=photos, tag_count=2, measure_count=1)
    assert (result.percent, result.gaps, result.ready) == (100, (), True)


def test_each_gap_says_where_it_is_mended() -> None:
    photo = Photo(sha256="1", extension="jpg", original_name="IMG-1.jpg")
    result = completeness(
        Practice(), STAR, {"aksi": "Pendek."}, author_count=0, photos=[photo], tag_count=0, measure_count=0
    )
    places = {gap.code: gap.place for gap in result.gaps}
    assert places["short-section"] == "section:aksi"
    assert places["no-caption"] == f"photo:{photo.id}"
