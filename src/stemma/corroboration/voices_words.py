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
    r"^(?:us|our \w+|this (?:news)?paper|reporters?|редакци\w+|наш\w* \w+|наш\w*|нам|корреспонденту|изданию|"
    r"本报|本台|本刊|本社|本网|记者|本报记者)$",
    _FLAGS,
)
BODIES = re.compile(r"the (?:ministry|company)|ведомство|компания", _FLAGS)
"""An authority or a firm without its name: never the institute that was named last."""
FIRST_PERSON = re.compile(r"^(?:I|we|я|мы|我们?|our)$", _FLAGS)
PAPERS = re.compile(
    r"\bfiles?\b|\bpapers?\b|\bdocuments?\b|\bcache\b|\bleak|\barchive|\bcorrespondence|\be?-?mails?\b|\bletters\b|"
    r"\bmaterials?\b|\bphotocop|\binvoices?\b|\breceipts?\b|\bpages\b|\bmailbox|\bservers?\b|\bgigabytes?\b|накладн|сервер|гигабайт|страниц|\btrove|\brecords\b|\bcontracts?\b|\bdossier|\bmessages\b|\bannex|\bappendix|приложени\w+ [№A-ZА-Я\d]|файл|документ|бумаг|утечк|архив|"
    r"перепис|пис(?:ьм|ем)|материал|копи[ия]|договор|контракт|почт|服务器|发票|附件|文件|资料|文档|材料|邮件|信件|合同|档案|复印件|书信|泄密",
    _FLAGS,
)
OF_HOUSE = (
    re.compile(r"^(?P<who>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+)+)(?:,? (?:an? |the )?[\w -]{0,40}?)? (?:of|from|at|with) (?:the )?(?P<house>[A-Z][^,]{2,60})$"),
    re.compile(r"^(?P<house>[A-Z][\w ]{2,40}?(?:Institute|Centre|Center))(?:’s|'s)? (?:\w+ ){0,2}(?P<who>[A-Z]\w+ [A-Z]\w+)$"),
    re.compile(r"^(?P<house>[\u4e00-\u9fff]{2,14}?(?:研究所|研究院|智库|研究中心))(?:的)?(?P<who>(?!.{0,3}(?:发现|报告|结论|分析$|研究$|说法|消息|数据|文章|判断|看法|观点|评估|推算|推断|统计|声明|资料|材料|文件|网站|解读|成果|数字))[\u4e00-\u9fff·]{2,24}?)(?:说|称|表示|写道|指出)?$"),
    re.compile(r"^(?:\w+ )?(?P<house>[А-ЯЁ][\w-]+(?:ого|его|ой) (?:института|центра))\w* (?P<who>[А-ЯЁ]\w+ [А-ЯЁ]\w+)$"),
)  # fmt: skip
"""A person and the institution that he or she is of."""
TITLES = re.compile(
    r"^(?:the|an?) |^(?:独立|资深)?(?:分析员|分析师|专家|研究员|学者|发言人|官员)(?=[\u4e00-\u9fff]{2,}·|[\u4e00-\u9fff]{2,4}$)|"
    r"^(?:аналитик|эксперт|канал(?:ом)?|газета|агентство|издание) ",
    _FLAGS,
)
"""What stands before a name and is no part of it."""
ANSWERS = re.compile(
    r"(?:(?P<yes>yes|correct|exactly|precisely|indeed|right|absolutely|certainly|of course|that(?:[’']s| is) (?:right|correct|so|how it is)|"
    r"да|верно|именно|совершенно верно|так и есть|конечно|безусловно|точно так?|правильно)\b|(?P<no>no|not at all|by no means|нет|отнюдь|никоим образом)\b)"
    r"|(?P<yes_zh>是的|对的?|没错|正是|确实如此|确实|当然)(?=[，。！,.!])|(?P<no_zh>不是|不对|没有|不)(?=[，。！,.!])",
    _FLAGS,
)
"""How an answer begins that says yes or no to its question."""
OPEN = re.compile(
    r"\b(?:or|not|never|nobody|nothing|why|how|what|who|whom|where|when|which)\b|n[’']t\b|\b(?:или|не|нет|ни|никогда|почему|зачем|как|кто|что|где|когда|какой|какая|какие|сколько)\b|"
    r"还是|不|没|吗.*吗|为什么|怎么|什么|谁|哪|几",
    _FLAGS,
)
"""Words of a question that a yes or no leaves open."""
NOBODY = re.compile(
    r"(?:all|both|this|that|these|those|it|there|here|what|which|so|as|inside .+|это|этого|то|так|там\b.*|тут|здесь|отсюда|оттуда|из (?:не[её]|него|них|этого).*)",
    _FLAGS,
)
"""What stands where a speaker would, and is none: "All told", «это признал»."""
SAYS_IT = re.compile(
    r"^(?:говорит|считает|полагает|думает|пишет|уверен[аы]?|сказал[аи]?|заявил[аи]?|отметил[аи]?|добавил[аи]?|пояснил[аи]?) (?=\S)",
    _FLAGS,
)
"""A verb that was read as a part of the speaker behind it."""
QUOTED = re.compile(
    r"“([^“”]{8,})(?:”|$)|«([^«»]{12,})(?:»|$)|\"([^\"]{12,})(?:\"|$)|「([^「」]{8,})(?:」|$)|"
    r"『([^『』]{8,})』|„([^„“”]{12,})[“”]|(?<!\w)‘((?:[^‘’]|’(?=\w)){12,})’(?!\w)"
)
"""Speech in the marks of three languages; what is opened at a paragraph's end goes on in the next."""

