"""Sources, steps, claims and quotations of a case: read, narrowed, decided, taken back."""

from collections.abc import Iterator

import pytest

from stemma.case import Case
from stemma.errors import MissingError, UsageError
from stemma.model.coverage import (
    ClaimSaid,
    ClaimsAsked,
    SourceDescribed,
    SourcesAsked,
    StepsAsked,
)
from stemma.settings import Settings
from tests.test_corroboration import PAGE, TEXTS

QUOTED = (
    "Quay Gazette",
    (
        "The yard ordered 28 boats, according to the Orley Institute. “The documents show "
        "that the yard secretly ordered 28 boats,” it wrote."
    ),
)


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Case]:
    folder = tmp_path_factory.mktemp("press")
    for day, (name, text) in enumerate((*TEXTS, QUOTED), 1):
        page = PAGE.format(name=name, day=day, text=text)
        (folder / f"{day}.html").write_text(page, encoding="utf-8")
    made = Case.create(tmp_path_factory.mktemp("leak") / "leak.case", settings=Settings(workers=1))
    with made:
        made.take_in([folder], collection="coverage")
        made.run()
        yield made


def test_a_claim_is_shown_with_its_origins_their_ways_and_a_sentence(case: Case) -> None:
    board = case.corroboration.board
    page = board.one("order")
    lantern = next(each for each in page.assertions if each.name == "The Lantern")

    assert [(o.letter, o.kind, o.members) for o in page.origins] == [("A", "known", ("the cache",))]
    [known] = page.origins
    [institute] = known.first_hand
    assert institute.name == "Orley Institute"
    assert institute.place.quote.startswith("The documents")
    assert [len(way.through) for way in lantern.ways] == [2]
    assert [(each.value, each.sources) for each in page.line.values] == [("28", 3), ("82", 1)]
    assert page.line.state == "documented"
    assert page.sentence.startswith("So much is ordered: 28 (4 sources, 1 known origin)¹")
    assert page.footnotes[0].startswith("1 Orley Institute, 2025-03-01, p. 1: “The documents")
    assert [(each.value, each.total) for each in page.cache] == [("28", 0), ("82", 0)]
    assert board.listed(ClaimsAsked(words="lantern", conflict=True)).total == 1
    assert board.listed(ClaimsAsked(states=("withdrawn",))).total == 0


def test_a_person_words_a_claim_and_judges_it_with_a_reason(case: Case) -> None:
    board = case.corroboration.board
    with pytest.raises(UsageError):
        board.say(ClaimSaid(claim="order", field="state", value="withdrawn"))
    board.say(ClaimSaid(claim="order", field="statement", value="The yard ordered 28 boats."))
    page = board.say(
        ClaimSaid(claim="order", field="state", value="withdrawn", why="The Lantern took it back.")
    )

    assert (page.line.statement, page.line.state) == ("The yard ordered 28 boats.", "withdrawn")
    assert page.sentence.startswith("The yard ordered 28 boats (4 sources")

    case.decisions.undo()
    assert case.corroboration.board.one("order").line.state == "documented"
    board.say(ClaimSaid(claim="order", field="statement", value=""))
    assert case.corroboration.board.one("order").line.statement == "So much is ordered."


def test_credibility_is_proposed_with_its_reason_and_set_only_by_a_person(case: Case) -> None:
    board = case.corroboration.board
    page = board.one("order")

    assert page.proposed.credibility == 3, "one known origin and two values"
    assert page.proposed.reason == "One known origin asserts it, and 2 values are given."
    assert (page.credible, page.line.credibility) == (None, None)
    for value, why in (("7", "So."), ("2", "")):
        with pytest.raises(UsageError):
            board.say(ClaimSaid(claim="order", field="credibility", value=value, why=why))
    page = board.say(
        ClaimSaid(claim="order", field="credibility", value="2", why="82 is a slip of one text.")
    )

    assert page.credible is not None
    assert (page.credible.why, page.line.credibility) == ("82 is a slip of one text.", 2)
    assert board.listed().claims[0].credibility == 2
    case.decisions.undo()
    assert board.one("order").credible is None


def test_a_source_is_described_whatever_letters_it_is_written_in(case: Case) -> None:
    shelf = case.corroboration.shelf

    for name in ("𝖧arbour  Ｗｉｒｅ", "…", "№ 1"):
        assert shelf.describe(SourceDescribed(name=name)).name == name
    assert list(case.again.every()) == [], "what is said of a source is no text of a page"


def test_a_source_is_rated_described_and_a_step_drawn_to_it(case: Case) -> None:
    told = case.corroboration
    wire = told.shelf.describe(SourceDescribed(name="Skerry Wire", kind="agency"))
    lantern = told.shelf.listed(SourcesAsked(words="lantern")).sources[0]
    with pytest.raises(UsageError):
        told.shelf.put(lantern.key, "reliability", "B")
    told.shelf.put(lantern.key, "reliability", "B", why="Right about the quay.")
    child = told.board.one("order").assertions[0]
    told.graph.rule(child.key, wire.key, "confirmed", why="The editor said so.")
    [drawn] = told.graph.listed(StepsAsked(ruling="confirmed")).steps

    assert (wire.by_hand, wire.document) == (True, None)
    assert told.shelf.listed(SourcesAsked(words="lantern")).sources[0].reliability is not None
    assert (drawn.drawn, drawn.above) == (True, wire.key)
    with pytest.raises(MissingError):
        told.graph.rule(child.key, child.source, "confirmed")

    assert drawn.ruling is not None
    told.graph.take_back(drawn.ruling.decision)
    assert told.graph.listed(StepsAsked(ruling="confirmed")).total == 0


def test_an_altered_quotation_shows_what_was_put_in(case: Case) -> None:
    [quote] = case.corroboration.quotes.listed().quotes

    assert (quote.faithfulness, quote.ascribed_name) == ("altered", "Orley Institute")
    assert [run.words for run in quote.runs if run.kind == "put in"] == ["secretly"]
