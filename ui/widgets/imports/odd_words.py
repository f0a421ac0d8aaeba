"""What is odd in a spreadsheet, in words."""

from collections import defaultdict
from collections.abc import Collection, Sequence

from portfolio.services.tables import Oddity
from portfolio.texts import ntr

_MOST_PLACES = 6


def told(oddities: Sequence[Oddity], used: Collection[int]) -> tuple[str, ...]:
    """A sentence for each kind of oddity, with the places where it was met first.

    What is odd in a column that is not used concerns nobody.
    """
    kinds: dict[str, list[Oddity]] = defaultdict(list)
    for one in oddities:
        if one.column < 0 or one.column in used:
            kinds[one.kind].append(one)
    return tuple(_sentence(kind, same) for kind, same in kinds.items())


def _sentence(kind: str, same: Sequence[Oddity]) -> str:
    places = [place for one in same for place in one.places]
    at = ", ".join(places[:_MOST_PLACES]) + ("…" if len(places) > _MOST_PLACES else "")
    n = sum(one.count for one in same)
    return {
        "lost-digits": ntr("{n} nomor kehilangan angka di berkas (mis. 1,97E+17), jadi dikosongkan: {at}.", n, at=at),
        "formula": ntr("{n} rumus belum dihitung, jadi dikosongkan: {at}.", n, at=at),
        "error": ntr("{n} sel berisi galat (mis. #N/A), jadi dikosongkan: {at}.", n, at=at),
        "same-head": ntr("{n} kolom berjudul sama dengan kolom lain: {at}.", n, at=at),
        "no-head": ntr("{n} kolom tanpa judul: {at}.", n, at=at),
        "merged": ntr("{n} sel gabungan; isinya berlaku untuk semua barisnya: {at}.", n, at=at),
        "hidden": ntr("{n} baris tersembunyi ikut dibaca: {at}.", n, at=at),
        "date-text": ntr("{n} tanggal tertulis sebagai teks dan dibaca sebagai tanggal: {at}.", n, at=at),
        "blank": ntr("{n} baris kosong dilewati: {at}.", n, at=at),
    }[kind]
