"""What the example school has beyond its practices: one module and one file of content each, all of it fictional."""

from collections.abc import Callable
from typing import Any

from portfolio.services.examples import competencies, direction, disseminations, events, inquiries, needs, works
from portfolio.services.examples.keys import Keys
from portfolio.storage.edits import Edit

__all__ = ["PARTS", "Keys"]

PARTS: dict[str, Callable[[Edit, Any, Keys], None]] = {
    "direction": direction.fill,
    "inquiries": inquiries.fill,
    "disseminations": disseminations.fill,
    "events": events.fill,
    "competencies": competencies.fill,
    "needs": needs.fill,
    "works": works.fill,
}
"""By the name of the content's file in `resources/example/`; filled in this order."""
