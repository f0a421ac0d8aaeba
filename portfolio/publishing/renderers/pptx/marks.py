"""Pieces of the format's XML: lengths, colours, text."""

from functools import cache
from xml.sax.saxutils import escape

from lxml import etree

from portfolio.domain.prose import Run
from portfolio.publishing.slides.items import Box, Paragraph, Text
from portfolio.publishing.slides.look import slide_look
from portfolio.publishing.slides.measure import GAP

EMU = 12_700
"""The format's unit in a point."""
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
P = "http://schemas.openxmlformats.org/presentationml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = f'xmlns:a="{A}" xmlns:p="{P}" xmlns:r="{R}"'
_ALIGN = {"left": "l", "center": "ctr", "right": "r"}
_ANCHOR = {"top": "t", "middle": "ctr", "bottom": "b"}
_SERIF, _ROMAN = "Georgia", "18"
"""A serif of any width: by this a program chooses another where the font is missing."""


def emu(points: float) -> int:
    """A length in the format's unit."""
    return round(points * EMU)


def element(xml: str) -> etree._Element:
    """An element from XML that uses the prefixes a, p and r."""
    return etree.fromstring(f"<x {NAMESPACES}>{xml}</x>")[0]


def place(box: Box, prefix: str = "a", turned: int = 0) -> str:
    """Where a shape stands, and how far it is turned, in 60,000ths of a degree."""
    turn = f' rot="{turned}"' if turned else ""
    return (
        f'<{prefix}:xfrm{turn}><a:off x="{emu(box.x)}" y="{emu(box.y)}"/>'
        f'<a:ext cx="{emu(box.width)}" cy="{emu(box.height)}"/></{prefix}:xfrm>'
    )


def fill(colour: str, alpha: float = 1.0) -> str:
    """A plain fill, by the theme's name of the colour where it has one; no colour, no fill."""
    if not colour:
        return "<a:noFill/>"
    return f"<a:solidFill>{tint(colour, alpha)}</a:solidFill>"


def tint(colour: str, alpha: float = 1.0) -> str:
    """A colour."""
    through = f'<a:alpha val="{round(alpha * 100_000)}"/>' if alpha < 1 else ""
    name = scheme().get(colour)
    if name:
        return f'<a:schemeClr val="{name}">{through}</a:schemeClr>'
    return f'<a:srgbClr val="{colour.lstrip("#")}">{through}</a:srgbClr>'


@cache
def scheme() -> dict[str, str]:
    """The theme's names of colours."""
    colours = slide_look().colours
    return {
        colours.ground: "bg1", colours.text: "tx1", colours.soft: "bg2", colours.deep: "tx2",
        colours.primary: "accent1", colours.accent: "accent2", colours.before: "accent6",
    }  # fmt: skip


def font(role: str) -> str:
    """The typeface of a role: the theme's by reference; for the serif one that every office computer has."""
    if role.startswith("sans."):
        kind = "mj" if role.endswith("bold") else "mn"
        return f'<a:latin typeface="+{kind}-lt"/>'
    return f'<a:latin typeface="{_SERIF}" pitchFamily="{_ROMAN}" charset="0"/>'


def body_properties(item: Text, *, shrinks: bool = False) -> str:
    """How text stands in its box: no inner margins; `shrinks` lets a program make it smaller when more is typed."""
    fits = "<a:normAutofit/>" if shrinks else "<a:noAutofit/>"
    return (
        f'<a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="{_ANCHOR[item.anchor]}">{fits}</a:bodyPr>'
    )


def paragraph_properties(item: Text, number: int, tag: str = "pPr") -> str:
    """Alignment, distances and bullets of the `number`-th paragraph (from 0)."""
    hang = emu(item.hang)
    before = round(item.size * GAP * 100) if number else 0
    return (
        f'<a:{tag} marL="{hang}" indent="{-hang}" algn="{_ALIGN[item.align]}">'
        f'<a:lnSpc><a:spcPct val="{round(item.spacing * 100_000)}"/></a:lnSpc>'
        f'<a:spcBef><a:spcPts val="{before}"/></a:spcBef>{_bullet(item)}'
    )


def run_properties(item: Text, *, strong: bool = False, tag: str = "rPr", language: str = "") -> str:
    """Size, weight, colour and font of a run."""
    bold = strong or item.font.endswith("bold")
    letters = f' spc="{round(item.letters * 100)}"' if item.letters else ""
    said = f' lang="{language}"' if language else ""
    return (
        f'<a:{tag}{said} sz="{round(item.size * 100)}" b="{int(bold)}"{letters}>'
        f"{fill(item.colour)}{font(item.font)}</a:{tag}>"
    )


def paragraphs(item: Text, language: str) -> str:
    """All paragraphs of a text, each run saying its language."""
    return "".join(_paragraph(item, n, one, language) for n, one in enumerate(item.paragraphs))


def _paragraph(item: Text, number: int, paragraph: Paragraph, language: str) -> str:
    runs = "".join(_run(item, run, language) for run in paragraph)
    return f"<a:p>{paragraph_properties(item, number)}</a:pPr>{runs}</a:p>"


def _run(item: Text, run: Run, language: str) -> str:
    properties = run_properties(item, strong=run.bold, language=language)
    return f"<a:r>{properties}<a:t>{escape(printable(run.text))}</a:t></a:r>"


def _bullet(item: Text) -> str:
    if not item.marks:
        return "<a:buNone/>"
    colour = f"<a:buClr>{tint(item.mark_colour)}</a:buClr>"
    if item.marks == "dots":
        return f'{colour}<a:buFont typeface="Arial"/><a:buChar char="•"/>'
    return f'{colour}<a:buFont typeface="+mj-lt"/><a:buAutoNum type="arabicPeriod" startAt="{item.first}"/>'


def printable(text: str) -> str:
    """The text without control characters, which the format does not know."""
    return "".join(character for character in text if character >= " " or character in "\t\n")
