"""Tagged booklets against Typst and WeasyPrint: the same text and photos on all sides, run one after the other.

    python tests/bench/booklet_vs_typst.py [--practices 40] [--photos 120] [--runs 3] [--long 300] [--part prepared]

All files are PDF/UA-1 with contents, links, running heads and alternative texts. Each run is a process of its own,
timed from outside, its peak memory read from the system; beside that stands what the work itself took, imports aside:
by the clock, and of the processors, which other programs on the machine disturb less. Photos of 12 MP are made once
below the system's temporary folder; so is a library of the same content, on which the whole `praktik export` is timed.
Where WeasyPrint is not installed, its rows are left out.
"""

import argparse
import hashlib
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from portfolio.publishing.content import BookletContent

ROOT = Path(__file__).resolve().parents[2]
FONTS = ROOT / "resources" / "fonts"
WORK = Path(tempfile.gettempdir()) / "praktik-bench"
SENTENCES = (
    "Setiap pagi murid kelas delapan mengukur tinggi bibit bakau di kebun belakang sekolah.",
    "Mereka mencatat hasilnya di kertas milimeter, lalu membandingkannya dengan catatan minggu sebelumnya.",
    "Guru mendampingi, tetapi tidak menjawab lebih dahulu.",
    "Pertanyaan yang tidak dapat dijawab dengan sekali membuka buku ditulis besar-besar di papan.",
    "Pada pertemuan keempat seorang pembuat perahu datang dan memperlihatkan potongan lunasnya.",
    "Tidak semua percobaan berhasil, dan justru dari yang gagal kami belajar paling banyak.",
)
PARAGRAPHS = 14
PARTS = ("originals", "prepared", "long", "growth")
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""Compiled modules are kept, as on the machines of those who use the app."""
SIZES = ((4000, 3000), (4000, 3000), (3000, 4000))


def photo_files(count: int) -> list[Path]:
    """`count` distinct JPEGs of 12 MP, noisy enough to weigh what a phone's photo weighs."""
    folder = WORK / "photos"
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"foto-{n:03}.jpg" for n in range(count)]
    # In processes of their own: a child's peak of memory counts from what its parent held when it was born.
    with ProcessPoolExecutor() as pool:
        list(pool.map(_make_photo, paths, range(count)))
    return paths


