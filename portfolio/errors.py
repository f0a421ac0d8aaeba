"""What can go wrong and is expected to: each class says what happened and what to do.

PraktikError
|-- LibraryError            the folder can't be opened as a library
|   |-- NotALibrary, ForeignFile, NewerLibrary, DamagedLibrary, LibraryExists, LibraryInUse, ReadOnlyLibrary,
|   |   LibraryUnwritable
|-- FileRefused             one file is not taken; the rest goes on
|-- NotFound                a record that was asked for does not exist (any more)
|-- EditOutdated            an edit can't be taken back any more
|-- BadValue                something typed can't be kept as it is
|-- TargetError             a file can't be written where the user wants it
|   |-- TargetUnwritable, DiskFull
|-- ExportForbidden         problems stand in the way of an export
|-- PrinterRefused          a printer does not take what was sent to it

Everything else that is raised is a fault of the program.
"""

import errno
from pathlib import Path
from typing import ClassVar

from typing_extensions import override

from portfolio.texts import tr


class PraktikError(Exception):
    """An expected difficulty. `title` says what happened, `advice` what to do, in the user's language."""

    code: ClassVar[str] = "error"

    def __init__(self, **values: object) -> None:
        super().__init__()
        self.values = values

    @override
    def __str__(self) -> str:
        return f"{self.title} {self.advice}".strip()

    @property
    def title(self) -> str:
        """What happened, as one whole sentence."""
        raise NotImplementedError  # each class that is raised has its own

    @property
    def advice(self) -> str:
        """What to do now, as one whole sentence."""
        raise NotImplementedError  # each class that is raised has its own


class LibraryError(PraktikError):
    """The folder can't be opened as a library; nothing in it was changed."""


class NotALibrary(LibraryError):
    """No library lies in the folder."""

    code = "not-a-library"

    @property
    @override
    def title(self) -> str:
        return tr("Di “{path}” tidak ada pustaka Praktik Baik.", **self.values)

    @property
    @override
    def advice(self) -> str:
        return tr("Pilih folder yang berisi berkas library.db, atau buat pustaka baru.")


class ForeignFile(LibraryError):
    """The folder's library.db was made by another program."""

    code = "foreign-file"

    @property
    @override
    def title(self) -> str:
        return tr("Berkas library.db di “{path}” bukan milik Praktik Baik.", **self.values)

    @property
    @override
    def advice(self) -> str:
        return tr("Berkas itu tidak diubah. Pilih folder pustaka yang lain.")


class NewerLibrary(LibraryError):
    """The library was written by a newer version of the app."""

    code = "newer-library"

    @property
    @override
    def title(self) -> str:
        return tr(
            "Pustaka ini dibuat oleh Praktik Baik yang lebih baru (skema {found}; aplikasi ini mengenal {known}).",
            **self.values,
        )

    @property
    @override
    def advice(self) -> str:
        return tr("Perbarui aplikasi, lalu buka lagi. Pustaka tidak diubah.")


class DamagedLibrary(LibraryError):
    """The database file does not hold together."""

    code = "damaged-library"

    @property
    @override
    def title(self) -> str:
        return tr("Berkas library.db di “{path}” rusak.", **self.values)

    @property
    @override
    def advice(self) -> str:
        return tr("Berkas tidak diubah. Pakai salinan cadangan folder ini; foto asli tetap ada di folder photos.")


class LibraryExists(LibraryError):
    """A new library was wanted where something already lies."""

    code = "library-exists"

    @property
    @override
    def title(self) -> str:
        return tr("Folder “{path}” sudah berisi sesuatu.", **self.values)

    @property
    @override
    def advice(self) -> str:
        return tr("Pilih folder kosong atau nama baru; folder itu tidak diubah.")


class LibraryInUse(LibraryError):
    """Another window or program holds the library open for writing."""

    code = "library-in-use"

    @property
    @override
    def title(self) -> str:
        return tr("Pustaka ini sedang dibuka di {holder}.", **self.values)

    @property
    @override
    def advice(self) -> str:
        return tr("Tutup dulu di sana, atau buka di sini untuk dibaca saja.")


class ReadOnlyLibrary(LibraryError):
    """A change was asked of a library that is open for reading."""

    code = "read-only-library"

    @property
    @override
    def title(self) -> str:
        return tr("Pustaka ini dibuka untuk dibaca saja, jadi perubahan tidak dapat disimpan.")

    @property
    @override
    def advice(self) -> str:
        return tr("Salin foldernya ke komputer ini, lalu buka salinannya.")


