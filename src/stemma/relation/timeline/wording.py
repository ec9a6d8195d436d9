"""The words by which papers say what happened, where, and who was there; in three languages."""

import re

from stemma.model.happenings import HappeningKind


def _any(*words: str) -> re.Pattern[str]:
    return re.compile("|".join(words), re.IGNORECASE)


def _begins(*words: str) -> re.Pattern[str]:
    return re.compile(rf"^\W*(?:{'|'.join(words)})", re.IGNORECASE | re.MULTILINE)


KINDS: tuple[tuple[HappeningKind, re.Pattern[str]], ...] = (
    ("delivery", _any(r"при[её]мк|при[её]ма-передач", r"\bacceptance\b", r"验收|交接")),
    (
        "training",
        _any(r"обучени|прош\w+ подготовк", r"\btraining\b(?! exercise)|\bcourse\b", r"培训"),
    ),
    (
        "exercise",
        _any(
            r"\bучени[йяею]|\bманевр",
            r"\bexercises?\b(?! (?:of|its|their|the)\b)|\bdrills\b",
            "演习|演练|军演",
        ),
    ),
    (
        "visit",
        _any(
            r"визит|делегац|прибыти|показ\w*\s",
            r"\bvisit|\bdelegation|\bshowing\b",
            r"访问|代表团|参观|来访|展示",
        ),
    ),
    (
        "meeting",
        _any(
            r"встреч|переговор|совещани",
            r"\bmeeting|\btalks\b|\bnegotiation",
            r"会谈|会议|会晤|谈判|洽谈",
        ),
    ),
)
"""Tried in this order."""

HELD = _any(
    r"провед|провел|состоя|проходи|прош(?:ёл|ел|л)|прибы|мероприяти|принима|заверш|окончен",
    r"\bheld\b|took place|\bevent\b|arriv|receive|\bended\b|\b(?:was|were) completed",
    r"举行|举办|活动|抵达|接待|进行|办完|结业|已(?:结束|完成)",
)
"""That something went on, and is not only named."""

PAID = _any(
    r"(?:перечисл|оплач|уплач|выплач|перевед)ен\w?",
    r"поступил\w?(?= .{0,40}(?:сч[её]т|аванс|плат[её]ж|сумм))",
    r"\b(?:was|were|has been|have been) (?:paid|received|remitted|transferred|credited)|reached us",
    r"\b(?:we|you|bank) (?:paid|received|remitted)\b|confirmed as received|\bpaid on\b",
    r"letter of credit was opened|аккредитив\w* (?:был )?(?:открыт|выставлен)|信用证.{0,6}已?开立",
    r"已(?:付|支付|汇|到账|收到)|付讫|汇出|到账",
)
SHIPPED = _any(
    r"отгружен\w?|отгрузил|доставлен\w?|поставлен\w?\b|отправлен\w? (?:груз|партия)",
    r"(?:оборудовани|груз|парти|товар|издели|контейнер|вагон)\w*\s(?:\w+\s){0,3}прибыл",
    r"прибыл\w*\s(?:\w+\s){0,2}(?:оборудовани|груз|парти|товар|издели|контейнер|вагон)",
    r"\bshipped\b|\bdispatched\b|\bdelivered\b|\bsailed\b|\bhanded (?:over )?to\b",
    r"(?:goods|cargo|equipment|consignment|shipment|crates?|boxes)\b[^.]{0,30}\barrived",
    r"已?(?:发运|装船|发货|到货|运抵|交付)(?!前|日|期|时)|到场|到港|到站",
)
"""Words that say that money went or goods came, by which a day tells when."""
LABELS: tuple[tuple[HappeningKind, re.Pattern[str]], ...] = (
    (
        "delivery",
        re.compile(
            r"(?:发运|发货|装运|起运|到货|到场|到港)(?:日期|时间)?\s?[:：]\s*$"
            r"|дата (?:отгрузки|отправки|прибытия)\s?[:：]?\s*$"
            r"|(?:date of (?:shipment|dispatch|arrival)|(?:shipment|dispatch|arrival) date)"
            r"\s?[:：]?\s*$",
            re.IGNORECASE,
        ),
    ),
)
"""Labels right before a day, in a paper that goes with goods."""
DENIED = _any(
    r"\bне (?:\w+ )?(?:провод|состоя|прибы|поступ|перечис|оплач|уплач|отгруж|поставл|доставл)",
    r"\bотриц|\bопроверг",
    r"\bdenie[sd]\b",
    "否认",
    r"\bотменен|\bотмен[её]н|\bперенес[её]н",
    r"\b(?:was|were|has|have|had|did) not\b|\bcancelled|\bpostponed|\bput off",
    r"(?:未|没有|并未)(?:能)?(?:举行|举办|进行|到|付|收|发)|取消|推迟|改期",
)
"""Words close to a day that say that nothing came of it."""
AHEAD = _any(
    r"\bбуд(?:ет|ут)|долж[её]?н|подлеж|планир|намер|следует|не позднее|обяз|в течение",
    r"прос(?:им|ьба)",
    r"\b(?:will|shall|must|to be|should|would|may|can|not later|if|expected?|please|within)\b",
    r"将|应|拟|计划|预计|须|请|内(?:付|交)|不迟于|之前",
)
"""Words of what is still to come, or asked for."""

