"""What claims about a deal, or about a leak itself, can be about; in English, Russian, Chinese.

A row: the key, what it is in plain English, the kinds of value it needs (none: needs none), and its
words. `words` tell the subject by themselves; `weak` ones only where nothing better does (see
`subjects`). A sentence is about the first row that fits, so the special stands before the general.
The kind of value tells subjects apart before any word does, so words may stand in several rows.
"""

import re
from dataclasses import dataclass
from typing import Literal

from stemma.model.across import ValueKind

Counted = Literal["", "people", "things"]
_NEVER = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True, kw_only=True)
class SubjectRow:
    """A subject of claims; `units` of a measure it may have, any where empty; what is counted."""

    key: str
    statement: str
    kinds: tuple[ValueKind, ...]
    words: re.Pattern[str]
    weak: re.Pattern[str] = _NEVER
    units: tuple[str, ...] = ()
    counted: Counted = ""


def _row(
    key: str,
    statement: str,
    kinds: tuple[ValueKind, ...],
    *words: str,
    weak: str = "",
    units: str = "",
    counted: Counted = "",
) -> SubjectRow:
    return SubjectRow(
        key=key,
        statement=statement,
        kinds=kinds,
        words=re.compile("|".join(words), re.IGNORECASE),
        weak=re.compile(weak, re.IGNORECASE) if weak else _NEVER,
        units=tuple(units.split()),
        counted=counted,
    )


