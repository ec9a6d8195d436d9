"""Words for kinds of sources, and agencies known by names in several scripts."""

import re

KINDS = re.compile(
    r"the|a|an|of|and|for|from|on|in|at|institute|institution|academy|laboratory|center|centre|think|tank|research|policy|studies|strategic|forum|agency|newspaper|paper|"
    r"channel|telegram|website|portal|magazine|news|"
    r"институт\w*|центр\w*|агентств\w*|газет\w*|издани\w*|канал\w*|телеграм\w*|портал\w*|сайт\w*|"
    r"академи\w*|лаборатори\w*|журнал\w*|изд-во|по|и|для|из|на|от|с|со|в",
    re.IGNORECASE,
)
"""Words that tell of what kind a source is, and so do not tell which."""

BARE_KINDS = re.compile(
    r"the|a|an|of|and|for|from|on|in|at|institute|institution|academy|center|centre|think|tank|"
    r"институт\w*|центр\w*|академи\w*|агентств\w*|газет\w*|канал\w*|по|и|для|из|на|от|с|со|в",
    re.IGNORECASE,
)
"""Those among them that a translation may leave out: "policy" is not."""

INSTITUTES = re.compile(
    r"\binstitut|\bthink[- ]tank|(?<=\w )(?:research|analytics)$|\bacademy\b|\bresearch (?:academy|body|house|outfit)\b|\blaborator(?:y|ies)\b|\bcent(?:re|er) (?:for|on|of)\b|"
    r"\b(?:research|policy|strategic|strategy|security|studies|conflict|analysis|analytical|defen[cs]e) "
    r"(?:cent(?:re|er)|forum|council|group|foundation|initiative|lab|observatory|network|project)\b|"
    r"рис[её]рч$|центр\w* (?:\w+ ){1,3}(?:политик|исследовани|анализ|стратеги|безопасност|конфликт)|центр\w* (?:политик|анализ|стратеги)|"
    r"институт|академи|лаборатори|(?:аналитическ|исследовательск)\w+ (?:центр|форум|групп|фонд)|центр\w* (?:\w+ ){0,2}исследовани|"
    r"研究所|研究院|研究中心|智库|(?:战略|政策|安全|研究|分析)(?:论坛|基金会|中心|小组)(?!报)",
    re.IGNORECASE,
)
PRINCIPALS = re.compile(
    r"\b(?:ministr(?:y|ies)|department of|prosecutor\w*|police|court|embassy|government|parliament|municipality|(?:town|city) (?:hall|council)|"
    r"administration|authority|directorate|coast ?guard|border (?:guard|service)|navy|armed forces|office of the|commission|customs|"
    r"shipyards?|works|plant|factory|railways?|ltd|llc|inc|plc|gmbh|(?-i:A[SGB])|corporation|company|holding|group of companies)\b|"
    r"министерств|департамент|управлени|прокуратур|\bполици|\bсуд\b|посольств|правительств|администраци|\bмэрия|пресс-служб|\bслужба\b|\bверфь\b|\bзавод\b|"
    r"\bкомбинат\b|\b(?:ООО|ОАО|ПАО|АО|ГУП|МУП|ФГУП)\b|корпораци|\bкомпания\b|концерн|холдинг|таможн|следственн\w+ комитет|"
    r"(?:部|局|厅|署|委员会|法院|检察院|大使馆|政府|管理处|海关|公司|集团|船厂|工厂|银行|发言人办公室)$",
    re.IGNORECASE,
)
"""Those who publish as what they are and not as a paper: authorities, courts, firms."""
PRESS = re.compile(
    r"\b(?:news|times|post|gazette|daily|weekly|herald|press|journal|review|radio|tv|blog|courier|mirror|tribune|examiner|wire|observer|"
    r"letter|bulletin|reader)\b|газет|вестник|ведомост|новост|вести|листок|курьер|радио|портал|журнал|"
    r"(?:报|网|社|台|刊)$",
    re.IGNORECASE,
)
"""Words of which names of papers are made: a ministry's gazette is a gazette."""
UNNAMED = re.compile(
    r"-based\b|^(?:the|an?) \w+ (?:think[- ]tank|institute)$|^\w+ский (?:институт|аналит)|总部|英国智库|的研究所",
    re.IGNORECASE,
)
"""An institute that is described by where it is, not by its name."""

