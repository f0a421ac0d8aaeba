"""Every check, from nothing: `python3 packaging/test.py [arguments for pytest]`.

Makes the environment with the tools, then runs ruff, mypy, import-linter and pytest, first the tests that are quick,
then those that are long by nature; stops at the first that fails. With arguments pytest runs once, with these.
"""

import sys
import time

import environment

CHECKS = (
    ("ruff check", ("-m", "ruff", "check")),
    ("ruff format", ("-m", "ruff", "format", "--check", "--quiet")),
    ("mypy", ("-m", "mypy")),
    ("import-linter", ("-c", "from importlinter.cli import lint_imports_command; lint_imports_command()")),
)


def main() -> int:
    """Set up and check; 0 when everything is well."""
    try:
        environment.prepare(("dev",), window=False)
    except environment.SetUpError as error:
        print(error, file=sys.stderr)
        return 1
    for name, command in CHECKS:
        print(f"== {name}", flush=True)
        if code := environment.run(*command):
            return code
    parts = [sys.argv[1:]] if sys.argv[1:] else [["-m", "not long"], ["-m", "long"]]
    return next((code for part in parts if (code := _tests(part))), 0)


def _tests(chosen: list[str]) -> int:
    """Run the tests that are chosen, and say how long they took; pytest's exit code."""
    print("== pytest", *chosen, flush=True)
    begun = time.monotonic()
    # Many tests start processes; without compiled modules each of them would compile its own.
    code = environment.run("-m", "pytest", "-n", "2", *chosen, QT_QPA_PLATFORM="offscreen", PYTHONDONTWRITEBYTECODE="")
    minutes, seconds = divmod(round(time.monotonic() - begun), 60)
    print(f"== pytest {' '.join(chosen)} took {minutes}:{seconds:02} minutes", flush=True)
    return code


if __name__ == "__main__":
    sys.exit(main())