SUBJECTS = (
    _row(
        "further order", "So much is in a further order.", ("count",),
        r"\b(?:second|third|further|another|additional|follow-?(?:up|on)|new|next|fresh) (?:\w+ )?(?:order|contract|batch|purchase|deal|lot)\b",
        r"\b(?:втор\w+|трет\w+|нов\w+|дополнительн\w+|следующ\w+|еще (?:од\w+|на)) (?:заказ|контракт|договор|закупк|парти|сделк)",
        r"(?:第二|第三|另一|追加|新的?|后续|下一|又一)(?:批|份|笔|个)?(?:订单|合同|采购|订购)|追加(?:订购|采购)|增购",
        counted="things",
    ),
    _row(
        "exercise", "So many took part in an exercise.", ("count",),
        r"\b(?:exercises?|drills?|manoeuvres?|maneuvers?|war ?games?|rehears\w+)\b",
        r"\b(?:учени(?:е|я|й|и|ю|ях|ям)|учений|маневр\w*|тренировк\w+)\b", r"演习|演练|操演|军演|合练|演训",
    ),
    _row(
        "training", "So many are trained.", ("count",),
        r"\b(?:(?:re)?train(?:ed|ing|ees?|s)?|courses?|instruct(?:ed|ion|ors?|s)?|schooled|schooling?|taught|teach\w*|lessons?|learn(?:s|ed|t|ing)?|class(?:es|rooms?)|tuition|stud(?:y|ies|ied|ents?)|shown how|curriculum|graduat\w+|familiaris\w+)\b",
        r"\b(?:обуч\w+|курс\w*|(?:пере)?подготов\w+|инструктаж\w*|учебн\w+|учеб\w+|науч(?:ат|или|ить|ился|ились)|уч(?:ат|ил|или|ились|атся|ился|ить)(?:ся)?|заняти\w+|занимал\w+|стажир\w+|осво\w+|осваива\w+|инструктор\w*|покажут|пройдут|прошли|слушател\w+)\b",
        r"培训|受训|训练|课程|学习|教会|学会|进修|上课|集训|学员|传授|受教|结业|轮训", counted="people",
    ),
    _row(
        "delivery", "So much was handed over.", ("count",),
        r"\b(?:hand(?:ed|ing) over|handover|delivered|deliver(?:y|ies)|shipped|shipments?|arriv(?:ed|als?)|first (?:batch|lot|consignment)|receiv(?:ed|ing)|unloaded|dispatched|turned over|taken over|already (?:\w+ )?(?:in|at|gone|there)|reached|left the|set up|stand at|stand near|brought (?:in|ashore)|took possession)\b",
        r"\b(?:передан\w*|передал\w*|поставлен\w*|вручен\w*|вручил\w*|отгру\w+|доставлен\w*|доставил\w*|прибыл\w*|пришл\w+|перв\w+ парти\w+|принят\w*|получен\w*|получил\w*|выгру\w+|развернут\w*|покинул\w*|уехал\w*|сдан\w*|на месте)\b",
        r"交付|移交|运抵|交接|首批|交货|发运|接收|抵达|运到|送到|出厂|到货|卸下|收到|验收|架设", counted="things",
    ),
    _row(
        "technology", "Technology is handed over within so long.", ("measure",),
        r"\b(?:know-?how|technolog\w+|drawings?|blueprints?|licen[cs]\w+|documentation|production|produce|manufactur\w+|assembl\w+|make (?:\w+ )?(?:itself|themselves|locally|at home)|locali[sz]\w+)\b",
        r"\b(?:технологи\w+|чертеж\w*|ноу-хау|лицензи\w+|конструкторск\w+|документаци\w+|производств\w+|производить|собирать|сборк\w+|выпуск\w*)",
        r"技术|图纸|专有|工艺|许可生产|生产|组装|制造|国产|诀窍", units="month year day week",
    ),
    _row(
        "range", "It reaches so far.", ("measure",),
        r"\b(?:glid(?:es?|ed|ing)|rang(?:e|es|ing)|fl(?:y|ies|own|ight)|reach(?:es|ing)?|distances?|cover(?:s|ed)?|travel\w*|carr(?:y|ies)|spots?|sees?|detect\w*|recogni[sz]\w+|sail\w*|radius|stays? in the air|drift\w*|soar\w*|descen\w+|fuel|away|far|launch\w*|drop(?:ped|s)?)\b",
        r"\b(?:планир\w+|дальност\w+|радиус\w*|расстояни\w+|пролет\w+|дистанци\w+|полет\w*|лет(?:ит|ят|ать)|достига\w+|покрыва\w+|преодол\w+|запас\w* хода|опозна\w+|видит|узна\w+|удален\w+|спуска\w+)",
        r"滑翔|射程|航程|飞行|距离|续航|探测|识别|飞|远|公里外|半径|飘", units="m km",
    ),
    _row(
        "payment", "So much has been paid.", ("money",),
        r"\b(?:instal(?:l)?ments?|prepa\w+|(?:down|first|initial|advance) payments?|advance[sd]?|transfer(?:red|s)?|wired|tranches?|deposit\w*|settled|remit\w+|disburs\w+|went out|been paid|already paid|was paid|were paid|has paid|had paid|have paid|payment of|changed hands|bank slip|received)\b",
        r"\b(?:платеж\w*|перечисл\w+|перевел\w*|переведен\w*|выплат\w+|выплач\w+|аванс\w*|предоплат\w+|транш\w*|оплач\w+|заплатил\w*|оплатил\w*|внес\w*|взнос\w*|поступил\w*|уплач\w+|задат\w+)",
        r"付款|支付了|已支付|已经支付|已付|首付|预付|汇款|付清|首期|汇出|打给|转账|结清|到账|定金|订金|款项|首笔|第一笔|付了|汇入|拨付",
        weak=r"\bpa(?:id|ys?|yments?)\b|\b(?:оплат\w+|заплат\w+|плат\w+)|支付|付",
    ),
    _row(
        "price", "It is worth so much.", ("money",),
        r"\b(?:worth|costs?|pric(?:e|es|ed|ing)|valu(?:e|es|ed)|sums?|total(?:s|led)?|amount\w*|bills?|invoices?|owes?|(?:will|to|must|has to|have to|would|is to) pay|pays|price tag|put (?:\w+ ){0,3}at|fetch\w*|run to|running to)\b",
        r"\b(?:стоимост\w+|сто(?:ит|ят|ил\w*)|сумм\w+|цен(?:а|ы|у|е|ой|ник\w*)\b|обош\w+|обход\w+|оценива\w+|оценен\w*|тянет|потянет|заплат(?:ит|ят)|отдаст|отдаёт|отдает|счет\w*|на \d)",
        r"单价|均价|总额|金额|价值|价格|总价|价款|造价|花费|费用|耗资|花了|要价|合同价|总计|付出|要付|须付|应付|售价|作价",
        weak=r"\b(?:deal|contract|agreement|for)\b|\b(?:сделк\w+|контракт\w*|договор\w*|пакет\w*)\b|合同|协议|买卖|交易",
    ),
    _row(
        "meeting", "They met on these days.", ("date",),
        r"\b(?:negotiat\w+|talks|met|meet(?:s|ings?)?|discuss\w*|visit\w*|delegations?|sat down|haggl\w+|bargain\w+|consult\w+|rounds? of|hosted|travell?ed|flew|convened|conferr?\w*|envoys)\b",
        r"\b(?:переговор\w*|встреч\w+|встрет\w+|встреча\w+|обсу\w+|совещани\w+|делегаци\w+|согласовыва\w+|согласовал\w*|торг\w*|визит\w*|консультаци\w+|приезжал\w*|приезд\w*|беседова\w+|договаривал\w+)",
        r"谈判|会谈|会晤|磋商|商谈|见面|会面|洽谈|议价|谈妥|到访|访问|协商|谈价|代表团|讨价还价|碰头",
    ),
    _row(
        "readiness", "It will be ready by then.", ("date",),
        r"\b(?:ready|readiness|operational|combat-ready|capable|complet(?:ed?|ion)|in (?:full )?(?:service|operation)|enter service|stand up|prepared|deployable|battle-ready|fielded|fully (?:equipped|formed|trained))\b",
        r"\b(?:готов\w*|боеготов\w*|боеспособ\w*|заверш\w+|в стро(?:й|ю)|на вооружени\w+|сформирова\w+|приступ\w+|укомплект\w+|заработа\w+|оснащен\w*)", r"准备|就绪|战备|战斗力|完成|做好|服役|投入使用|列装|成军|部署完毕|建成|备战",
        weak=r"\bby (?:the (?:end|middle|start|spring|summer|autumn|fall) of )?\d{4}|к (?:концу |началу |середине )?\d{4}|\d{4}年(?:底|前|以前|之前|年底)",
    ),
    _row(
        "signature", "It was signed on that day.", ("date",),
        r"\b(?:sign(?:ed|ing|atures?|s)?|conclu(?:ded|sion)|dated?|dates (?:from|back)|inked|initial(?:l?ed)|entered into|executed|names to|struck|sealed|put pen)\b",
        r"\b(?:подпис\w+|заключ\w+|датирован\w*|завизир\w+|парафир\w+|скрепл\w+|скрепил\w*|от \d)", r"签署|签订|签约|签字|落款|签下|草签|订立|缔结|达成|签的|签定",
    ),
    _row(
        "order", "So much is ordered.", ("count",),
        r"\b(?:orders?|ordered|ordering|buy(?:s|ing)?|bought|purchas\w+|acquir\w+|suppl(?:y|ies|ied)|procure\w*|s[oe]ll?s?|selling|sale|sold|export\w*|commission\w*|contracted|furnish\w*)\b",
        r"\b(?:заказ\w*|поставк\w+|постав(?:ит|ят|ить|ля\w+)|закуп\w+|куп\w+|получ(?:ит|ат|ить)|приобре\w+|приобрел\w*|прода\w+|экспорт\w*|сбы\w+)",
        r"订购|采购|供应|订单|购买|定购|订货|购入|买下|买进|卖出|出售|出口|购置|引进|供货|要买|买",
        weak=r"\b(?:contract\w*|agree\w*|deal|compris\w+|build\w*|built|provid\w+|equip\w*|get|gets|getting|receive|hand(?:s|ed)? over|install\w*|change hands|produc\w+|turn out|deliver|commit\w*|total|papers?)\b|"
        r"\b(?:контракт\w*|договор\w*|сделк\w+|парти\w+|построит\w*|изготов\w+|выпуст\w+|отда\w+|появ\w+|соглашени\w+)|合同|协议|提供|建造|制造|承揽|承诺|要造|将造|要装|将装|安装|得到|获得|造",
        counted="things",
    ),
    _row(
        "genuineness", "The papers are genuine.", (),
        r"\b(?:genuine(?:ness)?|authentic\w*|fak(?:e|es|ed|ery)|forge(?:d|ry|ries)|fabricat\w+|bogus|falsif\w+|real (?:documents|papers|files|thing)|(?:are|is|be|were) real|hoax|invent(?:ed|ion)|made[- ]up|doctored|tamper\w+|altered|trustworthy|credib\w+|(?:appears?|are|is|be|overall|seems?) (?:\w+ )?sound|(?:look|looks|looked|seem|seems|appear|appears) (?:\w+ )?real|for real|beyond (?:\w+ )?doubt|(?:nothing|no reason)\b[^.,;]{0,40}\bdoubt|no doubt about|reliab\w+|veracity|concoct\w*|sham|counterfeit\w*|what they (?:claim|purport|seem|say they are|appear)\b(?: to be)?|speaks against)\b",
        r"\b(?:подлин\w*|фальш\w*|поддел\w*|сфабрик\w+|фабрикац\w+|вброс\w*|фейк\w*|аутентичн\w*|сфальсиф\w+|фальсиф\w+|настоящ(?:ие|ими|ая|ей|ий)|выдум\w+|достоверн\w*|липа|липов\w+|правдив\w*|искаж\w+|измышлен\w+|неподдельн\w*|верить (?:файл|документ|бумаг)\w*)",
        r"真实|伪造|捏造|造假|真伪|属实|真的|假的|可靠|可信|虚构|篡改|改动|编造|杜撰|手脚|子虚乌有|系伪|真品|仿造|做假|编出来|编的|瞎编|凭空|无中生有|是真货|经得起",
    ),
    _row(
        "purpose", "It is meant for something.", (),
        r"\b(?:meant (?:for|to)|intend(?:ed|s)? (?:for|to|as)|design(?:ed|s)? (?:for|to)|destined for|aimed at|purpose|(?:amphibious |beach |sea)?landings?|(?:be )?used (?:to|for|in|against)|for use (?:in|against)|invasion|invad\w+|assaults?|storm\w*|blockad\w+|seiz(?:e|ing|ure)|for (?:an? )?(?:\w+ )?(?:war|attack|operation|occupation)|has in mind|had in mind|prepare the ground|(?:river|sea|water) crossings?|crossing|(?:border|coastal|river) (?:patrols?|surveillance)|(?:their|its) use is)\b",
        r"\b(?:предназнач\w+|нуж(?:н\w+|ен) для|нуж(?:н\w+|ен) арми|рассчитан\w* на|для (?:высадк|вторжен|штурм|захват|десант|блокад|операци|войн|арми|нападен)\w*|высадк\w+|десант\w+|вторжени\w+|захват\w*|штурм\w*|понадоб\w+|цель\w* \w+ — |служ(?:ит|ат) для|блокад\w+|пригод(?:ится|ятся) для|форсирова\w+|переправ\w+|патрулир\w+|нацелен\w* на)",
        r"用于|旨在|登岛|登陆|意在|针对|夺岛|用来|供.{0,12}(?:用|使用)|为.{1,10}(?:做准备|铺路|服务)|抢滩|入侵|进攻|封锁|给.{1,12}用的|攻占|两栖突击|之用|强渡|渡江|渡河|巡逻|瞄准|为了?.{1,10}而(?:备|造|买)",
    ),
    _row(
        "leak", "The papers were taken from somewhere.", (),
        r"\b(?:hack(?:ed|ers?|ing)|stol(?:en|e)|steal|taken from|took from|obtained from|copied from|came from|comes? from|broke(?:n)? into|breach\w*|mail ?server|mail ?box(?:es)?|lifted|servers? of|passed to (?:us|it|them)|siphon\w*|exfiltrat\w+|brought us|originat\w+ (?:from|in|with)|extracted from|pulled from|downloaded|intrusion|broken)\b",
        r"\b(?:взлом\w*|похи\w+|взят\w* (?:с|из)|скопирован\w* (?:с|из)|получен\w* (?:с|из)|хакер\w*|украд\w*|выкач\w+|почтов\w+ (?:сервер\w*|ящик\w*)|сервер\w*|утащ\w+|скача\w+|проник\w+|вынес\w*|извлеч\w+|происход\w+ (?:с|из))",
        r"黑客|窃取|取自|盗取|服务器|入侵|攻破|被盗|邮箱|拷贝|盗走|窃得|窃自|下载|偷",
    ),
)  # fmt: skip

