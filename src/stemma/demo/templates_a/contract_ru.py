"""The clauses of a contract in Russian."""

from stemma.demo.facts import stated
from stemma.demo.facts.deals import Duty, Obligation
from stemma.demo.facts.parties import Person
from stemma.demo.templates_a import russian
from stemma.demo.templates_a import terms_ru as terms
from stemma.demo.templates_a.layout import Article
from stemma.demo.templates_a.pen import Pen
from stemma.demo.writing.briefs import ContractBrief


def preamble(p: Pen, b: ContractBrief) -> str:
    """Return who agrees, and by whose hand."""
    deal = b.deal
    seller, buyer = p.affair.people[deal.seller_signer], p.affair.people[deal.buyer_signer]
    return (
        f"{p.firm(deal.seller)} ({p.state(deal.seller)}), именуемое в дальнейшем «Продавец», в лице "
        f"{p.role(seller.key, 'gen')} {p.person(seller.key, 'gen', full=True)}, {_acting(seller)} на "
        f"основании Устава, с одной стороны, и {p.firm(deal.buyer)} ({p.state(deal.buyer)}), именуемая в "
        f"дальнейшем «Покупатель», в лице {p.role(buyer.key, 'gen')} {p.person(buyer.key, 'gen', full=True)}, "
        f"{_acting(buyer)} на основании доверенности, с другой стороны, совместно именуемые «Стороны», "
        "заключили настоящий Договор о нижеследующем."
    )


def _acting(somebody: Person) -> str:
    return "действующей" if somebody.woman else "действующего"


def articles(p: Pen, b: ContractBrief) -> tuple[Article, ...]:
    """Return the articles in order; those on duties only where the deal has such."""
    duties = {duty.duty for duty in b.deal.obligations}
    made = [terms.definitions()] if b.long else []
    made += [_subject(p, b), _price(p, b), _payment(p, b)]
    made += [make(p, b) for duty, make in _BY_DUTY if duty in duties]
    return (*made, *terms.articles(p, b))


def _owed(b: ContractBrief, duty: Duty) -> list[Obligation]:
    return [one for one in b.deal.obligations if one.duty == duty]


def _subject(p: Pen, b: ContractBrief) -> Article:
    earlier = ", ".join(f"№ {p.citing('contract', number)}" for number in b.deal.based_on)
    said = [
        (
            "Продавец обязуется передать в собственность Покупателя, а Покупатель обязуется принять и оплатить "
            f"товары (далее – «Товар»), наименование, количество и цена которых приведены в таблице {p.plain('1')}."
        ),
        (
            "Товар является новым, не находился в эксплуатации, не состоит в залоге или под арестом и свободен от "
            "прав третьих лиц."
        ),
    ]
    if earlier:
        said.append(
            f"Настоящий Договор заключён в развитие договора {earlier}, ранее заключённого Сторонами; "
            "обязательства по нему настоящим Договором не изменяются."
        )
    if b.long:
        said += [
            (
                "Изготовление Товара производится на предприятиях Продавца или привлечённых им изготовителей. За "
                "действия изготовителей Продавец отвечает перед Покупателем как за свои собственные."
            ),
            (
                "Покупатель является конечным получателем Товара. Передача Товара третьим лицам допускается только "
                "с письменного согласия Продавца."
            ),
        ]
    return Article("ПРЕДМЕТ ДОГОВОРА", tuple(said), table_after=0)


def _price(p: Pen, b: ContractBrief) -> Article:
    said = [
        f"Общая сумма Договора составляет {p(stated.deal_sum(b.deal))} ({p.sum_in_words(b.deal)}).",
        (
            "Цены являются твёрдыми и пересмотру в течение срока действия Договора не подлежат. В цену Товара "
            "включены стоимость тары, упаковки, маркировки, консервации и погрузки в месте передачи."
        ),
    ]
    if b.long:
        said.append(
            "Все налоги, пошлины и сборы на территории государства Продавца уплачивает Продавец, на территории "
            "государства Покупателя – Покупатель."
        )
    return Article("ЦЕНА И ОБЩАЯ СУММА ДОГОВОРА", tuple(said))


def _payment(p: Pen, b: ContractBrief) -> Article:
    deal = b.deal
    said = [
        f"{p(stated.payment_percent(deal, one))} общей суммы Договора, что составляет "
        f"{p(stated.payment_amount(deal, one))}, уплачивается {one.condition.ru}, не позднее "
        f"{p(stated.payment_due(deal, one))}"
        for one in deal.payments
    ]
    said.append(
        "Платежи производятся банковским переводом на счёт Продавца, указанный в настоящем Договоре, на основании "
        f"счёта Продавца в течение {p.amount(20, 'day', 'двадцати банковских дней')} с даты его получения, но не "
        "позднее указанных сроков. Датой платежа считается дата зачисления средств на счёт Продавца."
    )
    if b.long:
        said.append(
            "Банковские расходы на территории каждого государства несёт соответствующая Сторона. О произведённом "
            f"платеже Покупатель извещает Продавца в течение {p.amount(3, 'day', 'трёх рабочих дней')} с приложением "
            "копии платёжного документа."
        )
    return Article("ПОРЯДОК РАСЧЁТОВ", tuple(said))


def _when(p: Pen, b: ContractBrief, duty: Obligation) -> str:
    """Return the day and the town of a duty: "срок – не позднее …, место – г. Вельмоград"."""
    where = ""
    if duty.town is not None:
        where = f"; место исполнения – г. {p.town(stated.duty_town(b.deal, duty), duty.town)}"
    return f"срок – не позднее {p(stated.duty_due(b.deal, duty))}{where}"


