"""How records are begun from the consent place, and when one that was begun says nothing."""

from datetime import date

from portfolio.domain.calendar import school_year
from portfolio.domain.changes import Receipt
from portfolio.domain.consent import Consent
from portfolio.services import consents
from portfolio.services.libraries import Library
from portfolio.texts import tr


def begin_pupil(library: Library, class_level: str = "") -> Receipt:
    """Add a pupil to this year's list, under a name that is there to be typed over."""
    year = school_year(date.today())
    taken = {one.name for one in consents.list_pupils(library)}
    names = (tr("Murid baru"), *(tr("Murid baru {n}", n=n) for n in range(2, len(taken) + 3)))
    name = next(name for name in names if name not in taken)
    return consents.add_pupils(library, [{"name": name, "class_level": class_level, "school_year": year}])


def says_nothing(consent: Consent, *, signed: bool) -> bool:
    """Whether a consent was begun and left: nobody is named, nothing is allowed, no form is attached (`signed`)."""
    words = (consent.subject, consent.channels, consent.given_by, consent.relation, consent.note)
    return not any(word.strip() for word in words) and not signed
