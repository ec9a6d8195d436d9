"""Where every start of the program begins: `stemma` and `python -m stemma`."""

import sys
from typing import NoReturn


def main() -> None:
    """Run the command line; an interrupt while it is still being loaded is one too."""
    try:
        from stemma import cli  # noqa: PLC0415 (loading takes a second, in which one may change one's mind)
    except KeyboardInterrupt:
        _end(130)
    _end(cli.main())


def _end(code: int) -> NoReturn:
    """End with an exit code of ours, also after an interrupt.

    An interrupt that falls into a text being executed (dataclasses are made so) leaves a mark in
    the interpreter, caught or not: a module that was started by `-m` then ends by the signal and
    not by its exit code. Executing any other text takes the mark away.
    """
    exec("")  # noqa: S102 (an empty text)
    sys.exit(code)


if __name__ == "__main__":
    main()
