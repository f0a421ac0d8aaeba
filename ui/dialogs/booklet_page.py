"""What stands on a page of a booklet's own: words of welcome, the copyright page, a free page."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from portfolio.domain.person import Person
from portfolio.services import booklet_matter, school
from portfolio.services.booklet_matter import FREE, WELCOME, OpenPage, PageFields
from portfolio.services.libraries import Library
from portfolio.texts import tr
from ui.dialogs.dialog import Dialog
from ui.session import Session
from ui.theme import fonts
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.fields import ComboField, TextField
from ui.widgets.labels import Words
from ui.widgets.page import scrolled
from ui.widgets.pages.photo_picker import PhotoPicker
from ui.widgets.photo_choice import PhotoChoice
from ui.widgets.writing.prose_editor import ProseEditor

_SIZE = QSize(680, 660)
_BODY_PX, _LEAST_BODY, _ROUND_CARET = 15, 190, 40
_Answer = tuple[OpenPage, Sequence[Person]]


class BookletPageDialog(Dialog):
    """Everything typed is kept at once, as everywhere; closing is all there is to do."""

    def __init__(
        self,
        session: Session,
        look: Look,
        booklet_id: str,
        kind: str,
        *,
        page_id: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, booklet_matter.line_name(kind), 560, parent)
        self._session = session
        self._booklet_id, self._kind, self._page_id = booklet_id, kind, page_id
        self._build_fields(look)
        self.remove = self.add_button(tr("Hapus halaman ini"))
        self.remove.clicked.connect(self._on_remove)
        self.remove.setVisible(bool(page_id))
        self.add_button(tr("Selesai"), primary=True).clicked.connect(self.accept)
        self.take_room(_SIZE)
        self.finished.connect(self._flush)
        session.flush_requested.connect(self._flush)
        session.changed.connect(self._ask)
        self._ask()

    def _build_fields(self, look: Look) -> None:
        column = self._build_sheet()
        self.title = TextField(look, tr("Judul halaman"), placeholder=booklet_matter.line_name(self._kind))
        self.title.edited.connect(self._on_title)
        column.addWidget(self.title)
        block = QVBoxLayout()
        block.setSpacing(Space.XS)
        label = Words(tr("Isi"), "label")
        self.body = ProseEditor(tr("Isi"))
        self.body.setFont(fonts.writing(_BODY_PX))
        self.body.setFrameShape(QFrame.Shape.StyledPanel)
        self.body.least_height = _LEAST_BODY
        self.body.setFixedHeight(_LEAST_BODY)
        self.body.edited.connect(self._on_body)
        self.body.caret_moved.connect(self._on_caret)
        label.setBuddy(self.body)
        block.addWidget(label)
        block.addWidget(self.body)
        block.addWidget(Words(self._hint(), "caption"))
        column.addLayout(block)
        self.person = ComboField(look, tr("Siapa yang menandatangani"), [("", tr("Tidak ada"))])
        self.person.edited.connect(self._on_person)
        self.person.setVisible(self._kind in (WELCOME, "approval"))
        column.addWidget(self.person)
        self.photo = PhotoChoice(self._session, look, tr("Foto"))
        self.photo.wanted.connect(self._on_photo_wanted)
        self.photo.dropped.connect(self._on_no_photo)
        self.photo.setVisible(self._kind in (WELCOME, FREE))
        column.addWidget(self.photo)
        column.addStretch(1)

    def _build_sheet(self) -> QVBoxLayout:
        """The column of the fields; it scrolls, for the text grows with what is written."""
        fields = QWidget()
        column = QVBoxLayout(fields)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.L)
        self._sheet = scrolled(fields)
        self._sheet.verticalScrollBar().rangeChanged.connect(self._on_grown)
        self.column.addWidget(self._sheet, 1)
        return column

    def _hint(self) -> str:
        hints = {
            "copyright": tr(
                "Penulis, penerbit, dan tahun tercetak dari pustaka. Kosongkan untuk kalimat bawaan: boleh digandakan "
                "untuk pendidikan dengan menyebut sumber."
            ),
            "approval": tr("Kosongkan untuk kalimat pengesahan bawaan. Tanpa nama, kepala sekolah yang mengesahkan."),
            WELCOME: tr("Tempat dan tanggal diambil dari isian di bawah kata pengantar."),
        }
        return hints.get(self._kind, tr("Halaman yang masih kosong tidak dicetak."))

    def _ask(self) -> None:
        self._session.ask(self, self._on_read, _read, self._booklet_id, self._kind, self._page_id)

    def _on_read(self, answer: _Answer) -> None:
        opened, people = answer
        page, photo = opened.page, opened.photo
        self.person.set_choices([("", tr("Tidak ada")), *((one.id, one.full_name) for one in people)])
        self.title.set_text(page.title)
        self.body.show_markdown(page.body)
        self.person.set_value(page.person_id or "")
        name = (photo.caption or photo.original_name) if photo else ""
        self.photo.show_photo(photo.id if photo else "", name)

    def _on_title(self, value: str) -> None:
        self._write(PageFields(title=value))

    def _on_body(self, markdown: str) -> None:
        self._write(PageFields(body=markdown))

    def _on_caret(self, caret: QRect) -> None:
        """What is being typed stays in sight."""
        if (ground := self._sheet.widget()) is not None:
            middle = self.body.viewport().mapTo(ground, caret.center())
            self._sheet.ensureVisible(middle.x(), middle.y(), 0, _ROUND_CARET)

    def _on_grown(self, *_: int) -> None:
        """The page grows a moment after its text."""
        if self.body.hasFocus():
            self._on_caret(self.body.cursorRect())

    def _on_person(self, person_id: str) -> None:
        self._write(PageFields(person_id=person_id or None))

    def _on_photo_wanted(self) -> None:
        picker = PhotoPicker(self._session, self._look, self, tr("Foto mana untuk halaman ini?"))
        picker.chosen.connect(self._on_photo)
        picker.open()

    def _on_photo(self, photo_id: str) -> None:
        self._write(PageFields(photo_id=photo_id))

    def _on_no_photo(self) -> None:
        self._write(PageFields(photo_id=None))

    def _on_remove(self) -> None:
        self._flush()
        self._session.changed.disconnect(self._ask)
        self._session.edit(booklet_matter.remove_page, self._page_id)
        self._page_id, self._kind = "", FREE  # what would still be typed has no page any more
        self.reject()

    def _flush(self) -> None:
        self.title.flush()
        self.body.flush()

    def _write(self, fields: PageFields) -> None:
        if self._page_id:
            self._session.edit(booklet_matter.change_page, self._page_id, **fields)
        elif self._kind not in (WELCOME, FREE):
            self._session.edit(booklet_matter.write, self._booklet_id, self._kind, **fields)


def _read(library: Library, booklet_id: str, kind: str, page_id: str) -> _Answer:
    return booklet_matter.open_page(library, booklet_id, kind, page_id), school.people(library)
