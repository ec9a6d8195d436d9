"""Drawn pages with known text, for measuring recognition: same seed, same page, every time.

The sentences are invented contract prose in Russian, Ukrainian, Chinese and English. A page can be
set in one language, in two (paragraph under paragraph, or column beside column), be turned by
quarter turns, and be worn as a light office scan is: a small tilt, blur, noise and JPEG.
"""

import math
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from PIL import Image, ImageDraw, ImageFont

from bench.wearing import PAPER, Wear, worn
from stemma.model.places import Box
from stemma.model.readings import Pixels

_LATIN = Path("/usr/share/fonts/truetype/liberation")
_HAN = Path("/usr/share/fonts/opentype/noto")
_FINE = 2
"""Pages are drawn this many times finer than asked for, then reduced, as a scanner would."""
_MARGIN, _INK = 0.1, 24

_SENTENCES = {
    "en": """
The Supplier shall ship the equipment named in Annex No. {n} no later than {d} days after
the advance payment reaches its account.

The price of the goods is fixed at USD {m} and covers packing, loading and the set of spare
parts for the warranty period.

Each consignment is followed by a packing list, a certificate of origin and {k} copies of
the operating manual.

Where a defect is found during acceptance, both Parties draw up a protocol within {k}
working days and agree on a date of repair.

Instructors of the Supplier train two groups of {p} operators at the site of the Customer;
travel and lodging are paid by the Customer.

Your letter {n}/{d}-{k} of {t} has been received, and the questions raised in it will be
discussed at the next meeting in the spring.

For late delivery a penalty of 0.{k} per cent of the value of the late goods is due for
every full week, but not more than {p} per cent in all.

Neither Party may hand over drawings, software or test results to a third party unless the
other Party has agreed in writing.

Disputes are first settled by talks; if no agreement is reached within {d} days, the case
goes to the arbitration court named below.
""",
    "ru": """
Поставщик отгружает оборудование, перечисленное в Приложении № {n}, не позднее {d} дней
после поступления аванса на его расчётный счёт.

Цена товара установлена в сумме {m} рублей и включает упаковку, погрузку и комплект запасных
частей на гарантийный срок.

К каждой партии прилагаются упаковочный лист, сертификат происхождения и {k} экземпляра
руководства по эксплуатации.

Если при приёмке выявлен дефект, Стороны в течение {k} рабочих дней составляют протокол и
согласуют срок его устранения.

Инструкторы Поставщика обучают две группы по {p} операторов на объекте Заказчика; проезд и
проживание оплачивает Заказчик.

Ваше письмо исх. № {n}/{d}-{k} от {t} получено, поставленные в нём вопросы будут рассмотрены
на ближайшем совещании весной.

За просрочку взыскивается пеня в размере 0,{k} процента стоимости неотгруженного товара за
каждую полную неделю, но не более {p} процентов.

Ни одна из Сторон не вправе передавать чертежи, программы и результаты испытаний третьим
лицам без письменного согласия другой Стороны.

Споры решаются путём переговоров; если согласие не достигнуто за {d} дней, дело передаётся в
указанный ниже арбитражный суд.
""",
    "uk": """
Постачальник відвантажує обладнання, перелічене в Додатку № {n}, не пізніше {d} днів після
надходження авансу на його рахунок.

Ціна товару становить {m} гривень і включає пакування, завантаження та комплект запасних
частин на гарантійний строк.

Якщо під час приймання виявлено ваду, Сторони протягом {k} робочих днів складають протокол і
погоджують строк її усунення.

Ваш лист № {n}/{d}-{k} від {t} отримано, порушені в ньому питання буде розглянуто на
найближчій нараді навесні.

Жодна зі Сторін не має права передавати креслення, програми та результати випробувань третім
особам без письмової згоди іншої Сторони.
""",
    "zh-Hans": """
供方应在预付款到账后{d}天内发运附件{n}所列的全部设备，并提前书面通知需方。

货物价格定为{m}元，其中包括包装、装车以及保修期内所需的备件。

每批货物须随附装箱单、原产地证书和操作手册一式{k}份。

如在验收时发现缺陷，双方应在{k}个工作日内编制记录，并商定修复日期。

供方的教员在需方现场培训两个小组，每组{p}名操作人员，往返旅费和食宿由需方承担。

贵方{t}第{n}/{d}-{k}号来函收悉，函中提出的问题将在春季会议上讨论。

逾期交货的，每满一周按未交货物价值的千分之{k}支付违约金，但总额不超过百分之{p}。

未经对方书面同意，任何一方不得向第三方转让图纸、软件和试验结果。

发生争议时首先通过谈判解决；{d}天内未能达成一致的，提交下列仲裁法院审理。
""",
    "zh-Hant": """
供方應在預付款到賬後{d}天內發運附件{n}所列的全部設備，並提前書面通知需方。

貨物價格定為{m}元，其中包括包裝、裝車以及保修期內所需的備件。

如在驗收時發現缺陷，雙方應在{k}個工作日內編製記錄，並商定修復日期。

貴方{t}第{n}/{d}-{k}號來函收悉，函中提出的問題將在春季會議上討論。

未經對方書面同意，任何一方不得向第三方轉讓圖紙、軟體和試驗結果。

發生爭議時首先通過談判解決；{d}天內未能達成一致的，提交下列仲裁法院審理。
""",
}
"""Paragraphs apart by an empty line; `{}` are numbers and dates filled in by chance."""


