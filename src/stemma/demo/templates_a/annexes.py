"""Annexes on the goods: the specification with prices, and the technical requirements."""

from collections.abc import Iterator, Mapping
from itertools import groupby

from stemma.demo.facts import stated
from stemma.demo.facts.affair import Affair
from stemma.demo.facts.deals import Deal, Figure
from stemma.demo.facts.written import Written
from stemma.demo.templates_a import layout
from stemma.demo.templates_a.goods_table import goods_table
from stemma.demo.templates_a.pen import Pen
from stemma.demo.templates_a.quantities import NAMES
from stemma.demo.writing.briefs import RequirementsBrief, SpecificationBrief
from stemma.demo.writing.marks import Writer
from stemma.demo.writing.paper import Block, Gap, Margins, Paper, Paragraph, Table

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
        kind, parts = pen.type_of(line.good), _PARTS_OF[line.good.key].to(pen.language)
        at = pen.plain(str(number))
        term = line.good.thing.term.to(pen.language)
        yield layout.text(
            pen,
            pen.t(
                f"Позиция {at}. {layout.capital(term)} {kind}: {parts}.",
                f"第{at}项　{term}{kind}：{parts}。",
                f"Item {at}. {layout.capital(term)} {kind}: {parts}.",
            ),
        )
    yield Gap(16)
    yield layout.signatures(pen, deal.seller_signer, deal.buyer_signer)


def requirements(w: Writer, affair: Affair, brief: RequirementsBrief) -> Paper:
    """Return the technical requirements: every figure, by good."""
    pen = Pen(w, affair, brief.tongue)
    return Paper(
        title=brief.annex.title.to(brief.tongue),
        language=brief.tongue,
        blocks=tuple(_requirements(pen, brief)),
        footer=pen.t(
            "Технические требования, стр. {page} из {pages}",
            "技术要求　第 {page} 页",
            "Technical requirements, page {page} of {pages}",
        ),
    )


_GENERAL: tuple[tuple[Written, tuple[Written, ...]], ...] = (
    (
        Written("Общие положения", "总则", "General"),
        (
            Written(
                "Настоящие требования определяют свойства изделий, поставляемых по договору, и обязательны при изготовлении, приёмке и обучении.",
                "本要求规定按合同供应的产品的性能，在制造、验收和培训中均应遵守。",
                "These requirements define the properties of the products delivered under the Contract and are binding in manufacture, acceptance and training.",
            ),
            Written(
                "Отступления допускаются только по решению, согласованному обеими Сторонами в письменной форме.",
                "如有偏离，须经双方书面同意。",
                "Deviations are permitted only by written agreement of both Parties.",
            ),
            Written(
                "Значения показателей относятся к нормальной нагрузке, исправному состоянию и обученному экипажу, если не указано иное.",
                "除另有说明外，各项指标均指正常载荷、技术状态良好且乘员受过训练的情况。",
                "Unless stated otherwise the figures apply to normal load, sound condition and a trained crew.",
            ),
        ),
    ),
)
_CLOSING: tuple[tuple[Written, tuple[Written, ...]], ...] = (
    (
        Written("Надёжность и обслуживание", "可靠性与维护", "Reliability and maintenance"),
        (
            Written(
                "Узлы, требующие ежедневного осмотра, должны быть доступны без снятия других узлов.",
                "需要每日检查的部件应无须拆卸其他部件即可接近。",
                "Assemblies that need daily inspection shall be accessible without removing others.",
            ),
            Written(
                "Одноимённые детали разных изделий должны быть взаимозаменяемыми. Перечень исключений прилагается к формуляру.",
                "不同产品的同名零件应可互换，例外情况列入履历书附表。",
                "Parts of the same name shall be interchangeable between products. Exceptions are listed in the log book.",
            ),
            Written(
                "Обслуживание в полевых условиях выполняется силами экипажа с помощью штатного инструмента.",
                "野外条件下的维护由乘员使用随车工具完成。",
                "Field maintenance is done by the crew with the tools provided.",
            ),
            Written(
                "После хода по морской воде изделие промывается пресной водой; конструкция не должна иметь мест, где вода застаивается.",
                "在海水中行驶后应以淡水冲洗，结构上不得有积水部位。",
                "After running in sea water the product is rinsed with fresh water; there shall be no places where water collects.",
            ),
        ),
    ),
    (
        Written("Размещение средств связи", "通信设备的布置", "Radio equipment"),
        (
            Written(
                "В командных машинах предусматриваются места, крепления и питание для средств связи Покупателя.",
                "指挥车应为买方通信设备预留位置、支架和电源。",
                "Command vehicles shall have room, brackets and power for the Buyer's radios.",
            ),
            Written(
                "Работа бортовых систем не должна создавать помех приёму во всём рабочем диапазоне.",
                "车载系统工作时不得在整个工作频段内对接收造成干扰。",
                "On-board systems shall not disturb reception anywhere in the band.",
            ),
        ),
    ),
    (
        Written("Документация и маркировка", "文件与标识", "Documentation and marking"),
        (
            Written(
                "Каждое изделие сопровождается формуляром и руководством по эксплуатации на русском и китайском языках.",
                "每件产品附俄文和中文的履历书及使用说明书。",
                "Each product comes with a log book and a manual in Russian and Chinese.",
            ),
            Written(
                "Заводской номер наносится ударным способом на корпус и повторяется на табличке у места водителя.",
                "出厂编号打印在车体上，并在驾驶员位置的铭牌上重复标明。",
                "The serial number is stamped on the hull and repeated on a plate near the driver's place.",
            ),
            Written(
                "Предупреждающие надписи выполняются на языках обеих Сторон.",
                "警示标识使用双方文字。",
                "Warnings are written in the languages of both Parties.",
            ),
        ),
    ),
    (
        Written("Проверка выполнения требований", "要求的检验", "Verification"),
        (
            Written(
                "Показатели проверяются при приёмке осмотром, измерением и испытанием в присутствии представителей Покупателя.",
                "各项指标在验收时由买方代表在场，以检查、测量和试验方式核验。",
                "Figures are verified at acceptance by inspection, measurement and trial in the presence of the Buyer's representatives.",
            ),
            Written(
                "Показатели парашютной системы проверяются сбросами габаритно-массовых макетов; результаты заносятся в протокол.",
                "滑翔伞系统的指标以等重模型投放进行核验，结果记入纪要。",
                "Figures of the parachute system are verified by drops of dummies; the results are recorded.",
            ),
            Written(
                "Показатели, которые не могут быть проверены при приёмке, подтверждаются протоколами испытаний изготовителя.",
                "验收时无法核验的指标，以制造商的试验报告为依据。",
                "Figures that cannot be verified at acceptance are confirmed by the manufacturer's test reports.",
            ),
        ),
    ),
)
_HOW = {
    "measured": Written("измерение", "测量", "measurement"),
    "tried": Written("испытание", "试验", "trial"),
    "proved": Written("протокол изготовителя", "厂家试验报告", "maker's report"),
}
_METHODS = {
    "mass": "measured",
    "crew": "measured",
    "service life": "proved",
    "temperature": "proved",
    "frequency": "measured",
    "wave height": "proved",
}


