"""What stands before and behind a booklet's chapters: copyright, approval, words of welcome, indices. Pure."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from portfolio.domain.names import listed
from portfolio.domain.prose import Run, plain
from portfolio.domain.wording import by_name
from portfolio.publishing.content import BookletContent, MatterContent, MatterKind, PersonContent
from portfolio.publishing.document import (
    AuthorBox,
    Element,
    Facts,
    FrontMatter,
    Imprint,
    Index,
    IndexLine,
    Listing,
    Part,
    Signature,
    SignatureBlock,
    Signatures,
    Text,
)
from portfolio.publishing.elements import figure, prose

COPYRIGHT = "Hak Cipta"
APPROVAL = "Lembar Pengesahan"
WELCOME = "Sambutan"
WELCOME_OF = "Sambutan {role}"
FOREWORD = "Kata Pengantar"
FIGURES = "Daftar Gambar"
AUTHORS = "Biodata Penulis"
INDICES = "Indeks"
RECEIPT = "Catatan Privasi"
PRINCIPAL = "Kepala Sekolah"
MAY_COPY = (
    "© {year} {school}. Isi buku ini boleh digandakan untuk keperluan pendidikan dan tidak untuk dijual, "
    "dengan menyebut sumbernya."
)
APPROVED = "Buku “{title}” yang disusun oleh {school} telah diperiksa dan disahkan untuk digunakan dan disebarluaskan."
BY_SCHOOL, BY_SUBJECT, BY_DIMENSION = "Sekolah", "Mata pelajaran", "Dimensi profil lulusan"
DIMENSIONS = "dimensions"
"""The table of the framework whose elements the index lists."""


def before_contents(content: BookletContent) -> list[Part]:
    """Copyright, approval, words of welcome, and the foreword."""
    parts: list[Part] = [_imprint(content, one) for one in _of(content, "copyright")]
    parts += [_approval(content, one) for one in _of(content, "approval")]
    parts += [page for one in _of(content, "welcome") for page in _welcome(content, one)]
    return [*parts, *_foreword(content)]


def after_contents(content: BookletContent, figures: int) -> list[Part]:
    """The list of figures, where there are any."""
    return [Listing(one.key, one.title or FIGURES, "figures") for one in _of(content, "figures") if figures]


def after_chapters(content: BookletContent, credits_page: Sequence[Part]) -> list[Part]:
    """Biographies, indices, the photographers, and what was done to protect those whom photos show."""
    known = authors_of(content)
    pages = _of(content, "authors") if known else []
    parts: list[Part] = [FrontMatter(one.key, one.title or AUTHORS, (AuthorBox(known),)) for one in pages]
    parts += [page for one in _of(content, "indices") for page in _index(content, one)]
    parts += credits_page
    for one in _of(content, "receipt"):
        if one.body.strip():
            parts.append(FrontMatter(one.key, one.title or RECEIPT, prose(one.body), listed=False))
    return parts


def with_receipt(content: BookletContent, told: str) -> BookletContent:
    """The same booklet with `told` on its page of what was done for privacy, where it has one."""
    matter = tuple(replace(one, body=told) if one.kind == "receipt" else one for one in content.matter)
    return replace(content, matter=matter)


def receipt_words(photos: int, blurred: int, left_out: int) -> str:
    """What was done to protect those whom photos show, as small Markdown."""
    told = [f"Buku ini memuat {photos} foto, tanpa data tempat dan kamera."]
    if blurred:
        told.append(f"Pada {blurred} foto, wajah atau bagian lain dibuat tidak dapat dikenali.")
    if left_out:
        told.append(f"{left_out} foto tidak dimuat karena belum ada izin atau atas permintaan.")
    return "\n\n".join(told)


def authors_of(content: BookletContent) -> tuple[PersonContent, ...]:
    """Everybody who wrote a chapter, each once, in order of appearance, with a plain biography."""
    people: dict[str, PersonContent] = {}
    for practice in content.practices:
        for person in practice.authors:
            if person.full_name:
                people.setdefault(person.full_name, person)
    return tuple(bare(person) for person in people.values())


def bare(person: PersonContent) -> PersonContent:
    """The same with a biography without marks."""
    return PersonContent(person.full_name, person.role, person.school, plain(person.bio), person.portrait)


def tells_authors(content: BookletContent) -> bool:
    """Whether the booklet has biographies of its own, so that chapters need not end with them."""
    return bool(_of(content, "authors"))


def _of(content: BookletContent, kind: MatterKind) -> list[MatterContent]:
    return [one for one in content.matter if one.kind == kind]


def _imprint(content: BookletContent, page: MatterContent) -> Imprint:
    names = listed([person.full_name for person in authors_of(content)])
    school = content.school
    facts = (
        ("Judul", content.title),
        ("Penulis", names),
        ("Penerbit", school.name),
        ("Alamat", ", ".join(school.address_lines)),
        ("Kontak", " · ".join(school.contact_lines)),
        ("Terbit", content.place_date or content.year),
    )
    told = prose(page.body) or (Text((Run(MAY_COPY.format(year=content.year, school=school.name)),)),)
    return Imprint(page.key, page.title or COPYRIGHT, (Facts(tuple(fact for fact in facts if fact[1])), *told))


def _approval(content: BookletContent, page: MatterContent) -> FrontMatter:
    told = prose(page.body) or (Text((Run(APPROVED.format(title=content.title, school=content.school.name)),)),)
    signer = page.person
    block = SignatureBlock(
        (signer.role or "") if signer else PRINCIPAL, signer.full_name if signer else content.school.principal
    )
    return FrontMatter(page.key, page.title or APPROVAL, (*told, Signatures(content.place_date, None, block)))


def _welcome(content: BookletContent, page: MatterContent) -> list[FrontMatter]:
    elements: list[Element] = list(prose(page.body))
    if not elements:
        return []
    signer = page.person
    if page.photo is not None:
        elements.insert(0, figure(page.photo))
    if signer is not None:
        elements.append(Signature(content.place_date, signer.full_name, signer.role))
    title = page.title or (WELCOME_OF.format(role=signer.role) if signer and signer.role else WELCOME)
    return [FrontMatter(page.key, title, tuple(elements))]


def _foreword(content: BookletContent) -> list[FrontMatter]:
    elements = list(prose(content.foreword))
    if not elements:
        return []
    signer = content.foreword_by
    if signer is not None:
        elements.append(Signature(content.place_date, signer.full_name, signer.role))
    elif content.place_date:
        elements.append(Signature(content.place_date, content.school.principal, ""))
    return [FrontMatter("foreword", FOREWORD, tuple(elements))]


def _index(content: BookletContent, page: MatterContent) -> list[Index]:
    found: dict[str, dict[str, list[str]]] = {name: defaultdict(list) for name in (BY_SCHOOL, BY_SUBJECT, BY_DIMENSION)}
    for practice in content.practices:
        for school in dict.fromkeys(person.school for person in practice.authors if person.school):
            found[BY_SCHOOL][school].append(practice.practice_id)
        if practice.subject:
            found[BY_SUBJECT][practice.subject].append(practice.practice_id)
        for group in practice.tags:
            if group.table == DIMENSIONS:
                for item in group.items:
                    found[BY_DIMENSION][item].append(practice.practice_id)
    groups = tuple((name, _sorted(lines)) for name, lines in found.items() if lines)
    return [Index(page.key, page.title or INDICES, groups)] if groups else []


def _sorted(lines: dict[str, list[str]]) -> tuple[IndexLine, ...]:
    return tuple(IndexLine(name, tuple(lines[name])) for name in sorted(lines, key=by_name))