def _delivery(p: Pen, b: ContractBrief) -> Article:
    said = [
        f"К поставке подлежат: {duty.what.ru} – {p(stated.duty_count(b.deal, duty))}"
        f"{' ' + p.type_of(duty.good) if duty.good else ''}; {_when(p, b, duty)}."
        for duty in _owed(b, "delivery")
    ]
    said += [
        (
            "Датой поставки считается дата подписания Сторонами акта приёма-передачи. Досрочная поставка допускается "
            "с согласия Покупателя."
        ),
        f"О готовности Товара к передаче Продавец извещает Покупателя не позднее чем за {p.amount(30, 'day', 'тридцать дней')}.",
    ]
    if b.long:
        said += [
            (
                "Риск случайной гибели Товара переходит к Покупателю с даты подписания акта приёма-передачи. Право "
                "собственности переходит одновременно с риском."
            ),
            (
                "Вывоз Товара из места передачи осуществляет Покупатель своими силами и за свой счёт. Продавец "
                "оказывает содействие в оформлении разрешительных документов."
            ),
            (
                f"Надписи на органах управления и приборах выполняются на {p.several(2, 'language', 'двух языках')} в "
                "соответствии с образцами, согласованными Сторонами. Окраска производится по образцу Покупателя."
            ),
        ]
    return Article("СРОКИ И УСЛОВИЯ ПОСТАВКИ", tuple(said))


def _integration(p: Pen, b: ContractBrief) -> Article:
    said = [
        f"Предмет работ – {duty.what.ru}: {p(stated.duty_count(b.deal, duty))}; {_when(p, b, duty)}."
        for duty in _owed(b, "integration")
    ]
    said.append(
        f"Покупатель передаёт средства связи и описания их сопряжения не позднее чем за {p.amount(60, 'day', 'шестьдесят дней')} "
        "до начала работ. Изменение конструкции машин допускается по чертежам, согласованным Сторонами."
    )
    if b.long:
        said.append(
            "По окончании работ проводится совместная проверка связи и взаимных помех, результаты которой "
            "оформляются протоколом. Сохранность переданных средств связи обеспечивает Продавец."
        )
    return Article("УСТАНОВКА СРЕДСТВ СВЯЗИ И УПРАВЛЕНИЯ", tuple(said))


def _training(p: Pen, b: ContractBrief) -> Article:
    deal = b.deal
    said = [
        f"Обучение ({duty.what.ru}): численность – {p(stated.duty_persons(deal, duty))}, продолжительность – "
        f"{p(stated.duty_weeks(deal, duty))}; {_when(p, b, duty)}."
        for duty in _owed(b, "training")
    ]
    said.append(
        "Программа и расписание занятий утверждаются Продавцом и согласуются с Покупателем. Проживание, питание и "
        "проезд обучаемых оплачивает Покупатель."
    )
    if b.long:
        said += [
            (
                "К обучению допускаются лица, прошедшие медицинский осмотр и умеющие плавать. Перевод занятий "
                "обеспечивает Покупатель."
            ),
            (
                f"По окончании курса проводится зачёт. Не сдавшим зачёт предоставляется {p.several(1, 'attempt', 'одна повторная попытка')} "
                "без дополнительной оплаты. Сдавшим выдаётся свидетельство."
            ),
        ]
    return Article("ОБУЧЕНИЕ ЛИЧНОГО СОСТАВА", tuple(said))


def _sets(p: Pen, b: ContractBrief, duty: Obligation) -> str:
    many = duty.count or 0
    words = f"{many}{russian.NBSP}{russian.plural(many, 'комплект', 'комплекта', 'комплектов')}"
    return p.w(stated.duty_count(b.deal, duty), words)


def _documents(p: Pen, b: ContractBrief) -> Article:
    said = [
        f"Передаче подлежат {duty.what.ru} – {_sets(p, b, duty)}; {_when(p, b, duty)}."
        for duty in _owed(b, "documentation")
    ]
    said.append(
        "Документация выполняется на русском и китайском языках. Копирование её допускается только для обучения и "
        "обслуживания Товара."
    )
    return Article("ЭКСПЛУАТАЦИОННАЯ ДОКУМЕНТАЦИЯ", tuple(said))


def _technology(p: Pen, b: ContractBrief) -> Article:
    said = [
        f"Предмет обязательства – {duty.what.ru}"
        f"{' (' + duty.good.thing.term.ru + ' ' + p.type_of(duty.good) + ')' if duty.good else ''}; продолжительность "
        f"передачи – {p(stated.duty_months(b.deal, duty))}; {_when(p, b, duty)}."
        for duty in _owed(b, "technology")
    ]
    said += [
        (
            "Документация передаётся на бумажном и электронном носителях по актам. Продавец направляет специалистов для "
            "разъяснения технологических процессов; их число и сроки пребывания согласуются отдельно."
        ),
        (
            "Право использования технологии предоставляется без права передачи третьим лицам. Исключительные права "
            "остаются за Продавцом."
        ),
    ]
    return Article("ПЕРЕДАЧА ДОКУМЕНТАЦИИ И ТЕХНОЛОГИИ", tuple(said))


_BY_DUTY = (
    ("delivery", _delivery),
    ("integration", _integration),
    ("training", _training),
    ("documentation", _documents),
    ("technology", _technology),
)
