"""The specification: goods, prices, and what each item comprises."""

from collections.abc import Iterator, Mapping

from stemma.demo.facts import stated
from stemma.demo.facts.affair import Affair
from stemma.demo.facts.written import Written
from stemma.demo.templates_a import layout
from stemma.demo.templates_a.goods_table import goods_table
from stemma.demo.templates_a.pen import Pen
from stemma.demo.writing.briefs import SpecificationBrief
from stemma.demo.writing.marks import Writer
from stemma.demo.writing.paper import Block, Gap, Margins, Paper

_PARTS_OF: Mapping[str, Written] = {
    "vehicle": Written(
        "машина в сборе, водомётный движитель, средства связи экипажа, индивидуальный комплект инструмента и принадлежностей, формуляр",
        "整车、喷水推进装置、车内通话设备、随车工具和附件、履历书",
        "complete vehicle, water jets, crew intercom, individual set of tools and accessories, log book",
    ),
    "gun": Written(
        "орудие на самоходном шасси, прицельные приборы, укладки, индивидуальный комплект инструмента, формуляр",
        "自行底盘火炮、瞄准装置、弹药架、随车工具、履历书",
        "gun on its chassis, sights, stowage, individual set of tools, log book",
    ),
    "carrier": Written(
        "машина в сборе, сиденья десанта, лебёдка, индивидуальный комплект инструмента, формуляр",
        "整车、载员座椅、绞盘、随车工具、履历书",
        "complete vehicle, seats, winch, individual set of tools, log book",
    ),
    "command": Written(
        "машина в сборе, рабочие места расчёта, приборы наблюдения, мачта, места для средств связи Покупателя, формуляр",
        "整车、指挥人员工作位、观察仪器、桅杆、买方通信设备安装位、履历书",
        "complete vehicle, work places, observation devices, mast, mounts for the Buyer's radios, log book",
    ),
    "parachute": Written(
        "купол, подвесная система, блок управления, грузовой контейнер, прибор раскрытия, укладочный инвентарь, паспорт",
        "伞衣、背带系统、控制装置、货物空投箱、自动开伞器、叠伞用具、产品证明书",
        "canopy, harness, control unit, cargo container, opening device, packing gear, certificate",
    ),
    "spares": Written(
        "запасные части по перечню, тара, опись вложения",
        "按清单配备的备件、包装箱、装箱单",
        "spare parts as listed, cases, packing list",
    ),
    "stand": Written(
        "учебный стенд, источник питания, методические материалы",
        "训练台架、电源、教学材料",
        "training stand, power supply, teaching materials",
    ),
    "radio": Written(
        "приёмопередатчик, антенна, кабели, крепления, описание",
        "收发信机、天线、电缆、支架、说明书",
        "transceiver, antenna, cables, brackets, description",
    ),
}


def specification(w: Writer, affair: Affair, brief: SpecificationBrief) -> Paper:
    """Return the annex with lines, prices and what each line consists of."""
    pen = Pen(w, affair, brief.tongue)
    title = brief.annex.title.to(brief.tongue)
    return Paper(
        title=title,
        language=brief.tongue,
        blocks=tuple(_specification(pen, brief)),
        margins=Margins(left=62, right=42, top=54, bottom=60),
        footer="{page} / {pages}",
    )


def _specification(pen: Pen, brief: SpecificationBrief) -> Iterator[Block]:
    deal = brief.deal
    yield layout.annex_head(pen, deal, brief.annex)
    yield Gap(10)
    title = brief.annex.title.to(pen.language)
    yield from layout.title(pen, title.upper() if pen.language != "zh" else title)
    yield goods_table(pen, deal, deal.lines)
    total = pen(stated.deal_sum(deal))
    yield layout.text(
        pen,
        pen.t(
            f"Всего по настоящей спецификации: {total}. Цены твёрдые, включают тару, упаковку и погрузку.",
            f"本规格表合计：{total}。价格为固定价格，包含包装和装车费用。",
            f"Total of this specification: {total}. Prices are firm and include packing and loading.",
        ),
    )
    yield from layout.heading(
        pen, pen.t("Состав поставки по позициям", "各项货物的组成", "What each item comprises")
    )
    for number, line in enumerate(deal.lines, 1):
        item, parts = pen.item(deal, line), _PARTS_OF[line.good.key].to(pen.language)
        at = pen.plain(str(number))
        yield layout.text(
            pen,
            pen.t(
                f"Позиция {at}. {item}: {parts}.",
                f"第{at}项　{item}：{parts}。",
                f"Item {at}. {item}: {parts}.",
            ),
        )
    yield Gap(16)
    yield layout.signatures(pen, deal.seller_signer, deal.buyer_signer)