DUE_BY = re.compile(
    r"(?:\bсрок\w*|\bк|deadline|\bdue(?: date| on| by)?"
    r"|(?:交货|到货|发货|付款|支付|交付|完成|截止)日期|(?<!日)期限?(?:为|定为|改为|变更为)?"
    r"|截止(?:日期)?|最迟)\s*[:：—–-]?\s*$",
    re.IGNORECASE,
)
"""Right before a day: that something is due on it."""
GOOD_UNTIL = _any(
    r"действ\w+|действит\w+|сохраня\w+ силу|открыт\w* (?:до|для)|в силе",
    r"\bvalid\b|\bgood until|\bopen until|\bon request until|in force|\bexpir",
    r"有效期?",
)
"""Words before a day up to which a paper or an offer holds; nobody has to do anything."""
WISHED = _any(
    r"\bпредлагал|\bпросил\w? |\bхотел", r"\bsought\b|\bwanted\b|\bhad (?:asked|hoped|proposed)"
)
"""That somebody once wanted a day, which says nothing of what was agreed."""
TO_BE_DONE = _any(
    r"постав|отгру|отправ|достав|переда|сда[чтёюе]|сдан|вноси|внес|опла|плат|доплач|перечис",
    r"обуч|подготов|готов|предостав|представ|оформ|выполн|заверш|оконч|устран|монтаж|смонтир",
    r"установ|сопряг|направ|высла|да[её]т|подпис|согласов|состав|провести|прибы|вывез|верну",
    r"\bship|\bdeliver|\bdispatch|\bpa(?:y|id)\b|payment|advance|instal|\btrain|\bsend|\bissue",
    r"\bhand(?:s|ed)? over|\bdrawn? up|\bdraft|\bsign|\bsubmit|\bcomplet|\bprovide|\breturn",
    r"\bopens?\b|\blinks?\b|\bsuppl(?:y|ies)|\brevis|\bprepare|\bcommission|\baccept|\bfurnish",
    r"\btransfer|\bready",
    r"交货|交付|移交|付款|支付|付清|运抵|发运|发货|培训|提交|提供|完成|安装|调试|联调|补到|寄出",
    r"寄送|送交|验收|编出|汇出|开立|签署|签订|准备|返还|退还|交齐|到货",
)
"""Words for what somebody has to do by a day."""

