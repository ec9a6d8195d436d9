"""Every plug-in is tested, every check is explained, migrations follow each other."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.house import tree

MIGRATIONS = "src/stemma/store/migrations"


def untested(root: Path) -> Iterator[str]:
    """Name each plug-in that has no test file of its own."""
    for room in tree.PLUGIN_ROOMS:
        for name in tree.plugins(root, room):
            test = f"tests/{room}/test_{name}.py"
            if not (root / test).is_file():
                yield f"src/stemma/{room}/{name} has no {test}"


def unexplained(root: Path) -> Iterator[str]:
    """Name each check without a page in docs/checks or without ordinary explanations."""
    for path in sorted((root / "src/stemma/checks").rglob("*.py")):
        for declared in _declared_checks(ast.parse(path.read_text(encoding="utf-8"))):
            name = ast.literal_eval(declared.args[0])
            if not (root / f"docs/checks/{name}.md").is_file():
                yield f"{path.name}: the check {name} has no docs/checks/{name}.md"
            ordinary = [keyword.value for keyword in declared.keywords if keyword.arg == "ordinary"]
            if not ordinary or (isinstance(ordinary[0], ast.Tuple) and not ordinary[0].elts):
                yield f"{path.name}: the check {name} has no ordinary explanations"


def misnumbered(root: Path) -> list[str]:
    """Name each migration that is not NNNN_words.sql or not the next after the one before it."""
    names = sorted(path.name for path in (root / MIGRATIONS).glob("*") if path.suffix == ".sql")
    return [
        name
        for number, name in enumerate(names, start=1)
        if re.fullmatch(rf"{number:04}_[a-z0-9_]+\.sql", name) is None
    ]


def _declared_checks(module: ast.Module) -> Iterator[ast.Call]:
    for node in ast.walk(module):
        if isinstance(node, ast.FunctionDef):
            for call in node.decorator_list:
                if isinstance(call, ast.Call) and ast.unparse(call.func).endswith("check"):
                    yield call


def test_every_plugin_has_its_test_file() -> None:
    assert list(untested(tree.ROOT)) == []


def test_every_check_is_explained() -> None:
    assert list(unexplained(tree.ROOT)) == []


def test_migrations_follow_each_other() -> None:
    assert misnumbered(tree.ROOT) == []


def test_an_untested_plugin_is_found_be_it_a_file_or_a_package(tmp_path: Path) -> None:
    _write(tmp_path, "src/stemma/readers/__init__.py", "")
    _write(tmp_path, "src/stemma/readers/mail.py", "")
    _write(tmp_path, "src/stemma/readers/pdf/__init__.py", "")
    _write(tmp_path, "tests/readers/test_mail.py", "")

    assert list(untested(tmp_path)) == ["src/stemma/readers/pdf has no tests/readers/test_pdf.py"]


def test_a_check_without_page_or_ordinary_explanations_is_found(tmp_path: Path) -> None:
    bare = '@check("dates.order", "Dates", ordinary=())\ndef dates_order(subject): ...\n'
    _write(tmp_path, "src/stemma/checks/dates_order.py", bare)

    assert list(unexplained(tmp_path)) == [
        "dates_order.py: the check dates.order has no docs/checks/dates.order.md",
        "dates_order.py: the check dates.order has no ordinary explanations",
    ]


def test_an_explained_check_is_left_alone(tmp_path: Path) -> None:
    told = '@check("dates.order", "Dates", ordinary=("A wrong clock.",))\ndef d(subject): ...\n'
    _write(tmp_path, "src/stemma/checks/dates_order.py", told)
    _write(tmp_path, "docs/checks/dates.order.md", "# Dates\n")

    assert list(unexplained(tmp_path)) == []


def test_a_gap_between_migrations_is_found(tmp_path: Path) -> None:
    for name in ("0001_contents.sql", "0003_pages.sql"):
        _write(tmp_path, f"{MIGRATIONS}/{name}", "")

    assert misnumbered(tmp_path) == ["0003_pages.sql"]


def _write(root: Path, name: str, text: str) -> None:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
