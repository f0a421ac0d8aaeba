"""What a reader must know of numbers before and after, in words for the screen."""

from portfolio.domain.inquiry import InquiryMeasure
from portfolio.domain.measuring import FEW, DataNote, change, notes
from portfolio.domain.units import with_unit
from portfolio.texts import decimal, tr


def note_words(measure: InquiryMeasure) -> list[str]:
    """A whole sentence for each thing that the numbers can't tell."""
    return [_words(note) for note in notes(measure)]


def change_words(measure: InquiryMeasure) -> str:
    """By how much it changed; "" where that can't be said."""
    found = change(measure)
    if found is None or not found.amount:
        return ""
    number = decimal(abs(found.amount), 0 if found.amount == int(found.amount) else 1)
    if found.points:
        up, down = tr("Naik {n} poin persen", n=number), tr("Turun {n} poin persen", n=number)
    else:
        number = with_unit(number, measure.unit)
        up, down = tr("Naik {n}", n=number), tr("Turun {n}", n=number)
    return up if found.amount > 0 else down


def _words(note: DataNote) -> str:
    before, after = decimal(note.before or 0), decimal(note.after or 0)
    return {
        "few": tr("Kurang dari {n} orang: sebutkan sebagai cerita, bukan sebagai bukti umum.", n=FEW),
        "numbers": tr("Yang diukur berbeda: {before} orang sebelum, {after} sesudah.", before=before, after=after),
        "no-number": tr("Tulis banyak orang yang diukur (n) di kedua sisi."),
        "instruments": tr("Alat ukurnya berbeda: selisihnya tidak dapat disebut kenaikan atau penurunan."),
        "no-instrument": tr("Tulis dengan apa ini diukur."),
        "scale": tr("Skor ini memakai skala berapa? Tulis di satuan, misalnya “skor 0–100”."),
        "percent": tr("Persentase biasanya antara 0 dan 100."),
        "beyond-scale": tr("Ada angka yang melebihi skala atau banyak orang yang diukur."),
        "one-sided": tr("Baru satu sisi yang terisi; perbandingan menunggu sisi lainnya."),
    }[note.kind]
