"""What a picture says of its making: the place, a program that changed it, an older small picture.

All of it comes from the file and can be written by anybody; most pictures that went through a
messenger say nothing at all.
"""

import io
import re
import warnings
from collections.abc import Iterator

from PIL import Image

from stemma.model.examined import CannotRunError, NotApplicableError, Subject
from stemma.model.findings import BaseRate, Basis, Category, Evidence, Measured, Observed
from stemma.model.plugins import check
from stemma.toolkit.exif_facts import likeness, position, thumbnail
from stemma.toolkit.provenance import DAMAGE

_FORMATS = ("PNG", "JPEG", "TIFF", "WEBP")
_EDITORS = re.compile(
    r"photoshop|lightroom|gimp|affinity|snapseed|pixelmator|paint\.net|coreldraw|picasa|picsart"
    r"|acdsee|xnview|irfanview|photoscape|meitu|美图|capture one|luminar|paintshop|fotor|canva",
    re.IGNORECASE,
)
_ALIKE = 0.6
"""Thumbnails of the same picture, sharpened or brightened, stay above it."""


@check(
    "image.metadata",
    "What a picture says of its making",
    category=Category.ALTERATION,
    basis=Basis.STRUCTURAL,
    says={
        "image.metadata.thumbnail": (
            "The small picture that lies inside the file shows something else than the picture "
            "(likeness {likeness} of 1)."
        ),
        "image.metadata.editor": "The file says that a program for editing saved it: “{program}”.",
        "image.metadata.place": (
            "The file says that the picture was taken at {latitude}, {longitude}."
        ),
        "nothing_said": "The picture says nothing of its making.",
    },
    ordinary=(
        "The picture was cut, turned or brightened, and the program kept the old small picture.",
        "Pictures are saved by such programs when they are only made smaller or sorted.",
        "The place is that of the last fix of the phone, or of where the scan was made.",
    ),
    does_not_prove=(
        "All of it can be written by anybody. A picture that says nothing was not cleaned "
        "on purpose: messengers and scanners leave it out. Which places of a picture were "
        "changed is not looked for; the methods that claim to find them fire on ordinary "
        "scans."
    ),
    needs="bytes",
    applies_to=("image/",),
    base_rate=BaseRate(
        fired=2, scored=3, corpus="public PDFs, mails and pictures (bench/RESULTS.md)"
    ),
)
def image_metadata(subject: Subject) -> Iterator[Observed]:
    """Yield one observation for a thumbnail that differs, one for an editor, one for a place."""
    data = io.BytesIO(bytes(subject.bytes_given().data()))
    program = subject.about.properties.get("software", "")
    camera = " ".join(
        filter(None, (subject.about.properties.get(name) for name in ("make", "model")))
    )
    try:
        with warnings.catch_warnings(action="ignore"):
            picture = Image.open(data, formats=_FORMATS)
            where, small = position(picture), thumbnail(picture)
            alike = None if small is None else likeness(picture, small)
    except DAMAGE as error:
        raise CannotRunError("damaged") from error
    if not (program or camera or where or small):
        raise NotApplicableError("nothing_said")
    camera_named = {"camera": Measured(camera)} if camera else {}
    if alike is not None and alike < _ALIKE:
        yield Observed(
            says="image.metadata.thumbnail",
            evidence=(
                Evidence(subject.on_page(1)),
                Evidence(subject.label("thumbnail"), "compare"),
            ),
            values={"likeness": Measured(f"{alike:.2f}", "", str(_ALIKE)), **camera_named},
        )
    if _EDITORS.search(program):
        yield Observed(
            says="image.metadata.editor",
            evidence=(Evidence(subject.label("software", program[:200])),),
            values={"program": Measured(program[:200]), **camera_named},
            category=Category.PROVENANCE,
        )
    if where is not None:
        yield Observed(
            says="image.metadata.place",
            evidence=(Evidence(subject.label("GPS position")),),
            values={
                "latitude": Measured(f"{where.latitude:.5f}", "degree"),
                "longitude": Measured(f"{where.longitude:.5f}", "degree"),
                **camera_named,
            },
            category=Category.PROVENANCE,
        )
