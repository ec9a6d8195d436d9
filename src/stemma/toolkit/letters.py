"""How likely letters are in Russian, Ukrainian, Chinese and English, and in what company.

The figures are rounded general knowledge (letter frequencies of the languages, the commonest Han
characters with the words of contracts added), good enough to tell charsets apart: see charsets.py.
"""

import codecs
import math
import string
import unicodedata

_CYRILLIC = {
    **dict(zip("оеаинтсрвл", (11.0, 8.5, 8.0, 7.4, 6.7, 6.3, 5.5, 4.7, 4.5, 4.3), strict=True)),
    **dict(zip("кмдпуяыьгз", (3.5, 3.2, 3.0, 2.8, 2.6, 2.0, 1.9, 1.7, 1.7, 1.6), strict=True)),
    **dict(zip("бчйхжшюцщэ", (1.6, 1.4, 1.2, 1.0, 0.9, 0.7, 0.6, 0.5, 0.4, 0.3), strict=True)),
    **dict(zip("фъёіїєґў", (0.3, 0.05, 0.1, 1.5, 0.4, 0.3, 0.02, 0.05), strict=True)),
}
"""Percent; one table for Russian, Ukrainian and Belarusian."""
_ENGLISH = "etaoinshrdlcumwfgypbvkxjqz"
_COMMONEST = (
    "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之"
    "年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样"
    "理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将"
    "两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信"
    "表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔"
    "更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统"
    "区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品"
    "住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运请這個們來爲國"
    "說時會對於過發後裏種經麼學現當沒動還進樣開從實軍無與長機關點業將兩間問並應戰頭體見產話內"
    "給門兒東聲員論處義幾認條氣題爾別變總電數報結務場計資許統區隊決馬書則聽卻達強難權設記類據"
    "邊張該規萬覺術領確傳師觀讓識帶導爭運請"
)
_COMMON = (
    "六七八九零百千亿元币甲乙丙双签订付款价备培训附货单协议项供需额质标准检验输责违约仲裁履密"
    "俄罗兵器装车飞船弹药贸易银购销售买卖租赁投股份限集团商厂研究委托办局室章印复函邮址号码图"
    "纸测试排每组织批调节省州县乡村镇街网络您谢息收支持续整根改革造星城转满足音乐青红低速选际"
    "始终致照片周李陈刘杨黄赵吴孙徐京沪广深港台湾英韩增减率效益服例故查阅写读億幣雙簽訂價備訓"
    "貨單協議項額質標準檢驗輸責違約羅裝車飛彈藥貿銀購銷買賣賃團廠託辦覆郵號碼圖紙測試組織調節"
    "縣鄉鎮網絡謝續轉滿樂紅選際終陳劉楊黃趙吳孫滬廣臺灣韓減閱寫讀"
)
_WESTERN = "éèàùçâêîôûëïüöäßáíóúñãõåæøœÉÈÀÇÜÖÄÁÓÚÑÅÆØ"
_TYPOGRAPHIC = "“”‘’–—…«»„№•·§°±×€£©®™ "
_WIDE_STOPS = "，。、：；（）“”《》！？　—…－"
_GB, _BIG5 = codecs.lookup("gb2312").encode, codecs.lookup("big5").encode
"""Looked up here: in the cell no codec can be imported."""
_FRAMES = "─│┌┐└┘├┤┬┴┼═║╔╗╚╝╠╣╦╩╬░▒▓█"
_LISTED = (
    (" ", " \t\n\r\f\x1a\x1b" + string.digits + string.punctuation),
    ("a", string.ascii_lowercase),
    ("A", string.ascii_uppercase),
    ("q", _TYPOGRAPHIC),
    ("w", _WESTERN),
    ("f", _FRAMES),
    ("p", _WIDE_STOPS),
)

