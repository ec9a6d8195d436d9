"""The clauses of a contract in English that do not depend on what is owed: how it is performed."""

from stemma.demo.facts import stated
from stemma.demo.facts.deals import Duty, Obligation
from stemma.demo.templates_a.layout import Article, capital
from stemma.demo.templates_a.pen import Pen
from stemma.demo.writing.briefs import ContractBrief
from stemma.model.values import at_least, at_most


def articles(p: Pen, b: ContractBrief) -> tuple[Article, ...]:
    """Return the articles from acceptance to the final provisions."""
    made = [_acceptance(p, b), _quality(p, b)]
    if b.long:
        made += [_packing(p), _spares(p), _permits(p)]
    made.append(_liability(p, b))
    if b.long:
        made += [_force(p), _disputes(p)]
    return (*made, _secrecy(p, b), _notices(p), _final(p, b))


def _owed(b: ContractBrief, duty: Duty) -> list[Obligation]:
    return [one for one in b.deal.obligations if one.duty == duty]


def definitions() -> Article:
    """Return what the words of the contract mean."""
    return Article(
        "DEFINITIONS",
        (
            "“Goods” means the products, equipment, spare parts and training aids named in the table of this Contract.",
            "“Batch” means a part of the Goods that is presented for acceptance at one time and recorded in one certificate.",
            "“Manufacturer” means the works at which the Goods were made and which is named in the log book of the product.",
            "“Technical documentation” means the manuals, log books, catalogues and descriptions needed to use and maintain the Goods.",
            "“Place of handing over” means the place at which the Goods are passed to the Buyer's representatives under the terms of delivery.",
        ),
    )


def _permits(p: Pen) -> Article:
    return Article(
        "PERMITS AND FORMALITIES",
        (
            "The Seller shall obtain the permits needed for the export of the Goods and the Buyer those needed for their import, each in good time and at its own expense.",
            f"The Buyer shall pass an end user certificate to the Seller within {p.amount(30, 'day', 'thirty days')} of signature. Until it is received the Seller need not begin shipment.",
            "Refusal of a permit through no fault of a Party releases that Party from liability. The other Party shall be informed of such a refusal at once.",
        ),
    )


def _notices(p: Pen) -> Article:
    return Article(
        "REPRESENTATIVES AND NOTICES",
        (
            "Notices under the Contract shall be sent in writing to the addresses given in its last article and are deemed received on the day of delivery.",
            f"A Party shall notify changes of its address or bank details within {p.amount(5, 'day', 'five days')}. Until such notice is received, performance under the former details is good performance.",
            "Each Party shall name a responsible representative. Oral statements of representatives do not change the terms of the Contract.",
        ),
    )


def _acceptance(p: Pen, b: ContractBrief) -> Article:
    said = [
        (
            "The Buyer's representatives shall accept the Goods as to quantity and quality; acceptance is recorded in a certificate "
            "signed by authorised representatives of both Parties."
        ),
    ]
    if b.long:
        said += [
            (
                "Acceptance comprises external inspection, a check of completeness, a check of all systems and a trial run on land "
                f"({p.amount(60, 'km', 'sixty kilometres')}) and afloat ({p.amount(2, 'h', 'two hours')}). The Seller provides the "
                "consumables."
            ),
            (
                "Defects found shall be entered in the certificate with the time for their removal. Defects that do not affect the use "
                "of the Goods shall not prevent its signature."
            ),
            (
                f"If the Buyer's representatives do not appear within {p.amount(15, 'day', 'fifteen days')} of the day notified, the "
                "Seller may draw up the certificate alone."
            ),
        ]
    else:
        said.append(
            f"Remarks made at acceptance shall be attended to by the Seller at its own expense within {p.amount(30, 'day', 'thirty days')}."
        )
    return Article("ACCEPTANCE", tuple(said))


def _quality(p: Pen, b: ContractBrief) -> Article:
    said = [
        "The quality of the Goods shall conform to the manufacturer's specifications and to this Contract."
    ]
    said += [
        f"{capital(duty.what.en)}: {p(stated.duty_months(b.deal, duty))}, in force until {p(stated.duty_due(b.deal, duty))} inclusive."
        for duty in _owed(b, "warranty")
    ]
    said.append(
        f"Defective parts shall be replaced within {p.amount(45, 'day', 'forty-five days')} of receipt of the claim. The warranty does "
        "not cover breaches of the rules of operation and storage."
    )
    if b.long:
        said += [
            (
                "A claim shall be made in writing and state the serial number, the hours run and the fault; photographs shall be "
                "enclosed."
            ),
            (
                f"The Seller may send a specialist to inspect within {p.amount(10, 'day', 'ten days')} of receipt of the claim. The "
                "warranty is extended by the time needed to remove the defect."
            ),
        ]
    return Article("QUALITY AND WARRANTY", tuple(said))


