"""What a search is narrowed down to, as the parameters of a request; repeated ones are choices."""

import datetime as dt
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Query

from stemma.model.answers import MatchKind
from stemma.model.places import Collection, Digest, TextFrom
from stemma.model.searches import Has, Narrowing, ReadingStatus, Sort
from stemma.toolkit.filters import read_filter, read_values

_MOST = 100

_Names = Annotated[str, Query(max_length=4000)]
_Hash = Annotated[Digest, Query(pattern="^[0-9a-f]{64}$")]
_Day = Annotated[dt.date | None, Query(description="ISO day of the document's own date.")]
_Words = Annotated[str, Query(max_length=500)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrowed:
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
    path: Annotated[
        list[_Words],
        Query(default_factory=list, max_length=_MOST, description="What must stand in a path."),
    ]
    sender: Annotated[
        list[_Words],
        Query(default_factory=list, max_length=_MOST, description="What must stand in From."),
    ]
    recipient: Annotated[
        list[_Words],
        Query(default_factory=list, max_length=_MOST, description="What must stand in To or Cc."),
    ]
    has: Annotated[
        list[Has],
        Query(default_factory=list, max_length=_MOST, description="All of these must be there."),
    ]
    value: Annotated[
        list[_Names],
        Query(
            default_factory=list,
            max_length=_MOST,
            description="Values that must be there, all of them: money:>1000000 USD.",
        ),
    ]
    without: Annotated[
        list[_Names],
        Query(default_factory=list, max_length=_MOST, description="Filters to leave out: lang:ru."),
    ]
    date_from: _Day = None
    date_to: _Day = None
    undated: Annotated[bool, Query(description="Those without a date, too.")] = False

    @property
    def narrowing(self) -> Narrowing:
        """Return what these narrow down to.

        Raises:
            UsageError: if what is to be there or left out is no filter.
        """
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
            paths=tuple(self.path),
            senders=tuple(self.sender),
            recipients=tuple(self.recipient),
            has=tuple(self.has),
            values=read_values(self.value),
            without=tuple(map(read_filter, self.without)),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked(Narrowed):
    """The same with the order in which hits come."""

    sort: Sort = "best"


TheNarrowed = Annotated[Narrowed, Depends()]
TheAsked = Annotated[Asked, Depends()]
