"""Words by which a text says that it translates or reprints another."""

import re

HEADED = re.compile(
    r"^(?:编译自|转载自|原载于?|来源|Перевод|Источник|По материалам|Оригинал(?: публикации)?|"
    r"Originally published (?:by|in)|This article (?:first|originally) appeared in|"
    r"Republished (?:with permission )?from|Translated from|Source)"
    r"(?:[:：]\s*|(?<=[自于])|\s+(?-i:(?=[«“\"《A-ZА-ЯЁ]|the )))(?P<of>[^.。]{2,60})[.。]?$",
    re.IGNORECASE,
)
_LATIN = (
    r"(?:the )?(?-i:[A-Z])[\w’'&-]*(?: (?:(?:of|for|from|on|and|the) ){0,2}(?-i:[A-Z])[\w’'&-]*)*"
)
_NAME = rf"(?P<of>[«“\"《][^»”\"》]{{2,50}}|{_LATIN}|(?-i:[А-ЯЁ])[\w-]+(?: [А-ЯЁа-яё-]+){{0,2}})"
SAID = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:translated|translation|reprinted|republished|reproduced|adapted|syndicated)\b[^.;:]{{0,60}}?\b(?:from|in|by|of|courtesy of) {_NAME}",
        rf"\b(?:first|originally) (?:published|appeared|printed|ran|carried)(?: \w+)? (?:in|by|on|at) {_NAME}",
        rf"\b(?:original|source text)\b[^.;:]{{0,30}}?(?::|in|by|at|of) {_NAME}",
        rf"\b(?:перевод\w*|переведен\w*|переведён\w*|перепечат\w+|пересказ\w*|перепост\w*)\b[^.;:]{{0,40}}?(?:из|с|у|по|газеты|сайта|издания|статьи|материала|публикации|:|—)? {_NAME}",
        rf"\b(?:оригинал\w*|первоисточник)\b[^.;:]{{0,40}}?(?:в|на|у|сайте|газете|издании|:|—) {_NAME}",
        r"(?:编译|摘编|翻译|摘译|全译|译|转载|转|选|摘)自[:：]?(?P<of>[^，。；：（）]{2,24})",
        r"(?:据|根据)(?P<of>[^，。；：（）]{2,20}?)(?:原文|英文稿|英文版|俄文稿|中文稿|原稿|报道|文章)?(?:编译|译出|翻译|整理翻译)",
        r"(?:原文|原稿|原作|本文原)(?:首?(?:刊|载|发|见|发表|刊登|刊载)?(?:于|在|自))?[:：]?(?P<of>[^，。；：（）]{2,24})",
    )
)

OF_PAPERS = re.compile(
    r"\b(?:contracts?|documents?|letters?|files?|e-?mails?|agreements?)\b|договор|контракт|документ|файл|合同|文件|邮件|信件",
    re.IGNORECASE,
)
"""Papers of a cache, which may be translated too."""
