"""Areas of a photo are made unrecognisable."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget
from typing_extensions import override

from portfolio.domain.consent import CHANNELS
from portfolio.errors import PraktikError
from portfolio.progress import Progress
from portfolio.services import consents, faces
from portfolio.services.libraries import Library
from portfolio.texts import ntr, tr
from ui.dialogs.dialog import Dialog
from ui.session import Session
from ui.theme.look import Look
from ui.widgets.blur.areas import ellipse, from_rows, to_rows, turned
from ui.widgets.blur.canvas import BlurCanvas
from ui.widgets.blur.drawing import Drawing
from ui.widgets.blur.proposals import ProposalBar
from ui.widgets.blur.reading import BlurWork, read_work
from ui.widgets.blur.tools import BlurTools
from ui.widgets.labels import Words
from ui.widgets.message_bar import MessageBar

_SIZE = QSize(1120, 740)


class BlurDialog(Dialog):
    """The whole photo, as large as the screen allows; what is drawn is kept with “Selesai”, as one edit."""

    def __init__(self, session: Session, look: Look, photo_id: str, parent: QWidget | None = None) -> None:
        super().__init__(look, tr("Buramkan bagian foto"), 720, parent)
        self._session, self._photo_id = session, photo_id
        self._work: BlurWork | None = None
        self.drawing = Drawing(self)
        self.canvas = BlurCanvas(look, self.drawing)
        self.tools = BlurTools(look, self.canvas, self.drawing)
        self.tools.setEnabled(False)
        self.tools.proposals_wanted.connect(self._on_proposals_wanted)
        self.proposals = ProposalBar(look, self.drawing)
        self.message = MessageBar(look)
        self.message.acted.connect(self._on_discard)
        self._build_form()
        self._build_buttons()
        self.resize(_SIZE.boundedTo(self.screen().availableSize() * 0.94))
        self.drawing.changed.connect(self._show_state)
        self._show_state()
        session.run(
            lambda library, _: read_work(library, photo_id),
            owner=self,
            then=self._on_work,
            failed=self._on_trouble,
            lane="picture",
        )
        session.run(lambda library, _: faces.available(library), owner=self, then=self._on_detector, lane="picture")

    def keep(self) -> None:
        """Save what is drawn, where it differs, and close."""
        if self._work is not None and (self.drawing.different or self._marks_anew):
            rows = to_rows(self.drawing.areas, self._photo_id, self._turns, self._work.aspect)
            self._session.edit(consents.set_blurs, self._photo_id, rows, mark=self._marks_anew)
        self.accept()

    def _build_form(self) -> None:
        words = tr(
            "Foto asli tidak pernah berubah. Setiap terbitan memakai piksel yang sudah diburamkan, "
            "dan dari terbitan itu tidak ada yang dapat mengembalikannya."
        )
        self.column.addWidget(Words(words, "muted"))
        self.column.addWidget(self.message)
        self.column.addWidget(self.tools)
        self.column.addWidget(self.canvas, 1)
        self.column.addWidget(self.proposals)
        foot = QVBoxLayout()
        foot.setSpacing(0)
        self.mark = QCheckBox(tr("Tandai foto ini “Harus diburamkan”"))
        self.mark.setToolTip(tr("Foto hanya ikut terbit selama ada bagian yang diburamkan."))
        room = self.mark.sizePolicy()
        room.setRetainSizeWhenHidden(True)  # nothing moves under the hand that draws
        self.mark.setSizePolicy(room)
        foot.addWidget(self.mark)
        self._count = Words("", "caption")
        self._count.setContentsMargins(6, 0, 0, 0)
        foot.addWidget(self._count)
        self.buttons.insertLayout(0, foot, 1)

    def _build_buttons(self) -> None:
        self.cancel_button = self.add_button(tr("Batal"))
        self.cancel_button.clicked.connect(self.reject)
        self.done_button = self.add_button(tr("Selesai"), primary=True)
        self.done_button.setDefault(False)  # Enter agrees to a proposal
        self.done_button.clicked.connect(self.keep)

    @property
    def _turns(self) -> int:
        return self._work.standing.photo.quarter_turns % 4 if self._work else 0

    @property
    def _marks_anew(self) -> bool:
        """Whether the photo is to get a mark that it does not have."""
        wanted = self.mark.isChecked() and bool(self.drawing.confirmed)
        return wanted and self._work is not None and self._work.standing.photo.consent != "blur"

    def _on_work(self, work: BlurWork) -> None:
        self._work = work
        photo = work.standing.photo
        self.drawing.begin(from_rows(work.standing.blurs, self._turns, work.aspect))
        kept = QRectF(
            photo.crop_left, photo.crop_top, photo.crop_right - photo.crop_left, photo.crop_bottom - photo.crop_top
        )
        self.canvas.show_photo(work.picture, kept)
        self.mark.setChecked(_held_back(work))
        self.tools.setEnabled(True)
        self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_state()

    def _on_trouble(self, error: Exception) -> None:
        self.canvas.show_trouble(error.title if isinstance(error, PraktikError) and error.title else _unreadable())
        if not isinstance(error, PraktikError):
            self.message.say_error(error)

    def _on_detector(self, there: bool) -> None:
        if there:
            self.tools.offer_proposals()

    def _on_proposals_wanted(self) -> None:
        self.tools.propose.setEnabled(False)
        self.message.say("info", tr("Mencari wajah…"))
        photo_id = self._photo_id

        def find(library: Library, _: Progress) -> list[tuple[float, float, float, float]]:
            return faces.propose_faces(library, photo_id)

        self._session.run(find, owner=self, then=self._on_proposals, failed=self._on_no_proposals, lane="picture")

    def _on_proposals(self, boxes: list[tuple[float, float, float, float]]) -> None:
        self.tools.propose.setEnabled(True)
        aspect = self.canvas.view.aspect
        found = []
        for left, top, right, bottom in boxes:
            box = QRectF(left, top, right - left, bottom - top)
            area = ellipse(turned(box.topLeft(), self._turns), turned(box.bottomRight(), self._turns))
            if not any(one.box(aspect).contains(area.box(aspect).center()) for one in self.drawing.confirmed):
                found.append(area)
        self.drawing.propose(found)
        if found:
            self.message.hide()
            self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            advice = tr("Itu tidak berarti tidak ada wajah. Periksa fotonya, lalu tarik lingkaran sendiri.")
            self.message.say("info", tr("Tidak ada usulan baru."), advice)

    def _on_no_proposals(self, error: Exception) -> None:
        self.tools.propose.setEnabled(True)
        self.message.say_error(error)

    def _on_discard(self) -> None:
        self.drawing.begin(())
        super().reject()

    def _show_state(self) -> None:
        confirmed = len(self.drawing.confirmed)
        state = self._work.standing.photo.consent if self._work else ""
        self.mark.setVisible(bool(confirmed) and state != "blur")
        self._count.setText(_said_of(confirmed, waiting=len(self.drawing.proposals), must=state == "blur"))

    @override
    def reject(self) -> None:
        """Close; where something was drawn, ask first."""
        if self._work is not None and self.drawing.different:
            advice = tr("Tekan Selesai untuk menyimpannya, atau buang.")
            self.message.say("warn", tr("Perubahan di foto ini belum disimpan."), advice, tr("Buang perubahan"))
            self.done_button.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().reject()


def _held_back(work: BlurWork) -> bool:
    """Whether the photo may not go out anywhere as it is now: then blurring is meant to let it out."""
    return all(work.standing.objection(channel) is not None for channel in CHANNELS)


def _said_of(confirmed: int, *, waiting: int, must: bool) -> str:
    if waiting and not confirmed:
        return tr("Usulan baru dipakai setelah Anda menjawab “Ya, buramkan”.")
    if confirmed:
        return ntr("{n} bagian diburamkan di setiap terbitan.", confirmed)
    if must:
        return tr("Foto ini harus diburamkan: tarik lingkaran di atas setiap wajah.")
    return tr("Tarik lingkaran di atas setiap wajah yang tidak boleh dikenali.")


def _unreadable() -> str:
    return tr("Foto ini tidak dapat dibuka.")
