"""Every check, from nothing: `python3 packaging/test.py [arguments for pytest]`.

Makes the environment with the tools, then runs ruff, mypy, import-linter and pytest; stops at the first that fails.
"""

import sys

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
    print("== pytest", flush=True)
    return environment.run("-m", "pytest", "-n", "2", *sys.argv[1:], QT_QPA_PLATFORM="offscreen")


if __name__ == "__main__":
    sys.exit(main())
