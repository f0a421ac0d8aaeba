"""What looks odd in identity numbers, in whole sentences: a hint beside the field, never a refusal."""

from portfolio.domain.identity_numbers import nip_fault, nuptk_fault
from portfolio.domain.names import bare_number
from portfolio.texts import tr


def number_remarks(nip: str, nuptk: str, sex: str = "") -> tuple[str, ...]:
    """What looks odd in the numbers of a person."""
    return tuple(remark for remark in (nip_remark(nip, sex), nuptk_remark(nuptk)) if remark)


def nip_remark(nip: str, sex: str = "") -> str:
    """What looks odd in a NIP, or ""."""
    fault = nip_fault(nip, sex)
    if fault is None:
        return ""
    return {
        "letters": tr("NIP biasanya hanya angka."),
        "length": tr("NIP biasanya 18 angka; yang tertulis {n} tanda.", n=len(bare_number(nip))),
        "birth": tr("Delapan angka pertama NIP biasanya tanggal lahir, misalnya 19680411."),
        "service": tr("Angka ke-9 sampai ke-12 NIP biasanya tahun pengangkatan."),
        "sex": tr("Angka ke-15 NIP biasanya 1 (laki-laki) atau 2 (perempuan)."),
        "other-sex": tr("Angka ke-15 NIP tidak cocok dengan L/P yang tertulis."),
    }[fault]


def nuptk_remark(nuptk: str) -> str:
    """What looks odd in a NUPTK, or ""."""
    fault = nuptk_fault(nuptk)
    if fault == "letters":
        return tr("NUPTK biasanya hanya angka.")
    return tr("NUPTK biasanya 16 angka; yang tertulis {n} tanda.", n=len(bare_number(nuptk))) if fault else ""


def npsn_remark(npsn: str) -> str:
    """What looks odd in an NPSN, or ""; non-formal schools may begin with a letter."""
    bare = npsn.strip().upper()
    plausible = len(bare) == 8 and bare.isalnum() and bare[1:].isdigit()
    return "" if not bare or plausible else tr("NPSN biasanya 8 angka; yang tertulis {n} tanda.", n=len(bare))
