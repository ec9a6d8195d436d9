"""Organisations by their legal form or the word that says what they are, in three languages."""

import re
from collections.abc import Iterator

from stemma.model.mentions import Span
from stemma.toolkit.name_finding.found import Found
from stemma.toolkit.name_finding.torn_names import is_called

_RUSSIAN_FORMS = (
    r"(?:ООО|ОАО|ЗАО|ПАО|НАО|АО|ФГУП|ФГБУ|ФГКУ|ФГАУ|ФГБОУ|ГУП|МУП|НПО|НПП|НПЦ|НПК|ПКБ|ОКБ|ЦКБ|КБ|НИИ|ЦНИИ"
    r"|АНО|НКО|ТОО|ЧАО|ТОВ|ПрАТ|ЧП|ОсОО|ОДО|УП|РУП|ГК|ТД|ФК|СК|АКБ|КБ|ПО|ВЧ)"
)
_ADJECTIVE = r"(?:[а-яё]{3,24}(?:ая|ую|ой|ый|ий|ого|ое)[ \u00a0])"
_RUSSIAN_LONG = (
    r"(?i:(?:публичное |непубличное |закрытое |открытое )?акционерное общество"
    r"|общество с ограниченной ответственностью|федеральное государственное унитарное предприятие"
    r"|(?:федеральное )?государственное (?:унитарное )?(?:предприятие|учреждение)"
    r"|закрытого акционерного общества|(?:публичного )?акционерного общества"
    r"|обществ[оаумем]{1,2} с ограниченной ответственностью|производственное объединение"
    r"|научно-(?:производственн|исследовательск)\w{2,4} (?:объединени|предприяти|институт|центр)\w{0,3}"
    r"|(?:торгов\w{2,3} дом|компани[яиюей]{1,2}|корпораци[яиюей]{1,2}|концерн\w{0,2}|холдинг\w{0,2}"
    r"|завод\w{0,2}|фабрик\w|банк\w{0,2}|фонд\w{0,2}|фирм\w{1,2}|групп\w компаний|агентств\w{1,2}"
    r"|издательств\w{1,2}|институт\w{0,2}|предприяти\w{1,2}|бюро|объединени\w{1,2}|учреждени\w{1,2}"
    rf"|{_ADJECTIVE}?(?:верф(?:ь|и|ью)|комбинат\w{{0,2}}|лаборатори\w{{1,2}}|мастерск\w{{2,3}}|депо|трест\w{{0,2}}|баз[аыеу]|базой"
    r"|типографи\w{1,2}|кооператив\w{0,2}|артел\w{1,2}|пароходств\w{1,2})))"
)
_QUOTED = (
    r"(?:«[^»\"”“„\n«]{0,60}[„\"«][^»\"”“„\n«]{2,60}[“”\"»][ ]?»|[«\"“„][^»\"”“\n«]{2,80}[»\"”“])"
)
"""In quotes, or in quotes within quotes."""
_RUSSIAN = re.compile(
    rf"(?<![\w-])(?:(?:{_RUSSIAN_FORMS}|{_RUSSIAN_LONG})[ \u00a0\n]{{1,2}}){{1,3}}"
    rf"(?P<quoted>{_QUOTED}(?:[ \u00a0]?»)?)"
)
_ENGLISH_END = (
    r"(?:Ltd|Limited|LLC|L\.L\.C|Inc|Incorporated|Corp|Corporation|GmbH|AG|S\.A|SA|S\.p\.A|PLC|plc|LLP|B\.V|BV|N\.V"
    r"|Pte|Pty|(?:Pvt|Private|PVT|PRIVATE)(?=\.?,? (?:Ltd|Limited|LTD|LIMITED))|Co|Company|JSC|OJSC|PJSC|CJSC|KG|Oy|AB|A/S|SARL|SRL|FZE|FZCO|DMCC"
    r"|LTD|INC|CORP|CO(?=[.,]{0,2} (?:LTD|LIMITED|INC)))"
)
_CAPITAL = r"(?:[A-ZÀ-Þ][\w’'&-]{0,24}|[A-Z]{1,8}&[A-Z]{1,8}|&|\d{1,4})"
_ENGLISH = re.compile(
    rf"(?<![\w.&-])(?:The[ ])?(?P<name>(?:(?:[A-Z]\.[ ]?){{1,3}})?[A-ZÀ-Þ][\w’'&-]{{0,24}}(?:[ \u00a0](?:{_CAPITAL}"
    rf"|(?:of|and|for|de|the)(?=[ ][A-Z]))){{0,7}}(?:[ ]\({_CAPITAL}\))?,?[ \u00a0]{_ENGLISH_END}"
    rf"(?:\.?,?[ \u00a0](?:Ltd|Inc|KG|LLC|Limited|LTD|LIMITED|INC))?(?:\.(?=,|[ \u00a0][a-z(]))?)(?![\w-])"
)
_ENGLISH_FORM_FIRST = re.compile(
    r"(?<![\w-])(?P<name>(?:JSC|OJSC|PJSC|CJSC|LLC|FSUE|FGUP|OOO|AO|PAO|ZAO|OAO)[ \u00a0]{1,2}"
    r"(?:[\"“«][^\"”»\n]{2,60}[\"”»]|[A-Z][\w-]{2,30}(?:[ \u00a0][A-Z][\w-]{1,30}){0,3}))"
)
_WORD = r"[A-Z][\w’'&.-]{1,24}"
_REST = rf"(?:[ \u00a0](?:and[ ]|of[ ]|&[ ]|the[ ]|of[ ]the[ ])?{_WORD})"
_DAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)\b"
_OF = rf"(?:[ \u00a0](?:of|for|on)[ \u00a0](?:the[ ])?(?!{_DAY}){_WORD}{_REST}{{0,4}})"
"""What an institution is of, or for."""
_KIND_FIRST = (
    r"(?:Ministry|Department|Institute|University|Academy|Bureau|Agency|Committee|Bank|Council|Embassy|Directorate|Chamber|Board"
    r"|Commission|Office|Federation|Association|Union|College|School|House|Cent(?:er|re)|Administration|Organi[sz]ation|Society"
    r"|Institution|Library|Secretariat|Tribunal|Inspectorate)"
)
_KIND_LAST = (
    r"(?:Ministry|Department|Institute|University|Academy|Bureau|Agency|Committee|Bank|Council|Embassy|Group|Corporation|Company"
    r"|Association|Foundation|Commission|Authority|Plant|Works|Factory|Hospital|College|Survey|Shipyards?|Dockyard|Pilotage"
    r"|Observatory|Registry|Railways|Foundry|Inspectorate|Polytechnic|Waterworks|Airways|Cooperative|Laborator(?:y|ies)"
    r"|Technologies|Systems|Industries|Holdings|Partners|Airlines|Times|Post|Court|Party|Army|Navy|Forces?|Senate|Parliament"
    r"|Congress|Church|Club|Society|Union|Orchestra|Museum|School|Press|Administration|Organi[sz]ation|Institution|Tribunal"
    r"|(?:Safety|Control|Transportation|School|Labou?r|Review|Election|Relations|Trade|Education|Standards) Board"
    r"|(?:Research|Medical|Trade|Community|Training|Cultural|Action|Space|Hurricane|Data) Cent(?:er|re)"
    r"|(?:Postal|Secret|Security|Health|Forest|Weather|Park|Research|Revenue|Customs|Intelligence) Service)"
)
_ENGLISH_KIND = re.compile(
    rf"(?<![\w-])(?P<name>{_KIND_FIRST}{_OF}{_OF}?|{_WORD}{_REST}{{0,4}}[ \u00a0]{_KIND_LAST}(?![ ](?:Base|Member)s?\b){_OF}{{0,2}}"
    r"|(?:[A-Z]{2,24}[ \u00a0]){1,4}(?:MINISTRY|DEPARTMENT|INSTITUTE|UNIVERSITY|ACADEMY|BUREAU|AGENCY|COMMITTEE"
    r"|AUTHORITY|COMMISSION|SHIPYARD|WORKS|FACTORY|LABORATORY)(?:[ \u00a0]OF[ \u00a0](?:THE[ ])?[A-Z]{3,24})?)(?![\w-])"
)
_TWO = re.compile(rf"\b{_KIND_LAST}(?P<and>[ \u00a0](?:and|&)[ \u00a0])(?=.*\b{_KIND_LAST}\b)")
_ARTICLE = re.compile(r"The[ \u00a0]")
_NO_INSTITUTION = frozenset({"West Bank", "Left Bank", "Right Bank", "South Bank"})
_SIGNED_FOR = re.compile(
    r"(?:(?:Signed|Sealed|Accepted|Agreed|Countersigned|Approved)[ \u00a0](?:for|by)"
    r"|Between|BETWEEN|(?:FROM|TO|BY|FOR|WITH|AND)(?=[ \u00a0][A-Z][a-z]))[ \u00a0]"
)
"""Words before a party, which a heading writes large."""
_KNOWN = re.compile(
    r"(?<![\w-])(?:ЕС|ООН|НАТО|СНГ|ОБСЕ|МВФ|ВТО|БРИКС|ШОС|ОПЕК|Евросоюз(?:а|у|ом|е)?|EU|NATO|OSCE|IMF|WTO|OPEC"
    r"|United Nations|European Union)(?![\w-])|欧盟|北约|联合国|歐盟|北約|聯合國"
)
_HAN = "\u3400-\u9fff"
_CHINESE_END = (
    r"(?:股份有限公司|有限责任公司|有限責任公司|有限公司|集团公司|總公司|总公司|分公司|公司|集团|集團|研究院|研究所|設計院"
    r"|设计院|设计局|大學|大学|學院|学院|銀行|银行|委員會|委员会|办公室|協會|协会|总局|总署|国防部|外交部|工厂|制造厂|"
    r"兵工厂|司令部|使馆|大使馆|学会|基金会|基金會|出版社|证监会|银监会|国资委|发改委|交易所|事务所|管理局|人民政府|支行|分行|法院|检察院|檢察院|医院|醫院|党(?![委组支总员校政工建群])|聯盟|联盟|通讯社|報社|中學|小學"
    r"|试验所|检验所|检测所|设计所|试验站|监测站|观测站|(?:调度|服务|检测|试验|测试|研究|研发|技术|培训|维修|勘测|测绘|救助)中心"
    r"|[水电船纺钢药纸糖机械器车仪]厂|(?:船员|技工|职业|技术|航海|海事)学校|运输队|打捞队|勘探队|施工队|工程队"
    r"|(?:港务|海事|测绘|气象|民航|地质|铁路|航道|渔业|林业|水利|勘测|引航|水文|交通|建设|环保|公安|税务|财政|农业|电力|供电|矿务)[局站]"
    r"|农场|林场|牧场|渔场|合作社|气象台|天文台|电视台|供电所)"
)
_CHINESE = re.compile(
    rf"[{_HAN}A-Za-z（）()]{{2,28}}?(?P<end>{_CHINESE_END})(?!章程|法|[{_HAN}（）()]{{0,5}}{_CHINESE_END})"
)
_AN_END = re.compile(_CHINESE_END)
_BREAKS = re.compile(
    r"(?:[甲乙买卖供需]|移交|接收|交付|交货|收货|付款|收款|承租|出租|委托|受托|承包|发包|承揽|转让|受让|担保)方"
    r"|[由与和向对为及或给至在是从經经將将被把让使各该本我其两兩該於于並并而且以於就都也還还個个位]"
    r"|根据|依据|依照|按照|通过|之间|称为|所属|委托|關於|关于|代表|成立|加入|进入|進入|就讀|畢業|任職|創立|创立|位於|"
    r"简称|以下|作为|作為|的|了|们|們|就|被|拟|均|按|除|之(?!江)|自(?!动|動|贡|来|然)|因(?!特|斯)|未(?!来|來)|已"
    r"|要求|请求|請求|起诉|起訴|查看|了解|取得|听取|减少|增加|维持|审议|导致|直至|判令|查询|提供|考虑|产生|登载"
    r"|发现|获得|承诺|持有|占用|提名|变更|撤销|处置|转换|规范|存放|报告期|期[内末初]|交易日|[一二三四五]级|上市|[上下前]述"
    r"|控制人|法人|应[付收]|收到|所得|只有|影响|得知|据此|目前|[详参]见|发生|进行|抵[销消]|预计|存入|更换|完成|手续|股东|关联|其他|即|发行|新增|会计年度|针对|有关|相关|所有|任何|包括|属于|申请|执行|预计|供应|听说|据说|我司|贵司|过(?!滤|渡|程)|^[年月日]"
)
_WORKS_OF_A_FIRM = re.compile("(?<=公司)工厂$")
_SHORTEST, _CENTRE = 4, 7
"""Characters of a name; of a 中心 there are many without one."""
_SAYS_MORE = re.compile("[但这這部称稱其曾任时時后後是属屬间間将將]|^第|^公司|位于|之一")
_OF_ITS_STATE = re.compile(
    rf"(?P<state>[{_HAN}]{{2,8}}?)(?:共和[国國]|联邦|聯邦|邦联|邦聯|王[国國]|酋长国)(?=(?P=state))"
)
"""A state before a firm that is called by its name: two names without a sign between."""
_BEFORE_NAME = re.compile("(?:[^（()）]{0,8}[）)]|[（(])+|原(?!子)|(?:否|无(?!锡|为))+")
_REGISTERED = re.compile("有限(?:责任|責任)?公司$")
_WHAT_KIND = (
    "(?:上市|非上市|子|母|分|总|總|控股|参股|全资|合资|合營|关联|關聯|目标|项目|保险|保險|证券|證券|担保|物流|运输|運輸|贸易|外贸"
    "|租赁|投资|信托|建筑|代理|拍卖|评估|会计师|律师|商业|销售|外国|国有|民营|[省市县縣国國州][级級]|自来|火力|水力|热|核"
    "|(?:高级|中级|基层)人民|当地|有限|股份|同)"
)
_GENERIC = re.compile(
    rf".*[子母]公司|{_WHAT_KIND}{{1,3}}{_CHINESE_END}|(?:[一二三四五六七八九十兩两数多各本该該此某其他另原新]{{1,2}}[家个個所]?)?{_CHINESE_END}"
)


