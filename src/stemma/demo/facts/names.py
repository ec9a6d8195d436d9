"""The names the affair draws from. None is of a real state, firm, person, vehicle or place."""

from collections.abc import Sequence

from stemma.demo.facts.written import Thing, Town, Written

NORTHERN: Sequence[tuple[Written, str, str]] = (
    (
        Written("Тальвенская Конфедерация", "塔尔文联邦", "Talven Confederation"),
        "Тальвен",
        "talven",
    ),
    (Written("Ольмарская Конфедерация", "奥尔马联邦", "Olmar Confederation"), "Ольмар", "olmar"),
    (
        Written("Кварнийская Конфедерация", "克瓦尔尼联邦", "Kvarnian Confederation"),
        "Кварн",
        "kvarn",
    ),
    (
        Written("Истремская Конфедерация", "伊斯特雷姆联邦", "Istrem Confederation"),
        "Истрем",
        "istrem",
    ),
)
"""State, the Russian root its firms are called by, and the same in Latin letters."""

NORTHERN_FIRM = {
    "Тальвен": "塔尔文特种出口公司",
    "Ольмар": "奥尔马特种出口公司",
    "Кварн": "克瓦尔尼特种出口公司",
    "Истрем": "伊斯特雷姆特种出口公司",
}

SOUTHERN: Sequence[tuple[Written, Written]] = (
    (
        Written("Республика Наньлань", "南澜共和国", "Republic of Nanlan"),
        Written("Наньлань", "南澜", "Nanlan"),
    ),
    (
        Written("Республика Дайлинь", "岱霖共和国", "Republic of Dailin"),
        Written("Дайлинь", "岱霖", "Dailin"),
    ),
    (
        Written("Республика Хунъюй", "泓屿共和国", "Republic of Hongyu"),
        Written("Хунъюй", "泓屿", "Hongyu"),
    ),
    (
        Written("Республика Цанлу", "沧麓共和国", "Republic of Canglu"),
        Written("Цанлу", "沧麓", "Canglu"),
    ),
)

NORTHERN_TOWNS: Sequence[Town] = (
    Town(Written("Вельмоград", "韦尔莫格勒", "Velmograd"), "Вельмограда", "Вельмограде"),
    Town(Written("Старолесье", "斯塔罗列西耶", "Starolesye"), "Старолесья", "Старолесье"),
    Town(
        Written("Озерновск-Верхний", "上奥泽尔诺夫斯克", "Verkhny Ozernovsk"),
        "Озерновска-Верхнего",
        "Озерновске-Верхнем",
    ),
    Town(Written("Крутогорье", "克鲁托戈里耶", "Krutogorye"), "Крутогорья", "Крутогорье"),
    Town(Written("Мшанск", "姆尚斯克", "Mshansk"), "Мшанска", "Мшанске"),
    Town(Written("Ледогорск", "列多戈尔斯克", "Ledogorsk"), "Ледогорска", "Ледогорске"),
)
SOUTHERN_TOWNS: Sequence[Town] = (
    Town(Written("Цзинхэ", "靖河市", "Jinghe"), "Цзинхэ", "Цзинхэ"),
    Town(Written("Ланьтан", "岚棠市", "Lantang"), "Ланьтана", "Ланьтане"),
    Town(Written("Хайсуй", "海穗市", "Haisui"), "Хайсуя", "Хайсуе"),
    Town(Written("Юньцзи", "云矶市", "Yunji"), "Юньцзи", "Юньцзи"),
    Town(Written("Фэнкоу", "枫蔻市", "Fengkou"), "Фэнкоу", "Фэнкоу"),
)

NORTHERN_SURNAMES: Sequence[Written] = (
    Written("Вельмин", "韦利明", "Velmin"),
    Written("Стежин", "斯捷任", "Stezhin"),
    Written("Курнашёв", "库尔纳绍夫", "Kurnashev"),
    Written("Озолотин", "奥佐洛京", "Ozolotin"),
    Written("Травнинский", "特拉夫宁斯基", "Travninsky"),
    Written("Хмелевцов", "赫梅列夫佐夫", "Khmelevtsov"),
    Written("Бортнянин", "博尔特尼亚宁", "Bortnyanin"),
    Written("Зажогин", "扎若金", "Zazhogin"),
    Written("Мякотников", "米亚科特尼科夫", "Myakotnikov"),
    Written("Щербинцев", "谢尔宾采夫", "Shcherbintsev"),
    Written("Яровинский", "亚罗温斯基", "Yarovinsky"),
    Written("Дрёмов", "德廖莫夫", "Dryomov"),
    Written("Путилинцев", "普季林采夫", "Putilintsev"),
    Written("Еловиков", "叶洛维科夫", "Yelovikov"),
)
"""Given in the masculine; a woman's is made by `people.surname`."""

