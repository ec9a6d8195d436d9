"""What technical requirements say besides figures: general clauses in three languages."""

from stemma.demo.facts.written import Written

Section = tuple[Written, tuple[Written, ...]]
"""A heading and its clauses."""

BEFORE: tuple[Section, ...] = (
    (
        Written("Общие положения", "总则", "General"),
        (
            Written(
                "Настоящие требования определяют свойства изделий, поставляемых по договору, и обязательны при изготовлении, приёмке и обучении.",
                "本要求规定按合同供应的产品的性能，在制造、验收和培训中均应遵守。",
                "These requirements define the properties of the products delivered under the Contract and are binding in manufacture, acceptance and training.",
            ),
            Written(
                "Отступления допускаются только по решению, согласованному обеими Сторонами в письменной форме.",
                "如有偏离，须经双方书面同意。",
                "Deviations are permitted only by written agreement of both Parties.",
            ),
            Written(
                "Значения показателей относятся к нормальной нагрузке, исправному состоянию и обученному экипажу, если не указано иное.",
                "除另有说明外，各项指标均指正常载荷、技术状态良好且乘员受过训练的情况。",
                "Unless stated otherwise the figures apply to normal load, sound condition and a trained crew.",
            ),
        ),
    ),
    (
        Written("Условия применения", "使用条件", "Conditions of use"),
        (
            Written(
                "Изделия применяются днём и ночью, в любое время года, на суше, на внутренних водоёмах и в прибрежной полосе.",
                "产品可在昼夜、四季条件下于陆地、内陆水域和近岸水域使用。",
                "The products are used by day and night, in all seasons, on land, on inland waters and along the shore.",
            ),
            Written(
                "Изделия должны сохранять работоспособность при воздействии пыли, дождя, росы, солёного тумана и солнечного излучения.",
                "在扬尘、降雨、凝露、盐雾和日照条件下，产品应保持正常工作。",
                "The products shall remain serviceable under dust, rain, dew, salt mist and sunshine.",
            ),
            Written(
                "Подготовка к применению не должна требовать оборудованных позиций и посторонних источников энергии.",
                "使用准备不应依赖专用设施和外部电源。",
                "Making ready shall need neither prepared sites nor outside sources of power.",
            ),
            Written(
                "Если условия применения у Покупателя отличаются от указанных, он сообщает об этом до утверждения чертежей.",
                "买方使用条件与上述规定不同的，应在图纸批准前告知。",
                "If the Buyer's conditions differ from those stated, it shall say so before the drawings are approved.",
            ),
        ),
    ),
)
AFTER: tuple[Section, ...] = (
    (
        Written("Рабочие места экипажа", "乘员工作位", "Work places of the crew"),
        (
            Written(
                "Органы управления, которыми пользуются в движении, располагаются в пределах досягаемости пристёгнутого водителя.",
                "行驶中使用的操纵机构应布置在系安全带的驾驶员可触及范围内。",
                "Controls used on the move shall be within reach of a driver wearing the harness.",
            ),
            Written(
                "Каждое рабочее место обеспечивается освещением, вентиляцией, креплением для снаряжения и спасательным средством.",
                "每个工作位应有照明、通风、装具固定装置和救生器材。",
                "Each work place shall have light, ventilation, stowage for kit and a life-saving device.",
            ),
            Written(
                "Покидание машины на плаву должно быть возможно через любой из люков без посторонней помощи.",
                "在水上时应能不借外力从任一舱门离车。",
                "It shall be possible to leave the vehicle afloat through any hatch without help.",
            ),
        ),
    ),
    (
        Written(
            "Подготовка к сбросу и приземление", "空投准备与着陆", "Preparation for drops, landing"
        ),
        (
            Written(
                "Укладка парашютной системы выполняется силами расчёта по укладочной карте; повторная укладка допускается без замены деталей.",
                "滑翔伞系统由班组按叠伞卡叠装，重复叠装时无须更换零件。",
                "The parachute system is packed by its team according to the packing card; it can be packed again without replacing parts.",
            ),
            Written(
                "Крепление груза должно исключать его смещение при раскрытии и приземлении.",
                "货物系留应防止开伞和着陆时移位。",
                "Lashings shall prevent loads from shifting on opening and landing.",
            ),
            Written(
                "После приземления изделие приводится в готовность без применения специального оборудования.",
                "着陆后无须专用设备即可使产品恢复待用状态。",
                "After landing the product is made ready without special equipment.",
            ),
        ),
    ),
    (
        Written("Транспортирование и хранение", "运输与保管", "Transport and storage"),
        (
            Written(
                "Изделия перевозятся железнодорожным, водным, автомобильным и воздушным транспортом в соответствии с правилами перевозчика.",
                "产品可按承运人规定以铁路、水路、公路和航空方式运输。",
                "The products may be carried by rail, water, road and air under the carrier's rules.",
            ),
            Written(
                "Схемы погрузки и крепления прилагаются к руководству по эксплуатации.",
                "装载和系留图附于使用说明书。",
                "Loading and lashing diagrams are annexed to the manual.",
            ),
            Written(
                "При хранении изделия консервируются; переконсервация производится силами Покупателя по указаниям изготовителя.",
                "保管期间产品应封存，重新封存由买方按制造商的指示进行。",
                "In storage the products are preserved; preservation is renewed by the Buyer as the manufacturer directs.",
            ),
        ),
    ),
    (
        Written("Надёжность и обслуживание", "可靠性与维护", "Reliability and maintenance"),
        (
            Written(
                "Узлы, требующие ежедневного осмотра, должны быть доступны без снятия других узлов.",
                "需要每日检查的部件应无须拆卸其他部件即可接近。",
                "Assemblies that need daily inspection shall be accessible without removing others.",
            ),
            Written(
                "Одноимённые детали разных изделий должны быть взаимозаменяемыми. Перечень исключений прилагается к формуляру.",
                "不同产品的同名零件应可互换，例外情况列入履历书附表。",
                "Parts of the same name shall be interchangeable between products. Exceptions are listed in the log book.",
            ),
            Written(
                "Обслуживание в полевых условиях выполняется силами экипажа с помощью штатного инструмента.",
                "野外条件下的维护由乘员使用随车工具完成。",
                "Field maintenance is done by the crew with the tools provided.",
            ),
            Written(
                "После хода по морской воде изделие промывается пресной водой; конструкция не должна иметь мест, где вода застаивается.",
                "在海水中行驶后应以淡水冲洗，结构上不得有积水部位。",
                "After running in sea water the product is rinsed with fresh water; there shall be no places where water collects.",
            ),
        ),
    ),
    (
        Written("Размещение средств связи", "通信设备的布置", "Radio equipment"),
        (
            Written(
                "В командных машинах предусматриваются места, крепления и питание для средств связи Покупателя.",
                "指挥车应为买方通信设备预留位置、支架和电源。",
                "Command vehicles shall have room, brackets and power for the Buyer's radios.",
            ),
            Written(
                "Работа бортовых систем не должна создавать помех приёму во всём рабочем диапазоне.",
                "车载系统工作时不得在整个工作频段内对接收造成干扰。",
                "On-board systems shall not disturb reception anywhere in the band.",
            ),
        ),
    ),
    (
        Written("Документация и маркировка", "文件与标识", "Documentation and marking"),
        (
            Written(
                "Каждое изделие сопровождается формуляром и руководством по эксплуатации на русском и китайском языках.",
                "每件产品附俄文和中文的履历书及使用说明书。",
                "Each product comes with a log book and a manual in Russian and Chinese.",
            ),
            Written(
                "Заводской номер наносится ударным способом на корпус и повторяется на табличке у места водителя.",
                "出厂编号打印在车体上，并在驾驶员位置的铭牌上重复标明。",
                "The serial number is stamped on the hull and repeated on a plate near the driver's place.",
            ),
            Written(
                "Предупреждающие надписи выполняются на языках обеих Сторон.",
                "警示标识使用双方文字。",
                "Warnings are written in the languages of both Parties.",
            ),
        ),
    ),
    (
        Written("Проверка выполнения требований", "要求的检验", "Verification"),
        (
            Written(
                "Показатели проверяются при приёмке осмотром, измерением и испытанием в присутствии представителей Покупателя.",
                "各项指标在验收时由买方代表在场，以检查、测量和试验方式核验。",
                "Figures are verified at acceptance by inspection, measurement and trial in the presence of the Buyer's representatives.",
            ),
            Written(
                "Показатели парашютной системы проверяются сбросами габаритно-массовых макетов; результаты заносятся в протокол.",
                "滑翔伞系统的指标以等重模型投放进行核验，结果记入纪要。",
                "Figures of the parachute system are verified by drops of dummies; the results are recorded.",
            ),
            Written(
                "Показатели, которые не могут быть проверены при приёмке, подтверждаются протоколами испытаний изготовителя.",
                "验收时无法核验的指标，以制造商的试验报告为依据。",
                "Figures that cannot be verified at acceptance are confirmed by the manufacturer's test reports.",
            ),
        ),
    ),
)
