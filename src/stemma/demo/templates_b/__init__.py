"""The second set of templates: other wordings and layouts of the same briefs, for scoring only."""

from typing import cast

from stemma.demo.templates_b import (
    accounts,
    acts,
    annexes,
    contracts,
    differences,
    letters,
    lists,
    mails,
    minutes,
    parts,
    powers,
    supplements,
)
from stemma.demo.writing import briefs
from stemma.demo.writing.briefs import Templates

TEMPLATES = cast(
    "Templates",
    {
        briefs.AcceptanceBrief: acts.accepted,
        briefs.ContractBrief: contracts.contracted,
        briefs.DelegationBrief: lists.travelling,
        briefs.DisagreementsBrief: differences.disagreed,
        briefs.InvoiceBrief: accounts.invoiced,
        briefs.LetterBrief: letters.written,
        briefs.MailBrief: mails.mailed,
        briefs.MemoBrief: mails.noted,
        briefs.MinutesBrief: minutes.minuted,
        briefs.OfferBrief: accounts.offered,
        briefs.PartsBrief: parts.listed,
        briefs.PaymentsBrief: accounts.scheduled,
        briefs.PowerBrief: powers.empowered,
        briefs.PriceSheetBrief: accounts.price_sheet,
        briefs.RequirementsBrief: annexes.required,
        briefs.SpecificationBrief: annexes.specified,
        briefs.SupplementBrief: supplements.supplemented,
        briefs.TrainingBrief: lists.trained,
    },
)
"""What words each kind of brief."""
