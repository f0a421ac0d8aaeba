"""Content for booklets, with generated pictures."""

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PIL import Image, ImageDraw

from portfolio.publishing.content import (
    BookletContent,
    MeasureContent,
    PersonContent,
    PhotoContent,
    PracticeContent,
    SchoolContent,
    SectionContent,
    TagContent,
)

PARAGRAPH = (
    "Setiap pagi murid kelas delapan mengukur tinggi bibit bakau, mencatat hasilnya di kertas milimeter, lalu "
    "membandingkan catatan itu dengan catatan minggu sebelumnya. Guru mendampingi, tetapi tidak menjawab lebih dahulu."
)
SECTIONS = ("situasi", "tantangan", "aksi", "refleksi")


def picture(folder: Path, name: str = "foto.jpg", size: tuple[int, int] = (1200, 900), **saved: Any) -> Path:
    """A picture whose upper left corner is red, so that a test sees which way up it is; distinct by its name."""
    path = folder / name
    if not path.exists():
        seed = hashlib.sha256(name.encode()).digest()
        image = Image.new("RGB", size, tuple(seed[:3]))
        draw = ImageDraw.Draw(image)
        draw.rectangle((0, 0, size[0] // 2, size[1] // 2), fill=(220, 20, 20))
        for n in range(12):
            draw.line((seed[n] * size[0] // 255, 0, seed[n + 12] * size[0] // 255, size[1]), fill=(240, 240, 240))
        image.save(path, **saved)
    return path


def photo(path: Path, size: tuple[int, int] = (1200, 900), **values: Any) -> PhotoContent:
    """A photo of `size` at `path`, which need not exist."""
    digest = hashlib.sha256(path.read_bytes() if path.is_file() else path.name.encode()).hexdigest()
    values.setdefault("photo_id", f"id-{path.stem}")
    values.setdefault("name", path.name)
    return PhotoContent(sha256=digest, original=path, width=size[0], height=size[1], **values)


def photos(folder: Path, shapes: Sequence[tuple[int, int]], **values: Any) -> tuple[PhotoContent, ...]:
    """A photo for each shape (width, height in px), each with its own caption."""
    return tuple(
        photo(
            picture(folder, f"foto-{n}-{width}x{height}.jpg", (width, height)),
            (width, height),
            **{"caption": f"Murid mengukur bibit ke-{n} di halaman sekolah.", "credit": "Dok. sekolah", **values},
        )
        for n, (width, height) in enumerate(shapes, start=1)
    )


def author(name: str = "Samudra", **values: Any) -> PersonContent:
    """An author."""
    return PersonContent(name, **{"role": "Guru Matematika", "school": "SMP Negeri Cakrawala", **values})


def practice(practice_id: str = "p1", *, body: str = "", **values: Any) -> PracticeContent:
    """A practice in four sections of two paragraphs each, unless told otherwise."""
    text = body or f"{PARAGRAPH}\n\n{PARAGRAPH}"
    values.setdefault("sections", tuple(SectionContent(name, name.title(), text) for name in SECTIONS))
    values.setdefault("title", f"Praktik {practice_id} di tepi laut")
    values.setdefault("summary", "Murid mengukur, mencatat, dan menceritakan apa yang mereka temukan.")
    values.setdefault("authors", (author(),))
    return PracticeContent(practice_id=practice_id, **values)


def full_practice(folder: Path, practice_id: str = "p1", **values: Any) -> PracticeContent:
    """A practice with something of everything."""
    return practice(
        practice_id,
        **{
            "class_level": "VIII",
            "phase": "D",
            "subject": "Matematika",
            "learning_model": "Inkuiri Terbimbing",
            "quote": "Sekarang saya bertanya dulu ke teman.",
            "quote_by": "Murid kelas VIII",
            "tags": (TagContent("Dimensi profil lulusan", ("Penalaran kritis", "Kolaborasi")),),
            "measures": (MeasureContent("Murid yang tuntas", 55, 77.5, "%", 31, "Tes tertulis"),),
            "photos": photos(folder, [(1200, 800), (1200, 900), (900, 1200)], section="aksi"),
            **values,
        },
    )


def school(**values: Any) -> SchoolContent:
    """The school of the examples."""
    values.setdefault("address_lines", ("Jalan Mercusuar Nomor 1", "Kabupaten Teluk Cakrawala"))
    return SchoolContent(name="SMP Negeri Cakrawala", principal="Kirana Embun, M.Pd.", **values)


def booklet(*practices: PracticeContent, **values: Any) -> BookletContent:
    """A booklet of `practices` with a foreword."""
    values.setdefault("title", "Belajar dari Tepi Laut")
    values.setdefault("foreword", "Buklet ini bermula dari sebuah pertanyaan.\n\nTerima kasih kepada semua murid.")
    values.setdefault("foreword_by", author("Kirana Embun, M.Pd.", role="Kepala Sekolah"))
    values.setdefault("place_date", "Tanjung Embun, 22 November 2025")
    values.setdefault("year", "2025")
    values.setdefault("back_text", "Cerita dari ruang kelas yang menghadap laut.")
    return BookletContent(booklet_id="b1", school=values.pop("school", school()), practices=practices, **values)
