"""Words by which editors say what in a text is their own, and that a talk was edited."""

import re

_FLAGS = re.IGNORECASE
_EDITORS = (
    r"(?:прим(?:\.|ечание)\s*(?:ред|авт|пер|изд)\w*\.?|ред\.|от редакции|editor[’']?s?[’']? note|eds?\.|"
    r"编者[注按]|编注|记者注|译者?注|本报注)"
)
_SQUARE = r"\[(?!\s*(?:[.…]+|\d{1,3}|sic)\s*\])[^\[\]]{1,200}\]|［(?!\s*[.…]+\s*］)[^［］]{1,100}］"
_ROUND = (
    rf"[(（](?=\s*(?:[—–-]+\s*)?{_EDITORS})[^()（）]{{1,300}}[)）]|"
    rf"[(（][^()（）]{{1,300}}?[\s.,;—–-]{_EDITORS}\s*[)）]"
)
OMITTED = re.compile(r"[\[［<(]\s*(?:\.{2,}|…+)\s*[\]］>)]|…+|\.{3,}")
"""Marks for what is left out."""
INSERTED = re.compile(f"{_SQUARE}|{_ROUND}", _FLAGS)
"""What a paper puts into somebody's words."""
MARKS = re.compile(f"{OMITTED.pattern}|{INSERTED.pattern}", _FLAGS)
"""What in a quotation is not of the one who is quoted."""
MARKED = re.compile(_ROUND, _FLAGS)
NOTE = re.compile(rf"\s*[\[(（]?\s*{_EDITORS}\s*[:：—–]", _FLAGS)

_TALK = r"(?:interview|conversation|discussion|transcript|q ?& ?a|exchange|talk)"
_CUT = r"(?:edited|condensed|abridged|shortened|trimmed)"
_CUT_RU = r"(?:отредактирован|сокращ[её]н|печата\w+ в сокращ|с сокращени|в сокращ[её]нн|в сокращении|с незначительн\w+ сокращени|обработан)"
_CUT_ZH = r"(?:有(?:所)?删[节减改]|(?:经过?|做了|略有|作了)(?:[^，。]{0,6})(?:删[节减改]|编辑|精简|压缩|整理))"
OF_TALK = re.compile(
    rf"\b(?:this|our|the following) (?:\w+ )?{_TALK}\b[^.!?]{{0,60}}\b{_CUT}\b|\b{_TALK} (?:was|has been) (?:\w+ )?{_CUT} (?:and \w+ )?for (?:length|clarity|brevity)|"
    rf"(?:интервью|беседа|разговор)[^.!?]{{0,50}}{_CUT_RU}|{_CUT_RU}[^.!?]{{0,40}}(?:интервью|бесед[аы]|разговор)|"
    rf"(?:采访|访谈|专访|对话)[^。！？]{{0,20}}{_CUT_ZH}|根据(?:本[报刊台])?[^，。]{{0,8}}(?:采访|访谈|专访|对话)(?:录音|内容|记录)?整理",
    _FLAGS,
)
"""A note that names the talk that was edited."""
OF_TEXT = re.compile(
    rf"\b{_CUT} (?:lightly |slightly )?(?:and \w+ )?for (?:length|clarity|brevity|style|space)|\b(?:lightly|slightly) (?:edited|condensed)\b|\b{_CUT} and {_CUT}\b|"
    rf"(?:текст|запись|ответы|расшифровка)\w* (?:\w+ )?{_CUT_RU}|(?:печата|публику|привод)\w+ (?:\w+ )?с(?: \w+)? сокращени|"
    rf"(?:本文|文字|内容|原文|稿件|全文)[^。！？]{{0,12}}{_CUT_ZH}|^[（(［\[]?(?:略)?有删[节减改]",
    _FLAGS,
)
"""A note that names only the text: it counts where a talk is printed."""
NOT_CUT = re.compile(
    r"\bnot\b|\bnever\b|n[’']t\b|\bunedited\b|без (?:\w+ )?сокращ|\bне (?:редакт|сокращ|отредакт)|未(?:经)?(?:任何)?(?:删|编|修)|没有(?:任何)?(?:删|编)|\?|？",
    _FLAGS,
)
ANY_CUT = re.compile(
    rf"\b{_CUT}\b|сокращ|отредакт|обработан|删[节减改]|编辑|精简|压缩|整理", _FLAGS
)