@dataclass(frozen=True, slots=True)
class Face:
    """A font file and the number of the face in it."""

    path: Path
    index: int = 0

    def at(self, size: int) -> ImageFont.FreeTypeFont:
        """Return the face at a size in pixels."""
        return ImageFont.truetype(self.path, size, self.index)


_SERIF = Face(_LATIN / "LiberationSerif-Regular.ttf")
_SANS = Face(_LATIN / "LiberationSans-Regular.ttf")
_FACES = {
    "en": (_SERIF, _SANS),
    "ru": (_SERIF, _SANS),
    "uk": (_SERIF, _SANS),
    "zh-Hans": (
        Face(_HAN / "NotoSerifCJK-Regular.ttc", 2),
        Face(_HAN / "NotoSansCJK-Regular.ttc", 2),
    ),
    "zh-Hant": (
        Face(_HAN / "NotoSerifCJK-Regular.ttc", 3),
        Face(_HAN / "NotoSansCJK-Regular.ttc", 3),
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A drawn page and the truth about it: its lines, and its words with their boxes."""

    name: str
    languages: tuple[str, ...]
    pixels: Pixels
    dpi: int
    lines: tuple[str, ...]
    words: tuple[tuple[str, Box], ...]
    orientation: Literal[0, 90, 180, 270] = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """How to draw a page: languages, how they share it, its size in inches and its resolution.

    `columns` sets each language in a column of its own; otherwise paragraphs take turns. `terms`
    are planted in the running text once each, one in every second paragraph.
    """

    languages: tuple[str, ...]
    columns: bool = False
    dpi: int = 200
    inches: tuple[float, float] = (8.27, 11.69)
    points: float = 11.5
    wear: Wear = "clean"
    orientation: Literal[0, 90, 180, 270] = 0
    paragraphs: int = 60
    terms: tuple[str, ...] = ()


def draw(sheet: Sheet, seed: int) -> Drawn:
    """Draw one page; the same sheet and seed give the same pixels."""
    chance = random.Random(seed)  # noqa: S311 -- test pages, not secrets
    scale = sheet.dpi * _FINE
    width, height = (round(side * scale) for side in sheet.inches)
    picture = Image.new("L", (width, height), PAPER)
    pen = _Pen(ImageDraw.Draw(picture), round(sheet.points / 72 * scale))
    languages = sheet.languages
    edge = round(_MARGIN * width)
    if sheet.columns:
        each = (width - 2 * edge) // len(languages)
        for column, language in enumerate(languages):
            left = edge + column * each
            _fill(
                pen,
                chance,
                (language,),
                (left, edge, left + round(each * 0.94), height - edge),
                sheet,
            )
    else:
        _fill(pen, chance, languages, (edge, edge, width - edge, height - edge), sheet)
    picture = picture.reduce(_FINE)
    picture, tilt = worn(picture, sheet.wear, seed)
    picture = picture.rotate(-sheet.orientation, expand=True)
    boxes = [
        (word, _turned(_tilted(box, tilt, (width, height)), sheet.orientation))
        for word, box in pen.words
    ]
    return Drawn(
        name="+".join(languages) + ("|" if sheet.columns else ""),
        languages=languages,
        pixels=Pixels(picture.width, picture.height, 1, picture.tobytes()),
        dpi=sheet.dpi,
        lines=tuple(pen.lines),
        words=tuple(boxes),
        orientation=sheet.orientation,
    )


def pages(sheet: Sheet, count: int, seed: int = 1) -> Iterator[Drawn]:
    """Draw `count` pages of one kind."""
    for number in range(count):
        yield draw(sheet, seed * 1000 + number)


class _Pen:
    """Writes lines and remembers each word's box."""

    def __init__(self, canvas: ImageDraw.ImageDraw, size: int) -> None:
        self.canvas, self.size = canvas, size
        self.lines: list[str] = []
        self.words: list[tuple[str, tuple[float, float, float, float]]] = []

    def write(self, line: str, at: tuple[int, int], font: ImageFont.FreeTypeFont) -> None:
        self.canvas.text(at, line, font=font, fill=_INK)
        self.lines.append(line)
        for start, end in _spans(line):
            x = at[0] + self.canvas.textlength(line[:start], font=font)
            box = self.canvas.textbbox((x, at[1]), line[start:end], font=font)
            self.words.append((line[start:end], box))


def _fill(
    pen: _Pen,
    chance: random.Random,
    languages: Sequence[str],
    area: tuple[int, int, int, int],
    sheet: Sheet,
) -> None:
    left, y, right, bottom = area
    for number in range(sheet.paragraphs):
        language = languages[number % len(languages)]
        faces = _FACES[language]
        font = faces[chance.random() < 0.3].at(pen.size)
        sentence = _filled(chance.choice(_SENTENCES[language].strip().split("\n\n")), chance)
        if number % 2 and number // 2 < len(sheet.terms):
            sentence = _planted(sentence, sheet.terms[number // 2], chance)
        for line in _wrapped(f"{number // 3 + 1}.{number % 3 + 1}. {sentence}", right - left, font):
            if y + pen.size * 1.4 > bottom:
                return
            pen.write(line, (left, y), font)
            y += round(pen.size * 1.35)
        y += pen.size // 2


def _filled(sentence: str, chance: random.Random) -> str:
    number = chance.randint
    return sentence.replace("\n", " ").format(
        n=number(1, 40),
        d=number(30, 365),
        k=number(2, 4),
        p=number(5, 40),
        m=f"{number(1, 99)} {number(100, 999)} {number(100, 999)}",
        t=f"{number(1, 28):02d}.{number(1, 12):02d}.20{number(10, 24)}",
    )


def _planted(sentence: str, term: str, chance: random.Random) -> str:
    """Return a sentence with a term between two of its words, or two of its Han characters."""
    places = [end for _, end in _spans(sentence)][:-1]
    place = chance.choice(places)
    space = "" if _is_han(term[0]) else " "
    return f"{sentence[:place]}{space}{term}{space}{sentence[place:].lstrip(space)}"


def _is_han(character: str) -> bool:
    return "\u3400" <= character <= "\u9fff"


def _spans(line: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of words: runs without a space, each Han character alone."""
    start = 0
    for place, character in enumerate([*line, " "]):
        if character == " " or place == len(line) or _is_han(character):
            if start < place:
                yield start, place
            start = place + 1
            if _is_han(character):
                yield place, place + 1


def _wrapped(text: str, width: int, font: ImageFont.FreeTypeFont) -> Iterator[str]:
    line = ""
    for piece in _pieces(text):
        if line and font.getlength((line + piece).rstrip()) > width:
            yield line.rstrip()
            line = ""
        line += piece.lstrip() if not line else piece
    if line.strip():
        yield line.rstrip()


def _pieces(text: str) -> Iterator[str]:
    """Yield what may start a new line: words with their space, Han characters one by one."""
    piece = ""
    for character in text:
        breaks = piece and (_is_han(character) or piece[-1] == " " or _is_han(piece[-1]))
        if breaks and character not in "，。；、）":
            yield piece
            piece = ""
        piece += character
    yield piece


def _tilted(box: tuple[float, float, float, float], tilt: float, size: tuple[int, int]) -> Box:
    """Return, in fractions of the page, a box whose middle moved with a tilt about the page's."""
    width, height = size
    x, y = (box[0] + box[2] - width) / 2, (box[1] + box[3] - height) / 2
    sine, cosine = math.sin(math.radians(tilt)), math.cos(math.radians(tilt))
    right, down = x * cosine + y * sine - x, y * cosine - x * sine - y
    return Box(
        (box[0] + right) / width,
        (box[1] + down) / height,
        (box[2] + right) / width,
        (box[3] + down) / height,
    )


def _turned(box: Box, orientation: int) -> Box:
    x0, y0, x1, y1 = box
    if orientation == 90:
        return Box(1 - y1, x0, 1 - y0, x1)
    if orientation == 180:
        return Box(1 - x1, 1 - y1, 1 - x0, 1 - y0)
    if orientation == 270:
        return Box(y0, 1 - x1, y1, 1 - x0)
    return box
