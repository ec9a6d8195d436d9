"""What stands around the statements of a text: byline, dateline, captions, small print."""

from collections.abc import Iterator, Mapping, Sequence

from stemma.demo.facts import stated
from stemma.demo.press.coverage import Coverage
from stemma.demo.press.statements import Text
from stemma.demo.press.wording import Part
from stemma.demo.wording_a.figures import day_in
from stemma.demo.writing.marks import Writer, unmarked

SECTIONS: Mapping[str, Mapping[int, str]] = {
    "report": {
        0: "Are the files what they claim to be?",
        1: "What the contract says",
        6: "Beyond delivery",
        9: "Our assessment",
        11: "Where the files come from",
        13: "Notes on method and terms",
    },
    "analysis": {0: "One cache, two readings", 3: "What is on the ground", 6: "The rules"},
    "overview": {0: "Что известно", 4: "Чем это может кончиться"},
}
"""Subheads by text: before which statement, counted from 0, they stand."""

_BY = {"en": "By {}", "ru": "{}", "zh": "本报记者 {}"}
_STANDFIRST = {
    "en": "What has been published so far, and who says so.",
    "ru": "Что опубликовано к этому часу и на кого ссылаются.",
    "zh": "目前公开的内容，以及各方说法。",
}
_EDITED = {
    "en": "The conversation was condensed and edited for clarity.",
    "ru": "Разговор сокращён и отредактирован.",
    "zh": "采访内容经过删节和编辑。",
}
_CAPTION = {
    "en": "The harbour front in the morning. Archive picture.",
    "ru": "Набережная утром. Архивный снимок.",
    "zh": "清晨的滨水区。资料图片。",
}
_CREDIT = {"en": "Photo: {}", "ru": "Фото: {}", "zh": "图片：{}"}


def opening(write: Writer, coverage: Coverage, text: Text) -> Iterator[Part]:
    """Yield what stands between the headline and the first statement."""
    dated = write(stated.day(text.date), day_in(text.date, text.language))
    if text.genre in ("article", "interview") and text.form == "html":
        yield Part("standfirst", _STANDFIRST[text.language])
    if text.author:
        author = coverage.cast[text.author].name.to(text.language)
        yield Part("byline", f"{_BY[text.language].format(author)}, {dated}")
    else:
        yield Part("dateline", _dateline(coverage, text, dated))
    if text.updated:
        changed = write(stated.day(text.updated), day_in(text.updated, text.language))
        yield Part("note", f"Second edition, updated on {changed}.")


def _dateline(coverage: Coverage, text: Text, dated: str) -> str:
    name = coverage.cast[text.outlet].name.to(text.language)
    if text.genre == "agency copy":
        town = coverage.cast["institute"].town
        return f"{town.en.upper() if town else ''}, {dated} ({name}) —"
    return f"{name}, {dated}"


def closing(write: Writer, coverage: Coverage, text: Text, body: Sequence[Part]) -> Iterator[Part]:
    """Yield what follows the body: small print, and links that no statement has carried."""
    if text.genre == "interview":
        yield Part("note", _EDITED[text.language])
    if text.form == "html" and text.genre == "article":
        agency = coverage.cast["agency"].name.to(text.language)
        yield Part("caption", _CAPTION[text.language])
        yield Part("credit", _CREDIT[text.language].format(agency))
    if text.same_as:
        original = coverage.texts[text.same_as]
        outlet = coverage.cast[original.outlet].name.to(text.language)
        linked = write.place(f"link:{original.key}", outlet)
        yield Part("note", f"编译自：{linked}")
    there = _linked(write, body) | {text.same_as}
    for key in text.links:
        if key not in there and text.form in ("html", "mail"):
            yield Part("note", _further(write, coverage, text, key))


def _linked(write: Writer, body: Sequence[Part]) -> set[str]:
    """Return the texts that a body links to; a mark may have been made and not used."""
    spans = [span for part in body for span in unmarked(part.text)[1]]
    return {write.marks[span.mark].path.removeprefix("link:") for span in spans}


def _further(write: Writer, coverage: Coverage, text: Text, key: str) -> str:
    outlet = coverage.cast[coverage.texts[key].outlet].name.to(text.language)
    linked = write.place(f"link:{key}", outlet)
    return {
        "en": f"Read the text of {linked}.",
        "ru": f"Источник: {linked}.",
        "zh": f"来源：{linked}。",
    }[text.language]
