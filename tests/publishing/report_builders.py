"""Content for reports: every element, and how it gets when it is empty, long or odd."""

from pathlib import Path
from typing import Any

from portfolio.domain.prose import Run
from portfolio.publishing.content import ExtraChapter, SchoolContent
from portfolio.publishing.document import (
    Bar,
    Branch,
    Bullets,
    Cell,
    Chart,
    Column,
    Element,
    Facts,
    Gallery,
    Heading,
    Letterhead,
    Line,
    Mark,
    Matrix,
    Note,
    Quote,
    SignatureBlock,
    Signatures,
    Table,
    Text,
    Tree,
)
from portfolio.publishing.elements import figure, picture
from portfolio.publishing.report import Approval, FrontPage, PagesContent, ReportChapter, ReportContent, ReportSection
from tests.publishing.builders import PARAGRAPH, photo, photos, school
from tests.publishing.builders import picture as picture_file

DIMENSIONS = (
    "Keimanan dan ketakwaan kepada Tuhan YME", "Kewargaan", "Penalaran kritis", "Kreativitas", "Kolaborasi",
    "Kemandirian", "Kesehatan", "Komunikasi",
)  # fmt: skip
GROUPS = (
    ("Dimensi profil lulusan", DIMENSIONS),
    ("Prinsip", ("Berkesadaran", "Bermakna", "Menggembirakan")),
    ("Pengalaman", ("Memahami", "Mengaplikasi", "Merefleksi")),
    (
        "Kerangka pembelajaran",
        ("Praktik pedagogis", "Kemitraan pembelajaran", "Lingkungan pembelajaran", "Pemanfaatan digital"),
    ),
)
LEGEND = ((2, "Selaras, dengan alasan dan bukti"), (1, "Disebut, belum ada bukti"), (0, "Belum tersentuh"))
NAMES = (
    "Kirana Embun, M.Pd.", "Bayu", "Melati Senja, S.Pd.", "Samudra", "Fajar Ombak, S.Si., M.Pd.", "Kenanga", "Bintang",
    "Dra. Hj. Rimba Lestari Nusantara Cakrawala Purnama, S.Pd., M.Pd., Gr.",
)  # fmt: skip


def text(words: str) -> Text:
    """A paragraph."""
    return Text((Run(words),))


def cell(words: str = "", **values: Any) -> Cell:
    """A cell with a paragraph a line."""
    return Cell(tuple(text(line) for line in words.split("\n") if line), **values)


def alignment_table(rows: int = 5) -> Table:
    """A table of long texts that goes over pages."""
    columns = (Column("Unsur", 1), Column("Rumusan lama", 2), Column("Rumusan baru", 2.4), Column("Alasan", 1.8))
    return Table(
        columns,
        tuple(
            (
                cell(f"Misi {n + 1}"),
                cell("Melaksanakan pembelajaran yang efektif dan efisien."),
                cell(f"{PARAGRAPH[: 90 + n % 4 * 40]}."),
                cell("Rapor pendidikan: literasi turun.\nHasil survei orang tua."),
            )
            for n in range(rows)
        ),
        "Penyelarasan misi sekolah dengan kerangka Pembelajaran Mendalam",
        head_column=True,
    )


def attendance(rows: int = 30) -> Table:
    """A list that is signed by hand."""
    columns = (Column("No.", 0.5, "right"), Column("Nama", 3), Column("Asal sekolah", 2.4), Column("Tanda tangan", 2.6))
    return Table(
        columns,
        tuple((cell(f"{n + 1}"), cell(NAMES[n % 8]), cell("SMP Negeri Cakrawala"), cell()) for n in range(rows)),
        "Daftar hadir peserta",
        row_height=9.5,
        zigzag=3,
    )


def matrix(rows: int = 6, groups: tuple[tuple[str, tuple[str, ...]], ...] = GROUPS) -> Matrix:
    """A matrix of statements against elements."""
    columns = sum(len(heads) for _, heads in groups)
    names = [("Visi", "Misi 1 Belajar dari laut di sekitar sekolah", "Misi 2", "Tujuan 1")[n % 4] for n in range(rows)]
    marks = tuple(
        tuple(Mark((n * 7 + m * 5 + n * m) % 3, note=f"{names[n]}, kolom {m + 1}") for m in range(columns))
        for n in range(rows)
    )
    return Matrix("Matriks penyelarasan 8-3-3-4", groups, tuple(zip(names, marks, strict=True)), LEGEND)