def _packing(p: Pen) -> Article:
    return Article(
        "PACKING AND MARKING",
        (
            (
                "Vehicles are handed over preserved and in running order, other equipment in wooden cases that protect it from damp "
                "and mechanical damage."
            ),
            (
                f"Preservation shall keep the Goods sound for {p.amount(at_least(12), 'month', 'not less than twelve months')} of "
                "storage under a roof."
            ),
            (
                "Each package shall bear the number of the Contract, its own number, net and gross mass and the signs “This side up” "
                "and “Do not tip”. A packing list is placed in each package."
            ),
        ),
    )


def _spares(p: Pen) -> Article:
    return Article(
        "SPARE PARTS",
        (
            (
                "The contents of the group sets of spare parts are given in the list annexed to the Contract. Items may be replaced by "
                "equivalents by agreement."
            ),
            f"The Seller shall enable spare parts to be ordered for {p.amount(10, 'year', 'ten years')} after the last batch.",
            f"Orders are considered within {p.amount(at_most(30), 'day', 'not more than thirty days')}.",
        ),
    )


def _liability(p: Pen, b: ContractBrief) -> Article:
    said = [
        (
            f"For late delivery the Seller shall pay {p(stated.percent('0.05'))} of the value of the undelivered Goods for each day of "
            f"delay, but {p.amount(at_most(5), '%', 'not more than five per cent')} of that value."
        ),
        f"For late payment the Buyer shall pay {p(stated.percent('0.05'))} of the unpaid sum for each day of delay.",
        "Payment of a penalty does not release the Parties from performance.",
    ]
    if b.long:
        said.append(
            f"If a delay exceeds {p.amount(120, 'day', 'one hundred and twenty days')}, the other Party may withdraw from the part of "
            "the Contract concerned by written notice."
        )
    return Article("LIABILITY", tuple(said))


def _force(p: Pen) -> Article:
    return Article(
        "FORCE MAJEURE",
        (
            (
                "The Parties are released from liability where performance is prevented by natural disaster, hostilities, prohibition "
                "by authorities or other circumstances that they could neither foresee nor prevent."
            ),
            (
                f"The Party affected shall notify the other within {p.amount(10, 'day', 'ten days')}; a certificate of the chamber of "
                "commerce of its country is sufficient proof."
            ),
            (
                f"Should the circumstances last longer than {p.amount(6, 'month', 'six months')}, either Party may decline further "
                "performance without compensation of losses."
            ),
        ),
    )


def _disputes(p: Pen) -> Article:
    return Article(
        "DISPUTES",
        (
            f"Disputes shall be settled by negotiation. A claim shall be answered within {p.amount(30, 'day', 'thirty days')}.",
            (
                "Failing agreement a dispute shall be referred to arbitration at the seat of the respondent. The award is final and "
                "binding upon both Parties."
            ),
        ),
    )


def _secrecy(p: Pen, b: ContractBrief) -> Article:
    said = [
        (
            "Neither the content of the Contract nor the fact of its conclusion shall be disclosed. Information is given only to "
            "persons who need it for performance."
        ),
    ]
    if b.long:
        said += [
            "Correspondence passes through authorised representatives. Technical information shall not be sent over open channels.",
            f"The obligations of this article remain in force for {p.amount(5, 'year', 'five years')} after performance.",
        ]
    return Article("CONFIDENTIALITY", tuple(said))


def _final(p: Pen, b: ContractBrief) -> Article:
    said = [
        (
            "The Contract enters into force on the day of its signature and remains in force until the Parties have performed all "
            "their obligations."
        ),
        "Amendments and supplements are valid if made in writing and signed by authorised representatives of both Parties.",
        (
            f"The Contract is made in {p.several(2, 'copy', 'two copies')} of equal force, {p.several(1, 'copy', 'one copy')} for each "
            "Party."
        ),
    ]
    if b.long:
        said.append(
            "Neither Party may assign its rights and duties hereunder to third parties without the other's written consent."
        )
    if b.deal.annexes:
        listed = "; ".join(
            f"{p.w(stated.annex_number(b.deal, annex), f'Annex No. {annex.number}')}, {annex.title.en}"
            for annex in b.deal.annexes
        )
        said.append(f"The following form an integral part of the Contract: {listed}.")
    return Article("FINAL PROVISIONS", tuple(said))
