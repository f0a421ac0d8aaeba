"""The PDF file itself: ReportLab's objects written as they come, small ones together in compressed streams (PDF 1.7).

ReportLab would join the whole file in memory, and write a line of index for each object: a tagged booklet has tens of
thousands of them.
"""

import re
import zlib
from hashlib import md5
from io import BytesIO
from itertools import count
from pathlib import Path
from struct import pack
from typing import TYPE_CHECKING, Any, BinaryIO

from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.pdfutils import readJPEGInfo
from typing_extensions import override

from portfolio.media.prepare import Prepared
from portfolio.publishing.renderers.pdf.tags import Tags

_HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
_TOGETHER = 200
"""Objects in one compressed stream."""
_FREE, _AT, _WITHIN = 0, 1, 2
"""Kinds of entries in the file's index."""
_MEANINGS, _UNKNOWN = 100, 0xFFFD
"""The most that a table of meanings tells in one go, and what stands for a code that means nothing."""


class PdfFile(pdfdoc.PDFDocument):
    """ReportLab's document with a structure tree, written straight to the disk."""

    if TYPE_CHECKING:  # What the stubs leave out of the base class, or tell too narrowly.
        Catalog: Any
        Outlines: Any
        Reference: Any
        idToObject: dict[str, Any]  # noqa: N815 - reportlab's spelling

    def __init__(self, language: str, tags: Tags) -> None:
        super().__init__(compression=1, invariant=1, lang=language)
        self._tags = tags
        self._tree = _Tree()
        self.Catalog.StructTreeRoot = self._tree
        self.Catalog.MarkInfo = pdfdoc.PDFDictionary({"Marked": "true"})

    @override
    def addPage(self, page: Any) -> None:
        # What ReportLab does not know of is written where it is named; an empty transition is better not there.
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents, page.Tabs, page.Trans = self.pageCounter - 1, "/S", None
        page.Contents = Stream("", page.stream.encode("ascii"))
        page.stream = None
        super().addPage(page)

    @override
    def SaveToFile(self, filename: str, canvas: Any) -> None:
        """Write everything to the file of that name. Raises `OSError`."""
        for font in self.delayedFonts:
            font.addObjects(self)
        for name, item in self.idToObject.items():
            if name.startswith("toUnicodeCMap:"):
                item.content = _to_unicode(item.content)
        self.Reference(self.Catalog)
        self.Reference(self.info)
        self.Outlines.prepare(self, canvas)
        if self.Outlines.ready < 0:
            self.Catalog.Outlines = None
        with Path(filename).open("wb") as file:
            writer = _Writer(file)
            self._write(writer)
            root, info = self.number_of(self.Catalog), self.number_of(self.info)
            writer.finish(self.objectcounter + 1, f"/Root {root} 0 R/Info {info} 0 R")

    def number_of(self, item: Any) -> int:
        """The number of an object, or of the one that has that name."""
        name = item if isinstance(item, str) else self.Reference(item).name
        number: int = self.idToObjectNumberAndVersion[name][0]
        return number

    def _write(self, writer: "_Writer") -> None:
        # Some objects are first met while those that hold them are written.
        for number in count(1):
            name = self.numberToId.get(number)
            if name is None:
                break
            item = self.idToObject[name]
            if item is not self._tree:
                content = pdfdoc.format(item, self, toplevel=1)
                if isinstance(item, pdfdoc.PDFStream):
                    # The end of a stream has to begin a line.
                    content = content.removesuffix(b"endstream\n") + b"\nendstream"
                writer.write(number, content, alone=isinstance(item, pdfdoc.PDFStream | Stream | Jpeg))
                self.idToObject[name] = None
        root = self.number_of(self._tree)
        for number, text in self._tags.objects(root, self.objectcounter + 1, self.number_of):
            writer.write(number, text.encode("ascii"))
            self.objectcounter = max(self.objectcounter, number)


class _Tree(pdfdoc.PDFObject):
    """Keeps a number for the structure tree's root, which is written last."""

    __RefOnly__ = 1


