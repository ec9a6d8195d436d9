"""Words for kinds of sources, and agencies known by names in several scripts."""

import re

KINDS = re.compile(
    r"the|a|an|of|and|for|institute|institution|center|centre|think|tank|agency|newspaper|paper|"
    r"channel|telegram|website|portal|magazine|news|"
    r"институт\w*|центр\w*|агентств\w*|газет\w*|издани\w*|канал\w*|телеграм\w*|портал\w*|сайт\w*|"
    r"журнал\w*|изд-во|по|и|для",
    re.IGNORECASE,
)
"""Words that tell of what kind a source is, and so do not tell which."""

INSTITUTES = re.compile(
    r"\binstitut|\bthink[- ]tank|\bcentre for|\bcenter for|институт|аналитическ\w+ центр|"
    r"研究所|研究院|研究中心|智库",
    re.IGNORECASE,
)
UNNAMED = re.compile(
    r"-based\b|^(?:the|an?) \w+ (?:think[- ]tank|institute)$|^\w+ский (?:институт|аналит)|总部|英国智库|的研究所",
    re.IGNORECASE,
)
"""An institute that is described by where it is, not by its name."""

SUFFIXES = re.compile(
    r"(?:国际|战略)?(?:研究所|研究院|研究中心|智库|通讯社|日报|晚报|时报|早报|晨报|邮报|纪事报|信使报|先驱报|"
    r"观察报|电视台|广播电台|频道|新闻网|网|报|社|台|周刊|杂志)$"
)

_SAME = (
    "reuters рейтер рейтерс 路透社 路透|ap associated_press ассошиэйтед_пресс 美联社|"
    "afp agence_france-presse франс_пресс франс-пресс 法新社|upi 合众国际社|dpa дпа 德新社|"
    "bloomberg блумберг 彭博社|tass тасс 塔斯社|ria_novosti риа_новости 俄新社 俄新网|"
    "interfax интерфакс 国际文传电讯社|xinhua синьхуа 新华社 新华网|china_news_service 中新社 中新网|"
    "kyodo киодо 共同社|jiji 时事社|yonhap ренхап ёнхап 韩联社|cna 中央社|ansa 安莎社|efe эфе 埃菲社|"
    "ukrinform укринформ 乌克兰国家通讯社 乌通社|unian униан|kazinform казинформ 哈通社|"
    "global_times 环球时报 环球网|scmp south_china_morning_post 南华早报"
)
AGENCIES = {
    name.replace("_", " "): names.split()[0].replace("_", " ")
    for names in _SAME.split("|")
    for name in names.split()
}
"""Names of agencies, in any script, and the English one."""
