"""A small gazetteer for the tests of reading."""

from events.rules.extraction import Gazetteer, KnownPlace, KnownSource

PLACES = [
    ("cn", "country", None, ("China", "PRC", "중국", "中国")),
    ("kp", "country", None, ("North Korea", "DPRK", "북한", "朝鲜")),
    ("kr", "country", None, ("South Korea", "ROK", "한국", "韩国")),
    ("th", "country", None, ("Thailand", "태국", "泰国")),
    ("la", "country", None, ("Laos", "라오스", "老挝")),
    ("vn", "country", None, ("Vietnam", "베트남", "越南")),
    ("ru", "country", None, ("Russia", "러시아", "俄罗斯")),
    ("mn", "country", None, ("Mongolia", "몽골", "蒙古")),
    ("us", "country", None, ("United States", "미국", "美国")),
    ("cn-jl", "admin1", "cn", ("Jilin", "지린성", "吉林")),
    ("cn-ln", "admin1", "cn", ("Liaoning", "랴오닝성", "辽宁")),
    ("cn-tumen", "city", "cn-jl", ("Tumen", "투먼", "图们")),
    ("cn-dandong", "city", "cn-ln", ("Dandong", "단둥", "丹东")),
    ("cn-shenyang", "city", "cn-ln", ("Shenyang", "선양", "沈阳")),
    ("cn-beijing", "admin1", "cn", ("Beijing", "베이징", "北京")),
    ("kp-sinuiju", "city", "kp", ("Sinuiju", "신의주", "新义州")),
    ("kr-seoul", "city", "kr", ("Seoul", "서울", "首尔")),
    ("th-chiang-rai", "admin1", "th", ("Chiang Rai", "치앙라이", "清莱")),
]
SOURCES = [
    ("hrw", "ngo", ("Human Rights Watch", "HRW")),
    ("yonhap", "wire", ("Yonhap News Agency", "Yonhap", "연합뉴스")),
    ("mou", "government", ("Ministry of Unification", "Unification Ministry", "통일부")),
    ("unhcr", "igo", ("UNHCR",)),
]
GAZETTEER = Gazetteer(
    origin="KP",
    places=tuple(
        KnownPlace(code=code, level=level, parent=parent, names=names)
        for code, level, parent, names in PLACES
    ),
    sources=tuple(KnownSource(code=code, kind=kind, names=names) for code, kind, names in SOURCES),
)