class Jpeg(pdfdoc.PDFObject):
    """A JPEG, byte for byte as it lies on disk, read when it is written; nothing tells where that is."""

    __RefOnly__ = 1

    def __init__(self, picture: Prepared) -> None:
        self._picture = picture

    def format(self, _document: pdfdoc.PDFDocument) -> bytes:
        """The picture as a PDF object."""
        content = self._picture.path.read_bytes()
        told = readJPEGInfo(BytesIO(content))
        colours = "DeviceGray" if told and told[2] == 1 else "DeviceRGB"
        head = (
            f"/Type/XObject/Subtype/Image/Width {self._picture.width}/Height {self._picture.height}"
            f"/BitsPerComponent 8/ColorSpace/{colours}/Filter/DCTDecode"
        )
        return _stream(head, content)


class _Writer:
    """Writes objects, remembers where each lies, and puts the index at the end."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._offset = 0
        self._hash = md5(usedforsecurity=False)
        self._index: dict[int, tuple[int, int, int]] = {0: (_FREE, 0, 65535)}
        self._waiting: list[tuple[int, bytes]] = []
        self._packs: list[tuple[list[int], bytes]] = []
        self._put(_HEADER)

    def write(self, number: int, content: bytes, *, alone: bool = False) -> None:
        """Write an object; a stream has to stand `alone`."""
        if alone:
            self._object(number, content)
            return
        self._waiting.append((number, content))
        if len(self._waiting) == _TOGETHER:
            self._pack()

    def finish(self, size: int, trailer: str) -> None:
        """Write what was kept together, then the index; `size` is the first number that no object has."""
        self._pack()
        for numbers, content in self._packs:
            self._index.update({number: (_WITHIN, size, place) for place, number in enumerate(numbers)})
            self._object(size, content)
            size += 1
        start = self._offset
        self._index[size] = (_AT, start, 0)
        rows = b"".join([pack(">BIH", *self._index[number]) for number in range(size + 1)])
        identity = self._hash.hexdigest()
        head = f"/Type/XRef/Size {size + 1}/W[1 4 2]{trailer}/ID[<{identity}><{identity}>]"
        self._object(size, _compressed(head, rows))
        self._put(b"startxref\n%d\n%%%%EOF\n" % start)

    def _pack(self) -> None:
        """Compress what waits into one stream, which gets its number when all others are known."""
        if not self._waiting:
            return
        places, offset = [], 0
        for number, content in self._waiting:
            places.append(f"{number} {offset}")
            offset += len(content) + 1
        first = " ".join(places).encode("ascii") + b"\n"
        head = f"/Type/ObjStm/N {len(places)}/First {len(first)}"
        body = first + b"\n".join(content for _, content in self._waiting)
        self._packs.append(([number for number, _ in self._waiting], _compressed(head, body)))
        self._waiting = []

    def _object(self, number: int, content: bytes) -> None:
        self._index[number] = (_AT, self._offset, 0)
        self._put(b"%d 0 obj\n%s\nendobj\n" % (number, content))

    def _put(self, content: bytes) -> None:
        self._file.write(content)
        self._hash.update(content)
        self._offset += len(content)


class Stream(pdfdoc.PDFObject):
    """A finished stream: its dictionary without brackets and length, and its bytes."""

    __RefOnly__ = 1

    def __init__(self, head: str, content: bytes, *, compressed: bool = True) -> None:
        self._bytes = _compressed(head, content) if compressed else _stream(head, content)

    def format(self, _document: pdfdoc.PDFDocument) -> bytes:
        """The stream as a PDF object."""
        return self._bytes


def _compressed(head: str, content: bytes) -> bytes:
    return _stream(f"{head}/Filter/FlateDecode", zlib.compress(content))


def _stream(head: str, content: bytes) -> bytes:
    return b"<<%s/Length %d>>\nstream\n%s\nendstream" % (head.encode("ascii"), len(content), content)


def _to_unicode(written: str) -> str:
    """ReportLab's table of what its codes mean, with letters beyond U+FFFF, and no meaning for “no letter”."""
    meanings = [(code, int(value, 16)) for code, value in re.findall(r"^<(\w\w)> <(\w{4,6})>$", written, re.MULTILINE)]
    lines = [f"<{code}> <{chr(value or _UNKNOWN).encode('utf-16-be').hex().upper()}>" for code, value in meanings]
    blocks = [lines[start : start + _MEANINGS] for start in range(0, len(lines), _MEANINGS)]
    table = "\n".join("\n".join((f"{len(block)} beginbfchar", *block, "endbfchar")) for block in blocks)
    head, _, rest = written.partition(f"{len(lines)} beginbfchar\n")
    return head + table + "\n" + rest.partition("endbfchar\n")[2]