def organisations(text: str) -> Iterator[Found]:
    """Yield organisations that say what they are; the surest rules come first."""
    for found in _RUSSIAN.finditer(text):
        yield Found(*found.span(), "organisation", "organisation.form")
    for pattern in (_ENGLISH_FORM_FIRST, _ENGLISH):
        for found in pattern.finditer(text):
            start, end = found.span("name")
            signed = _SIGNED_FOR.match(text, start, end)
            start = start if signed is None else signed.end()
            yield Found(start, end, "organisation", "organisation.form")
    for found in _ENGLISH_KIND.finditer(text):
        for start, end in _institutions(text, *found.span("name")):
            yield Found(start, end, "organisation", "organisation.kind")
    for found in _KNOWN.finditer(text):
        yield Found(*found.span(), "organisation", "organisation.known")
    for found in _CHINESE.finditer(text):
        yield from _in_run(text, found.start(), found.end(), found.start("end"))


def _institutions(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the institutions of a run of words: two that "and" joins, without article and cue."""
    signed = _SIGNED_FOR.match(text, start, end)
    start = start if signed is None else signed.end()
    two = _TWO.search(text, start, end)
    parts = [(start, end)] if two is None else [(start, two.start("and")), (two.end("and"), end)]
    for first, last in parts:
        article = _ARTICLE.match(text, first, last)
        begins = first if article is None else article.end()
        words = text[begins:last].split()
        if len(words) > 1 and " ".join(words) not in _NO_INSTITUTION:
            yield begins, last


def _in_run(text: str, first: int, end: int, kind: int) -> Iterator[Found]:
    """Yield the organisation that a run of characters ends with, and those it holds before it."""
    lead = first + _lead(text[first:end], end - kind)
    before = _BEFORE_NAME.match(text, lead, kind)
    start = lead if before is None else before.end()
    state = _OF_ITS_STATE.match(text, start, kind)
    start = start if state is None else state.end()
    name = _WORKS_OF_A_FIRM.sub("", text[start:end])
    if _is_chinese_name(name, text[kind:end]):
        yield Found(start, start + len(name), "organisation", "organisation.kind")
    earlier = list(_AN_END.finditer(text, first, lead))
    if earlier:
        yield from _in_run(text, first, earlier[-1].end(), earlier[-1].start())


def _is_chinese_name(name: str, end: str) -> bool:
    """Tell whether what stands before the word for a kind names one, and is no sentence."""
    is_long_enough = len(name) >= (_CENTRE if end.endswith("中心") else _SHORTEST)
    says_more = _SAYS_MORE.search(name, 0, len(name) - len(end))
    is_nameless = _REGISTERED.search(name) is not None and not is_called(name)
    is_a_name = _GENERIC.fullmatch(name) is None and not is_nameless
    return is_long_enough and is_a_name and says_more is None


def _lead(run: str, end: int) -> int:
    """Return how much of a run of characters stands before the name, whose end says what it is."""
    lead = 0
    for stop in _BREAKS.finditer(run, 0, len(run) - end):
        lead = stop.end()
    opened = max(run.rfind(bracket, 0, len(run) - end) for bracket in "（(")
    return lead if any(closing in run[opened:] for closing in "）)") else max(lead, opened + 1)
