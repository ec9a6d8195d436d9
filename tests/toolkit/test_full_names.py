"""Which written full names are one person's, which two people's, and which cannot be told."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from stemma.model.names import PartCompared
from stemma.toolkit.full_names import compared

_SAME = [
    ("Савелий Аркадьевич Дроздецкий", "Савелию Аркадьевичу Дроздецкому"),
    ("Дроздецкого С.А.", "Савелием Дроздецким"),
    ("Анна Сергеевна Ухтомцева", "А. С. Ухтомцевой"),
    ("Кравец Пётр Львович", "Кравца Петра Львовича"),
    ("Дроздецкий, Савелий", "Savely A. Drozdetskiy"),
    ("Ivan Shchukin", "Iwan Schtschukin"),
    ("Олександр Миколайович Бондарчук", "Александр Николаевич Бондарчук"),
    ("Саша Громов", "Aleksandr Gromov"),
    ("Peter Gromov", "Пётр Громов"),
    ("Джеймс Хоторн", "J. Hawthorne"),
    ("ELMWOOD Arthur", "Arthur J. Elmwood"),
    ("Bill Elmwood", "William Elmwood"),
    ("Anna Petrov", "Анна Петрова"),
    ("王小明", "Xiao-ming Wang"),
    ("王小明", "Wang X.M."),
    ("王小明先生", "Ван Сяомина"),
    ("Hsiao-ming Wang", "Wang Xiaoming"),
    ("歐陽修文", "Ouyang Xiuwen"),
    ("伊万·彼得罗维奇·西多罗夫", "Иван Сидоров"),
    ("Нпколай Громов", "Николай Громов"),
    ("Николай Гормов", "Николай Громов"),
    ("Римский-Корсаков Николай", "Римский Корсаков Николай"),
    ("Савелий Дроздeцкий", "Савелий Дроздецкий"),
    ("Грoмoвa Нaдежда", "Громова Надежда"),
    ("И.о. начальника отдела С. А. Дроздецкий", "Дроздецкий Савелий Аркадьевич"),
    ("Ник. Громов", "Николай Громов"),
    ("Савелий Соловей", "Савелием Соловьём"),
    ("Ольга Тихая", "Ольгой Тихой"),
    ("Савелий Жёрнов", "Saveliy Zhornov"),
    ("Тарас Темничний", "Тарас Темничный"),
    ("Jörg Elmenhof", "Joerg Elmenhof"),
    ("王 明", "王明"),
    ("Lü Ming", "Люй Мин"),
    ("解小明", "Xie Xiaoming"),
    ("Ал-др Громов", "Александр Громов"),
    ("Вл-р Громов", "Громовым Владимиром"),
    ("Савелий Громовской", "Савелий Громовскй"),
    ("彼得·西多罗夫", "Пётр Сидоров"),
    ("Harold Whitmore-Hale", "Гарольд Уитмор-Хейл"),
    ("Johnathan Elmhurst", "Jonathan Elmhurst"),
    ("Mr. J. Elmhurst", "John Elmhurst"),
    ("г-н Громов С. А.", "Mr. S. A. Gromov"),
    ("罗斯季斯拉夫·西多罗夫", "Сидоров Р. Е."),
    ("季莫费·西多罗夫", "T. Sidorov"),
    ("季·西多罗夫", "Тимофей Сидоров"),
    ("季·西多罗夫", "季莫费·西多罗夫"),
    ("Дмитрий Громов", "Dmytro Gromov"),
    ("王小明", "Ван С."),
    ("Wang Junhai", "Wang Junhal"),
    ("Прохор Журавель", "Прохора Журавля"),
    ("Прохор Боец", "Прохору Бойцу"),
    ("д.т.н. Громов С. А.", "Савелий Аркадьевич Громов"),
    ("ИП Громов Савелий Аркадьевич", "С. А. Громов"),
    ("зам. директора Громов С. А.", "Савелий Громов"),
    ("Громов С. А., директор", "Савелий Громов"),
    ("Громов Евг. Павл.", "Громов Евгений Павлович"),
    ("Arthur Elmhurst, Ph.D.", "A. Elmhurst"),
    ("Wm. Elmhurst", "William Elmhurst"),
    ("Prof. Karin Holmqvale", "K. Holmqvale"),
    ("Anna-Lena Holmqvale", "Anna Lena Holmqvale"),
    ("Hans Schröderling", "Ганс Шрёдерлинг"),
    ("Stephen Knight", "Стивен Найт"),
    ("Тетяна Мартиненко", "Татьяна Мартыненко"),
    ("谢长安", "Се Чанъань"),
    ("任重远", "Жэнь Чжунъюань"),
    ("У Цзюнь", "Wu Jun"),
    ("Ли Вей", "Li Wei"),
    ("J.史密斯", "John Smith"),
    ("王小明,", "王小明"),
    ("3оя Савельева", "Зоя Савельева"),
    ("Michael Elmh0rst", "Michael Elmhorst"),
    ("СавелийГромов", "Громов Савелий"),
    ("Игоръ Громов", "Игорь Громов"),
    ("Ch'ien Po-wen", "Цянь Бовэнь"),
    ("Lyu Qingshan", "Люй Циншань"),
    ("Саватий Гроздецкий", "Savatiy Grozdetzky"),
    ("Ульяна Щетинская", "Uliana Szczetinska"),
    ("Мирослава Гнатовская", "Мирослава Гнатовська"),
    ("Савватий Гроздецкий", "Савватий Гроздецкый"),
    ("Савватий Гроздецкий", "Савватий Гроздетский"),
    ("Джонас Элмвиль", "Джонас Эльмвиль"),
    ("Хью Уитмар", "Хью Витмар"),
    ("Зимовцев Роман", "Зимовцев Рoман"),
    ("Бардович С. Л.", "C. Л. Бардович"),
    ("Бардович С. Л.", "Бардович С, Л."),
    ("Henry Ashford", "Heiiry Ashford"),
    ("Прохор Заяц", "Прохора Зайца"),
    ("Эмма Громова", "Эма Громова"),
    ("Дарья Громова", "Даря Громова"),
    ("Щербатов Савелий", "Шербатов Савелий"),
    ("Савватий Гроздецкий", "Савватий Гроздецкии"),
    ("Margarita Oakhurst", "Маргарита Окхерст"),
    ("Гарри Уитмар", "Harry Whitmar"),
    ("MichaelElmhurst", "Michael Elmhurst"),
]
_DIFFERENT = [
    ("王小明", "Ван Л."),
    ("Wang Junhai", "Wang Junhan"),
    ("Mr. Elmhurst J.", "Mrs. J. Elmhurst"),
    ("г-н С. Коваленко", "г-жа С. Коваленко"),
    ("王伟先生", "王伟女士"),
    ("Ал-др Громов", "Алексей Громов"),
    ("Савелий Аркадьевич Дроздецкий", "Савелий Игнатьевич Дроздецкий"),
    ("С. А. Дроздецкий", "С. И. Дроздецкий"),
    ("С. А. Дроздецкий", "Александр Савельевич Дроздецкий"),
    ("Валерия Игнатьевна Громова", "Валерий Игнатьевич Громов"),
    ("Громов Николай Петрович", "Громов Пётр Николаевич"),
    ("Aleksandr Zimin", "Aleksandra Zimina"),
    ("A. J. Elmwood", "Arthur Peter Elmwood"),
    ("Robert Ashby", "Rupert Ashby"),
    ("Дж. Элмвуд", "D. Elmwood"),
    ("Данилюк Тарас", "Daniels Taras"),
    ("王小明", "王晓明"),
    ("李伟", "Liu Wei"),
    ("Ли Вэй", "Лю Вэй"),
    ("伊万·西多罗夫", "Пётр Сидоров"),
    ("伊·西多罗夫", "Пётр Сидоров"),
    ("J.-P. Hawthorne", "Jean-Luc Hawthorne"),
    ("解小明", "Jie Xiaoming"),
    ("Прохор Журавель", "Прохор Журавлёв"),
    ("Wm. Elmhurst", "Walter Elmhurst"),
    ("Громов Евг. Павл.", "Громов Павел Евгеньевич"),
    ("Громов С. А., директор", "Громов А. С."),
    ("Anna-Lena Holmqvale", "Anna Maria Holmqvale"),
    ("谢长安", "Се Чанъян"),
    ("У Цзюнь", "Ху Цзюнь"),
    ("Ch'ien Po-wen", "Jian Bowen"),
    ("Пётр Бродский", "Пётр Брацкий"),
    ("Anna Zielinska", "Анна Зелёная"),
    ("Бардович C. A.", "Бардович К. А."),
    ("Ли Вей", "Ли Фэй"),
    ("Michael Elmh0rst", "Michael Elmhart"),
]
_UNSURE = [
    ("Громов", "Николай Громов"),
    ("Валерия Громова", "Валерий Громов"),
    ("А. Зимин", "А. Зимина"),
    ("Arthur Elmwood", "Arthur Elmwold"),
    ("Martin Lawrence", "Lawrence Martin"),
    ("Wang Wei", "Wei Wang"),
    ("Ван Дашань", "Ван Дашан"),
    ("Wang Hsiao-t'ung", "Ван Сяодун"),
    ("Karin Holmqvale", "Katrin Holmqvale"),
    ("12/34", "Николай Громов"),
]


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        *((*pair, "same") for pair in _SAME),
        *((*pair, "different") for pair in _DIFFERENT),
        *((*pair, "unsure") for pair in _UNSURE),
    ],
)
def test_names_are_compared_part_by_part(one: str, other: str, verdict: str) -> None:
    assert compared(one, other).verdict == verdict
    assert compared(other, one).verdict == verdict


def test_the_reason_names_the_parts() -> None:
    found = compared("Дроздецкого С. А.", "Saveliy Drozdetsky")

    assert found.parts == (
        PartCompared("family", "Дроздецкого", "Drozdetsky", "script"),
        PartCompared("given", "С.", "Saveliy", "initial"),
        PartCompared("second", "А.", "", "missing"),
    )
    assert found.reasons[0].startswith("The names agree as far as they go")
    assert "Family name: Дроздецкого and Drozdetsky are one name in two scripts." in found.reasons


def test_what_contradicts_is_the_whole_reason() -> None:
    found = compared("Савелий Аркадьевич Громов", "Савелий Игнатьевич Громов")

    assert found.reasons[1:] == (
        "Patronymic or second name: Аркадьевич and Игнатьевич are two names.",
    )


_NAMES = st.text("абвгдеийовнаАБИ .,-·abcdeiyovWX'王小明 ", max_size=40)


@example("小", "小 А")
@example("в明v·И .", "в明v·И .-v")
@given(_NAMES, _NAMES)
def test_any_two_texts_are_compared_alike_both_ways(one: str, other: str) -> None:
    assert compared(one, other).verdict == compared(other, one).verdict


@given(_NAMES)
def test_no_name_is_another_than_itself(name: str) -> None:
    assert compared(name, name).verdict != "different"


def test_a_hostile_name_takes_no_time() -> None:
    name = "-".join(["ананан"] * 30)

    assert compared(name, f"{name} {name}"[:200]).verdict in ("different", "unsure")
