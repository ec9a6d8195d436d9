"""What claims about a deal, or about a leak itself, can be about; in English, Russian, Chinese.

A row: the key, what it is in plain English, the kinds of value it needs (none: needs none), and the
words for it. A sentence is about the first row that fits, so the special stands before the general.
"""

import re
from dataclasses import dataclass

from stemma.model.across import ValueKind


@dataclass(frozen=True, slots=True)
class SubjectRow:
    """A subject of claims; `units` are the units of a measure it may have, any where empty."""

    key: str
    statement: str
    kinds: tuple[ValueKind, ...]
    words: re.Pattern[str]
    units: tuple[str, ...] = ()


def _row(
    key: str, statement: str, kinds: tuple[ValueKind, ...], *words: str, units: str = ""
) -> SubjectRow:
    return SubjectRow(
        key, statement, kinds, re.compile("|".join(words), re.IGNORECASE), tuple(units.split())
    )


SUBJECTS = (
    _row(
        "further order", "So much is in a further order.", ("count",),
        r"\b(?:second|third|further|another|additional|follow-up|new|next) (?:order|contract|batch|purchase)\b",
        r"(?:втор\w+|трет\w+|нов\w+|дополнительн\w+|следующ\w+|еще од\w+) (?:заказ|контракт|договор|закупк|парти)",
        r"(?:第二|第三|另一|追加|新的?|后续)(?:批|份|笔|个)?(?:订单|合同|采购|订购)|追加(?:订购|采购)",
    ),
    _row(
        "exercise", "So many took part in an exercise.", ("count",),
        r"\b(?:exercises?|drills?|manoeuvres?|maneuvers?|war games?)\b",
        r"\b(?:учени(?:е|я|й|и|ю|ях|ям)|маневр\w*)\b", r"演习|演练|操演|军演",
    ),
    _row(
        "training", "So many are trained.", ("count",),
        r"\b(?:train(?:ed|ing|ees?|s)?|courses?|instruct(?:ed|ion|ors?))\b",
        r"\b(?:обуч\w+|курс\w*|подготовк\w+|переподготовк\w+|инструктаж\w*|учебн\w+)\b",
        r"培训|受训|训练|课程|学习班",
    ),
    _row(
        "delivery", "So much was handed over.", ("count",),
        r"\b(?:hand(?:ed|ing) over|handover|delivered|deliver(?:y|ies)|shipped|shipment|arrived|first batch|received)\b",
        r"\b(?:передан\w*|передал\w*|поставлен\w*|вручен\w*|отгру\w+|доставлен\w*|прибыл\w*|перв\w+ парти\w+|принят\w*)\b",
        r"交付|移交|运抵|交接|首批|交货|发运|接收",
    ),
    _row(
        "technology", "Technology is handed over within so long.", ("measure",),
        r"\b(?:know-how|technolog\w+|drawings|blueprints|licen[cs]ed production|technical documentation)\b",
        r"\b(?:технологи\w+|чертеж\w*|ноу-хау|лицензи\w+|конструкторск\w+)",
        r"技术|图纸|专有|工艺|许可生产", units="month year day week",
    ),
    _row(
        "range", "It reaches so far.", ("measure",),
        r"\b(?:glid(?:es?|ed|ing)|range|fl(?:y|ies|own)|reach(?:es)?|distance|cover(?:s|ed)?|travel\w*|carr(?:y|ies))\b",
        r"\b(?:планир\w+|дальност\w+|радиус\w*|расстояни\w+|пролет\w+|дистанци\w+)",
        r"滑翔|射程|航程|飞行|距离", units="m km",
    ),
    _row(
        "payment", "So much has been paid.", ("money",),
        r"\b(?:instal(?:l)?ments?|pa(?:y|id|yments?)|prepayment|advance|transferr?ed|wired|tranche)\b",
        r"\b(?:платеж\w*|перечисл\w+|выплат\w+|выплач\w+|аванс\w*|предоплат\w+|транш\w*|оплач\w+|заплати\w+|оплат\w+)",
        r"付款|支付|首付|预付|款项|汇款|付清|首期",
    ),
    _row(
        "price", "It is worth so much.", ("money",),
        r"\b(?:worth|costs?|price[ds]?|value[ds]?|sum|total|amount\w*)\b",
        r"\b(?:стоимост\w+|сто(?:ит|ят)|сумм\w+|цен\w+|обош\w+|обход\w+|оценива\w+)",
        r"总额|金额|价值|价格|总价|价款|造价|花费",
    ),
    _row(
        "meeting", "They met on these days.", ("date",),
        r"\b(?:negotiat\w+|talks|met|meetings?|discussed|visited|delegations?)\b",
        r"\b(?:переговор\w*|встреч\w+|встрет\w+|обсу\w+|совещани\w+|делегаци\w+|согласовыва\w+)",
        r"谈判|会谈|会晤|磋商|商谈|见面|会面|洽谈|议价",
    ),
    _row(
        "readiness", "It will be ready by then.", ("date",),
        r"\b(?:ready|readiness|operational|combat-ready|capable|completed?)\b",
        r"\b(?:готов\w*|боеготов\w*|боеспособ\w*|заверш\w+)", r"准备|就绪|战备|形成战斗力|完成|做好",
    ),
    _row(
        "signature", "It was signed on that day.", ("date",),
        r"\b(?:sign(?:ed|ing|ature)|concluded|dated|inked)\b",
        r"\b(?:подписа\w+|заключ\w+|датирован\w*)", r"签署|签订|签约|签字|落款",
    ),
    _row(
        "order", "So much is ordered.", ("count",),
        r"\b(?:order(?:ed|s)?|buy|bought|purchas\w+|acquir\w+|suppl(?:y|ies|ied)|contract\w*|compris\w+|procure\w*|deal)\b",
        r"\b(?:заказ\w*|поставк\w+|поставит\w*|постав\w+|закуп\w+|куп\w+|получит\w*|приобре\w+|контракт\w*|договор\w*|парти\w+)",
        r"订购|采购|供应|订单|购买|合同|提供|定购|订货|购入",
    ),
    _row(
        "leak", "The papers were taken from somewhere.", (),
        r"\b(?:hack(?:ed|ers?|ing)|stol(?:en|e)|taken from|obtained from|copied from|came from|broke into|breach\w*|mail server)\b",
        r"\b(?:взлом\w*|похи\w+|взят\w* с|скопирован\w*|получен\w* с|хакер\w*|украд\w*|выкач\w+|почтов\w+ сервер\w*)",
        r"黑客|窃取|取自|盗取|服务器|入侵|攻破|被盗",
    ),
    _row(
        "genuineness", "The papers are genuine.", (),
        r"\b(?:genuine(?:ness)?|authentic\w*|fak(?:e|es|ed|ery)|forge(?:d|ry|ries)|fabricat\w+|bogus|falsif\w+|real documents)\b",
        r"\b(?:подлинн\w*|фальш\w*|поддел\w*|сфабрик\w+|вброс\w*|фейк\w*|аутентичн\w*|сфальсиф\w+)",
        r"真实的|伪造|捏造|造假|真伪|属实|真的|假的|虚构的文件",
    ),
    _row(
        "purpose", "It is meant for something.", (),
        r"\b(?:meant for|intended for|designed for|meant to|intended to|aimed at|purpose|landing|for use (?:in|against)|invasion)\b",
        r"\b(?:предназнач\w+|нужн\w+ для|рассчитан\w*|для высадки|высадк\w+|десант\w+|вторжени\w+)",
        r"用于|旨在|登岛|登陆|为了|意在|针对|夺岛",
    ),
)  # fmt: skip

