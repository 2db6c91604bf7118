"""Names of places become chains of regions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosure_lint.reading.region import Places

PLACES = Places(frozenset({"江州", "津市", "镇江", "荆州", "东莞"}))


@pytest.mark.parametrize(
    ("name", "chain", "rest"),
    [
        ("江州市云溪县青石镇人民政府", "江州市 云溪县 青石镇", "人民政府"),
        ("临江区望湖街道办事处", "临江区 望湖街道", "办事处"),
        ("江州市临江区人民政府望湖街道办事处", "江州市 临江区 望湖街道", "办事处"),
        ("内蒙古自治区兴南盟白音旗", "内蒙古自治区 兴南盟 白音旗", ""),
        ("甘南州云溪市", "甘南州 云溪市", ""),
        ("云岭彝族苗族自治县", "云岭彝族苗族自治县", ""),
        ("白石乡", "白石乡", ""),
        ("巴彦苏木", "巴彦苏木", ""),
        # characters that end places stand inside their names
        ("镇江市丹徒区", "镇江市 丹徒区", ""),
        ("景德镇市珠山区", "景德镇市 珠山区", ""),
        ("荆州市沙市区", "荆州市 沙市区", ""),
        ("江州市市中区", "江州市 市中区", ""),
        ("江州市镇海区", "江州市 镇海区", ""),
        ("江州市乡宁县", "江州市 乡宁县", ""),
        ("津市市人民政府", "津市市", "人民政府"),
        ("江州市城区", "江州市 城区", ""),
        ("云溪县旧县镇", "云溪县 旧县镇", ""),
        ("旧县镇", "旧县镇", ""),
        ("新市镇", "新市镇", ""),
        ("红旗街道", "红旗街道", ""),
        ("云溪县红旗镇", "云溪县 红旗镇", ""),
        ("太和县", "太和县", ""),
        ("和平区南市街道", "和平区 南市街道", ""),
        ("苍州市", "苍州市", ""),
        ("赵县", "赵县", ""),
        # and inside names of bodies
        ("云溪县住房和城乡建设局", "云溪县", "住房和城乡建设局"),
        ("江州市市场监督管理局", "江州市", "市场监督管理局"),
        ("江州市城市管理局", "江州市", "城市管理局"),
        ("江州市民政局", "江州市", "民政局"),
        ("云溪县乡村振兴局", "云溪县", "乡村振兴局"),
        ("江州市公安局开发区分局", "江州市", "公安局开发区分局"),
        ("县城市管理局", "", "县城市管理局"),
        ("市住房和城乡建设局", "", "市住房和城乡建设局"),
        ("区市场监督管理局", "", "区市场监督管理局"),
        ("自治区教育厅", "", "自治区教育厅"),
        ("财政局", "", "财政局"),
        ("我区管委会办公室", "", "我区管委会办公室"),
        ("全县", "", "全县"),
        ("全州县", "全州县", ""),
        # zones
        ("云海综合实验区管委会", "云海综合实验区", "管委会"),
        ("江州市高新技术产业开发区", "江州市 高新技术产业开发区", ""),
        ("云溪工业园管委会", "云溪工业园", "管委会"),
    ],
)
def test_names_are_split(name: str, chain: str, rest: str) -> None:
    """A name gives its places from the highest down, and what follows them."""
    places, left = PLACES.split(name)
    assert (chain.split(), rest) == ([place.name for place in places], left)


@pytest.mark.parametrize(
    ("name", "levels"),
    [
        ("江州市云溪市青石镇", "prefecture county township"),
        ("江州市人民政府", "prefecture"),
        ("云溪市人民政府", "county"),
        ("云溪市青石镇", "county township"),
        ("东莞市长安镇", "prefecture township"),
        ("上海市云海新区人民政府", "province county"),
        ("云海新区管委会", "zone"),
        ("江州市云海新区望湖街道", "prefecture zone township"),
    ],
)
def test_levels_depend_on_neighbours(name: str, levels: str) -> None:
    """Lists and neighbours tell the level of a 市; a zone with a government is a county."""
    assert levels.split() == [place.level for place in PLACES.split(name)[0]]


def test_an_unknown_city_is_a_prefecture_where_no_list_is_known() -> None:
    """Without a list a 市 alone is taken for a prefecture."""
    assert [place.level for place in Places().split("云溪市")[0]] == ["prefecture"]


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("湘南土家族苗族自治州", "湘南"),
        ("云岭彝族自治县", "云岭"),
        ("江北壮族自治区", "江北"),
        ("云溪县", "云溪"),
    ],
)
def test_stems_leave_out_the_peoples(name: str, stem: str) -> None:
    """The stem of an autonomous area is its place alone."""
    assert stem == PLACES.split(name)[0][0].stem


@given(st.text("江州市云溪县青石镇乡街道区旗省自治盟开发新人民政府局和", max_size=30))
def test_any_name_is_split_without_loss(name: str) -> None:
    """The places and the rest are what the name was made of."""
    places, rest = PLACES.split(name)
    joined = "".join(place.name for place in places)
    assert name.replace("人民政府", "").endswith(rest.replace("人民政府", ""))
    assert len(joined) + len(rest) <= len(name)
