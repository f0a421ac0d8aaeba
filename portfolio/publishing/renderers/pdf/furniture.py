"""What pages carry beside their text: running heads, page numbers, the mark of a draft. All of it is artifact."""

from portfolio.publishing.renderers.pdf import words
from portfolio.publishing.renderers.pdf.fonts import face
from portfolio.publishing.renderers.pdf.items import RUNNING_FOOT, RUNNING_HEAD, Item, Page, Rule, Watermark
from portfolio.publishing.renderers.pdf.lines import Style
from portfolio.publishing.renderers.pdf.typesetter import Typesetter

_BARE = ("cover", "title", "back")


def furnish(typesetter: Typesetter, page: Page, running_head: str, *, draft: bool) -> None:
    """Add to a finished page what stands in its margins."""
    typesetter.lacking.record = ""
    if page.kind == "text":
        page.items += _running_head(typesetter, page, running_head)
    if page.kind not in _BARE and (page.kind != "opener" or typesetter.sheet.formal):
        page.items += _folio(typesetter, page)
    if draft:
        page.items += _draft(typesetter, page)


def _running_head(typesetter: Typesetter, page: Page, running_head: str) -> list[Item]:
    """The booklet's title on left pages, the chapter's on right ones, at the outer edge; a report's has both."""
    sheet, colours = typesetter.sheet, typesetter.colours
    style = typesetter.sans(sheet.label, sheet.label * 1.4, colours.muted, "medium")
    if sheet.formal:
        return _formal_head(typesetter, page, running_head, style)
    recto = page.number % 2 == 1
    text = page.head if recto else running_head
    line = typesetter.short_line(text, style, sheet.full * 0.8)
    left = sheet.left(page.number)
    return [line.at(left + (sheet.full - line.width if recto else 0.0), sheet.head, RUNNING_HEAD)] if text else []


def _formal_head(typesetter: Typesetter, page: Page, running_head: str, style: Style) -> list[Item]:
    """The report at the left, the chapter at the right, over a hairline; nothing on the first of single pages."""
    sheet = typesetter.sheet
    if not page.head or page.number == 1:
        return []
    left = sheet.left(page.number)
    chapter = typesetter.short_line(page.head, style, sheet.full * 0.48)
    words_ = "" if running_head == page.head else running_head
    report = typesetter.short_line(words_, style, sheet.full - chapter.width - 3 * sheet.label)
    rule = Rule(left, sheet.head + sheet.label, sheet.full, typesetter.colours.line, 0.4)
    right = left + sheet.full - chapter.width
    return [report.at(left, sheet.head, RUNNING_HEAD), chapter.at(right, sheet.head, RUNNING_HEAD), rule]


def _folio(typesetter: Typesetter, page: Page) -> list[Item]:
    sheet, colours = typesetter.sheet, typesetter.colours
    style = typesetter.sans(sheet.label + 1.2, sheet.label * 1.6, colours.primary, "semibold")
    line = typesetter.line(page.folio, style)
    left = sheet.left(page.number)
    x = left + (sheet.full - line.width if page.number % 2 or sheet.formal else 0.0)
    return [line.at(x, sheet.height - sheet.foot, RUNNING_FOOT)]


def _draft(typesetter: Typesetter, page: Page) -> list[Item]:
    sheet, colours = typesetter.sheet, typesetter.colours
    on_cover = page.kind in ("cover", "back")
    manner = typesetter.theme.manner
    dark = manner.dark_cover if page.kind == "cover" else True
    on_dark = on_cover and dark and not sheet.formal
    colour = colours.on_primary if on_dark else colours.primary
    style = typesetter.caps(sheet.label, colours.on_primary_muted if on_dark else colours.accent)
    note = typesetter.line(words.DRAFT_NOTE, style)
    x = (sheet.width - note.width) / 2
    return [
        Watermark(words.DRAFT, face("sans.bold").name, colour, 0.13 if on_dark else 0.07),
        # A report's cover is light, but for its foot, which is full of words.
        note.at(x, sheet.head if on_cover and sheet.formal else sheet.height - sheet.foot, RUNNING_FOOT),
    ]
