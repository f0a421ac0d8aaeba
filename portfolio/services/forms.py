"""Forms on paper: what a school prints, has signed and keeps."""

import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from portfolio.domain.consent import Pupil, end_of_school_year
from portfolio.domain.wording import clean_line
from portfolio.errors import target_error
from portfolio.progress import SILENCE, Progress
from portfolio.services.booklet_content import read_booklet
from portfolio.services.consents import list_pupils
from portfolio.storage.library import Library

_SCHOOL_YEAR = re.compile(r"\d{4}\s*/\s*([12]\d{3})")


def consent_form(library: Library, target: Path, class_level: str = "", progress: Progress = SILENCE) -> Path:
    """Write the form on which parents agree that their child is shown, as PDF; `target` is whole or untouched.

    A page for each pupil of `class_level` on the newest class list, with the name filled in; where there is no such
    list, one page to write on. Pupils who must never be shown get a page too: a form that is missing would tell on
    them. Raises `TargetError`, and what `progress` raises.
    """
    from portfolio.publishing.renderers.pdf.consent_form import (  # noqa: PLC0415 - typesetting is loaded to print
        ConsentForm,
        render_consent_form,
    )

    class_level = clean_line(class_level)
    pupils = _class_list(list_pupils(library), class_level)
    content, _ = read_booklet(library, None)
    form = ConsentForm(
        school=content.school,
        valid_until=_valid_until(pupils, date.today()),
        class_level=pupils[0].class_level if pupils else class_level,
        pupils=tuple(dict.fromkeys(pupil.name for pupil in pupils)) or ("",),
    )
    try:
        render_consent_form(form, target, library.cache, progress)
    except OSError as error:
        raise target_error(target, error) from error
    return target


def _class_list(pupils: Sequence[Pupil], class_level: str) -> list[Pupil]:
    """The pupils of a class: of the newest school year that has it, and those of whom no year is kept."""
    named = [pupil for pupil in pupils if class_level and pupil.class_level.casefold() == class_level.casefold()]
    newest = max((pupil.school_year for pupil in named), default="")
    return [pupil for pupil in named if pupil.school_year in (newest, "")]


def _valid_until(pupils: Sequence[Pupil], day: date) -> date:
    """The end of the class list's school year, where it lies ahead, else of the year of `day`."""
    years = [int(found[1]) for pupil in pupils if (found := _SCHOOL_YEAR.search(pupil.school_year))]
    # A year far ahead is a slip of the pen, and no consent holds that long.
    ends = [date(year, 6, 30) for year in years if year <= day.year + 2]
    return max([end_of_school_year(day), *ends])
