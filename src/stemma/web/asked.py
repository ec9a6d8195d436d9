"""What a search is narrowed down to, as the parameters of a request; repeated ones are choices."""

import datetime as dt
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Query

from stemma.model.answers import MatchKind
from stemma.model.places import Collection, Digest, TextFrom
from stemma.model.searches import Narrowing, ReadingStatus, Sort

_MOST = 100

_Names = Annotated[str, Query(max_length=4000)]
_Hash = Annotated[Digest, Query(pattern="^[0-9a-f]{64}$")]
_Day = Annotated[dt.date | None, Query(description="ISO day of the document's own earliest date.")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The parameters, each by the name that the address has it by."""

    collection: Annotated[list[Collection], Query(default_factory=list, max_length=_MOST)]
    language: Annotated[
        list[_Names],
        Query(default_factory=list, max_length=_MOST, description="BCP 47; und: unknown."),
    ]
    type: Annotated[
        list[_Names], Query(default_factory=list, max_length=_MOST, description="Media types.")
    ]
    folder: Annotated[
        list[_Names],
        Query(default_factory=list, max_length=_MOST, description="Beginnings of shown paths."),
    ]
    text_from: Annotated[list[TextFrom], Query(default_factory=list, max_length=_MOST)]
    label: Annotated[list[_Names], Query(default_factory=list, max_length=_MOST)]
    status: Annotated[list[ReadingStatus], Query(default_factory=list, max_length=_MOST)]
    document: Annotated[
        list[_Hash], Query(default_factory=list, max_length=_MOST, description="SHA-256.")
    ]
    kind: Annotated[
        list[MatchKind],
        Query(default_factory=list, max_length=_MOST, description="Kinds of match."),
    ]
    date_from: _Day = None
    date_to: _Day = None
    undated: Annotated[bool, Query(description="Those without a date, too.")] = False
    sort: Sort = "best"

    @property
    def narrowing(self) -> Narrowing:
        """Return what the search is narrowed down to."""
        return Narrowing(
            collections=tuple(self.collection),
            languages=tuple(self.language),
            types=tuple(self.type),
            folders=tuple(self.folder),
            date_from=self.date_from,
            date_to=self.date_to,
            undated=self.undated,
            text_from=tuple(self.text_from),
            labels=tuple(self.label),
            statuses=tuple(self.status),
            documents=tuple(self.document),
            kinds=tuple(self.kind),
        )


TheAsked = Annotated[Asked, Depends()]
