"""Words that tell what a speaker is: an analyst, an official, a witness; no name; this text."""

import re

_FLAGS = re.IGNORECASE
VOICES = (
    (
        "official",
        re.compile(
            r"\bofficials?\b|\bspokes\w+|\bminist\w+|\bgovernment|\bpresident|\bembass\w+|\bambassador|"
            r"\bgovernor|\bdiplomat|\bdirectorate|\bcommand\b|чиновник|представител|министр|министерств|"
            r"пресс-секретар|пресс-служб|\bМИД|посол|посольств|правительств|ведомств|дипломат|"
            r"官员|发言人|部长|政府|外交部|大使|国防部|当局",
            _FLAGS,
        ),
    ),
    (
        "analyst",
        re.compile(
            r"\banalysts?\b|\bexperts?\b|institut|think[- ]tank|\bresearch\w*|\bscholar|\bprofessor|"
            r"\bacademic|\bspecialists?\b|imagery|аналитик|эксперт|исследовател|специалист|профессор|"
            r"分析员|分析师|专家|研究所|研究员|研究院|智库|学者|教授",
            _FLAGS,
        ),
    ),
    (
        "witness",
        re.compile(
            r"\bwitness\w*|\bresidents?\b|\binterpreter|\bworkers?\b|\bdriver|\bsurvivor|\bformer\b|"
            r"\bcorrespondents?\b|\breporters?\b|\bveteran|очевид|свидетел|жител|переводчи|бывш|рабоч|"
            r"водител|корреспондент|репортер|目击|居民|翻译|工人|司机|记者|前",
            _FLAGS,
        ),
    ),
)
NAMELESS = re.compile(
    r"anonym|unnamed|^(?:an?|the|two|several|some|senior|one)? ?(?:\w+ ){0,2}(?:officials?|sources?|diplomats?|insiders?)(?:,|$)|"
    r"неназван|анонимн|^(?:\w+ )?(?:источник|собеседник|чиновник)\w*|知情人士|消息人士|匿名|不愿",
    _FLAGS,
)
OURSELVES = re.compile(
    r"^(?:us|our \w+|this (?:news)?paper|reporters?|редакци\w+|наш\w* \w+|нам|корреспонденту|изданию|"
    r"本报|本台|本刊|本社|本网|记者|本报记者)$",
    _FLAGS,
)
FIRST_PERSON = re.compile(r"^(?:I|we|я|мы|我们?|our)$", _FLAGS)
PAPERS = re.compile(
    r"\bfiles?\b|\bpapers?\b|\bdocuments?\b|\bcache\b|\bleak|\barchive|файл|документ|бумаг|утечк|архив|文件|资料|文档|材料",
    _FLAGS,
)
OF_HOUSE = (
    re.compile(r"^(?P<who>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+)+)(?:,? (?:an? |the )?[\w -]{0,40}?)? (?:of|from|at|with) (?:the )?(?P<house>[A-Z][^,]{2,60})$"),
    re.compile(r"^(?P<house>[A-Z][\w ]{2,40}?(?:Institute|Centre|Center))(?:’s|'s)? (?:\w+ ){0,2}(?P<who>[A-Z]\w+ [A-Z]\w+)$"),
    re.compile(r"^(?P<house>[\u4e00-\u9fff]{2,14}?(?:研究所|研究院|智库|研究中心))(?:的)?(?P<who>[\u4e00-\u9fff·]{2,24})$"),
    re.compile(r"^(?:\w+ )?(?P<house>[А-ЯЁ][\w-]+(?:ого|его|ой) (?:института|центра))\w* (?P<who>[А-ЯЁ]\w+ [А-ЯЁ]\w+)$"),
)  # fmt: skip
"""A person and the institution that he or she is of."""
TITLES = re.compile(
    r"^(?:the|an?) |^(?:独立|资深)?(?:分析员|分析师|专家|研究员|学者|发言人|官员)(?=[\u4e00-\u9fff]{2,}·|[\u4e00-\u9fff]{2,4}$)|"
    r"^(?:аналитик|эксперт|канал(?:ом)?|газета|агентство|издание) ",
    _FLAGS,
)
"""What stands before a name and is no part of it."""
QUOTED = re.compile(r"“([^“”]{12,})”|«([^«»]{12,})»|\"([^\"]{12,})\"|「([^「」]{8,})」")
