"""The clauses of a contract in English, clause for clause as the Russian ones."""

from stemma.demo.facts import stated
from stemma.demo.facts.deals import Duty, Obligation
from stemma.demo.templates_a import terms_en as terms
from stemma.demo.templates_a.layout import Article
from stemma.demo.templates_a.pen import Pen
from stemma.demo.writing.briefs import ContractBrief


def preamble(p: Pen, b: ContractBrief) -> str:
    """Return who agrees, and by whose hand."""
    deal = b.deal
    return (
        f"{p.firm(deal.seller)} ({p.state(deal.seller)}), hereinafter referred to as “the Seller”, represented by its "
        f"{p.role(deal.seller_signer)} {p.person(deal.seller_signer, full=True)}, acting on the basis of the Articles of "
        f"Association, on the one part, and {p.firm(deal.buyer)} ({p.state(deal.buyer)}), hereinafter referred to as “the "
        f"Buyer”, represented by its {p.role(deal.buyer_signer)} {p.person(deal.buyer_signer, full=True)}, acting under a "
        "power of attorney, on the other part, together “the Parties”, have concluded this Contract as follows."
    )


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
    earlier = ", ".join(f"No. {p.citing('contract', number)}" for number in b.deal.based_on)
    said = [
        (
            "The Seller shall transfer to the Buyer, and the Buyer shall accept and pay for, the goods (hereinafter “the Goods”) "
            f"whose description, quantity and price are given in Table {p.plain('1')}."
        ),
        "The Goods shall be new and unused, neither pledged nor under arrest, and free from any rights of third parties.",
    ]
    if earlier:
        said.append(
            f"This Contract is concluded in furtherance of Contract {earlier} previously concluded between the Parties; the "
            "obligations under the latter are not changed hereby."
        )
    if b.long:
        said += [
            (
                "The Goods are made at the works of the Seller or of manufacturers engaged by it. The Seller answers to the Buyer "
                "for the acts of such manufacturers as for its own."
            ),
            "The Buyer is the end user of the Goods. They may be passed to third parties only with the Seller's written consent.",
        ]
    return Article("SUBJECT OF THE CONTRACT", tuple(said), table_after=0)


def _price(p: Pen, b: ContractBrief) -> Article:
    said = [
        f"The total price of the Contract is {p(stated.deal_sum(b.deal))} ({p.sum_in_words(b.deal)}).",
        (
            "The prices are firm and not subject to revision during the term of the Contract. They include packing, marking, "
            "preservation and loading at the place of handing over."
        ),
    ]
    if b.long:
        said.append(
            "All taxes, duties and levies in the Seller's country shall be paid by the Seller, and in the Buyer's country by the "
            "Buyer."
        )
    return Article("PRICE AND TOTAL SUM", tuple(said))


def _payment(p: Pen, b: ContractBrief) -> Article:
    deal = b.deal
    said = [
        f"{p(stated.payment_percent(deal, one))} of the total price, amounting to {p(stated.payment_amount(deal, one))}, shall be "
        f"paid {one.condition.en}, not later than {p(stated.payment_due(deal, one))}."
        for one in deal.payments
    ]
    said.append(
        "Payments shall be made by bank transfer to the Seller's account stated herein, against the Seller's invoice, within "
        f"{p.amount(20, 'day', 'twenty banking days')} of its receipt but not later than the days stated above. The day on which "
        "the funds reach the Seller's account is the day of payment."
    )
    if b.long:
        said.append(
            "Each Party bears the bank charges in its own country. The Buyer shall notify the Seller of a payment within "
            f"{p.amount(3, 'day', 'three working days')} and enclose a copy of the payment document."
        )
    return Article("TERMS OF PAYMENT", tuple(said))


def _when(p: Pen, b: ContractBrief, duty: Obligation) -> str:
    """Return the day and the town of a duty."""
    where = ""
    if duty.town is not None:
        where = f"; place of performance: {p.town(stated.duty_town(b.deal, duty), duty.town)}"
    return f"not later than {p(stated.duty_due(b.deal, duty))}{where}"


