"""The English contract, if long: words, courses, works, papers, visits, permits."""

from stemma.demo.facts.stated import count, measure
from stemma.demo.templates_b.english import English
from stemma.model.values import Measure, at_most


def _days(e: English, number: int) -> str:
    return e.term(measure(number, "day"), number, "days")


def terms(_: English) -> tuple[str, ...]:
    """Return what the words of the contract mean."""
    return (
        (
            "“Equipment” means the vehicles, parachute systems, spare parts and training aids "
            "listed in this "
            "Contract and its specification."
        ),
        "“Works” means the manufacturer of the Equipment, which certifies its quality.",
        (
            "“Batch” means Equipment presented for acceptance at the same time and covered by "
            "the same "
            "certificate."
        ),
        "“Claim” means a demand in writing by the Buyer to have a defect remedied.",
        (
            "“Representatives” means persons appointed in writing by a Party for acceptance, "
            "training and "
            "technical meetings."
        ),
    )


def courses(e: English) -> tuple[str, ...]:
    """Return how the buyer's people are trained."""
    hours = e.w(Measure(at_most(8), "h"), "not more than eight hours")
    return (
        (
            "Training takes place in groups to programmes which the Seller sends to the Buyer "
            f"{_days(e, 30)} before each course."
        ),
        (
            "Trainees shall be medically fit to drive and to parachute and have served in the "
            "speciality "
            "concerned."
        ),
        (
            f"Lessons are held on working days, {hours} a day, in the Seller's language with "
            "interpretation."
        ),
        (
            "The Seller provides classrooms, simulators, vehicles, fuel and teaching material; "
            "the Buyer pays "
            "for the board and lodging of the trainees."
        ),
        (
            "The course ends with an examination, which may be repeated "
            f"{e.w(count(1, 'time'), 'once')}."
        ),
        "The host is responsible for the safety of trainees who observe the safety rules.",
    )


def works(e: English) -> tuple[str, ...]:
    """Return how the buyer's radios are fitted."""
    return (
        (
            "The Buyer supplies outline drawings, wiring diagrams and a pilot set "
            f"{_days(e, 60)} before the works begin."
        ),
        (
            "The Seller designs brackets and wiring and arranges the sets so that the vehicle "
            "remains buoyant "
            "and fit for airdrop."
        ),
        "Mutual interference of the radios is checked jointly and recorded in minutes.",
        "The Seller shall use information on the Buyer's sets for these works only.",
        "The Seller gives no warranty for the Buyer's sets.",
    )


def papers(e: English) -> tuple[str, ...]:
    """Return what documents are handed over and how."""
    return (
        (
            "The manuals comprise operating and airdrop instructions, catalogues of parts, "
            "consumption rates "
            "and log books."
        ),
        (
            "They are written in the Seller's language with an English translation; the Buyer "
            "translates them "
            "into its own language."
        ),
        f"Comments are made within {_days(e, 40)} of receipt and attended to free of charge.",
        (
            "Drawings and process sheets are handed over against a separate list and only to "
            "the extent "
            "agreed in writing."
        ),
        (
            "Copyright and patents in the Equipment and the documents remain with the Seller and "
            "the Works."
        ),
    )


def visits(e: English) -> tuple[str, ...]:
    """Return how specialists of one side stay with the other."""
    return (
        (
            "The host issues invitations, meets and lodges the specialists of the other Party "
            "and provides "
            "transport and communications."
        ),
        f"Lists of visitors with their documents are sent {_days(e, 35)} in advance.",
        "Specialists observe the house rules and the secrecy rules of the host.",
        "Emergency medical care is free of charge.",
        "A Party may demand that a specialist who breaks these rules be replaced.",
    )


def permits(e: English) -> tuple[str, ...]:
    """Return which permits each side obtains."""
    return (
        "The Seller obtains the export permit, the Buyer the import permit.",
        (
            "The Buyer submits an end user certificate endorsed by the competent authority of "
            "its country "
            f"within {_days(e, 25)} of signature."
        ),
        (
            "Should a permit be refused or withdrawn the Parties shall agree what is to be "
            "done; the advance "
            "is refunded less proven costs."
        ),
        "Each Party pays taxes and duties in its own country.",
    )
