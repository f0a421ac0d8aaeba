"""The command line over the services.

commands    one function a command
output      one JSON object, or lines for a person; progress on stderr
"""

import os
import sys
from collections.abc import Sequence

from portfolio.texts import set_language

LANGUAGE_VARIABLE = "PRAKTIK_LANGUAGE"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 done, 1 refused or failed (a sentence on stderr says what and what to do), 2 wrong usage."""
    set_language(os.environ.get(LANGUAGE_VARIABLE, "id"))
    from portfolio.cli.commands import run  # noqa: PLC0415 - the help texts are made in the language just chosen

    return run(list(sys.argv[1:] if arguments is None else arguments))
