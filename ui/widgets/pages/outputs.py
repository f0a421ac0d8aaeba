"""All kinds of output, as a table: what each is for, grouped by what one wants."""

from portfolio.texts import tr
from ui.widgets.pages.output_card import Output


def output_groups() -> tuple[tuple[str, tuple[Output, ...]], ...]:
    """Name of a group and its outputs, in the language in use."""
    show, save = tr("Siapkan…"), tr("Simpan…")
    return (
        (
            tr("Buklet dan presentasi"),
            (
                Output(
                    "booklet",
                    "book-open",
                    tr("Buklet"),
                    tr("Praktik sekolah dalam satu buku: untuk WhatsApp, unggah, dicetak, atau ke percetakan."),
                    tr("Susun buklet"),
                ),
                Output(
                    "school-booklets",
                    "school",
                    tr("Buklet tiap sekolah"),
                    tr("Satu buklet untuk setiap sekolah yang gurunya menulis, sekaligus ke satu folder."),
                    show,
                ),
                Output(
                    "practice",
                    "file-text",
                    tr("Satu praktik"),
                    tr("Halaman satu praktik sebagai STAR, STARLI, naskah formal, atau 500 kata: PDF atau Word."),
                    show,
                ),
                Output(
                    "deck",
                    "presentation",
                    tr("Salindia"),
                    tr("Paparan 7, 10, atau 15 menit: PPTX, PDF, atau langsung ditayangkan."),
                    show,
                ),
            ),
        ),
        (
            tr("Pameran"),
            (
                Output(
                    "labels",
                    "tag",
                    tr("Label karya"),
                    tr("Judul, pembuat, proses, refleksi, dan kode QR di samping karya."),
                    show,
                ),
                Output(
                    "posters",
                    "image",
                    tr("Poster"),
                    tr("Satu praktik di A3 sampai A1 atau spanduk berdiri."),
                    show,
                ),
                Output(
                    "feedback",
                    "message-square",
                    tr("Lembar umpan balik"),
                    tr("Saya suka, saya bertanya, saya usul: untuk pengunjung."),
                    show,
                ),
                Output(
                    "programme",
                    "calendar-days",
                    tr("Susunan acara"),
                    tr("Rundown pameran dan talkshow untuk panitia dan tamu."),
                    show,
                ),
                Output(
                    "consent-form",
                    "signature",
                    tr("Formulir izin foto"),
                    tr("Lembar persetujuan orang tua, kosong atau berisi nama sekelas."),
                    show,
                ),
            ),
        ),
        (
            tr("Laporan dan dokumen"),
            (
                Output(
                    "ojt-report",
                    "book-open-text",
                    tr("Laporan OJT"),
                    tr("Sampul, pengesahan, BAB I sampai III, dan lampiran."),
                    save,
                ),
                Output(
                    "direction",
                    "scroll-text",
                    tr("Dokumen arah sekolah"),
                    tr("Visi, misi, dan tujuan yang diselaraskan, siap ditandatangani."),
                    save,
                ),
                Output(
                    "dissemination",
                    "network",
                    tr("Laporan pengimbasan"),
                    tr("Forum terbaru dengan daftar hadir, bukti, dan tindak lanjut."),
                    save,
                ),
                Output(
                    "attendance",
                    "clipboard-list",
                    tr("Daftar hadir"),
                    tr("Lembar tanda tangan untuk forum terbaru."),
                    save,
                ),
                Output(
                    "map",
                    "award",
                    tr("Peta kompetensi"),
                    tr("Kompetensi yang ditunjukkan praktik, per orang atau sekolah."),
                    tr("Buka peta"),
                ),
                Output(
                    "poll",
                    "chart-column",
                    tr("Kebutuhan pelatihan"),
                    tr("Hasil polling guru sebagai grafik dan tabel."),
                    tr("Buka polling"),
                ),
                Output(
                    "model-schools",
                    "flag",
                    tr("Sekolah model"),
                    tr("Kemajuan sekolah model menurut indikatornya."),
                    tr("Buka sekolah model"),
                ),
            ),
        ),
        (
            tr("Berbagi"),
            (
                Output(
                    "web",
                    "globe",
                    tr("Situs tanpa internet"),
                    tr("Satu folder yang dibuka di peramban, dari flash disk atau ponsel."),
                    show,
                ),
            ),
        ),
    )
