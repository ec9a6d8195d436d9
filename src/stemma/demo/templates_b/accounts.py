"""Papers of accounts: schedules of payments, invoices, offers, price sheets."""

from stemma.demo.facts import stated
from stemma.demo.facts.affair import Affair
from stemma.demo.facts.deals import Deal, Figure, Line, Payment
from stemma.demo.facts.written import Language, Written
from stemma.demo.templates_b import lookup, say_en, say_ru, say_zh
from stemma.demo.templates_b.chinese import Chinese, per_cent
from stemma.demo.templates_b.english import English
from stemma.demo.templates_b.hands import Hand, hand
from stemma.demo.templates_b.layout import (
    BODY,
    CELL,
    EN,
    MARGINS,
    RU,
    RU_SANS,
    SMALL,
    ZH,
    line,
    phone,
    signed_line,
    text,
    title,
)
from stemma.demo.templates_b.russian import NB, Russian
from stemma.demo.writing.briefs import InvoiceBrief, OfferBrief, PaymentsBrief, PriceSheetBrief
from stemma.demo.writing.marks import Writer
from stemma.demo.writing.paper import Beside, Block, Gap, Margins, Paper, Rule, Table
from stemma.model.values import Identifier

_SCHEDULE = Written("График платежей", "付款计划表", "Schedule of Payments")
_INVOICE = Written("СЧЁТ", "形式发票", "INVOICE")
_PRICES = Written("Расчёт цены", "价格明细表", "Price Sheet")


def share(h: Hand, deal: Deal, paid: Payment) -> str:
    """Return a payment's share of the price."""
    fact, figures = stated.payment_percent(deal, paid), f"{paid.percent.normalize():f}"
    if isinstance(h, Russian):
        return h.w(fact, f"{figures}{NB}%")
    if isinstance(h, Chinese):
        return h.w(fact, per_cent(paid.percent))
    return h.w(fact, f"{figures} per cent")


def scheduled(w: Writer, affair: Affair, brief: PaymentsBrief) -> Paper:
    """Return the schedule of payments: in prose in Russian, a table in Chinese and English."""
    language, deal, h = brief.tongue, brief.deal, hand(brief.tongue, w, affair)
    body = BODY[language]
    head = {
        "ru": f"к договору № {h.contract(deal)} от {h.day(stated.deal_signed(deal), deal.signed)}",
        "zh": f"（第{h.contract(deal)}号合同）",
        "en": f"under Contract No. {h.contract(deal)}",
    }[language]
    blocks: list[Block] = [
        title(_SCHEDULE.to(language), body),
        line(head, body, "centre", after=14),
    ]
    if isinstance(h, Russian):
        blocks += _payments_in_prose(h, deal)
    else:
        blocks += [_payments_table(h, deal, language)]
    seller = affair.people["bookkeeper"]
    drawn_up = {"ru": "Составлено", "zh": "编制日期：", "en": "Drawn up on"}[language]
    date = h.day(stated.day(brief.date), brief.date)
    blocks.append(line(f"{drawn_up} {date}", body, after=18))
    role = seller.role.to(language)
    firm = lookup.home(affair, seller)
    blocks.append(signed_line(role[:1].upper() + role[1:], h.name(seller), seller, firm.key, body))
    return Paper(
        title=_SCHEDULE.to(language),
        language=language,
        blocks=tuple(blocks),
        margins=MARGINS[language],
    )


def _payments_in_prose(r: Russian, deal: Deal) -> list[Block]:
    blocks: list[Block] = [
        text("Стороны условились о следующих сроках и размерах платежей.", RU),
    ]
    for number, paid in enumerate(deal.payments, 1):
        amount = r.sum(stated.payment_amount(deal, paid), paid.amount, deal.currency)
        due = r.day(stated.payment_due(deal, paid), paid.due, "long")
        blocks.append(
            text(
                f"{r.w.plain(f'{number})')} "
                f"{paid.condition.ru[:1].upper()}{paid.condition.ru[1:]}, но не позднее {due}, "
                "Покупатель "
                f"перечисляет {amount}, то есть {share(r, deal, paid)} цены договора.",
                RU,
            )
        )
    total = r.sum(stated.deal_sum(deal), deal.sum, deal.currency)
    blocks.append(text(f"Итого по договору: {total}.", RU.but(bold=True, after=14)))
    return blocks


