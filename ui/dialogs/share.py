"""Something is shared beyond the booklet: one practice as a few pages, or the whole booklet as a site."""

from typing import Literal

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from portfolio.texts import tr
from ui.dialogs.dialog import Dialog
from ui.dialogs.report_export import ReportDialog
from ui.dialogs.site import SiteDialog
from ui.session import Session
from ui.settings import Settings
from ui.theme.look import Look
from ui.widgets.share.practice_choices import Offer, PracticeChoices, count, export_chosen, read_offer

ShareKind = Literal["practice", "web"]


def share_dialog(
    session: Session,
    look: Look,
    settings: Settings,
    kind: ShareKind,
    *,
    record_id: str = "",
    parent: QWidget | None = None,
) -> Dialog:
    """The dialog that shares a practice or a booklet; `record_id` is the one that is shown first, "" for the first."""
    if kind == "web":
        return SiteDialog(session, look, settings, record_id, parent)
    return PracticeDialog(session, look, settings, record_id, parent)


class PracticeDialog(ReportDialog):
    """One practice as its own pages, in any frame and length, as PDF or Word."""

    def __init__(
        self,
        session: Session,
        look: Look,
        settings: Settings,
        practice_id: str = "",
        parent: QWidget | None = None,
        *,
        choose: bool = True,
    ) -> None:
        self.practice = PracticeChoices(look, practice_id, choose=choose)
        super().__init__(
            session,
            look,
            settings,
            tr("Satu praktik"),
            file_name=tr("Praktik baik"),
            export=export_chosen,
            choices=self.practice,
            parent=parent,
        )
        session.ask(self, self._on_offer, read_offer)

    @override
    def _begin(self) -> None:
        """Nothing can be shown before it is known which practices there are."""
        self.save_button.setEnabled(False)
        self.word_button.setEnabled(False)

    def _on_offer(self, offer: Offer) -> None:
        if not offer.practices:
            self.message.say("info", tr("Belum ada praktik baik untuk dibagikan. Tulis satu dulu di Praktik."))
            return
        self.practice.show_offer(offer)
        self.save_button.setEnabled(True)
        self.word_button.setEnabled(True)
        self._on_choice()

    @override
    def _on_choice(self, *_: object) -> None:
        choice = self.practice.choice
        if choice.practice_id:
            self._file_name = self.practice.title
            super()._on_choice()
            self._session.ask(self, self.practice.show_count, count, choice)
