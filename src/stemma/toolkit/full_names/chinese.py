"""Chinese names: how one in characters is read, and how it is spelt in letters.

王小明 is Wang Xiaoming in China's own spelling, Hsiao-ming by the one of Wade and Giles, Ван Сяомин
in Palladius' Russian one. The family name comes first, of one character or (欧阳) of two.
"""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from itertools import islice, product

from stemma.toolkit import han

_FAMILY = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程"
    "苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱丘江尹薛闫阎段雷侯龙史陶黎贺顾"
    "毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞"
    "左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈"
    "饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟"
    "邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储"
    "原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平"
    "计裘酆湛茅昝贲钮嵇芮羿邴糜宓郗钭戎韶郜邰蔺逄郦雍璩濮扈郏茹宦庾阙殳夔厍晁訾蒯竺逯桓闾仉"
    "洪赖常贝荀凤隗束莘暨巢蔚蓟汲"
)
_FAMILY_READINGS = {
    "单": "shan", "仇": "qiu", "区": "ou", "查": "zha", "解": "xie", "曾": "zeng", "任": "ren",
    "华": "hua", "翟": "zhai", "缪": "miao", "冼": "xian", "朴": "piao", "盖": "ge",
    "尉迟": "yuchi",
}  # fmt: skip
"""Characters that are read in a way of their own where they are a family name."""
_FAMILY_OF_TWO = frozenset(
    {
        "欧阳", "司马", "上官", "诸葛", "夏侯", "东方", "皇甫", "尉迟", "公孙", "慕容",
        "令狐", "司徒", "司空", "端木", "独孤", "南宫", "西门", "宇文", "长孙", "轩辕",
        "濮阳", "淳于", "申屠", "钟离", "闻人", "澹台", "鲜于", "赫连", "呼延", "拓跋",
        "完颜", "万俟", "闾丘",
    }
)  # fmt: skip
_LONGEST_GIVEN = 2
_SYLLABLES = """
a o e ai ei ao ou an en ang eng er yi ya yo ye yao you yan yin yang ying yong yu yue yuan yun wu
wa wo wai wei wan wen wang weng ba bo bai bei bao ban ben bang beng bi bie biao bian bin bing bu
pa po pai pei pao pou pan pen pang peng pi pie piao pian pin ping pu ma mo me mai mei mao mou man
men mang meng mi mie miao miu mian min ming mu fa fo fei fou fan fen fang feng fu da de dai dei
dao dou dan den dang deng dong di die diao diu dian ding du duo dui duan dun ta te tai tao tou tan
tang teng tong ti tie tiao tian ting tu tuo tui tuan tun na ne nai nei nao nou nan nen nang neng
nong ni nie niao niu nian nin niang ning nu nuo nuan nv nve la le lai lei lao lou lan lang leng
long li lia lie liao liu lian lin liang ling lu luo luan lun lv lve ga ge gai gei gao gou gan gen
gang geng gong gu gua guo guai gui guan gun guang ka ke kai kao kou kan ken kang keng kong ku kua
kuo kuai kui kuan kun kuang ha he hai hei hao hou han hen hang heng hong hu hua huo huai hui huan
hun huang ji jia jie jiao jiu jian jin jiang jing jiong ju jue juan jun qi qia qie qiao qiu qian
qin qiang qing qiong qu que quan qun xi xia xie xiao xiu xian xin xiang xing xiong xu xue xuan xun
zhi zha zhe zhai zhei zhao zhou zhan zhen zhang zheng zhong zhu zhua zhuo zhuai zhui zhuan zhun
zhuang chi cha che chai chao chou chan chen chang cheng chong chu chua chuo chuai chui chuan chun
chuang shi sha she shai shei shao shou shan shen shang sheng shu shua shuo shuai shui shuan shun
shuang ri re rao rou ran ren rang reng rong ru rua ruo rui ruan run zi za ze zai zei zao zou zan
zen zang zeng zong zu zuo zui zuan zun ci ca ce cai cao cou can cen cang ceng cong cu cuo cui cuan
cun si sa se sai sao sou san sen sang seng song su suo sui suan sun
"""
_INITIAL = re.compile("(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?")


