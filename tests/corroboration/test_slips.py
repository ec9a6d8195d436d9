"""A slip that two texts share shows that one was copied, whoever the copy names."""

from tests.corroboration.printed import coverage, steps

INSTITUTE = ("Halden Institute", "Papers\n\nThe yard ordered 149 boats.")
WIRE = ("Corvane Press", "Boats\n\nThe yard ordered 149 boats, the Halden Institute says.")
SLIPPED = ("Calder Examiner", "Boats\n\nThe yard ordered 194 boats, the Halden Institute says.")


def test_a_slip_that_is_shared_makes_a_step_though_nobody_is_named() -> None:
    copy = ("Marlow Gazette", "Boats\n\nThe yard ordered 194 boats.")

    assert ("Marlow Gazette", "Calder Examiner", "order") in steps(
        coverage(INSTITUTE, WIRE, SLIPPED, copy)
    )


def test_a_slip_that_is_shared_makes_a_step_besides_the_source_that_is_named() -> None:
    copy = ("Береговой листок", "Лодки\n\nВерфь заказала 194 лодки, пишет Халденский институт.")

    assert {
        ("Береговой листок", "Halden Institute", "order"),
        ("Береговой листок", "Calder Examiner", "order"),
    } <= steps(coverage(INSTITUTE, WIRE, SLIPPED, copy))


def test_a_slip_shows_itself_as_the_reason_for_the_step() -> None:
    told = coverage(INSTITUTE, WIRE, SLIPPED, ("Post", "Boats\n\nThe yard ordered 194 boats."))

    [step] = [each for each in told.proposals if each.manner == "retells"]

    assert (step.parts[0].kind, step.parts[0].child) == ("error", "194")


def test_another_figure_that_is_no_slip_makes_no_step() -> None:
    other = ("Calder Examiner", "Boats\n\nThe yard ordered 187 boats, the Halden Institute says.")
    copy = ("Marlow Gazette", "Boats\n\nThe yard ordered 187 boats.")

    assert ("Marlow Gazette", "Calder Examiner", "order") not in steps(
        coverage(INSTITUTE, WIRE, other, copy)
    )


def test_who_has_it_first_hand_copied_no_slip() -> None:
    witness = ("Marlow Gazette", "Boats\n\nAda Brann told us that the yard ordered 194 boats.")

    assert ("Marlow Gazette", "Calder Examiner", "order") not in steps(
        coverage(INSTITUTE, WIRE, SLIPPED, witness)
    )
