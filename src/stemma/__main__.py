"""Lets `python -m stemma` do what `stemma` does."""

from stemma.cli import main

if __name__ == "__main__":
    main()
