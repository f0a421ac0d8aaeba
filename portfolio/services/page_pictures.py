"""The pages of a finished PDF as pictures: for previews, and for printers. Quick to load, for it knows no library."""

from pathlib import Path

from portfolio.media import pages


def page_sizes(pdf: Path) -> list[tuple[float, float]]:
    """Width and height of each page of a PDF, in points."""
    return pages.page_sizes(pdf)


def page_picture(pdf: Path, page: int, width_px: int) -> tuple[bytes, int, int]:
    """One page (from 0) of a PDF as RGB bytes, with width and height in px."""
    return pages.page_picture(pdf, page, width_px)
