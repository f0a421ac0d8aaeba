"""The items of a plan as shapes: each a piece of XML. What is a title or a text stands in its layout's placeholder."""

from xml.sax.saxutils import escape, quoteattr

from portfolio.publishing.renderers.pptx.marks import (
    body_properties,
    emu,
    fill,
    paragraph_properties,
    paragraphs,
    place,
    printable,
    run_properties,
)
from portfolio.publishing.slides.items import Box, Field, Plan, Shape, Slot, Text
from portfolio.publishing.waves import Step

GROUP = (
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>'
    '<a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
)
"""What every tree of shapes begins with."""
INDEXES: dict[Slot, int] = {"title": 0, "body": 1, "footer": 11, "number": 12}
_TYPES: dict[Slot, str] = {"title": "title", "body": "body", "footer": "ftr", "number": "sldNum"}
_NAMES: dict[Slot, str] = {
    "title": "Judul",
    "body": "Teks",
    "footer": "Sekolah",
    "number": "Nomor salindia",
    "": "Kata",
}
_PROMPTS: dict[Slot, str] = {"title": "Ketuk untuk menulis judul", "body": "Ketuk untuk menulis teks", "footer": ""}
_DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)
_FIELD_ID = "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"
_TURNED = -30 * 60_000


def slot_texts(plan: Plan) -> dict[Slot, Text]:
    """The texts of a plan that stand in placeholders."""
    return {item.slot: item for item in plan.items if isinstance(item, Text) and item.slot}


def placeholder(item: Text, number: int, *, own: bool = False, moved: bool = True, language: str = "id-ID") -> str:
    """A text in its placeholder; `own` is that of a layout or master, which says how it looks and prompts.

    One that is not `moved` stands where its layout has it.
    """
    kind = _TYPES[item.slot]
    index = f' idx="{INDEXES[item.slot]}"' if INDEXES[item.slot] else ""
    where = place(item.box) if moved or own else ""
    style = f"<a:lstStyle>{_level(item)}</a:lstStyle>" if own else "<a:lstStyle/>"
    words = _prompt(item) if own else _field(item, language) if item.slot == "number" else paragraphs(item, language)
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name={quoteattr(f"{_NAMES[item.slot]} {number}")}/>'
        f'<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="{kind}"{index}/></p:nvPr></p:nvSpPr>'
        f"<p:spPr>{where}</p:spPr><p:txBody>{body_properties(item, shrinks=item.slot in ('title', 'body'))}"
        f"{style}{words}</p:txBody></p:sp>"
    )


def words(item: Text, number: int, language: str) -> str:
    """A text in a box of its own."""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{_NAMES[""]} {number}"/><p:cNvSpPr txBox="1"/><p:nvPr/>'
        f'</p:nvSpPr><p:spPr>{place(item.box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>'
        f"<p:txBody>{body_properties(item)}<a:lstStyle/>{paragraphs(item, language)}</p:txBody></p:sp>"
    )


def field(item: Field, number: int) -> str:
    """A filled rectangle."""
    if item.radius:
        round_ = round(min(item.radius / max(min(item.box.width, item.box.height), 1.0), 0.5) * 100_000)
        outline = f'<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val {round_}"/></a:avLst></a:prstGeom>'
    else:
        outline = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    return _drawn(number, "Bidang", item.box, outline, fill(item.colour, item.alpha))


def shape(item: Shape, number: int) -> str:
    """A filled outline, its points counted from the box that it covers."""
    xs = [value for _, numbers in item.steps for value in numbers[::2]]
    ys = [value for _, numbers in item.steps for value in numbers[1::2]]
    box = Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
    path = "".join(_step(step, box) for step in item.steps)
    outline = (
        '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst>'
        f'<a:path w="{emu(box.width)}" h="{emu(box.height)}">{path}<a:close/></a:path></a:pathLst></a:custGeom>'
    )
    return _drawn(number, "Gelombang", box, outline, fill(item.colour, item.alpha))


def photo(box: Box, number: int, relationship: str, alt: str) -> str:
    """A picture that fills its box."""
    return (
        f'<p:pic><p:nvPicPr><p:cNvPr id="{number}" name="Foto {number}" descr={quoteattr(printable(alt))}/>'
        '<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr>'
        f'<p:blipFill><a:blip r:embed="{relationship}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>'
        f'<p:spPr>{place(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>'
    )


def watermark(text: str, number: int, size: tuple[float, float], colour: str) -> str:
    """A word across the whole slide, hardly visible."""
    width, height = size
    box = Box(0.0, height / 2 - 100.0, width, 200.0)
    ink = f'{fill(colour, 0.12)}<a:latin typeface="+mj-lt"/>'
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{escape(text)}"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>'
        f'<p:spPr>{place(box, turned=_TURNED)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>'
        '<p:txBody><a:bodyPr wrap="none" anchor="ctr"><a:noAutofit/></a:bodyPr><a:lstStyle/><a:p><a:pPr algn="ctr"/>'
        f'<a:r><a:rPr sz="15000" b="1">{ink}</a:rPr><a:t>{escape(text)}</a:t></a:r>'
        "</a:p></p:txBody></p:sp>"
    )


def _drawn(number: int, name: str, box: Box, outline: str, paint: str) -> str:
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{name} {number}" descr="">{_DECORATIVE}</p:cNvPr><p:cNvSpPr/>'
        f'<p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>{place(box)}{outline}{paint}<a:ln><a:noFill/></a:ln></p:spPr>'
        '<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="id-ID"/></a:p></p:txBody></p:sp>'
    )


def _step(step: Step, box: Box) -> str:
    kind, numbers = step
    points = "".join(
        f'<a:pt x="{emu(x - box.x)}" y="{emu(y - box.y)}"/>' for x, y in zip(numbers[::2], numbers[1::2], strict=True)
    )
    name = {"m": "moveTo", "l": "lnTo", "c": "cubicBezTo"}[kind]
    return f"<a:{name}>{points}</a:{name}>"


def _level(item: Text) -> str:
    properties = paragraph_properties(item, 0, "lvl1pPr")
    return f"{properties}{run_properties(item, tag='defRPr', language='id-ID')}</a:lvl1pPr>"


def _prompt(item: Text) -> str:
    if item.slot == "number":
        return _field(item, "id-ID")
    return f'<a:p><a:r><a:rPr lang="id-ID"/><a:t>{_PROMPTS[item.slot]}</a:t></a:r></a:p>'


def _field(item: Text, language: str) -> str:
    """The slide's own number, which the program counts."""
    properties = run_properties(item, language=language)
    return (
        f'<a:p>{paragraph_properties(item, 0)}</a:pPr><a:fld id="{_FIELD_ID}" type="slidenum">'
        f"{properties}<a:t>{escape(item.plain)}</a:t></a:fld></a:p>"
    )
