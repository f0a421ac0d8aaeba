"""Pages measured before anything is painted."""

from itertools import combinations, pairwise
from pathlib import Path

import pytest

from portfolio.publishing.content import BookletContent, SectionContent
from portfolio.publishing.recipe import Paper, Recipe
from portfolio.publishing.renderers.pdf.items import Anchor, Field, Line, Link, Node, Page, Photo, Rule
from portfolio.publishing.renderers.pdf.layout import Layout
from tests.publishing.builders import PARAGRAPH, author, booklet, full_practice, photo, photos, practice
from tests.publishing.reading import laid_out, lines_of

LONG_WORD = "a" * 20_000
ODD_SHAPES = [
    (1600, 1200), (1200, 1600), (8000, 1000), (1000, 6000), (1200, 900), (300, 200), (2000, 2000), (900, 1600),
    (4000, 3000), (3000, 4000), (640, 480), (60, 60), (1920, 1080), (1080, 1920),
]  # fmt: skip
BODIES = {
    "one word": "Selesai.",
    "a paragraph": PARAGRAPH,
    "many paragraphs": "\n\n".join([PARAGRAPH] * 9),
    "long word": LONG_WORD,
    "a list": "\n".join(f"- {PARAGRAPH}" for _ in range(14)),
    "a numbered list": "\n".join(f"{n}. Langkah ke-{n}" for n in range(1, 120)),
    "short lines": "\n\n".join(["Ya.", "Tidak."] * 40),
}


def contents(folder: Path) -> dict[str, BookletContent]:
    """Booklets of all kinds, by what is odd about them."""
    cases = {
        f"{name}, {count} photos": booklet(practice(body=body, photos=some))
        for name, body in BODIES.items()
        for count, some in ((n, photos(folder, ODD_SHAPES[:n], section="aksi")) for n in (0, 1, 14))
    }
    for count in range(2, 14):
        cases[f"{count} photos"] = booklet(practice(photos=photos(folder, ODD_SHAPES[:count])))
    caption = " ".join(["Murid mengukur bibit di halaman belakang sekolah."] * 12)
    cases["long captions"] = booklet(practice(photos=photos(folder, ODD_SHAPES[:6], caption=caption)))
    cases["long title"] = booklet(practice(title="Judul yang panjang sekali " * 12, summary=PARAGRAPH * 4))
    cases["many authors"] = booklet(
        practice(authors=tuple(author(f"Nama Guru Nomor {n}, S.Pd., M.Pd.", bio=PARAGRAPH) for n in range(14)))
    )
    cases["word as title"] = booklet(practice(title="X" * 300, authors=(author("Y" * 200),)), title="Z" * 120)
    cases["everything"] = booklet(*(full_practice(folder, f"p{n}") for n in range(6)), cover=photo(folder / "s.jpg"))
    cases["nothing"] = booklet(foreword="", back_text="")
    cases["only photos"] = booklet(practice(sections=(), photos=photos(folder, ODD_SHAPES)))
    return cases


@pytest.fixture(scope="module", params=["A5", "A4"])
def layouts(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Layout]:
    paper: Paper = request.param
    folder = tmp_path_factory.mktemp("photos")
    return {name: laid_out(content, Recipe(paper=paper)) for name, content in contents(folder).items()}


def flowing(page: Page) -> bool:
    return page.kind in ("text", "front", "contents", "opener")


def test_everything_lies_on_its_page(layouts: dict[str, Layout]) -> None:
    for name, layout in layouts.items():
        for page in layout.pages:
            for item in page.items:
                if isinstance(item, Line | Photo | Rule | Field | Link):
                    left, upper, right, lower = item.box
                    assert left >= -0.1, (name, page.number, item)
                    assert right <= layout.width + 0.1, (name, page.number, item)
                    assert upper >= -0.1, (name, page.number, item)
                    assert lower <= layout.height + 0.1, (name, page.number, item)


