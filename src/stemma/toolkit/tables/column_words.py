"""The words by which headings say what their column holds, in English, Russian and Chinese."""

from stemma.model.tables import Role

PATTERNS: tuple[tuple[Role, str], ...] = (
    ("number", r"№|№ ?п/п|п/п|n[oº°]\.?|#|item (?:no|number)\.?|номер|序号|编号|项次"),
    (
        "unit",
        r"ед\.?(?: ?изм.*)?|единиц\w* ?(?:измерения)?|units?(?: of .*)?|u\.?o\.?m\.?|(?:计量)?单位",
    ),
    (
        "price",
        r"(?:.*\b)?цен\w*(?: .*)?|стоимость (?:за )?(?:един|ед\b|шт).*|.*\bunit (?:price|cost)\b.*",
    ),
    (
        "total",
        r".*\btotals?(?: (?:price|amount|cost|value))?\b.*|amount|sum|value|(?:общая )?стоимость.*",
    ),
    (
        "total",
        r"extended(?: (?:price|amount))?|line amount",
    ),
    (
        "total",
        r"(?:.*\b)?сумм\w*(?:[ ,(].*)?|итого.*|всего.*|(?:.*)(?:总价|金额|合计|总额|总计)(?:.*)",
    ),
    (
        "total",
        r"(?:(?:net|gross|line|taxable|extended) (?:amount|value|sum))|(?:amount|value) in(?: .*)?",
    ),
    (
        "total",
        r"sub-?total",
    ),
    (
        "price",
        (
            r"(?:(?:net|list|unit) )?(?:price|rate|cost)(?: ?(?:per|each|/)(?:\b| ).*)?|each"
            r"|(?:.*)(?:单价|价格)(?:.*)"
        ),
    ),
    (
        "quantity",
        (
            r"(?:.*\b)?(?:кол\W{0,3}во|коли\W{0,2}чест\W{0,2}в\w*|кол\.?)(?: .*)?"
            r"|объ[её]м(?: (?:поставки|закупки|работ|услуг))?"
        ),
    ),
    (
        "quantity",
        (
            r"(?:.*\b)?(?:quantity|qty|q-ty)(?:\b.*)?|hours|hrs\.?"
            r"|(?:no\.?|number) of (?:units|pieces|items|sets|pcs\.?)"
        ),
    ),
    ("quantity", r"(?:.*)数量(?:.*)|pcs|шт\.?"),
    (
        "date",
        r"(?:.*\b)?(?:дата|срок\w*|date|deadline|period)(?:\b.*)?|(?:.*)(?:日期|期限|时间)(?:.*)",
    ),
    (
        "name",
        r"(?:наименовани|описани|товар|продукци|издели|предмет|номенклатур|услуг|работ)\w*(?: .*)?",
    ),
    (
        "name",
        (
            r"(?:(?:line|item|product|goods|service|part|article|equipment|material|commodity)s?"
            r"(?: (?:and|or))? )?"
            r"(?:names?|descriptions?|items?|goods|products?|articles?|services?|equipment|particulars|details"
            r"|commodit(?:y|ies)|materials?|works?)(?: of .*)?"
        ),
    ),
    ("name", r"(?:.*)(?:名称|品名|项目|产品|描述|货物|商品)(?:.*)"),
)
"""Tried in this order: "unit price" is a price, "цена за единицу" too, "total price" a total."""

MEASURED = (
    r"\b(?:масс|вес(?:а|ом|у|е)?\b|длин|ширин|высот|площад|мощност)|"
    r"\b(?:weight|mass|length|width|height)s?\b|"
    r"重量|[净毛皮]重|[长宽高]度|面积|功率|[,(（] ?(?:кг|т|мм?|л|kg|t|mm?|l)\b"
)
"""What heads measures: a column so headed holds no money, whatever multiplies to what."""
