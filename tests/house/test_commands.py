"""Every command, option, exit code and setting is documented, and one command is one file."""

import dataclasses
import importlib
import importlib.util
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import pytest
import typer

from stemma.errors import Exit
from tests.house import tree


def undocumented(app: typer.Typer, pages: Path) -> Iterator[str]:
    """Name each command without a page, option without a mention, page without a command."""
    commands = _commands(app)
    for name, command in commands.items():
        page = pages / f"{name}.md"
        if not page.is_file():
            yield f"{name} has no page"
            continue
        text = page.read_text(encoding="utf-8")
        yield from (
            f"{name}.md does not name {option}"
            for option in _options(command)
            if re.search(rf"(?<![\w-]){option}(?![\w-])", text) is None
        )
    for page in sorted(pages.glob("*.md")):
        if page.stem not in commands and page.stem != "README":
            yield f"{page.name} describes no command"


def misplaced(app: typer.Typer) -> Iterator[str]:
    """Name each command that does not stand in a file of its own name."""
    for name, command in _commands(app).items():
        module = command.callback.__module__.rpartition(".")[2].rstrip("_")
        if module != name.replace("-", "_"):
            yield f"{name} stands in {module}.py"


def unnamed_fields(settings: type, page: str) -> list[str]:
    """Return each setting that its page does not name in backquotes."""
    return [field.name for field in dataclasses.fields(settings) if f"`{field.name}`" not in page]


def _commands(app: typer.Typer) -> dict[str, Any]:
    commands: dict[str, Any] = getattr(typer.main.get_command(app), "commands", {})
    return commands


def _options(command: Any) -> list[str]:  # noqa: ANN401 (Typer's commands have no public type)
    parts = [command, *getattr(command, "commands", {}).values()]
    params = [param for part in parts for param in part.params]
    options = [param for param in params if param.param_type_name == "option"]
    names = [name for option in options for name in (*option.opts, *option.secondary_opts)]
    return [name for name in names if name.startswith("--")]


def _attribute(module: str, name: str) -> Any:  # noqa: ANN401 (whatever stands there)
    return getattr(importlib.import_module(module), name)


def test_every_command_and_option_has_its_page() -> None:
    app = _attribute("stemma.cli", "app")

    assert list(undocumented(app, tree.ROOT / "docs/commands")) == []


def test_every_command_stands_in_its_own_file() -> None:
    assert list(misplaced(_attribute("stemma.cli", "app"))) == []


def test_every_setting_is_documented() -> None:
    page = (tree.ROOT / "docs/settings.md").read_text(encoding="utf-8")

    assert unnamed_fields(_attribute("stemma.settings", "Settings"), page) == []


@pytest.mark.parametrize("code", Exit, ids=lambda code: code.name.lower())
def test_every_exit_code_is_documented(code: Exit) -> None:
    assert f"| {code.value} |" in (tree.ROOT / "docs/commands.md").read_text(encoding="utf-8")


def _small_app() -> typer.Typer:
    app = typer.Typer()

    @app.command("take-in")
    def take_in(case: str, *, as_: Annotated[str, typer.Option("--as")] = "cache") -> None: ...

    @app.command()
    def run(case: str, *, serve: bool = True) -> None: ...

    return app


def test_missing_pages_options_and_commands_are_found(tmp_path: Path) -> None:
    (tmp_path / "run.md").write_text("`--serve` opens the workbench; `--no-serve-at-all` is new.")
    (tmp_path / "sing.md").write_text("A page of old.")

    assert list(undocumented(_small_app(), tmp_path)) == [
        "take-in has no page",
        "run.md does not name --no-serve",
        "sing.md describes no command",
    ]


def test_a_command_in_a_strange_file_is_found() -> None:
    assert list(misplaced(_small_app())) == [
        "take-in stands in test_commands.py",
        "run stands in test_commands.py",
    ]


def test_an_unnamed_setting_is_found() -> None:
    settings = dataclasses.make_dataclass("settings", [("dpi", int), ("workers", int)])

    assert unnamed_fields(settings, "`dpi` is the resolution of pictures.") == ["workers"]
