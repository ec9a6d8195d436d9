"""`/api/provenance`: who handed a collection over. No other route answers with any of it."""

from typing import Annotated

from fastapi import APIRouter, Body

from stemma.model.places import Collection
from stemma.model.provenance import HandedOver, ProvenanceSeen
from stemma.web.desk import TheCase, ThePen

router = APIRouter()


@router.get("/provenance/{collection}")
def provenance(case: TheCase, collection: Collection) -> ProvenanceSeen:
    """Return who handed a collection over."""
    return case.corroboration.provenance.of(collection)


@router.put("/provenance/{collection}")
def write(
    case: ThePen, collection: Collection, given: Annotated[HandedOver, Body()]
) -> ProvenanceSeen:
    """Write who handed a collection over."""
    return case.corroboration.provenance.write(collection, given)


@router.delete("/provenance/{collection}")
def forget(case: ThePen, collection: Collection) -> ProvenanceSeen:
    """Delete all that was ever written of it."""
    case.corroboration.provenance.forget(collection)
    return case.corroboration.provenance.of(collection)