SUFFIXES = re.compile(
    r"(?:国际|战略)?(?:研究所|研究院|研究中心|中心|基金会|学会|智库|通讯社|日报|晚报|时报|早报|晨报|邮报|纪事报|信使报|先驱报|"
    r"观察报|电视台|广播电台|频道|论坛报|快报|新报|周报|小报|评论|论坛|观察者报|观察者|观察家|观察|读者|快讯|新闻网|网站|网|报|社|台|周刊|杂志)$"
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

DESCRIBED = re.compile(
    r"\bthe (?:[A-Z][\w-]+-based |[A-Z]\w+ )?(?:(?:independent|research|policy|defen[cs]e) )?"
    r"(?:institute|academy|think[- ]tank|research (?:centre|center|group|body|house)|researchers|(?:report|study)[’']s authors?|authors? of the (?:report|study)|forum|centre|center)\b|"
    r"\b(?:[Tt]he )?(?:Institute|Academy|Forum|Centre|Center|Foundation|Council)\b(?! (?:of|for|on)\b)|"
    r"\b[A-Z][\w-]+-based (?:institute|academy|think[- ]tank|researchers|group|centre|center|analysts)\b|"
    r"\b(?:institute|academy|think[- ]tank|researchers|analysts) (?:based |working )?(?:in|from|out of) [A-Z]\w+|"
    r"\b(?:исследовател|аналитик|эксперт|специалист)\w* из [А-ЯЁ][\w-]+|"
    r"\b(?:британск|лондонск|западн|независим|зарубежн|европейск|американск|этот|[а-яё]+ск)\w* (?:аналитическ\w+ |исследовательск\w+ )?"
    r"(?:институт|академи|центр|форум)\w*|\b(?:институт|академи[яиюей]|аналитическ\w+ центр|исследовательск\w+ центр|форум|центр)(?:а|у|е|ом)?\b|"
    r"\b(?:авторы|автор|составители) (?:доклада|отчета|отчёта|исследования)|"
    r"总部(?:位于|设在)[^，。]{2,10}?的?(?:这家|该|那家)?(?:研究所|研究院|智库|机构|研究中心)|设在[^，。]{2,10}?的?(?:这家|该|那家)?(?:研究所|研究院|智库|研究机构|研究中心)|(?:英国|西方|海外|境外|独立|该|这家|这个)(?:一家)?(?:研究所|研究院|智库|研究机构|研究中心|论坛|中心)",
)
"""Words for an institute without its name; they mean one where there is but one."""

OUTLET_KINDS = re.compile(
    r"\b(?:Gazette|Post|Times|Tribune|Courier|Ledger|Examiner|Dispatch|Star|Herald|Echo|News|Chronicle|Standard|"
    r"Observer|Mirror|Mercury|Telegraph|Journal|Review|Press|Wire|Agency|Daily|Weekly|Record|Sun|Globe|Mail|"
    r"Institute|Forum|Centre|Center|Council|Foundation|Monitor|Bulletin|Register|Sentinel|Argus|Argosy)\b"
)
"""Last words of a name by which alone a text or an institute goes on to be called."""

HAN_KIND = (
    "研究所|研究院|研究中心|(?:政策|战略|安全|分析|问题)中心|基金会|学会|智库|网站|论坛报|论坛|通讯社|新闻网|日报|晚报|时报|早报|晨报|邮报|纪事报|信使报|先驱报|"
    "观察报|观察家报|观察者报|快报|新报|周报|小报|周刊|杂志|电视台|广播电台|频道|观察家|观察者|观察|快讯|影像|读者|网|社|报(?!告|道|导|称)|台"
)
HAN_BEFORE = re.compile(
    r"援引|引述|引用|转引|转述|根据|依据|按照|据|由|对|向|和|与|被|在|自|从|是|的|说|称|给|经|及|而|为|英国|俄罗斯|俄语报纸|西方|媒体|智库|机构|报纸|周报|记者"
)
"""What may stand right before a name in characters and is no part of it."""
