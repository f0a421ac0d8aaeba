"""What became of an import, in words."""

from portfolio.services.photos import ImportReport
from portfolio.texts import ntr, tr

_MOST_NAMED = 6


def outcome(report: ImportReport) -> str:
    """What came in, as whole sentences; "" where nothing did."""
    parts = []
    if report.imported:
        parts.append(ntr("{n} foto ditambahkan.", len(report.imported)))
    if report.duplicates:
        parts.append(ntr("{n} foto sudah ada di pustaka dan tidak disalin lagi.", len(report.duplicates)))
    if report.cancelled:
        parts.append(tr("Penambahan dihentikan; yang sudah masuk tetap ada."))
    if not parts and not report.refused:
        parts.append(tr("Tidak ada foto di sana."))
    return " ".join(parts)


def refusals(report: ImportReport) -> tuple[str, str]:
    """How many files were refused, and why each; two empty texts where none was."""
    if not report.refused:
        return "", ""
    lines = [f"{refusal.path.name}: {refusal.reason}" for refusal in report.refused[:_MOST_NAMED]]
    if len(report.refused) > _MOST_NAMED:
        lines.append(ntr("… dan {n} berkas lain.", len(report.refused) - _MOST_NAMED))
    return ntr("{n} berkas tidak dapat dipakai.", len(report.refused)), "\n".join(lines)
