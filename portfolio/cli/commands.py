"""One function a command. Services are loaded by the command that needs them: a start is quick."""

import traceback
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.exceptions import TyperException

from portfolio import __version__
from portfolio.cli import publishing
from portfolio.cli.choices import AsJson, LibraryArgument, Records
from portfolio.cli.output import Bar, refusal, say, show
from portfolio.errors import ExportForbidden, PraktikError
from portfolio.paths import log_folder
from portfolio.progress import Cancelled
from portfolio.texts import ntr, tr

app = typer.Typer(
    name="praktik",
    help=tr("Praktik Baik: tulis praktik baik dengan foto, lalu terbitkan. Tanpa perintah: membuka jendela."),
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


def run(arguments: list[str]) -> int:
    """Run the command that the arguments name; its exit code."""
    as_json = "--json" in arguments
    try:
        code = typer.main.get_command(app).main(arguments, prog_name="praktik", standalone_mode=False)
    except TyperException as error:
        say(tr("Perintah itu tidak dapat dipahami ({detail}). Lihat praktik --help.", detail=error.format_message()))
        return error.exit_code
    except (typer.Abort, KeyboardInterrupt, Cancelled):
        say(tr("Dihentikan."))
        return 1
    except PraktikError as error:
        return _refused(error, as_json=as_json)
    except Exception:  # noqa: BLE001 - a fault of the program: told in one sentence, kept for who mends it
        return _broken()
    return code if isinstance(code, int) else 0


def _refused(error: PraktikError, *, as_json: bool) -> int:
    if as_json:
        result = refusal(error)
        if isinstance(error, ExportForbidden):
            problems = publishing.problem_lines(error.values["problems"])
            result |= {"path": None, "pages": 0, "bytes": 0, "problems": problems}
        show(result, (), as_json=True)
    say(str(error))
    if isinstance(error, ExportForbidden):
        for problem in publishing.problem_lines(error.values["problems"]):
            say(f"- {problem['message']}")
    return 1


def _broken() -> int:
    report = log_folder() / "kesalahan-perintah.log"
    try:
        report.parent.mkdir(parents=True, exist_ok=True)
        report.write_text(traceback.format_exc(), encoding="utf-8")
    except OSError:
        say(tr("Program mengalami kesalahan dan berhenti. Data Anda tidak berubah."))
    else:
        say(tr("Program mengalami kesalahan dan berhenti. Laporannya ada di {path}.", path=report))
    return 1


@app.callback(invoke_without_command=True)
def praktik(
    context: typer.Context,
    *,
    version: Annotated[bool, typer.Option("--version", help=tr("Cetak versi aplikasi."))] = False,
) -> None:
    """Answer what is asked of the program itself."""
    if version:
        show({}, [f"Praktik Baik {__version__}"], as_json=False)
        context.exit(0)
    if context.invoked_subcommand is None:
        show({}, [context.get_help()], as_json=False)
        context.exit(2)


@app.command(help=tr("Buat pustaka; --sample mengisinya dengan sekolah contoh."))
def new(
    library: LibraryArgument,
    *,
    sample: Annotated[bool, typer.Option("--sample", help=tr("Isi dengan sekolah contoh."))] = False,
    name: Annotated[str, typer.Option("--name", help=tr("Nama sekolah."))] = "",
    as_json: AsJson = False,
) -> None:
    """Make a library."""
    from portfolio.services import example, libraries, practices  # noqa: PLC0415

    if sample:
        with Bar() as bar:
            opened = example.create_example(library, bar)
    else:
        opened = libraries.create_library(library, name)
    with opened:
        count = len(practices.list_practices(opened))
    show(
        {"path": str(library), "practices": count},
        [tr("Pustaka dibuat di {path}.", path=library), ntr("{n} praktik baik", count)],
        as_json=as_json,
    )


@app.command("add-photos", help=tr("Masukkan foto, atau semua foto dalam folder."))
def add_photos(
    library: LibraryArgument,
    paths: Annotated[list[Path], typer.Argument(metavar="PATH...", help=tr("Foto atau folder foto."))],
    *,
    practice: Annotated[str, typer.Option("--practice", metavar="ID", help=tr("Pasang pada praktik ini."))] = "",
    as_json: AsJson = False,
) -> int:
    """Take photos into the library."""
    from portfolio.services import libraries, photos  # noqa: PLC0415

    with libraries.open_library(library) as opened, Bar() as bar:
        report = photos.add_photos(opened, paths, practice_id=practice or None, progress=bar)
    result = {
        "imported": len(report.imported),
        "duplicates": len(report.duplicates),
        "refused": [{"path": str(refused.path), "reason": refused.reason} for refused in report.refused],
    }
    lines = [
        ntr("{n} foto masuk.", len(report.imported)),
        ntr("{n} foto sudah ada.", len(report.duplicates)),
        *(f"{refused.path}: {refused.reason}" for refused in report.refused),
    ]
    show(result, lines, as_json=as_json)
    return 1 if report.refused and not report.imported and not report.duplicates else 0


@app.command("list", help=tr("Daftar isi pustaka."))
def list_records(library: LibraryArgument, records: Records, *, as_json: AsJson = False) -> None:
    """List what the library holds."""
    from portfolio.services import libraries  # noqa: PLC0415

    with libraries.open_library(library, read_only=True) as opened:
        rows = _listed(opened, records)
    show(rows, [f"{row['id']}  {row['title']}" for row in rows], as_json=as_json)


@app.command(help=tr("Cari di semua tulisan, keterangan foto, dan nama."))
def search(
    library: LibraryArgument,
    text: Annotated[str, typer.Argument(metavar="TEXT", help=tr("Kata yang dicari."))],
    *,
    as_json: AsJson = False,
) -> None:
    """Search everything that was written."""
    from portfolio.services import find, libraries  # noqa: PLC0415

    with libraries.open_library(library, read_only=True) as opened:
        hits = find.find(opened, text)
    lines = [f"{hit.kind}  {hit.title}  {hit.excerpt}" for hit in hits] or [tr("Tidak ada yang cocok.")]
    show([asdict(hit) for hit in hits], lines, as_json=as_json)


app.command(help=tr("Buat berkas terbitan dari isi pustaka."))(publishing.export)


@app.command(help=tr("Periksa keutuhan pustaka."))
def check(
    library: LibraryArgument,
    *,
    full: Annotated[bool, typer.Option("--full", help=tr("Baca ulang setiap foto asli."))] = False,
    repair: Annotated[bool, typer.Option("--repair", help=tr("Perbaiki yang dapat diperbaiki."))] = False,
    as_json: AsJson = False,
) -> int:
    """Say whether the library is whole."""
    from portfolio.services import checkup  # noqa: PLC0415

    with Bar() as bar:
        result = checkup.check(library, full=full, repair=repair, progress=bar)
    lines = [problem.message for problem in result.problems] or [tr("Pustaka utuh.")]
    problems = [asdict(problem) for problem in result.problems]
    show({"ok": result.ok, "problems": problems}, lines, as_json=as_json)
    return 0 if result.ok else 1


def _listed(library: Any, records: Records) -> list[dict[str, Any]]:
    from portfolio.services import booklets, photos, practices, school, schools  # noqa: PLC0415

    match records:
        case Records.PRACTICES:
            return [
                {
                    "id": line.id,
                    "title": line.title,
                    "authors": list(line.authors),
                    "class_level": line.class_level,
                    "subject": line.subject,
                    "learning_model": line.learning_model,
                    "started": line.started,
                    "photos": line.photo_count,
                    "updated_at": line.updated_at,
                }
                for line in practices.list_practices(library)
            ]
        case Records.PHOTOS:
            return [
                {
                    "id": photo.id,
                    "title": photo.caption or photo.original_name,
                    "file": photo.original_name,
                    "sha256": photo.sha256,
                    "width": photo.width,
                    "height": photo.height,
                    "bytes": photo.byte_size,
                    "taken_at": photo.taken_at.isoformat() if photo.taken_at else None,
                    "taken_from": photo.taken_from,
                }
                for photo in photos.list_photos(library)
            ]
        case Records.SCHOOLS:
            return [
                {"id": one.id, "title": one.name, "npsn": one.npsn, "level": one.level, "regency": one.regency}
                for one in schools.list_schools(library)
            ]
        case Records.PEOPLE:
            return [
                {"id": person.id, "title": person.full_name, "role": person.role, "subject": person.subject}
                for person in school.people(library)
            ]
        case Records.BOOKLETS:
            return [
                {"id": booklet.id, "title": booklet.title, "paper": booklet.paper}
                for booklet in booklets.list_booklets(library)
            ]
