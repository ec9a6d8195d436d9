"""All that the coverage asserts, told at once: sources, assertions, who takes what from whom."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from stemma.corroboration.articles import Article, article
from stemma.corroboration.chains import Spoken, Told
from stemma.corroboration.derivation import Steps, steps
from stemma.corroboration.edited import edited_note
from stemma.corroboration.grounds import grounds
from stemma.corroboration.naming import Party, is_institute, likeness
from stemma.corroboration.parties import Parties
from stemma.corroboration.quotations import quotations
from stemma.corroboration.speaking import Known
from stemma.corroboration.taking import Coverage
from stemma.corroboration.telling import tell
from stemma.corroboration.to_look_at import to_look_at
from stemma.model.across import CacheItem
from stemma.model.claims import Assertion, Lineage, Note, Source, SourceKind
from stemma.model.counts import Counted


def corroborated(items: Sequence[CacheItem]) -> Lineage:
    """Return the lineage of a coverage, its sources by their date."""
    articles = sorted(map(article, items), key=_age)
    parties = _parties(articles)
    known = Known.of(parties)
    for each in articles:
        for sentence in (sentence for paragraph in each.paragraphs for sentence in paragraph):
            known.figures.matters.learn(sentence.words, each.item.content)
    for each in articles:  # once to learn who is who, and what is said of which figure
        tell(each, _publisher(each, parties), known)
    known.figures.is_whole = True
    known.mentions.meant.clear()  # names that stood before it was told who they are
    told: list[Told] = []
    notes: list[Note] = []
    counts: list[Counted] = []
    spoken: list[Spoken] = []
    for each in articles:
        tale = tell(each, _publisher(each, parties), known)
        told += tale.told
        notes += tale.notes
        counts += tale.counts
        spoken += tale.spoken
    coverage = Coverage.of(told, parties, known.people)
    proposed = steps(coverage)
    taken = frozenset(each.child for each in proposed.proposals)
    known_by = tuple(grounds(told, parties, known.people, taken))
    edited = {each.item.content: edited_note(each) for each in articles}
    assertions = [each.assertion for each in told]
    translated = _translated(proposed, assertions)
    return Lineage(
        sources=(
            *(
                replace(_source(each, parties, translated), edited=edited[each.item.content])
                for each in articles
            ),
            *_named_only(proposed, {each.key for each in assertions}),
        ),
        assertions=tuple(assertions),
        notes=tuple(notes),
        proposals=proposed.proposals,
        grounds=known_by,
        cited=proposed.cited,
        quotes=tuple(quotations(told, spoken, proposed, {each for each in edited if edited[each]})),
        counts=tuple(counts),
        to_look_at=to_look_at(coverage, proposed, known_by),
    )


def _age(article: Article) -> tuple[str, str]:
    return (article.date.isoformat() if article.date else "9", article.item.content)


def _parties(articles: Sequence[Article]) -> Parties:
    """Gather publishers: articles that have a name in common are of one."""
    parties: list[Party] = []
    exact: dict[str, int] = {}
    for each in articles:
        names = each.names or (each.item.name,)
        known = next((exact[n.casefold()] for n in names if n.casefold() in exact), None)
        if known is None:
            known = next(
                (n for n, p in enumerate(parties) if any(_is_one(name, p.names) for name in names)),
                None,
            )
        if known is None:
            parties.append(Party(names[0], names, is_institute(names[0])))
        else:
            both = tuple(dict.fromkeys((*parties[known].names, *names)))
            parties[known] = Party(parties[known].key, both, parties[known].is_institute)
        at = len(parties) - 1 if known is None else known
        exact |= {name.casefold(): at for name in names if name.casefold() not in exact}
    return Parties(tuple(parties))


def _is_one(name: str, names: Sequence[str]) -> bool:
    return any(name.casefold() == other.casefold() or likeness(name, other) == 1 for other in names)


def _publisher(article: Article, parties: Parties) -> Party:
    names = article.names or (article.item.name,)
    return parties.of_name[names[0]]


def _source(article: Article, parties: Parties, translated: Mapping[str, str]) -> Source:
    publisher = _publisher(article, parties)
    kind: SourceKind = "institute" if publisher.is_institute else "outlet"
    return Source(
        key=article.item.content,
        kind=kind,
        name=publisher.names[0],
        aliases=publisher.names[1:],
        date=article.date,
        publisher=publisher.key,
        author=article.author or None,
        same_as=translated.get(article.item.content),
    )


def _translated(proposed: Steps, assertions: Sequence[Assertion]) -> Mapping[str, str]:
    """Return for each text that translates or reprints another as a whole which one that is."""
    source = {each.key: each.source for each in assertions}
    found: dict[str, str] = {}
    for each in proposed.proposals:
        if each.manner == "translates":
            found.setdefault(source[each.child], source[each.parent])
    return found


def _named_only(proposed: Steps, known: set[str]) -> list[Source]:
    """Return the sources that are named and do not lie in the case."""
    named = {
        each.parent: part.child
        for each in proposed.proposals
        if each.parent not in known
        for part in each.parts[:1]
    }
    return [Source(key=key, kind="outlet", name=name) for key, name in sorted(named.items())]
