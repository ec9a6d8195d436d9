"""Standing prose of the annexes: what belongs to each good, what is asked of all of them."""

from collections.abc import Mapping

from stemma.demo.facts.written import Language, Written

COMPOSITION: Mapping[str, Written] = {
    "vehicle": Written(
        "машина в сборе, водомётный движитель, спасательные средства экипажа, тент, "
        "возимый комплект инструмента, формуляр.",
        "整车、喷水推进装置、乘员救生器材、篷布、随车工具、履历书。",
        "complete vehicle, water jets, crew life-saving gear, canopy, tool kit, log book.",
    ),
    "gun": Written(
        "орудие на базовом шасси, прицельные приборы, приспособления для обслуживания ствола, "
        "чехлы, формуляр.",
        "底盘及火炮、瞄准装置、身管保养工具、罩衣、履历书。",
        "gun on its chassis, sights, barrel maintenance tools, covers, log book.",
    ),
    "carrier": Written(
        "машина в сборе, сиденья десанта, грузовые крепления, буксирное устройство, формуляр.",
        "整车、载员座椅、货物系留装置、牵引装置、履历书。",
        "complete vehicle, troop seats, cargo lashings, towing gear, log book.",
    ),
    "command": Written(
        "машина в сборе, рабочие места операторов, мачтовое устройство, приборы наблюдения, "
        "источник питания, формуляр.",
        "整车、操作员工位、升降桅杆、观察器材、供电设备、履历书。",
        "complete vehicle, operators' stations, mast, observation devices, power supply, log book.",
    ),
    "parachute": Written(
        "купол планирующий, подвесная система, прибор раскрытия, блок управления планированием, "
        "грузовой контейнер, сумка переносная, паспорт.",
        "滑翔伞衣、背带系统、自动开伞器、滑翔控制装置、货物箱、携行袋、合格证。",
        "gliding canopy, harness, opening device, glide control unit, cargo container, carrying "
        "bag, certificate.",
    ),
    "spares": Written(
        "узлы и детали по перечню запасных частей, уложенные в укупорочные ящики с описями.",
        "按备件清单配齐的部件和零件，装箱并附装箱清单。",
        "assemblies and parts as listed, packed in cases with packing lists.",
    ),
    "stand": Written(
        "стенд с пультом руководителя занятий, комплект плакатов, методические указания.",
        "训练台、教员控制台、教学挂图、教学指导书。",
        "stand with instructor's console, set of charts, teaching instructions.",
    ),
    "radio": Written(
        "приёмопередатчик, антенное устройство, кабели, кронштейны, переговорная гарнитура.",
        "收发信机、天线、电缆、支架、通话帽。",
        "transceiver, aerial, cables, brackets, headset.",
    ),
}
"""What belongs to one of each good."""

GENERAL: Mapping[Language, tuple[str, ...]] = {
    "ru": (
        (
            "Настоящие требования распространяются на имущество, указанное в договоре, и "
            "обязательны при "
            "изготовлении, испытаниях и приёмке."
        ),
        (
            "Имущество изготавливается новым, не бывшим в эксплуатации, по рабочей "
            "документации завода. "
            "Применение комплектующих с истёкшим сроком хранения не допускается."
        ),
        (
            "Окраска — защитная однотонная, стойкая к морской воде и дезактивирующим "
            "растворам. Оттенок "
            "выбирает Покупатель по образцам завода."
        ),
        (
            "Надписи на органах управления, шкалы приборов и таблички выполняются на "
            "английском языке; "
            "наклейки на языке Покупателя входят в комплект."
        ),
        (
            "Конструкция допускает техническое обслуживание силами экипажа в полевых условиях без "
            "специального подъёмного оборудования."
        ),
        (
            "Изделия, предназначенные для десантирования, имеют штатные узлы крепления и "
            "разметку центра "
            "масс. Схемы крепления входят в эксплуатационную документацию."
        ),
        "Каждое изделие сопровождается формуляром (паспортом) с отметкой службы качества завода.",
    ),
    "zh": (
        "本技术要求适用于合同所列全部装备，是生产、试验和验收的依据。",
        "装备应为按工厂生产图纸新制、未经使用的产品，不得采用超过贮存期的元器件和配套件。",
        "涂装为单色保护色，耐海水、耐洗消液；色调由买方按工厂色样选定。",
        "操纵机构标识、仪表刻度及铭牌采用英文，并随附买方文字标贴。",
        "结构应便于乘员在野外条件下自行维护，无需专用起吊设备。",
        "供空投的产品应有制式系留点和质心标志，系留图列入使用文件。",
        "每件产品附有加盖工厂质量部门印章的履历书（合格证）。",
    ),
    "en": (
        (
            "These requirements apply to all equipment listed in the Contract and govern "
            "manufacture, "
            "testing and acceptance."
        ),
        (
            "The equipment shall be new and unused and made to the working drawings of the "
            "Works. Components "
            "beyond their storage life shall not be used."
        ),
        (
            "Paint shall be a single protective colour resistant to sea water and "
            "decontaminants. The Buyer "
            "selects the shade from samples of the Works."
        ),
        (
            "Markings of controls, scales of instruments and plates shall be in English; "
            "labels in the "
            "Buyer's language are supplied."
        ),
        "Crews shall be able to maintain the items in the field without special lifting gear.",
        (
            "Items meant for airdrop shall have standard lashing points and the centre of mass "
            "marked. "
            "Lashing diagrams form part of the manuals."
        ),
        (
            "Each item is accompanied by a log book or certificate endorsed by the quality service "
            "of the Works."
        ),
    ),
}

