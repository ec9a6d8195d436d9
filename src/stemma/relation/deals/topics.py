"""The words by which clauses say what they are about, in Russian, English and Chinese."""

import re
from typing import Literal

Topic = Literal[
    "payment", "delivery", "training", "integration", "technology", "documentation", "warranty"
]

_WORDS: tuple[tuple[Topic, str], ...] = (
    ("warranty", r"гаранти|\bwarrant|\bguarantee|质保|保修|保证期"),
    (
        "training",
        r"обучени|подготовк\w+ (?:личн|специал|экип)|\btraining\b|\binstruct\w+ course|培训|训练",
    ),
    (
        "technology",
        r"технологи|чертеж|лиценз|ноу-хау|know-how|\btechnolog|\bdrawings\b|技术转让|工艺|图纸",
    ),
    (
        "integration",
        r"радиостанц|интеграц|монтаж|\binstallation|\bintegrat|\bfitting of|安装|集成|加装",
    ),
    (
        "documentation",
        r"документаци|\bmanuals?\b|\bdocumentation\b|使用文件|技术资料|手册|说明书",
    ),
    (
        "payment",
        (
            r"оплат|уплач|плат[её]ж|аванс|\bрасч[её]т(?:ы|ов|ах|ам)\b|\bpa(?:y|id|yment)"
            r"|\binstal?ment|支付|付款|预付"
        ),
    ),
    (
        "delivery",
        r"постав|отгру|парти[яию]\b|\bdeliver|\bshipment|\bshipped|\bbatch\b|交付|交货|供货|首批",
    ),
)
TOPICS = tuple((topic, re.compile(words, re.IGNORECASE)) for topic, words in _WORDS)
"""Tried in this order: a warranty of what is delivered is a warranty."""

PENALTY = re.compile(
    r"\bпен[яиюей]\b|неустой|просроч|штраф|penalt|late (?:delivery|payment)|违约|滞纳|逾期",
    re.IGNORECASE,
)
"""What falls due when something is late is no duty of its own."""

DUE = re.compile(
    r"не позднее|\bдо\s|\bк\s|срок|\bby\s|later than|until|before|\bdue\b|前|之前|不迟于|截至|至",
    re.IGNORECASE,
)
"""Words beside a day by which something is to be done."""

TAX = re.compile(r"\bндс\b|\bvat\b|\btax\b|增值税|税率|含税", re.IGNORECASE)
"""A share of a sum in such words is that of a tax."""
