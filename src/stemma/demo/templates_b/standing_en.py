"""The English contract: the clauses that stand in every deal."""

from collections.abc import Callable, Mapping

from stemma.demo.facts.stated import count, measure, percent
from stemma.demo.templates_b import services_en
from stemma.demo.templates_b.clauses import Part, more_than
from stemma.demo.templates_b.english import English
from stemma.model.values import Measure, at_least, at_most

TITLES: Mapping[Part, str] = {
    "subject": "Sale and purchase",
    "terms": "Definitions",
    "performance": "Performance",
    "price": "Contract Price",
    "payment": "Payment",
    "quality": "Quality and warranty",
    "packing": "Packing, marking and dispatch",
    "acceptance": "Inspection and acceptance",
    "courses": "Training",
    "works": "Fitting of the Buyer's sets",
    "papers": "Manuals and rights",
    "visits": "Exchange of specialists",
    "spares": "Spare parts and support",
    "liability": "Default",
    "secrecy": "Confidentiality",
    "permits": "Permits and taxes",
    "force majeure": "Force majeure",
    "disputes": "Settlement of disputes",
    "final": "General provisions",
}


def _days(e: English, number: int, kind: str = "days") -> str:
    return e.term(measure(number, "day"), number, kind)


def _nothing(_: English) -> tuple[str, ...]:
    return ()


def _performance(_: English) -> tuple[str, ...]:
    return (
        "Performance ahead of time requires the Buyer's consent in writing.",
        "Title and risk pass to the Buyer upon signature of the certificate of acceptance.",
    )


def _price(_: English) -> tuple[str, ...]:
    return (
        (
            "The Contract Price includes containers, packing, marking, customs clearance in "
            "the Seller's "
            "country and manuals."
        ),
    )


def _payment(e: English) -> tuple[str, ...]:
    return (
        (
            "Payment is made by bank transfer to the account of the Seller stated herein. The "
            "day on which "
            "that account is credited is the day of payment."
        ),
        "Each Party bears the charges of its own bank.",
        f"The Seller issues its invoice {_days(e, 10)} before a payment falls due.",
    )


def _quality(e: English) -> tuple[str, ...]:
    return (
        (
            "The equipment shall comply with the technical requirements agreed by the Parties. "
            "Compliance is "
            "evidenced by the quality certificate of the Works."
        ),
        "The equipment shall be new and made no earlier than the year before the year of delivery.",
        (
            "Should a defect not caused by improper use appear within the warranty period, the "
            "Seller shall "
            f"remedy it at its own cost within {_days(e, 45)} of receipt of the claim."
        ),
        (
            "A claim is made in writing and accompanied by a defect report, photographs and a "
            "record of the "
            "use of the item."
        ),
        (
            "Where a joint inspection is needed, the Seller shall send a specialist within "
            f"{_days(e, 15)}."
        ),
        "Parts replaced are returned to the Seller upon request and at its cost.",
        (
            "The warranty covers neither consumables nor items dismantled in the absence of "
            "the Seller's "
            "representative."
        ),
    )


def _packing(e: English) -> tuple[str, ...]:
    stored = e.w(Measure(at_least(12), "month"), "at least twelve months")
    tongues = e.w(count(2, "language"), "two languages")
    return (
        (
            "The equipment is dispatched in export packing fit for carriage by air, sea and land, "
            "transshipment included."
        ),
        f"Preservation shall be sufficient for {stored} of storage under cover.",
        (
            "Each package is marked in indelible paint with the number of the Contract, its "
            "own number, net "
            f"and gross mass and slinging points, in {tongues}."
        ),
        "A packing list is placed in each package, a copy in a weatherproof envelope outside.",
        (
            f"The Seller shall announce readiness for dispatch {_days(e, 21)} before the "
            "intended day, stating "
            "the number and dimensions of the packages."
        ),
        "Containers and lashings are not returned.",
        (
            "Until the certificate of acceptance is signed the Seller guards the equipment on "
            "its territory; "
            "thereafter the Buyer does."
        ),
    )


def _acceptance(e: English) -> tuple[str, ...]:
    return (
        "Acceptance takes place at the Works by a commission of both Parties.",
        (
            "The Buyer bears the cost of its representatives. The Seller provides rooms, "
            "measuring instruments "
            "and fuel for the tests free of charge."
        ),
        (
            "The commission checks completeness, appearance, functioning, running on land and "
            "afloat, and the "
            "log books."
        ),
        f"Tests of each batch are completed within {_days(e, 14)} of its presentation.",
        (
            "An item that fails is put right by the Seller and presented again; the time of "
            "delivery is not "
            "extended."
        ),
        (
            "Minor defects which do not affect use are noted with the time for their removal "
            "and do not "
            "prevent acceptance."
        ),
        (
            "The result is recorded in a certificate of acceptance signed in "
            f"{e.w(count(4, 'copy'), 'four copies')}."
        ),
    )


