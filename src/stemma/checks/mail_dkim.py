"""DKIM: whether a mail is as the server that sent it signed it.

The keys are those that came with the case, in any text that holds them; none is fetched. Without
the key of a signature nothing is said: not that it fails, and not that it holds.
"""

from collections.abc import Iterator

from stemma.model.examined import CannotRunError, NotApplicableError, PublicKey, Subject
from stemma.model.findings import Basis, Category, Evidence, Measured, Observed
from stemma.model.places import Place
from stemma.model.plugins import check
from stemma.toolkit import dkim

_MOST = 10
_WEAK = 1024
_HARMLESS = frozenset({"mail.dkim.pass", "mail.dkim.list", "mail.dkim.appended"})
_IMPORTANT = ("from", "to", "subject", "date")


@check(
    "mail.dkim",
    "The signature of the sending server",
    category=Category.ALTERATION,
    basis=Basis.CRYPTOGRAPHIC,
    says={
        "mail.dkim.pass": (
            "The mail is as {domain} signed it: the headers {covered} and the body fit the key."
        ),
        "mail.dkim.part": (
            "What {domain} signed is unchanged, but it signed only the first {length} bytes of "
            "the body: what stands below them may be anybody's."
        ),
        "mail.dkim.body": (
            "The headers are as {domain} signed them, but the body is not the one it signed."
        ),
        "mail.dkim.appended": (
            "Headers and body are as {domain} signed them but for {below} lines below the body, "
            "which were added later."
        ),
        "mail.dkim.headers": (
            "The headers {covered} are not as {domain} signed them, or the key is not the one "
            "it signed with."
        ),
        "mail.dkim.list": (
            "The mail does not fit the signature of {domain}; it passed a mailing list, and lists "
            "change what they pass on."
        ),
        "key_unavailable": (
            "The key is not in the case. Take in an archive of keys: "
            "stemma take-in CASE KEYS.txt --as reference"
        ),
        "no_signature": "The mail carries no such signature.",
        "unsupported": "The signature or the key is of a kind that cannot be checked here.",
    },
    ordinary=(
        "A mailing list or a gateway added a footer, or changed the subject or the encoding.",
        "A program for mail wrote the message anew when it was exported.",
        "The server had changed its key, and the archive holds the other one.",
    ),
    does_not_prove=(
        "A signature that fits proves that a server with the domain's key signed these "
        "headers and this body; not that the person named in From wrote them, and only as "
        "well as the key is known to be the domain's. One that does not fit proves no "
        "forgery: many ordinary ways of keeping mail break it."
    ),
    needs="bytes",
    applies_to=("message/rfc822",),
)
def mail_dkim(subject: Subject) -> Iterator[Observed]:
    """Yield one observation for each signature that could be checked."""
    mail = dkim.parsed(bytes(subject.bytes_given().data()))
    signatures = mail.signatures()[:_MOST]
    if not signatures:
        raise NotApplicableError("no_signature")
    keys = {key.name: key for key in subject.about.keys}
    records = {name: key.record for name, key in keys.items()}
    found = [dkim.checked(mail, signature, records) for signature in signatures]
    told = [each for each in found if each.outcome not in {"no_key", "unsupported", "revoked"}]
    if not told:
        without_key = any(each.outcome != "unsupported" for each in found)
        raise CannotRunError("key_unavailable" if without_key else "unsupported")
    for each in told:
        yield _told(subject, each, keys[f"{each.selector}._domainkey.{each.domain}"])


def _told(subject: Subject, found: dkim.Checked, key: PublicKey) -> Observed:
    bare = dkim.lists(found.covered, _IMPORTANT)
    values = {
        "domain": Measured(found.domain),
        "selector": Measured(found.selector),
        "algorithm": Measured(found.algorithm),
        "covered": Measured(", ".join(found.covered)),
        "bits": Measured(str(found.bits), "bit", f"weak below {_WEAK}"),
        "key_said": Measured(key.said) if key.said else None,
        "not_covered": Measured(", ".join(bare)) if bare else None,
        "length": None if found.body_length is None else Measured(str(found.body_length), "byte"),
        "below": Measured(str(found.below)) if found.below else None,
    }
    name = f"header dkim-signature ({found.selector}, {found.domain})"
    return Observed(
        says=_says(subject, found),
        evidence=(Evidence(Place(content=subject.about.content, page=1, label=name)),),
        values={name: value for name, value in values.items() if value is not None},
        category=Category.PROVENANCE if _says(subject, found) in _HARMLESS else None,
    )


def _says(subject: Subject, found: dkim.Checked) -> str:
    if found.outcome == "pass" and found.body_length is not None:
        return "mail.dkim.part"
    passed_a_list = any(name.startswith("header.list-") for name in subject.about.properties)
    if found.outcome in {"body", "headers"} and passed_a_list:
        return "mail.dkim.list"
    return f"mail.dkim.{found.outcome}"
