"""The form on which parents agree, or not, that their child is shown: one A4 page a pupil, in grey, to be signed.

Everything on it is Indonesian, whatever the screen speaks.
"""

from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path

from portfolio.domain.calendar import long_date
from portfolio.files import written_whole
from portfolio.media.prepare import Unreadable
from portfolio.progress import SILENCE, Progress
from portfolio.publishing.content import Rendered, SchoolContent
from portfolio.publishing.document import Document
from portfolio.publishing.recipe import MM, Profile
from portfolio.publishing.renderers.pdf.blocks import Strip, line_strips, space, stacked
from portfolio.publishing.renderers.pdf.items import Curve, Field, Item, Node, Page, Photo, Rule, unwritten
from portfolio.publishing.renderers.pdf.layout import Layout
from portfolio.publishing.renderers.pdf.lines import Style, followed
from portfolio.publishing.renderers.pdf.paint import paint
from portfolio.publishing.renderers.pdf.pictures import Pictures, prepare
from portfolio.publishing.renderers.pdf.theme import Theme, theme
from portfolio.publishing.renderers.pdf.typesetter import Typesetter

TITLE = "Surat Persetujuan Orang Tua/Wali: Foto dan Karya Murid"
PUPIL = "Nama murid"
CLASS = "Kelas"
SCHOOL = "sekolah"
PURPOSE = (
    "Bapak/Ibu yang kami hormati, {school} mendokumentasikan praktik baik pembelajaran dengan foto kegiatan dan karya "
    "murid, lalu menerbitkannya agar guru dan sekolah lain dapat belajar darinya. Putra/putri Bapak/Ibu mungkin "
    "terlihat di dalamnya. Kami hanya menampilkan apa yang Bapak/Ibu setujui di bawah ini."
)
ASKED = "Saya menyetujui hal yang saya centang; kotak yang kosong berarti tidak."
CHANNELS = (
    ("Mading sekolah", "di lingkungan sekolah"),
    ("Buklet cetak", "pameran dan pelatihan"),
    ("Web dan WhatsApp", "dapat dilihat siapa saja"),
    ("Media massa", "koran, TV, berita daring"),
)
ELEMENTS = (
    ("Wajah", "murid dapat dikenali di foto"),
    ("Nama", "di keterangan foto atau karya"),
    ("Karya", "gambar, tulisan, atau buatan murid"),
)
REFUSED = "Saya tidak setuju. Anak saya tidak ditampilkan; bila ada di foto, ia dibuat tidak dapat dikenali."
VALID = "Masa berlaku"
VALID_TEXT = "Persetujuan ini berlaku sampai {day} dan dapat dicabut kapan saja, tanpa perlu memberi alasan."
WITHDRAW = "Cara mencabut"
WITHDRAW_TEXT = (
    "Sampaikan kepada sekolah, lisan atau tertulis. Sekolah menindaklanjutinya dalam 3×24 jam: foto tidak diterbitkan "
    "lagi dan dihapus dari tempat yang dikelola sekolah. Cetakan yang sudah dibagikan tidak dapat ditarik kembali."
)
RIGHTS = "Hak Bapak/Ibu"
RIGHTS_TEXT = (
    "Melihat foto dan karya anak yang disimpan sekolah, meminta salinan surat ini, dan meminta agar data itu "
    "diperbaiki atau dihapus. Sekolah tidak memakainya untuk tujuan lain."
)
FREE = "Bila tidak setuju"
FREE_TEXT = "Tidak ada akibat apa pun bagi murid: ia tetap mengikuti semua kegiatan, dan nilainya tidak terpengaruh."
LAW = "Dasar hukum"
LAW_TEXT = (
    "UU Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi, Pasal 25: pemrosesan data pribadi anak wajib mendapat "
    "persetujuan orang tua dan/atau wali."
)
TO_TICK = "Kotak untuk dicentang"
PLACE_DATE = "Tempat, tanggal"
PARENT = "Orang tua/wali murid"
PARENT_LINES = ("Nama lengkap", "Hubungan dengan murid", "Telepon (boleh dikosongkan)")
KNOWN_BY = "Mengetahui,"
HEAD = "Kepala Sekolah,"
HEAD_NAME = "Nama dan tanda tangan kepala sekolah"

