"""Pictures of a PDF's pages, for the preview that shows what will really be printed."""

import threading
from pathlib import Path

from PIL import Image

# PDFium is not safe for use from several threads at once.
_pdfium = threading.Lock()


def page_sizes(pdf: Path) -> list[tuple[float, float]]:
    """Width and height of each page, in points."""
    import pypdfium2  # noqa: PLC0415 - a tenth of a second, only for who looks at pages

    with _pdfium:
        document = pypdfium2.PdfDocument(pdf)
        try:
            return [document.get_page_size(n) for n in range(len(document))]
        finally:
            document.close()


def page_image(pdf: Path, page: int, longest: int) -> Image.Image:
    """One page (from 0) in RGB on white, its longer side `longest` px. Raises what PDFium raises on a damaged file."""
    import pypdfium2  # noqa: PLC0415 - a tenth of a second, only for who looks at pages

    with _pdfium:
        document = pypdfium2.PdfDocument(pdf)
        try:
            sheet = document[page]
            rendered: Image.Image = sheet.render(scale=longest / max(sheet.get_size()), rev_byteorder=True).to_pil()
            return rendered.convert("RGB")
        finally:
            document.close()


def page_picture(pdf: Path, page: int, width_px: int) -> tuple[bytes, int, int]:
    """One page (from 0) as RGB bytes without padding, with its width and height in px."""
    import pypdfium2  # noqa: PLC0415 - a tenth of a second, only for who looks at pages

    with _pdfium:
        document = pypdfium2.PdfDocument(pdf)
        try:
            sheet = document[page]
            bitmap = sheet.render(scale=width_px / sheet.get_width(), rev_byteorder=True)
            image = bitmap.to_pil().convert("RGB")
            return image.tobytes(), image.width, image.height
        finally:
            document.close()
