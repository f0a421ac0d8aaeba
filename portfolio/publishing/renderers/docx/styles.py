"""The styles of every Word document: named as Word names them, so that who edits finds them in their places."""

from portfolio.publishing.recipe import MM, PAPER_MM, Recipe
from portfolio.publishing.renderers.docx.marks import NAMESPACES, TWIPS, twips
from portfolio.publishing.slides.look import slide_look

SERIF, SANS = "Cambria", "Calibri"
"""On every office computer; their free twins (see `FONT_TABLE`) have the same widths."""
FONT_TABLE = (
    f"<w:fonts {NAMESPACES}>"
    f'<w:font w:name="{SERIF}"><w:altName w:val="Caladea"/><w:panose1 w:val="02040503050406030204"/>'
    '<w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>'
    f'<w:font w:name="{SANS}"><w:altName w:val="Carlito"/><w:panose1 w:val="020F0502020204030204"/>'
    '<w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>'
    "</w:fonts>"
)
SETTINGS = (
    f"<w:settings {NAMESPACES}>"
    '<w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/>'
    '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" '
    'w:val="15"/></w:compat><w:themeFontLang w:val="id-ID"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>'
    "</w:settings>"
)
_BULLETS = ("•", "–", "▪")
_INDENT = 18.0


class Page:
    """The measures of the paper in use, in pt."""

    def __init__(self, recipe: Recipe) -> None:
        width, height = PAPER_MM[recipe.paper]
        self.width, self.height = width * MM, height * MM
        small = min(width, height) < 200
        self.left = (18 if small else 30) * MM
        self.right = (16 if small else 25) * MM
        self.top = (18 if small else 25) * MM
        self.bottom = (18 if small else 25) * MM
        if recipe.look == "lembar":
            self.left = self.right = 20 * MM
        self.body = 10.0 if small else 11.0

    @property
    def measure(self) -> float:
        """Width of the text."""
        return self.width - self.left - self.right

    @property
    def depth(self) -> float:
        """Height of the text."""
        return self.height - self.top - self.bottom

    def section(self, *, numbers: str = "", first: int | None = None, refer: str = "") -> str:
        """The properties of a section of this paper; `refer` names its header and footer."""
        lies = ' w:orient="landscape"' if self.width > self.height else ""
        start = f' w:start="{first}"' if first is not None else ""
        kind = f'<w:pgNumType w:fmt="{numbers}"{start}/>' if numbers else ""
        edges = " ".join(
            f'w:{name}="{twips(value)}"'
            for name, value in (
                ("top", self.top), ("right", self.right), ("bottom", self.bottom), ("left", self.left),
                ("header", self.top / 2), ("footer", self.bottom / 2), ("gutter", 0.0),
            )
        )  # fmt: skip
        return (
            f'<w:sectPr>{refer}<w:type w:val="nextPage"/>'
            f'<w:pgSz w:w="{twips(self.width)}" w:h="{twips(self.height)}"{lies}/><w:pgMar {edges}/>{kind}</w:sectPr>'
        )


def styles_xml(page: Page, *, formal: bool) -> str:
    """All styles. A report has its heads in the middle, everything else at the left."""
    size = page.body
    found = [_style(key, *look, size) for key, look in _looks(page, formal=formal).items()]
    defaults = (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{_font(SERIF, size, slide_look().colours.text)}"
        '<w:lang w:val="id-ID" w:eastAsia="id-ID" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:widowControl/><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>'
        "</w:pPrDefault></w:docDefaults>"
    )
    return f"<w:styles {NAMESPACES}>{defaults}{''.join(found)}{_CHARACTERS}{_tables()}</w:styles>"


_Look = tuple[str, str, str]
"""Name in Word, how its paragraphs stand (XML), how its letters look (see `_letters`)."""