DEMANDS: Mapping[str, Mapping[Language, tuple[str, ...]]] = {
    "vehicle": {
        "ru": (
            "Вход в воду и выход на берег выполняются без подготовки, силами экипажа.",
            (
                "Водооткачивающие средства удерживают машину на плаву при негерметичности любого "
                "отсека."
            ),
            "Размещение возимого имущества не должно перекрывать люки экипажа.",
        ),
        "zh": (
            "车辆入水和登岸无须准备，由乘员自行完成。",
            "任何舱室进水时，排水装置应能保持车辆漂浮。",
            "随车物资的布置不得遮挡乘员舱口。",
        ),
        "en": (
            "Entering water and leaving it shall need no preparation other than by the crew.",
            "Bilge pumps shall keep the vehicle afloat with any compartment flooded.",
            "Stowage shall not obstruct the crew hatches.",
        ),
    },
    "gun": {
        "ru": (
            (
                "Орудие допускает ведение огня с места и с короткой остановки; стрельба на плаву "
                "настоящими требованиями не предусматривается."
            ),
            "Приборы прицеливания защищены от повреждения при приземлении.",
        ),
        "zh": (
            "火炮可在停止间和短停时射击，本要求不包括水上射击。",
            "瞄准装置应有防着陆冲击的保护措施。",
        ),
        "en": (
            (
                "The gun shall fire from the halt and from a short halt; firing afloat is not "
                "required."
            ),
            "Sighting devices shall be protected against damage on landing.",
        ),
    },
    "carrier": {
        "ru": (
            "Сиденья десанта энергопоглощающие, с привязными ремнями.",
            "Переоборудование из десантного варианта в грузовой выполняет экипаж.",
        ),
        "zh": ("载员座椅为吸能式并配安全带。", "载员型与运货型之间的转换由乘员完成。"),
        "en": (
            "Troop seats shall absorb energy and have harnesses.",
            "The crew shall be able to convert the vehicle from troops to cargo.",
        ),
    },
    "command": {
        "ru": (
            (
                "Рабочие места операторов оборудуются под радиостанции и систему управления "
                "Покупателя; "
                "посадочные размеры согласуются отдельно."
            ),
            "Система питания обеспечивает работу аппаратуры на стоянке с выключенным двигателем.",
        ),
        "zh": (
            "操作员工位按买方电台和指挥系统布置，安装尺寸另行商定。",
            "停车且发动机关闭时，供电系统应保证设备工作。",
        ),
        "en": (
            (
                "Operators' stations shall take the Buyer's radios and command system; "
                "mounting dimensions "
                "are agreed separately."
            ),
            "The power supply shall run the equipment at rest with the engine stopped.",
        ),
    },
    "parachute": {
        "ru": (
            "Система управляется парашютистом и в автоматическом режиме по заданной программе.",
            "Укладка производится обученным личным составом в полевых условиях на полотнище.",
            "Прибор раскрытия срабатывает независимо от действий парашютиста.",
        ),
        "zh": (
            "系统可由伞兵操纵，也可按预定程序自动飞行。",
            "经培训的人员可在野外铺布上完成叠装。",
            "自动开伞器的工作不依赖伞兵操作。",
        ),
        "en": (
            "The system shall be steered by the parachutist or fly a set programme by itself.",
            "Trained personnel shall be able to pack it in the field on a ground sheet.",
            "The opening device shall work independently of the parachutist.",
        ),
    },
    "proof": {
        "ru": (
            (
                "Соответствие подтверждается приёмо-сдаточными испытаниями на заводе в присутствии "
                "военного представителя Покупателя."
            ),
            (
                "Показатели, не проверяемые при приёмке, подтверждаются протоколами заводских "
                "испытаний."
            ),
            (
                "Отступление от настоящих требований допускается только по письменному согласию "
                "Сторон."
            ),
        ),
        "zh": (
            "符合性通过在工厂进行的交付试验予以证明，买方军事代表到场见证。",
            "验收时不做检查的指标，以工厂试验报告为证。",
            "对本要求的任何偏离，须经双方书面同意。",
        ),
        "en": (
            (
                "Compliance is proven by delivery tests at the Works in the presence of the "
                "Buyer's "
                "military representative."
            ),
            "Parameters not checked on acceptance are proven by test reports of the Works.",
            "Any departure from these requirements needs the written consent of both Parties.",
        ),
    },
}
"""What is asked of each good beside its figures, and how all of it is proven."""

