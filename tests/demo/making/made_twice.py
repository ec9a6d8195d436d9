"""Prints what a handful of entries is made of, one of each form; run in processes of their own."""

import hashlib
import sys

from stemma.demo.dossier.cache import planned
from stemma.demo.dossier.entries import MailFile, Scanned
from stemma.demo.facts.draw import drawn
from stemma.demo.making.maker import make_entries
from stemma.demo.order import Order


def main(templates: str) -> None:
    """Print a line for each file made: its name and the hash of its bytes."""
    order = Order(3, "small", "b" if templates == "b" else "a")
    chosen: dict[str, str] = {}
    # The last ones are the short ones: contracts of many pages come first.
    for entry in reversed(planned(drawn(order.seed), order.size).entries):
        form = entry.form
        kind = type(form).__name__
        if isinstance(form, Scanned):
            kind += f" {form.glass}"
        elif isinstance(form, MailFile):
            kind += f" {form.seal}"
        else:
            kind += "".join(sorted(type(doing).__name__ for doing in entry.doings))
        if entry.name and not entry.bundle:
            chosen.setdefault(kind, entry.key)
    for key in chosen.values():
        for file in make_entries(order, (key,)).files:
            sys.stdout.write(f"{file.name} {hashlib.sha256(file.data).hexdigest()}\n")


if __name__ == "__main__":
    main(sys.argv[1])