GENERIC_OUTLET = re.compile(
    r"(?:the |this |that )?(?:same )?(?:newspaper|paper|daily|weekly|agency|news agency|outlet|magazine|news site|channel|periodical|title)|"
    r"(?:(?:эт|т)\w+ |(?:т\w+|эт\w+) же )?(?:газет|издани|агентств|журнал|еженедельник|портал|канал|телеканал)\w*|"
    r"(?:该|这家|这份|同一家|同一份|那家|这个)(?:报纸?|报社|媒体|社|网站?|周刊|杂志|通讯社|频道)",
    _FLAGS,
)
"""A text of the press without its name: that which was named last."""
STRANGER = re.compile(
    r"《[^《》]{2,20}》|(?:“[^“”]{2,20}”|「[^「」]{2,20}」|[\u3400-\u9fff]{2,6})(?:频道|网站)|"
    r"\b(?:channel|newspaper|agency|blog|daily|weekly|website) (?-i:[A-Z])\w+|(?-i:\b[A-Z])\w+ (?:channel|blog|newspaper|daily|agency)\b|"
    r"(?:\bканал|газет|агентств|издани|портал|сайт|журнал)\w{0,3} (?:«|(?-i:[A-ZА-ЯЁ]))",
    _FLAGS,
)
"""A paper or a channel by its name, whichever it is."""
PRONOUN_SPEAKS = re.compile(
    r"[«“\"—–-]?\s*(?:(?:he|she|they|both|one|the (?:other|latter)|neither) |(?:он|она|они|оба|обе) |他们?|她们?|两人)",
    _FLAGS,
)
"""A sentence about what somebody said who was named before: a person, no text."""
BY_PHONE = re.compile(
    r"\b(?:said|says|wrote|writes|replied|replies|answered|answers|confirmed|denied|insisted|admitted|added|explained) (?:\w+ )?(?:by|over the|on the|in an?) (?:e-?mail|telephone|phone|text message|phone call)\b(?! (?:to|with)\b)|"
    r"\breached by (?:phone|telephone|e-?mail)\b|по телефону|в ответ на (?:наш |письменный )?запрос|в телефонном разговоре(?! с )|"
    r"(?:电话|邮件|短信)(?:里|中|上)?(?:这样|对此)?(?:回答|回复|答复|告诉|表示|说)",
    _FLAGS,
)
"""Who says something by telephone or letter, and nobody else is named, says it to this text."""
TO_SOMEBODY = re.compile(
    r"him|her|them|it|me|everyone|anyone|ему|ей|им|мне|всем|他|她|它|他们|大家|外界", _FLAGS
)
"""To whom something is said where that tells of no outlet."""
_SAW = r"(?:could |can |have |has |had )?(?:see|seen|saw|counted|count|watch(?:ed)?|witness(?:ed)?|observed?|filmed|photographed|spotted|visited)\b"
_SAW_RU = r"(?:у?вид(?:ел|им)|насчита|посчита|сосчита|пересчита|наблюда|сня(?:л|ли)\b|сфотограф|побыва|замети|застал)\w*"
_SAW_ZH = r"(?:看到|看见|目击|目睹|数到|数出|数了|清点|拍到|拍下|拍摄到|见到|发现)"
OWN_PAPERS = re.compile(
    r"\b(?:us|our|ours|we)\b(?! (?:colleagues|competitors|friends) )|\bthis (?:news)?(?:paper|site|magazine)\b|\b(?:the )?newsroom\b|редакци\w+|\bнаш\w*\b(?! (?:\w+ )?(?:коллег|конкурент))|\bнам\b|\bмы\b|"
    r"本报|本台|本刊|本社|本网|我们|我报",
    _FLAGS,
)
"""Words by which a text speaks of itself."""
MEASURED = re.compile(
    r"\b(?:we|our (?:lab(?:oratory)?|team|staff|analysts?|experts?)|(?:the|its) laboratory) (?:\w+ )?(?:weighed|measured|tested|sampled|sawed|cut open|took apart|examined|x-rayed|counted|timed|calculated|modelled)\b|"
    r"\bour (?:own )?(?:tests?|measurements?|samples?|calculations?|model|laboratory)\b|"
    r"\b(?:мы|наш\w* лаборатори\w*|лаборатория) (?:\w+ )?(?:взвесил|измерил|замерил|испыта|распилил|вскрыл|исследовал|подсчитал|рассчитал|смоделировал)\w*|наш\w* (?:замер|измерени|испытани|расч[её]т|проб|образц)\w*|"
    r"(?:我们|本所|本院|本中心|实验室)[^，。]{0,8}(?:称重|测量|检测|测试|化验|取样|计算|测算|拆解|切开|实测)",
    _FLAGS,
)
"""Words by which an institute says that it measured or reckoned something itself."""
WE_HAVE = re.compile(
    r"\b(?:attached|below|download(?:able)?|full archive)\b|по ссылке|\bниже\b|вложени|прилага|прикреп|\bскачать|下载|链接|附后|如下|见附件|"
    r"\b(?:выкладываем|публикуем|размещаем|обнародуем|передаем|передаём|разобрали|изучили|получили|скачали|взломали|забрали|прочли|прочитали|просмотрели)\b",
    _FLAGS,
)
"""Words by which a text says without "we" that it has something: it is attached, «выкладываем»."""
OWN_EYES = re.compile(
    r"\b(?:our|this) (?:own )?(?:[\w-]+ ){0,2}?(?:correspondents?|reporters?|photographers?|journalists?|stringers?|crews?|team|camera(?:man)?)\b(?! (?:was|were) told)|"
    r"\b(?:a|the) (?:correspondent|reporter|photographer|journalist) (?:of|for|from) this|"
    rf"\b(?:we|I)(?: \w+)? (?:{_SAW})|"
    r"\bwith (?:my|our) own eyes\b|своими глазами|亲眼(?:看|见|目|所)|我(?:们)?[^，。！？]{0,8}(?:看到|看见|数了|数到|拍到|拍下)|"
    r"наш\w* (?:[\w-]+ )?(?:корреспондент|репорт[её]р|фотограф|журналист|фотокор|групп|бригад|оператор)\w*|"
    rf"\b(?:мы|я)(?: \w+)? (?:{_SAW_RU})|"
    r"本[报台社刊网](?:[\u4e00-\u9fff]{0,6})记者|记者在现场|现场记者|"
    rf"记者(?:[\u4e00-\u9fff]{{0,12}}(?:现场|码头|港口|当地|厂区|岸边|门口|实地|附近|机场|车站)[\u4e00-\u9fff]{{0,6}})?(?:{_SAW_ZH})(?!.{{0,8}}(?:报道|消息|声明|公告|网站))",
    _FLAGS,
)
"""The text's own people, who saw something."""
REPORTERS_SAW = re.compile(
    r"\b(?:correspondents?|reporters?|photographers?|journalists?|stringers?|crews?|team)\b"
    rf"(?=(?:[, ]+[\w’'-]+){{0,10}}[, ]+(?:{_SAW}))|"
    rf"(?:корреспондент|репорт[её]р|фотограф|журналист|фотокор)\w*(?=(?:[, ]+[\w«»\"-]+){{0,10}}[, ]+(?:{_SAW_RU}))|"
    rf"(?:记者|摄影师|摄制组)(?!从|自|在[\u4e00-\u9fff]{{0,10}}网)(?=[\u4e00-\u9fff]{{0,14}}(?:{_SAW_ZH}))|"
    r"记者(?=[\u4e00-\u9fff]{0,14}(?:在场|到场|旁观|观摩|随船|随行|跟随|全程|站在|守在|现场|岸边|岸上|海滩|码头|观察|统计|点数|计数|听到))"
    r"(?![\u4e00-\u9fff]{0,10}(?:采访|获悉|了解到|得知|联系|致电|报道|提问))",
    _FLAGS,
)
"""Reporters who saw something: the text's own, where its own name stands beside."""
SPOKEN_TO = re.compile(
    r"\btold\b|\binterview|рассказ\w+|сообщил\w*|заявил\w*|поведал\w*|признал\w*|в беседе|в интервью|в разговоре|"
    r"告诉|接受.{0,12}(?:采访|专访)|对.{0,12}(?:说|表示|承认|透露)|向.{0,12}(?:说|表示|承认|透露)",
    _FLAGS,
)
"""Words that tell that somebody spoke to somebody."""
HAS_READ = re.compile(
    r"\b(?:obtained|acquired|received|given|handed|got|ha(?:ve|s) (?:before us|in (?:hand|front)|been (?:shown|given|handed|able)|at (?:its|our)|[\d,]+|copies|a copy|all|the (?:full |whole |original )?(?:files?|archives?|documents?|papers|e?-?mails|contracts?))|holds?|held|hacked|broke into|took|copied|downloaded|leaked|"
    r"publish(?:ed|es)?|post(?:ed|ing)?|releas(?:ed|ing)|uploaded|read|examined|studied|reviewed|analy[sz]ed|inspected|seen|saw|"
    r"went through|gone through|working through|worked through|go(?:es|ing)? through|pored over|combed through|sifted|catalogued|matched|traced|tested|evaluated|assessed|scrutini[sz]ed|consulted|compared|translated|verified|checked|looked at|possession|disposal|"
    r"shared with|passed to|sent (?:to|us)|passed us|supplied us|reading of|analysis of|study of)\b|"
    r"получил|забра|достал|прислал|передал|попал|оказал|располага|имеют?ся|взломал|скопировал|скачал|вын(?:ес|ул)|выложил|публику|опубликовал|выкладыва|"
    r"изуч|прочит|прочл|чтени|разобрал|просмотрел|проанализ|ознаком|видел|сверил|сличил|перев(?:ел|од)|провер|анализ|в распоряжении|на руках|"
    r"获得|取得|拿到|收到|得到|掌握|持有|公布|发布|公开|上传|入侵|下载|复制|阅读|读过|读到|审阅|研究|查阅|看过|看到|分析|核对|翻译|查看|整理|通读|比对",
    _FLAGS,
)
"""Words by which a text says that it has papers, or has read them."""
FIRST_TOLD = re.compile(
    r"\bfirst (?:reported|published|revealed|told|appeared)\b|\bwas (?:the )?first to (?:report|publish|reveal|tell)\b|\bbroke the (?:news|story)\b|"
    r"\b(?:goes|go|went|traced) back to\b|\boriginat(?:es|ed) (?:with|from|in)\b|первоисточник|\bвпервые (?:сообщ|напис|рассказ|опублик)\w*|"
    r"\bперв(?:ой|ым|ыми|ая|ое|ый) (?:об этом )?(?:сообщ|напис|рассказ|опублик)\w*|\bвосход[ия]т к|(?:最早|最先|首先|率先)[^，。]{0,6}(?:报道|披露|发表|刊出|消息)|源自|出自",
    _FLAGS,
)
"""Words by which a text says that something comes from an outlet, and not only through it."""
