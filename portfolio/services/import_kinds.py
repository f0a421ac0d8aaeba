"""What can come in from a spreadsheet, as a table of kinds: their fields, and the names that columns may give them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from portfolio.domain.consent import Pupil
from portfolio.domain.identity import Record
from portfolio.domain.needs import SurveyAnswer
from portfolio.domain.person import Person
from portfolio.domain.school import School
from portfolio.domain.training import DisseminationAttendee, TrainingPlace
from portfolio.errors import NotFound
from portfolio.texts import tr


@dataclass(frozen=True, slots=True)
class TargetField:
    """A field that columns of a spreadsheet can fill."""

    id: str
    names: tuple[str, ...]
    """What a column may be called, in small letters without signs; the most telling first."""
    many: bool = False
    """Whether several columns may fill it together."""
    needed: bool = False
    """Whether a row without it is left out."""


@dataclass(frozen=True, slots=True)
class ImportKind:
    """A kind of rows that can come in."""

    id: str
    model: type[Record]
    fields: tuple[TargetField, ...]
    owner: str = ""
    """The column of the model that names what the rows are parts of."""
    merges: bool = False
    """Whether rows that are there already take over what the file says of them."""
    distinct: tuple[str, ...] = ()
    """Columns by which two rows of one name are told apart, where both have them."""
    foreign: tuple[str, ...] = ()
    """Names of columns that sound like a field and are none."""

    def field(self, field_id: str) -> TargetField:
        """The field of that id."""
        return next(field for field in self.fields if field.id == field_id)


_NAME = ("nama lengkap", "nama guru", "nama ptk", "nama peserta", "nama dan gelar", "nama", "full name", "name")
_SEX = ("jenis kelamin", "l p", "lp", "jk", "kelamin", "gender", "sex")
_NIP = ("nip", "ni pppk", "nip baru", "nip nippk")
_CLASS = ("kelas", "rombel", "rombongan belajar", "rombel saat ini", "class")
_REGENCY = ("kabupaten kota", "kab kota", "kota kabupaten", "kabupaten", "kota", "regency", "city")
_DISTRICT = ("kecamatan", "kec", "district")
_FOREIGN = (
    "nama sekolah", "nama ibu", "nama ibu kandung", "nama ayah", "nama wali", "nama orang tua", "nama kepala sekolah",
)  # fmt: skip
_STAFF = (
    TargetField("name", _NAME, needed=True),
    TargetField("title_before", ("gelar depan", "gelar di depan")),
    TargetField("title_after", ("gelar belakang", "gelar di belakang", "gelar")),
    TargetField("nip", _NIP),
    TargetField("nuptk", ("nuptk",)),
    TargetField("sex", _SEX),
    TargetField("role", ("jenis ptk", "jabatan ptk", "jabatan", "peran", "tugas", "role")),
    TargetField("subject", ("mata pelajaran", "mapel", "mapel diampu", "mengajar", "bidang studi", "subject")),
    TargetField("employment", ("status kepegawaian", "kepegawaian", "status pegawai", "status", "employment")),
    TargetField("functional_rank", ("jabatan fungsional", "jenjang jabatan", "functional rank")),
    TargetField("years_teaching", ("lama mengajar", "masa kerja", "masa kerja tahun", "tahun mengajar", "years")),
)

KINDS: tuple[ImportKind, ...] = (
    ImportKind(
        "pupils",
        Pupil,
        (
            TargetField(
                "name", ("nama lengkap", "nama murid", "nama siswa", "nama peserta didik", "nama", "name"), needed=True
            ),
            TargetField("nickname", ("nama panggilan", "panggilan", "nickname")),
            TargetField("class_level", _CLASS),
            TargetField("school_year", ("tahun ajaran", "tahun pelajaran", "school year")),
        ),
        foreign=_FOREIGN,
    ),
    ImportKind("staff", Person, _STAFF, merges=True, distinct=("nip", "nuptk"), foreign=_FOREIGN),
    ImportKind(
        "schools",
        School,
        (
            TargetField("npsn", ("npsn",)),
            TargetField(
                "name",
                ("nama sekolah", "nama satuan pendidikan", "satuan pendidikan", "sekolah", "nama", "school"),
                needed=True,
            ),
            TargetField("level", ("bentuk pendidikan", "bentuk", "jenjang", "bp", "level")),
            TargetField("status", ("status sekolah", "status")),
            TargetField("accreditation", ("akreditasi", "accreditation")),
            TargetField("address", ("alamat jalan", "alamat", "address")),
            TargetField("village", ("desa kelurahan", "kelurahan", "desa", "village")),
            TargetField("district", _DISTRICT),
            TargetField("regency", _REGENCY),
            TargetField("province", ("provinsi", "propinsi", "prov", "province")),
            TargetField("email", ("email", "e mail", "surel")),
            TargetField("phone", ("telepon", "nomor telepon", "no telp", "telp", "phone")),
            TargetField("website", ("situs web", "website", "laman")),
        ),
        merges=True,
        distinct=("npsn",),
        foreign=("nama kepala sekolah", "kepala sekolah", "kode kec", "kode kab", "kode prop", "status kepemilikan"),
    ),
    ImportKind(
        "attendance",
        DisseminationAttendee,
        (
            TargetField("name", _NAME, needed=True),
            TargetField("number", (*_NIP, "nuptk", "nip nuptk")),
            TargetField("sex", _SEX),
            TargetField(
                "job", ("jabatan mapel", "jabatan mata pelajaran", "jabatan", "mata pelajaran", "mapel", "job")
            ),
            TargetField("unit", ("unit kerja", "asal sekolah", "instansi", "nama sekolah", "sekolah", "unit")),
            TargetField("role", ("peran", "sebagai", "role")),
            TargetField("present", ("hadir", "kehadiran", "keterangan kehadiran", "present")),
        ),
        owner="dissemination_id",
        merges=True,
        distinct=("number",),
        foreign=tuple(name for name in _FOREIGN if name != "nama sekolah"),
    ),
    ImportKind(
        "participants",
        TrainingPlace,
        (
            *(field for field in _STAFF if field.id != "role"),
            TargetField("place_role", ("peran", "sebagai", "role")),
            TargetField("letter", ("nomor surat tugas", "no surat tugas", "surat tugas", "letter")),
            TargetField("state", ("keadaan", "kehadiran", "keterangan kehadiran", "state")),
        ),
        owner="training_id",
        distinct=("nip", "nuptk"),
        foreign=_FOREIGN,
    ),
    ImportKind(
        "poll",
        SurveyAnswer,
        (
            TargetField("district", (*_REGENCY, "kecamatan", "wilayah", "daerah", "district")),
            TargetField("level", ("jenjang", "bentuk pendidikan", "satuan pendidikan", "jenjang sekolah", "level")),
            TargetField(
                "years",
                (
                    "lama mengajar",
                    "masa kerja",
                    "tahun mengajar",
                    "thn mengajar",
                    "berapa tahun mengajar",
                    "pengalaman mengajar",
                    "lama bertugas",
                    "years of teaching",
                ),
            ),
            TargetField(
                "topics",
                (
                    "topik dibutuhkan",
                    "topik yang dibutuhkan",
                    "topik pelatihan",
                    "kebutuhan pelatihan",
                    "pelatihan yang dibutuhkan",
                    "topik",
                    "kebutuhan",
                    "topics",
                ),
                many=True,
            ),
            TargetField(
                "trained",
                ("pernah ikut pelatihan", "pernah mengikuti pelatihan", "pernah pelatihan", "pernah", "trained"),
            ),
            TargetField("mode", ("moda pilihan", "moda", "moda pelatihan", "mode")),
        ),
        owner="survey_id",
    ),
)

_NEVER = {"nik", "ktp", "kk", "nokk", "nisn"}
"""Numbers of the state that this app has no use for, and so never keeps."""


def kind_of(kind_id: str) -> ImportKind:
    """The kind of that id. Raises `NotFound`."""
    found = next((kind for kind in KINDS if kind.id == kind_id), None)
    if found is None:
        raise NotFound(what=kind_id)
    return found


def never_kept(columns: Sequence[str]) -> tuple[int, ...]:
    """The places of columns that hold a NIK, NISN or the like: nobody can choose them."""
    return tuple(place for place, column in enumerate(columns) if _NEVER & set(_plain(column).split()))


def guessed(kind: ImportKind, columns: Sequence[str]) -> dict[str, tuple[int, ...]]:
    """Which columns fill which field, by their names: those that are called so first, then those that sound like it."""
    names = [_plain(column) for column in columns]
    free = set(range(len(names))) - set(never_kept(columns))
    free -= {place for place in free if not names[place] or names[place] in kind.foreign}
    found: dict[str, tuple[int, ...]] = {}
    for exactly in (True, False):
        said_of = [(said, field) for field in kind.fields for said in field.names]
        for said, field in said_of if exactly else sorted(said_of, key=_longest_first):
            if field.id in found and not field.many:
                continue
            places = [place for place in sorted(free) if _means(names[place], said, exactly=exactly)]
            for place in places if field.many else places[:1]:
                found[field.id] = (*found.get(field.id, ()), place)
                free.discard(place)
    return found


def field_title(kind_id: str, field_id: str) -> str:
    """What the screen calls a field."""
    if field_id == "name":
        return {"schools": tr("Nama sekolah"), "pupils": tr("Nama murid")}.get(kind_id, tr("Nama"))
    if field_id == "level":
        return tr("Jenjang")
    if field_id == "district":
        return tr("Kabupaten atau kota") if kind_id == "poll" else tr("Kecamatan")
    return {
        "nickname": tr("Panggilan"), "class_level": tr("Kelas"), "school_year": tr("Tahun ajaran"),
        "title_before": tr("Gelar depan"), "title_after": tr("Gelar belakang"), "nip": tr("NIP"), "nuptk": tr("NUPTK"),
        "sex": tr("L/P"), "role": tr("Peran"), "subject": tr("Mata pelajaran"), "employment": tr("Status kepegawaian"),
        "functional_rank": tr("Jabatan fungsional"), "years_teaching": tr("Lama mengajar (tahun)"),
        "npsn": tr("NPSN"), "status": tr("Status"), "accreditation": tr("Akreditasi"), "address": tr("Alamat"),
        "village": tr("Desa atau kelurahan"), "regency": tr("Kabupaten atau kota"), "province": tr("Provinsi"),
        "email": tr("Surel"), "phone": tr("Telepon"), "website": tr("Situs web"), "number": tr("NIP atau NUPTK"),
        "job": tr("Jabatan atau mata pelajaran"), "unit": tr("Unit kerja"), "place_role": tr("Peran"),
        "letter": tr("Nomor surat tugas"), "years": tr("Lama mengajar"), "topics": tr("Topik yang dibutuhkan"),
        "trained": tr("Pernah ikut pelatihan"), "mode": tr("Moda pilihan"),
        "state": tr("Keadaan"), "present": tr("Hadir"),
    }[field_id]  # fmt: skip


def _plain(column: str) -> str:
    """Small letters and single spaces: “L/P” -> l p, “kabupaten_kota” -> kabupaten kota."""
    return " ".join(re.findall(r"[^\W_]+", column.casefold()))


def _longest_first(said_of: tuple[str, TargetField]) -> int:
    return -len(said_of[0])


def _means(name: str, said: str, *, exactly: bool) -> bool:
    return name == said if exactly else f" {said} " in f" {name} "
