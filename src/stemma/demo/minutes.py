"""The bilingual minutes: Russian on the left, Chinese on the right, scanned in black and white."""

import io

from PIL import TiffImagePlugin, TiffTags

from stemma.demo import fonts
from stemma.demo.affair import BUYER, CONTRACT, FICTION, SELLER, VEHICLE
from stemma.demo.marks import signature
from stemma.demo.paper import Column, Sheet, Style
from stemma.demo.scanner import SCAN_DPI, black_and_white, scan

_HEAD = Style(fonts.SERIF_BOLD, 14)
_RU = Style(fonts.SERIF, 11.5, leading=1.3)
_RU_BOLD = Style(fonts.SERIF_BOLD, 11.5, leading=1.3)
_HEAD_ZH = Style(fonts.HAN_BOLD, 14)
_ZH = Style(fonts.HAN, 11.5, leading=1.55)
_ZH_BOLD = Style(fonts.HAN_BOLD, 11.5, leading=1.55)

_LEFT, _MIDDLE, _RIGHT = 24.0, 108.0, 190.0
_DESCRIPTION, _SOFTWARE = 270, 305

_POINTS = (
    (
        "1. Сроки поставки",
        (
            "Стороны подтвердили, что первая партия из шести машин "
            f"{VEHICLE.ru} будет предъявлена к приёмке в сентябре 2023 года, вторая партия из "
            "девяти машин в феврале 2024 года."
        ),
        "一、交货期限",
        f"双方确认，首批六辆{VEHICLE.zh}轻型两栖车于2023年9月提交验收，第二批九辆于2024年2月提交验收。",
    ),
    (
        "2. Обучение экипажей",
        (
            "Продавец принимает на обучение две группы по восемнадцать человек. Занятия на воде "
            "проводятся на озере Долгое, продолжительность курса шесть недель."
        ),
        "二、人员培训",
        "卖方接收两个小组的受训人员，每组十八人。水上科目在多尔戈耶湖进行，培训为期六周。",
    ),
    (
        "3. Средства связи",
        (
            "Покупатель передаёт Продавцу две радиостанции своего производства для установки на "
            "командную машину. Расходы на доработку кронштейнов несёт Покупатель."
        ),
        "三、通信设备",
        "买方向卖方提供两部本国生产的电台，用于安装在指挥车上。支架改装费用由买方承担。",
    ),
    (
        "4. Открытые вопросы",
        "Не согласован перечень учебных пособий. Предложения направляются до 30 июня 2023 года.",
        "四、未决事项",
        "教材清单尚未商定。双方应于2023年6月30日前提出建议。",
    ),
)


def write(seed: int) -> bytes:
    """Return the scanned minutes as a TIFF of black and white points."""
    tags = TiffImagePlugin.ImageFileDirectory_v2()
    tags.tagtype[_DESCRIPTION] = TiffTags.ASCII
    tags[_DESCRIPTION] = FICTION.encode()
    tags[_SOFTWARE] = "Scan 4.1"
    packed = io.BytesIO()
    black_and_white(scan(_sheet(seed), seed + 23, punched=True)).save(
        packed,
        "TIFF",
        compression="group4",
        dpi=(SCAN_DPI, SCAN_DPI),
        tiffinfo=tags,
    )
    return packed.getvalue()


def _sheet(seed: int) -> Sheet:
    sheet = Sheet()
    left = Column(sheet, _LEFT, _MIDDLE - 5, 22)
    right = Column(sheet, _MIDDLE + 2, _RIGHT, 22)
    left.paragraph("ПРОТОКОЛ", _HEAD, "centre")
    right.paragraph("会议纪要", _HEAD_ZH, "centre")
    left.y = right.y = max(left.y, right.y) + 1
    left.paragraph(f"рабочей встречи по договору №\u00a0{CONTRACT}", _RU_BOLD, "centre")
    right.paragraph(f"关于{CONTRACT}号合同的工作会晤", _ZH_BOLD, "centre")
    left.y = right.y = max(left.y, right.y) + 3
    left.paragraph(f"г. {SELLER.place.ru}, 14 июня 2023 г.", _RU, "left")
    right.paragraph(f"{SELLER.place.zh}，2023年6月14日", _ZH, "left")
    left.gap(2)
    left.paragraph(
        "Присутствовали: со стороны Продавца Р.\u00a0Е.\u00a0Вельмин, Д.\u00a0П.\u00a0Курнашёва; "
        "со стороны Покупателя Чжэнь Юаньчжоу, Нин Жочуань.",
        _RU,
        "left",
    )
    right.gap(2)
    right.paragraph("出席人员：卖方韦利明、库尔娜舍娃；买方甄远舟、宁若川。", _ZH)
    for head, text, head_zh, text_zh in _POINTS:
        left.y = right.y = max(left.y, right.y) + 4
        left.paragraph(head, _RU_BOLD, "left")
        left.paragraph(text, _RU, "left")
        right.paragraph(head_zh, _ZH_BOLD, "left")
        right.paragraph(text_zh, _ZH)
    _sign(left, right, seed)
    return sheet


def _sign(left: Column, right: Column, seed: int) -> None:
    left.y = right.y = max(left.y, right.y) + 10
    left.paragraph("От Продавца", _RU, "left")
    left.gap(6)
    left.paragraph(f"____________________ {SELLER.signer.ru}", _RU, "left")
    right.paragraph("买方代表", _ZH, "left")
    right.gap(6)
    right.paragraph(f"____________________ {BUYER.signer.zh}", _ZH, "left")
    left.sheet.paste(signature(seed + 5), (_LEFT + 20, left.y - 6))
    left.sheet.paste(signature(seed + 8, width=32), (_MIDDLE + 22, right.y - 6))
