"""Names of papers and institutes that are translated, not transcribed: "Grey Beacon", «Седой маяк».

Names of the press are made of few words: a side of the world, a time of day, water, light, a bird,
a tool. Two names in different scripts are one where every word of one has its word in the other.
A name with a word that stands not here (a town, a family) is not compared.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

_ROWS = """
north northern|северн|北方 北
south southern|южн юг|南方 南
east eastern|восточн восток|东方 东
west western|западн запад|西方 西
morning dawn|утр утренн заря|早 晨 黎明
evening|вечер вечерн|晚 夕
night nightly|ноч ночн|夜
new|нов|新
old|стар|旧 老
free|свободн вольн|自由
quiet silent calm still|тих|静 宁静 寂静
great big|больш велик|大
small little|мал|小
white|бел|白
black|черн|黑
red scarlet|красн ал|红 赤
green|зелен|绿
blue|син голуб|蓝
grey gray|сер сед сиз|灰
golden gold|золот|金 金色
silver|серебр серебрян|银
rusty rust|ржав|锈
dry|сух|旱 干
open|открыт|开放
stone|кам камен|石
iron|желез|铁
salt|сол солен|盐
sea marine maritime|мор морск|海 海洋 海事
river|рек речн|河 江
lake|озер озерн|湖
harbour harbor port pier quay wharf haven mooring|гаван порт пристан причал|港 港口 码头 泊
coast coastal shore|берег берегов|岸 海岸 滨
bay gulf cove|залив бухт|湾
island isle|остров|岛
mountain hill highland upland|гор горн нагорн|山 高地
forest|лес лесн|林 森林
steppe field meadow|степ степн пол полев луг лугов|草原 原野 田野
valley|долин|谷
country land region|кра край стран земл|乡 乡土 大地
city town|город городск|城 城市
village|деревн деревен сел сельск|村 乡村
street|улиц|街
bridge|мост|桥
tower|башн|塔
gate gates|ворот|门
lighthouse beacon|маяк|灯塔 航标
lantern lamp|фонар ламп|灯 灯笼 提灯
light|свет|光
sun sunlit sunny|солнц солнечн|太阳 阳光
star|звезд|星 星辰
moon|лун|月 月亮
wind breeze|ветер ветр|风
wave waves surf|волн прибо|浪 波浪
tide|прилив|潮
storm|шторм бур|风暴
snow|снег снежн|雪
ice frost|лед ледян мороз|冰 霜
fire flame spark|огон огн плам искр|火 火焰 火花
water|вод|水
spring source|родник ключ источник|泉 源泉
well|колод колодец|井 水井
rye|рож ржан|黑麦
wheat grain|пшениц зерн|麦 谷物
oak|дуб дубов|橡树
birch|берез березов|白桦
raven crow|ворон|乌鸦 鸦
falcon hawk eagle|сокол ястреб орел орл|鹰 隼
swallow|ласточк|燕
fox|лис|狐 狐狸
wolf|волк волч|狼
bear|медвед|熊
bell|колокол|钟
anchor|якор|锚 铁锚
ship boat|кораб лодк|船
dock|док|坞 船坞
breakwater|волнолом|防波堤
shuttle|челнок|梭
hammer|молот|锤
key|ключ|钥匙
mirror|зеркал|镜 镜子
echo|эхо|回声 回音
voice|голос|声 之声
sound|звук|声音 声
signal|сигнал|信号
word words|слов|言
truth|правд|真理
line lines|строк лини|行 线
page pages|страниц|页
leaf sheet|лист листок|小报 叶
note notes notebook|заметк записк тетрад|笔记 札记
letter letters|письм|信
chronicle annals|летопис хроник|纪事 编年 记事
observer watcher|наблюдател обозревател|观察 观察者 观察家
courier messenger herald|курьер вестник гонец|信使 先驱
post postman mail|почт почтальон|邮 邮差 邮递
three|три тре|三
four|четыр|四
five|пят|五
seven|сем|七
policy political|политик политическ|政策 政治
strategic strategy|стратеги стратегическ|战略
security|безопасност|安全
defence defense|оборон оборонн|国防 防务
peace|мир мирн|和平
research studies|исследовани исследовательск|研究
conflict conflicts|конфликт|冲突
international|международн|国际
independent|независим|独立
time times|врем времен|时 时代
world|мир миров|世界
people|народ народн|人民
worker labour|рабоч труд|工人 劳动
business trade commercial|делов торгов коммерч|商 商业
network networks net|сет сетев|网 网络
diary|дневник|日记
tribune|трибун|论坛
gazette|ведомост газет|公报
herald|геральд глашата|先驱
standard|стандарт|标准
ledger ledgers register registers|реестр|账簿 账本
archive|архив архивн|档案
guard watch sentinel|страж караул|哨 卫士 观察
news|новост вест|新闻 消息
monitor|монитор|监察 监测
project|проект|项目 计划
arctic polar|арктик арктическ заполярн полярн|北极 极地
compass|компас|罗盘 指南针
tundra|тундр|苔原 冻原
desert|пустын|沙漠
helm rudder|штурвал рул|舵
hull|корпус|壳 船壳
keel|кил|龙骨
material materials|материал|材料
machine machinery maskin|машин механизм|机械 机器
metal metals|металл|金属
energy power|энерги энергетик|能源 电力
oil|нефт|石油
coal|угол угл|煤炭 煤
credit|кредит|信贷 信用
harvest crop|урож урожа|收成 收获 丰收
farm agriculture agricultural rural|сельск аграрн|农业 农
bank|банк|银行
finance financial|финанс финансов|金融 财经
money|деньг денег|金钱 货币
market|рынок рынк|市场
economy economic|экономик экономическ|经济
industry industrial|промышленн индустри|工业 产业
science scientific|наук научн|科学
technology technical|техник технологи|技术
transport|транспорт|运输 交通
railway rail|железнодорож|铁路
road highway|дорог дорож|公路 道路
aviation air|авиа воздушн|航空
space|космос космическ|太空 航天
army military|арми военн|军事 军队
fleet naval navy shipping|флот флотск|舰队 航运
health medical|здоров медицин|健康 医疗 卫生
law legal|прав юридическ|法律
youth young|молод молодеж|青年
national|национальн|国家 国民
state|государств|国立
central capital|центральн столичн|中央 首都
regional provincial|региональн губернск|地区
oblast province state|област областн|州 省
border frontier|границ погранич|边境 边疆
union|союз|联盟 联合
public society|обществ общественн|公众 社会
data|данн|数据
roof|крыш|屋顶
door|двер|门户
window|окн окош|窗
clock hour|час|钟 时刻
road path|пут тропа|路 道
home house|дом|家 房
table|стол|桌
garden|сад|花园
hand|рук|手
eye|глаз|眼
iceberg|айсберг|冰山
lake|озерн|湖泊
dam dams|плотин|大坝 水坝
flood floods|наводнен|洪水
street lane|переул|巷
square|площад|广场
school|школ|学校
factory plant works|завод фабрик|工厂 厂
shipyard|верф|船厂
ministry|министерств|部
water|водн|水务
bureau board|управлени|局
prosecutor procuracy|прокуратур|检察院
court|суд|法院
president presidential|президент президентск|总统
office chancellery|канцеляри офис|府 办公室 办公厅
parliament|парламент|议会
government|правительств|政府
police|полици|警察 公安
old uncle|стар|老
"""
_HAN = re.compile(r"[\u3400-\u9fff]")
_CYRILLIC = re.compile(r"[а-яё]", re.IGNORECASE)
_ENDING = 4
_SURE, _ONE_WORD = 0.9, 0.8
_LAST = 4
"""In so many of its last characters a Chinese name says what kind of paper it is."""


def _table() -> dict[tuple[str, str], frozenset[str]]:
    """Return by script and word (in Russian its stem) what it means."""
    meant: dict[tuple[str, str], set[str]] = defaultdict(set)
    for row in _ROWS.strip().split("\n"):
        latin, cyrillic, han = (words.split() for words in row.split("|"))
        for script, words in (("latin", latin), ("cyrillic", cyrillic), ("han", han)):
            for word in words:
                meant[script, word].add(latin[0])
    return {key: frozenset(meanings) for key, meanings in meant.items()}


_MEANT = _table()
_SAID_IN_HAN = {
    meaning: frozenset(w for (s, w), all_ in _MEANT.items() if s == "han" and meaning in all_)
    for meaning in frozenset().union(*_MEANT.values())
}
_LONGEST = max(len(word) for script, word in _MEANT if script == "han")


def translated(one: str, other: str, words: tuple[list[str], list[str]]) -> float:
    """Return how surely one name translates the other, 0 where it does not.

    `words` are the words of both names that do not tell their kind; of characters they are one.
    """
    if script(one) == script(other):
        return 0.0
    first, second = meanings(script(one), tuple(words[0])), meanings(script(other), tuple(words[1]))
    if not first or len(first) != len(second):
        return 0.0
    matched = all(any(a & b for b in second) for a in first)
    if not matched or not all(any(a & b for a in first) for b in second):
        return 0.0
    return _SURE if len(first) > 1 else _ONE_WORD


def han_words(meanings: Iterable[str]) -> frozenset[str]:
    """Return the words in characters that mean one of these."""
    return frozenset().union(*(_SAID_IN_HAN.get(each, ()) for each in meanings))


def words_mean(name: str) -> frozenset[str]:
    """Return what words of a name in letters mean, those that are known."""
    own = script(name)
    words = name.casefold().replace("ё", "е").split()
    return frozenset().union(*(_of_word(own, word) for word in words))


def without_meant(name: str, words: Sequence[str]) -> Iterator[str]:
    """Yield a name in characters without an end that translates one of the words: 法洛街."""
    meant = words_mean(" ".join(words[1:]))
    for length in (1, 2):
        end = name[-length:]
        if len(name) > length + 1 and meant & _MEANT.get(("han", end), frozenset()):
            yield name[:-length]


def kinds_said(name: str) -> frozenset[str]:
    """Return what a name says of its kind, in whatever script: "evening", "tribune"."""
    if script(name) != "han":
        return words_mean(name)
    end = "".join(_HAN.findall(name))[-_LAST:]
    stretches = (end[a:b] for a in range(len(end)) for b in range(a + 1, len(end) + 1))
    return frozenset().union(*(_MEANT.get(("han", each), frozenset()) for each in stretches))


def script(name: str) -> str:
    """Return the script of a name."""
    return "han" if _HAN.search(name) else "cyrillic" if _CYRILLIC.search(name) else "latin"


@lru_cache(maxsize=2**12)
def meanings(script: str, words: tuple[str, ...]) -> tuple[frozenset[str], ...]:
    """Return what each word means, nothing at all where one is not known."""
    found: list[frozenset[str]] = []
    for word in words:
        if script == "han":
            own = _of_characters(word)
        else:
            meant = _of_word(script, word)
            own = [meant] if meant else []
        if not own:
            return ()
        found += own
    return tuple(found)


def _of_word(script: str, word: str) -> frozenset[str]:
    if script == "latin":
        return _MEANT.get((script, word.removesuffix("'s").removesuffix("’s")), frozenset())
    stems = (word[:end] for end in range(len(word), max(1, len(word) - _ENDING) - 1, -1))
    return next((_MEANT[script, stem] for stem in stems if (script, stem) in _MEANT), frozenset())


def _of_characters(name: str) -> list[frozenset[str]]:
    """Return the meanings of a name in characters, read from left to right by the longest words."""
    found: list[frozenset[str]] = []
    at = 0
    while at < len(name):
        ends = range(min(len(name), at + _LONGEST), at, -1)
        end = next((end for end in ends if ("han", name[at:end]) in _MEANT), None)
        if end is None:
            return []
        found.append(_MEANT["han", name[at:end]])
        at = end
    return found