PEOPLE = re.compile(
    r"\b(?:soldiers?|troops|servicemen|personnel|people|persons?|men|women|pilots?|drivers?|operators?|crews?|cadets|officers?|specialists?|trainees?|students?|medics?|guards?|engineers?|technicians?|instructors?|sailors?|paratroopers?|marines|gunners?|mechanics|staff|workers?|interpreters?|of us)\b|"
    r"\b(?:солдат\w*|военн\w+|военнослужащ\w+|человек\w*|люд\w+|пилот\w*|летчик\w*|водител\w+|оператор\w*|экипаж\w*|курсант\w*|офицер\w*|специалист\w*|слушател\w+|медик\w*|пограничник\w*|инженер\w*|техник(?:ов|а|и|ам)\b|инструктор\w*|десантник\w*|моряк\w*|машинист\w*|бойц\w+|сотрудник\w*|рабоч\w+)|"
    r"\d ?(?:多|余)?(?:名|人|位)|[一二三四五六七八九十百千万](?:名|人|位)|士兵|军人|官兵|学员|人员|驾驶员|飞行员|司机|操作员|伞兵|医护",
    re.IGNORECASE,
)
"""Words for people, where what is counted is looked for."""

DUE = re.compile(
    r"\b(?:will|shall|(?:is|are|was|were|about|due) to|to be)\b|\b(?:будет|будут|предстоит|причита\w+|долж(?:ен|на|но|ны)|обяза\w+)\b|将|须|应(?!该)|拟",
    re.IGNORECASE,
)
"""What is to come: a delivery that is due is an order."""