def _looks(page: Page, *, formal: bool) -> dict[str, _Look]:
    """Id of a style -> how it looks."""
    colours = slide_look().colours
    middle, keeps, centre = ('<w:jc w:val="center"/>' if formal else ""), "<w:keepNext/><w:keepLines/>", _CENTRE
    aside = '<w:ind w:left="284"/>'
    noted = shaded(colours.tint) + _space(6, 6)
    large = 1.55 if formal else 2.0
    return {
        "Normal": ("Normal", "", "serif 1 text"),
        "BodyText": ("Body Text", _space(0, 6, 1.25), "serif 1 text"),
        "Title": ("Title", _space(0, 8) + middle, "sans 2.3 deep bold"),
        "Subtitle": ("Subtitle", _space(0, 10) + middle, "sans 1.2 muted"),
        "Heading1": ("heading 1", keeps + _space(0, 14) + middle + _outline(0), f"sans {large} deep bold"),
        "Heading2": ("heading 2", keeps + _space(16, 5) + _outline(1), "sans 1.25 primary bold"),
        "Heading3": ("heading 3", keeps + _space(12, 4) + _outline(2), "sans 1.05 text bold"),
        "ListBullet": ("List Bullet", _list(1) + _space(0, 3, 1.2), "serif 1 text"),
        "ListNumber": ("List Number", _list(2) + _space(0, 3, 1.2), "serif 1 text"),
        "Caption": ("caption", _space(3, 10), "sans 0.82 muted"),
        "Picture": ("Gambar", "<w:keepNext/>" + _space(6, 0), "serif 1 text"),
        "Quote": ("Quote", _edge(colours.accent, 12) + _space(10, 2, 1.2) + aside, "serif 1.35 primary italic"),
        "QuoteSource": ("Asal Kutipan", _space(0, 12) + aside, "sans 0.85 muted"),
        "Lead": ("Ringkasan", _space(4, 10, 1.25), "serif 1.2 text"),
        "Byline": ("Nama Penulis", _space(0, 3), "sans 1 primary bold"),
        "Facts": ("Data Singkat", _space(0, 4), "sans 0.85 muted"),
        "Label": ("Label", "<w:keepNext/>" + _space(0, 2) + middle, "sans 0.9 accent bold"),
        "Note": ("Catatan", _edge(colours.primary, 8) + noted, "sans 0.95 text"),
        "Warning": ("Perhatian", _edge(colours.accent, 8) + noted, "sans 0.95 text"),
        "TableText": ("Isi Tabel", _space(1, 1), "sans 0.88 text"),
        "TableHead": ("Kepala Tabel", _space(1, 1), "sans 0.88 deep bold"),
        "Cell": ("Sel Matriks", _space(0, 0) + centre, "sans 0.75 text"),
        "Bar": ("Batang", _exactly(6), "sans 0.4 text"),
        "Signing": ("Tanda Tangan", keeps + _space(0, 0), "serif 1 text"),
        "Small": ("Keterangan Kecil", _space(0, 3), "sans 0.85 muted"),
        "Centre": ("Tengah", _space(0, 6) + centre, "sans 1.05 text"),
        "Gap": ("Jarak", _exactly(8), "sans 0.4 text"),
        "Letterhead": ("Kop Surat", _space(0, 2), "sans 1.4 deep bold"),
        "LetterheadRule": ("Garis Kop", _below(colours.deep) + _space(0, 12), "sans 0.3 text"),
        "TOCHeading": ("TOC Heading", "<w:keepNext/>" + _space(0, 14) + middle, "sans 1.55 deep bold"),
        "TOC1": ("toc 1", _leader(page) + _space(4, 2), "sans 1 text" + (" bold" if formal else "")),
        "TOC2": ("toc 2", _leader(page) + _space(0, 2) + '<w:ind w:left="360"/>', "sans 0.95 text"),
        "TableofFigures": ("table of figures", _leader(page) + _space(2, 2), "sans 0.95 text"),
        "Header": ("header", _space(0, 0), "sans 0.8 muted"),
        "Footer": ("footer", _space(0, 0) + '<w:jc w:val="right"/>', "sans 0.85 primary bold"),
        "Draft": ("Tanda Draf", _space(0, 0) + centre, "sans 1 accent bold"),
    }


_CENTRE = '<w:jc w:val="center"/>'
_OFFERED = ("Normal", "BodyText", "Title", "Heading1", "Heading2", "Heading3", "ListBullet", "ListNumber", "Quote")
"""Styles that Word offers first."""
_CHARACTERS = (
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/></w:style>'
    '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/></w:style>'
)


def numbering_xml(lists: int) -> str:
    """A definition for bullets, one for numbers, and of the latter an instance a list, each from 1 on."""
    bullets = "".join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="{_BULLETS[n % 3]}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr>{_hanging(n)}</w:pPr></w:lvl>'
        for n in range(9)
    )
    numbers = "".join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%{n + 1}."/>'
        f'<w:lvlJc w:val="left"/><w:pPr>{_hanging(n)}</w:pPr></w:lvl>'
        for n in range(9)
    )
    again = "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="2"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        for number in range(3, 3 + lists)
    )
    return (
        f'<w:numbering {NAMESPACES}><w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="hybridMultilevel"/>'
        f'{bullets}</w:abstractNum><w:abstractNum w:abstractNumId="2"><w:multiLevelType w:val="hybridMultilevel"/>'
        f'{numbers}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
        f'<w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>{again}</w:numbering>'
    )


