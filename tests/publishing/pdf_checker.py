"""Whether a PDF can be read aloud and lasts: its structure tree against its pages, piece by piece.

This reads the file alone, with pikepdf, and knows nothing of what wrote it. It asks for what PDF/UA-1 and PDF/A-2a ask
of structure, text, fonts, links and identification; `faults` tells all that is wrong, `spoken` what is read.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name

from tests.publishing.pdf_content import Content, meanings

BLOCKS = frozenset(
    ("P", "H1", "H2", "H3", "H4", "H5", "H6", "LBody", "Lbl", "Caption", "TD", "TH", "Note", "Figure", "Quote", "Title")
)
INLINE = frozenset(("Span", "Link", "Reference", "Quote", "Code"))
INSIDE: dict[str, frozenset[str]] = {
    "TR": frozenset(("Table", "THead", "TBody", "TFoot")),
    "TH": frozenset(("TR",)),
    "TD": frozenset(("TR",)),
    "LI": frozenset(("L",)),
    "Lbl": frozenset(("LI", "TOCI", "Note")),
    "LBody": frozenset(("LI",)),
    "TOCI": frozenset(("TOC",)),
    "Reference": frozenset(("TOCI", "P", "Link")),
    "Caption": frozenset(("Table", "Figure", "L", "Div", "TOC")),
}
"""In what an element of a role has to stand."""
HOLDS: dict[str, frozenset[str]] = {
    "Table": frozenset(("TR", "THead", "TBody", "TFoot", "Caption")),
    "TR": frozenset(("TH", "TD")),
    "L": frozenset(("LI", "Caption", "L")),
    "LI": frozenset(("Lbl", "LBody")),
    "TOC": frozenset(("TOCI", "TOC", "Caption")),
    "TOCI": frozenset(("Lbl", "Reference", "P", "TOC", "NonStruct")),
}
"""What an element of a role may have in it, and nothing else."""
STANDARD = frozenset(
    (
        "Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "TOC", "TOCI", "Index", "NonStruct",
        "Private", "P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD",
        "THead", "TBody", "TFoot", "Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link", "Annot", "Figure",
        "Formula", "Form",
    )
)  # fmt: skip
UNTOLD = frozenset(("Document", "Part", "Art", "Sect", "Div", "BlockQuote", "TOC", "TOCI", "L", "LI", "Table", "TR"))
"""Roles that only group others: text never stands in them directly."""


@dataclass
class Element:
    """A structure element as it was read."""

    role: str
    dictionary: Any
    text: str = ""
    """Of its own pieces, in order."""
    marks: int = 0
    links: list[Any] = field(default_factory=list)
    pages: set[tuple[int, int]] = field(default_factory=set)
    """On which its own pieces are."""
    children: list["Element"] = field(default_factory=list)

    @property
    def alt(self) -> str:
        return str(self.dictionary.get("/Alt", ""))

    @property
    def whole_text(self) -> str:
        """What is read of it and of all in it."""
        if "/ActualText" in self.dictionary:
            return str(self.dictionary["/ActualText"])
        return self.text + "".join(child.whole_text for child in self.children)

    def walk(self) -> Iterator["Element"]:
        yield self
        for child in self.children:
            yield from child.walk()

    def attribute(self, name: str) -> Any:
        """An attribute of any owner."""
        told = self.dictionary.get("/A", Array())
        for one in told if isinstance(told, Array) else (told,):
            if name in one:
                return one[name]
        return None


@dataclass
class Read:
    """A file that was read."""

    root: Element
    faults: list[str]
    said: list[tuple[str, str]] = field(default_factory=list)
    """Where each piece stands and what it says, in the order in which it is read."""


def faults(path: Path) -> list[str]:
    """All that is wrong, each fault in a sentence; none where everything is as it should be."""
    with pikepdf.open(path) as pdf:
        return list(dict.fromkeys(_read(pdf).faults))


def spoken(path: Path) -> list[tuple[str, str]]:
    """Role and text of each block, in the order in which they are read."""
    with pikepdf.open(path) as pdf:
        return list(_blocks(_read(pdf).root))


def parts(path: Path) -> list[list[str]]:
    """The words of each part of the document, one by one, without soft hyphens."""
    with pikepdf.open(path) as pdf:
        said = [" ".join(text for _, text in _blocks(part)) for part in _read(pdf).root.children]
    return [text.replace("\u00ad", "").split() for text in said]


def pieces(path: Path) -> list[tuple[str, str]]:
    """Where each piece stands (“page 3”) and what it says, in the order in which it is read."""
    with pikepdf.open(path) as pdf:
        return _read(pdf).said


def elements(path: Path) -> Iterator[tuple[str, str, str]]:
    """Role, alternative text and whole text of each element, in order."""
    with pikepdf.open(path) as pdf:
        for one in _read(pdf).root.walk():
            yield one.role, one.alt, one.whole_text


def _blocks(element: Element) -> Iterator[tuple[str, str]]:
    # A list's body or a cell may hold blocks of its own: what is inline belongs to it, what is not follows.
    if element.role not in UNTOLD:
        yield element.role, _inline(element)
    for child in element.children:
        if child.role not in INLINE or element.role in UNTOLD:
            yield from _blocks(child)


def _inline(element: Element) -> str:
    if "/ActualText" in element.dictionary:
        return str(element.dictionary["/ActualText"])
    return element.text + "".join(_inline(child) for child in element.children if child.role in INLINE)


def _read(pdf: pikepdf.Pdf) -> Read:
    found: list[str] = []
    found += _identity(pdf)
    found += _fonts(pdf)
    pages = [Content(page.obj, f"page {number}") for number, page in enumerate(pdf.pages, start=1)]
    for page in pages:
        found += page.faults
    found += _hidden(pdf)
    if "/StructTreeRoot" not in pdf.Root:
        return Read(Element("", Dictionary()), [*found, "there is no structure tree"])
    tree = _Tree(pdf, {page.page.objgen: page for page in pages})
    found += tree.faults
    return Read(tree.root, found, tree.said)


def _hidden(pdf: pikepdf.Pdf) -> Iterator[str]:
    pages = sum(isinstance(item, Dictionary) and item.get("/Type") == "/Page" for item in pdf.objects)
    if pages > len(pdf.pages):
        yield f"{pages - len(pdf.pages)} pages are in the file that nobody sees"


def _identity(pdf: pikepdf.Pdf) -> Iterator[str]:
    root = pdf.Root
    if not root.get("/MarkInfo", Dictionary()).get("/Marked", False):
        yield "the catalog does not say that the file is tagged"
    if not str(root.get("/Lang", "")):
        yield "no language"
    if not root.get("/ViewerPreferences", Dictionary()).get("/DisplayDocTitle", False):
        yield "the title is not shown"
    for name in ("/OpenAction", "/AA", "/AcroForm", "/Names"):
        if name in root:
            yield f"the catalog has {name}"
    if pdf.is_encrypted:
        yield "encrypted"
    if "/ID" not in pdf.trailer:
        yield "no identifier"
    intents = root.get("/OutputIntents", Array())
    if not any(one["/S"] == Name.GTS_PDFA1 and one["/DestOutputProfile"]["/N"] == 3 for one in intents):
        yield "no output intent"
    if "/Metadata" in root:
        yield from _described(pdf)
    else:
        yield "no metadata"


def _described(pdf: pikepdf.Pdf) -> Iterator[str]:
    if "/Filter" in pdf.Root.Metadata:
        yield "the metadata are compressed"
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as told:
        wanted = {
            "pdfuaid:part": "1", "pdfaid:part": "2", "pdfaid:conformance": "A",
            "dc:title": str(pdf.docinfo.get("/Title", "")), "pdf:Producer": str(pdf.docinfo.get("/Producer", "")),
        }  # fmt: skip
        for key, value in wanted.items():
            if str(told.get(key, "")) != value or not value:
                yield f"the metadata say {told.get(key)!r} for {key}, not {value!r}"
        author = str(pdf.docinfo.get("/Author", ""))
        if author and list(told.get("dc:creator", [])) != [author]:
            yield "the metadata name another author"


def _fonts(pdf: pikepdf.Pdf) -> Iterator[str]:
    for item in pdf.objects:
        if not isinstance(item, Dictionary) or item.get("/Type") != "/Font":
            continue
        name = item["/BaseFont"]
        if "/FontFile2" not in item.get("/FontDescriptor", Dictionary()):
            yield f"{name} is not embedded"
        if "/ToUnicode" not in item:
            yield f"{name} does not tell what its codes mean"
            continue
        if any(not text or set(text) & {"\0", "\ufeff", "\ufffe"} for text in meanings(item).values()):
            yield f"{name} has codes that mean nothing"


class _Tree:
    """The structure tree, read and compared with the pages."""

    def __init__(self, pdf: pikepdf.Pdf, pages: dict[tuple[int, int], Content]) -> None:
        self.faults: list[str] = []
        self._pages = pages
        self.said: list[tuple[str, str]] = []
        self._roles = {str(k)[1:]: str(v)[1:] for k, v in pdf.Root.StructTreeRoot.get("/RoleMap", {}).items()}
        self._owners: dict[tuple[tuple[int, int], int], Any] = {}
        self._linked: dict[tuple[int, int], Any] = {}
        root = pdf.Root.StructTreeRoot
        self._ids = _names(root.get("/IDTree", Dictionary()))
        self.root = self._element(root["/K"], root)
        if self.root.role != "Document":
            self.faults.append("the tree does not begin with a document")
        self._compare(root)
        for element in self.root.walk():
            self._check(element)
        self._headings()

    def _element(self, told: Any, parent: Any) -> Element:
        role = str(told["/S"])[1:]
        if self._roles.get(role, role) not in STANDARD:
            self.faults.append(f"{role} is no role of PDF 1.7")
        if told["/P"].objgen != parent.objgen:
            self.faults.append(f"{role} names another parent")
        element = Element(role, told)
        kids = told.get("/K", Array())
        for kid in kids if isinstance(kids, Array) else [kids]:
            if isinstance(kid, int):
                self._content(element, told["/Pg"], kid)
            elif kid.get("/Type") == Name.MCR:
                self._content(element, kid.get("/Pg", told.get("/Pg")), int(kid["/MCID"]))
            elif kid.get("/Type") == Name.OBJR:
                element.links.append(kid["/Obj"])
                self._linked[kid["/Obj"].objgen] = told
            else:
                element.children.append(self._element(kid, told))
        return element

    def _content(self, element: Element, page: Any, number: int) -> None:
        content = self._pages.get(page.objgen)
        if content is None:
            self.faults.append(f"a piece of {element.role} is said to be on no page")
            return
        key = page.objgen, number
        if key in self._owners:
            self.faults.append(f"a piece of {content.where} is in the tree twice")
        self._owners[key] = element.dictionary
        element.marks += 1
        element.pages.add(page.objgen)
        element.text += content.texts.get(number, "")
        self.said.append((content.where, content.texts.get(number, "")))

    def _compare(self, root: Any) -> None:
        """Pages, parent tree and structure tree have to tell the same."""
        parents = dict(_numbers(root["/ParentTree"]))
        keys = Counter(int(one.page.get("/StructParents", -1)) for one in self._pages.values() if one.texts)
        if max(keys.values(), default=1) > 1:
            self.faults.append("two pages have the same key in the parent tree")
        if parents and int(root["/ParentTreeNextKey"]) <= max(parents):
            self.faults.append("the next key of the parent tree is taken")
        for objgen, content in self._pages.items():
            key: Any = content.page.get("/StructParents")
            told = list(parents.get(key, Array())) if content.texts else []
            if len(told) != len(content.texts):
                self.faults.append(f"{content.where}: {len(content.texts)} pieces, {len(told)} in the parent tree")
                continue
            for number in content.texts:
                owner = self._owners.pop((objgen, number), None)
                if owner is None:
                    self.faults.append(f"{content.where}: a piece is not in the tree")
                elif owner.objgen != told[number].objgen:
                    self.faults.append(f"{content.where}: the parent tree names another element")
            for note in content.page.get("/Annots", ()):
                self._annotation(note, content.where, parents)
        if self._owners:
            self.faults.append("the tree has pieces that are on no page")

    def _annotation(self, note: Any, where: str, parents: dict[int, Any]) -> None:
        owner = self._linked.get(note.objgen)
        if owner is None:
            self.faults.append(f"{where}: a link is not in the tree")
            return
        if owner["/S"] != Name.Link:
            self.faults.append(f"{where}: a link stands in {owner['/S']}")
        if parents.get(int(note.get("/StructParent", -1)), Dictionary()).objgen != owner.objgen:
            self.faults.append(f"{where}: the parent tree names another element for a link")
        if not str(note.get("/Contents", "")) or int(note.get("/F", 0)) & 7 != 4:
            self.faults.append(f"{where}: a link says nothing or is not printed")

    def _check(self, element: Element) -> None:
        role = element.role
        where = f"{role} “{element.whole_text[:40]}”"
        for child in element.children:
            if child.role in INSIDE and role not in INSIDE[child.role]:
                self.faults.append(f"{child.role} “{child.whole_text[:40]}” stands in {role}")
        if role in HOLDS and any(child.role not in HOLDS[role] for child in element.children):
            odd = sorted({child.role for child in element.children if child.role not in HOLDS[role]})
            self.faults.append(f"{where} holds {', '.join(odd)}")
        if role in UNTOLD and element.marks:
            self.faults.append(f"{where} holds text itself")
        if role == "Figure" and not element.alt.strip():
            self.faults.append(f"{where} is not told")
        if role == "Figure":
            self._covers(element)
        if role == "Link" and (not element.whole_text.strip() or not element.links):
            self.faults.append(f"{where}: a link without text, or text without a link")
        if role == "Note" and str(element.dictionary.get("/ID", "")) not in self._ids:
            self.faults.append(f"{where} has no identifier")
        labelled = any(one.role == "Lbl" for item in element.children for one in item.children)
        if role == "L" and labelled and element.attribute("/ListNumbering") is None:
            self.faults.append(f"{where} does not tell its numbering")
        if role == "Table":
            self._table(element)
        if role not in {"TD", "TH", "Document"} and not element.children and not element.marks and not element.links:
            self.faults.append(f"{role} is empty")

    def _covers(self, figure: Element) -> None:
        box = figure.attribute("/BBox")
        if box is None:
            return
        left, lower, right, upper = (float(edge) for edge in box)
        media = [[float(edge) for edge in self._pages[page].page["/MediaBox"]] for page in figure.pages]
        if not (left < right and lower < upper) or any(
            left < page[0] - 1 or lower < page[1] - 1 or right > page[2] + 1 or upper > page[3] + 1 for page in media
        ):
            self.faults.append(f"Figure “{figure.alt[:40]}” covers what is not on its page")

    def _table(self, table: Element) -> None:
        rows = [row for row in table.walk() if row.role == "TR"]
        widths = Counter(sum(int(cell.attribute("/ColSpan") or 1) for cell in row.children) for row in rows)
        if len(widths) > 1:
            self.faults.append(f"rows of a table are of {sorted(widths)} columns: “{table.whole_text[:60]}”")
        heads = [cell for row in rows for cell in row.children if cell.role == "TH"]
        if not heads:
            self.faults.append(f"a table without heads: “{table.whole_text[:60]}”")
        if any(head.attribute("/Scope") not in {"/Row", "/Column", "/Both"} for head in heads):
            self.faults.append(f"a head of nothing: “{table.whole_text[:60]}”")

    def _headings(self) -> None:
        level = 0
        for element in self.root.walk():
            if re.fullmatch(r"H\d", element.role):
                now = int(element.role[1])
                if now > level + 1:
                    self.faults.append(f"“{element.text[:40]}” is H{now} after H{level}")
                level = now


def _numbers(tree: Any) -> Iterator[tuple[int, Any]]:
    """The entries of a number tree, which have to be in order."""
    flat = list(tree.get("/Nums", ()))
    yield from zip((int(key) for key in flat[::2]), flat[1::2], strict=True)
    for kid in tree.get("/Kids", ()):
        found = list(_numbers(kid))
        keys = [key for key, _ in found]
        assert keys == sorted(keys), "a number tree is not in order"
        assert [keys[0], keys[-1]] == [int(limit) for limit in kid["/Limits"]], "a number tree has wrong limits"
        yield from found


def _names(tree: Any) -> list[str]:
    flat = [str(name) for name in list(tree.get("/Names", ()))[::2]]
    assert flat == sorted(flat), "names are not in order"
    return flat
