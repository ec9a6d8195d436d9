"""Words that papers and institutes like to be called by, in English, Russian and Chinese."""

ROWS = """
north northern|северн|北方 北
south southern|южн юг|南方 南
east eastern|восточн восток|东方 东
west western|западн запад|西方 西
morning dawn|утр утренн заря|早 晨 黎明
evening|вечер вечерн|晚 夕
night nightly|ноч ночн|夜
new|нов|新
old|стар|旧 老
free|свободн вольн|自由
quiet silent calm still|тих|静 宁静 寂静
great big|больш велик|大
small little|мал|小
white|бел|白
black|черн|黑
red scarlet|красн ал|红 赤
green|зелен|绿
blue|син голуб|蓝
grey gray|сер сед сиз|灰
golden gold|золот|金 金色
silver|серебр серебрян|银
rusty rust|ржав|锈
dry|сух|旱 干
open|открыт|开放
stone|кам камен|石
iron|желез|铁
salt|сол солен|盐
sea marine maritime|мор морск|海 海洋 海事
river|рек речн|河 江
lake|озер озерн|湖
harbour harbor port pier quay wharf haven mooring|гаван порт пристан причал|港 港口 码头 泊
coast coastal shore|берег берегов|岸 海岸 滨
bay gulf cove|залив бухт|湾
island isle|остров|岛
mountain hill highland upland|гор горн нагорн|山 高地
forest|лес лесн|林 森林
steppe field meadow|степ степн пол полев луг лугов|草原 原野 田野
valley|долин|谷
country land region|кра край стран земл|乡 乡土 大地
city town|город городск|城 城市
village|деревн деревен сел сельск|村 乡村
street|улиц|街
bridge|мост|桥
tower|башн|塔
gate gates|ворот|门
lighthouse beacon|маяк|灯塔 航标
lantern lamp|фонар ламп|灯 灯笼 提灯
light|свет|光
sun sunlit sunny|солнц солнечн|太阳 阳光
star|звезд|星 星辰
moon|лун|月 月亮
wind breeze|ветер ветр|风
wave waves surf|волн прибо|浪 波浪
tide|прилив|潮
storm|шторм бур|风暴
snow|снег снежн|雪
ice frost|лед ледян мороз|冰 霜
fire flame spark|огон огн плам искр|火 火焰 火花
water|вод|水
spring source|родник ключ источник|泉 源泉
well|колод колодец|井 水井
rye|рож ржан|黑麦
wheat grain|пшениц зерн|麦 谷物
oak|дуб дубов|橡树
birch|берез березов|白桦
raven crow|ворон|乌鸦 鸦
falcon hawk eagle|сокол ястреб орел орл|鹰 隼
swallow|ласточк|燕
fox|лис|狐 狐狸
wolf|волк волч|狼
bear|медвед|熊
bell|колокол|钟
anchor|якор|锚 铁锚
ship boat|кораб лодк|船
dock|док|坞 船坞
breakwater|волнолом|防波堤
shuttle|челнок|梭
hammer|молот|锤
key|ключ|钥匙
mirror|зеркал|镜 镜子
echo|эхо|回声 回音
voice|голос|声 之声
sound|звук|声音 声
signal|сигнал|信号
word words|слов|言
truth|правд|真理
line lines|строк лини|行 线
page pages|страниц|页
leaf sheet|лист листок|小报 叶
note notes notebook|заметк записк тетрад|笔记 札记
letter letters|письм|信
chronicle annals|летопис хроник|纪事 编年 记事
observer watcher|наблюдател обозревател|观察 观察者 观察家
courier messenger herald|курьер вестник гонец|信使 先驱
post postman mail|почт почтальон|邮 邮差 邮递
three|три тре|三
four|четыр|四
five|пят|五
seven|сем|七
policy political|политик политическ|政策 政治
strategic strategy|стратеги стратегическ|战略
security|безопасност|安全
defence defense|оборон оборонн|国防 防务
peace|мир мирн|和平
research studies|исследовани исследовательск|研究
conflict conflicts|конфликт|冲突
international|международн|国际
independent|независим|独立
time times|врем времен|时 时代
world|мир миров|世界
people|народ народн|人民
worker labour|рабоч труд|工人 劳动
business trade commercial|делов торгов коммерч|商 商业
network networks net|сет сетев|网 网络
diary|дневник|日记
tribune|трибун|论坛
gazette|ведомост газет|公报
herald|геральд глашата|先驱
standard|стандарт|标准
ledger ledgers register registers|реестр|账簿 账本
archive|архив архивн|档案
guard watch sentinel|страж караул|哨 卫士 观察
news|новост вест|新闻 消息
monitor|монитор|监察 监测
project|проект|项目 计划
arctic polar|арктик арктическ заполярн полярн|北极 极地
compass|компас|罗盘 指南针
tundra|тундр|苔原 冻原
desert|пустын|沙漠
helm rudder|штурвал рул|舵
hull|корпус|壳 船壳
keel|кил|龙骨
material materials|материал|材料
machine machinery maskin|машин механизм|机械 机器
metal metals|металл|金属
energy power|энерги энергетик|能源 电力
oil|нефт|石油
coal|угол угл|煤炭 煤
credit|кредит|信贷 信用
harvest crop|урож урожа|收成 收获 丰收
farm agriculture agricultural rural|сельск аграрн|农业 农
bank|банк|银行
finance financial|финанс финансов|金融 财经
money|деньг денег|金钱 货币
market|рынок рынк|市场
economy economic|экономик экономическ|经济
industry industrial|промышленн индустри|工业 产业
science scientific|наук научн|科学
technology technical|техник технологи|技术
transport|транспорт|运输 交通
railway rail|железнодорож|铁路
road highway|дорог дорож|公路 道路
aviation air|авиа воздушн|航空
space|космос космическ|太空 航天
army military|арми военн|军事 军队
fleet naval navy shipping|флот флотск|舰队 航运
health medical|здоров медицин|健康 医疗 卫生
law legal|прав юридическ|法律
youth young|молод молодеж|青年
national|национальн|国家 国民
state|государств|国立
central capital|центральн столичн|中央 首都
regional provincial|региональн губернск|地区
oblast province state|област областн|州 省
border frontier|границ погранич|边境 边疆
union|союз|联盟 联合
public society|обществ общественн|公众 社会
data|данн|数据
roof|крыш|屋顶
door|двер|门户
window|окн окош|窗
clock hour|час|钟 时刻
road path|пут тропа|路 道
home house|дом|家 房
table|стол|桌
garden|сад|花园
hand|рук|手
eye|глаз|眼
iceberg|айсберг|冰山
lake|озерн|湖泊
dam dams|плотин|大坝 水坝
flood floods|наводнен|洪水
street lane|переул|巷
square|площад|广场
school|школ|学校
factory plant works|завод фабрик|工厂 厂
shipyard|верф|船厂
ministry|министерств|部
water|водн|水务
bureau board|управлени|局
prosecutor procuracy|прокуратур|检察院
court|суд|法院
president presidential|президент президентск|总统
office chancellery|канцеляри офис|府 办公室 办公厅
parliament|парламент|议会
government|правительств|政府
police|полици|警察 公安
old uncle|стар|老
horizon|горизонт|地平线 天际
sky|неб небо небес|天空
cloud|облак туч|云
rain|дожд|雨
thunder|гром|雷
lightning|молни|闪电
noon midday|полд полден|正午 午
midnight|полноч|午夜 子夜
sunset dusk|закат сумерк|日落 黄昏
frontier|рубеж|前沿
cape|мыс|海角 岬
strait channel|пролив|海峡
reef|риф|礁 暗礁
delta|дельт|三角洲
rapids|порог|急流
canal|канал|运河
plain|равнин|平原
cliff crag|утес скал|悬崖 崖
cave|пещер|洞
ridge|хребет гряд|山脊 岭
summit peak|вершин пик|峰 高峰
glacier|ледник|冰川
volcano|вулкан|火山
meadow|лужа поля|牧场
mill|мельниц|磨坊
barn granary|амбар житниц|粮仓 谷仓
plough|плуг|犁
miner mine|шахтер горняк рудник шахт|矿工 矿
driller|бурильщик|钻工
smith forge|кузнец кузниц|铁匠 锻造
weaver|ткач|织工
fisherman angler|рыбак рыболов|渔夫 渔民
sailor mariner|моряк матрос|水手 海员
pilot|лоцман пилот|领航员 飞行员
driver|водител шофер|司机
passenger traveller|пассажир путник путешествен|乘客 旅客 旅人
bus|автобус|巴士 公交
tram|трамва|电车
wheel|колес|车轮 轮
depot|депо|车库 车站
station|станци вокзал|车站
cargo freight|груз грузов|货运 货物
container|контейнер|集装箱
crane|кран журавл|起重机 鹤
gull seagull|чайк|海鸥
heron stork|цапл аист|鹭 鹳
owl|сов филин|猫头鹰
rooster cock|петух|雄鸡
horse|конь кон лошад|马
camel|верблюд|骆驼
deer elk|олен лос|鹿 驼鹿
whale|кит китов|鲸
fish herring|рыб сельд|鱼 鲱鱼
bee|пчел|蜜蜂
rose|роз|玫瑰
lotus|лотос|莲花 荷花
bamboo|бамбук|竹
pine|сосн|松 松树
willow|ив верб|柳
cedar|кедр|雪松
apple|яблок яблон|苹果
cherry|вишн|樱 樱桃
tea|чай чайн|茶
bread|хлеб|面包
sugar|сахар|糖
honey|мед медов|蜂蜜
glass|стекл|玻璃
copper bronze|мед бронз|铜 青铜
amber|янтар|琥珀
pearl|жемчуг жемчуж|珍珠
jade|нефрит|玉
silk|шелк шелков|丝 丝绸
cotton|хлопк хлопок|棉
paper|бумаг бумажн|纸
ink|чернил|墨 墨水
pen quill|пер перо|笔 钢笔
book|книг|书
map|карт|地图
drum|барабан|鼓
horn|рог|号角
song|песн|歌
bridgehead|плацдарм|桥头堡
wire telegraph|телеграф провод|电讯 电报
dispatch|депеш|快报 急报
bulletin|бюллетен|通报 简报
review|обзор|评论
journal|журнал|杂志 学报
reader readers|читател|读者
citizen|гражданин граждан|公民
customs|тамож|海关
passport|паспорт|护照
visa migration|виз миграц|签证 移民
secret|тайн секрет|秘密
question|вопрос|问题
fact facts|факт|事实
proof evidence|доказател улик|证据
open source|открыт|公开
inquiry investigation|расследован|调查
transparency|прозрачност|透明
cable|кабел|电缆 光缆
depth deep|глубин глубинн|深 深海
ocean|океан|大洋 海洋
cyber digital|цифров кибер|数字 网络
engineer engineering|инженер|工程 工程师
chemistry chemical|хими химическ|化学 化工
geology geological|геолог|地质
soil earth|почв земл земельн|土壤 土
food|пищев продовольств|粮食 食品
elevator silo|элеватор силос|筒仓
fertiliser|удобрен|化肥
"""