def _payments_table(h: Hand, deal: Deal, language: Language) -> Table:
    heads = {
        "zh": ("期次", "付款日期", "付款条件", "比例", f"金额（{deal.currency}）"),
        "en": ("Due", "No.", "Condition", "Share", f"Amount, {deal.currency}"),
    }[language]
    rows = []
    for number, paid in enumerate(deal.payments, 1):
        own = h.w.plain(str(number))
        due = h.day(stated.payment_due(deal, paid), paid.due)
        order = (own, due) if language == "zh" else (due, own)
        amount = h.cell(stated.payment_amount(deal, paid), paid.amount)
        condition = paid.condition.to(language)
        rows.append((*order, condition, share(h, deal, paid), amount))
    total = h.cell(stated.deal_sum(deal), deal.sum)
    rows.append(({"zh": "合计", "en": "Total"}[language], "", "", "", total))
    shares = (1, 2.6, 4, 1.8, 3) if language == "zh" else (2.6, 0.8, 4, 1.8, 3)
    return Table(
        rows=(heads, *rows),
        shares=shares,
        style=CELL[language].but(after=16),
        aligns="cclcr",
        merged=((len(rows), 0, 4),),
    )


def invoiced(w: Writer, affair: Affair, brief: InvoiceBrief) -> Paper:
    """Return the seller's invoice for one payment."""
    language, deal, h = brief.tongue, brief.deal, hand(brief.tongue, w, affair)
    style = {"ru": RU_SANS, "zh": ZH.but(points=11, indent=0), "en": EN.but(family="sans")}[
        language
    ]
    style = style.but(align="left", after=4)
    number = w(Identifier("invoice", brief.number), brief.number)
    date = h.day(stated.day(brief.date), brief.date)
    amount = h.cell(stated.payment_amount(deal, brief.payment), brief.payment.amount)
    total = h.sum(
        stated.payment_amount(deal, brief.payment), brief.payment.amount, deal.currency, "code"
    )
    head = {
        "ru": f"№ {number} от {date}",
        "zh": f"编号：{number}　　日期：{date}",
        "en": f"No. {number}  |  {date}",
    }
    blocks: list[Block] = [
        line(_INVOICE.to(language), style.but(points=20, bold=True), after=2),
        line(head[language], style.but(points=12), after=8),
        Rule(width=1.2, after=10),
        Beside(columns=(_seller(h, deal, language), _buyer(h, deal, language)), shares=(1, 1)),
        Gap(14),
        _invoice_table(h, brief, amount),
        line({"ru": "К оплате: ", "zh": "应付总额：", "en": "Amount due: "}[language] + total,
             style.but(bold=True, points=13), "right", after=10),
        *(line(one, style) for one in _terms(h, brief)),
        Gap(20),
    ]  # fmt: skip
    for key, firm in (("director", "exporter"), ("bookkeeper", None)):
        somebody = affair.people[key]
        role = somebody.role.to(language)
        blocks += [
            signed_line(role[:1].upper() + role[1:], h.name(somebody), somebody, firm, style),
            Gap(6),
        ]
    return Paper(
        title=f"{_INVOICE.to(language)} {brief.number}",
        language=language,
        blocks=tuple(blocks),
        margins=Margins(left=62, right=52, top=60, bottom=60),
    )


def _seller(h: Hand, deal: Deal, language: Language) -> tuple[Block, ...]:
    firm = h.affair.organisations[deal.seller]
    label = {"ru": "Получатель", "zh": "收款人", "en": "Beneficiary"}[language]
    account = {"ru": "Счёт", "zh": "账号：", "en": "Account"}[language]
    bank = {"ru": "в", "zh": "开户行：", "en": "with"}[language]
    body = SMALL[language].but(family="song" if language == "zh" else "sans")
    blocks: list[Block] = [
        line(label, body.but(bold=True)),
        line(h.firm(firm), body),
        line(h.address(firm), body),
        line(h.registrations(firm, "\n"), body),
    ]
    if firm.account:
        shown = h.w(stated.account(firm), firm.account)
        blocks += [line(f"{account} {shown}", body), line(f"{bank} {h.bank(firm)}", body)]
    return tuple(blocks)


def _buyer(h: Hand, deal: Deal, language: Language) -> tuple[Block, ...]:
    firm = h.affair.organisations[deal.buyer]
    label = {"ru": "Плательщик", "zh": "付款人", "en": "Payer"}[language]
    body = SMALL[language].but(family="song" if language == "zh" else "sans")
    return (
        line(label, body.but(bold=True)),
        line(h.firm(firm), body),
        line(h.address(firm), body),
        line(h.registrations(firm, "\n"), body),
    )