def _delivery(p: Pen, b: ContractBrief) -> Article:
    said = [
        f"To be delivered ({duty.what.en}): {p(stated.duty_count(b.deal, duty))}"
        f"{', type ' + p.type_of(duty.good) if duty.good else ''}, {_when(p, b, duty)}."
        for duty in _owed(b, "delivery")
    ]
    said += [
        (
            "The day on which the Parties sign the certificate of delivery is the day of delivery. Early delivery is permitted with "
            "the Buyer's consent."
        ),
        f"The Seller shall notify the Buyer {p.amount(30, 'day', 'thirty days')} in advance that the Goods are ready.",
    ]
    if b.long:
        said += [
            (
                "The risk of accidental loss passes to the Buyer on the day the certificate of delivery is signed; title passes "
                "together with the risk."
            ),
            (
                "The Buyer shall remove the Goods from the place of handing over by its own means and at its own expense. The Seller "
                "shall assist in obtaining permits."
            ),
            (
                f"Inscriptions on controls and instruments shall be in {p.several(2, 'language', 'two languages')} to samples agreed "
                "by the Parties. Painting follows the Buyer's sample."
            ),
        ]
    return Article("DELIVERY", tuple(said))


def _integration(p: Pen, b: ContractBrief) -> Article:
    said = [
        f"Scope of work: {duty.what.en}, {p(stated.duty_count(b.deal, duty))}, {_when(p, b, duty)}."
        for duty in _owed(b, "integration")
    ]
    said.append(
        f"The Buyer shall hand over the radio equipment and descriptions of its interfaces {p.amount(60, 'day', 'sixty days')} before "
        "work begins. The design of the vehicles may be changed only to drawings agreed by the Parties."
    )
    if b.long:
        said.append(
            "On completion the Parties shall jointly test communications and mutual interference and record the results. The "
            "Seller answers for the safekeeping of the equipment handed over."
        )
    return Article("INSTALLATION OF RADIO AND COMMAND EQUIPMENT", tuple(said))


def _training(p: Pen, b: ContractBrief) -> Article:
    deal = b.deal
    said = [
        f"Training ({duty.what.en}): {p(stated.duty_persons(deal, duty))} for {p(stated.duty_weeks(deal, duty))}, {_when(p, b, duty)}."
        for duty in _owed(b, "training")
    ]
    said.append(
        "Curriculum and timetable are approved by the Seller and agreed with the Buyer. Board, lodging and travel of the trainees "
        "are paid by the Buyer."
    )
    if b.long:
        said += [
            "Trainees shall have passed a medical examination and be able to swim. The Buyer provides interpreters.",
            (
                f"The course ends with an examination. Those who fail may have {p.several(1, 'attempt', 'one more attempt')} free of "
                "charge; those who pass receive a certificate."
            ),
        ]
    return Article("TRAINING OF PERSONNEL", tuple(said))


def _documents(p: Pen, b: ContractBrief) -> Article:
    said = [
        f"The Seller shall hand over {duty.what.en}: {p.w(stated.duty_count(b.deal, duty), f'{duty.count} sets')}, {_when(p, b, duty)}."
        for duty in _owed(b, "documentation")
    ]
    said.append(
        "The documentation shall be in Russian and Chinese. It may be copied only for training on and maintenance of the Goods."
    )
    return Article("MANUALS", tuple(said))


def _technology(p: Pen, b: ContractBrief) -> Article:
    said = [
        f"Scope: {duty.what.en}{' (' + duty.good.thing.term.en + ' ' + p.type_of(duty.good) + ')' if duty.good else ''}, over "
        f"{p(stated.duty_months(b.deal, duty))}, {_when(p, b, duty)}."
        for duty in _owed(b, "technology")
    ]
    said += [
        (
            "The documentation shall be handed over on paper and in electronic form against certificates. The Seller shall send "
            "specialists to explain the processes; their number and the length of their stay shall be agreed separately."
        ),
        "The right to use the know-how may not be passed to third parties. Exclusive rights remain with the Seller.",
    ]
    return Article("DOCUMENTATION AND KNOW-HOW", tuple(said))


_BY_DUTY = (
    ("delivery", _delivery),
    ("integration", _integration),
    ("training", _training),
    ("documentation", _documents),
    ("technology", _technology),
)
