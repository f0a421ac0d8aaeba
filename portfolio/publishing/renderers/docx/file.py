"""A document as a Word file: written once to learn its photos, again to place them; whole or not at all."""

import io
import zipfile
from pathlib import Path

import docx
from docx.document import Document as Opened
from docx.opc.constants import RELATIONSHIP_TYPE as RELATION
from lxml import etree

from portfolio.files import written_whole
from portfolio.progress import SILENCE, Progress
from portfolio.publishing.content import Problem, Rendered
from portfolio.publishing.document import Chapter, Contents, Document, Listing
from portfolio.publishing.recipe import Recipe
from portfolio.publishing.renderers.docx import furniture
from portfolio.publishing.renderers.docx.marks import NAMESPACES, printable
from portfolio.publishing.renderers.docx.parts import Kind, kind_of, write_part
from portfolio.publishing.renderers.docx.pen import Pen
from portfolio.publishing.renderers.docx.pictures import Album
from portfolio.publishing.renderers.docx.styles import FONT_TABLE, SETTINGS, Page, numbering_xml, styles_xml
from portfolio.texts import tr

_DAY = (1980, 1, 1, 0, 0, 0)
"""The date of every entry: when a file was made is nobody's business, and the same document gives the same bytes."""
_UNWANTED = ("customXml", "thumbnail", "stylesWithEffects")
_PROPERTIES = (
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>Praktik Baik</Application></Properties>"
)


def render_docx(
    document: Document, recipe: Recipe, target: Path, cache: Path, progress: Progress = SILENCE
) -> Rendered:
    """Write `document` to `target`; pictures of the printed size are kept in `cache`, the library's cache folder.

    How many pages it has only the program that opens it knows: `pages` is 0. Photos that can't be read are told as
    problems and never stop the work. Raises `OSError` where `target` or `cache` can't be written, and what `progress`
    raises; no file is left then.
    """
    opened = docx.Document()
    page, formal = Page(recipe), not any(isinstance(part, Chapter) for part in document.parts)
    album = Album(recipe.profile, opened.part)
    _body(opened, document, recipe, Pen(page, album, formal))
    problems = album.prepare(cache, progress)
    pen = Pen(page, album, formal)
    body = _body(opened, document, recipe, pen)
    opened.element.replace(opened.element.body, body)
    _furnish(opened, page, lists=pen.lists, formal=formal)
    _name(opened, document)
    with written_whole(target) as place:
        place.write_bytes(_dateless(opened))
    return Rendered(0, target.stat().st_size, (*problems, *_told(document)))


def _told(document: Document) -> list[Problem]:
    """Lists are filled in, but for the page numbers: those only Word knows."""
    if not any(isinstance(part, Contents | Listing) for part in document.parts):
        return []
    words = tr("Nomor halaman di daftar isi diisi oleh Word saat berkas dibuka. Bila Word bertanya, pilih Ya.")
    return [Problem("word-contents", words)]


def _body(opened: Opened, document: Document, recipe: Recipe, pen: Pen) -> etree._Element:
    """The whole body; a section ends where page numbers or margins' contents change."""
    sections = furniture.Sections(opened, document, pen.page, draft=recipe.draft)
    kind: Kind | None = None
    for part in document.parts:
        following = kind_of(part)
        if kind is not None and following != kind:
            pen.put(sections.end(kind))
        kind = following
        write_part(pen, part, document)
    last = sections.last(kind or "text")
    return etree.fromstring(f"<w:document {NAMESPACES}><w:body>{''.join(pen.xml)}{last}</w:body></w:document>")[0]


def _furnish(opened: Opened, page: Page, *, lists: int, formal: bool) -> None:
    """Styles, numberings and settings of our own instead of the library's."""
    replacements = (
        (opened.part.styles.element, styles_xml(page, formal=formal)),
        (opened.part.numbering_part.element, numbering_xml(lists)),
        (opened.settings.element, SETTINGS),
    )
    for old, xml in replacements:
        new = etree.fromstring(xml)
        for child in list(old):
            old.remove(child)
        old.extend(list(new))
    for relation in opened.part.rels.values():
        if relation.reltype == RELATION.FONT_TABLE:
            relation.target_part._blob = FONT_TABLE.encode()  # noqa: SLF001 - the library has no other way
    for source in (opened.part.rels, opened.part.package.rels):
        for key, relation in list(source.items()):
            if relation.reltype == RELATION.EXTENDED_PROPERTIES:
                relation.target_part._blob = _PROPERTIES.encode()  # noqa: SLF001 - see above
            elif any(name.lower() in relation.reltype.lower() for name in _UNWANTED):
                del source[key]


def _name(opened: Opened, document: Document) -> None:
    """Title, author and language, and nothing about who made the file, when or with what."""
    element = opened.core_properties._element  # noqa: SLF001 - its dates can't be taken out otherwise
    for child in list(element):
        element.remove(child)
    opened.core_properties.title = printable(document.title)[:255]
    opened.core_properties.author = printable(document.author)[:255]
    opened.core_properties.language = document.language


def _dateless(opened: Opened) -> bytes:
    """The file, its entries without the time at which they were written."""
    made, out = io.BytesIO(), io.BytesIO()
    opened.save(made)
    with zipfile.ZipFile(made) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(zipfile.ZipInfo(name, _DAY), source.read(name), zipfile.ZIP_DEFLATED)
    return out.getvalue()
