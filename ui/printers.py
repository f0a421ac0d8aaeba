"""Printers that were tested: how each turns paper, as the settings keep it."""

from collections.abc import Mapping
from dataclasses import dataclass

from portfolio.services.printing import Duplex, Feeding, OnSheets
from portfolio.texts import tr
from ui.print_jobs import Edge
from ui.settings import Settings


@dataclass(frozen=True, slots=True)
class Turning:
    """How a printer gets a sheet's back printed."""

    duplex: Duplex = "short"
    reversed_stack: bool = False
    """for manual duplex: see `Feeding`"""
    turned: bool = False
    inverted: bool = False
    """asked for one edge, it turns a lying sheet around the other: the app's own test print showed it"""

    @property
    def feeding(self) -> Feeding:
        """The same as the plan of sheets wants it."""
        return Feeding(self.reversed_stack, self.turned)

    def asked(self, edge: Edge) -> Edge:
        """What the driver is to be asked for, so that a lying sheet turns around `edge`."""
        other: Edge = "long" if edge == "short" else "short"
        return other if self.inverted else edge


def known_printers(settings: Settings) -> dict[str, Turning]:
    """The printers that were tested, by name; what can't be read counts as never tested."""
    return {name: turning for name, kept in settings.printers.items() if (turning := _read(kept)) is not None}


def printer_names() -> list[str]:
    """The printers of this computer, the usual one first; called off the GUI thread, for the spooler may be slow."""
    from PySide6.QtPrintSupport import QPrinterInfo  # noqa: PLC0415 - only for who tests a printer

    usual = QPrinterInfo.defaultPrinterName()
    names = QPrinterInfo.availablePrinterNames()
    return sorted(names, key=lambda name: (name != usual, name))


def remember(settings: Settings, name: str, turning: Turning) -> None:
    """Keep how a printer turns paper."""
    settings.printers[name] = {
        "duplex": turning.duplex, "reversed": turning.reversed_stack, "turned": turning.turned,
        "inverted": turning.inverted,
    }  # fmt: skip
    settings.printer = name
    settings.save()


def duplex_names() -> dict[Duplex, str]:
    """The ways to print on both sides, in words."""
    return {
        "short": tr("Otomatis, balik di sisi pendek"),
        "long": tr("Otomatis, balik di sisi panjang"),
        "manual": tr("Balik sendiri: dua berkas"),
    }


def how_to_print(chosen: OnSheets | None) -> str:
    """What to choose in the window that prints, in a few short sentences."""
    if chosen is None:
        return ""
    paper = tr("Kertas {sheet}, ukuran asli (100 %).", sheet=chosen.sheet)
    if chosen.style == "two-up":
        return paper
    if chosen.duplex == "manual":
        return (
            paper
            + " "
            + tr("Cetak berkas sisi depan, masukkan lagi tumpukannya seperti saat uji, lalu cetak sisi belakang.")
        )
    side = (
        tr("Bolak-balik, balik di sisi pendek.")
        if chosen.duplex == "short"
        else tr("Bolak-balik, balik di sisi panjang.")
    )
    return f"{paper} {side}"


def told_of_waiting(printer: str) -> tuple[str, str]:
    """That a printer is stopped although it took the pages, and what that means."""
    return (
        tr("Printer “{name}” sedang berhenti.", name=printer),
        tr("Cetakannya menunggu di antrean; periksa kertas, tinta, dan kabelnya."),
    )


def _read(kept: object) -> Turning | None:
    if not isinstance(kept, Mapping):
        return None
    found = next((known for known in duplex_names() if kept.get("duplex") == known), None)
    return Turning(found, *(kept.get(name) is True for name in ("reversed", "turned", "inverted"))) if found else None
