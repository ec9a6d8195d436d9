"""Details that can be checked: each once, the most telling first; where a reference may answer."""

import pytest

from stemma.corroboration.answers import answers
from stemma.corroboration.register import details, key_of, sentence
from stemma.model.mentions import Told
from stemma.model.places import Digest, Place, Stretch, TextFrom
from stemma.model.register import (
    Detail,
    Held,
    ReferencePage,
    RegisterCounted,
    Sighting,
    SightingKind,
    Stated,
)

EXTRACT = (
    "Firm Sedge Works\nTaxpayer number 0083817795\nCode 008301001\n"
    "Firm Reed Plant\nTaxpayer number 0042344980\nCode 000601001\nHead Ignat Velmin"
)


def at(text: str, quote: str, *, of: str = "a", text_from: TextFrom = "layer") -> Place:
    start = text.index(quote)
    stretch = Stretch(
        text_from=text_from, text_hash=Digest("1"), start=start, end=start + len(quote)
    )
    return Place(content=Digest(of * 64), page=1, quote=quote, stretch=stretch)


def seen(
    kind: SightingKind, place: Place, item: int | None = 1, **value: str | bool | None
) -> Sighting:
    names = (str(value["name"]),) if "name" in value else ()
    return Sighting(kind=kind, value=value, place=place, item=item, names=names)


def number(text: str, value: str, scheme: str, item: int | None = 1, of: str = "a") -> Sighting:
    return seen("identifier", at(text, value, of=of), item, scheme=scheme, value=value, valid=True)


def reference(*found: Sighting, text: str = EXTRACT) -> ReferencePage:
    whole = Stretch(text_from="layer", text_hash=Digest("1"), start=0, end=len(text))
    place = Place(content=Digest("b" * 64), page=1, stretch=whole)
    return ReferencePage(place=place, name="extract.pdf", text=text, found=found)


def registered() -> ReferencePage:
    numbers = (
        *(("0083817795", "inn"), ("008301001", "kpp")),
        *(("0042344980", "inn"), ("000601001", "kpp")),
    )
    found = [number(EXTRACT, value, scheme, None, "b") for value, scheme in numbers]
    head = seen("person", at(EXTRACT, "Ignat Velmin", of="b"), None, name="Ignat Velmin")
    return reference(*found, head)


def only(found: tuple[Detail, ...]) -> Detail:
    [detail] = found
    return detail


def test_one_number_on_three_papers_is_one_detail_with_three_places() -> None:
    seen_thrice = [number("No 0083817795", "0083817795", "inn", item) for item in (1, 2, 2)]

    detail = only(details(seen_thrice))

    assert (detail.key, detail.kind, detail.items, len(detail.places)) == (
        *("inn 0083817795", "identifier"),
        *(2, 3),
    )
    assert "check digits fit" in detail.why


def test_a_contract_number_in_two_alphabets_is_one_detail() -> None:
    text = "ТСЭ-36/0508-51 or TSE-36/0508-51"
    both = [number(text, value, "contract") for value in text.split(" or ")]

    assert only(details(both)).says == "contract number ТСЭ-36/0508-51"


@pytest.mark.parametrize("scheme", ["account", "passport", "letter", "invoice", "annex"])
def test_what_stands_in_no_open_register_is_not_proposed(scheme: str) -> None:
    assert key_of(number("No 40702978079545", "40702978079545", scheme)) is None


def test_what_recognition_read_once_is_left_out_unless_its_check_digits_fit() -> None:
    text = "0083817795 Kulik-56"
    of_ocr = [
        Sighting(
            kind="identifier",
            value={"scheme": "inn", "value": "0083817795", "valid": True},
            place=at(text, "0083817795", text_from="ocr"),
            item=1,
        ),
        seen("equipment", at(text, "Kulik-56", text_from="ocr"), name="Kulik-56"),
    ]

    assert only(details(of_ocr)).kind == "identifier"


def test_the_most_telling_come_first() -> None:
    text = "Ignat Velmin, director, 0083817795, Kulik-56"
    meeting = Held(
        what="meeting",
        first="2023-02-06",
        last="2023-02-08",
        subject="prices",
        where="Jinghe",
        who=(),
        places=((1, at(text, "director")),),
    )
    found = details(
        [
            seen("equipment", at(text, "Kulik-56"), name="Kulik-56"),
            number(text, "0083817795", "inn"),
            seen("person", at(text, "Ignat Velmin"), name="Ignat Velmin", role="director", of=""),
            seen("person", at(text, "Velmin"), name="Velmin", role="director", of=""),
        ],
        [meeting],
    )

    assert [each.kind for each in found] == ["post", "meeting", "identifier", "designator"]
    assert found[0].says == "Ignat Velmin: director"
    assert found[1].says == "2023-02-06 to 2023-02-08: prices, Jinghe"


