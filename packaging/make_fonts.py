"""Make `resources/fonts/` from the font packages of the npm registry (a maintainers' tool).

Run it when a font is to be added or renewed, never at build time:

    python -m pip install fonttools
    python packaging/make_fonts.py

The packages hold complete TrueType fonts, one file per weight, already named the way Qt groups
families. So nothing is merged: text fonts keep every glyph, the symbol and emoji fonts are cut
down to what people type. TrueType outlines are required because ReportLab cannot embed CFF.
"""

from __future__ import annotations

import shutil
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

FONTS = Path(__file__).resolve().parent.parent / "resources" / "fonts"
LICENCES = FONTS / "LICENCES"
HINTING = ("fpgm", "prep", "cvt ", "gasp", "hdmx", "VDMX", "LTSH", "DSIG", "MATH", "vhea", "vmtx")


@dataclass(frozen=True)
class Family:
    """One npm package: which of its files we take, and the ranges that are kept of them."""

    name: str
    package: str
    version: str
    prefix: str  # how our files of this family begin
    files: dict[str, str]  # folder in the package -> style in our file name
    keep: tuple[tuple[int, int], ...] = ()  # code points, both ends included; empty keeps all
    layout: bool = True  # keep kerning and ligatures
    coverage: str = ""  # one line for the README


LATIN_GREEK_CYRILLIC = (
    (0x0020, 0x052F),  # Latin, its extensions, IPA, spacing and combining marks, Greek, Cyrillic
    (0x1AB0, 0x1AFF),
    (0x1D00, 0x1FFF),  # phonetic extensions, Latin additional (ḥ ṣ), polytonic Greek
    (0x2000, 0x218F),  # punctuation, superscripts, currency, letterlike, fractions
    (0x2190, 0x2BFF),  # whatever the font has of arrows and symbols
    (0x2C60, 0x2C7F),
    (0xA640, 0xA7FF),
    (0xFB00, 0xFB06),
    (0xFFFC, 0xFFFD),
)
SYMBOLS = (
    (0x2190, 0x21FF),  # arrows
    (0x2200, 0x22FF),  # mathematical operators
    (0x2300, 0x23FF),  # technical
    (0x2460, 0x24FF),  # circled numbers
    (0x25A0, 0x25FF),  # geometric shapes
    (0x2600, 0x26FF),  # stars, ballot boxes
    (0x2700, 0x27BF),  # dingbats: check marks, crosses, heavy arrows
    (0x27C0, 0x27FF),
    (0x2900, 0x297F),
    (0x2B00, 0x2BFF),
)
EMOJI = (
    (0x00A9, 0x00A9),
    (0x00AE, 0x00AE),
    (0x203C, 0x3299),
    (0x1F000, 0x1F3FA),  # stops before the five skin tones
    (0x1F400, 0x1FBFF),
)

FAMILIES = (
    Family(
        name="Plus Jakarta Sans",
        package="@expo-google-fonts/plus-jakarta-sans",
        version="0.4.2",
        prefix="PlusJakartaSans",
        files={
            "400Regular": "Regular",
            "500Medium": "Medium",
            "600SemiBold": "SemiBold",
            "700Bold": "Bold",
            "400Regular_Italic": "Italic",
        },
        coverage="Latin, Latin Extended, Cyrillic Extended, arrows, fractions, sub- and superscripts",
    ),
    Family(
        name="Source Serif 4",
        package="@expo-google-fonts/source-serif-4",
        version="0.4.1",
        prefix="SourceSerif4",
        files={
            "400Regular": "Regular",
            "400Regular_Italic": "Italic",
            "600SemiBold": "SemiBold",
            "700Bold": "Bold",
            "700Bold_Italic": "BoldItalic",
        },
        coverage="Latin, Latin Extended, Greek, Cyrillic, arrows, fractions, sub- and superscripts",
    ),
    Family(
        name="Nunito",
        package="@expo-google-fonts/nunito",
        version="0.4.2",
        prefix="Nunito",
        files={
            "400Regular": "Regular",
            "400Regular_Italic": "Italic",
            "600SemiBold": "SemiBold",
            "800ExtraBold": "ExtraBold",
        },
        coverage="print themes: Latin, Latin Extended, Cyrillic",
    ),
    Family(
        name="DM Serif Display",
        package="@expo-google-fonts/dm-serif-display",
        version="0.4.2",
        prefix="DMSerifDisplay",
        files={"400Regular": "Regular", "400Regular_Italic": "Italic"},
        coverage="print themes, titles: Latin, Latin Extended",
    ),
    Family(
        name="Noto Sans",
        package="@expo-google-fonts/noto-sans",
        version="0.4.2",
        prefix="NotoSans",
        files={"400Regular": "Regular", "700Bold": "Bold"},
        keep=LATIN_GREEK_CYRILLIC,
        coverage="fallback: all of Latin with transliteration marks (ʿ ʾ ḥ ṣ), Greek, Cyrillic",
    ),
    Family(
        name="Amiri",
        package="@expo-google-fonts/amiri",
        version="0.4.1",
        prefix="Amiri",
        files={"400Regular": "Regular", "700Bold": "Bold"},
        coverage="fallback: Arabic with vowel signs, Presentation Forms A and B",
    ),
    Family(
        name="Noto Sans Math",
        package="@expo-google-fonts/noto-sans-math",
        version="0.4.2",
        prefix="NotoSansMath",
        files={"400Regular": "Regular"},
        keep=SYMBOLS,
        layout=False,
        coverage="fallback, cut: arrows, mathematical operators, geometric shapes",
    ),
    Family(
        name="Noto Sans Symbols 2",
        package="@expo-google-fonts/noto-sans-symbols-2",
        version="0.4.1",
        prefix="NotoSansSymbols2",
        files={"400Regular": "Regular"},
        keep=SYMBOLS,
        layout=False,
        coverage="fallback, cut: check marks, ballot boxes, stars, dingbats",
    ),
    Family(
        name="Noto Sans Symbols",
        package="@expo-google-fonts/noto-sans-symbols",
        version="0.4.1",
        prefix="NotoSansSymbols",
        files={"400Regular": "Regular"},
        keep=SYMBOLS,
        layout=False,
        coverage="fallback, cut: circled numbers and letters, astronomical and other signs",
    ),
    Family(
        name="Noto Emoji",
        package="@expo-google-fonts/noto-emoji",
        version="0.4.7",
        prefix="NotoEmoji",
        files={"400Regular": "Regular"},
        keep=EMOJI,
        layout=False,
        coverage="fallback, cut: single emoji in one colour, without skin tones and sequences",
    ),
)

