"""The empty file that decks are written into: theme, slide master and layouts of the app's own, and nobody's traces."""

import io
import zipfile
from functools import cache
from pathlib import Path
from xml.sax.saxutils import quoteattr

from portfolio.publishing.content import PhotoContent, SchoolContent
from portfolio.publishing.deck import (
    RATIOS,
    Body,
    BulletsBody,
    ClosingBody,
    CompareBody,
    Deck,
    OpeningBody,
    PictureBody,
    PictureTextBody,
    Point,
    Ratio,
    Slide,
    StatementBody,
    TableBody,
    TwoPicturesBody,
)
from portfolio.publishing.document import Picture
from portfolio.publishing.renderers.pptx.marks import NAMESPACES, emu, fill
from portfolio.publishing.renderers.pptx.shapes import GROUP, INDEXES, placeholder, slot_texts
from portfolio.publishing.slides import planned
from portfolio.publishing.slides.items import Plan, Slot, Text
from portfolio.publishing.slides.look import slide_look
from portfolio.publishing.slides.measure import family

LAYOUTS = {
    "opening": "Pembuka",
    "text": "Judul dan teks",
    "picture-text": "Teks dan foto",
    "picture": "Foto sehalaman",
    "two-pictures": "Dua foto",
    "statement": "Kutipan",
    "compare": "Semula dan menjadi",
    "title-only": "Judul saja",
    "closing": "Penutup",
}
"""Kind of plan -> what the program that edits the deck calls its layout."""
_THEME = "Praktik Baik"
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_MAIN = "application/vnd.openxmlformats-officedocument.presentationml"
_SANS_PANOSE = "020B0604020202020204"
_FIRST_LAYOUT_ID = 2_147_483_649


@cache
def template(ratio: Ratio) -> bytes:
    """A deck of no slide, of that shape."""
    plans = specimens(ratio)
    parts = {
        "_rels/.rels": _relationships(
            ("officeDocument", "ppt/presentation.xml"), ("extended-properties", "docProps/app.xml"),
            (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        ),
        "docProps/app.xml": _app(),
        "docProps/core.xml": f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"/>',
        "ppt/presentation.xml": _presentation(ratio),
        "ppt/_rels/presentation.xml.rels": _relationships(
            ("slideMaster", "slideMasters/slideMaster1.xml"), ("theme", "theme/theme1.xml")
        ),
        "ppt/theme/theme1.xml": _theme(),
        "ppt/slideMasters/slideMaster1.xml": _master(plans["text"], len(plans)),
        "ppt/slideMasters/_rels/slideMaster1.xml.rels": _relationships(
            *(("slideLayout", f"../slideLayouts/slideLayout{n}.xml") for n in range(1, len(plans) + 1)),
            ("theme", "../theme/theme1.xml"),
        ),
    }  # fmt: skip
    for n, (name, plan) in enumerate(plans.items(), start=1):
        parts[f"ppt/slideLayouts/slideLayout{n}.xml"] = _layout(name, plan)
        parts[f"ppt/slideLayouts/_rels/slideLayout{n}.xml.rels"] = _relationships(
            ("slideMaster", "../slideMasters/slideMaster1.xml")
        )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        file.writestr("[Content_Types].xml", _XML + _content_types(len(plans)))
        for name, xml in parts.items():
            file.writestr(name, _XML + xml)
    return out.getvalue()


@cache
def specimens(ratio: Ratio) -> dict[str, Plan]:
    """A slide of each kind, laid out: where a layout has its title and its text."""
    shot = Picture(PhotoContent("", "", Path(), "", 1600, 1000), "")
    points = (Point("x"), Point("x"), Point("x"))
    bodies: tuple[Body, ...] = (
        OpeningBody("x", "", shot),
        BulletsBody(points),
        PictureTextBody(shot, points),
        PictureBody(shot),
        TwoPicturesBody((shot, shot), ("", "")),
        StatementBody("x"),
        CompareBody("x", "x", ("", "")),
        TableBody((), (), ()),
        ClosingBody(("x",), SchoolContent("")),
    )
    slides = tuple(Slide(str(n), "x", body, 1) for n, body in enumerate(bodies))
    return {plan.layout: plan for plan in planned(Deck("", "x", "id-ID", slides, ratio))}


def _app() -> str:
    return f'<Properties xmlns="{_OFFICE}/extended-properties"><Application>{_THEME}</Application></Properties>'


def _relationships(*targets: tuple[str, str]) -> str:
    rows = "".join(
        f'<Relationship Id="rId{n}" Type="{_kind(kind)}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets, start=1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{rows}</Relationships>'


def _kind(kind: str) -> str:
    return kind if ":" in kind else f"{_OFFICE}/relationships/{kind}"


def _content_types(layouts: int) -> str:
    overrides = [
        ("/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"),
        ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
        ("/ppt/presentation.xml", f"{_MAIN}.presentation.main+xml"),
        ("/ppt/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml"),
        ("/ppt/slideMasters/slideMaster1.xml", f"{_MAIN}.slideMaster+xml"),
        *((f"/ppt/slideLayouts/slideLayout{n}.xml", f"{_MAIN}.slideLayout+xml") for n in range(1, layouts + 1)),
    ]
    rows = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in overrides)
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{rows}</Types>'
    )