MINUTES = _begins(
    r"протокол(?! разногл)", r"minutes\b|(?:meeting )?notes of a (?:meeting|talk)", r".{0,20}纪要"
)
ACT = _begins(
    r"[аa][кk][тt]\b[^;]{0,40}?(?:при[её]м(?!ник)|сдач|передач)",
    r"(?:при[её]м(?:ный|очный|о-сдаточный)|передаточный|сдаточный) акт",
    r"(?:certificate|act|protocol|record) of (?:acceptance|delivery|hand-?over|transfer)",
    r"(?:(?:delivery|transfer) and )?(?:acceptance|hand-?over|taking[- ]over)(?: and acceptance)?"
    r" (?:certificate|act|protocol|record)",
    r".{0,12}(?:验收|交接|移交)(?:证书|证明|报告|记录|[单书表])",
)
"""An act of acceptance; its first word in capitals is also read in Latin letters ("AKT")."""
ROSTER = _begins(
    r"(?:список|состав) (?:членов )?(?:делегации|группы|участников|командируемых|прибывающих)",
    r"(?:list|composition|members) of (?:the )?(?:delegation|delegates|participants|group)",
    r"(?:delegation|participant) list",
    r".{0,8}(?:代表团|团组|出访人员|来访人员|参加人员|人员)(?:成员)?名单",
)
"""A list of who is to travel, with the days and the place: it tells of a visit."""
TRIP = _begins(
    r"отч[её]т.{0,30}(?:командировк|поездк|визит)",
    r"(?:report|notes) (?:of|on) (?:a |the |our )?(?:visit|trip|mission)",
    r"(?:trip|visit|travel) report",
    r".{0,8}(?:出访|出差|考察|访问)(?:情况)?(?:报告|总结)",
)
"""A report of who travelled, with the days and the place."""
VENUE = _begins(r"(?:место(?: проведения)?|place|venue|地\s?点)\s?[:：]\s?(?P<where>[^\n]{2,60})")
_HOLDS = r"举行|举办|进行|召开|会[谈晤见]|洽谈|就[“\"《]"
TOWN = re.compile(
    r"(?:\bв\s)?\bг(?:\.|ороде?)\s?(?P<ru>[А-ЯЁ][а-яё-]{2,20})"
    r"|\b(?:in|at|(?:come|came|coming|travell?(?:ed)?|arriv\w{1,3}|go|went|trip|visit) to)"
    r"\s(?P<en>[A-Z][a-z]{2,20})\b(?!\s\d)"
    rf"|[在于赴](?P<zh>(?:(?!{_HOLDS})[\u4e00-\u9fff·]){{2,14}}(?<![中下上后前时内方])(?<!期间))"
    rf"(?={_HOLDS})"
    r"|地\s?点\s?[:：]\s?(?P<label>[\u4e00-\u9fff·]{2,14})"
)
"""A town, or in Chinese the place that is named for what was held."""
SUBJECT = re.compile(
    r"«(?P<ru>[^»\n]{4,80})»|“(?P<en>[^”\n]{4,80})”"
    r"|(?:по вопросу|касательно|\bsubject|\bre|关于|主题)\s?[:：]\s?(?P<line>[^\n]{4,80})",
    re.IGNORECASE,
)

PRESENT = _begins(
    r"присутств|участник|участвовал|в (?:переговорах|совещании|встрече) участв|состав участников",
    r"present\b|those present|participa|attende|in attendance|attendance",
    r"出席|参加|与会|参会|到会|双方(?:参加)?人员",
)
PRESENT_END = _begins(
    r"обсу[дж]|слушал|повестк|рассмотр|решил|постановил|договорил",
    r"discuss|agenda|matters|decided|resolved|agreed\b|it was (?:agreed|decided)",
    r"议题|讨论|议程|会谈情况|会谈内容|会议内容|发言|议定|商定|决定|纪要如下",
)
DECIDED = _begins(r"решил|постановил|договорил", r"decided|resolved|agreed\b", r"决定|商定|议定")
DECIDED_END = _begins(
    r"протокол составлен|от продавца|от покупател",
    r"for the|signed",
    r"本纪要|卖方代表|买方代表",
)
POINT = re.compile(r"^\s*(?:\d{1,2}[.)、]|[-–•*])\s*(?P<words>.+)")
PARTY = re.compile(
    r"^\W*(?:от|from|on behalf|for the|the seller|the buyer|卖方|买方)\b.*[:：]\s*$",
    re.IGNORECASE,
)
SIDE = re.compile(
    r"^\W*(?:от (?:продавца|покупателя|заказчика|исполнителя|поставщика)|"
    r"(?:(?:for|from|on behalf of) )?the (?:seller|buyer|supplier|customer)|"
    r"[卖买甲乙供需]方(?:代表|人员)?)\s*[:：,，]\s*",
    re.IGNORECASE,
)
"""Which side those are of who are listed behind it."""
ENTRY = re.compile(r"\s[–—-]\s|，|,\s|、")
"""What parts a name from an office in a list of people."""

SENTENCE_END = re.compile(r"(?<![\s.]г)(?<!\bгг)[.!?]\s+(?=[A-ZА-ЯЁ\d])|[。；]|\n\s*\n|(?<=\.)\n")
"""A point behind "г" ends no sentence: it stands for a year, or a town."""