def test_text_keeps_to_its_margins(layouts: dict[str, Layout]) -> None:
    for name, layout in layouts.items():
        for page in filter(flowing, layout.pages):
            for line in lines_of(page):
                assert line.x >= 38, (name, page.number, line.text)
                assert line.x + line.width <= layout.width - 38, (name, page.number, line.text)


def test_no_two_lines_or_photos_lie_upon_each_other(layouts: dict[str, Layout]) -> None:
    for name, layout in layouts.items():
        for page in filter(flowing, layout.pages):
            solid = [item for item in page.items if isinstance(item, Line | Photo)]
            for one, other in combinations(solid, 2):
                if on_the_opening_picture(one, other):
                    continue
                assert not overlap(one, other), (name, page.number, one, other)


def on_the_opening_picture(one: Line | Photo, other: Line | Photo) -> bool:
    """The chapter's number hangs on the picture's edge."""
    return isinstance(one, Photo) and one.cropped and isinstance(other, Line) and other.text.isdigit()


def overlap(one: Line | Photo, other: Line | Photo) -> bool:
    slack = 1.2
    a, b = one.box, other.box
    return a[0] < b[2] - slack and b[0] < a[2] - slack and a[1] < b[3] - slack and b[1] < a[3] - slack


def test_a_caption_stands_right_under_its_photo(layouts: dict[str, Layout]) -> None:
    for name, layout in layouts.items():
        for page in filter(flowing, layout.pages):
            for item in page.items:
                if isinstance(item, Photo) and item.node is not None:
                    captions = [
                        line for line in lines_of(page)
                        if line.node is not None and line.node.role == "Caption" and beside(line.node, item.node)
                    ]  # fmt: skip
                    if item.cropped:
                        assert any(line.text.startswith("Gambar") for line in lines_of(page)), name
                        continue
                    assert captions, (name, page.number)
                    gap = captions[0].box[1] - item.box[3]
                    assert 0 <= gap <= 12, (name, page.number, gap)


def beside(node: Node, other: Node) -> bool:
    return node.parent is other.parent


def test_captions_are_never_parted(layouts: dict[str, Layout]) -> None:
    for name, layout in layouts.items():
        seen: dict[int, int] = {}
        for page in layout.pages:
            for line in lines_of(page):
                if line.node is not None and line.node.role == "Caption":
                    assert seen.setdefault(id(line.node), page.number) == page.number, name


def test_photos_keep_their_shape_and_are_not_blown_up(layouts: dict[str, Layout]) -> None:
    for name, layout in layouts.items():
        for page in filter(flowing, layout.pages):
            for item in page.items:
                if isinstance(item, Photo) and not item.cropped:
                    assert item.width / item.height == pytest.approx(item.photo.width / item.photo.height, rel=0.01)
                    dpi = item.photo.width / item.width * 72
                    assert dpi >= 99, (name, page.number, item.photo.name, dpi)
                    assert item.height < layout.height * 0.8


def test_no_heading_is_the_last_on_its_page(layouts: dict[str, Layout]) -> None:
    for name, layout in layouts.items():
        for page in filter(flowing, layout.pages):
            lines = [line for line in lines_of(page) if line.node is not None]
            heads = [line for line in lines if line.node is not None and line.node.role in ("H2", "H3")]
            for head in heads:
                below = [line for line in lines if line.y >= head.y - 4 and line.node is not head.node]
                photos_below = [item for item in page.items if isinstance(item, Photo) and item.y > head.y]
                assert len(below) >= 2 or photos_below or "one word" in name, (name, page.number, head.text)


def test_paragraphs_leave_two_lines_on_either_side_of_a_break(layouts: dict[str, Layout]) -> None:
    for name, layout in layouts.items():
        counts: dict[int, list[tuple[int, int]]] = {}
        for page in layout.pages:
            here: dict[int, int] = {}
            for line in lines_of(page):
                if line.node is not None and line.node.role in ("P", "LBody") and page.kind in ("text", "opener"):
                    here[id(line.node)] = here.get(id(line.node), 0) + 1
            for node, count in here.items():
                counts.setdefault(node, []).append((page.number, count))
        for places in counts.values():
            if len(places) > 1:
                assert all(count >= 2 for _, count in places), (name, places)


