"""People called by family name and post. All of them are invented."""

import pytest

from stemma.toolkit.name_finding import people_called


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("郗科长：\n您上周五电话里说的两件事", ["郗科长"]),
        ("骆总介绍了排列方案，陶部长表示同意。", ["骆总", "陶部长"]),
        ("下午由司徒主任陪同", ["司徒主任"]),
        ("请赵工复核，王先生已到。", ["赵工", "王先生"]),
        ("高工、原局长、施工、全部长度、和总额", []),
        ("路总长 12 米，钱总额不变，于工作日付款", []),
        ("供方主任、提高经理水平", []),
        ("邬总经理部已撤", []),
    ],
)
def test_a_family_name_stands_with_a_post(text: str, called: list[str]) -> None:
    assert [text[each.start : each.end] for each in people_called.people(text)] == called


def test_a_full_name_is_no_family_name_with_a_post() -> None:
    assert people_called.called("郗明远") is None
    assert people_called.called("郗科长") == ("郗", "科长")
    assert people_called.called("司徒总") == ("司徒", "总")