MEN: Sequence[tuple[Written, Written]] = (
    (
        Written("Ростислав", "罗斯季斯拉夫", "Rostislav"),
        Written("Евграфович", "叶夫格拉福维奇", "Yevgrafovich"),
    ),
    (
        Written("Олег", "奥列格", "Oleg"),
        Written("Аристархович", "阿里斯塔尔霍维奇", "Aristarkhovich"),
    ),
    (Written("Глеб", "格列布", "Gleb"), Written("Савельевич", "萨韦利耶维奇", "Savelyevich")),
    (Written("Тимофей", "季莫费", "Timofey"), Written("Львович", "利沃维奇", "Lvovich")),
    (Written("Игнат", "伊格纳特", "Ignat"), Written("Романович", "罗曼诺维奇", "Romanovich")),
    (
        Written("Всеволод", "弗谢沃洛德", "Vsevolod"),
        Written("Кириллович", "基里洛维奇", "Kirillovich"),
    ),
)
WOMEN: Sequence[tuple[Written, Written]] = (
    (Written("Дарья", "达里娅", "Darya"), Written("Прохоровна", "普罗霍罗夫娜", "Prokhorovna")),
    (Written("Зинаида", "济娜伊达", "Zinaida"), Written("Тихоновна", "季霍诺夫娜", "Tikhonovna")),
    (Written("Вера", "薇拉", "Vera"), Written("Остаповна", "奥斯塔波夫娜", "Ostapovna")),
)

SOUTHERN_PEOPLE: Sequence[tuple[Written, Written]] = (
    (Written("Чжэнь", "甄", "Zhen"), Written("Юаньчжоу", "远舟", "Yuanzhou")),
    (Written("Нин", "宁", "Ning"), Written("Жочуань", "若川", "Ruochuan")),
    (Written("Гун", "龚", "Gong"), Written("Цзинсун", "景松", "Jingsong")),
    (Written("Янь", "晏", "Yan"), Written("Бохуай", "伯淮", "Bohuai")),
    (Written("Лу", "陆", "Lu"), Written("Хэпин", "鹤屏", "Heping")),
    (Written("Цю", "裘", "Qiu"), Written("Шихань", "士翰", "Shihan")),
    (Written("Мэн", "蒙", "Meng"), Written("Цишу", "启枢", "Qishu")),
    (Written("Фэн", "酆", "Feng"), Written("Линьюй", "霖雨", "Linyu")),
    (Written("Тун", "佟", "Tong"), Written("Вэньчжэн", "文峥", "Wenzheng")),
    (Written("Хуа", "花", "Hua"), Written("Сяоло", "晓珞", "Xiaoluo")),
    (Written("Ци", "戚", "Qi"), Written("Минъяо", "鸣耀", "Mingyao")),
    (Written("Юй", "郁", "Yu"), Written("Дэцянь", "德潜", "Deqian")),
)
"""Surname and given name."""

VEHICLE_NAMES: Sequence[Written] = (
    Written("Зимнянка", "冬鹭", "Zimnyanka"),
    Written("Пуночка", "雪鹀", "Punochka"),
    Written("Свиязь", "赤颈凫", "Sviyaz"),
    Written("Чеглок", "燕隼", "Cheglok"),
    Written("Кулик", "鹬鸟", "Kulik"),
    Written("Турухтан", "流苏鹬", "Turukhtan"),
    Written("Каменушка", "丑鸭", "Kamenushka"),
    Written("Зуёк", "金眶鸻", "Zuyok"),
)
"""Birds; which one is a vehicle's name is drawn with a figure behind it."""

VEHICLE = Thing(
    Written("лёгкая плавающая машина", "轻型两栖车", "light amphibious vehicle"),
    "лёгкой плавающей машины",
    "лёгкие плавающие машины",
    "лёгких плавающих машин",
    "light amphibious vehicles",
    "辆",
)
GUN = Thing(
    Written("самоходное орудие", "自行火炮", "self-propelled gun"),
    "самоходного орудия",
    "самоходных орудия",
    "самоходных орудий",
    "self-propelled guns",
    "门",
)
CARRIER = Thing(
    Written("бронетранспортёр", "装甲输送车", "armoured carrier"),
    "бронетранспортёра",
    "бронетранспортёра",
    "бронетранспортёров",
    "armoured carriers",
    "辆",
)
COMMAND = Thing(
    Written("командно-наблюдательная машина", "指挥观察车", "command and observation vehicle"),
    "командно-наблюдательной машины",
    "командно-наблюдательные машины",
    "командно-наблюдательных машин",
    "command and observation vehicles",
    "辆",
)
PARACHUTE = Thing(
    Written("парашютная планирующая система", "远程滑翔伞系统", "gliding parachute system"),
    "парашютной планирующей системы",
    "парашютные планирующие системы",
    "парашютных планирующих систем",
    "gliding parachute systems",
    "套",
)
SPARES = Thing(
    Written("групповой комплект запасных частей", "成组备件包", "group set of spare parts"),
    "группового комплекта запасных частей",
    "групповых комплекта запасных частей",
    "групповых комплектов запасных частей",
    "group sets of spare parts",
    "套",
)
STAND = Thing(
    Written("учебный стенд", "训练台架", "training stand"),
    "учебного стенда",
    "учебных стенда",
    "учебных стендов",
    "training stands",
    "台",
)
RADIO = Thing(
    Written("комплект бортовой радиостанции", "车载电台套件", "vehicle radio set"),
    "комплекта бортовой радиостанции",
    "комплекта бортовых радиостанций",
    "комплектов бортовых радиостанций",
    "vehicle radio sets",
    "套",
)
