"""All names of a cache, related: which written names there are, and what rules say of them."""

from collections.abc import Sequence

from stemma.model.deal_sheets import DealFound
from stemma.model.entities import NameAt, NamesRelated
from stemma.relation.entities.called import kin_of_called
from stemma.relation.entities.clustering import joined
from stemma.relation.entities.epithets import kin_of_epithets
from stemma.relation.entities.equipment import kin_of_equipment
from stemma.relation.entities.misread import kin_of_misread
from stemma.relation.entities.organisations import kin_of_organisations, kin_of_places
from stemma.relation.entities.people import kin_of_people
from stemma.relation.entities.registered import kin_of_registered
from stemma.relation.entities.short_names import kin_of_introduced, kin_of_short_names
from stemma.relation.entities.standing import kin_by_deals, kin_by_people
from stemma.relation.entities.translated import kin_of_translated
from stemma.relation.entities.units import kin_of_units
from stemma.relation.entities.written import written_names


def related(names: Sequence[NameAt], deals: Sequence[DealFound] = ()) -> NamesRelated:
    """Relate the names of a cache; `deals` tell which of them stand for the same in its papers."""
    written, kin = written_names(names)
    kin += kin_of_people(written)
    kin += kin_of_called(names, written)
    # What is often written comes first: a name torn by recognition must not keep the others out.
    often = [len(each.mentions) for each in written]
    kin.sort(key=lambda each: -often[each.one] * often[each.other])
    people = [
        entity.names
        for entity in joined(len(written), kin, ())
        if written[entity.names[0]].type == "person"
    ]
    kin += kin_of_organisations(written)
    kin += kin_of_units(written)
    kin += kin_of_misread(written)
    kin += kin_of_short_names(written)
    kin += kin_of_translated(written)
    kin += kin_of_introduced(names, written)
    kin += kin_of_places(written)
    kin += kin_of_epithets(written)
    kin += kin_of_equipment(written)
    kin += kin_by_people(names, written, people)
    kin += kin_of_registered(names, written)
    groups = [entity.names for entity in joined(len(written), kin, ())]
    kin += kin_by_deals(names, written, deals, groups)
    return NamesRelated(tuple(written), tuple(kin))
