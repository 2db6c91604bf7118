"""Invented places and the bodies that report for them."""

from random import Random

from attrs import frozen

CITIES = ("澜江市", "泽安市", "岳川市", "松岭市", "淮川市", "禹陵市", "望海市", "朔源市", "荔川市")
COUNTIES = (
    "碧泉县",
    "沙埠县",
    "栖云县",
    "清峪县",
    "石笋县",
    "乌岭县",
    "麻川县",
    "望月县",
    "樟河县",
)
DISTRICTS = ("柳湾区", "南屿区", "高塔区", "北郊区", "桥东新区", "雁湖区")
TOWNS = (
    "枫林",
    "马头",
    "黄沙",
    "大坪",
    "三叉",
    "莲塘",
    "柏树",
    "老街",
    "白果",
    "双庙",
    "下渡",
    "古井",
)
STREETS = ("前进", "解放", "东门", "文昌", "朝晖", "育才", "火车站", "河滨")
ZONES = ("高新技术产业开发区", "经济开发区", "现代农业示范区", "临港产业园区")
# names of offices: always there; until the reform of 2018-19; since then
LASTING = (
    "教育局", "民政局", "财政局", "审计局", "统计局", "水利局", "司法局", "商务局", "交通运输局",
    "住房和城乡建设局", "人力资源和社会保障局", "公安局", "林业局", "气象局",
)  # fmt: skip
OLD = (
    "国土资源局", "环境保护局", "农业局", "卫生和计划生育局", "工商行政管理局",
    "安全生产监督管理局", "文化广电新闻出版局", "旅游局",
)  # fmt: skip
NEW = (
    "自然资源局", "农业农村局", "卫生健康局", "市场监督管理局", "应急管理局", "文化和旅游局",
    "退役军人事务局", "医疗保障局", "行政审批服务局", "城市管理局",
)  # fmt: skip
COMMISSIONS = ("发展和改革委员会",)
KINDS = (
    "town",
    "township",
    "street",
    "bureau",
    "commission",
    "government",
    "city",
    "office",
    "zone",
)


@frozen
class Body:
    """A body that reports: its full name, what it calls itself, and where it sits."""

    kind: str
    name: str
    me: tuple[str, ...]
    place: str
    county: str
    city: str


def draw_body(random: Random, year: int) -> Body:
    """Draw a body that could have reported on `year`."""
    kind = random.choices(KINDS, weights=(6, 3, 4, 7, 1, 3, 1, 1, 2))[0]
    city = random.choice(CITIES)
    urban = kind == "street" or random.random() < 0.3
    county = random.choice(DISTRICTS if urban else COUNTIES)
    return _BODIES[kind](random, year, city, county)


def _town(random: Random, _year: int, city: str, county: str) -> Body:
    name = random.choice(TOWNS) + "镇"
    full = random.choice(
        (f"{city}{county}{name}人民政府", f"{county}{name}人民政府", f"{county}{name}")
    )
    return Body("town", full, ("我镇", "本镇", name), name, county, city)


def _township(random: Random, _year: int, city: str, county: str) -> Body:
    name = random.choice(TOWNS) + "乡"
    full = random.choice((f"{city}{county}{name}人民政府", f"{county}{name}人民政府"))
    return Body("township", full, ("我乡", "本乡", name), name, county, city)


def _street(random: Random, _year: int, city: str, county: str) -> Body:
    name = random.choice(STREETS) + "街道"
    full = random.choice((f"{city}{county}人民政府{name}办事处", f"{county}{name}办事处"))
    return Body("street", full, ("我街道", "本街道", name), name, county, city)


def _bureau(random: Random, year: int, city: str, county: str) -> Body:
    office = random.choice(LASTING + (OLD if year < 2018 else NEW if year > 2018 else ()))
    seat, full = (
        (city, f"{city}{office}") if random.random() < 0.25 else (county, f"{city}{county}{office}")
    )
    if seat == county and random.random() < 0.5:
        full = f"{county}{office}"
    return Body("bureau", full, ("我局", "本局", "我局"), seat, county, city)


def _commission(random: Random, _year: int, city: str, _county: str) -> Body:
    return Body("commission", city + random.choice(COMMISSIONS), ("我委", "本委"), city, "", city)


def _government(random: Random, _year: int, city: str, county: str) -> Body:
    unit = county[-1]
    full = random.choice((f"{city}{county}人民政府", f"{county}人民政府"))
    return Body("government", full, (f"我{unit}", f"全{unit}", county), county, county, city)


def _city(_random: Random, _year: int, city: str, _county: str) -> Body:
    return Body("city", f"{city}人民政府", ("我市", "全市"), city, "", city)


def _office(_random: Random, _year: int, city: str, county: str) -> Body:
    return Body("office", f"{city}{county}人民政府办公室", ("我办", "本机关"), county, county, city)


def _zone(random: Random, _year: int, city: str, _county: str) -> Body:
    zone = random.choice(ZONES)
    return Body("zone", f"{city}{zone}管理委员会", ("我委", "管委会", "我区"), city, "", city)


_BODIES = {
    "town": _town,
    "township": _township,
    "street": _street,
    "bureau": _bureau,
    "commission": _commission,
    "government": _government,
    "city": _city,
    "office": _office,
    "zone": _zone,
}
