"""The contracts of the cache: versions of the main one, the small ones, supplements, powers."""

import datetime as dt
from dataclasses import replace
from decimal import Decimal

from stemma.demo.dossier import variants
from stemma.demo.dossier.entries import (
    Entry,
    PageAskew,
    PageReplaced,
    Pasted,
    Photographed,
    Revised,
    Scanned,
    Signed,
    Touched,
    Typed,
    WordFile,
)
from stemma.demo.dossier.plan import Plan
from stemma.demo.facts import stated
from stemma.demo.facts.deals import Deal
from stemma.demo.writing.briefs import (
    ContractBrief,
    Disagreement,
    DisagreementsBrief,
    PowerBrief,
    SupplementBrief,
)

_ZONE = dt.timezone(dt.timedelta(hours=3))
_FOLDER = "Договоры"


def at(date: dt.date, hour: int = 10, minute: int = 15) -> dt.datetime:
    """Return a time of day in the seller's zone."""
    return dt.datetime(date.year, date.month, date.day, hour, minute, 7, tzinfo=_ZONE)


def add_contracts(plan: Plan) -> None:
    """Add all contracts and what belongs to them."""
    _main(plan)
    _others(plan)
    _supplements(plan)
    _around(plan)


def _main(plan: Plan) -> None:
    deal = variants.on_weekday(plan.affair.main, right=False)
    number = deal.number.replace("/", "-")
    author = plan.affair.people["contracts"].short.ru
    before = deal.signed - dt.timedelta(days=24)
    dearer = variants.with_line(
        plan.affair.main, "vehicle", lambda line: variants.dearer(line, Decimal(85_000))
    )
    dearest = variants.with_line(
        plan.affair.main, "vehicle", lambda line: variants.dearer(line, Decimal(140_000))
    )
    plan.add(
        Entry(
            key="main-draft",
            brief=ContractBrief(tongue="ru", deal=dearer, version="draft"),
            form=WordFile(
                author=author,
                created=at(before),
                modified=at(before, 17),
                before=ContractBrief(tongue="ru", deal=dearest, version="draft"),
            ),
            name=f"{_FOLDER}/Проект договора {number} v3.docx",
        )
    )
    initialled = ContractBrief(
        tongue="ru", deal=plan.affair.main, version="initialled", long=plan.is_full
    )
    other_page = variants.with_line(
        plan.affair.main, "gun", lambda line: variants.dearer(line, Decimal(120_000))
    )
    plan.add(
        Entry(
            key="main-initialled",
            brief=initialled,
            form=Scanned(glass="grey", punched=True),
            name=f"{_FOLDER}/{number} парафированный.pdf",
            doings=(PageReplaced(2, replace(initialled, deal=other_page)),),
        )
    )
    plan.add(
        Entry(
            key="main",
            brief=ContractBrief(tongue="ru", deal=deal, version="signed", long=plan.is_full),
            form=Scanned(glass="colour"),
            name=f"{_FOLDER}/Договор {number} подписан.pdf",
            doings=(PageAskew(3),),
            copies=(f"{_FOLDER}/старое/Договор {number} подписан (копия).pdf",),
        )
    )
    plan.add(
        Entry(
            key="main-fax",
            brief=ContractBrief(tongue="ru", deal=deal, version="signed", long=plan.is_full),
            form=Scanned(glass="black and white", holder="tiff"),
            name=f"{_FOLDER}/scan0417.tif",
        )
    )
    fewer = variants.with_line(deal, "carrier", lambda line: variants.more(line, 2))
    plan.add(
        Entry(
            key="main-zh",
            brief=ContractBrief(tongue="zh", deal=fewer, version="signed", long=plan.is_full),
            form=Typed(press="fpdf2", finish="compressed", author="采购处", producer="fpdf2"),
            name=f"合同/{deal.number_latin.replace('/', '-')} 中文本.pdf",
        )
    )
    plan.add(
        Entry(
            key="main-en",
            brief=ContractBrief(tongue="en", deal=deal, version="translation", long=plan.is_full),
            form=Typed(author="translation desk", created=at(deal.signed + dt.timedelta(days=9))),
            name=f"合同/{deal.number_latin.replace('/', '-')} English translation.pdf",
        )
    )
    plan.saying("weekday", "dates.weekday", "main", stated.deal_signed(deal).path)
    plan.differing("amount between versions", "versions.near", "main-draft", "main")
    plan.differing("versions alike", "versions.near", "main", "main-fax", twin=True)
    plan.differing("languages disagree", "versions.languages", "main", "main-zh")
    plan.differing("languages agree", "versions.languages", "main", "main-en", twin=True)