def _spares(e: English) -> tuple[str, ...]:
    years = e.w(Measure(at_least(10), "year"), "at least ten years")
    return (
        (
            f"The Seller shall keep spare parts available for {years} after delivery of the last "
            "batch."
        ),
        (
            "The group sets are made up as the list of spare parts provides; equivalents may "
            "be substituted "
            "with the Buyer's consent."
        ),
        f"The Seller shall reply to an order for spare parts within {_days(e, 30)}.",
        (
            "At the Buyer's request the Seller shall send specialists to assist in operation "
            "and repair, on "
            "terms to be agreed."
        ),
        "Modifications that improve safety are notified free of charge.",
    )


def _liability(e: English) -> tuple[str, ...]:
    late = e.w(more_than(90, "day"), "more than ninety (90) days")
    cap = e.w(Measure(at_most(8), "%"), "not exceeding 8 per cent")
    return (
        (
            "For late delivery or performance the Seller pays "
            f"{e.w(percent('0.1'), '0.1 per cent')} of the "
            f"value outstanding for each day of delay, in all {cap} thereof."
        ),
        (
            f"For late payment the Buyer pays {e.w(percent('0.05'), '0.05 per cent')} of the "
            "sum overdue for "
            "each day."
        ),
        (
            "Payment of damages does not release from performance. Indirect loss and loss of "
            "profit are not "
            "compensated."
        ),
        (
            f"Where delivery is delayed by {late} the Buyer may refuse what has not been "
            "delivered and reclaim what it has paid for it."
        ),
    )


def _secrecy(e: English) -> tuple[str, ...]:
    return (
        (
            "The contents of this Contract, the performance of the equipment and the identity "
            "of those "
            "engaged in it are not disclosed to third parties."
        ),
        (
            "Documents travel by courier or by agreed secure channels; copies are registered one "
            "by one."
        ),
        (
            "Neither equipment nor documents may be passed to a third party without the "
            "written consent of "
            "the competent authority of the Seller's country."
        ),
        f"These obligations survive this Contract by {e.term(measure(10, 'year'), 10, 'years')}.",
    )


def _force_majeure(e: English) -> tuple[str, ...]:
    return (
        (
            "A Party is excused if it proves that performance was prevented by extraordinary "
            "and unavoidable "
            "events such as natural disaster, fire, hostilities, epidemic or an act of a "
            "public authority."
        ),
        (
            f"It shall notify the other Party within {_days(e, 10)} and submit a certificate "
            "of the chamber of "
            "commerce of its country."
        ),
        "The time for performance is extended by the duration of the event and its consequences.",
        (
            f"If the event lasts for {e.w(more_than(6, 'month'), 'more than six (6) months')} "
            "either Party may "
            "withdraw, whereupon accounts are settled."
        ),
        "Lack of funds and default of subcontractors are not force majeure.",
    )


def _disputes(e: English) -> tuple[str, ...]:
    judges = e.w(count(3, "arbitrator"), "three arbitrators")
    return (
        "Disputes are settled by negotiation between authorised representatives.",
        f"A claim is answered on its merits within {_days(e, 30)} of receipt.",
        (
            f"A dispute not settled within {_days(e, 90)} is referred to {judges} sitting in a "
            "neutral state "
            "chosen by the Parties."
        ),
        "The award is final. The law of the Seller's country applies.",
        "A dispute does not entitle a Party to suspend what is undisputed.",
    )


def _final(e: English) -> tuple[str, ...]:
    return (
        "This Contract enters into force upon signature and ends with full performance.",
        (
            "Amendments are valid only if made in writing and signed by authorised "
            "representatives. Earlier "
            "correspondence ceases to have effect."
        ),
        "Neither Party may assign its rights or duties without the consent of the other.",
        (
            "A change of address, bank or management is notified within "
            f"{_days(e, 5, 'working days')}."
        ),
        f"This Contract is made in {e.w(count(2, 'copy'), 'two originals')} of equal force.",
    )


STANDING: Mapping[Part, Callable[[English], tuple[str, ...]]] = {
    "subject": _nothing,
    "terms": services_en.terms,
    "performance": _performance,
    "price": _price,
    "payment": _payment,
    "quality": _quality,
    "packing": _packing,
    "acceptance": _acceptance,
    "courses": services_en.courses,
    "works": services_en.works,
    "papers": services_en.papers,
    "visits": services_en.visits,
    "spares": _spares,
    "liability": _liability,
    "secrecy": _secrecy,
    "permits": services_en.permits,
    "force majeure": _force_majeure,
    "disputes": _disputes,
    "final": _final,
}