def _invoice_table(h: Hand, brief: InvoiceBrief, amount: str) -> Table:
    language, deal, paid = brief.tongue, brief.deal, brief.payment
    heads = {
        "ru": ("Основание платежа", "Доля цены", f"Сумма, {deal.currency}"),
        "zh": ("付款事由", "占总价比例", f"金额（{deal.currency}）"),
        "en": ("Description", "Share of price", f"Amount ({deal.currency})"),
    }[language]
    what = {
        "ru": f"Платёж по договору № {h.contract(deal)} {paid.condition.ru}",
        "zh": f"第{h.contract(deal)}号合同项下{paid.condition.zh}应付款",
        "en": f"Instalment payable {paid.condition.en}, Contract No. {h.contract(deal)}",
    }[language]
    return Table(
        rows=(heads, (what, share(h, deal, paid), amount)),
        shares=(6, 2, 3),
        style=CELL[language],
        aligns="lcr",
        padding=5,
    )


def _terms(h: Hand, brief: InvoiceBrief) -> tuple[str, ...]:
    due = h.day(stated.payment_due(brief.deal, brief.payment), brief.payment.due)
    return {
        "ru": (
            f"Срок оплаты: {due}.",
            "НДС не облагается. Расходы за пределами банка получателя несёт плательщик.",
            "В платёжном поручении обязательно указание номера договора и настоящего счёта.",
        ),
        "zh": (
            f"付款期限：{due}。",
            "收款行以外的银行费用由付款人承担。",
            "汇款时请注明合同号及本发票编号。",
        ),
        "en": (
            f"Payable by {due}.",
            "Bank charges outside the beneficiary's bank are for the payer's account.",
            "Please quote the numbers of the Contract and of this invoice with your transfer.",
        ),
    }[brief.tongue]


def offered(w: Writer, affair: Affair, brief: OfferBrief) -> Paper:
    """Return a commercial offer: a short table of prices, the rest in prose."""
    language, letter, h = brief.tongue, brief.letter, hand(brief.tongue, w, affair)
    body, sender = BODY[language], affair.people[letter.sender]
    reader = affair.people[letter.addressee]
    own, other = lookup.home(affair, sender), lookup.home(affair, reader)
    number = w(stated.letter_number(letter), letter.number)
    if isinstance(h, Chinese):
        date = h.dated(stated.letter_date(letter), letter.date, letter.weekday, "figures")
    elif isinstance(h, English):
        date = h.dated(stated.letter_date(letter), letter.date, letter.weekday, "long")
    else:
        date = h.dated(stated.letter_date(letter), letter.date, letter.weekday, "medium")
    heads = {
        "ru": (
            "КОММЕРЧЕСКОЕ ПРЕДЛОЖЕНИЕ",
            f"исх. № {number} от {date}",
            f"Адресат: {h.firm(other)}, {h.name(reader)}",
        ),
        "zh": ("报 价 单", f"编号：{number}　　{date}", f"致：{h.firm(other)} {h.name(reader)}"),
        "en": (
            "QUOTATION",
            f"No. {number}, {date}",
            f"For the attention of {h.name(reader)}, {h.firm(other)}",
        ),
    }[language]  # fmt: skip
    blocks: list[Block] = [
        line(h.firm(own), body.but(bold=True, points=14), "right", after=0),
        line(h.address(own), SMALL[language], "right", after=12),
        title(heads[0], body, 16, after=2),
        line(heads[1], body, "centre", after=10),
        line(heads[2], body, after=8),
        *(text(one, body) for one in _offer_opening(h, brief)),
        _offer_table(h, brief),
        *(text(one, body) for one in _offer_rest(h, brief)),
        Gap(16),
        signed_line(_capital(sender.role.to(language)), h.name(sender), sender, own.key, body),
        Gap(8),
        line(f"{phone(w, sender)}   {h.mail(sender)}", SMALL[language]),
    ]
    return Paper(
        title=heads[0],
        language=language,
        blocks=tuple(blocks),
        margins=MARGINS[language],
        footer="{page} / {pages}",
    )


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _offer_opening(h: Hand, brief: OfferBrief) -> tuple[str, ...]:
    until, currency = h.day(stated.day(brief.until), brief.until), brief.deal.currency
    russian = (
        "Предлагаем Вашему вниманию имущество по ценам, указанным ниже в валюте "
        f"{currency} за единицу. Цены действительны до {until}."
    )
    chinese = f"承蒙询价，现就下列装备报价如下（币种：{currency}，单价）。报价有效期至{until}。"
    english = (
        "We have pleasure in quoting for the following equipment, unit prices in "
        f"{currency}. Our prices are firm until {until}."
    )
    return ({"ru": russian, "zh": chinese, "en": english}[h.language],)


