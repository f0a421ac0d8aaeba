"""The words that flowing outputs (Word, web) print beside those that the user wrote: Indonesian, as on paper."""

from portfolio.publishing.document import Mark, Matrix

FIGURE, TABLE = "Gambar", "Tabel"
BEFORE, AFTER = "Sebelum", "Sesudah"
MEASURED = "Yang diukur"
DRAFT = "DRAF"
DRAFT_NOTE = "DRAF · belum untuk disebarkan"
NOTE, WARNING = "Catatan", "Perhatian"
NOTHING = "–"
COMPILED_BY = "Disusun oleh"
COVER_PHOTO = "Sampul"
PHOTO_MISSING = "Foto tidak dapat ditampilkan"
DOTS = "....................................."
LEGEND = "Keterangan:"
TARGET = "Sasaran"
WHEN, VALUE = "Waktu", "Nilai"
COVERED, WEAK = "●", "○"
"""What a cell of a matrix says where it has no word of its own."""
HOME, GALLERY, PREVIOUS, NEXT = "Beranda", "Galeri foto", "Sebelumnya", "Berikutnya"
SKIP, MENU, CHAPTERS, PAGES = "Langsung ke isi", "Menu utama", "Isi", "Halaman lain"
SEARCH, NO_HITS, HITS = "Cari di semua tulisan", "Tidak ada yang cocok.", "Hasil pencarian"
LARGER = "Lihat foto lebih besar"
UNTITLED = "Tanpa judul"


def sign(mark: Mark) -> str:
    """What a cell of a matrix says: its word, else a ring for weak and a disc for covered."""
    return mark.text or (COVERED if mark.level > 1 else WEAK if mark.level else "")


def legend(matrix: Matrix) -> str:
    """What the levels mean, each after its sign, or after its word where all cells of a level say the same."""
    told = []
    for level, meaning in matrix.legend:
        said = {mark.text for _, marks in matrix.rows for mark in marks if mark.level == level}
        worded = any(said)
        shown = (said.pop() if len(said) == 1 else "") if worded else sign(Mark(level))
        told.append(f"{shown} {meaning}".strip())
    return f"{LEGEND} {' · '.join(told)}" if told else ""