def test_a_reference_that_has_the_number_is_shown_with_its_line() -> None:
    detail = only(details([number("No 0083817795", "0083817795", "inn")]))

    [answer] = answers(detail, [registered()])

    assert (answer.sees, answer.beside, answer.name) == (
        *("same", "Taxpayer number 0083817795"),
        "extract.pdf",
    )


def test_another_code_beside_the_number_of_the_same_firm_is_other_words() -> None:
    text = "0042344980 / 004201001"
    found = details([number(text, "0042344980", "inn"), number(text, "004201001", "kpp")])
    code = next(each for each in found if each.key.startswith("kpp"))

    [answer] = answers(code, [registered()])

    assert (answer.sees, answer.place.quote) == ("other", "000601001")


def test_a_code_whose_firm_is_not_in_the_reference_has_no_answer() -> None:
    assert answers(only(details([number("004201001", "004201001", "kpp")])), [registered()]) == ()


def test_a_name_in_another_alphabet_is_the_same_name() -> None:
    text = "Вельмин Игнат"
    post = seen("person", at(text, text), name=text, role="директор", of="")

    [answer] = answers(only(details([post])), [registered()])

    assert (answer.sees, answer.beside) == ("same", "Head Ignat Velmin")


CATALOGUE = "Kulik-56\nmass 9 t\nrange 480 km\nZuyok-68\nmass 7 t"


def _measure(text: str, quote: str, value: str, unit: str) -> Sighting:
    return seen("measure", at(text, quote, of="b"), None, value=value, unit=unit)


def catalogue() -> ReferencePage:
    return reference(
        seen("equipment", at(CATALOGUE, "Kulik-56", of="b"), None, name="Kulik-56"),
        _measure(CATALOGUE, "9 t", "9", "t"),
        _measure(CATALOGUE, "480 km", "480", "km"),
        seen("equipment", at(CATALOGUE, "Zuyok-68", of="b"), None, name="Zuyok-68"),
        _measure(CATALOGUE, "7 t", "7", "t"),
        text=CATALOGUE,
    )


@pytest.mark.parametrize(
    ("words", "value", "sees", "quote"),
    [
        ("Road range", {"value": "480", "unit": "km"}, "same", "480 km"),
        ("Loaded mass", {"value": "8", "unit": "t"}, "other", "9 t"),
        ("Loaded mass", {"value": "9000", "unit": "kg"}, "same", "9 t"),
    ],
)
def test_a_figure_is_compared_under_its_own_product(
    words: str, value: Told, sees: str, quote: str
) -> None:
    text = "Kulik-56 must have: the figure"
    product = seen("equipment", at(text, "Kulik-56"), name="Kulik-56")
    stated = Stated(
        words=words, value=value, qualifier="exact", places=((1, at(text, "the figure")),)
    )
    figure = next(each for each in details([product], (), [stated]) if each.kind == "figure")

    [answer] = answers(figure, [catalogue()])

    assert (answer.sees, answer.place.quote) == (sees, quote)


def test_a_day_answers_only_beside_the_town_or_a_name() -> None:
    held = Held(
        what="meeting",
        first="2023-02-06",
        last="2023-02-08",
        subject="",
        where="Jinghe",
        who=(),
        places=((1, at("x", "x")),),
    )
    day: Told = {"from": "2023-02-07", "to": "2023-02-07", "precision": "day"}
    for text, sees in (("Jinghe, 7 February", ["same"]), ("Mshansk, 7 February", [])):
        found = Sighting(kind="date", value=day, place=at(text, "7 February", of="b"))
        meeting = only(details([], [held]))

        assert [each.sees for each in answers(meeting, [reference(found, text=text)])] == sees


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        (
            (64, 41, 36, 2, 3),
            "Of 64 checkable details 41 were checked: 36 agree, 2 differ, 3 were not found.",
        ),
        ((1, 1, 1, 0, 0), "Of 1 checkable detail 1 was checked: 1 agrees."),
        ((5, 0, 0, 0, 0), "Of 5 checkable details none was checked yet."),
    ],
)
def test_the_register_in_a_sentence(counts: tuple[int, int, int, int, int], said: str) -> None:
    every, checked, agree, differ, lacking = counts
    counted = RegisterCounted(
        details=every,
        checked=checked,
        agree=agree,
        differ=differ,
        not_found=lacking,
        not_checkable=4,
    )

    assert sentence(counted) == said
