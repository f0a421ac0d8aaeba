"""Rendering for tests, and reading PDFs again."""

import unicodedata
from dataclasses import dataclass
from pathlib import Path

import pikepdf
import pypdfium2

from portfolio.progress import SILENCE, Progress
from portfolio.publishing.compose import compose
from portfolio.publishing.content import BookletContent, Rendered
from portfolio.publishing.recipe import Recipe
from portfolio.publishing.renderers.pdf import render_pdf
from portfolio.publishing.renderers.pdf.items import Line, Page
from portfolio.publishing.renderers.pdf.layout import Layout, lay_out
from portfolio.publishing.renderers.pdf.theme import theme

A5 = Recipe()


@dataclass(frozen=True)
class Printed:
    """A rendered booklet."""

    path: Path
    result: Rendered


def printed(
    folder: Path, content: BookletContent, recipe: Recipe = A5, progress: Progress = SILENCE, name: str = "buklet.pdf"
) -> Printed:
    """The booklet as a file in `folder`, with its cache beside it."""
    target = folder / name
    return Printed(target, render_pdf(compose(content, recipe), recipe, target, folder / "cache", progress))


def laid_out(content: BookletContent, recipe: Recipe = A5) -> Layout:
    """The booklet's pages, nothing painted."""
    return lay_out(compose(content, recipe), theme("laut", recipe.paper), draft=recipe.draft)


def page_texts(path: Path) -> list[str]:
    """The text of each page as a reader extracts it."""
    pdf = pypdfium2.PdfDocument(path)
    try:
        return [_text(page) for page in pdf]
    finally:
        pdf.close()


def _text(page: pypdfium2.PdfPage) -> str:
    text_page = page.get_textpage()
    try:
        text: str = text_page.get_text_bounded()
        return text
    finally:
        text_page.close()
        page.close()


def letters(text: str) -> str:
    """Only what is printed: no spaces, no breaks, no hyphens, compatibility forms as plain letters."""
    text = unicodedata.normalize("NFKC", text).replace("\u00ad", "").replace("\ufffe", "").replace("\x02", "")
    return "".join(character for character in text if not character.isspace() and character not in "-\u2010")


def lines_of(page: Page) -> list[Line]:
    """The lines of text on a laid-out page."""
    return [item for item in page.items if isinstance(item, Line)]


def image_streams(path: Path) -> list[bytes]:
    """The embedded pictures, byte for byte."""
    with pikepdf.open(path) as pdf:
        return [
            bytes(item.read_raw_bytes())
            for item in pdf.objects
            if isinstance(item, pikepdf.Stream) and item.get("/Subtype") == "/Image"
        ]
