"""What import-linter can't see, held by reading the sources."""

import ast
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SOURCES = [path for name in ("portfolio", "ui", "resources") for path in sorted((ROOT / name).rglob("*.py"))]
BROAD_EXCEPTIONS = {
    # Around a single hostile file, whatever it raises.
    "portfolio/media/decode.py",
    "portfolio/media/facts.py",
    "portfolio/media/intake.py",
    "portfolio/media/prepare.py",
    "portfolio/services/photos.py",
    "portfolio/services/tables.py",
    "portfolio/storage/health.py",
    # The gates where a fault of the program becomes a sentence.
    "portfolio/cli/commands.py",
    "ui/operations.py",
}


@cache
def sources() -> dict[str, tuple[ast.AST, ...]]:
    """Every node of every source, by the source's path."""
    trees = {path.relative_to(ROOT).as_posix(): ast.parse(path.read_text(encoding="utf-8")) for path in SOURCES}
    return {name: tuple(ast.walk(tree)) for name, tree in trees.items()}


def imported(nodes: Iterable[ast.AST]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{name.name}" for name in node.names)


def test_sqlite_is_loaded_once_and_no_network_at_all() -> None:
    forbidden = ("PySide6.QtSql", "PySide6.QtNetwork", "urllib.request", "http.client", "requests", "ftplib", "smtplib")
    found = [
        (name, module)
        for name, nodes in sources().items()
        for module in imported(nodes)
        if module.startswith(forbidden)
    ]
    assert found == []


def test_no_lambda_is_connected_to_a_signal() -> None:
    """One that holds `self` would keep its widget alive for ever."""
    found = [
        (name, node.lineno)
        for name, nodes in sources().items()
        for node in nodes
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "connect"
        and any(isinstance(argument, ast.Lambda) for argument in node.args)
    ]
    assert found == []


def test_sql_is_never_glued_together_from_values() -> None:
    """Outside migrations and pragmas, whose parts are literals of the program."""
    found = [
        (name, node.lineno)
        for name, nodes in sources().items()
        if "migrations" not in name
        for node in nodes
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name | ast.Attribute)
        and (node.func.id if isinstance(node.func, ast.Name) else node.func.attr)
        in ("text", "execute", "exec_driver_sql")
        and node.args
        and isinstance(node.args[0], ast.JoinedStr)
        and not ast.unparse(node.args[0]).startswith(("f'PRAGMA", 'f"PRAGMA'))
    ]
    assert found == []


def test_everything_may_be_caught_in_few_named_places_alone() -> None:
    found = {
        name
        for name, nodes in sources().items()
        for node in nodes
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or (isinstance(node.type, ast.Name) and node.type.id in ("Exception", "BaseException")))
        and not any(isinstance(step, ast.Raise) and step.exc is None for step in ast.walk(node))
    }
    assert found <= BROAD_EXCEPTIONS


def test_the_two_worlds_of_qt_and_the_rest_stay_apart() -> None:
    found = [
        name
        for name, nodes in sources().items()
        if name.startswith("portfolio") and any("PySide6" in one for one in imported(nodes))
    ]
    assert found == []
