"""A Chinese evening paper: what its reporter saw herself, and what it made of the wire."""

from stemma.demo.facts import stated
from stemma.demo.press.wording import Copy, Part
from stemma.demo.wording_b import in_chinese as zh
from stemma.demo.wording_b.desk import Desk
from stemma.demo.wording_b.in_english import number, year
from stemma.demo.wording_b.parts import block


def exercise(desk: Desk) -> Copy:
    """The reporter counted vehicles at an exercise."""
    head, seen = desk.head, desk.on("exercise")
    town = desk.town_of("joint exercise")
    count = seen.value(f"{zh.han(number(seen.printed))}辆轻型两栖车")
    return (
        Part(
            "headline",
            head(f"{head.value(f'{number(head.printed)}辆两栖车')}下水 营级演练今日收官"),
        ),
        Part("byline", f"本报记者 {desk.name('by evening')}"),
        Part(
            "dateline",
            f"本报{desk.write(stated.town(town), town.name.zh)}{desk.day(desk.text.date, zh.short(desk.text.date))}专电",
        ),
        block(
            seen(
                f"今天清晨，江面雾气未散，{count}自岸边林地驶出，相继入水，参加营级演练。{seen.cue('记者站在观礼台上一辆一辆数过')}，没有一辆熄火。演练的日期是{seen.detail('date', zh.span(seen.fact('date').value))}。"
            )
        ),
        block("收操之后，炊事车前排起长队，官兵对记者的提问只是笑笑。"),
        block(
            desk.background(
                "states",
                f"{desk.state('importer')}与{desk.state('exporter')}相距遥远，往来却不算少。两地大学互派教师，剧团隔年巡演，去年还合办了一届冰雕展。",
            )
        ),
        block(
            desk.background(
                "harvest",
                "城郊的早稻已经开镰。农技站提醒种植户趁晴好天气抢收抢晒，粮库夜间也开门收粮，运粮车不必再排到天亮。",
            )
        ),
    )


def wired(desk: Desk) -> Copy:
    """The wire retold: the sum grows tenfold, and an analyst's guess moves into the papers."""
    head = desk.head
    return (
        Part("headline", head(f"{head.by(0, '外泄文件')}{head.cue('写明')}：装备用于登岛")),
        Part("byline", f"{desk.name('by evening')} 综合报道"),
        block(_ordered(desk)),
        block(_price(desk)),
        block(_shifted(desk)),
        block(
            desk.remark(
                "no reply",
                "importer press",
                f"截至记者发稿时，{desk.firm('importer')}没有回复本报的采访函。",
            )
        ),
        block(
            desk.background(
                "parachutes",
                "滑翔伞与传统圆伞不同，伞衣展开后形似机翼，靠迎面气流鼓起，既能减速，也能向前飞行。操纵者拉动左右绳索，便可转弯。",
            )
        ),
    )


def _ordered(desk: Desk) -> str:
    order = desk.on("vehicles")
    south, north = desk.state("importer"), desk.state("exporter")
    count = order.value(f"{number(order.printed)}辆轻型两栖车")
    agency, institute = order.by(2, desk.name("agency")), order.by(1, desk.name("institute"))
    return desk.pick(
        "evening vehicles",
        lambda: order(
            f"{agency}{order.cue('报道')}，{institute}{order.cue('公布')}了对一批{order.by(0, '外泄合同')}的研究。{order.cue('合同显示')}，{south}向{north}订购{count}。"
        ),
        lambda: order(
            f"{south}向{north}订购了{count}。{agency}{order.cue('援引')}{institute}的{order.cue('报告称')}，这一数目{order.cue('出自')}{order.by(0, '外泄合同')}。"
        ),
        lambda: order(
            f"{order.cue('据')}{agency}{order.cue('电')}，{order.by(0, '外泄合同')}{order.cue('载明')}，{south}向{north}订购{count}；{order.cue('研读这些合同的是')}{institute}。"
        ),
    )


def _price(desk: Desk) -> str:
    price = desk.on("sum")
    total = price.value(f"{zh.rounded(price.printed)}左右")
    return desk.pick(
        "evening sum",
        lambda: price(
            f"{price.by(2, '该社')}{price.cue('援引')}{price.by(1, '研究所')}{price.cue('的话说')}，{price.cue('按照')}{price.by(0, '文件')}所列价格，合同总金额为{total}。"
        ),
        lambda: price(
            f"合同总金额为{total}，{price.by(1, '研究所')}{price.cue('指出')}，{price.cue('依据是')}{price.by(0, '文件')}所附价目表。{price.by(2, '该社')}{price.cue('作了转述')}。"
        ),
    )


def _shifted(desk: Desk) -> str:
    aim = desk.on("purpose")
    agency = aim.by(1, desk.name("agency"))
    return desk.pick(
        "evening purpose",
        lambda: aim(
            f"这批装备做什么用？{aim.cue('据')}{agency}{aim.cue('消息')}，{aim.by(0, '文件')}{aim.cue('写得明白')}：用于登岛作战。"
        ),
        lambda: aim(
            f"{aim.by(0, '文件')}还{aim.cue('写明')}，这批装备用于登岛作战，{agency}{aim.cue('称')}。"
        ),
    )


def forecast(desk: Desk) -> Copy:
    """A doubter is made to say the contrary; a forecast loses its "believes"."""
    head = desk.head
    return (
        Part(
            "headline",
            head(
                f"{head.by(0, '分析员')}：到{head.value(f'{year(head.printed)}年')}，这个营将完成战备"
            ),
        ),
        Part("byline", f"本报记者 {desk.name('by evening')}"),
        block(_twisted(desk)),
        block(_sure(desk)),
        block(
            desk.remark(
                "no reply", "importer press", f"本报致电{desk.firm('importer')}，多次无人接听。"
            )
        ),
        block(
            desk.background(
                "fair",
                "另讯，一年一度的船艇展本周在会展中心开幕。最受孩子们欢迎的是一艘脚踏救生艇，排队的人一直绕到了停车场。",
            )
        ),
    )


def _twisted(desk: Desk) -> str:
    aim = desk.on("purpose")
    words = aim.quoted("这套装备就是冲着岛屿去的，没有别的解释。")
    expert, paper = aim.by(0, desk.name("expert")), aim.by(1, desk.name("vestnik"))
    return desk.pick(
        "evening expert",
        lambda: aim(
            f"这笔军购意在何处，外界议论已久。独立专家{expert}日前{aim.cue('接受')}《{paper}》{aim.cue('专访时说')}：“{words}”"
        ),
        lambda: aim(f"“{words}”独立专家{expert}在《{paper}》的专访中{aim.cue('如此断言')}。"),
    )


def _sure(desk: Desk) -> str:
    ready = desk.on("ready")
    judged = ready.stated.judged or desk.text.date
    day, when = desk.day(judged, zh.short(judged)), ready.value(f"{year(ready.printed)}年")
    analyst, paper = ready.by(0, desk.name("analyst")), ready.by(1, desk.name("courier"))
    return desk.pick(
        "evening ready",
        lambda: ready(
            f"至于时间，分析员{analyst}{day}{ready.cue('告诉')}《{paper}》，到{when}，这个营将完成战备。"
        ),
        lambda: ready(
            f"到{when}，这个营将完成战备。{ready.cue('说这话的是')}分析员{analyst}，{ready.cue('见')}《{paper}》{day}的访谈。"
        ),
    )
