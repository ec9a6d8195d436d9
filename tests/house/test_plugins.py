"""Every plug-in is tested, every check is explained, migrations follow each other."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.house import tree

MIGRATIONS = "src/stemma/store/migrations"
EXPLAINED = """
@check(
    "dates.order",
    "Dates",
    ordinary=("A wrong clock.",),
    does_not_prove="Not when the file was made.",
)
def d(subject): ...
"""


def untested(root: Path) -> Iterator[str]:
    """Name each plug-in that has no test file of its own."""
    for room in tree.PLUGIN_ROOMS:
        for name in tree.plugins(root, room):
            test = f"tests/{room}/test_{name}.py"
            if not (root / test).is_file():
                yield f"src/stemma/{room}/{name} has no {test}"


def unexplained(root: Path) -> Iterator[str]:
    """Name each check without ordinary explanations or a page on what it does not prove."""
    for path in sorted((root / "src/stemma/checks").rglob("*.py")):
        for declared in _declared_checks(ast.parse(path.read_text(encoding="utf-8"))):
            name = ast.literal_eval(declared.args[0])
            page = root / f"docs/checks/{name}.md"
            told = {keyword.arg: keyword.value for keyword in declared.keywords}
            if not page.is_file():
                yield f"{path.name}: the check {name} has no docs/checks/{name}.md"
            if not ast.literal_eval(told.get("ordinary", ast.Tuple([]))):
                yield f"{path.name}: the check {name} has no ordinary explanations"
            open_ = ast.literal_eval(told.get("does_not_prove", ast.Constant("")))
            if page.is_file() and not (open_ and open_ in _running(page)):
                yield f"{path.name}: docs/checks/{name}.md does not say what it does not prove"


def _running(page: Path) -> str:
    """Return the words of a page as one line, without the marks of emphasis and of links."""
    text = re.sub(r"\[([^]]+)\]\([^)]*\)", r"\1", page.read_text(encoding="utf-8"))
    return " ".join(text.replace("*", "").replace("`", "").split())


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
    _write(tmp_path, "src/stemma/checks/dates_order.py", EXPLAINED)
    _write(tmp_path, "docs/checks/dates.order.md", "# Dates\n\nNot *when* the file\nwas made.\n")

    assert list(unexplained(tmp_path)) == []


def test_a_page_that_leaves_out_what_a_check_does_not_prove_is_found(tmp_path: Path) -> None:
    _write(tmp_path, "src/stemma/checks/dates_order.py", EXPLAINED)
    _write(tmp_path, "docs/checks/dates.order.md", "# Dates\n")

    assert list(unexplained(tmp_path)) == [
        "dates_order.py: docs/checks/dates.order.md does not say what it does not prove"
    ]


def test_a_gap_between_migrations_is_found(tmp_path: Path) -> None:
    for name in ("0001_contents.sql", "0003_pages.sql"):
        _write(tmp_path, f"{MIGRATIONS}/{name}", "")

    assert misnumbered(tmp_path) == ["0003_pages.sql"]


def _write(root: Path, name: str, text: str) -> None:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
