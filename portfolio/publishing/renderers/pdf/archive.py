"""What a PDF says of itself: who wrote it, that it can be read aloud (PDF/UA-1), that it lasts (PDF/A-2a)."""

from functools import cache
from struct import pack
from xml.sax.saxutils import escape

from reportlab.pdfbase import pdfdoc
from typing_extensions import override

from portfolio.publishing.document import Document
from portfolio.publishing.renderers.pdf.file import PdfFile, Stream

PRODUCER = "Praktik Baik"
_SRGB = "sRGB IEC61966-2.1"
_DAY = (2000, 1, 1, 0, 0, 0)
"""When the colour profile was made, as it says: the same on every day and every machine."""

_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" \
xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>{title}{author}
<pdf:Producer>{producer}</pdf:Producer>
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>PDF/UA version identifier</pdfaProperty:description>
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
<?xpacket end="r"?>"""
_TITLE = '\n<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{}</rdf:li></rdf:Alt></dc:title>'
_AUTHOR = "\n<dc:creator><rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq></dc:creator>"


def identify(file: PdfFile, document: Document) -> None:
    """Put into `file` what the user typed and the program's name, no dates; and what its colours mean."""
    file.info = _Info(document.title, document.author)
    packet = _PACKET.format(
        language=escape(document.language),
        title=_TITLE.format(escape(document.title)) if document.title else "",
        author=_AUTHOR.format(escape(document.author)) if document.author else "",
        producer=PRODUCER,
    )
    file.Catalog.Metadata = Stream("/Type/Metadata/Subtype/XML", packet.encode("utf-8"), compressed=False)
    profile = file.Reference(Stream("/N 3", _srgb()))
    intent = {
        "Type": "/OutputIntent", "S": "/GTS_PDFA1", "DestOutputProfile": profile,
        "OutputConditionIdentifier": f"({_SRGB})", "Info": f"({_SRGB})",
    }  # fmt: skip
    file.Catalog.__NoDefault__ = [*file.Catalog.__NoDefault__, "OutputIntents"]
    file.Catalog.OutputIntents = pdfdoc.PDFArray([pdfdoc.PDFDictionary(intent)])


class _Info(pdfdoc.PDFInfo):
    """The file's description as older programs read it."""

    def __init__(self, title: str, author: str) -> None:
        super().__init__()
        self.title, self.author = title, author

    @override
    def format(self, document: pdfdoc.PDFDocument) -> bytes:
        entries = {"Title": self.title, "Author": self.author, "Producer": PRODUCER}
        described = {key: pdfdoc.PDFString(value) for key, value in entries.items() if value}
        result: bytes = pdfdoc.PDFDictionary(described).format(document)
        return result


@cache
def _srgb() -> bytes:
    """The colour profile of screens and of the photos that `media` prepares."""
    from PIL import ImageCms  # noqa: PLC0415 - colours are of use to who prints

    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return profile[:24] + pack(">6H", *_DAY) + profile[36:]