_LEFT, _RIGHT, _TOP, _BOTTOM = 21 * MM, 19 * MM, 15 * MM, 14 * MM
_COLUMN = 30 * MM
"""Where text begins that has a label at its left."""
_SCALES = (1.0, 0.95, 0.9, 0.85, 0.8, 0.74, 0.68, 0.62)
"""How much smaller type may get, so that long names too leave everything on one page."""
_LONGEST = 220
"""Characters of a name or a line of the letterhead that are printed."""
_GREY = Profile("form", dpi=300, jpeg_quality=90, grey=True)


@dataclass(frozen=True, slots=True)
class ConsentForm:
    """What differs from one form to the other."""

    school: SchoolContent
    valid_until: date
    class_level: str = ""
    """"" leaves a line to write on."""
    pupils: tuple[str, ...] = ("",)
    """A page for each name; "" leaves a line to write on."""


def render_consent_form(form: ConsentForm, target: Path, cache: Path, progress: Progress = SILENCE) -> Rendered:
    """Write the forms to `target`, a page a pupil; a logo that can't be read is left out.

    Raises `OSError` where `target` or `cache` can't be written, and what `progress` raises; no file is left then.
    """
    pages = _pages(form, progress)
    pictures: Pictures
    pictures, _ = prepare(pages, _GREY, cache, SILENCE)
    if any(isinstance(picture, Unreadable) for picture in pictures.values()):
        pages, pictures = _pages(replace(form, school=replace(form.school, logo=None)), progress), {}
    chosen = _theme()
    layout = Layout(chosen.sheet.width, chosen.sheet.height, pages, (), {})
    with written_whole(target) as place:
        paint(Document(TITLE, form.school.name, "id-ID", TITLE, ()), layout, pictures, chosen.colours, place)
    return Rendered(len(pages), target.stat().st_size)


def _pages(form: ConsentForm, progress: Progress) -> tuple[Page, ...]:
    pages = []
    for number, pupil in enumerate(form.pupils, start=1):
        progress.step(number, len(form.pupils), pupil)
        pages.append(_page(form, pupil, number))
    return tuple(pages)


@cache
def _theme() -> Theme:
    """The booklet's theme without its colours: the school's printer and copier know only black."""
    chosen = theme("laut", "A4")
    colours = replace(
        chosen.colours, text="#1C1C1C", muted="#5A5A5A", line="#9C9C9C", primary="#1C1C1C", accent="#1C1C1C",
        soft="#E8E8E8", tint="#F2F2F2", placeholder="#E8E8E8",
    )  # fmt: skip
    return replace(chosen, colours=colours)


def _page(form: ConsentForm, pupil: str, number: int) -> Page:
    """One form on one page, in the largest type in which it fits, the room that is left between its parts."""
    sheet = _theme().sheet
    room = sheet.height - _TOP - _BOTTOM
    for scale in _SCALES:
        parts = _Form(form, pupil, scale).parts()
        left = room - sum(part.height for part in parts)
        if left >= _Form.gap * scale * (len(parts) - 1):
            break
    gap = min(left / (len(parts) - 1), _Form.gap * 1.9)
    page, y = Page(number, "title"), _TOP
    for part in parts:
        page.items += [item.moved(_LEFT, y) for item in part.items]
        y += part.height + gap
    return page


