"""What claims of the press may be about besides a deal: words in English, Russian, Chinese.

A row: the matter in plain English, the kinds of value it has (units where it is a measure; empty:
any but a date), its words in the three languages. English words stand in their bare form, Russian
ones without their ending, Chinese ones whole; two words that mean it only together are tied with
"_". Matters are what is measured, what happens, what is at fault, what belongs to whom: never
the goods that a whole coverage is about. Words under "-" only look like others and mean no matter.
"""

ROWS = """
weight|kg|weight weigh scales kilogram gram heavy heavier overweight underweight|взвес взвеш весит весят весил весы весам весах килограмм грамм тяжел масса массу массой|重量 称重 过磅 磅秤 体重 净重 毛重 超重 分别重 重达 仅重
length|m km|length long longer|длин длинн протяжен|长度 全长 长达 总长
height|m|height tall taller|высот высок|高度 高达 身高
depth|m|depth deep deeper|глубин глубок|深度 深达 水深
width|m|width wide wider thick thickness|ширин широк толщин|宽度 厚度
area|m2 ha km2|area hectare acreage|площад гектар|面积 公顷
speed|km/h m/s kn|speed velocity knot|скорост|速度 时速 航速
temperature|C K °C|temperature overheat overheated degree degrees|температур перегре|温度 高温 过热 摄氏
pressure|Pa bar|pressure|давлен|压力 气压
capacity|l m3 t count|capacity hold_up seat seats|вместим емкост вместит вмеща|容量 库容 载客 容积 座位
level|m|water_level level|уровень уровня уровне уровню уровнем отметк|水位 液位
flow|l m3/s|outflow inflow discharge discharging spillway leaving_the floodgate sluice release|сбрасыва сброс створ расход_воды водосброс попуск шлюз|下泄 泄量 泄洪 流量 泄流 放水 闸门 开闸 排水
power|W kW MW|power wattage megawatt kilowatt|мощност мегаватт киловатт|功率 千瓦 兆瓦
consumption|l kWh|consumption consume|расход_топлива потреблен|耗电 油耗 用电量
mileage|km|mileage odometer|пробег|里程
interest|%|interest interest_rate|ставк процентн|利率 年利率 利息
loan|money|loan lend lent borrow credit lender borrower|кредит займ заем ссуд|贷款 借款 信贷
debt|money|debt arrears owe owed|долг задолжен|债务 欠款 欠债 拖欠
penalty|money|penalty penalties fine fined forfeit|штраф неустойк|罚款 罚金 违约金 罚
damages|money|compensation damages indemnity payout|компенсац возмещ|赔偿 补偿 赔付
losses|money|loss losses|убыт ущерб потер|损失 亏损
profit|money|profit profits earnings revenue turnover|прибыл выручк доход оборот|利润 收入 营收 盈利
budget|money|budget|бюджет|预算
subsidy|money|subsidy subsidies grant grants|субсиди дотаци грант|补贴 补助 拨款
tax|money %|tax taxes duty duties tariff levy|налог пошлин тариф|税款 关税 税收 税率
wage|money|wage wages salary salaries pay_rise bonus bonuses|зарплат оклад жаловань преми|工资 薪水 奖金 薪资
fare|money|fare fares ticket tickets toll tolls|проезд билет|票价 车票 门票 船票
bribe|money|bribe bribes bribery kickback kickbacks|взятк откат|贿赂 受贿 行贿 回扣
insurance|money|insurance insurer insured insurers|страховк страхов страховщик|保险 投保 承保
rent|money|rent rental lease leased leasing tenant|аренд лизинг|租金 租赁 租用 出租
stock|count kg t|stockpile stock stocks reserve reserves inventory|запас остатк|库存 储备 存量
harvest|kg t|harvest yield crop output|урожа сбор_зерна добыч выработк|收成 产量 收获 开采
quota|count kg t %|quota quotas|квот|配额 限额
growth|%|growth|прирост рост|增长 增幅
share|%|stake shareholder shareholders shares owner ownership owned belongs belong|акци акционер долю доля доли долей владел собственник принадлеж|股份 持股 股东 所有权 业主 归属 股权
deaths|count|death deaths dead died die killed casualty casualties fatality fatalities toll drowned corpse bodies|погиб умер смерт жертв убит утону|死亡 遇难 身亡 丧生 死者 死了 溺亡
injuries|count|injury injuries injured wounded wound hospitalised hospitalized hurt|ранен травм пострада госпитализ|受伤 伤者 重伤 轻伤 住院 送医
missing|count|missing disappeared vanished|пропал пропавш исчез|失踪 失联 下落不明 不见了
evacuation|count|evacuate evacuated evacuation moved_out relocated displaced rehoused|эвакуир эвакуац переселен отселен вывезл вывезен|转移 撤离 疏散 安置 撤走
arrest|count date|arrest arrested arrests detained detain custody jailed imprisoned prison|арест задерж сизо заключен_под|逮捕 拘留 被捕 拘捕 羁押 刑拘 抓获
dismissal|count date|dismissed dismissal sacked fired resigned resign resignation laid_off layoff layoffs stepped_down|уволен уволил увольн отставк отставку сокращен_штат|辞职 解雇 开除 裁员 免职 撤职 停职
appointment|date|appointed appointment|назначен_директор назначен_на назначили|任命 上任
strike|count date|walkout strikers industrial_action picket|забастов бастов бастуют пикет|罢工
protest|count date|protest protests protester protesters rally rallied demonstration demonstrators petition|протест митинг демонстрац петици|抗议 集会 示威 请愿 联署
passengers|count|passenger passengers ridership|пассажир пассажиропоток|乘客 旅客 客流
illness|count|ill illness sick poisoned poisoning disease outbreak infected infection|заболе отравл отравил болезн заражен инфекц|中毒 患病 生病 感染 疫情
launch|date|launch launched launching float floated float-out afloat liftoff|спуск спущен спуст_на запуск запущен|下水 下不了水 发射 升空
opening|date|opening inaugurated inauguration|открыт откры_для торжественн|开幕 启用 开通 落成 揭幕
closure|date|closed closure shut shuts shutdown reclosed|закрыт закры закрыв перекры|关闭 封闭 关停 停业 封锁线
halt|date|halt halted stopped stoppage suspended suspension standstill idle paused|останов приостан прекра простаива|停止 暂停 停产 停工 停运 中止
resumption|date|resume resumed resumption restart restarted reopened|возобнов|恢复 重启 复工 复产 重新开放
delay|date|delay delayed delays postponed postponement late overdue behind_schedule|перенес отлож задержк опозда сорван отстав|推迟 延期 延误 拖延 逾期 延后
deadline|date|deadline deadlines due_date|срок|期限 截止 工期
progress|%|progress complete completion|готовност|进度 完工 竣工 完成率
building|date|construction built rebuilt rebuilding|строительств построен возвед постройк|建设 修建 施工 动工 兴建
demolition|date|demolition demolished dismantled scrapped scrap scrapping|снос снесен демонтаж демонтир утилизац металлолом|拆除 拆毁 报废 拆解
repair|date money|repair repaired repairs fixed mended mend overhaul maintenance|ремонт почин восстанов починк|维修 修理 抢修 检修 修复 修好
inspection|date|inspection inspected inspectors inspector commission audit auditors audited|комисси осмотр инспекц инспектор ревизи аудит|检查 视察 查勘 巡查 验收组 审计
probe|date|investigation investigate investigating investigators probe prosecutor prosecutors criminal_case inquiry|прокур проверк следств следовател расследов уголовн|调查 检察院 检察 立案 侦查 彻查
tests|date|test tests tested testing laboratory assay trial_run|испытан испыты экспертиз анализ_проб лаборатор|检测 化验 试验 测试 送检 检验
seizure|count|seized seizure confiscated impounded raid raided searched|изъят изъял конфиск обыск арестован_имуществ|扣押 查获 没收 搜查 提取 封样
court|date|court judge judges trial verdict sentenced sentence ruling appeal|суд суда суде судом судья судьи приговор апелляц|法院 法庭 判决 审理 宣判 上诉
lawsuit|money|lawsuit sued sue claimant plaintiff suit|иск иска иском истец|起诉 诉讼 索赔 原告
election|date|election elections vote voted votes voters ballot ballots turnout|выбор голосован голосова бюллетен избират явк|选举 投票 选票 当选
accident|date count|accident crash crashed derailed derailment overturned|авари дтп крушени|事故 坠毁 翻车 脱轨 坠落
collision|date|collision collided rammed|столкнов столкнул протаран|相撞 碰撞 撞上
explosion|count|explosion exploded blast detonated detonation|взрыв взорва детонац|爆炸 起爆
fire|count date|fire fires blaze burned burnt burning ignited|пожар возгоран загоре сгоре горел|火灾 起火 着火 失火 燃烧 自燃
collapse|count|collapse collapsed caved_in subsidence sinkhole|обруш обвал просад провал_грунта|坍塌 倒塌 垮塌 塌陷 塌方
flood|count|flood flooded flooding floods inundated|затоп наводнен паводк подтоп|洪水 淹没 被淹 洪涝 涌水 进水
spill|l t|spill spilled spillage seep seepage seeping leaking leakage|разлив разлил протечк протека сочи|泄漏 渗漏 渗水 漏油 溢出 渗着水
pollution|count|pollution polluted contaminated contamination toxic|загрязн токсич отравляющ|污染 超标 有毒
crack|m|crack cracks cracked cracking fissure fracture fractured|трещин треснул треснула|裂缝 斜缝 裂纹 裂痕 开裂 缝
weld|count|weld welds welded welding welder welders seam seams|шов швы швов швах швами сварн сварк сварщик|焊缝 焊接 焊工
fault|count|defect defects defective faulty fault faults flaw flaws flawed malfunction rejects substandard|брак бракован дефект неисправ изъян поломк некондиц|缺陷 次品 故障 不合格 瑕疵 残次
corrosion|count|corrosion corroded rust rusted rusting|корроз ржавч ржаве|腐蚀 生锈 锈蚀
rupture|date m|rupture ruptured severed sever snapped burst torn|обрыв оборва разрыв порван перереза перерубл|断裂 切断 中断 破裂 割断 断缆
sabotage|date|sabotage sabotaged saboteur tampering|диверси саботаж|破坏活动 蓄意破坏 人为破坏
theft|count money|theft thefts thief thieves embezzled embezzlement siphoned missing_money|краж хищен растрат присво|盗窃 失窃 贪污 挪用 侵吞
fraud|money|fraud fraudulent swindle scam|мошеннич афер|诈骗 欺诈 骗局
smuggling|count|smuggled smuggling smugglers contraband|контрабанд|走私
sanctions|date|sanction sanctions sanctioned embargo|санкци эмбарго|制裁 禁运
ban|date|ban banned prohibited prohibition forbidden|запрет запрещ|禁止 禁令 取缔
permit|date|permit permits permission licence license licensed authorised authorization|разрешен лицензи допуск|许可 批准 执照 牌照 准许
certificate|date|certificate certificates certified certification|сертификат сертифи|证书 认证 合格证
recall|count|recall recalled|отзыв_парт отозва|召回
warranty|month year|warranty guarantee guaranteed|гаранти|保修 质保 担保
safety|-|safe safety sound harmless unharmed secure|безопас безвред невред исправн|安全 无害 运行正常 平稳
danger|-|danger dangerous hazard hazardous unsafe threat|опасн угроз аварийн|危险 隐患 威胁
tracking|count|locator locators tracker trackers tracking transponder beacon gps_unit|маячок маячк трекер геолокац отслежив местополож|定位 追踪器 跟踪器 定位器
software|-|software firmware algorithm update_server|программн прошивк алгоритм софт|软件 固件 程序 算法
breach|count|breach breached data_leak database databases password passwords records_of|утечк_данн база_данн базы_данн парол|数据泄露 数据库 密码
outage|count month|outage outages blackout blackouts power_cut disconnected offline|отключен обесточ отключил|停电 断电 断网 中断服务
shortage|count %|shortage shortages shortfall lacking deficit|нехват дефицит недостач|短缺 缺口 不足 紧缺
pledge|month year|pledge pledged collateral mortgage mortgaged|заложен залог|抵押 质押 抵债
default|date|default defaulted insolvent insolvency bankrupt bankruptcy|дефолт банкрот несостоятел|违约 破产 资不抵债
tender|money date|tender tenders bidding bidder bidders auction auctioned bid bids|тендер аукцион конкурс торги_по|招标 投标 中标 拍卖 竞标
middleman|count|middleman middlemen intermediary intermediaries distributor dealer dealers broker brokers reseller|посредник дилер дистрибьютор брокер перекуп|中间商 经销商 代理商 中介
shell company|count|shell_company front_company shell_companies offshore|офшор подставн фирма-однодневк однодневк|空壳公司 离岸 壳公司
origin of goods|count|made_in origin|происхожден|原产地 产自
material|-|material materials polyamide aramid fibre fiber nylon alloy|материал состав арамид полиамид волокн сплав|材质 材料 芳纶 尼龙 合金 纤维
batch|count|batch batches same_lot lot_it|парти|批次 同一批
clause|count|clause clauses article_of|пункт оговорк|条款
annex|count|annex annexes appendix addendum protocol_of|приложени|附件 附录 附表
route|km|route routes itinerary|маршрут|路线 航线 线路
voyage|date|sailed voyage voyages docked berthed|рейс причалил пришвартов ошвартов|出航 靠泊 停靠 启航
flight|count date|flight flights takeoff|вылет авиарейс|航班 起飞
transponder|date|ais|аис|船舶自动识别
anchor|count m|anchor anchors anchored anchorage|якор|船锚 锚 拖锚 抛锚 起锚
crew|count|crew crews|экипаж|船员 机组
captain|-|captain skipper|капитан|船长
satellite picture|date|satellite satellites|спутник|卫星
quay|month year|quay quays wharf wharves jetty berth berths pier|причал пирс|码头 泊位
airfield|count|airfield airfields airbase airport airports runway|аэродром аэропорт взлетн|机场 跑道
bridge|m|bridge bridges|мост мосты моста мосту|大桥 桥梁 桥面
tunnel|m km|tunnel tunnels|тоннел туннел|隧道
road|km|road roads highway|дорог шоссе трасс|公路 道路
railway|km|railway rail railways rails siding|железнодорож рельс|铁路 铁轨
pipeline|km|pipeline pipelines pipe pipes|трубопровод труб|管道 管线
cable|km|cable cables fibre-optic|кабел|电缆 光缆 海缆
warehouse|count|warehouse warehouses depot depots storehouse|склад|仓库 库房
mine|m|mineshaft shaft shafts mine mines pit|шахт рудник ствол|矿井 矿山 竖井 巷道 矿区
silo|t|silo silos granary elevator|элеватор зернохранил силос|粮仓 筒仓 粮库
school|count|school schools pupils|школ|学校 小学 中学
hospital|count|hospital hospitals clinic clinics|больниц клиник|医院 诊所
garage|count|garage garages hangar hangars shed sheds|гараж ангар|车库 机库
border|count|border borders customs|границ тамож|边境 海关 口岸 过境
roof|m2|roof roofs|крыш кровл|屋顶 顶棚
wall|m|wall walls foundation foundations|стен фундамент|墙体 地基
hull|m|hull hulls plating|корпус обшивк|船体 船壳
engine|count|engine engines motor motors gearbox|двигател мотор|发动机 引擎 电机
battery|count|battery batteries accumulator charging charger chargers|аккумулятор батаре зарядк|电池 蓄电池 充电
brake|count|brake brakes braking|тормоз|刹车 制动
tyre|count|tyre tyres tire tires wheel wheels|шина шины шин колес|轮胎 车轮
fuel|l t|fuel fuels petrol diesel|топлив бензин дизел солярк|燃料 燃油 柴油 汽油
oil|t|oil crude|нефт мазут|石油 原油
gas|m3|gas methane|газ газа газом метан|天然气 瓦斯 甲烷
grain|t|grain wheat maize rice barley|зерн пшениц кукуруз ячмен|粮食 小麦 玉米 稻谷
salt|t|salt brine saline|рассол|盐水 卤水
fertiliser|t|fertiliser fertilizer potassium ammonia|удобрен калийн аммиак|化肥 钾肥 肥料 氨
steel|t|steel iron|сталь стали стал_марк|钢材 钢板
concrete|m3|concrete cement|бетон цемент|混凝土 水泥
mould|%|mould mold mouldy mildew moisture damp humidity|плесен влажност сырост|霉变 发霉 水分 湿度
insects|count|weevil weevils insects pests|жук вредител насеком|虫害 害虫
water|m|drinking_water groundwater|питьев_вод грунтов|饮用水 地下水
chip|count|chip chips microchip circuit|чип чипы чипов микросхем|芯片 晶片
seal|count|seal seals sealed stamp stamps stamped|печат пломб штамп|印章 公章 封条 盖章
hologram|count|hologram holograms watermark watermarks|голограмм водян_знак|全息 水印 防伪
blank|count|blank blanks booklet booklets|бланк|空白 白本
serial number|count|serial_number serial_numbers serials|серийн заводск_номер|编号 序列号
visa|count|visa visas|виз визы визу|签证
citizenship|count|citizenship citizen citizens nationality|гражданств|国籍 公民
register|count|register registry registered|реестр|登记簿 登记册 名册 注册
video|-|video footage videos|видео видеозапис ролик|视频 录像 监控
camera|count|camera cameras|камер|摄像头 摄像机
letter|date|letter letters|письмо письма|信函 来信
noise|dB|noise vibration vibrations|шум вибрац|噪音 振动
smell|-|smell stench odour|запах вон|异味 臭味
radiation|-|radiation radioactive dose|радиац радиоактив|辐射 放射性
quality|-|quality|качеств|质量
-|-|spring late_in long_ago long-term as_long so_long how_long no_longer long_been lately later longer_is due_to|весн весен весьма высоко_оцен широко глубоко собственноручно срочно росту ростов судно судна суду_ли|重新 严重 重要 重庆 双重 体重计 隆重
"""