STEPS = {
    "cC": -7.0, "Cc": 0.0, " C": -1.5, "aA": -3.0,
    "ac": -6.0, "Ac": -6.0, "aC": -6.0, "AC": -4.0, "ca": -6.0, "Ca": -6.0, "cA": -6.0, "CA": -4.0,
    "ww": -4.0, " w": -1.0, "cw": -8.0, "wc": -8.0, "Cw": -8.0, "wC": -8.0,
    "ch": -5.0, "hc": -5.0, "Ch": -5.0, "hC": -5.0, "ah": -2.0, "ha": -2.0,
    "cq": -1.0, "qc": -1.0, "qq": -2.0, "wq": -1.0, "qw": -1.0,
    "co": -5.0, "oc": -5.0, "Co": -5.0, "oC": -5.0, "ao": -5.0, "oa": -5.0, "ho": -4.0, "oh": -4.0,
    "cf": -8.0, "fc": -8.0, "Cf": -8.0, "fC": -8.0, "af": -8.0, "fa": -8.0,
    "cp": -5.0, "pc": -5.0, "hk": -3.0, "kh": -3.0,
}  # fmt: skip
"""The log-likelihood of a step from one kind of character to the next, where it is not free."""


class _Letters(dict[str, float]):
    """Negative log-likelihoods by character, worked out at first use."""

    def __missing__(self, letter: str) -> float:
        self[letter] = value = _unlisted(letter)
        return value


class _Kinds(dict[int, str]):
    """The kind of each code point: one letter, for str.translate."""

    def __missing__(self, point: int) -> str:
        self[point] = value = _kind(chr(point))
        return value


def kinds(text: str) -> str:
    """Return the kind of each character.

    Small and capital Latin (a A) and Cyrillic (c C), Western accented (w), Han (h), kana and hangul
    (k), wide stops (p), typographic (q), frames (f), others (o), never in text (x), the rest (" ").
    """
    return text.translate(_KINDS)


def _kind(letter: str) -> str:
    listed = (kind for kind, letters in _LISTED if letter in letters)
    return next(listed, None) or _unlisted_kind(letter)


def _unlisted_kind(letter: str) -> str:
    point = ord(letter)
    if 0x400 <= point < 0x460 or letter in "ґҐ":
        return "c" if letter.islower() else "C"
    if _is_han(point):
        return "h"
    if 0x3040 <= point < 0x3100 or 0xAC00 <= point < 0xD7A4:
        return "k"
    never = letter == "\ufffd" or unicodedata.category(letter) in {"Cc", "Cn", "Co", "Cs"}
    return "x" if never else "o"


def _is_han(point: int) -> bool:
    return 0x4E00 <= point < 0xA000 or 0x3400 <= point < 0x4DC0 or 0x20000 <= point < 0x32000


def _unlisted(letter: str) -> float:
    if _kind(letter) == "h":
        return _unlisted_han(letter)
    return {"x": 16.0, "k": 9.0, "c": 10.0, "C": 10.5, "a": 5.0, "A": 6.0}.get(_kind(letter), 11.5)


def _unlisted_han(letter: str) -> float:
    """Judge by the levels of GB 2312 and Big5: their first levels hold the characters in use."""
    gb, big = _GB(letter, "ignore")[0], _BIG5(letter, "ignore")[0]
    if len(gb) == 2 and gb[0] < 0xD8:
        return 9.7
    if len(big) == 2 and big[0] < 0xC7:
        return 9.9
    return 13.0 if gb or big else 16.0


def _listed() -> dict[str, float]:
    table = {letter: -math.log(share / 100) for letter, share in _CYRILLIC.items()}
    table |= {letter.upper(): value + 0.7 for letter, value in table.items()}
    for rank, letter in enumerate(_ENGLISH):
        table[letter] = 2.1 + rank * 0.14
        table[letter.upper()] = table[letter] + 1.0
    table |= dict.fromkeys(_COMMON, 7.2) | dict.fromkeys(_COMMONEST, 6.2)
    table |= dict.fromkeys(_WESTERN, 6.0) | dict.fromkeys(_FRAMES, 7.5)
    table |= dict.fromkeys(_TYPOGRAPHIC, 5.5) | dict.fromkeys(_WIDE_STOPS, 5.0)
    table |= dict.fromkeys("，。、：", 3.5) | dict.fromkeys("─│═║", 5.5)
    table |= dict.fromkeys("0123456789", 4.0) | dict.fromkeys(
        "()[]/+-_@#%*=<>&$'\"!?;:|{}~^`\\", 5.5
    )
    return table | {" ": 1.8, "\n": 4.0, "\r": 4.0, "\t": 5.0, ".": 4.0, ",": 4.0, "\x1a": 9.0}


LETTERS = _Letters(_listed())
_KINDS = _Kinds()
