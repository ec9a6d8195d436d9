"""A Chinese paper: a faithful translation, and a denial that it got itself."""

from stemma.demo.press.wording import Copy, Part
from stemma.demo.wording_b import in_chinese as zh
from stemma.demo.wording_b import sayings
from stemma.demo.wording_b.desk import Desk
from stemma.demo.wording_b.in_english import number
from stemma.demo.wording_b.parts import block

_WEEKDAYS = "一二三四五六日"


def translated(desk: Desk) -> Copy:
    """The broadsheet's article in Chinese, paragraph by paragraph, its heading too."""
    return (
        Part("headline", desk.head("外泄军购合同是真的")),
        Part("byline", f"{desk.name('by observer')} 编译"),
        *_order(desk),
        _caution(desk),
        _purpose(desk),
        block(
            desk.remark(
                "no reply",
                "exporter press",
                f"文件中的卖方{desk.firm('exporter')}截至发稿时尚未答复提问。",
            )
        ),
        block(
            desk.background(
                "rules",
                "军用物资跨境买卖由各国自己的许可证法管辖。建立共同登记册的尝试不止一次失败，分歧通常在于谁有权查阅。",
            )
        ),
        Part(
            "note",
            f"本文编译自《{desk.name('ledger')}》，{desk.link('ledger-1', '原文见此')}。译文未经原作者审定。",
        ),
    )


def _order(desk: Desk) -> Copy:
    order, price = desk.on("vehicles"), desk.on("sum")
    count = order.value(f"{zh.han(number(order.printed))}辆轻型两栖车")
    return (
        block(
            order(
                f"{desk.state('importer')}从{desk.state('exporter')}订购了{count}，{order.by(2, desk.name('agency'))}{order.cue('援引')}{order.by(1, desk.name('institute'))}"
                f"对{order.by(0, '外泄合同')}的一项{order.cue('研究报道')}。"
            )
        ),
        block(
            price(
                f"账单金额：{price.value(f'大约{zh.rounded(price.printed)}')}。{price.by(0, '文件里')}{price.cue('是这么写的')}，先由{price.by(1, '研究所')}{price.cue('转述')}，再由{price.by(2, '通讯社')}{price.cue('播发')}。"
            )
        ),
    )


def _caution(desk: Desk) -> Part:
    real = desk.on("genuine")
    day = desk.write.plain("周" + _WEEKDAYS[desk.dated("wire").weekday()])
    words = sayings.in_chinese(desk, real)
    return block(
        real(
            f"文件是真的吗？{desk.name('agency')}{day}作过摘要的那份报告措辞谨慎。{real.by(0, desk.name('institute'))}{real.cue('写道')}，这些文件“{real.quoted(words)}”。"
        )
    )


def _purpose(desk: Desk) -> Part:
    aim = desk.on("purpose")
    return block(
        aim(
            f"也没有人声称知道这一切所为何事。{aim.by(1, '研究所')}的{aim.by(0, desk.name('analyst'))}{aim.cue('只肯说')}，这样的装备组合{aim.cue('有可能')}用于登岛作战。"
        )
    )


def denial(desk: Desk) -> Copy:
    """The buyer's state denies, to this paper alone."""
    head, no, order = desk.head, desk.on("genuine"), desk.on("vehicles")
    said = "这些所谓的合同，从第一页到最后一页都是伪造的。"
    count = order.value(f"{number(order.printed)}辆轻型两栖车")
    return (
        Part(
            "headline",
            head(
                f"{desk.land('importer')}{head.by(0, '发言人')}{head.cue('驳斥')}：外泄合同系伪造"
            ),
        ),
        Part("byline", f"本报记者 {desk.name('by observer')}"),
        block(
            no(
                f"针对近日流传的军购文件，{desk.state('importer')}发言人{no.by(0, desk.name('spokesman'))}{no.cue('在接受本报采访时予以否认')}。“{no.uttered(said)}”"
            )
        ),
        block(
            order(
                f"{order.by(0, '这位发言人')}还{order.cue('否认')}订购过{count}，说这个数目不知从何而来。"
            )
        ),
        block(
            desk.background(
                "states",
                f"{desk.state('importer')}与{desk.state('exporter')}的经贸往来以木材、化肥和机床为主。双方每年春天轮流举办一次联合委员会会议。",
            )
        ),
    )
