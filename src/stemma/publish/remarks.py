"""The sentence for everything that may have been done to a page. English, for now."""

from collections.abc import Mapping

from stemma.model.answers import RemarkSeen
from stemma.model.remarks import Deed, Remark

_SENTENCES: Mapping[Deed, str] = {
    Deed.LAYER_DECIPHERED: "The file's text layer has other letters than the page shows, always "
    "the same way off ({detail}). They were put right; the file's own text is kept beside them.",
    Deed.LAYER_GARBLED: "The file's text layer makes no sense in any language known here, so the "
    "page's picture was asked.",
    Deed.LAYER_UNSEEN: "The file's text layer is invisible: another program's recognition, laid "
    "over the picture. So it was compared with the picture.",
    Deed.LAYER_STANDS: "The text layer and what was read from the picture agree ({detail}); the "
    "layer leads.",
    Deed.LAYER_OVERRULED: "The text layer says something else than the picture ({detail}); what "
    "was read from the picture leads. Both texts are kept: compare them before you quote.",
    Deed.FONT_BOXES: "The page shows empty boxes for letters, because its font lacks them. What "
    "stands in the text is the file's own word; nothing that can be seen bears it out.",
    Deed.TURNED: "The picture lies turned by {detail} degrees and was read upright.",
    Deed.LEVELLED: "The picture is crooked by {detail} degrees and was levelled to be read.",
    Deed.NEGATIVE: "The picture is light on dark and was read as its negative.",
    Deed.EVENED: "The picture is shaded, pale or speckled; its paper was evened out and its "
    "contrast raised to be read.",
    Deed.DESPECKLED: "The picture is speckled; single dark dots were taken out to be read.",
    Deed.LINES_RECOVERED: "Lines that were missed at first, under a stamp say, were found when "
    "the page was read once more as one block.",
    Deed.SECOND_ENGINE: "The page is in bad state or its first reading was unsure, so a "
    "second engine read it ({detail}).",
}


def remark(each: Remark) -> RemarkSeen:
    """Return what was done to a page in words."""
    said = _SENTENCES[each.deed].format(detail=each.detail or "no detail")
    return RemarkSeen(code=each.deed, detail=each.detail, said=said)


def heading(deed: Deed) -> str:
    """Return the sentence for a deed done to several pages, whose details differ."""
    return _SENTENCES[deed].replace(" ({detail})", "").replace(" by {detail} degrees", "")