class LibraryUnwritable(LibraryError):
    """The library's own folder does not take what has to be saved."""

    code = "library-unwritable"

    @property
    @override
    def title(self) -> str:
        return tr("Perubahan tidak dapat disimpan ke pustaka: {reason}.", **self.values)

    @property
    @override
    def advice(self) -> str:
        return tr("Tulisan Anda masih ada di layar. Periksa ruang penyimpanan dan folder pustaka, lalu coba lagi.")


class FileRefused(PraktikError):
    """One file is not taken. `reason` is a whole sentence in the user's language."""

    code = "file-refused"

    def __init__(self, path: Path, reason: str, advice: str = "") -> None:
        super().__init__(path=path)
        self.path = path
        self.reason = reason
        self._advice = advice

    @property
    @override
    def title(self) -> str:
        return self.reason

    @property
    @override
    def advice(self) -> str:
        return self._advice


class NotFound(PraktikError):
    """A record that was asked for does not exist (any more)."""

    code = "not-found"

    @property
    @override
    def title(self) -> str:
        return tr("“{what}” tidak ada di pustaka ini.", **self.values)

    @property
    @override
    def advice(self) -> str:
        return tr("Mungkin sudah dihapus. Lihat daftar untuk memilih yang lain.")


class _Told(PraktikError):
    """What happened is said where it is raised: `reason` and `advice` are whole sentences."""

    def __init__(self, reason: str, advice: str = "") -> None:
        super().__init__()
        self._reason = reason
        self._advice = advice

    @property
    @override
    def title(self) -> str:
        return self._reason

    @property
    @override
    def advice(self) -> str:
        return self._advice


class BadValue(_Told):
    """Something typed can't be kept."""

    code = "bad-value"


class EditOutdated(PraktikError):
    """A row that should be changed back is no longer as the edit left it."""

    code = "edit-outdated"

    @property
    @override
    def title(self) -> str:
        return tr("Perubahan itu tidak dapat dibatalkan lagi, karena datanya sudah tidak ada.")

    @property
    @override
    def advice(self) -> str:
        return tr("Isi yang sekarang tetap seperti adanya.")


class TargetError(PraktikError):
    """A file can't be written where the user wants it; whatever was there before is still there."""


class TargetUnwritable(TargetError):
    """The folder or file refuses to be written."""

    code = "target-unwritable"

    @property
    @override
    def title(self) -> str:
        return tr("“{path}” tidak dapat ditulis: {reason}.", **self.values)

    @property
    @override
    def advice(self) -> str:
        return tr("Simpan ke folder lain, atau tutup berkas itu bila sedang terbuka di program lain.")


class DiskFull(TargetError):
    """No room is left at the target."""

    code = "disk-full"

    @property
    @override
    def title(self) -> str:
        return tr("Ruang penyimpanan di “{path}” penuh.", **self.values)

    @property
    @override
    def advice(self) -> str:
        return tr("Kosongkan ruang atau simpan ke tempat lain; berkas yang belum selesai sudah dihapus.")


class ExportForbidden(PraktikError):
    """Problems stand in the way of an export; nothing was written."""

    code = "export-forbidden"

    @property
    @override
    def title(self) -> str:
        return tr("Terbitan belum dapat dibuat: {first}", **self.values)

    @property
    @override
    def advice(self) -> str:
        return tr("Perbaiki hal-hal yang disebut, atau buat draf.")


class PrinterRefused(_Told):
    """A printer does not take what was sent to it."""

    code = "printer-refused"


def target_error(path: Path, error: OSError) -> TargetError:
    """The expected error that an `OSError` met while writing `path` stands for."""
    if error.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC), errno.EFBIG):
        return DiskFull(path=path.parent)
    return TargetUnwritable(path=path, reason=system_reason(error))


def system_reason(error: OSError) -> str:
    """Why the system refused, in the user's words."""
    reasons = {
        errno.EACCES: tr("tidak ada izin menulis"),
        errno.EPERM: tr("tidak ada izin menulis"),
        errno.EROFS: tr("tempat itu hanya dapat dibaca"),
        errno.ENOENT: tr("foldernya tidak ada"),
        errno.ENOTDIR: tr("foldernya tidak ada"),
        errno.EISDIR: tr("itu sebuah folder"),
        errno.ENAMETOOLONG: tr("namanya terlalu panjang"),
        errno.ENOSPC: tr("ruang penyimpanan penuh"),
        errno.EFBIG: tr("ruang penyimpanan penuh"),
    }
    return reasons.get(error.errno or 0, error.strerror or str(error))
