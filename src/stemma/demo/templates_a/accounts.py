"""Papers on money: schedules of payments, invoices, offers, price sheets."""

from collections.abc import Iterator

from stemma.demo.facts import stated
from stemma.demo.facts.affair import Affair
from stemma.demo.facts.deals import Payment
from stemma.demo.templates_a import layout
from stemma.demo.templates_a.goods_table import heads, row_of
from stemma.demo.templates_a.letters import salutation
from stemma.demo.templates_a.pen import Pen
from stemma.demo.templates_a.quantities import NAMES
from stemma.demo.templates_a.statements import sentence, without_enclosures
from stemma.demo.writing.briefs import InvoiceBrief, OfferBrief, PaymentsBrief, PriceSheetBrief
from stemma.demo.writing.marks import Writer
from stemma.demo.writing.paper import (
    Beside,
    Block,
    Gap,
    Margins,
    Paper,
    Paragraph,
    Rule,
    Table,
)
from stemma.model.values import Identifier


def payments(w: Writer, affair: Affair, brief: PaymentsBrief) -> Paper:
    """Return the schedule of payments."""
    pen = Pen(w, affair, brief.tongue)
    title = pen.t("График платежей", "付款计划", "Schedule of payments")
    return Paper(title=title, language=brief.tongue, blocks=tuple(_payments(pen, brief, title)))


def _payments(pen: Pen, brief: PaymentsBrief, title: str) -> Iterator[Block]:
    deal = brief.deal
    number, signed = pen(stated.deal_number(deal)), pen(stated.deal_signed(deal))
    yield Gap(20)
    yield from layout.title(
        pen,
        title if pen.language == "zh" else title.upper(),
        pen.t(
            f"по договору № {number} от {signed}",
            f"（{signed}{number}号合同）",
            f"under Contract No. {number} of {signed}",
        ),
    )
    seller, buyer, total = pen.firm(deal.seller), pen.firm(deal.buyer), pen(stated.deal_sum(deal))
    yield layout.flush(
        pen,
        pen.t(
            f"Получатель: {seller}\nПлательщик: {buyer}\nОбщая сумма договора: {total}",
            f"收款人：{seller}\n付款人：{buyer}\n合同总金额：{total}",
            f"Payee: {seller}\nPayer: {buyer}\nTotal price of the Contract: {total}",
        ),
    )
    yield Gap(8)
    currency = pen.currency(deal.currency)
    rows = [
        (
            pen.t("№", "序号", "No."),
            pen.t("Основание платежа", "付款条件", "Condition"),
            pen.t("Доля, %", "比例（%）", "Share, %"),
            pen.t(f"Сумма, {currency}", f"金额（{currency}）", f"Amount, {currency}"),
            pen.t("Срок", "期限", "Due"),
        )
    ]
    rows += [
        (
            pen.plain(str(at)),
            layout.capital(one.condition.to(pen.language)),
            pen.figure(stated.payment_percent(deal, one)),
            pen.figure(stated.payment_amount(deal, one)),
            pen.short_day(stated.payment_due(deal, one)),
        )
        for at, one in enumerate(deal.payments, 1)
    ]
    style = layout.TABLE[pen.language].but(points=10.5)
    yield Table(rows=tuple(rows), shares=(6, 40, 12, 24, 18), style=style, aligns="clcrc")
    yield layout.text(
        pen,
        pen.t(
            "Платежи производятся банковским переводом на счёт получателя. Датой платежа считается дата зачисления средств.",
            "款项以银行汇款方式支付至收款人账户，以到账日为付款日。",
            "Payments are made by bank transfer to the payee's account. The day on which the funds arrive is the day of payment.",
        ),
    )
    date = pen(stated.day(brief.date))
    yield layout.text(pen, pen.t(f"Составлен {date}", f"编制日期：{date}", f"Drawn up on {date}."))
    yield Gap(20)
    yield layout.signatures(pen, "bookkeeper", "purchases")


def invoice(w: Writer, affair: Affair, brief: InvoiceBrief) -> Paper:
    """Return the seller's invoice for one payment."""
    pen = Pen(w, affair, brief.tongue)
    title = pen.t(f"Счёт № {brief.number}", f"发票 {brief.number}", f"Invoice {brief.number}")
    return Paper(
        title=title,
        language=brief.tongue,
        blocks=tuple(_invoice(pen, brief)),
        margins=Margins(left=58, right=44, top=50, bottom=60),
    )


