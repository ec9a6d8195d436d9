"""Chinese sentences that are quoted, and those that have no bearing on the cache."""

UTTERANCES = {
    "denial": "所谓泄露文件纯属捏造，有关说法毫无根据。",
    "genuine": "这些文件看来是真实的，不过我们未能逐一核对。",
    "invented": "登岛只是时间问题，这批装备已经说明了一切。",
}
BACKGROUND = {
    "states": "两国没有共同边界，互派大使已有两代人之久。双边贸易以木材、茶叶和机床为主。",
    "rules": (
        "多数国家规定，出口军品须取得许可，而针对两用物项的规则比这些物项本身还要老。"
        "有律师说，上一次修订时，无人机还没有摆上商店货架。"
    ),
    "parachutes": (
        "滑翔伞衣由两层织物构成，充气后呈机翼形状。山地救援队多年来用同样的原理投送物资。"
    ),
    "harvest": "其他消息：由于春季寒冷，河谷地区今年收成预计偏晚。大麦价格数周没有变动。",
    "leaks": "邮件外泄让企业难堪已不是头一回。有几次，真文件里混进了别人添加的内容。",
    "fair": "地区交易会下月开幕，展位比去年减少。展馆周边的酒店仍有空房。",
}
COLOUR = {
    "vehicles": "此类车辆无需准备即可入水。",
    "sum": "这一行的价格很少公开。",
    "genuine": "核对这样一批材料往往需要数周。",
    "purpose": "单凭纸面材料很难回答这类问题。",
    "exercise": "观众被拦在绳子后面。",
    "ready": "这类预测过去也曾落空。",
}
"""A sentence of no consequence after a claim: it asserts nothing of this cache."""
