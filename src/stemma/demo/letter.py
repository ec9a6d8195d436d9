"""The Chinese letter: an official letter on headed paper, stamped, scanned to a PDF of pictures."""

import io

from stemma.demo import fonts
from stemma.demo.affair import BUYER, CONTRACT_IN_LATIN, FICTION, LETTER, SELLER, VEHICLE
from stemma.demo.marks import stamp
from stemma.demo.paper import RED, Column, Sheet, Style
from stemma.demo.scanner import SCAN_DPI, scan

_HEAD = Style(fonts.HAN_BOLD, 25, colour=RED)
_RED_LINE = Style(fonts.HAN, 45, colour=RED)
_TITLE = Style(fonts.HAN_BOLD, 17)
_BODY = Style(fonts.HAN, 12.5, leading=1.75)
_SMALL = Style(fonts.HAN, 11)

_PARAGRAPHS = (
    (
        f"根据双方于2023年4月17日签订的{CONTRACT_IN_LATIN}号合同，贵公司应于本年第三季度交付首批轻型两栖车"
        f"{VEHICLE.zh}共六辆。为确保交货工作顺利进行，现将验收安排函告如下："
    ),
    "一、我方将派出验收小组一行七人，由甄远舟同志带队，于9月11日抵达韦尔莫格勒，在贵方工厂停留十天。",
    (
        "二、验收内容包括外观检查、随车工具清点、陆上行驶六十公里、水上航行两小时以及车载电台通联试验，"
        "具体项目见下表。"
    ),
    "三、请贵方在8月25日前提供俄文和中文使用说明书各三套，并确认训练场地和翻译人员。",
    (
        "四、合同附件三所列备件尚未收到装箱单，请尽快补寄。首批车辆验收合格后，我方将在十五个工作日内支付"
        "第二笔货款。"
    ),
)
_CHECKS = (
    ("序号", "验收项目", "数量", "要求"),
    ("1", "轻型两栖车（基本型）", "5", "逐辆检查"),
    ("2", "轻型两栖车（指挥型）", "1", "逐项检查"),
    ("3", "随车备件及工具", "6", "按清单核对"),
)


def write(seed: int) -> bytes:
    """Return the scanned letter as a PDF without a text layer."""
    packed = io.BytesIO()
    scan(_sheet(seed), seed + 11).save(
        packed,
        "PDF",
        resolution=SCAN_DPI,
        quality=78,
        title=f"{BUYER.firm.zh} {LETTER}",
        subject=FICTION,
        producer="Scan 4.1",
        creationDate=None,
        modDate=None,
    )
    return packed.getvalue()


def _sheet(seed: int) -> Sheet:
    sheet = Sheet()
    column = Column(sheet, 28, 184, 24)
    column.paragraph(BUYER.firm.zh, _HEAD, "centre")
    column.gap(5)
    column.paragraph(LETTER, _SMALL, "centre")
    column.gap(1.5)
    sheet.rule((28, column.y), (184, column.y), _RED_LINE)
    column.gap(9)
    column.paragraph("关于组织首批轻型两栖车验收工作的函", _TITLE, "centre")
    column.gap(5)
    column.paragraph(f"{SELLER.firm.zh}：", _BODY, "left")
    for text in _PARAGRAPHS[:3]:
        column.paragraph(text, _BODY, indent=8.8)
    column.gap(3)
    column.table(_CHECKS, (16, 62, 24, 54), _SMALL)
    column.gap(3)
    for text in _PARAGRAPHS[3:]:
        column.paragraph(text, _BODY, indent=8.8)
    column.paragraph("特此函告，请予复函。", _BODY, indent=8.8)
    _close(column, seed)
    return sheet


def _close(column: Column, seed: int) -> None:
    column.gap(8)
    end = Column(column.sheet, 110, 178, column.y)
    end.paragraph(BUYER.firm.zh, _BODY, "centre")
    end.paragraph("二〇二三年七月十八日", _BODY, "centre")
    mark = stamp(BUYER.firm.zh, "合同专用章", RED, seed + 3)
    column.sheet.paste(mark, (143, end.y - 8))
    foot = Column(column.sheet, 28, 184, 268)
    column.sheet.rule((28, 267), (184, 267), _SMALL)
    foot.paragraph(f"联系人：宁若川　　电子邮箱：office@{BUYER.domain}", _SMALL, "left")