JUDGED = frozenset({"genuineness", "purpose", "readiness"})
"""Subjects that are matters of judgement: who is asked about them assesses, and is no witness."""

SAID_OF_PAPERS = re.compile(
    r"\b(?:hacked|stolen|leaked|intercepted|purloined) (?=(?:\w+ ){0,2}(?:files?|papers?|documents?|e?-?mails?|cache|archive|correspondence|letters|records|materials?|trove))"
    r"|\b(?:взломанн|похищенн|украденн|утекш|слит|скопированн)\w* (?=(?:\w+ )?(?:файл|документ|бумаг|перепис|письм|материал|архив))"
    r"|(?:被盗|外泄|泄露|流出|被窃|窃取|泄密)的?(?=文件|资料|文档|材料|邮件|信件|档案)",
    re.IGNORECASE,
)
"""How papers are called in passing, which claims nothing about a leak."""

FALSE_WORDS = re.compile(
    r"\b(?:fak(?:e|es|ed|ery)|forge(?:d|ry|ries)|fabricat\w+|bogus|falsif\w+|hoax|invent(?:ed|ion)|made[- ]up|doctored|tamper\w+|altered|concoct\w*|sham|counterfeit\w*|speaks against)\b"
    r"|фальш\w*|\bподдел\w*|сфабрик\w+|фабрикац\w+|вброс\w*|фейк\w*|фальсиф\w+|выдум\w+|\bлипа|липов|искаж\w+|измышлен\w+"
    r"|伪造|捏造|造假|假的|虚构|篡改|改动|编造|编出来|编的|瞎编|凭空|无中生有|杜撰|手脚|子虚乌有|系伪|仿造|做假|不(?:是)?真实|不属实",
    re.IGNORECASE,
)
TRUE_WORDS = re.compile(
    r"\b(?:beyond (?:\w+ )?doubt|(?:nothing|no reason)\b[^.,;]{0,40}\bdoubt|genuine(?:ness)?|authentic\w*|real|sound|trustworthy|credib\w+|reliab\w+|veracity|what they (?:claim|purport|seem|appear)(?: to be)?)\b"
    r"|подлинн\w*|аутентичн\w*|настоящ\w+|достоверн\w*|правдив\w*|неподдельн\w*|на (?:подделк|фальшивк)\w+ (?:\w+ )?не \w+|верить (?:файл|документ|бумаг)\w*|真实|属实|真的|可靠|可信|真品|真货|经得起",
    re.IGNORECASE,
)
AFFIRMED = re.compile(
    r"\b(?:not|never|n[’']t|cannot|no|without|beyond|out of)(?: (?:be|any|a|the|even|for a moment))* (?:rul(?:e|ed|ing) (?:\w+ )?out|exclud\w+|doubt\w*|question\w*|hesitat\w+|den(?:y|ied)|disput\w+|surpris\w+)(?: that| but)?"
    r"|n[’']t (?:rule (?:\w+ )?out|exclude|doubt|hesitate|deny|dispute)|\b(?:nothing|no reason)\b[^.,;]{0,40}\bdoubt\b"
    r"|\b(?:no|never any) (?:serious |clear |real )?(?:signs?|traces?|hints?|evidence) of (?:forgery|fakery|tampering|fabrication)\b"
    r"|\bпризнак\w* (?:подделк|фальшивк|фальсификац)\w+ (?:\w+ ){0,2}не (?:\w+ )?(?:увид|наш|обнаруж|замет|вид)\w+|не (?:увид|наш|обнаруж|замет)\w+ (?:\w+ ){0,3}признак\w* (?:подделк|фальшивк|фальсификац)\w*"
    r"|\bне (?:\w+ )?(?:исключ|сомнева|отрица|оспарива|скрыва|вызыва\w+ сомнен|став\w+ под сомнен)\w*|\b(?:вне|без|нет|никаких) (?:\w+ )?сомнени\w+|сомнени\w* (?:\w+ )?(?:не|нет)\b(?: вызыва\w+)?"
    r"|\bno (?:quarrel|objection)\b|\bне возража\w+|没有异议|并无异议|无异议|不排除|不否认|毫不怀疑|毫无疑问|毋庸置疑|无疑|没有疑问|不容置疑",
    re.IGNORECASE,
)
"""Words that negate a doubt or a denial, and so deny nothing."""
CONCEDED = re.compile(
    r"\b(?:although|though|even if|but|while)\b[^.;]{0,60}\b(?:may|might|could|cannot|single|individual|some|isolated|certain)\b[^.;]*"
    r"|\b(?:хотя|но|однако|правда)\b[^.;]{0,60}\b(?:мог\w*|может|отдельн\w+|некотор\w+|часть|какие-то)\b[^.;]*"
    r"|(?:虽然|尽管|但是?|不过)[^。；]{0,30}(?:个别|部分|可能|有些|某些)[^。；]*",
    re.IGNORECASE,
)
"""What is conceded of a part, beside a judgement of the whole."""
NEGATING = re.compile(
    r"(?:\b(?:no|not|nor|nothing|never|none|neither|without|nobody|cannot|hardly)\b|n[’']t\b|\b(?:не|нет|ни|никаких|никакой|отсутств\w+|без|исключа\w+)\b|没有|无|不是|并非|并未|未|不像|毫无|排除)"
    r"(?:(?!\bbut\b|\bно\b|但|而)[^.。!?;；]){0,60}$",
    re.IGNORECASE,
)
"""What turns a word round that stands behind it in one clause."""