def _make_photo(path: Path, n: int) -> None:
    from PIL import Image, ImageChops

    if path.exists():
        return
    size = SIZES[n % len(SIZES)]
    noise = Image.effect_noise((size[0] // 2, size[1] // 2), 34).resize(size)
    slope = Image.linear_gradient("L").resize(size).rotate(n * 31 % 360)
    bands = [ImageChops.add(slope, noise, 2, (n * shift) % 60) for shift in (7, 13, 29)]
    Image.merge("RGB", bands).save(path, quality=90)


def text_of(practice: int) -> list[str]:
    """The paragraphs of a practice, the same on every run and for both sides."""
    chosen = random.Random(practice)
    return [" ".join(chosen.choices(SENTENCES, k=5)) for _ in range(PARAGRAPHS)]


def caption_of(number: int) -> str:
    """The caption of photo `number`."""
    return f"Murid mengukur bibit nomor {number} di halaman sekolah."


def ours(practices: int, photos: int, cache: Path, target: Path) -> None:
    """One booklet by this program."""
    from portfolio.publishing.compose import compose
    from portfolio.publishing.recipe import Recipe
    from portfolio.publishing.renderers.pdf import render_pdf

    recipe = Recipe()
    content = _content(practices, photos)
    clock = _Clock()
    result = render_pdf(compose(content, recipe), recipe, target, cache)
    clock.tell(result.pages)


class _Clock:
    """Runs from when it is made."""

    def __init__(self) -> None:
        self._started = time.perf_counter(), time.process_time()

    def tell(self, pages: int = 0) -> None:
        """Print what it shows, and the pages that were made."""
        seconds, processor = time.perf_counter() - self._started[0], time.process_time() - self._started[1]
        sys.stdout.write(json.dumps({"seconds": seconds, "processor": processor, "pages": pages}))


def _content(practices: int, photos: int) -> "BookletContent":
    from portfolio.publishing.content import (
        BookletContent,
        PersonContent,
        PhotoContent,
        PracticeContent,
        SchoolContent,
        SectionContent,
    )

    each = photos // practices if photos else 0
    told = []
    for n in range(practices):
        paragraphs = text_of(n)
        pictures = tuple(
            PhotoContent(
                f"f{k}", hashlib.sha256(str(k).encode()).hexdigest(), WORK / "photos" / f"foto-{k:03}.jpg",
                f"foto-{k:03}.jpg", *SIZES[k % len(SIZES)], caption=caption_of(k), section="aksi",
            )
            for k in range(n * each, (n + 1) * each)
        )  # fmt: skip
        sections = tuple(
            SectionContent(name, name.title(), "\n\n".join(paragraphs[start : start + 4]))
            for name, start in (("situasi", 0), ("tantangan", 4), ("aksi", 8), ("refleksi", 12))
        )
        author = PersonContent(f"Guru Nomor {n}, S.Pd.", "Guru", "SMP Negeri Cakrawala")
        told.append(PracticeContent(f"p{n}", f"Praktik baik nomor {n}", paragraphs[0], (author,), sections, pictures))
    return BookletContent("b", "Belajar dari Tepi Laut", SchoolContent("SMP Negeri Cakrawala"), tuple(told))


def theirs(source: Path, target: Path) -> None:
    """One booklet by Typst."""
    import typst

    clock = _Clock()
    typst.compile(
        str(source), output=str(target), root="/", font_paths=[str(FONTS)], ignore_system_fonts=True,
        pdf_standards="ua-1",
    )  # fmt: skip
    clock.tell()


def weasyprint(source: Path, target: Path) -> None:
    """One booklet by WeasyPrint."""
    from weasyprint import HTML

    clock = _Clock()
    HTML(str(source)).write_pdf(str(target), pdf_variant="pdf/ua-1", pdf_tags=True)
    clock.tell()


def typst_source(practices: int, photos: int, pictures: Callable[[int], Path], name: str) -> Path:
    """The same booklet in Typst's own language: page, fonts, contents, figures two in a row."""
    each = photos // practices if photos else 0
    parts = [
        '#set document(title: "Belajar dari Tepi Laut", author: "SMP Negeri Cakrawala")',
        '#set page(width: 148mm, height: 210mm, numbering: "1", header: [Belajar dari Tepi Laut])',
        "#set page(margin: (inside: 16mm, outside: 14mm, top: 15mm, bottom: 18mm))",
        '#set text(font: "Source Serif 4", size: 9.5pt, lang: "id", hyphenate: true)',
        "#set par(leading: 5pt, first-line-indent: 12pt)",
        '#show heading: set text(font: "Plus Jakarta Sans")',
        '#show figure.caption: set text(font: "Plus Jakarta Sans", size: 7.5pt)',
        "#outline()",
    ]
    for n in range(practices):
        paragraphs = text_of(n)
        numbers = list(range(n * each, (n + 1) * each))
        parts += ["#pagebreak()", f"= Praktik baik nomor {n}"]
        if numbers:
            parts.append(_typst_figure(pictures(numbers[0]), numbers[0], "100%"))
        parts.append(f"#text(size: 11.5pt)[{paragraphs[0]}]")
        for section, start in (("Situasi", 0), ("Tantangan", 4), ("Aksi", 8), ("Refleksi", 12)):
            parts += [f"== {section}", *("\n" + text for text in paragraphs[start : start + 4])]
            if section == "Aksi" and numbers[1:]:
                cells = ", ".join(f"[{_typst_figure(pictures(k), k, '100%')}]" for k in numbers[1:])
                parts.append(f"#grid(columns: 2, gutter: 10pt, {cells})")
    path = WORK / f"{name}.typ"
    path.write_text("\n".join(parts), encoding="utf-8")
    return path


def _typst_figure(path: Path, number: int, width: str) -> str:
    picture = f'image("{path.as_posix()}", width: {width}, alt: "{caption_of(number)}")'
    return f"#figure({picture}, caption: [{caption_of(number)}])"


def html_source(practices: int, photos: int, pictures: Callable[[int], Path]) -> Path:
    """The same booklet as a page for WeasyPrint."""
    each = photos // practices if photos else 0
    faces = (("Source Serif 4", "SourceSerif4-Regular", 400), ("Plus Jakarta Sans", "PlusJakartaSans-Bold", 700))
    fonts = "".join(
        f'@font-face {{ font-family: "{name}"; font-weight: {weight}; src: url({(FONTS / file).as_uri()}.ttf) }}'
        for name, file, weight in faces
    )
    entries = "".join(f'<li><a href="#p{n}">Praktik baik nomor {n}</a></li>' for n in range(practices))
    parts = [f"<h1>Belajar dari Tepi Laut</h1><nav><ul>{entries}</ul></nav>"]
    for n in range(practices):
        paragraphs = text_of(n)
        numbers = list(range(n * each, (n + 1) * each))
        parts.append(f'<h1 id="p{n}" class="opens">Praktik baik nomor {n}</h1>')
        parts += [_html_figure(pictures(k), k) for k in numbers[:1]]
        parts.append(f"<p>{paragraphs[0]}</p>")
        for section, start in (("Situasi", 0), ("Tantangan", 4), ("Aksi", 8), ("Refleksi", 12)):
            parts += [f"<h2>{section}</h2>", *(f"<p>{text}</p>" for text in paragraphs[start : start + 4])]
            if section == "Aksi":
                parts += [_html_figure(pictures(k), k) for k in numbers[1:]]
    path = WORK / "siap.html"
    path.write_text(f"{_HTML_HEAD.replace('FONTS', fonts)}{''.join(parts)}</body></html>", encoding="utf-8")
    return path


_HTML_HEAD = """<!DOCTYPE html><html lang="id"><head><meta charset="utf-8"><title>Belajar dari Tepi Laut</title><style>
FONTS
@page { size: 148mm 210mm; margin: 15mm 14mm 18mm 16mm; @top-left { content: "Belajar dari Tepi Laut" }
  @bottom-right { content: counter(page) } }
body { font: 9.5pt/13.5pt "Source Serif 4"; hyphens: auto } h1, h2 { font-family: "Plus Jakarta Sans" }
.opens { break-before: page } figure { margin: 6pt 0; break-inside: avoid } img { width: 100% }
nav a::after { content: leader(".") target-counter(attr(href), page) } nav a { color: inherit }
</style></head><body>"""


def _html_figure(path: Path, number: int) -> str:
    caption = caption_of(number)
    return f'<figure><img src="{path.as_uri()}" alt="{caption}"><figcaption>{caption}</figcaption></figure>'


@dataclass(frozen=True)
class Timed:
    """Medians of seconds: from outside, of the work, of its processors; the greatest peak of memory in MB; pages."""

    seconds: float
    peak: float
    own: float
    processor: float
    pages: int


def timed(command: list[str], runs: int) -> Timed:
    """Run a command so many times."""
    seconds: list[float] = []
    peaks: list[float] = []
    own: list[float] = []
    processor: list[float] = []
    told: dict[str, float] = {}
    for _ in range(runs):
        started = time.perf_counter()
        process = subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT, env=ENVIRONMENT)
        out, peak = _waited(process)
        seconds.append(time.perf_counter() - started)
        peaks.append(peak)
        told = json.loads(out.strip().splitlines()[-1])
        own.append(told.get("seconds", 0.0))
        processor.append(told.get("processor", 0.0))
    median = statistics.median
    return Timed(median(seconds), max(peaks), median(own), median(processor), int(told.get("pages", 0)))


def _waited(process: "subprocess.Popen[bytes]") -> tuple[str, float]:
    """The output of a process and its peak memory in MB, by the system's own count."""
    if process.stdout is None:
        raise RuntimeError
    out = process.stdout.read().decode()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"failed: {process.args!r}")
    return out, usage.ru_maxrss / 1000


