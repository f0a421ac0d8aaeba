"""The command that publishes."""

from pathlib import Path
from typing import Annotated, Any

import typer

from portfolio.cli import exports
from portfolio.cli.choices import (
    AsJson,
    Duplex,
    Format,
    Impose,
    LibraryArgument,
    PaperName,
    ProfileName,
    SheetName,
    Side,
    Stack,
)
from portfolio.cli.exports import Kind
from portfolio.cli.output import Bar, show
from portfolio.errors import BadValue
from portfolio.texts import decimal, ntr, tr


def export(
    library: LibraryArgument,
    kind: Kind,
    out: Annotated[Path, typer.Argument(metavar="OUT", help=tr("Berkas yang dibuat."))],
    *,
    booklet: Annotated[str, typer.Option("--booklet", metavar="ID", help=tr("Buklet yang mana."))] = "",
    record: Annotated[
        str,
        typer.Option(
            "--record", metavar="ID", help=tr("Forum, acara, atau inkuiri yang mana; bawaannya yang terbaru.")
        ),
    ] = "",
    profile: Annotated[ProfileName | None, typer.Option("--profile", help=tr("Tujuan berkas."))] = None,
    paper: Annotated[PaperName | None, typer.Option("--paper", help=tr("Ukuran kertas."))] = None,
    max_mb: Annotated[float | None, typer.Option("--max-mb", min=0.1, help=tr("Ukuran paling besar dalam MB."))] = None,
    draft: Annotated[bool, typer.Option("--draft", help=tr("Buat draf bertanda DRAF di setiap halaman."))] = False,
    initials: Annotated[
        bool, typer.Option("--initials", help=tr("Cetak inisial sebagai ganti nama lengkap murid."))
    ] = False,
    class_level: Annotated[
        str, typer.Option("--class", metavar="TEXT", help=tr("Formulir izin untuk setiap murid kelas ini."))
    ] = "",
    practice: Annotated[str, typer.Option("--practice", metavar="ID", help=tr("Praktik yang mana."))] = "",
    minutes: Annotated[
        float | None, typer.Option("--minutes", min=0, help=tr("Lama bicara; salindia dikurangi sampai cukup."))
    ] = None,
    ratio: Annotated[str | None, typer.Option("--ratio", metavar="16:9|4:3", help=tr("Bentuk salindia."))] = None,
    frame: Annotated[
        str, typer.Option("--frame", metavar="star|starli|formal", help=tr("Kerangka penulisan praktik."))
    ] = "",
    words: Annotated[int | None, typer.Option("--words", help=tr("Paling banyak sekian kata."))] = None,
    form: Annotated[
        Format | None, typer.Option("--format", help=tr("Jenis berkas; bawaannya menurut akhiran nama OUT."))
    ] = None,
    impose: Annotated[
        Impose | None, typer.Option("--impose", help=tr("Susun halaman buklet di lembar: lipat atau dua-dua."))
    ] = None,
    sheet: Annotated[SheetName, typer.Option("--sheet", help=tr("Kertas di printer."))] = SheetName.A4,
    binding: Annotated[Side, typer.Option("--binding", help=tr("Sisi jilid."))] = Side.LEFT,
    duplex: Annotated[Duplex, typer.Option("--duplex", help=tr("Cara mencetak bolak-balik."))] = Duplex.SHORT,
    stack: Annotated[
        Stack | None, typer.Option("--stack", help=tr("Bolak-balik manual: cara printer menerima lagi tumpukannya."))
    ] = None,
    each_school: Annotated[
        bool, typer.Option("--each-school", help=tr("Satu buklet per sekolah; OUT adalah folder."))
    ] = False,
    as_json: AsJson = False,
) -> int:
    """Publish."""
    from portfolio.services import libraries  # noqa: PLC0415

    wish = exports.Wish(
        record_id=record or booklet or None,
        profile=profile.value if profile else None,
        paper=paper.value if paper else None,
        max_mb=max_mb,
        draft=draft,
        initials=initials,
        class_level=class_level,
        practice_id=practice,
        booklet_id=booklet,
        minutes=minutes,
        ratio=ratio,
        frame=frame,
        words=words,
        impose=impose.value if impose else None,
        sheet=sheet.value,
        binding=binding.value,
        duplex=duplex.value,
        stack=stack.value if stack else None,
    )
    if each_school:
        return _each_school(library, kind, out, wish, as_json=as_json)
    out = exports.named(out, form.value if form else "")
    with libraries.open_library(library, read_only=True) as opened, Bar() as bar:
        pages, found = exports.make(kind, opened, out, wish, bar)
    problems = problem_lines(found)
    files = exports.files(kind, out, wish)
    size = sum(exports.weight(file) for file in files)
    mb = decimal(size / 1_000_000, 1)
    # How many pages a Word document has only the program that opens it knows.
    told = tr("{path}: {pages} halaman, {mb} MB.", path=files[0], pages=pages, mb=mb)
    lines = [told if pages else tr("{path}: {mb} MB.", path=files[0], mb=mb)]
    result = {"path": str(files[0]), "pages": pages, "bytes": size, "problems": problems}
    if len(files) > 1:
        result["paths"] = [str(file) for file in files]
        lines.append(tr("Sisi belakangnya: {path}.", path=files[1]))
    show(result, [*lines, *(f"- {problem['message']}" for problem in problems)], as_json=as_json)
    return 0


def _each_school(library: Path, kind: Kind, out: Path, wish: exports.Wish, *, as_json: bool) -> int:
    """A booklet for each school; those that were refused make the exit code 1, the others are there."""
    from portfolio.services import libraries, school_booklets  # noqa: PLC0415

    if kind is not Kind.BOOKLET:
        raise BadValue(tr("Hanya buklet yang dapat dibuat per sekolah."), tr("Pakai jenis booklet."))
    options = wish.given("profile", "paper", "max_mb", "draft", "initials")
    with libraries.open_library(library, read_only=True) as opened, Bar() as bar:
        made = school_booklets.export_each(
            opened, out, booklet_id=wish.booklet_id or None, options=options, progress=bar
        )
    problems = [
        {"code": "refused", "message": f"{one.share.name}: {one.refused}", "record": one.share.id}
        for one in made
        if one.refused
    ]
    written = [one for one in made if not one.refused]
    result = {
        "path": str(out),
        "paths": [str(one.path) for one in written],
        "pages": sum(one.pages for one in written),
        "bytes": sum(one.bytes for one in written),
        "problems": problems,
    }
    lines = [ntr("{n} buklet sekolah ditulis ke {folder}.", len(written), folder=out)]
    show(result, [*lines, *(f"- {problem['message']}" for problem in problems)], as_json=as_json)
    return 1 if problems or not written else 0


def problem_lines(problems: Any) -> list[dict[str, str]]:
    """Problems as JSON tells them."""
    return [{"code": one.code, "message": one.message, "record": one.record} for one in problems]