def test_figures_come_in_the_order_of_their_numbers(layouts: dict[str, Layout]) -> None:
    for name, layout in layouts.items():
        anchors = [
            int(item.name.removeprefix("gambar-"))
            for page in layout.pages
            for item in page.items
            if isinstance(item, Anchor) and item.name.startswith("gambar-")
        ]
        assert anchors == sorted(anchors), name


def test_pages_count_up_and_the_cover_is_the_first(layouts: dict[str, Layout]) -> None:
    for layout in layouts.values():
        numbers = [page.number for page in layout.pages]
        assert numbers[0] == 1
        assert all(after == before + 1 for before, after in pairwise(numbers))
        assert layout.pages[0].kind == "cover"
        assert layout.pages[-1].kind == "back"


@pytest.mark.parametrize("shape", [(1000, 1400), (1600, 900), (1600, 1200)])
@pytest.mark.parametrize("paper", ["A5", "A4"])
def test_text_moves_up_where_a_figure_waits_for_the_next_page(
    tmp_path: Path, shape: tuple[int, int], paper: Paper
) -> None:
    body = "\n\n".join([PARAGRAPH] * 6)
    sections = (SectionContent("aksi", "Aksi", body), SectionContent("refleksi", "Refleksi", body))
    for count in range(1, 9):
        pictures = photos(tmp_path, [shape] * (count % 4 + 1), section="aksi")
        summary = PARAGRAPH[: 60 * count]
        layout = laid_out(booklet(practice(sections=sections, photos=pictures, summary=summary)), Recipe(paper=paper))
        story = [page for page in layout.pages if page.kind in ("opener", "text")]
        for page in story[:-1]:
            lowest = max(item.box[3] for item in page.items if isinstance(item, Line | Photo) and item.node)
            assert lowest > layout.height * 0.68, page.number


def test_body_text_stands_on_the_grid_of_its_page(tmp_path: Path) -> None:
    layout = laid_out(booklet(full_practice(tmp_path)))
    for page in layout.pages:
        baselines = {
            round((line.y - 42.52) % 13.5, 1)
            for line in lines_of(page)
            if page.kind == "text" and line.node is not None and line.node.role == "P" and line.spans[0].size == 9.5
        }
        assert len(baselines) <= 1


def test_each_of_hundreds_of_practices_takes_as_many_pages_as_one() -> None:
    kinds = [page.kind for page in laid_out(booklet(*(practice(f"p{n}") for n in range(300)))).pages]
    alone = [page.kind for page in laid_out(booklet(practice("p0"))).pages]
    for kind in ("opener", "text"):
        assert kinds.count(kind) == 300 * alone.count(kind)


@pytest.mark.parametrize("paper", ["A5", "A4"])
@pytest.mark.parametrize("count", [0, 1, 3])
def test_authors_close_the_chapter_and_never_stand_alone_on_a_page(tmp_path: Path, paper: Paper, count: int) -> None:
    pictures = photos(tmp_path, [(1600, 1200)] * count)
    for length in range(30, 400, 14):
        told = practice(body="kata " * length, photos=pictures, authors=(author(bio=PARAGRAPH),))
        layout = laid_out(booklet(told, foreword=""), Recipe(paper=paper))
        last = [page for page in layout.pages if page.kind in ("opener", "text")][-1]
        solid = [item for item in last.items if isinstance(item, Line | Photo) and item.node]
        head = next(item for item in solid if isinstance(item, Line) and item.text.startswith("TENTANG"))
        assert any(item.box[3] < head.box[1] for item in solid), length
        assert not any(isinstance(item, Photo) and item.y > head.y for item in solid), length