def render_times(counts: tuple[int, ...]) -> list[tuple[int, float, int]]:
    """For each number of practices: milliseconds for the whole of a practice, and pages."""
    from portfolio.publishing.compose import compose
    from portfolio.publishing.recipe import Recipe
    from portfolio.publishing.renderers.pdf import render_pdf

    cache, target = WORK / "cache", WORK / "panjang.pdf"
    render_pdf(compose(_content(5, 0), Recipe()), Recipe(), target, cache)
    rows = []
    for count in counts:
        content = _content(count, 0)
        started = time.process_time()
        result = render_pdf(compose(content, Recipe()), Recipe(), target, cache)
        rows.append((count, (time.process_time() - started) / count * 1000, result.pages))
    return rows


def library(practices: int, photos: int) -> Path:
    """A library of the same content, made once."""
    from portfolio.services import booklets, libraries, school
    from portfolio.services import photos as photo_services
    from portfolio.services import practices as practice_services

    folder = WORK / f"Pustaka-{practices}-{photos}"
    if (folder / "library.db").exists():
        return folder
    each = photos // practices if photos else 0
    with libraries.create_library(folder, "SMP Negeri Cakrawala") as opened:
        booklets.add_booklet(opened, title="Belajar dari Tepi Laut")
        for n in range(practices):
            paragraphs = text_of(n)
            title, summary = f"Praktik baik nomor {n}", paragraphs[0]
            practice = practice_services.add_practice(opened, title=title, summary=summary).made[0]
            author = school.add_person(opened, name=f"Guru Nomor {n}", title_after="S.Pd.", role="Guru").made[0]
            practice_services.set_authors(opened, practice, [author])
            for name, start in (("situasi", 0), ("tantangan", 4), ("aksi", 8), ("refleksi", 12)):
                practice_services.write_section(opened, practice, name, "\n\n".join(paragraphs[start : start + 4]))
            files = [WORK / "photos" / f"foto-{k:03}.jpg" for k in range(n * each, (n + 1) * each)]
            taken = photo_services.add_photos(opened, files, practice_id=practice, section="aksi")
            for k, photo in enumerate(taken.imported, n * each):
                photo_services.change_photo(opened, photo, caption=caption_of(k))
    return folder


