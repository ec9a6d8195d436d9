"""Finds code that could let a document's text out: to a terminal, a table, a text file.

Text of documents is hostile (escape codes, bidi overrides, spreadsheet formulas), so it leaves only
through stemma.publish.exits, which makes it harmless. The rule forbids the doors themselves and
does not ask what goes through them: a clean text today may be a document's text tomorrow.
"""

import ast
import re
from collections.abc import Iterator

DOORS = {
    "click.echo",
    "click.echo_via_pager",
    "click.secho",
    "csv.DictWriter",
    "csv.writer",
    "io.TextIOWrapper",
    "logging.FileHandler",
    "logging.StreamHandler",
    "logging.basicConfig",
    "pprint.pprint",
    "print",
    "sys.__stderr__",
    "sys.__stdout__",
    "sys.stderr",
    "sys.stdout",
    "traceback.print_exc",
    "traceback.print_exception",
    "traceback.print_stack",
    "typer.echo",
    "typer.echo_via_pager",
    "typer.secho",
}
DOOR_PACKAGES = {"curses", "rich", "syslog"}
TERMINAL_DESCRIPTORS = {1, 2}


def doors(text: str) -> list[str]:
    """Return `line: what` for each door that a module opens by itself."""
    module = ast.parse(text)
    names = _imported_names(module)
    found = {
        (node.lineno, door)
        for node in ast.walk(module)
        if isinstance(node, ast.expr | ast.stmt)
        for door in _doors_of(node, names)
    }
    return [f"{line}: {door}" for line, door in sorted(found)]


def _doors_of(node: ast.AST, names: dict[str, str]) -> Iterator[str]:
    if isinstance(node, ast.Name | ast.Attribute):
        dotted = _dotted(node, names)
        if dotted in DOORS:
            yield dotted
        elif isinstance(node, ast.Attribute) and node.attr == "write_text":
            yield "write_text"
    elif isinstance(node, ast.Import | ast.ImportFrom):
        yield from sorted(_packages(node) & DOOR_PACKAGES)
    elif isinstance(node, ast.Call):
        yield from _doors_of_call(node, _dotted(node.func, names))


def _doors_of_call(call: ast.Call, dotted: str) -> Iterator[str]:
    function = dotted.rpartition(".")[2]
    if function in {"open", "fdopen", "NamedTemporaryFile", "TemporaryFile"}:
        if any(_writes_text(mode) for mode in _modes(call, dotted)):
            yield f"{function} for writing text"
    elif dotted == "os.write" and _constant(call.args[0]) in TERMINAL_DESCRIPTORS:
        yield "os.write to the terminal"
    elif dotted in {"sys.exit", "SystemExit"} and any(map(_is_text, call.args)):
        yield f"{dotted} with a text"


def _modes(call: ast.Call, dotted: str) -> Iterator[str]:
    """Yield what may be the mode of an opening call; the first argument of `open` is a path."""
    given = call.args[1:2] if dotted == "open" else call.args[:2]
    given += [keyword.value for keyword in call.keywords if keyword.arg == "mode"]
    for argument in given:
        value = _constant(argument)
        if isinstance(value, str) and re.fullmatch("[rwaxbt+]{1,3}", value):
            yield value


def _writes_text(mode: str) -> bool:
    return "b" not in mode and any(letter in mode for letter in "wax+")


def _constant(node: ast.expr) -> object:
    return node.value if isinstance(node, ast.Constant) else None


def _is_text(node: ast.expr) -> bool:
    return isinstance(node, ast.JoinedStr) or isinstance(_constant(node), str)


def _imported_names(module: ast.Module) -> dict[str, str]:
    """Return what each imported name stands for: `from sys import stdout as s` gives s."""
    names = {}
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            for alias in node.names:
                first = alias.name.partition(".")[0]
                names[alias.asname or first] = alias.name if alias.asname else first
        elif isinstance(node, ast.ImportFrom):
            for alias in node.names:
                names[alias.asname or alias.name] = f"{node.module}.{alias.name}"
    return names


def _packages(node: ast.Import | ast.ImportFrom) -> set[str]:
    modules = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
    modules += [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
    return {module.partition(".")[0] for module in modules}


def _dotted(node: ast.expr, names: dict[str, str]) -> str:
    """Return the full name of an expression like `s.stdout.write`; inner calls become `?`."""
    if isinstance(node, ast.Name):
        return names.get(node.id, node.id)
    if isinstance(node, ast.Attribute):
        return f"{_dotted(node.value, names)}.{node.attr}"
    return "?"