def _invoice(pen: Pen, brief: InvoiceBrief) -> Iterator[Block]:
    deal, one = brief.deal, brief.payment
    seller, buyer = (pen.affair.organisations[key] for key in (deal.seller, deal.buyer))
    number = pen.w(Identifier("invoice", brief.number), pen.number(brief.number))
    date = pen(stated.day(brief.date))
    style = layout.TABLE[pen.language].but(points=9.5)
    label = pen.t("Получатель и банк получателя", "收款人及开户行", "Payee and bank")
    boxed = ((label, pen.t("Плательщик", "付款人", "Payer")),)
    details = ((layout.requisites(pen, seller), layout.requisites(pen, buyer)),)
    if pen.language == "en":
        yield from _blue_head(pen, number, date)
    yield Table(rows=(*boxed, *details), shares=(1, 1), style=style)
    if pen.language != "en":
        yield Gap(14)
        yield from layout.title(
            pen,
            pen.t(f"СЧЁТ № {number} от {date}", f"付款通知书　第{number}号", ""),
            pen.t("", date, ""),
        )
    contract, signed = pen(stated.deal_number(deal)), pen(stated.deal_signed(deal))
    yield layout.flush(
        pen,
        pen.t(
            f"Основание: договор № {contract} от {signed}",
            f"依据：{signed}{contract}号合同",
            f"Reference: Contract No. {contract} of {signed}",
        ),
    )
    yield Gap(6)
    yield _one_row(pen, brief)
    yield layout.flush(pen, _due(pen, brief))
    yield layout.flush(pen, _in_words(pen, deal.currency, one))
    yield Gap(22)
    yield Beside(
        columns=(
            tuple(layout.signature(pen, deal.seller_signer)),
            tuple(layout.signature(pen, "bookkeeper", stamp=False)),
        ),
        shares=(1, 1),
        gap=30,
    )


def _blue_head(pen: Pen, number: str, date: str) -> Iterator[Block]:
    style = layout.body(
        "en", family="sans", bold=True, align="left", points=22.0, colour=(0.1, 0.18, 0.38)
    )
    yield Paragraph(text="INVOICE", style=style)
    yield layout.place_and_day(pen, f"No. {number}", date)
    yield Rule(width=1.0, after=10)


def _one_row(pen: Pen, brief: InvoiceBrief) -> Table:
    deal, one = brief.deal, brief.payment
    currency = pen.currency(deal.currency)
    share = pen(stated.payment_percent(deal, one))
    what = pen.t(
        f"Часть цены Товара, уплачиваемая {one.condition.ru}: {share} общей суммы договора",
        f"{one.condition.zh}应付合同款，合同总金额的{share}",
        f"Payment {one.condition.en}, {share} of the total price",
    )
    amount = pen.figure(stated.payment_amount(deal, one))
    rows = (
        (
            pen.t("№", "序号", "No."),
            pen.t("Наименование платежа", "款项名称", "Description"),
            pen.t(f"Сумма, {currency}", f"金额（{currency}）", f"Amount, {currency}"),
        ),
        (pen.plain("1"), what, amount),
        (
            pen.t("Всего к оплате", "应付合计", "Total due"),
            "",
            pen.figure(stated.payment_amount(deal, one)),
        ),
    )
    style = layout.TABLE[pen.language].but(points=10.5)
    return Table(rows=rows, shares=(8, 62, 30), style=style, aligns="clr", merged=((2, 0, 2),))


def _due(pen: Pen, brief: InvoiceBrief) -> str:
    due = pen(stated.payment_due(brief.deal, brief.payment))
    return pen.t(f"Срок оплаты: до {due}", f"付款期限：{due}前", f"Payable by {due}.")


def _in_words(pen: Pen, currency: str, one: Payment) -> str:
    words = pen.w(stated.money(one.amount, currency), pen.sum_words(one.amount, currency))
    return pen.t(f"Сумма прописью: {words}.", f"大写金额：{words}", f"In words: {words}.")


def offer(w: Writer, affair: Affair, brief: OfferBrief) -> Paper:
    """Return a commercial offer."""
    pen = Pen(w, affair, brief.tongue)
    title = pen.t("Коммерческое предложение", "报价单", "Commercial offer")
    return Paper(
        title=title,
        language=brief.tongue,
        blocks=tuple(_offer(pen, brief, title)),
        footer=pen.t(
            "Стр. {page} из {pages}", "第 {page} 页　共 {pages} 页", "Page {page} of {pages}"
        ),
    )


