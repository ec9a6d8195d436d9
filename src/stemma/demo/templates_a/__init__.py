"""The first set of templates: what it makes of each kind of brief."""

from collections.abc import Callable
from typing import TypeVar

from stemma.demo.facts.affair import Affair
from stemma.demo.templates_a.acceptance import acceptance
from stemma.demo.templates_a.accounts import invoice, offer, payments, price_sheet
from stemma.demo.templates_a.contract import contract
from stemma.demo.templates_a.letters import letter
from stemma.demo.templates_a.lists import parts, training
from stemma.demo.templates_a.mails import mail, memo
from stemma.demo.templates_a.meetings import delegation, minutes
from stemma.demo.templates_a.papers import disagreements, power
from stemma.demo.templates_a.requirements import requirements
from stemma.demo.templates_a.specification import specification
from stemma.demo.templates_a.supplement import supplement
from stemma.demo.writing import briefs
from stemma.demo.writing.briefs import Brief, Templates
from stemma.demo.writing.marks import Writer
from stemma.demo.writing.paper import Paper

_Kind = TypeVar("_Kind")


def _words(
    kind: type[_Kind], make: Callable[[Writer, Affair, _Kind], Paper]
) -> tuple[type, Callable[[Writer, Affair, Brief], Paper]]:
    """Return a template under the kind of brief that it takes."""

    def worded(w: Writer, affair: Affair, brief: Brief) -> Paper:
        if not isinstance(brief, kind):
            raise TypeError(brief)
        return make(w, affair, brief)

    return kind, worded


TEMPLATES: Templates = dict(
    (
        _words(briefs.ContractBrief, contract),
        _words(briefs.SupplementBrief, supplement),
        _words(briefs.SpecificationBrief, specification),
        _words(briefs.RequirementsBrief, requirements),
        _words(briefs.PartsBrief, parts),
        _words(briefs.PaymentsBrief, payments),
        _words(briefs.InvoiceBrief, invoice),
        _words(briefs.AcceptanceBrief, acceptance),
        _words(briefs.LetterBrief, letter),
        _words(briefs.MailBrief, mail),
        _words(briefs.MemoBrief, memo),
        _words(briefs.MinutesBrief, minutes),
        _words(briefs.DelegationBrief, delegation),
        _words(briefs.TrainingBrief, training),
        _words(briefs.DisagreementsBrief, disagreements),
        _words(briefs.PowerBrief, power),
        _words(briefs.OfferBrief, offer),
        _words(briefs.PriceSheetBrief, price_sheet),
    )
)
"""The first set: office papers in Russian, Chinese and English, and contracts in two languages."""