def _others(plan: Plan) -> None:
    samples = variants.on_weekday(plan.affair.deals["samples"], right=True)
    training = variants.numbered_as(plan.affair.deals["training"], samples)
    knowhow = plan.affair.deals["knowhow"]
    number = samples.number.replace("/", "-")
    plan.add(
        Entry(
            key="samples",
            brief=ContractBrief(tongue="ru", deal=samples, version="signed", long=plan.is_full),
            form=Photographed(at=at(samples.signed + dt.timedelta(days=400), 21, 40)),
            name=f"Фото/{number}",
        )
    )
    plan.add(
        Entry(
            key="training-contract",
            brief=ContractBrief(tongue="ru", deal=training, version="signed"),
            form=Typed(author="Д. отдел", created=at(training.signed), finish="linearised"),
            name=f"{_FOLDER}/Договор обучение.pdf",
            doings=(Signed("director", at(training.signed, 15), then="filled in"),),
        )
    )
    plan.add(
        Entry(
            key="knowhow",
            brief=ContractBrief(
                tongue="ru+zh",
                deal=variants.misworded(knowhow, Decimal(100_000)),
                version="signed",
            ),
            form=Typed(press="fpdf2", created=at(knowhow.signed)),
            name=f"合同/{knowhow.number_latin.replace('/', '-')}.pdf",
        )
    )
    plan.saying(
        "weekday fits", "dates.weekday", "samples", stated.deal_signed(samples).path, twin=True
    )
    plan.saying(
        "words and digits",
        "sums.words",
        "knowhow",
        stated.deal_sum(knowhow).path,
        stated.deal_sum_in_words(knowhow).path,
    )
    plan.saying(
        "words and digits agree",
        "sums.words",
        "training-contract",
        stated.deal_sum(training).path,
        stated.deal_sum_in_words(training).path,
        twin=True,
    )
    plan.saying(
        "one number, two contracts", "versions.number", "samples", stated.deal_number(samples).path
    )
    plan.saying(
        "one number, two contracts",
        "versions.number",
        "training-contract",
        stated.deal_number(training).path,
    )
    if plan.is_full:
        _full_versions(plan, knowhow)


def _full_versions(plan: Plan, knowhow: Deal) -> None:
    for key in ("samples", "knowhow", "main"):
        deal = plan.affair.deals[key]
        plan.add(
            Entry(
                key=f"{key}-both",
                brief=ContractBrief(tongue="ru+zh", deal=deal, version="draft", long=True),
                form=Typed(press="fpdf2" if key == "main" else "reportlab"),
                name=f"合同/草稿/{deal.number_latin.replace('/', '-')} draft.pdf",
            )
        )
        plan.add(
            Entry(
                key=f"{key}-zh-scan",
                brief=ContractBrief(tongue="zh", deal=deal, version="signed", long=True),
                form=Scanned(glass="grey"),
                name=f"合同/扫描/{deal.number_latin.replace('/', '-')}.pdf",
            )
        )
    plan.add(
        Entry(
            key="knowhow-en",
            brief=ContractBrief(tongue="en", deal=knowhow, version="translation", long=True),
            form=Typed(),
            name=f"合同/{knowhow.number_latin.replace('/', '-')} English.pdf",
        )
    )


def _supplements(plan: Plan) -> None:
    deal = plan.affair.main
    first, second = deal.amendments
    quiet = replace(
        first,
        new_line_total=(first.new_line_total or Decimal(0)) - 500_000,
        new_sum=(first.new_sum or Decimal(0)) - 500_000,
    )
    number = deal.number.replace("/", "-")
    plan.add(
        Entry(
            key="supplement-1",
            brief=SupplementBrief(tongue="ru", deal=deal, amendment=quiet),
            form=Typed(created=at(first.signed, 9), author="Д. отдел"),
            name=f"{_FOLDER}/ДС-1 к {number}.pdf",
            doings=(Revised(SupplementBrief(tongue="ru", deal=deal, amendment=first)),),
        )
    )
    plan.add(
        Entry(
            key="supplement-2",
            brief=SupplementBrief(tongue="ru", deal=deal, amendment=second),
            form=Typed(created=at(second.signed, 15), author="Д. отдел"),
            name=f"{_FOLDER}/ДС-2 к {number}.pdf",
            doings=(Touched(comment=True),),
        )
    )
    plan.add(
        Entry(
            key="supplement-1-zh",
            brief=SupplementBrief(tongue="zh", deal=deal, amendment=first),
            form=Scanned(glass="grey"),
            name="合同/补充协议一.pdf",
            doings=(Pasted("deputy"),),
        )
    )
    plan.saying(
        "one number, contract and supplement",
        "versions.number",
        "supplement-1",
        stated.deal_number(deal).path,
        twin=True,
    )


def _around(plan: Plan) -> None:
    deal = plan.affair.main
    before = deal.signed - dt.timedelta(days=40)
    figures = {figure.key: figure for figure in deal.figures}
    plan.add(
        Entry(
            key="disagreements",
            brief=DisagreementsBrief(
                tongue="ru",
                deal=deal,
                rows=(
                    Disagreement(
                        "2.4", figures["vehicle speed on land"], Decimal(60), Decimal(70), "km/h"
                    ),
                    Disagreement("7.2", None, Decimal("0.05"), Decimal("0.1"), "%"),
                    Disagreement("7.5", None, Decimal(5), Decimal(8), "%"),
                ),
                date=before,
            ),
            form=WordFile(
                author=plan.affair.people["contracts"].short.ru,
                created=at(before),
                modified=at(before, 12),
                restyled=True,
            ),
            name=f"{_FOLDER}/Протокол разногласий.docx",
        )
    )
    plan.add(
        Entry(
            key="power",
            brief=PowerBrief(
                tongue="zh",
                deal=deal,
                organisation="importer",
                person="deputy",
                number=f"{deal.signed:%y}-{plan.chance.randrange(10, 60)}",
                date=deal.signed - dt.timedelta(days=16),
                until=dt.date(deal.signed.year + 1, 12, 31),
            ),
            form=Scanned(glass="colour", dpi=300),
            name="合同/授权书.pdf",
            doings=(Pasted("deputy"),),
        )
    )