def _table(pairs: str) -> dict[str, str]:
    """Return pairs, written as a=b, as a mapping."""
    return dict(pair.split("=") for pair in pairs.split())


_PALLADIUS_INITIALS = _table(
    """
    b=б p=п m=м f=ф d=д t=т n=н l=л g=г k=к h=х j=цз q=ц x=с zh=чж ch=ч sh=ш r=ж z=цз c=ц
    s=с w=в
    """
)
_PALLADIUS_FINALS = _table(
    """
    a=а ai=ай ao=ао an=ань ang=ан o=о ou=оу ong=ун e=э ei=эй en=энь eng=эн er=эр i=и ia=я
    ie=е iao=яо iu=ю ian=янь iang=ян in=инь ing=ин iong=юн u=у ua=уа uo=о uai=уай ui=уй
    uan=уань un=унь uang=уан v=юй van=юань ve=юэ vn=юнь
    """
)
_PALLADIUS_WHOLE = _table(
    """
    zi=цзы ci=цы si=сы hui=хуэй yi=и ya=я yo=ио ye=е yao=яо you=ю yan=янь yin=инь yang=ян
    ying=ин yong=юн yu=юй yue=юэ yuan=юань yun=юнь wu=у
    """
)
_OLD_INITIALS = _table(
    """
    b=p d=t g=k j=ch q=ch x=hs zh=ch r=j z=ts c=ts
    """
)
_WITH_BREATH = frozenset({"p", "t", "k", "q", "ch", "c"})
_OLD_FINALS = _table(
    """
    ong=ung iong=iung ian=ien ie=ieh ue=ueh ve=ueh v=u uo=o
    """
)
_OLD_WHOLE = _table(
    """
    zi=tzu ci=tzu si=ssu zhi=chih chi=chih shi=shih ri=jih er=erh ye=yeh yan=yen yong=yung
    you=yu yi=i gui=kuei kui=kuei guo=kuo kuo=kuo huo=huo shuo=shuo
    """
)
_LONGEST_SYLLABLE = 6
_MOST_READINGS = 24
_CACHED = 2**12


def family_of(name: str) -> str:
    """Return the family name that a run begins with, in simplified characters; "" for none."""
    begins = simplified(name[:2])
    if begins in _FAMILY_OF_TWO:
        return begins
    return begins[:1] if begins[:1] in _FAMILY else ""


def split(name: str) -> tuple[str, str] | None:
    """Return family and given name of a run of Chinese characters; None if it can be no such name.

    Characters are made simplified ones first.
    """
    name = simplified(name)
    family = family_of(name)
    given = name[len(family) :]
    return (family, given) if family and 1 <= len(given) <= _LONGEST_GIVEN else None


@lru_cache(_CACHED)
def readings(characters: str) -> frozenset[str]:
    """Return how characters may be read: pinyin without tones (ü as v), run together."""
    # 0.2 s: only where a name in characters is compared.
    from pypinyin import Style, pinyin  # noqa: PLC0415

    every = pinyin(characters, style=Style.NORMAL, heteronym=True, v_to_u=False)
    return frozenset(map("".join, islice(product(*every), _MOST_READINGS)))


def syllables(word: str) -> tuple[str, ...] | None:
    """Return a folded Latin word as syllables of pinyin, long ones first; None if it is none."""
    return _split_into(_known(), word.replace("ü", "v"))


@lru_cache(_CACHED)
def in_russian(word: str) -> str | None:
    """Return a folded Latin word of pinyin in Palladius' spelling; None if it is no pinyin."""
    found = syllables(word)
    return "".join(map(_palladius, found)) if found else None


@lru_cache(_CACHED)
def from_russian(word: str) -> frozenset[str]:
    """Return what a folded Cyrillic word may be in pinyin, read as Palladius spells it."""
    found = _split_into(_known_in_russian(), word.replace("ъ", "")) or ()
    ways = product(*(_from_russian()[syllable] for syllable in found))
    return frozenset(map("".join, islice(ways, _MOST_READINGS))) - {""}