def heat_map() -> Matrix:
    """Forty-one focus areas against people, with numbers."""
    rows = tuple(
        (
            f"{n // 10 + 1}.{n % 10 // 4 + 1}.{n % 4 + 1} Fokus tentang "
            + ("pembelajaran yang berpusat pada murid", "refleksi", "kolaborasi dengan orang tua")[n % 3],
            tuple(Mark((n * m + m + n) % 6, str((n * m + m + n) % 6 or "")) for m in range(8)),
        )
        for n in range(41)
    )
    legend = tuple((n, name) for n, name in enumerate(("Belum ada", "Paham", "Dasar", "Menengah", "Mumpuni", "Ahli")))
    heads = tuple(name.partition(",")[0] for name in NAMES)
    return Matrix("Peta kompetensi guru", (("", heads),), rows, legend, most=5)


def chart() -> Chart:
    """Pairs before and after, with a gap and a warning."""
    return Chart(
        "Hasil belajar sebelum dan sesudah",
        ("Sebelum", "Sesudah"),
        (
            Bar("Murid yang tuntas", (55, 77.5), ("55%", "77,5%"), "n = 31 · tes tertulis"),
            Bar("Murid yang berani bertanya di depan kelas tanpa ditunjuk", (12, 64), ("12%", "64%"), "n = 31"),
            Bar("Kehadiran", (None, 96), ("", "96%"), "n = 8: terlalu sedikit untuk kesimpulan"),
        ),
        full=100,
        source="Sumber: catatan guru, Juli–Oktober 2025.",
    )


def poll() -> Chart:
    """Plain bars."""
    labels = ("Asesmen awal", "Pembelajaran berdiferensiasi", "Refleksi bersama murid", "Kemitraan dengan orang tua")
    return Chart(
        "Kebutuhan pelatihan",
        ("Guru",),
        tuple(Bar(label, (72.0 - 19 * n,), (str(72 - 19 * n),)) for n, label in enumerate(labels)),
        source="72 guru menjawab, 3 Oktober 2025.",
    )


def line() -> Line:
    """Values over time towards a target."""
    months = ("Juli", "Agustus", "September", "Oktober", "November")
    return Line(
        "Murid yang membaca 15 menit sehari",
        tuple((month, 20.0 + 13 * n, f"{20 + 13 * n}%") for n, month in enumerate(months)),
        80,
        "Target 80%",
    )


def tree() -> Tree:
    """Who passed what to whom."""
    third = Branch("SD Negeri Karang Embun", ("7 guru · 8 November 2025",))
    second = Branch("Forum KKG Gugus 2", ("14 guru dari 4 sekolah · 25 Oktober 2025",), (third, third))
    first = Branch("Bayu dan Melati Senja, S.Pd.", ("SMP Negeri Cakrawala · kelas A",), (second, Branch("MGMP IPA")))
    return Tree(
        "Siapa mengimbaskan kepada siapa", (first, Branch("Fajar Ombak, S.Si., M.Pd.", ("Belum mengimbaskan",)))
    )


def signatures(**values: Any) -> Signatures:
    """Two blocks and a third."""
    numbers = "NIP. 19680411 199303 1 009"
    defaults: dict[str, Any] = {
        "place_date": "Tanjung Embun, 18 Oktober 2025",
        "left": SignatureBlock("Fasilitator,", "Samudra", "NIP. -"),
        "right": SignatureBlock("Kepala Sekolah,", "Kirana Embun, M.Pd.", numbers),
        "known": SignatureBlock(
            "Kepala Dinas Pendidikan Kabupaten Teluk Cakrawala,", "Dra. Hj. Kenanga Purnama, M.Si.", numbers
        ),
    }
    return Signatures(**(defaults | values))


FACTS = Facts(
    (
        ("Nama sekolah", "SMP Negeri Cakrawala"),
        ("NPSN", "60700001"),
        ("Alamat", "Jalan Mercusuar Nomor 1, Tanjung Embun, Kabupaten Teluk Cakrawala, Provinsi Nusa Contoh"),
        ("Akreditasi", ""),
    )
)


def lesson(folder: Path) -> Table:
    """The steps of a lesson with pictures in cells."""
    some = photos(folder, [(1200, 900), (900, 1200), (1600, 900)])
    columns = (
        Column("Fase", 1.4), Column("Guru", 2.2), Column("Murid", 2.2), Column("Menit", 0.8, "right"),
        Column("Foto", 1.8),
    )  # fmt: skip
    rows = tuple(
        (
            cell("Berpikir sendiri"), cell(PARAGRAPH[:88]), cell(PARAGRAPH[90:190]), cell("15"),
            cell(picture=picture(one)),
        )
        for one in some
    )  # fmt: skip
    return Table(columns, rows, "Langkah pembelajaran", head_column=True)


