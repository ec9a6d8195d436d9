"""The arguments and options that several commands share, written once."""

from pathlib import Path
from typing import Annotated, Literal, get_args

import typer

from stemma.case import COLLECTIONS
from stemma.errors import UsageError
from stemma.model.places import Collection
from stemma.model.values import NameType
from stemma.settings import Settings

CasePath = Annotated[Path, typer.Argument(metavar="CASE", help="The folder of the case.")]
Json = Annotated[bool, typer.Option("--json", help="Print records as JSON, for programs.")]
Workers = Annotated[
    int, typer.Option("--workers", min=0, help="How many workers (0: one a processor).")
]
Languages = Annotated[
    str,
    typer.Option("--languages", help="Languages to recognise in scans, as ru,en,zh-Hans."),
]
Sandbox = Annotated[
    Literal["locked", "limits-only"],
    typer.Option("--sandbox", help="limits-only allows parsing where no cell can be locked."),
]
Passwords = Annotated[
    Path | None,
    typer.Option(
        "--passwords", metavar="FILE", help="A file of passwords for what is locked, one a line."
    ),
]
CyrillicModel = Annotated[
    Path | None,
    typer.Option(
        "--cyrillic-model",
        metavar="FOLDER",
        help="A model of Cyrillic for the second engine: one .onnx file and its .txt list.",
    ),
]
Deep = Annotated[
    bool,
    typer.Option(
        "--deep", help="Recognise pages that have a text layer too, to compare layer and picture."
    ),
]
NoBrowser = Annotated[
    bool, typer.Option("--no-browser", help="Do not open the browser, only say where.")
]

_MOST_PASSWORDS = 1000
_LONGEST_LIST = 256 << 10
_LANGUAGES = ("en", "ru", "uk", "zh-Hans", "zh-Hant")


def collections(names: list[str] | None) -> tuple[Collection, ...]:
    """Return the collections named, all where none is.

    Raises:
        UsageError: if a name is not one of a collection.
    """
    for name in names or ():
        if name not in COLLECTIONS:
            raise UsageError(f"{name!r} is no collection. Known: {', '.join(COLLECTIONS)}.")
    return tuple(each for each in COLLECTIONS if not names or each in names)


def settings(
    *,
    workers: int = 0,
    languages: str = "",
    sandbox: Literal["locked", "limits-only"] = "locked",
    passwords: Path | None = None,
    cyrillic_model: Path | None = None,
) -> Settings:
    """Return the settings that the options of a command say.

    Raises:
        UsageError: if a language is none that Stemma recognises, the passwords cannot be read, or
            there is no model in the folder for one.
    """
    tags = tuple(tag.strip() for tag in languages.split(",") if tag.strip())
    for tag in tags:
        if tag not in _LANGUAGES:
            raise UsageError(
                f"{tag!r} is no language for --languages. Known: {', '.join(_LANGUAGES)}."
            )
    return Settings(
        workers=workers,
        languages=tags or None,
        sandbox=sandbox,
        passwords=() if passwords is None else _passwords(passwords),
        cyrillic_model=None if cyrillic_model is None else _with_model(cyrillic_model),
    )


def _with_model(folder: Path) -> Path:
    """Return the folder of a model of Cyrillic, once it is sure that it can be used."""
    from stemma.pipeline.doctor import cyrillic  # noqa: PLC0415 (only where one is named)

    symptom = cyrillic(folder)
    if not symptom.well:
        raise UsageError(f"{symptom.told}. {symptom.remedy}")
    return folder


def _passwords(path: Path) -> tuple[str, ...]:
    """Read a file of passwords: a line each, as they are but for the line's end."""
    try:
        with path.open("rb") as file:
            data = file.read(_LONGEST_LIST + 1)
        lines = data.decode("utf-8-sig").splitlines()
    except OSError as error:
        raise UsageError(f"{path} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{path} is not written in UTF-8. Save it so, and try again.") from error
    found = tuple(dict.fromkeys(line for line in lines if line))
    if len(data) > _LONGEST_LIST or len(found) > _MOST_PASSWORDS:
        raise UsageError(f"{path} holds more than {_MOST_PASSWORDS:,} passwords. Take fewer.")
    if not found:
        raise UsageError(f"{path} holds no password. Write one on each line.")
    return found


def types_of(names: list[str] | None) -> tuple[NameType, ...]:
    """Return the types of these words.

    Raises:
        UsageError: if one is no type.
    """
    known: tuple[NameType, ...] = get_args(NameType)
    for name in names or ():
        if name not in known:
            raise UsageError(f"{name!r} is no type of name. Known: {', '.join(known)}.")
    return tuple(each for each in known if each in (names or ()))