JUDGED = frozenset({"genuineness", "purpose", "readiness"})
"""Subjects that are matters of judgement: who is asked about them assesses, and is no witness."""

AGAINST = {
    "genuineness": re.compile(
        r"\b(?:fak(?:e|es|ed|ery)|forge(?:d|ry|ries)|fabricat\w+|bogus|falsif\w+|not (?:be )?(?:genuine|authentic))\b"
        r"|фальш\w*|поддел\w*|сфабрик\w+|вброс\w*|фейк\w*|сфальсиф\w+|не (?:\w+ )?подлинн"
        r"|伪造|捏造|造假|假的|不(?:是)?真实|不属实",
        re.IGNORECASE,
    ),
    "": re.compile(
        r"\b(?:is|are|was|were|will|does|do|did|has|have|had|can) (?:not|never)\b|n’t\b|\bno (?:such |\w+ )?(?:contract|order|deal|agreement|payment|delivery|technology|talks|meeting|training|exercise)\b"
        r"|\bне (?:предназнач|нуж|подпис|заказ|поставл|перед|получ|плати|закуп|заключ|было|был|проводи|обуч|взят|существ|велось|планиру|будет|рассчит)\w*|\bнет (?:никак\w+ )?(?:контракт|договор|заказ)|\bникак\w+ (?:контракт|договор|заказ|поставк|переговор)\w* (?:нет|не )"
        r"|不存在|并非|并未|没有|并不|不是|从未|无意|未曾|不用于|绝无",
        re.IGNORECASE,
    ),
}
"""Words that deny: of a subject of its own, and of all others."""