def everything(folder: Path) -> tuple[Element, ...]:
    """An element of every kind."""
    shown = photos(folder, [(1200, 900), (1200, 800), (900, 1200)])
    return (
        text(PARAGRAPH),
        FACTS,
        Heading("1. Data awal", level=3),
        text(PARAGRAPH),
        text(PARAGRAPH),
        Bullets(
            (text("Rapor pendidikan dibaca bersama."), text(PARAGRAPH), text("Murid diajak bicara.")), ordered=True
        ),
        chart(),
        Note("Hanya 8 murid yang mengisi; angka ini belum dapat disebut hasil.", "warning"),
        Note("Instrumen yang sama dipakai sebelum dan sesudah."),
        line(),
        poll(),
        figure(shown[0]),
        Gallery(tuple(figure(one) for one in shown[1:])),
        tree(),
        lesson(folder),
        matrix(),
        Quote("Sekarang saya bertanya dulu ke teman.", "Murid kelas VIII"),
        alignment_table(4),
    )


def report(folder: Path, **values: Any) -> ReportContent:
    """A whole report with something of everything."""
    logo = photo(picture_file(folder, "logo.png", (400, 400)), (400, 400))
    own: SchoolContent = school(logo=logo, motto="Berlayar dengan ilmu", npsn="60700001")
    defaults: dict[str, Any] = {
        "title": "Laporan On the Job Training Pembelajaran Mendalam Kepala Sekolah",
        "subtitle": "Penyelarasan Visi, Misi, dan Tujuan serta Siklus Assess dan Design",
        "author": "Kirana Embun, M.Pd.",
        "author_role": "Kepala SMP Negeri Cakrawala",
        "school": own,
        "year": "2025",
        "approval": Approval(
            "Laporan On the Job Training Pembelajaran Mendalam",
            (("Nama", "Kirana Embun, M.Pd."), ("NIP", "19680411 199303 1 009"), ("Unit kerja", "SMP Negeri Cakrawala")),
            "Laporan ini disusun oleh kepala sekolah yang namanya tersebut di bawah ini, dan telah diperiksa serta "
            "disetujui sebagai tugas pelatihan.",
            signatures(),
        ),
        "front": (
            FrontPage("profil", "Profil Sekolah", (FACTS,)),
            FrontPage(
                "kata-pengantar",
                "Kata Pengantar",
                (text(PARAGRAPH), text(PARAGRAPH), signatures(left=None, known=None)),
            ),
        ),
        "chapters": (
            ReportChapter(
                "bab-1", "BAB I", "Pendahuluan",
                (
                    ReportSection("latar", "A. Latar Belakang Masalah", (text(PARAGRAPH),) * 4),
                    ReportSection("tujuan", "B. Tujuan Penyusunan Program", (text(PARAGRAPH),) * 3),
                    ReportSection("hasil", "C. Hasil yang Diharapkan", (text(PARAGRAPH),)),
                ),
            ),
            ReportChapter(
                "bab-2", "BAB II", "Laporan Kegiatan", (ReportSection("a", "A. Assess", everything(folder)),)
            ),
            ReportChapter(
                "bab-3", "BAB III", "Kesimpulan dan Saran", (ReportSection("a", "A. Kesimpulan", (text(PARAGRAPH),)),)
            ),
        ),
        "appendices": (
            ReportChapter("l-1", "Lampiran 1", "Daftar Hadir", (ReportSection("", "", (attendance(),)),)),
        ),
    }  # fmt: skip
    return ReportContent(**(defaults | values))


def pages(*elements: Element, folder: Path, title: str = "Matriks Penyelarasan", **values: Any) -> PagesContent:
    """Single pages under the letterhead."""
    logo = photo(picture_file(folder, "logo.png", (400, 400)), (400, 400))
    defaults: dict[str, Any] = {"subtitle": "Keadaan 18 Oktober 2025", "school": school(logo=logo)}
    return PagesContent(title, elements, **(defaults | values))


def official(folder: Path) -> PagesContent:
    """A document that brings its own letterhead."""
    logo = photo(picture_file(folder, "logo.png", (400, 400)), (400, 400))
    head = Letterhead(school(logo=logo, npsn="60700001", contact_lines=("smpn@contoh.sch.id", "0511 000000")))
    return pages(head, Heading("Visi"), text(PARAGRAPH), alignment_table(12), signatures(), folder=folder)


def chapter(folder: Path, key: str = "x1", before: int = 0) -> ExtraChapter:
    """A chapter of a booklet that is no practice."""
    return ExtraChapter(
        key, "Arah sekolah", everything(folder), "Visi, misi, dan tujuan yang diselaraskan.", before=before
    )