def _presentation(ratio: Ratio) -> str:
    width, height = RATIOS[ratio]
    return (
        f'<p:presentation {NAMESPACES}><p:sldMasterIdLst><p:sldMasterId id="{_FIRST_LAYOUT_ID - 1}" r:id="rId1"/>'
        f'</p:sldMasterIdLst><p:sldSz cx="{emu(width)}" cy="{emu(height)}"/><p:notesSz cx="6858000" cy="9144000"/>'
        "</p:presentation>"
    )


def _master(plan: Plan, layouts: int) -> str:
    texts = slot_texts(plan)
    ids = "".join(f'<p:sldLayoutId id="{_FIRST_LAYOUT_ID + n}" r:id="rId{n + 1}"/>' for n in range(layouts))
    maps = {"bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2", "hlink": "hlink", "folHlink": "folHlink"}
    maps |= {f"accent{n}": f"accent{n}" for n in range(1, 7)}
    mapped = " ".join(f'{name}="{value}"' for name, value in maps.items())
    return (
        f"<p:sldMaster {NAMESPACES}>{_common('', plan.ground, texts)}<p:clrMap {mapped}/>"
        f"<p:sldLayoutIdLst>{ids}</p:sldLayoutIdLst>"
        f"<p:txStyles><p:titleStyle>{_level(32)}</p:titleStyle><p:bodyStyle>{_level(24)}</p:bodyStyle>"
        f"<p:otherStyle>{_level(18)}</p:otherStyle></p:txStyles></p:sldMaster>"
    )


def _level(size: int) -> str:
    return (
        f'<a:lvl1pPr marL="0" indent="0" algn="l"><a:buNone/><a:defRPr lang="id-ID" sz="{size * 100}">'
        '<a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr>'
    )


def _layout(name: str, plan: Plan) -> str:
    return (
        f'<p:sldLayout {NAMESPACES} preserve="1" userDrawn="1">{_common(LAYOUTS[name], plan.ground, slot_texts(plan))}'
        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
    )


def _common(name: str, ground: str, texts: dict[Slot, Text]) -> str:
    shapes = "".join(
        placeholder(texts[slot], number, own=True)
        for number, slot in enumerate((slot for slot in INDEXES if slot in texts), start=2)
    )
    called = f" name={quoteattr(name)}" if name else ""
    return (
        f"<p:cSld{called}><p:bg><p:bgPr>{fill(ground)}<a:effectLst/></p:bgPr></p:bg>"
        f"<p:spTree>{GROUP}{shapes}</p:spTree></p:cSld>"
    )


def _theme() -> str:
    colours, sections = slide_look().colours, slide_look().sections
    named = {
        "dk1": colours.text, "lt1": colours.ground, "dk2": colours.deep, "lt2": colours.soft,
        "accent1": colours.primary, "accent2": colours.accent, "accent3": sections["situasi"],
        "accent4": sections["tantangan"], "accent5": sections["refleksi"], "accent6": colours.before,
        "hlink": colours.primary, "folHlink": colours.muted,
    }  # fmt: skip
    table = "".join(
        f'<a:{name}><a:srgbClr val="{value.lstrip("#")}"/></a:{name}>' for name, value in named.items()
    )  # fmt: skip
    sans = (
        f'<a:latin typeface={quoteattr(family("sans.regular"))} panose="{_SANS_PANOSE}"/>'
        '<a:ea typeface=""/><a:cs typeface=""/>'
    )
    return (
        f'<a:theme {NAMESPACES} name="{_THEME}"><a:themeElements><a:clrScheme name="{_THEME}">{table}</a:clrScheme>'
        f'<a:fontScheme name="{_THEME}"><a:majorFont>{sans}</a:majorFont><a:minorFont>{sans}</a:minorFont>'
        f"</a:fontScheme>{_formats()}</a:themeElements></a:theme>"
    )


def _formats() -> str:
    """The fills, lines and effects that a theme has to name: all of them plain."""
    plain = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    lines = "".join(f'<a:ln w="{width}">{plain}</a:ln>' for width in (6350, 12700, 19050))
    effects = "<a:effectStyle><a:effectLst/></a:effectStyle>" * 3
    return (
        f'<a:fmtScheme name="{_THEME}"><a:fillStyleLst>{plain * 3}</a:fillStyleLst><a:lnStyleLst>{lines}</a:lnStyleLst>'
        f"<a:effectStyleLst>{effects}</a:effectStyleLst><a:bgFillStyleLst>{plain * 3}</a:bgFillStyleLst></a:fmtScheme>"
    )