def is_spelling(pinyin: str, latin: str, marks: int) -> bool:
    """Tell whether a folded Latin word, written with so many apostrophes, is one of pinyin.

    Wade and Giles write them behind p, t, k, ch, ts that are spoken with a breath: T'ung is Tong,
    Tung is Dong. Who leaves them out may mean either.
    """
    if latin not in spellings(pinyin):
        return False
    parts = syllables(pinyin) or ()
    breaths = sum(_halves(each)[0] in _WITH_BREATH for each in parts)
    is_own = latin in (pinyin, pinyin.replace("v", "u"), pinyin.replace("v", "yu"))
    return not marks or is_own or marks == breaths


def length_of_family(word: str) -> int:
    """Return how many syllables a word has, 0 for a family name of two characters.

    Of two words that may be family names the shorter one is: Wang in Wang Xiaoming.
    """
    return 0 if word in _families_of_two() else len(syllables(word) or ())


def is_russian_spelling(word: str) -> bool:
    """Tell whether a folded Cyrillic word is made of Palladius' syllables."""
    return bool(_split_into(_known_in_russian(), word))


def is_family_in_russian(word: str) -> bool:
    """Tell whether a folded Cyrillic word is a Chinese family name in Palladius' spelling."""
    return word in _families_in_russian()


def is_family(word: str) -> bool:
    """Tell whether a folded Latin word is a Chinese family name in pinyin."""
    return word in _families()


def family_readings(characters: str) -> frozenset[str]:
    """Return how characters may be read as a family name: 单 is Shan there, and no Dan."""
    own = _FAMILY_READINGS.get(characters)
    return readings(characters) if own is None else frozenset({own})


@lru_cache(_CACHED)
def spellings(pinyin: str) -> frozenset[str]:
    """Return how a word of pinyin may be written in Latin letters, without marks and hyphens."""
    parts = syllables(pinyin) or (pinyin,)
    old = "".join(map(_wade_giles, parts))
    return frozenset({pinyin, pinyin.replace("v", "u"), pinyin.replace("v", "yu"), old})


def _palladius(syllable: str) -> str:
    initial, final = _halves(syllable)
    if initial in ("j", "q", "x") and final.startswith("u"):
        final = "v" + final[1:]
    if syllable in _PALLADIUS_WHOLE:
        return _PALLADIUS_WHOLE[syllable]
    return _PALLADIUS_INITIALS.get(initial, "") + _PALLADIUS_FINALS[final]


def _wade_giles(syllable: str) -> str:
    initial, final = _halves(syllable)
    if syllable in _OLD_WHOLE:
        return _OLD_WHOLE[syllable]
    if initial in ("g", "k", "h") and final == "e":
        final = "o"
    return _OLD_INITIALS.get(initial, initial) + _OLD_FINALS.get(final, final)


def _halves(syllable: str) -> tuple[str, str]:
    found = _INITIAL.match(syllable)
    initial = found[0] if found else ""
    return initial, syllable[len(initial) :]


@cache
def _known() -> frozenset[str]:
    return frozenset(_SYLLABLES.split())


@cache
def _families() -> frozenset[str]:
    return _families_of_two().union(*map(readings, _FAMILY))


@cache
def _families_of_two() -> frozenset[str]:
    return frozenset().union(*map(readings, _FAMILY_OF_TWO))


@cache
def _families_in_russian() -> frozenset[str]:
    return frozenset(filter(None, map(in_russian, _families())))


@cache
def _known_in_russian() -> frozenset[str]:
    return frozenset(_from_russian())


@cache
def _from_russian() -> Mapping[str, frozenset[str]]:
    """Return the syllables of pinyin by how Palladius spells them: юй is yu, нюй is nv."""
    found: dict[str, frozenset[str]] = {}
    for syllable in _known():
        spelt = _palladius(syllable)
        found[spelt] = found.get(spelt, frozenset()) | {syllable}
    return found


@lru_cache(_CACHED)
def _split_into(known: frozenset[str], word: str) -> tuple[str, ...] | None:
    """Return a word as syllables that are known, the longest first; None if it cannot be split."""
    if not word:
        return ()
    for length in range(min(len(word), _LONGEST_SYLLABLE), 0, -1):
        if word[:length] in known:
            rest = _split_into(known, word[length:])
            if rest is not None:
                return (word[:length], *rest)
    return None


def simplified(characters: str) -> str:
    """Return characters as they are compared: simplified ones."""
    return "".join(map(han.to_simplified, characters))