def _offer(pen: Pen, brief: OfferBrief, title: str) -> Iterator[Block]:
    one, deal = brief.letter, brief.deal
    firm = pen.affair.employer(one.sender)
    centre = layout.body(
        pen.language, indent=0.0, align="centre", bold=True, points=14.0, after=2.0
    )
    yield Paragraph(text=pen.firm(firm.key), style=centre)
    contact = f"{layout.address(pen, firm)}, {layout.office_mail(pen, firm)}".replace(
        ", ", "，" if pen.language == "zh" else ", "
    )
    yield layout.small(pen, contact, align="centre", points=9.0)
    yield Rule(width=0.8, after=16)
    number = pen.w(stated.letter_number(one), pen.number(one.number))
    date = pen.day(stated.letter_date(one), one.weekday)
    shown = title if pen.language == "zh" else title.upper()
    yield from layout.title(
        pen,
        shown,
        pen.t(f"№ {number} от {date}", f"编号：{number}　　{date}", f"No. {number}, {date}"),
    )
    receiver = pen.affair.employer(one.addressee).key
    yield layout.flush(pen, f"{pen.firm(receiver)}\n{salutation(pen, one.addressee)}")
    until = pen(stated.day(brief.until))
    yield layout.text(
        pen,
        pen.t(
            "В ответ на Ваш запрос предлагаем к поставке следующие изделия:",
            "应贵方要求，现就下列产品报价：",
            "In reply to your enquiry we are pleased to offer the following products:",
        ),
    )
    rows = [
        heads(pen, deal),
        *(row_of(pen, deal, at, line) for at, line in enumerate(brief.lines, 1)),
    ]
    style = layout.TABLE[pen.language]
    yield Table(rows=tuple(rows), shares=(6, 36, 9, 9, 20, 21), style=style, aligns="clccrr")
    yield from _offered(pen, brief, until)
    for said in without_enclosures(one.statements):
        yield layout.text(pen, sentence(said, pen))
    yield Gap(16)
    yield Beside(columns=(tuple(layout.signature(pen, one.sender)), ()), shares=(1, 1))


def _offered(pen: Pen, brief: OfferBrief, until: str) -> Iterator[Block]:
    yield layout.text(
        pen,
        pen.t(
            "В цену включены тара, упаковка, погрузка и эксплуатационная документация. Обучение и запасные части предлагаются отдельно.",
            "价格包含包装、装车和使用文件，培训和备件另行报价。",
            "The prices include packing, loading and manuals. Training and spare parts are offered separately.",
        ),
    )
    yield layout.text(
        pen,
        pen.t(
            f"Предложение действительно до {until}.",
            f"报价有效期至{until}。",
            f"The offer is valid until {until}.",
        ),
    )
    offered = {line.good.key for line in brief.lines}
    figures = [figure for figure in brief.deal.figures if figure.good.key in offered]
    if not figures:
        return
    yield layout.text(
        pen,
        pen.t("Основные показатели изделий:", "主要技术指标：", "Main figures of the products:"),
    )
    colon = "：" if pen.language == "zh" else ": "
    style = layout.body(pen.language, indent=0.0, after=1.0)
    for figure in figures:
        space = "" if pen.language == "zh" else " "
        name = f"{pen.type_of(figure.good)}{space or '　'}{'– ' if space else ''}{NAMES[figure.quantity].to(pen.language)}"
        yield Paragraph(
            text=f"{name}{colon}{pen(stated.figure_of(brief.deal, figure))}", style=style, left=24
        )
    yield Gap(6)


def price_sheet(w: Writer, affair: Affair, brief: PriceSheetBrief) -> Paper:
    """Return a sheet of prices: one table, its heads first, the total last."""
    pen = Pen(w, affair, brief.tongue)
    deal = brief.deal
    head = heads(pen, deal)
    rows = [
        tuple(cell.replace("\n", " ") for cell in (head[0], head[1], head[3], head[4], head[5]))
    ]
    for at, line in enumerate(deal.lines, 1):
        number, item, _, quantity, price, total = row_of(pen, deal, at, line)
        rows.append((number, item, quantity, price, total))
    rows.append(("", pen.t("Итого", "合计", "Total"), "", "", pen.figure(stated.deal_sum(deal))))
    table = Table(
        rows=tuple(rows),
        shares=(7, 42, 11, 20, 22),
        style=layout.TABLE[pen.language],
        aligns="clrrr",
    )
    title = pen.t("Расчёт цен", "价格表", "Price sheet")
    return Paper(title=title, language=brief.tongue, blocks=(table,))
