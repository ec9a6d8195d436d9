"""Three pages of an invented press that count exercises and meetings, for the pictures."""

from pathlib import Path

from stemma.case import Case

_PAGE = (
    '<!DOCTYPE html><html lang="{language}"><head><meta property="og:title" content="{title}">'
    '<meta property="og:site_name" content="{name}">'
    '<meta property="article:published_time" content="{day}"></head>'
    "<body><h1>{title}</h1><p>{text}</p></body></html>"
)
_PRESS = (
    {
        "language": "en",
        "title": "Fourteen exercises in a year",
        "name": "The Lantern",
        "day": "2025-03-04",
        "text": (
            "The two fleets held 14 joint exercises in 2024, the most since 2003, according to "
            "the Varlen Institute. A joint exercise was held on 9 May 2023 near Tikhy, and "
            "another exercise took place on 11 June 2023. Since 2019 the two sides have held "
            "31 meetings, the ministry said. They plan 5 exercises in 2026. A joint exercise "
            "was held on 20 May 2024. This text is fiction."
        ),
    },
    {
        "language": "zh",
        "title": "联合演习",
        "name": "河口日报",
        "day": "2025-03-06",
        "text": "据瓦连研究所统计，2024年双方共举行14次联合演习，为2003年以来最多。本文虚构。",
    },
    {
        "language": "ru",
        "title": "Учения",
        "name": "Причальные вести",
        "day": "2025-03-07",
        "text": (
            "В прошлом году стороны провели 12 совместных учений, сообщили в министерстве. "
            "За 2023 год состоялось 4 визита. Этот текст вымышлен."
        ),
    },
)


def print_counts(case: Case) -> None:
    """Take the pages in as coverage and read them."""
    folder = Path(case.folder).parent / "press that counts"
    folder.mkdir(exist_ok=True)
    for page in _PRESS:
        name = f"{page['name']}_{page['day']}.html"
        (folder / name).write_text(_PAGE.format(**page), encoding="utf-8")
    case.take_in([folder], collection="coverage")
    case.run()
