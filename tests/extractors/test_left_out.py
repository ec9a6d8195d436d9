"""What looks like a value and may be another, or none: it is left out with every part of it."""

import pytest

from stemma import extract_values
from stemma.model.mentions import MentionKind
from tests.extractors.said import said


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("第 二 十 二 条 每 个 人", id="a clause, with spaces between the characters"),
        pytest.param("董事会五届六次会议", id="a session and its meeting"),
        pytest.param("前 10 名股东", id="the first ten"),
        pytest.param("航空零部件生产", id="零部件 are spare parts, not nought parts"),
        pytest.param("② 本公司", id="a figure in a circle"),
        pytest.param("共同控制。\n32\n本公司投资", id="the number of a page, and the next line"),
        pytest.param("评估价值为7, 013. 685 万元", id="a number torn apart"),
        pytest.param("高度4.000至6,000米", id="a range whose ends are grouped by two marks"),
        pytest.param("148 | 000,00 юаней за единицу", id="the rest of a number"),
        pytest.param("收益 0.0591 -3.05%", id="a dash that may be a sign"),
        pytest.param("傅金财 3,473,718 人民币普通股", id="人民币普通股 are shares"),
        pytest.param("金额单位:人民币万元\n2、合并", id="the head of a table and the next number"),
        pytest.param("A 3 £ 2 £ 3 analysis", id="a sign between two numbers"),
        pytest.param("at 100 USD 200", id="a code between two numbers"),
        pytest.param("a fine of J$500", id="a dollar that is not known"),
        pytest.param("thirteen dollars forty five", id="a number that goes on"),
        pytest.param("five point five million dollars", id="decimals in words"),
        pytest.param("in the early 1990s and the 1970’s", id="decades"),
        pytest.param("1990年代, 2016年冬天, 8月上旬", id="decades, seasons, thirds of a month"),
        pytest.param("2010 年半年报告", id="a half year, not said which"),
        pytest.param("2016 年i月 4 日", id="a month that cannot be read"),
        pytest.param("2016年元旦", id="a feast of a year is a day of it"),
        pytest.param("the twenty two of June 2016", id="a month behind its day in words"),
        pytest.param("on June 12th nineteen ninety", id="a day before its year in words"),
        pytest.param("the week of September 16", id="a week"),
        pytest.param("on 5 May 17", id="a day and half a year or a number"),
        pytest.param("in mid-January7, which", id="the number of a note"),
        pytest.param("on Lion Air Flight 610 crew members", id="a number that is part of a name"),
        pytest.param("scheduling 1,199 96 1,295\nOther causes", id="cells of a table"),
        pytest.param("see 2018%20-%20035% of", id="an address of the web"),
        pytest.param("of the 737 MAX airplanes", id="a model with its number"),
        pytest.param("assessing one or more late fees", id="one or more of anything"),
        pytest.param("сбери с 1147 года", id="a year of long ago"),
        pytest.param("Gas 1.75 L 0.95 10", id="a column head between cells"),
        pytest.param("сто миллионов шестъсот двадцать тысяч евро", id="a sum with a misread word"),
        pytest.param("à 16h00", id="a time of day"),
        pytest.param("16. November 2016", id="a day apart, or the number of a point"),
        pytest.param("Nov 2016 16", id="a month, and a day behind it"),
        pytest.param("2015年的元旦", id="a feast of a year"),
        pytest.param("2015年农历正月初一", id="a day of another calendar"),
        pytest.param("2015年1.1", id="a day in figures behind its year"),
        pytest.param("от 10 долларов до 20", id="a range whose end has no currency"),
        pytest.param("one dollar and one hundredth", id="parts of a dollar"),
        pytest.param("part 24703m123", id="a code"),
        pytest.param("100.2 degree farenheit", id="a scale that is misspelt"),
        pytest.param("a forty-second delay", id="a time, or a place in an order"),
        pytest.param("百分之15K", id="a share and a letter for thousands"),
    ],
)
def test_nothing_is_read(text: str) -> None:
    kinds = ("date", "money", "measure", "count")

    assert [each.quote for each in extract_values(text) if each.kind in kinds] == []


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("14间商铺", "count", ["14 间商铺"]),
        ("注册资本人民币28500 万元", "money", ["285000000 CNY"]),
        ("EUR 105 m is estimated", "money", ["105000000 EUR"]),
        ("HK$ 100", "money", ["100 HKD"]),
        ("Rs 5 lakh", "money", ["500000 INR"]),
        ("欧元贰拾贰万捌\n仟伍佰元整", "money", ["228500 EUR"]),
        ("面积 25㎡", "measure", ["25 m2"]),
        ("壹佰元贰角伍分", "money", ["100.25 CNY"]),
        ("5元1角整", "money", ["5.1 CNY"]),
        ("2 dollars, and 4 cents", "money", ["2.04 USD"]),
        ("不得超过50%", "measure", ["at_most 50 %"]),
        ("shall not be more than 30 days", "measure", ["at_most 30 day"]),
        ("не должна быть менее 5 кг", "measure", ["at_least 5 kg"]),
        ("三年以上七年以下有期徒刑", "measure", ["3..7 year"]),
        ("10人以上", "count", ["at_least 10 人"]),
        ("not after 5 March 2024", "date", ["at_most 2024-03-05"]),
        ("from 1 May 2019 to today", "date", ["at_least 2019-05-01"]),
        ("from the 4th to the 22nd of January, 1995", "date", ["1995-01-04/1995-01-22"]),
        ("2010年半年度报告", "date", ["2010-01-01/2010-06-30"]),
        ("2016年1月十九", "date", ["2016-01-19"]),
        ("16年1月15日", "date", ["2016-01-15"]),
        ("between Oct. 2 and October 22", "date", ["--10-02/--10-22"]),
        ("2015年1月1日和2015年2月1日之间", "date", ["2015-01-01/2015-02-01"]),
        ("Oct 1 2018 to Oct 3", "date", ["2018-10-01/2018-10-03"]),
        ("from 4 to January 22, 1995", "date", ["1995-01-04/1995-01-22"]),
        ("from the fourth to the twenty-second of May 2019", "date", ["2019-05-04/2019-05-22"]),
        ("26th of June 2020 to the 28th of June 2020", "date", ["2020-06-26/2020-06-28"]),
        (
            "between Friday June 26, 2020 and Sunday June 28, 2020",
            "date",
            ["2020-06-26/2020-06-28"],
        ),
        ("10/1/2017-11/22/2017", "date", ["2017-10-01/2017-11-22"]),
        ("March 5 to April 7, 2020", "date", ["2020-03-05/2020-04-07"]),
        ("the third quarter of the year 2016", "date", ["2016-07-01/2016-09-30"]),
        ("3 days of January 2024", "date", ["2024-01-01/2024-01-31"]),
        ("in November 2016 12 vehicles came", "date", ["2016-11-01/2016-11-30"]),
        ("交付首批车辆：8辆轻型车", "count", ["8 辆轻型车"]),
        ("双方各执一份。", "count", ["1 份"]),
        ("по одному экземпляру каждой", "count", ["1 экземпляру"]),
        (
            "The system glides. " * 9 + "It drops from 6,000 to 8,000 m. вымысел",
            "measure",
            ["6000..8000 m"],
        ),
        ("在收到发票后二十个银行工作日内", "measure", ["at_most 20 workday"]),
        ("back on Oct/2", "date", ["--10-02"]),
        ("1 dollar plus 2 cents", "money", ["1.02 USD"]),
        ("30 days after 5 March 2024", "date", ["2024-03-05"]),
    ],
)
def test_what_stands_close_to_it_is_read(text: str, kind: MentionKind, expected: list[str]) -> None:
    assert said(text, kind) == expected
