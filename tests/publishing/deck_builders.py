"""A direction and a cycle for decks."""

from dataclasses import replace

from portfolio.publishing.chapters.direction import ClaimContent, DirectionContent, ElementGroup, StatementContent
from portfolio.publishing.chapters.inquiry import AnswerContent, CycleContent, StageContent
from tests.publishing.builders import school

STEPS = "1. *Orientasi*: mengunjungi kebun.\n2. *Menguji*: membuat grafik.\n3. *Melapor*: kepada petani."


def direction(**values: object) -> DirectionContent:
    claim = ClaimContent("principles", "bermakna", "Bermakna", "Pasar ikan dikenal murid sejak kecil.", 2)
    missions = tuple(StatementContent("mission", n, f"Misi lama {n}.", f"Misi baru {n}.", (claim,)) for n in (1, 2))
    vision = StatementContent("vision", 0, "Terwujudnya siswa yang cerdas.", "Terwujudnya murid mandiri.", (claim,))
    content = DirectionContent(
        school(),
        (vision, *missions),
        (),
        (ElementGroup("principles", "Prinsip", (("bermakna", "Bermakna"), ("berkesadaran", "Berkesadaran"))),),
    )
    return replace(content, **values)  # type: ignore[arg-type] # the fields of the content


def cycle() -> CycleContent:
    def stage(name: str, body: str) -> StageContent:
        return StageContent(name, name.title(), (AnswerContent("Data apa yang kita miliki?", body),))

    stages = (stage("assess", "Sebanyak **243 murid** mengisi angket. Rapat diisi pengumuman."), stage("design", STEPS))
    return CycleContent("c", "Guru menunggu", "Inkuiri", "Waktu berpikir", (), None, None, 1, 1, "", "", "", stages)