CHAPTERS: tuple[tuple[Written, Mapping[Language, tuple[str, ...]]], ...] = (
    (
        Written("Условия применения", "使用条件", "Conditions of use"),
        {
            "ru": (
                (
                    "Имущество сохраняет работоспособность при повышенной влажности, "
                    "запылённости, дожде, "
                    "снеге, инее и солёном тумане."
                ),
                (
                    "После пребывания в морской воде достаточно промывки пресной водой и "
                    "смазки согласно "
                    "инструкции."
                ),
                (
                    "Перевозка допускается всеми видами транспорта без ограничения дальности в "
                    "закреплённом положении."
                ),
                (
                    "Кратковременное хранение на открытой площадке под чехлами не должно "
                    "приводить к "
                    "потере свойств."
                ),
            ),
            "zh": (
                "装备在潮湿、扬尘、雨雪、霜冻和盐雾条件下应保持工作能力。",
                "在海水中使用后，按说明书用淡水冲洗并加注润滑脂即可。",
                "在系固状态下可用各种运输工具运输，里程不限。",
                "加盖篷布短期露天存放，不应降低性能。",
            ),
            "en": (
                (
                    "The equipment shall remain serviceable in humidity, dust, rain, snow, frost "
                    "and salt fog."
                ),
                (
                    "After use in sea water, rinsing with fresh water and greasing as instructed "
                    "shall do."
                ),
                "When lashed it may be carried by all means of transport over any distance.",
                "Short storage in the open under covers shall not impair its properties.",
            ),
        },
    ),
    (
        Written("Безопасность", "安全性", "Safety"),
        {
            "ru": (
                (
                    "Органы управления исключают самопроизвольное включение при десантировании и "
                    "перевозке."
                ),
                "Каждая машина оснащается средствами пожаротушения и аварийного выхода.",
                (
                    "Уровень шума и загазованность в обитаемых отделениях не препятствуют "
                    "работе экипажа "
                    "при длительном марше."
                ),
                "Предупреждающие надписи наносятся в местах, видимых с рабочего места.",
            ),
            "zh": (
                "操纵机构在空投和运输时应能防止误动作。",
                "每辆车应配备灭火器材和应急出口。",
                "长途行军时，乘员舱内噪声和有害气体不得影响乘员工作。",
                "警告标识应设在操作位置可见之处。",
            ),
            "en": (
                "Controls shall not operate by themselves during airdrop and transport.",
                "Each vehicle shall have fire extinguishers and emergency exits.",
                (
                    "Noise and fumes in the crew compartment shall not hinder the crew on long "
                    "marches."
                ),
                "Warnings shall be placed where they are seen from the operator's seat.",
            ),
        },
    ),
    (
        Written("Обслуживание и документация", "维护和文件", "Maintenance and manuals"),
        {
            "ru": (
                (
                    "Виды и периодичность обслуживания устанавливаются руководством по "
                    "эксплуатации; "
                    "ежедневное обслуживание выполняет экипаж."
                ),
                "Составные части, требующие регулировки, доступны без снятия соседних агрегатов.",
                "Одноимённые сборочные единицы взаимозаменяемы без подгонки.",
                "К каждому изделию прилагаются руководство, каталог деталей и схема смазки.",
                (
                    "Изменения конструкции после согласования настоящих требований вносятся "
                    "только с ведома "
                    "Покупателя."
                ),
            ),
            "zh": (
                "维护种类和周期按使用说明书规定，日常维护由乘员完成。",
                "需调整的部件，不拆卸相邻机构即可接近。",
                "同名组件应能互换，无须修配。",
                "每件产品附使用说明书、零件目录和润滑图。",
                "本要求商定后，结构更改须经买方知悉。",
            ),
            "en": (
                (
                    "The manual lays down kinds and intervals of maintenance; the crew does the "
                    "daily one."
                ),
                "Parts that need adjustment shall be reached without removing others.",
                "Assemblies of the same name shall be interchangeable without fitting.",
                "A manual, a catalogue of parts and a lubrication chart accompany each item.",
                "The design shall not be changed after agreement without the Buyer's knowledge.",
            ),
        },
    ),
)
"""Chapters that follow those of the goods."""

_OTHER: Mapping[Language, tuple[str, ...]] = {
    "ru": ("Изделие должно быть пригодно к хранению в неотапливаемом помещении.",),
    "zh": ("产品应适于在不采暖库房内贮存。",),
    "en": ("The item shall be fit for storage in unheated rooms.",),
}


def demands(good: str) -> Mapping[Language, tuple[str, ...]]:
    """Return what is asked of a good; something that fits all where nothing special is."""
    return DEMANDS.get(good, _OTHER)
