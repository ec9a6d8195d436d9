"""The English mail: an answer about training, with its schedule attached as a PDF."""

import random
from email.message import EmailMessage
from email.policy import SMTP

from stemma.demo.affair import BUYER, CONTRACT_IN_LATIN, FICTION, SELLER
from stemma.demo.typed import Typed

_BODY = f"""\
Dear Mr Ning,

thank you for the list of names. Visas for the first group will be ready by the
end of the month; two passport copies (Nos. 7 and 15 on your list) are not
legible, please send them again.

The course begins on Monday, 2 October. The schedule is attached; it replaces
the one we handed over in June. Please note that swimming tests now come first.

The radio brackets for the command vehicle have not reached us. If they are not
here by 20 September, that part of the course moves to the second group.

With kind regards,
Daria Kurnasheva
Contracts Department, {SELLER.firm.en}

> On Wed, 6 Sep 2023 at 11:20, Ning Ruochuan wrote:
> Dear Ms Kurnasheva,
> please find the list of the eighteen crew members who will attend. Could you
> confirm the dates, and who pays for the lodging in the second week?
> Ning Ruochuan
"""

_SCHEDULE = (
    ("Week", "Subject", "Hours", "Place"),
    ("1", "Swimming test, rescue drill, use of life vests", "30", "Basin, Velmograd"),
    ("2", "Driving on land: controls, slopes, night march", "36", "Range 4"),
    ("3", "Driving in water: launching, currents, towing", "36", "Lake Dolgoye"),
    ("4", "Maintenance of engine, pumps and water jets", "32", "Workshop 2"),
    ("5", "Command vehicle: intercom and radio brackets", "24", "Workshop 2"),
    ("6", "Final march of 60 km with two crossings", "28", "Range 4, Lake Dolgoye"),
)


def write(seed: int) -> bytes:
    """Return the mail as it lies in a mailbox."""
    mail = EmailMessage(policy=SMTP)
    mail["Date"] = "Thu, 07 Sep 2023 16:42:10 +0300"
    mail["From"] = f"Daria Kurnasheva <d.kurnasheva@{SELLER.domain}>"
    mail["To"] = f"Ning Ruochuan <ning@{BUYER.domain}>"
    mail["Cc"] = f"office@{BUYER.domain}"
    mail["Subject"] = f"RE: Training of the first group, contract {CONTRACT_IN_LATIN}"
    number = random.Random(seed).randrange(10**9, 10**10)  # noqa: S311 (looks, not secrets)
    mail["Message-ID"] = f"<{number}.417@{SELLER.domain}>"
    mail["Comments"] = FICTION
    mail.set_content(_BODY, cte="quoted-printable")
    mail.add_attachment(
        _annex(), maintype="application", subtype="pdf", filename="Training schedule.pdf"
    )
    mail.set_boundary(f"=_talven_{number}")
    return mail.as_bytes()


def _annex() -> bytes:
    page = Typed(sans=True, points=10.5)
    page.title("TRAINING SCHEDULE")
    page.title(f"Annex to the letter of 7 September 2023, contract No. {CONTRACT_IN_LATIN}")
    page.gap(4)
    page.paragraph(
        "First group, 18 persons. Classes run from 2 October to 10 November 2023, six days a week. "
        "Three instructors of the Seller and two interpreters stay with the group; one instructor "
        "remains at the Buyer's site for another four weeks."
    )
    page.gap(3)
    page.table(_SCHEDULE, (16, 82, 17, 47.8))
    page.gap(4)
    for text in (
        "1. Nobody drives in water before the swimming test has been passed.",
        "2. The Buyer provides clothing; life vests and helmets are lent by the Seller.",
        "3. Lodging is paid by the Seller in weeks 1 to 5, by the Buyer in week 6.",
        "4. Photographs on the ranges need the consent of the head of training.",
    ):
        page.paragraph(text)
    page.gap(8)
    page.paragraph("Head of training ________________ O. Stezhin", left=True)
    return page.pdf(title="Training schedule", author=SELLER.firm.en, date="20230907151203+03'00'")