def _requirements(pen: Pen, brief: RequirementsBrief) -> Iterator[Block]:
    yield layout.annex_head(pen, brief.deal, brief.annex)
    yield Gap(12)
    title = brief.annex.title.to(pen.language)
    yield from layout.title(pen, title.upper() if pen.language != "zh" else title)
    section = 0
    for head, said in _GENERAL:
        section += 1
        yield from _section(pen, section, head, said)
    for _, of_good in groupby(brief.deal.figures, key=lambda figure: figure.good.key):
        section += 1
        yield from _figures(pen, brief.deal, section, tuple(of_good))
    for head, said in _CLOSING:
        section += 1
        yield from _section(pen, section, head, said)
    yield Gap(18)
    yield layout.signatures(pen, "designer", "inspector")


def _section(pen: Pen, number: int, head: Written, said: tuple[Written, ...]) -> Iterator[Block]:
    yield from layout.heading(pen, f"{pen.plain(f'{number}.')} {head.to(pen.language)}")
    for at, words in enumerate(said, 1):
        yield layout.text(pen, f"{pen.plain(f'{number}.{at}.')} {words.to(pen.language)}")


def _figures(pen: Pen, deal: Deal, number: int, figures: tuple[Figure, ...]) -> Iterator[Block]:
    good = figures[0].good
    term = layout.capital(good.thing.term.to(pen.language))
    space = "" if pen.language == "zh" else " "
    yield from layout.heading(pen, f"{pen.plain(f'{number}.')} {term}{space}{pen.type_of(good)}")
    lead = figures[0]
    value = pen(stated.figure_of(deal, lead))
    name, is_limit = NAMES[lead.quantity], lead.amount.qualifier in ("at_least", "at_most")
    chinese = f"{name.zh}{'' if is_limit else '为'}{value}"
    clause = pen.plain(f"{number}.1.")
    yield layout.text(
        pen,
        pen.t(
            f"{clause} {layout.capital(name.ru)} изделия – {value}. Остальные показатели приведены в таблице {pen.plain(str(number))}.",
            f"{clause} 该产品的{chinese}，其余指标见表{pen.plain(str(number))}。",
            f"{clause} The {name.en} of the product is {value}. The other figures are given in Table {pen.plain(str(number))}.",
        )
        if len(figures) > 1
        else pen.t(
            f"{clause} {layout.capital(name.ru)} изделия – {value}.",
            f"{clause} 该产品的{chinese}。",
            f"{clause} The {name.en} of the product is {value}.",
        ),
    )
    if len(figures) > 1:
        yield from _table(pen, deal, number, figures)


def _table(pen: Pen, deal: Deal, number: int, figures: tuple[Figure, ...]) -> Iterator[Block]:
    shown = pen.plain(str(number))
    yield layout.flush(pen, pen.t(f"Таблица {shown}", f"表{shown}", f"Table {shown}"), keep=True)
    rows = [
        (
            pen.t("№ п/п", "序号", "No."),
            pen.t("Показатель", "指标", "Property"),
            pen.t("Значение", "要求值", "Value"),
            pen.t("Способ проверки", "检验方法", "Verified by"),
        )
    ]
    rows += [
        (
            pen.plain(str(at)),
            layout.capital(NAMES[figure.quantity].to(pen.language)),
            pen(stated.figure_of(deal, figure)),
            _HOW[_METHODS.get(figure.quantity, "tried")].to(pen.language),
        )
        for at, figure in enumerate(figures, 1)
    ]
    yield Table(
        rows=tuple(rows), shares=(7, 40, 28, 25), style=layout.TABLE[pen.language], aligns="clcc"
    )
    note = pen.t(
        "Значения подтверждаются при приёмке первой партии и выборочно при приёмке последующих.",
        "上述指标在首批验收时核验，以后各批抽验。",
        "The values are verified at acceptance of the first batch and by samples thereafter.",
    )
    yield Paragraph(text=f"{pen.plain(f'{number}.2.')} {note}", style=layout.BODY[pen.language])
