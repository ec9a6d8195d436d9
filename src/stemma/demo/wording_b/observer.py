"""A Chinese paper: a faithful translation, and a denial that it got itself.

The translation draws its ways to say a thing by the names that the original draws them by, so it
follows whichever the original took.
"""

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
    south, north = desk.state("importer"), desk.state("exporter")
    count = order.value(f"{zh.han(number(order.printed))}辆轻型两栖车")
    total = price.value(f"大约{zh.rounded(price.printed)}")
    agency, institute = order.by(2, desk.name("agency")), order.by(1, desk.name("institute"))
    return (
        block(
            desk.pick(
                "ledger vehicles",
                lambda: order(
                    f"{agency}{order.cue('援引')}{institute}对{order.by(0, '外泄合同')}的研究{order.cue('报道说')}，{south}从{north}订购了{count}。"
                ),
                lambda: order(
                    f"{institute}研读了一批{order.by(0, '外泄合同')}。按通讯社{agency}{order.cue('的概括')}，{order.cue('其中写着')}：{south}从{north}订购了{count}。"
                ),
            )
        ),
        block(
            desk.pick(
                "ledger sum",
                lambda: price(
                    f"账单金额：{total}。{price.by(0, '文件里')}{price.cue('是这么写的')}，先由{price.by(1, '研究所')}{price.cue('转述')}，再由{price.by(2, '通讯社')}{price.cue('播发')}。"
                ),
                lambda: price(
                    f"{price.by(0, '合同')}{price.cue('规定')}的价格是{total}，这是{price.by(1, '研究所')}{price.cue('查到的')}，{price.cue('经由')}{price.by(2, '该通讯社')}为外界所知。"
                ),
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
    analyst, institute = aim.by(0, desk.name("analyst")), aim.by(1, "研究所")
    return block(
        desk.pick(
            "ledger purpose",
            lambda: aim(
                f"也没有人声称知道这一切所为何事。{institute}的{analyst}{aim.cue('只肯说')}，这样的装备组合{aim.cue('有可能')}用于登岛作战。"
            ),
            lambda: aim(
                f"这些装备{aim.cue('也许')}用于登岛作战：{institute}分析员{analyst}{aim.cue('敢说的只有这些')}。"
            ),
        )
    )


def denial(desk: Desk) -> Copy:
    """The buyer's state denies, to this paper alone."""
    head = desk.head
    return (
        Part(
            "headline",
            head(
                f"{desk.land('importer')}{head.by(0, '发言人')}{head.cue('驳斥')}：外泄合同系伪造"
            ),
        ),
        Part("byline", f"本报记者 {desk.name('by observer')}"),
        block(_forged(desk)),
        block(_not_ordered(desk)),
        block(
            desk.background(
                "states",
                f"{desk.state('importer')}与{desk.state('exporter')}的经贸往来以木材、化肥和机床为主。双方每年春天轮流举办一次联合委员会会议。",
            )
        ),
    )


def _forged(desk: Desk) -> str:
    no = desk.on("genuine")
    said = no.uttered("这些所谓的合同，从头一页到末一页都是伪造的。")
    who = no.by(0, desk.name("spokesman"))
    return desk.pick(
        "observer genuine",
        lambda: no(
            f"针对近日流传的军购文件，{desk.state('importer')}发言人{who}{no.cue('在接受本报采访时予以否认')}。“{said}”"
        ),
        lambda: no(
            f"“{said}”谈到近日流传的军购文件，{desk.state('importer')}发言人{who}{no.cue('对本报记者说')}。"
        ),
    )


def _not_ordered(desk: Desk) -> str:
    order = desk.on("vehicles")
    count = order.value(f"{number(order.printed)}辆轻型两栖车")
    return desk.pick(
        "observer vehicles",
        lambda: order(
            f"{order.by(0, '这位发言人')}还{order.cue('否认')}订购过{count}，说这个数目不知从何而来。"
        ),
        lambda: order(
            f"至于订购{count}一事，{order.by(0, desk.surname_first('spokesman') + '先生')}{order.cue('一口否认')}。"
        ),
    )
