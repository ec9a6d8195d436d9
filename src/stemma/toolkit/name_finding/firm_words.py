"""Words of which names of organisations are made, in three languages: экспорт, export, 出口.

A translator puts such words into the other language and writes what is left by its sound. A line
has what the words mean and how Russian, English and Chinese have it; `*` stands for any ending.
Drawn up by hand from what firms, works, offices and schools of any country are called.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache

_KINDS = """
academy: академи* | academy | 科学院 研究院 学院 学会
agency: агентств* | agency | 代理处 通讯社 署
airline: авиакомпани* авиалини* | airlines airways | 航空公司 航空
airport: аэропорт* | airport | 机场
arsenal: арсенал* | arsenal | 军械库 兵工厂
association: ассоциаци* | association | 协会 联合会
bank: банк* | bank | 银行
base: база базы базе базой базу | base depot | 基地
board: правлени* | board | 理事会
bureau: бюро | bureau | 局 院 所
central: центральн* | central | 中央
centre: центр центра центру центром центре | centre center | 中心
chamber: палат* | chamber | 商会
clinic: клиник* больниц* госпитал* | hospital clinic | 医院
college: колледж* техникум* училищ* | college | 学院 职业学校
commission: комисси* комитет* | commission committee | 委员会
concern: концерн* | concern | 康采恩
cooperative: кооператив* артел* | cooperative | 合作社
court: суд | court | 法院
customs: таможн* таможен* | customs | 海关
department: департамент* управлени* отдел* | department directorate administration | 管理局 总局 司 部门 处
depot: депо | depot | 机务段
embassy: посольств* | embassy | 大使馆 使馆
factory: завод* фабрик* комбинат* | plant plants works factory mill | 工厂 制造厂 厂
farm: хозяйств* совхоз* колхоз* | farm | 农场
fleet: флот* пароходств* флотили* | fleet shipping flotilla | 船队 舰队 航运 轮船 海运
foundation: фонд* | foundation fund | 基金会 基金
foundry: литейн* | foundry | 铸造厂
house: дом дома | house | 商行 行
inspection: инспекци* надзор* | inspection inspectorate supervision | 监察局 检验 监督
institute: институт* нии цнии | institute | 研究所 研究院 学院 院 所
laboratory: лаборатори* | laboratory laboratories lab labs | 实验室 试验室
ministry: министерств* минист* | ministry | 部
mission: представительств* | representation mission | 代表处
museum: музей* музе* | museum | 博物馆
observatory: обсерватори* | observatory | 天文台 观测台
office: контор* офис* | office | 办事处 办公室 事务所
pilotage: лоцманск* | pilotage pilots | 引航站 引航
port: порт порта порту портом порте портов* | port ports harbour harbor | 港口 海港 港务 港
press: издательств* типографи* | press publishing publishers printing | 出版社 印刷厂
range: полигон* | range | 靶场 试验场
registry: регистр регистра | registry register | 船级社 登记局
school: школ* | school | 学校
service: служб* сервис* | service services | 服务
shipyard: верф* судоверф* | shipyard shipyards yard dockyard | 造船厂 船厂 船坞
station: станци* | station | 电站 车站 站
survey: изыскани* съемк* | survey surveys surveying | 勘测 勘察 测量
team: отряд* бригад* | team brigade detachment | 队
trust: трест* | trust | 信托
university: университет* | university | 大学
waterworks: водоканал* водозабор* | waterworks | 水厂 自来水厂
workshop: мастерск* цех* | workshop workshops | 修理厂 车间
"""
"""What an organisation is."""
_MATTERS = """
acoustic: акустич* акустик* | acoustic acoustics | 声学
aerial: аэросъемочн* воздушн* | aerial air | 航测 空中
agricultural: сельскохозяйственн* агро* аграрн* | agricultural agriculture agro agrarian | 农业
aircraft: авиационн* авиа* самолет* | aviation aircraft | 航空 飞机
armament: вооружени* оружейн* | armament armaments arms weapons | 武器 军备
army: армейск* арми* военн* воинск* | army military | 陆军 军事 军用 军
asset: имуществ* активов активами | property assets | 资产 财产
automatic: автоматик* автоматизаци* | automation automatic | 自动化
automobile: автомобильн* авто* автомобил* | automobile automotive motor vehicle vehicles | 汽车 车辆
bearing: подшипник* | bearing bearings | 轴承
building: строительн* строй* строительств* | building construction | 建筑 建设 工程
cable: кабель* кабел* | cable cables | 电缆
cargo: грузов* | cargo freight | 货运
cartography: картограф* | cartographic cartography mapping | 制图 测绘
cement: цемент* | cement | 水泥
chemical: химическ* хими* хим | chemical chemicals chemistry | 化工 化学
civil: гражданск* | civil | 民用 民航
climate: климатич* | climate climatic climatics | 气候
coal: уголь* угол* | coal | 煤炭 煤
commerce: коммерческ* коммерци* | commerce commercial | 商务 商业
communication: связи связь связ | communication communications | 通信 通讯
computer: вычислительн* компьютер* | computer computing | 计算机 计算
control: управляющ* контрол* | control controls | 控制
cooperation: сотрудничеств* кооперац* | cooperation | 合作
defence: оборон* | defence defense | 国防 防务
design: конструкторск* проектн* проект | design project | 设计
development: развити* разработ* | development | 开发 发展
diesel: дизель* дизел* | diesel | 柴油机 柴油
digital: цифров* | digital | 数字 数码
economic: экономич* эконом* | economic economics | 经济
education: образовани* образовательн* учебн* | education educational training | 教育 培训
electric: электрич* электро* | electric electrical | 电气 电力 电工
electronic: электрон* электроник* | electronic electronics | 电子
energy: энергетич* энерг* энерго | energy power | 能源 动力 电力
engine: двигател* моторостроит* мотор | engine engines motors | 发动机
engineering: инженер* инжиниринг* | engineering engineers | 工程
environment: экологич* экологи* эко | environment environmental | 环境 环保
equipment: оборудовани* техника техники технику техникой снаряжени* | equipment | 装备 设备 器材
experimental: опытн* эксперимент* | experimental | 实验
export: экспорт* вывоз* | export exports | 出口
feed: корм* | feed | 饲料
finance: финансов* финанс* | finance financial | 财务 金融 财政
fire: пожарн* | fire | 消防
fish: рыбн* рыболов* рыбо рыб | fishing fishery fisheries fish | 渔业
food: пищев* продовольств* пище | food foods | 食品
foreign: внешн* внеш иностран* зарубеж* | foreign overseas | 对外 外国 海外 外贸
forest: лесн* лес лесо лесхоз* | forest forestry timber | 林业 木材
gas: газ* газов* | gas | 燃气 天然气 气体
geodesy: геодез* | geodesy geodetic | 大地测量
geology: геолог* | geology geological | 地质
glass: стекл* стекол* | glass | 玻璃
grain: зерн* зерно хлеб* | grain | 粮食 粮油
heat: теплов* тепло* | heat heating thermal | 热力 供热
heavy: тяжел* тяж | heavy | 重型 重工
humanitarian: гуманитар* | humanitarian | 人道
hydraulic: гидравлич* | hydraulic hydraulics | 液压
hydrography: гидрограф* | hydrographic hydrography | 水文 海道测量
import: импорт* ввоз* | import imports | 进口
industry: промышлен* пром индустри* | industry industries industrial | 工业 产业 实业
information: информаци* инфо | information informatics | 信息
instrument: приборостро* прибор* | instrument instruments instrumentation | 仪器 仪表
insurance: страхов* | insurance assurance | 保险
international: международн* | international | 国际
investment: инвестиц* инвест* | investment investments invest | 投资
iron: чугун* железо* | iron | 铁
laser: лазер* | laser lasers | 激光
lease: лизинг* аренд* | leasing lease | 租赁
light: легк* | light | 轻型 轻工
lighting: освещени* свето* светотех* | lighting | 照明
logistics: логистик* логистич* | logistics | 物流
machine: машиностро* машин* маш | machine machinery machines machinebuilding | 机械 机器
machinetool: станк* станкостро* станко | machinetool machinetools | 机床
marine: морск* марин* мор | marine maritime sea naval | 海洋 海事 航海 海上 海军
material: материал* | material materials | 材料 物资
measure: измерит* измерен* метролог* | measuring measurement metrology | 计量 测量
mechanical: механич* механик* | mechanical mechanics mechanism | 机械
medicine: медицин* мед | medical medicine | 医疗 医药 医学
metal: металл* металлург* | metal metals metallurgical metallurgy | 金属 冶金
meteorology: метеоролог* метео гидромет* | meteorological meteorology weather | 气象
mine: шахт* рудник* горн* горно | mine mines mining | 矿业 矿山 采矿
missile: ракет* | missile missiles rocket rockets | 火箭 导弹
municipal: муниципальн* городск* | municipal city | 市政
mutual: взаимн* | mutual | 互助
national: национальн* народн* | national people peoples | 国家 全国 人民
nature: природ* | nature natural | 自然
navigation: навигац* штурманск* | navigation navaids | 导航 航海
nuclear: ядерн* атомн* | nuclear atomic | 核
oil: нефт* нефте | oil petroleum | 石油
optic: оптик* оптич* оптико | optical optics optic | 光学
paper: бумаж* целлюлоз* бумаг* | paper pulp | 造纸 纸业
pharmacy: фармацевт* фарм | pharmaceutical pharmaceuticals pharma | 制药
physics: физик* физич* | physics physical | 物理
pipe: труб* трубопровод* | pipe pipes pipeline pipelines tube | 钢管 管道
plastic: пластмасс* пластик* | plastic plastics | 塑料
post: почтов* почт* | post postal | 邮政
precision: точн* прецизион* | precision | 精密
procurement: закуп* снабжени* снаб | procurement supply supplies purchasing | 采购 供应 供销
production: производств* | production manufacturing | 生产 制造
pump: насос* | pump pumps | 水泵 泵业
radar: радиолокац* локац* | radar radars | 雷达
radio: радио* | radio | 无线电
railway: железнодорож* | railway railways railroad | 铁路
reconstruction: восстановлен* реставрац* | reconstruction restoration | 修复
refrigeration: холодильн* хладо* | refrigeration refrigerating | 制冷 冷冻
relation: связей отношений | relations | 关系
mounting: монтаж* | installation mounting | 安装
repair: ремонт* рем | repair repairs overhaul | 维修 修理
rescue: спасател* аварийн* | rescue salvage | 救助 打捞
research: исследоват* исследован* изучен* | research studies | 研究 科研
river: речн* реч речфлот* | river | 内河 河运
robot: робот* | robotics robot robots | 机器人
rubber: резин* каучук* шинн* шин | rubber tyre tyres tire tires | 橡胶 轮胎
safety: безопасн* | safety security | 安全
sanitary: санитар* | sanitary | 卫生
saving: сберегательн* сбер | savings | 储蓄
science: научн* наук* | science sciences scientific | 科学 科技
semiconductor: полупроводник* | semiconductor semiconductors | 半导体
ship: судостро* корабел* кораблестро* судов* судо | shipbuilding ships ship | 造船 船舶
software: программн* | software | 软件
space: космич* космос* | space | 航天 宇航
special: специальн* спец* | special specialised specialized | 特种 专用 特殊
state: государственн* гос | state | 国有 国营
steel: сталь* стале* | steel | 钢铁 钢
stock: биржа биржи фондов* | stock exchange | 证券 交易所
sugar: сахар* | sugar | 糖业
system: систем* | system systems | 系统
technology: технолог* технич* техно тех | technology technologies technical tech technics | 技术 工艺
telecom: телекоммуник* телеком* | telecom telecommunication telecommunications | 电信
test: испытательн* испытан* | test testing tests trials | 试验 检测 测试
textile: текстил* ткац* | textile textiles | 纺织
tourism: туристич* туризм* тур | tourism travel tourist | 旅游
tractor: трактор* | tractor tractors | 拖拉机
trade: торгов* торг | trade trading | 贸易 商贸
transport: транспорт* транс перевоз* | transport transportation carriers | 运输 交通
turbine: турбин* турбо | turbine turbines | 汽轮机 涡轮
united: объединен* | united joint | 联合
unmanned: беспилотн* | unmanned drone drones uav | 无人机
wagon: вагон* | wagon wagons carriage | 车辆 客车
water: водн* вод водо | water | 水利 供水 水务
welding: сварочн* сварк* | welding | 焊接
wood: деревообраб* древес* | wood woodworking | 木业
youth: молодежн* | youth | 青年
"""
"""What it deals with, and how it does."""
_NAMES = """
alliance: альянс* | alliance | 联盟
amber: янтар* | amber | 琥珀
anchor: якор* | anchor | 铁锚
arrow: стрел* | arrow | 飞箭
beacon: маяк* | beacon lighthouse | 灯塔
breeze: бриз* | breeze | 微风
comet: комет* | comet | 彗星
crystal: кристалл* хрустал* | crystal | 水晶 晶体
dawn: заря заре зарей зарю рассвет* | dawn sunrise | 曙光 黎明 朝霞
diamond: алмаз* бриллиант* | diamond | 金刚石 钻石
eagle: орел орл* беркут* | eagle | 雄鹰
east: восто* | east eastern | 东方 东部
falcon: сокол* | falcon | 猎鹰 隼
flame: пламя пламен* | flame | 火焰
flight: полет* | flight | 飞行
freedom: свобод* | freedom | 自由
friendship: дружб* | friendship | 友谊
future: будущ* | future | 未来
garden: сад | garden gardens | 花园
glory: слав* | glory | 光荣
granite: гранит* | granite | 花岗岩
gull: чайк* | gull seagull | 海鸥
harmony: гармони* | harmony | 和谐
hawk: ястреб* | hawk | 苍鹰
hope: надежд* | hope | 希望
horizon: горизонт* | horizon | 地平线
key: ключ* | key | 钥匙
labour: труд труда | labour labor | 劳动
leader: лидер* | leader | 领袖
lightning: молни* | lightning | 闪电
meridian: меридиан* | meridian | 子午线
meteor: метеор | meteor | 流星
new: нов* | new | 新
north: север* | north northern | 北方 北部
ocean: океан* | ocean oceanic | 大洋 远洋
orbit: орбит* | orbit | 轨道
peace: мир мира миру | peace | 和平
pearl: жемчуг* жемчужин* | pearl | 珍珠 明珠
pioneer: пионер* первопроход* | pioneer | 先锋 开拓
progress: прогресс* | progress | 进步
rainbow: радуг* | rainbow | 彩虹
red: красн* | red | 红色
rose: роз* | rose | 玫瑰
ruby: рубин* | ruby | 红宝石
sail: парус* | sail | 风帆
sapphire: сапфир* | sapphire | 蓝宝石
shield: щит* | shield | 盾牌
silver: серебр* | silver | 白银
sky: неб* | sky | 蓝天 天空
south: южн* юг | south southern | 南方 南部
spark: искр* | spark | 火花
spring: весн* | spring | 春天
star: звезд* | star | 星辰 之星
storm: шторм* бур* | storm | 暴风
sun: солнц* солнеч* | sun solar | 太阳
thunder: гром | thunder | 雷霆
torch: факел* | torch | 火炬
unity: единств* | unity | 团结 统一
victory: побед* | victory | 胜利
wave: волн* | wave | 波浪
west: запад* | west western | 西方 西部
whale: кит* | whale | 鲸鱼
wing: крыл* | wing wings | 翅膀
"""
"""Words that are put into the other language though they are what one is called by."""
_FILLING = """
company: компани* фирм* корпораци* предприяти* обществ* | company firm corporation enterprise enterprises corp society | 公司 企业 总公司 股份 有限 责任
group: групп* холдинг* объединени* | group holding holdings | 集团 控股
"""
"""What says so little that it is left aside."""
SLIGHT = frozenset(
    "central international national new production research science special state trade united".split()
)
"""Meanings that one language may have where the other leaves them out."""


@cache
def words() -> tuple[Mapping[str, set[str]], Mapping[str, set[str]]]:
    """Return what whole words mean, and what stems do."""
    whole: dict[str, set[str]] = defaultdict(set)
    stems: dict[str, set[str]] = defaultdict(set)
    for meaning, every in _lines(_KINDS + _MATTERS + _NAMES + _FILLING):
        for word in every:
            (stems if word.endswith("*") else whole)[word.rstrip("*")].add(meaning)
    return whole, stems


def _lines(table: str) -> Iterator[tuple[str, list[str]]]:
    for line in filter(None, table.splitlines()):
        meaning, _, every = line.partition(":")
        yield meaning, every.replace("|", " ").split()


@cache
def calling() -> frozenset[str]:
    """Return the meanings that an organisation may be called by."""
    return frozenset(meaning for meaning, _ in _lines(_NAMES))


@cache
def filling() -> frozenset[str]:
    """Return the meanings that tell nothing of an organisation."""
    return frozenset(meaning for meaning, _ in _lines(_FILLING))
