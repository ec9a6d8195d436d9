"""Where every start of the program begins: `stemma` and `python -m stemma`."""

import sys


def main() -> None:
    """Run the command line; an interrupt while it is still being loaded is one too."""
    try:
        from stemma import cli  # noqa: PLC0415 (loading takes a second, in which one may change one's mind)
    except KeyboardInterrupt:
        sys.exit(130)
    sys.exit(cli.main())


if __name__ == "__main__":
    main()