DENIES = re.compile(
    r"\b(?:never|not) (?:said|claimed|spoke of|written|wrote)\b|\bне (?:говорил|утверждал|писал)\w*|从未说过|没说过|没有说过|\b(?:is|are|was|were|will|would|does|do|did|has|have|had|can|could) (?:not|never)\b|n[’']t\b|\bnever (?:been|was|were|had|did)\b"
    r"|\bno (?:such |\w+ )?(?:contract|order|deal|agreement|payment|delivery|deliveries|technology|talks|meetings?|training|exercise|negotiations|sale)s?\b"
    r"|\b(?:nothing|not one|none|not a single)\b[^.]{0,40}\b(?:bought|ordered|signed|paid|sold|delivered|agreed|supplied)\b|\bdenie[sd]\b"
    r"|\bне (?:предназнач|нуж|подпис|заказ|постав|перед|получ|плати|закуп|заключ|было|был|будет|проводи|обуч|взят|существ|велось|вел|планиру|рассчит|приобре|покуп|продава|встреча)\w*|\bнет (?:\w+ )?(?:контракт|договор|заказ)|(?:договор|контракт|заказ|сделк)\w* (?:\w+ )?(?:нет|не существ)"
    r"|\bни ?о ?как\w+ (?:контракт|договор|заказ|поставк|переговор|сделк)|\bникак\w+ (?:контракт|договор|заказ|поставк|переговор|сделк)\w*"
    r"|\b(?:no good|unfit|unsuit\w+|useless) for\b|\bnothing to do with\b|(?:^|: )(?:нет|no), |\bне (?:год|подход)\w*|\bнепригод\w+|\bни при ч[её]м\b|不适合|无关"
    r"|不存在|并非|并未|没有|并不|不是|从未|无意|未曾|不用于|绝无|根本没|子虚乌有",
    re.IGNORECASE,
)
"""Words that deny what a deal is said to be."""