def emptied(cache: Path) -> Path:
    """The cache folder, with nothing in it."""
    for path in sorted(cache.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    return cache


def main() -> None:
    """Run everything and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--practices", type=int, default=40)
    parser.add_argument("--photos", type=int, default=120)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--long", type=int, default=300, help="practices of the long booklet, four pages each")
    parser.add_argument("--part", choices=PARTS, action="append", help="only this; all of them otherwise")
    parser.add_argument("--one", nargs=3, metavar=("SIDE", "ARGUMENT", "TARGET"), help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.one:
        side, argument, target = chosen.one
        if side == "ours":
            ours(chosen.practices, chosen.photos, Path(argument), Path(target))
        else:
            {"typst": theirs, "weasyprint": weasyprint}[side](Path(argument), Path(target))
        return
    parts = chosen.part or PARTS
    if "originals" in parts:
        compare_originals(chosen.practices, chosen.photos, chosen.runs)
    if "prepared" in parts:
        compare_prepared(chosen.practices, chosen.photos, chosen.runs)
    if "long" in parts:
        compare_long(chosen.long, chosen.runs)
    if "growth" in parts:
        show_growth()


def show_growth() -> None:
    """Whether twice the practices take twice the time."""
    for count, milliseconds, pages in render_times((125, 500, 2000)):
        sys.stdout.write(f"{count:5} practices  {milliseconds:6.2f} ms each, tagged and written  {pages} pages\n")


def _command(practices: int, photos: int, side: str, argument: Path, name: str) -> list[str]:
    counts = ["--practices", str(practices), "--photos", str(photos)]
    return [sys.executable, __file__, *counts, "--one", side, str(argument), str(WORK / f"{name}.pdf")]


def compare_originals(practices: int, photos: int, runs: int) -> None:
    """From photos as they come from telephones."""
    files = photo_files(photos)
    cache = WORK / "cache"
    cache.mkdir(exist_ok=True)
    mine = _command(practices, photos, "ours", cache, "asli")
    original = typst_source(practices, photos, lambda k: files[k], "asli")
    peer = timed(_command(practices, photos, "typst", original, "asli-typst"), runs)
    row("Typst, originals", peer)
    results = []
    for _ in range(runs):
        emptied(cache)
        results.append(timed(mine, 1))
    row("ours, originals", sorted(results, key=lambda one: one.seconds)[runs // 2], typst=peer)


def compare_prepared(practices: int, photos: int, runs: int) -> None:
    """With photos that were made smaller before: by hand for the peers, by an export before for us."""
    files = photo_files(photos)
    cache = WORK / "cache"
    cache.mkdir(exist_ok=True)
    mine = _command(practices, photos, "ours", cache, "siap")
    timed(mine, 1)
    small = prepared_files(files)
    again = typst_source(practices, photos, lambda k: small[k], "siap")
    peer = timed(_command(practices, photos, "typst", again, "siap-typst"), runs)
    row("Typst, prepared", peer)
    other = None
    if find_spec("weasyprint"):
        source = html_source(practices, photos, lambda k: small[k])
        other = timed(_command(practices, photos, "weasyprint", source, "siap-weasyprint"), runs)
        row("WeasyPrint, prepared", other)
    row("ours, prepared", timed(mine, runs), typst=peer, weasyprint=other)
    export = [sys.executable, "-m", "ui.entry", "export", str(library(practices, photos))]
    export += ["booklet", str(WORK / "praktik.pdf"), "--json"]
    timed(export, 1)  # prepares the photos
    row("praktik export, prepared", timed(export, runs), typst=peer)
    sys.stdout.write("sizes: " + sizes() + "\n")


def compare_long(practices: int, runs: int) -> None:
    """Text alone, on more than a thousand pages."""
    source = typst_source(practices, 0, lambda _: WORK, "panjang")
    peer = timed(_command(practices, 0, "typst", source, "panjang-typst"), runs)
    row(f"Typst, {practices} practices", peer)
    mine = timed(_command(practices, 0, "ours", WORK / "cache", "panjang"), runs)
    row(f"ours, {mine.pages} pages", mine, typst=peer)


def prepared_files(files: list[Path]) -> list[Path]:
    """The photos at the size that a page shows, for a peer that does not prepare them itself."""
    folder = WORK / "small"
    folder.mkdir(exist_ok=True)
    result = [folder / path.name for path in files]
    with ProcessPoolExecutor() as pool:
        list(pool.map(_make_small, files, result))
    return result


def _make_small(path: Path, small: Path) -> None:
    from PIL import Image

    if small.exists():
        return
    with Image.open(path) as image:
        image.draft("RGB", (800, 800))
        image.thumbnail((700, 700))
        image.save(small, quality=80)


def sizes() -> str:
    """The weights of the files."""
    files = ((name, WORK / f"{name}.pdf") for name in ("asli-typst", "asli", "siap-typst", "siap-weasyprint", "siap"))
    return ", ".join(f"{name} {path.stat().st_size / 1e6:.1f} MB" for name, path in files if path.exists())


def row(name: str, one: Timed, **peers: Timed | None) -> None:
    """One line of the table; against each peer the ratios of the own work, of the whole process, and of memory."""
    times = f"whole {one.seconds:6.2f} s, own {one.own:6.2f} s, processors {one.processor:6.2f} s"
    sys.stdout.write(f"{name:26} {times}, {one.peak:5.0f} MB\n")
    for peer, other in peers.items():
        if other is None:
            continue
        ratios = {"whole": one.seconds / other.seconds}
        if one.own:
            ratios |= {"own": one.own / other.own, "processors": one.processor / other.processor}
        ratios["memory"] = one.peak / other.peak
        told = ", ".join(f"{what} {ratio:.2f}" for what, ratio in ratios.items())
        sys.stdout.write(f"{'':20} x {peer}: {told}\n")


if __name__ == "__main__":
    main()
