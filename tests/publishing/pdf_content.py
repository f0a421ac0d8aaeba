"""The marked content of a page: which pieces there are, and what each says."""

import re
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name

PAINTING = frozenset(("f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "Do", "sh", "Tj", "TJ", "'", '"', "INLINE IMAGE"))


class Content:
    """What a page draws."""

    def __init__(self, page: Any, where: str) -> None:
        self.page = page
        """Its dictionary."""
        self.where = where
        self.texts: dict[int, str] = {}
        """Number of a piece -> what it says."""
        self.faults: list[str] = []
        resources = page["/Resources"]
        self._font: dict[int, str] = {}
        self._open: list[tuple[str, int | None, str | None]] = []
        self._fonts = {str(name): meanings(font) for name, font in resources.get("/Font", Dictionary()).items()}
        self._drawings = resources.get("/XObject", Dictionary())
        for instruction in pikepdf.parse_content_stream(page):
            self._step(str(instruction.operator), instruction.operands)
        if self._open:
            self._fault("marked content is not closed")
        if page.get("/Annots", ()) and page.get("/Tabs") != Name.S:
            self._fault("links do not follow the structure")
        if self.texts and sorted(self.texts) != list(range(len(self.texts))):
            self._fault("numbers of marked content are missing")

    def _fault(self, text: str) -> None:
        self.faults.append(f"{self.where}: {text}")

    def _step(self, operator: str, operands: Any) -> None:
        if operator in {"BMC", "BDC"}:
            self._begin(operands)
        elif operator == "EMC":
            if not self._open:
                self._fault("more marks end than begin")
                return
            _, _, actual = self._open.pop()
            if actual is not None:
                self._say(actual)
        elif operator == "Tf":
            self._font = self._fonts[str(operands[0])]
        elif operator in PAINTING:
            if not self._open:
                self._fault(f"{operator} is neither tagged nor an artifact")
            if operator in {"Tj", "TJ", "'", '"'}:
                self._show(operands[-1])
            elif operator == "Do" and self._drawings[str(operands[0])].get("/Subtype") == Name.Form:
                self._form(self._drawings[str(operands[0])])

    def _form(self, form: Any) -> None:
        """Browsers look for pieces in the content of a page alone."""
        marks = (one.operands[-1] for one in pikepdf.parse_content_stream(form) if str(one.operator) == "BDC")
        if any(isinstance(told, Dictionary) and "/MCID" in told for told in marks):
            self._fault("a form has pieces, which hardly any reader finds")

    def _begin(self, operands: Any) -> None:
        tag = str(operands[0]).removeprefix("/")
        told = operands[1] if len(operands) > 1 else Dictionary()
        number = int(told["/MCID"]) if "/MCID" in told else None
        actual = str(told["/ActualText"]) if "/ActualText" in told else None
        around = [name for name, _, _ in self._open]
        if "Artifact" in around or (tag == "Artifact" and around):
            self._fault("content and artifacts are mixed")
        if number is not None:
            if number in self.texts:
                self._fault(f"content number {number} twice")
            if any(inner is not None for _, inner, _ in self._open):
                self._fault("content within content")
            self.texts[number] = ""
        self._open.append((tag, number, actual))

    def _show(self, shown: Any) -> None:
        parts = list(shown) if isinstance(shown, Array) else [shown]
        codes = b"".join(bytes(part) for part in parts if isinstance(part, pikepdf.String))
        if 0 in codes:
            self._fault("a letter that the font does not have")
        if any(code not in self._font for code in codes):
            self._fault("a letter that means nothing")
        if not any(actual is not None for _, _, actual in self._open):
            self._say("".join(self._font.get(code, "") for code in codes))

    def _say(self, text: str) -> None:
        for _, number, _ in reversed(self._open):
            if number is not None:
                self.texts[number] += text
                return


def meanings(font: Any) -> dict[int, str]:
    """What each code of a font means."""
    table = font["/ToUnicode"].read_bytes().decode("ascii")
    found: dict[int, str] = {}
    for count, block in re.findall(r"(\d+) beginbfchar\n(.*?)endbfchar", table, re.DOTALL):
        rows = re.findall(r"<(\w\w)> <(\w+)>", block)
        assert len(rows) == int(count) <= 100, "a table of meanings is wrong"
        found.update({int(code, 16): bytes.fromhex(value).decode("utf-16-be") for code, value in rows})
    return found