def _offer_table(h: Hand, brief: OfferBrief) -> Table:
    heads = {
        "ru": ("Цена за ед.", "Обозначение", "Имущество", "Кол."),
        "zh": ("型号", "品名", "数量", "单价"),
        "en": ("Qty", "Type", "Equipment", "Unit price"),
    }[brief.tongue]
    rows = []
    for one in brief.lines:
        price = h.cell(stated.line_price(brief.deal, one), one.price)
        how_many = h.w(stated.line_quantity(brief.deal, one), str(one.quantity))
        what, kind = item(h, brief.deal, one), h.designator(one.good)
        rows.append(
            {
                "ru": (price, kind, what, how_many),
                "zh": (kind, what, how_many, price),
                "en": (how_many, kind, what, price),
            }[brief.tongue]
        )
    shares = {"ru": (3, 3, 6, 1), "zh": (3, 5, 1.4, 3), "en": (1, 3, 6, 3)}[brief.tongue]
    aligns = {"ru": "rclc", "zh": "clcr", "en": "cllr"}[brief.tongue]
    return Table(
        rows=(heads, *rows), shares=shares, style=CELL[brief.tongue], aligns=aligns, padding=4
    )


def item(h: Hand, deal: Deal, one: Line) -> str:
    """Return the words of what a line orders, without its type name."""
    words = one.good.thing.term.to(h.language)
    return h.w(stated.line_item(deal, one), words[:1].upper() + words[1:])


def _offer_rest(h: Hand, brief: OfferBrief) -> list[str]:
    """Return what the prices include, and a few figures of each of the goods."""
    included = {
        "ru": (
            "В цену входят упаковка, эксплуатационная документация и инструктаж расчётов на заводе."
        ),
        "zh": "上述价格包括包装、随机文件及出厂操作指导费用。",
        "en": "Prices include packing, manuals and familiarisation of crews at the works.",
    }[h.language]
    opening = {"ru": "Основные характеристики. ", "zh": "主要性能：", "en": "Main data. "}
    stop, comma = ("；", "，") if h.language == "zh" else (". ", ", ")
    goods = []
    for line_ in brief.lines:
        figures = [one for one in brief.deal.figures if one.good.key == line_.good.key][:3]
        between = "" if h.language == "zh" else " "
        shown = comma.join(
            f"{measured(one, h.language)}{between}{h.figure(brief.deal, one)}" for one in figures
        )
        if shown:
            goods.append(f"{h.designator(line_.good)}: {shown}")
    if not goods:
        return [included]
    return [included, opening[h.language] + stop.join(goods) + stop.strip()]


def measured(figure: Figure, language: Language) -> str:
    """Return what a figure measures, in a language."""
    if language == "ru":
        return say_ru.quantity(figure)
    names = say_zh.QUANTITIES if language == "zh" else say_en.QUANTITIES
    return names[figure.quantity]


def price_sheet(w: Writer, affair: Affair, brief: PriceSheetBrief) -> Paper:
    """Return a spreadsheet of lines: one table whose last row is the total."""
    language, deal, h = brief.tongue, brief.deal, hand(brief.tongue, w, affair)
    unit = deal.currency
    heads = {
        "ru": ("Поз.", "Имущество", "Количество", f"Цена за ед., {unit}", f"Всего, {unit}"),
        "zh": ("项次", "货物", "数量", f"单价（{unit}）", f"合价（{unit}）"),
        "en": ("Item", "Goods", "Qty", f"Unit, {unit}", f"Extended, {unit}"),
    }[language]
    rows = tuple(
        (
            w.plain(str(number)),
            f"{item(h, deal, one)} {h.designator(one.good)}",
            w(stated.line_quantity(deal, one), str(one.quantity)),
            w(stated.line_price(deal, one), f"{one.price:.2f}"),
            w(stated.line_total(deal, one), f"{one.total:.2f}"),
        )
        for number, one in enumerate(deal.lines, 1)
    )
    label = {"ru": "Всего по договору", "zh": "总计", "en": "Grand total"}[language]
    total = ("", label, "", "", w(stated.deal_sum(deal), f"{deal.sum:.2f}"))
    table = Table(
        rows=(heads, *rows, total), shares=(1, 6, 2, 3, 3), style=CELL[language], aligns="clcrr"
    )
    return Paper(title=_PRICES.to(language), language=language, blocks=(table,))
