"""What Chinese news tells in one sentence, and the numbers in it that tell nothing."""

import pytest

from tests.events.rules.extraction.statements import brief, stated


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "中国警方上月29日将图们看守所内的80名脱北者遣返朝鲜。",
            ["return_to_origin 80 2023-10-29"],
        ),
        (
            "据韩国媒体报道，10月9日晚约500名脱北者被强制遣送回朝鲜。",
            ["return_to_origin 500 2023-10-09"],
        ),
        (
            "人权组织称，今年以来至少有620名朝鲜人被中国遣返。",
            ["period_total return_to_origin 620+ 2023-01-01/2023-11-20"],
        ),
        ("近200名脱北者上周五经丹东被押返北韓。", ["return_to_origin –200 2023-11-17"]),
        ("泰国警方15日在清莱府逮捕了11名非法入境的朝鲜人。", ["arrest 11 2023-11-15"]),
        ("一家五口脱北者在沈阳被公安抓获。", ["arrest 5"]),
        ("目前仍有两千多名脱北者被关押在吉林省和辽宁省。", ["stock arrest 2000+"]),
        ("25名脱北者14日冲进西班牙驻北京大使馆寻求庇护。", ["refuge_entry 25 2023-11-14"]),
        ("三名北韓男子翻牆進入日本總領事館，要求政治庇護。", ["refuge_entry 3"]),
        ("两名脱北者进入德国大使馆的请求遭到拒绝。", ["refuge_denied 2"]),
        ("滞留使馆的4名脱北者昨天启程前往韩国。", ["onward_departure 4 2023-11-19"]),
        ("脱北者7人从老挝转往泰国。", ["onward_departure 7"]),
        ("227名脱北者乘包机于28日抵达首尔。", ["arrival_in_safety 227 2023-10-28"]),
        (
            "今年上半年共有99名脱北者进入韩国。",
            ["period_total arrival_in_safety 99 2023-01/2023-06"],
        ),
        ("去年入境韩国的脱北者为67人。", ["period_total arrival_in_safety 67 2022"]),
        (
            "1998年以来，已有3.4万多名脱北者在韩国定居。",
            ["period_total arrival_in_safety 34000+ 1998-01-01/2023-11-20"],
        ),
        ("一名朝鲜士兵13日越过板门店军事分界线投奔韩国。", ["arrival_in_safety 1 2023-11-13"]),
        ("四名朝鲜居民乘木船抵达束草，向韩方投诚。", ["arrival_in_safety 4"]),
        ("中国否认遣返600名脱北者。", ["return_to_origin 600 denied"]),
        ("两名朝鲜渔民将于27日被送回朝鲜。", ["return_to_origin 2 2023-11-27 planned"]),
        ("10名脱北者面临被遣返的危险。", ["return_to_origin 10 planned"]),
        ("朝鲜籍逃犯李哲浩昨晚在沈阳落网。", ["arrest 1 2023-11-19"]),
        ("藏身中国的脱北者估计有5万到10万人。", ["stock people 50000–100000"]),
        ("在中国的脱北女性没有户口，估计人口有三万之多。", ["stock people 30000"]),
        (
            "过去三年共有1200名脱北者被遣返。",
            ["period_total return_to_origin 1200 2020-11-20/2023-11-20"],
        ),
        ("韩国政府3日通过板门店将2名朝鲜人送还朝方。", ["return_to_origin 2 2023-11-03"]),
        ("老撾當局把九名脫北青年交給中國，隨後被遣返北韓。", ["pushback 9"]),
        ("13名北韩餐厅服务员集体脱北，7日抵达韩国。", ["arrival_in_safety 13 2023-11-07"]),
        ("美国接收了9名北韩难民。", ["arrival_in_safety 9"]),
        ("8月29日和9月18日也有脱北者被遣返。", ["return_to_origin 2023-08-29/2023-09-18"]),
        ("截至10月底，今年入韩脱北者达到139人。", ["period_total arrival_in_safety 139 2023"]),
    ],
)
def test_a_sentence_of_the_press_is_read(sentence, told):
    assert [brief(one) for one in stated(sentence, "zh")] == told


@pytest.mark.parametrize(
    "sentence",
    [
        "美国法院下令把12名越南移民遣返越南。",
        "人权团体呼吁不要遣返31名脱北者。",
        "脱北者每人支付了1.5万元给蛇头。",
        "3名警察在追捕中受伤，脱北者逃走。",
        "集会上有200人抗议遣返脱北者。",
        "朝鮮籍男子金明哲因搶劫罪被捕，刑滿後將被遣返。",
        "该机构可收容300名脱北者。",
        "65岁的脱北者在韩国生活了20年。",
        "报告访问了60名脱北者。",
    ],
)
def test_a_number_of_something_else_is_no_statement(sentence):
    assert stated(sentence, "zh") == []