def shaded(colour: str) -> str:
    """A ground for a paragraph or a cell."""
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{colour.lstrip("#")}"/>'


def _style(key: str, name: str, layout: str, look: str, size: float) -> str:
    based = "" if key == "Normal" else '<w:basedOn w:val="Normal"/>'
    follows = '<w:next w:val="BodyText"/>' if key.startswith("Heading") else ""
    shown = "<w:qFormat/>" if key in _OFFERED else ""
    chosen = ' w:default="1"' if key == "Normal" else ""
    return (
        f'<w:style w:type="paragraph"{chosen} w:styleId="{key}"><w:name w:val="{name}"/>{based}{follows}{shown}'
        f"<w:pPr>{layout}</w:pPr><w:rPr>{_letters(look, size)}</w:rPr></w:style>"
    )


def _letters(look: str, size: float) -> str:
    """“sans 1.25 primary bold”: the face, how many times the text's size, the colour's role, emphasis."""
    face, scale, role, *emphasis = look.split()
    colour: str = getattr(slide_look().colours, role)
    name = SERIF if face == "serif" else SANS
    return _font(name, size * float(scale), colour, bold="bold" in emphasis, italic="italic" in emphasis)


def _font(name: str, size: float, colour: str, *, bold: bool = False, italic: bool = False) -> str:
    half = round(size * 2)
    return (
        f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}" w:eastAsia="{name}" w:cs="{name}"/>'
        f'{"<w:b/>" if bold else ""}{"<w:i/>" if italic else ""}<w:color w:val="{colour.lstrip("#")}"/>'
        f'<w:sz w:val="{half}"/><w:szCs w:val="{half}"/>'
    )


def _space(before: float, after: float, line: float = 1.0) -> str:
    return (
        f'<w:spacing w:before="{twips(before)}" w:after="{twips(after)}" '
        f'w:line="{round(line * 240)}" w:lineRule="auto"/>'
    )


def _outline(level: int) -> str:
    return f'<w:outlineLvl w:val="{level}"/>'


def _list(number: int) -> str:
    return f'<w:numPr><w:numId w:val="{number}"/></w:numPr>'


def _hanging(level: int) -> str:
    left = twips(_INDENT * (level + 1))
    return f'<w:ind w:left="{left}" w:hanging="{twips(_INDENT)}"/>'


def _exactly(height: float) -> str:
    return f'<w:spacing w:before="0" w:after="0" w:line="{twips(height)}" w:lineRule="exact"/>'


def _edge(colour: str, gap: int) -> str:
    return f'<w:pBdr><w:left w:val="single" w:sz="18" w:space="{gap}" w:color="{colour.lstrip("#")}"/></w:pBdr>'


def _below(colour: str) -> str:
    return f'<w:pBdr><w:bottom w:val="single" w:sz="12" w:space="1" w:color="{colour.lstrip("#")}"/></w:pBdr>'


def _leader(page: Page) -> str:
    return f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{twips(page.measure)}"/></w:tabs>'


def _tables() -> str:
    """A table without lines, to set things side by side; and one with hairlines, its head tinted."""
    colours = slide_look().colours
    thin, thick = colours.line.lstrip("#"), colours.primary.lstrip("#")
    rules = "".join(
        f'<w:{side} w:val="single" w:sz="{size}" w:space="0" w:color="{colour}"/>'
        for side, size, colour in (("top", 4, thin), ("bottom", 6, thick), ("insideH", 4, thin))
    )
    margins = "".join(f'<w:{side} w:w="{TWIPS * 4}" w:type="dxa"/>' for side in ("left", "right"))
    head = (
        '<w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders>'
        f'<w:bottom w:val="single" w:sz="8" w:space="0" w:color="{thick}"/></w:tcBorders>{shaded(colours.soft)}'
        "</w:tcPr></w:tblStylePr>"
    )
    return (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        f'<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr></w:style>'
        '<w:style w:type="table" w:styleId="PracticeTable"><w:name w:val="Tabel Praktik Baik"/>'
        f'<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>{rules}</w:tblBorders></w:tblPr>{head}</w:style>'
    )
