"""Booklet (Buklet): an ordered selection of practices with front and back matter."""

from sqlmodel import Field

from portfolio.domain.identity import Record


class Booklet(Record, table=True):
    """What a school prints. Without `BookletPractice` rows it holds all practices in their order."""

    title: str = ""
    subtitle: str = ""
    event: str = Field(default="", description="the exhibition or training it is made for")
    place_date: str = Field(default="", description='under the foreword: "Martapura, 18 Oktober 2025"')
    foreword: str = Field(default="", description="small Markdown")
    foreword_by: str | None = Field(default=None, foreign_key="person.id")
    back_text: str = ""
    cover_id: str | None = Field(default=None, foreign_key="photo.id")
    paper: str = Field(default="A5", description="A5, B5, A4 or F4")
    theme: str = Field(default="laut", description="id of a theme of resources/themes")
    colour: str = Field(default="", description='the main colour, "#0F6B63"; empty for the theme\'s own')
    logo_id: str | None = Field(default=None, foreign_key="photo.id", description="empty for the school's own logo")
    selected: bool = Field(default=False, description="whether only the listed practices are printed")


class BookletPractice(Record, table=True):
    """One practice in a booklet, in order."""

    __tablename__ = "booklet_practice"

    booklet_id: str = Field(foreign_key="booklet.id", index=True)
    practice_id: str = Field(foreign_key="practice.id", index=True)
    position: int = 0


class BookletChapter(Record, table=True):
    """A chapter of a booklet that is not a single practice: direction, an inquiry, the map, a poll, a model school.

    Its position counts together with those of the listed practices. In a booklet that holds all practices a row of
    kind `practices` says where they stand; without one they come first.
    """

    __tablename__ = "booklet_chapter"

    booklet_id: str = Field(foreign_key="booklet.id", index=True)
    kind: str = Field(description="practices, direction, inquiry, map, survey, model-schools, programme, page, ...")
    record_id: str = Field(default="", description="of what it shows; empty where the kind says it all")
    position: int = 0


class BookletPage(Record, table=True):
    """A page of a booklet that is written or chosen for it alone: before the chapters, after them, or among them.

    Pages of kind `free` stand among the chapters, where a `BookletChapter` of kind `page` names them.
    """

    __tablename__ = "booklet_page"

    booklet_id: str = Field(foreign_key="booklet.id", index=True)
    kind: str = Field(description="inner-title, copyright, welcome, approval, figures, authors, indices, credits, free")
    title: str = Field(default="", description="empty for the kind's own")
    body: str = Field(default="", description="small Markdown")
    person_id: str | None = Field(default=None, foreign_key="person.id", description="who speaks or signs")
    photo_id: str | None = Field(default=None, foreign_key="photo.id")
    shown: bool = Field(default=True, description="whether it is printed")
    position: int = 0
