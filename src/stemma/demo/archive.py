"""A zip by an old Windows program: the name in the code page of DOS, the text in cp1251."""

import io
import zipfile

from stemma.demo.affair import CONTRACT, FICTION

MEMBER = "Переписка/Служебная записка.txt"

_NOTE = f"""\
СЛУЖЕБНАЯ ЗАПИСКА

Кому: Вельмину Р. Е.
От кого: Стежин О. А., учебный центр
Дата: 21.06.2023

По итогам встречи 14 июня прошу решить следующие вопросы.

1. Для занятий на озере Долгое нужны два спасательных катера. Своих у центра
   нет, аренда на шесть недель обойдётся примерно в 41 тыс. евро. В сумму
   договора {CONTRACT} эти расходы не заложены.

2. Переводчиков с китайского двое, нужны четверо. Прошу ускорить оформление.

3. Покупатель устно просил показать сборочный цех. Договорами это не
   предусмотрено. Прошу указаний, до их получения группу в цех не водить.

Стежин

({FICTION.partition(" /")[0]})
"""


def write() -> bytes:
    """Return the zip."""
    name = MEMBER.encode("cp866")
    stand_in = "~" * len(name)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        member = zipfile.ZipInfo(stand_in, date_time=(2023, 6, 21, 18, 5, 32))
        member.create_system = 0
        member.compress_type = zipfile.ZIP_DEFLATED
        archive.writestr(member, _NOTE.replace("\n", "\r\n").encode("cp1251"))
        archive.comment = FICTION.encode()
    # zipfile would write a Cyrillic name as UTF-8 and say so; old programs did neither.
    return packed.getvalue().replace(stand_in.encode(), name)