README = """# Fonts

The fonts of the program and of everything it prints. All are under the SIL Open Font License 1.1
(texts in `LICENCES/`); none reserves its name. Made by `packaging/make_fonts.py` from packages of
the npm registry; hinting is removed, as are the parts named "cut". Which file plays which role is
said in `fonts.toml`, the only place that names the files.

| Family | Version | Source package | Licence | Coverage | Code points | kB |
|---|---|---|---|---|---|---|
{rows}
"""


def main() -> None:
    """Fetch every family, write its fonts and its licence, then the README."""
    LICENCES.mkdir(parents=True, exist_ok=True)
    for old in [*FONTS.glob("*.ttf"), *LICENCES.glob("*.txt")]:
        old.unlink()
    with tempfile.TemporaryDirectory() as scratch:
        rows = [make_family(family, fetch(family, Path(scratch))) for family in FAMILIES]
    (FONTS / "README.md").write_text(README.format(rows="\n".join(rows)), encoding="utf-8")


def fetch(family: Family, scratch: Path) -> Path:
    """Download and unpack one package; return its folder."""
    npm = shutil.which("npm")
    if npm is None:
        raise SystemExit("npm is needed to fetch the font packages")
    wanted = f"{family.package}@{family.version}"
    done = subprocess.run([npm, "pack", "--silent", wanted], cwd=scratch, check=True, capture_output=True, text=True)
    folder = scratch / family.prefix
    with tarfile.open(scratch / done.stdout.split()[-1]) as archive:
        archive.extractall(folder, filter="data")
    return folder / "package"


def make_family(family: Family, package: Path) -> str:
    """Write the fonts and the licence of one family; return its row of the README."""
    shutil.copyfile(package / "LICENSE_FONT", LICENCES / f"{family.prefix}-OFL.txt")
    size = count = 0
    for folder, style in family.files.items():
        source = next((package / folder).glob("*.ttf"))
        target = FONTS / f"{family.prefix}-{style}.ttf"
        font = lighten(family, source)
        check(family, font)
        font.save(target)
        size += target.stat().st_size
        version = str(font["name"].getDebugName(5)).split(";")[0].removeprefix("Version ")
        count = max(count, len(font.getBestCmap()))
    return (
        f"| {family.name} | {version} | `{family.package}` {family.version} | OFL 1.1 "
        f"| {family.coverage} | {count} | {round(size / 1000)} |"
    )


def lighten(family: Family, source: Path) -> TTFont:
    """Open a font without its hinting and without the glyphs that are not kept.

    Glyph names go too (post format 3): nobody sees them. Dates stay, so that a second run gives
    the same bytes.
    """
    font = TTFont(source, recalcTimestamp=False)
    options = Options()
    options.hinting = False
    options.drop_tables += [*HINTING, "STAT"]
    options.layout_features = ["*"] if family.layout else []
    options.name_IDs = ["*"]
    options.name_languages = ["*"]
    options.notdef_outline = True
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=list(kept(family, font)))
    subsetter.subset(font)
    return font


def kept(family: Family, font: TTFont) -> Iterator[int]:
    """Yield the code points of `font` that this family keeps."""
    for code in font.getBestCmap():
        if not family.keep or any(first <= code <= last for first, last in family.keep):
            yield code


def check(family: Family, font: TTFont) -> None:
    """Stop when a font would not print, would not group, or may not be embedded."""
    name = font["name"]
    shown = name.getDebugName(16) or name.getDebugName(1)
    if shown != family.name:
        raise SystemExit(f"{family.name}: the font calls itself {shown}")
    if "glyf" not in font:
        raise SystemExit(f"{family.name}: no TrueType outlines, ReportLab cannot embed it")
    if font["OS/2"].fsType != 0:
        raise SystemExit(f"{family.name}: embedding is restricted")
    if family.layout and "GPOS" not in font:
        raise SystemExit(f"{family.name}: kerning was lost")


if __name__ == "__main__":
    main()
