"""The whole plan of a cache."""

from stemma.demo.dossier.citing import plant_citations
from stemma.demo.dossier.contracts import add_contracts
from stemma.demo.dossier.papers import add_papers
from stemma.demo.dossier.plan import Plan, begun
from stemma.demo.dossier.writings import add_writings
from stemma.demo.facts.affair import Affair
from stemma.demo.order import Size


def planned(affair: Affair, size: Size) -> Plan:
    """Return the plan of a cache of a size."""
    plan = begun(affair, size)
    add_contracts(plan)
    add_papers(plan)
    add_writings(plan)
    plant_citations(plan)
    return plan
