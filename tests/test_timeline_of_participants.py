"""Who took part is told once, however many scripts name them; all of it invented."""

from pathlib import Path

import pytest

from stemma.case import Case
from stemma.model.happenings import TimelineAsked
from stemma.settings import Settings

_ENGLISH = (
    "Our ref.: 17/4-22 19 September 2022\nMr Ivan Romashkin\nDirector General\nDear Mr Romashkin,\n"
    "A delegation of 5 persons, headed by Qi Mingyao, Deputy Director, will come to Tikhy on "
    "12-14 October 2022. This is fiction.\nYours sincerely,\nQi Mingyao\nDeputy Director\n"
)
_RUSSIAN = (
    "03.10.2022 № 1380/2-22\nУважаемый господин Ли!\nПодтверждаем приём делегации во главе с "
    "заместителем директора Ци Минъяо 12-14 октября 2022 г. в г. Тихом. Вымысел.\nС уважением,\n"
    "Генеральный директор И. П. Ромашкин\n"
)


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Case:
    folder = tmp_path_factory.mktemp("case")
    files: dict[str, str] = {"english.txt": _ENGLISH, "russian.txt": _RUSSIAN}
    for name, text in files.items():
        Path(folder, name).write_text(text, encoding="utf-8")
    case = Case.create(folder / "leak.case", settings=Settings(workers=1))
    case.take_in([folder / name for name in files])
    case.run()
    return case


def test_one_person_of_two_scripts_is_told_once_by_both_names(case: Case) -> None:
    [visit] = case.timeline.every(TimelineAsked(kinds=("visit",)))

    assert len(visit.who) == 1
    assert sorted(visit.who[0].split(" = ")) == ["Qi Mingyao", "Ци Минъяо"]