class _Form:
    """The parts of one form at one scale of type, from the letterhead down to the signatures."""

    gap = 13.0
    """pt between two parts, at least."""

    def __init__(self, form: ConsentForm, pupil: str, scale: float) -> None:
        self._form = form
        self._pupil = _held(pupil)
        self._scale = scale
        self._set = Typesetter(_theme())
        self._root = Node("Sect")
        self._width = _theme().sheet.width - _LEFT - _RIGHT
        colours = _theme().colours
        self._ink, self._muted, self._line = colours.text, colours.muted, colours.line
        self._body = self._set.serif(10.2 * scale, 14.4 * scale)
        self._small = self._set.serif(9.4 * scale, 13 * scale)
        self._label = self._set.sans(8.6 * scale, 13 * scale, weight="semibold")
        self._quiet = self._set.sans(7.6 * scale, 10.4 * scale, self._muted)
        self._value = self._set.sans(11.4 * scale, 15 * scale, weight="semibold")

    def parts(self) -> list[Strip]:
        """All parts, each as a whole."""
        return [self._letterhead(), self._title(), self._who(), self._asked(), self._small_print(), self._signatures()]

    def _letterhead(self) -> Strip:
        """The logo, where there is one, with name and address beside it, over a rule."""
        school, side = self._form.school, 50.0
        x = side + 14.0 if school.logo is not None else 0.0
        name = self._set.sans(14 * self._scale, 18 * self._scale, weight="bold")
        lines = [", ".join(school.address_lines), " · ".join(school.contact_lines)]
        number = f"NPSN {school.npsn}" if school.npsn else ""
        words = [
            *self._text(_held(school.name), name, x=x),
            space(1.5),
            *(strip for line in (*lines, number) for strip in self._text(_held(line), self._quiet, x=x)),
        ]
        text = stacked(words)
        height = max(text.height, side if school.logo is not None else 0.0)
        items: list[Item] = [item.moved(0.0, (height - text.height) / 2) for item in text.items]
        if school.logo is not None:
            node = self._root.child("Figure", school.name)
            items.append(Photo(0.0, (height - side) / 2, side, side, school.logo, node=node))
        rules = (
            Rule(0.0, height + 9, self._width, self._ink, 1.3),
            Rule(0.0, height + 11.5, self._width, self._ink, 0.4),
        )
        return Strip(height + 12.0, (*items, *rules))

    def _title(self) -> Strip:
        style = self._set.sans(17 * self._scale, 21.5 * self._scale, weight="bold")
        kind, _, about = TITLE.partition(": ")
        node = self._root.child("H1")
        lines = [line for text in (f"{kind}:", about) for line in followed(self._set.title(text, style, self._width))]
        return stacked(line_strips(lines, style, node))

    def _who(self) -> Strip:
        """Name and class, filled in or to be filled in, and what this is about."""
        school = _held(self._form.school.name) or SCHOOL
        return stacked(
            [
                self._blank(PUPIL, self._pupil),
                space(7 * self._scale),
                self._blank(CLASS, _held(self._form.class_level)),
                space(12 * self._scale),
                *self._text(PURPOSE.format(school=school), self._body),
            ]
        )

    def _blank(self, label: str, value: str) -> Strip:
        """A label, and a line that carries the value or waits for a pen."""
        told = self._root.child("P")
        strips = self._text(value, self._value, x=_COLUMN) or (space(self._value.leading * 1.1),)
        text = stacked([*strips, space(1.5)])
        y = text.height - 1.5 - self._value.leading * 0.3
        name = self._set.line(label, self._label).at(0.0, y, told)
        rule = Rule(_COLUMN, text.height, self._width - _COLUMN, self._line, 0.7)
        return Strip(text.height + 0.5, (name, *text.items, rule))

    def _asked(self) -> Strip:
        """The table of boxes: what may be shown, by where; and the box of who agrees to nothing."""
        strong = self._set.sans(9.4 * self._scale, 13 * self._scale, weight="semibold")
        column = self._width * 0.27
        cell = (self._width - column) / len(CHANNELS)
        asked = self._text(ASKED, strong)
        table = self._root.child("Table")
        strips = [
            *asked,
            space(6 * self._scale),
            self._table_head(column, cell, table.child("TR")),
            *(self._table_row((name, note), column, cell, table.child("TR")) for name, note in ELEMENTS),
            space(9 * self._scale),
            self._refusal(),
        ]
        return stacked(strips)

    def _table_head(self, column: float, cell: float, node: Node) -> Strip:
        cells = [Strip(0.0, (unwritten(node.child("TD")),))]
        for n, (name, note) in enumerate(CHANNELS):
            head, x = node.child("TH", scope="Column"), column + cell * n
            title = self._centred(name, self._label, x, cell, head.child("P"))
            cells.append(stacked([*title, *self._centred(note, self._quiet, x, cell, head.child("P"))]))
        pad = 5 * self._scale
        height = max(one.height for one in cells) + 2 * pad
        band = Field(0.0, 0.0, self._width, height, _theme().colours.tint)
        items = [item.moved(0.0, pad) for one in cells for item in one.items]
        return Strip(height, (band, *items, Rule(0.0, height, self._width, self._ink, 0.8)))

    def _centred(self, text: str, style: Style, x: float, width: float, node: Node) -> list[Strip]:
        lines = self._set.lines(text, style, width - 4)
        baseline = (style.leading - style.size) / 2 + style.size * 0.78
        return [Strip(style.leading, (line.at(x + (width - line.width) / 2, baseline, node),)) for line in lines]

    def _table_row(self, told: tuple[str, str], column: float, cell: float, node: Node) -> Strip:
        head = node.child("TH", scope="Row")
        styles = zip(told, (self._label, self._quiet), strict=True)
        words = stacked(
            [strip for text, style in styles for strip in self._text(text, style, measure=column, parent=head)]
        )
        pad, side = 5.5 * self._scale, 13 * self._scale
        height = words.height + 2 * pad
        items: list[Item] = [item.moved(6.0, pad) for item in words.items]
        for n in range(len(CHANNELS)):
            x = column + cell * n + (cell - side) / 2
            items.append(self._box(x, (height - side) / 2, side, node.child("TD")))
        return Strip(height, (*items, Rule(0.0, height, self._width, self._line, 0.5)))

    def _refusal(self) -> Strip:
        side = 13 * self._scale
        box = self._box(6.0, 0.0, side, self._root)
        text = stacked(self._text(REFUSED, self._small, x=side + 9, measure=self._width - side - 15))
        return Strip(max(text.height, side), (box, *(i.moved(6.0, 0) for i in text.items)))

    def _box(self, x: float, y: float, side: float, parent: Node) -> Curve:
        """A box to tick."""
        node = parent.child("Figure", TO_TICK)
        corners = ((x + side, y), (x + side, y + side), (x, y + side), (x, y), (x + side, y))
        return Curve(
            (("m", (x, y)), *(("l", corner) for corner in corners)), stroke=self._ink, thickness=0.9, node=node
        )

    def _small_print(self) -> Strip:
        rows = (
            (VALID, VALID_TEXT.format(day=long_date(self._form.valid_until))),
            (WITHDRAW, WITHDRAW_TEXT),
            (RIGHTS, RIGHTS_TEXT),
            (FREE, FREE_TEXT),
            (LAW, LAW_TEXT),
        )
        strips: list[Strip] = []
        for label, text in rows:
            name = stacked(self._text(label, self._label, measure=_COLUMN - 6))
            body = stacked(self._text(text, self._small, x=_COLUMN))
            strips += [Strip(body.height, (*name.items, *body.items)), space(4.5 * self._scale)]
        return stacked(strips[:-1])

    def _signatures(self) -> Strip:
        """The school at the left, at the right the parent with place and date, as letters here end."""
        gap = 26.0
        half = (self._width - gap) / 2
        school, parent = self._head(half), self._parent(half)
        height = max(school.height, parent.height)
        return Strip(height, (*school.items, *(item.moved(half + gap, 0.0) for item in parent.items)))

    def _head(self, width: float) -> Strip:
        principal = _held(self._form.school.principal)
        strong = self._set.sans(9.4 * self._scale, 12.6 * self._scale, weight="semibold")
        strips = [
            space(self._label.leading + 5 * self._scale),
            *self._text(KNOWN_BY, self._small, measure=width),
            *self._text(HEAD, self._small, measure=width),
            space(46 * self._scale),
            *(self._text(principal, strong, measure=width) if principal else (space(strong.leading),)),
            Strip(3.0, (Rule(0.0, 1.5, width, self._line, 0.7),)),
        ]
        return stacked([*strips, *self._text(HEAD_NAME, self._quiet, measure=width)])

    def _parent(self, width: float) -> Strip:
        strips = [
            self._line_to_fill(PLACE_DATE, width),
            space(5 * self._scale),
            *self._text(f"{PARENT},", self._small, measure=width),
            space(self._small.leading + 46 * self._scale),
        ]
        for n, label in enumerate(PARENT_LINES):
            strips += [space(7 * self._scale if n else 0.0), self._line_to_fill(label, width)]
        return stacked(strips)

    def _line_to_fill(self, label: str, width: float) -> Strip:
        """“Label _____” in one line."""
        name = self._set.line(label, self._quiet)
        y = self._label.leading * 0.72
        x = name.width + 5
        rule = Rule(x, y + 1.5, width - x, self._line, 0.7)
        return Strip(self._label.leading, (name.at(0.0, y, self._root.child("P")), rule))

    def _text(
        self, text: str, style: Style, *, x: float = 0.0, measure: float = 0.0, parent: Node | None = None
    ) -> tuple[Strip, ...]:
        node = (parent or self._root).child("P")
        return self._set.strips(text, style, node, x=x, measure=measure or self._width - x) if text else ()


def _held(text: str) -> str:
    """`text` in one line and of a length that a form can hold."""
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…"
