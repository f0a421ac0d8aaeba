"""Booklets with their chapters and pages, and reports."""

from portfolio.services import booklet_matter, booklets, reports
from portfolio.services.booklet_chapters import BookletItem
from tests.services.edits.known import Making

EDITS: dict[str, Making] = {
    "booklets.add_booklet": lambda known: booklets.add_booklet(known.library, title="Lain"),
    "booklets.change_booklet": lambda known: booklets.change_booklet(
        known.library, known.id("booklet"), paper="A4", cover_id=known.id("photo")
    ),
    "booklets.set_booklet_practices": lambda known: booklets.set_booklet_practices(
        known.library, known.id("booklet"), known.ids("practice", 3)[::-1]
    ),
    "booklets.arrange_booklet": lambda known: booklets.arrange_booklet(
        known.library,
        known.id("booklet"),
        [BookletItem("map"), BookletItem("practice", known.id("practice", 2)), BookletItem("direction")],
    ),
    "booklets.add_chapter": lambda known: booklets.add_chapter(known.library, known.id("booklet"), "map"),
    "booklets.remove_chapter": lambda known: booklets.remove_chapter(known.library, known.id("booklet"), "direction"),
    "booklets.remove_booklet": lambda known: booklets.remove_booklet(known.library, known.id("booklet")),
    "booklet_matter.show": lambda known: booklet_matter.show(known.library, known.id("booklet"), "figures", on=True),
    "booklet_matter.show_welcome": lambda known: booklet_matter.show_welcome(
        known.library, known.id("booklet_page"), on=False
    ),
    "booklet_matter.write": lambda known: booklet_matter.write(
        known.library, known.id("booklet"), "copyright", body="Hak cipta sekolah."
    ),
    "booklet_matter.add_welcome": lambda known: booklet_matter.add_welcome(
        known.library, known.id("booklet"), title="Sambutan ketiga"
    ),
    "booklet_matter.add_free_page": lambda known: booklet_matter.add_free_page(
        known.library, known.id("booklet"), title="Halaman bebas", body="Isi."
    ),
    "booklet_matter.change_page": lambda known: booklet_matter.change_page(
        known.library, known.id("booklet_page"), body="Diubah."
    ),
    "booklet_matter.move_welcome": lambda known: booklet_matter.move_welcome(
        known.library, known.id("booklet_page", 1), 0
    ),
    "booklet_matter.remove_page": lambda known: booklet_matter.remove_page(known.library, known.id("booklet_page")),
    "reports.change_report": lambda known: reports.change_report(known.library, "ojt", title="Laporan baru"),
    "reports.set_text": lambda known: reports.set_text(known.library, "ojt", "", "prakata", "Puji syukur."),
    "reports.set_signers": lambda known: reports.set_signers(
        known.library, "ojt", "", [{"name": "Penanda", "role": "Pengawas", "block": "known"}]
    ),
    "reports.set_inquiries": lambda known: reports.set_inquiries(known.library, "ojt", "", [known.id("inquiry", 1)]),
}
