"""The labels of invoices, in English, Russian and Chinese: who, when, how much."""

import re
from collections.abc import Sequence

_LABELLED = r"(?im)(?:^|\t|[|]|\s{{2,}})[ \t]*(?P<label>{})(?!\w)[ \t]*(?:[:：.][ \t]*|$|[ \t]+)"
BUYER = re.compile(
    _LABELLED.format(
        r"(?:bill(?:ed)?|sold|invoiced?)[ ]to(?:[ ]party)?|buyer|purchaser|customer(?:[ ]name)?"
        r"|client|consignee"
        r"|покупатель|плательщик|заказчик|грузополучатель[ ]и[ ]плательщик"
        r"|购\s?买\s?方(?:名称)?|购货(?:单位|方)|付款(?:方|单位)|买\s?方|需\s?方|客户(?:名称)?"
    )
)
SELLER = re.compile(
    _LABELLED.format(
        r"seller|sold[ ]by|supplier|vendor|from|issued[ ]by|exporter|shipper"
        r"|поставщик|продавец|исполнитель|получатель[ ]платежа"
        r"|销\s?售\s?方(?:名称)?|销货(?:单位|方)|收款(?:方|单位)|开票(?:方|单位)|卖\s?方|供\s?方|供应商"
    )
)
NAME_LABEL = re.compile(r"(?:name|company|наименование|名\s?称|公司名称)\s*[:：]\s*", re.IGNORECASE)
ROLE_BEHIND = re.compile(r"[ ]?[/|][^:：\n]{1,30}[:：][ \t]*")
"""The label once more in another language: "Покупатель / Buyer:"."""
DAY = re.compile(
    r"(?:\b(?:invoice|issue|tax[ ]point)\s+)?\bdate(?:\s+of\s+(?:issue|invoice|issuance))?\b"
    r"|\bdated\b|\bissued(?:\s+on)?\b|дата(?:\s+(?:сч[её]та|выставления|составления|документа))?|\bот\b"
    r"|开票日期|填开日期|发票日期|出票日期|日\s?期",
    re.IGNORECASE,
)
DUE = re.compile(
    r"\bdue\b|pay(?:ment|able)?\s+(?:\w+\s+){0,2}by\b|оплатить\s+(?:\w+\s+){0,2}(?:до|не\s+позднее)"
    r"|срок\s+(?:\w+\s+)?оплаты|оплат[аы]\s+(?:\w+\s+){0,3}(?:до|не\s+позднее)"
    r"|付款(?:期限|日期|截止)|到期日|应付日期|付款.{0,4}(?:最迟|不迟于)",
    re.IGNORECASE,
)
OTHER_DAY = re.compile(
    r"valid|expir|ship|deliver|order|contract|договор|контракт|заказ|отгруз|постав|действител"
    r"|合同|订单|交货|有效|发货",
    re.IGNORECASE,
)
_IN_ALL = (
    r"grand\s+total|invoice\s+total|total,?\s+(?:incl\w*|with)"
    r"|total\s+(?:invoice|amount|sum|value|price|payable|to\s+pay|incl)"
    r"|(?:итого|всего)[ ,]+(?:с\s+ндс|с\s+учётом|по\s+сч[её]ту|к\s+оплате)"
    r"|общая\s+(?:сумма|стоимость)|сумма\s+сч[её]та|на\s+(?:общую\s+)?сумму"
    r"|价税合计|总\s?计|总\s?金\s?额|总\s?价|总\s?额|合计金额|金额合计"
)
_TOTAL = r"total|итого|всего|合\s?计"
_TO_PAY = (
    r"(?:amount|total|balance)\s+due|amount\s+payable|to\s+pay|к\s+оплате|к\s+перечислению|应付"
)
TOTALS: Sequence[re.Pattern[str]] = tuple(
    re.compile(rf"(?<![\w-])(?:{each})", re.IGNORECASE) for each in (_IN_ALL, _TOTAL, _TO_PAY)
)
"""Words for the sum that is asked for in all: the surest first."""
PART_OF = re.compile(
    r"sub-?\s?total|net|excl|before|without|ндс|\bvat\b|\btax\b|weight|packages|pieces|places|discount|freight"
    r"|без\s+|в\s+том\s+числе|масс|вес|мест\b|скидк|наименовани|税额|不含税|小计|重量|件数|数量|大写",
    re.IGNORECASE,
)
INCLUSIVE = re.compile(
    r"incl\w*\.?\s+(?:of\s+)?(?:all\s+)?(?:vat|tax)|with\s+(?:vat|tax)"
    r"|с\s+(?:учётом\s+)?ндс|включая\s+ндс|含税",
    re.IGNORECASE,
)
NET = re.compile(
    r"(?<![\w-])(?:sub-?\s?total|net\s+(?:total|amount|sum|value)|total\s+(?:net|excl\w*|before\s+(?:vat|tax))"
    r"|(?:итого|всего|сумма)\s+без\s+(?:учёта\s+)?ндс|стоимость\s+без\s+ндс|不含税(?:金额|合计)|小\s?计)",
    re.IGNORECASE,
)
TAX = re.compile(r"(?<![\w-])(?:vat|sales\s+tax|gst|tax|ндс|税额|增值税)(?!\w)", re.IGNORECASE)
INCLUDED = re.compile(
    r"incl|of\s+which|в\s+том\s+числе|в\s?т\.?\s?ч|включая|без\s+ндс|含|其中|number|\bno\b|\bid\b|инн",
    re.IGNORECASE,
)
"""Words by which tax is in the sum already, or which name no tax but a number."""
OWN_NUMBER = re.compile(
    r"(?:^|\t|\s{2,}|\|)\W*(?:[^\W\d_]+\s){0,2}(?:invoice|инвойс\w?|сч[её]т\S{0,12}|发票)\W{0,3}"
    r"(?:number|no|номер|号码?|编号)?\W*$",
    re.IGNORECASE,
)
"""What stands on the line before the number that an invoice gives itself."""
