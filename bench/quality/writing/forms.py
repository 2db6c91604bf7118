"""The tables of the forms of 2019 and 2021, typed from the forms."""

from random import Random

from bench.quality.writing.counts import Requests
from bench.quality.writing.draft import Cell, Grid

CORNER = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"
REFUSED = (
    "1.属于国家秘密", "2.其他法律行政法规禁止公开", "3.危及“三安全一稳定”", "4.保护第三方合法权益",
    "5.属于三类内部事务信息", "6.属于四类过程性信息", "7.属于行政执法案卷", "8.属于行政查询事项",
)  # fmt: skip
UNABLE = ("1.本机关不掌握相关政府信息", "2.没有现成信息需要另行制作", "3.补正后申请内容仍不明确")
UNTREATED = (
    "1.信访举报投诉类申请", "2.重复申请", "3.要求提供公开出版物", "4.无正当理由大量反复申请",
    "5.要求行政机关确认或重新出具已获取信息",
)  # fmt: skip
OTHERWISE = (
    "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
    "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
    "3.其他",
)
PARTLY = "（二）部分公开（区分处理的，只计这一情形，不计其他情形）"
OUTCOMES = ("结果维持", "结果纠正", "其他结果", "尚未审结", "总计")
_Form = tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...]
_BLOCKS_2021: _Form = (
    (
        "第二十条第（一）项",
        ("本年制发件数", "本年废止件数", "现行有效件数"),
        ("规章", "行政规范性文件"),
    ),
    ("第二十条第（五）项", ("本年处理决定数量",), ("行政许可",)),
    ("第二十条第（六）项", ("本年处理决定数量",), ("行政处罚", "行政强制")),
    ("第二十条第（八）项", ("本年收费金额（单位：万元）",), ("行政事业性收费",)),
)
_PROJECTS = ("上一年项目数量", "本年增/减", "处理决定数量")
_BLOCKS_2019: _Form = (
    (
        "第二十条第（一）项",
        ("本年新制作数量", "本年新公开数量", "对外公开总数量"),
        ("规章", "规范性文件"),
    ),
    ("第二十条第（五）项", _PROJECTS, ("行政许可", "其他对外管理服务事项")),
    ("第二十条第（六）项", _PROJECTS, ("行政处罚", "行政强制")),
    ("第二十条第（八）项", _PROJECTS[:2], ("行政事业性收费",)),
    ("第二十条第（九）项", ("采购项目数量", "采购总金额"), ("政府集中采购",)),
)


def table_two(random: Random, era: str, counts: dict[str, int]) -> list[Grid]:
    """Return the blocks of table two, each a grid of its own."""
    values = _values_2021(counts) if era == "R2021" else _values_2019(random, counts)
    blocks = _BLOCKS_2021 if era == "R2021" else _BLOCKS_2019
    return [_block(name, columns, rows, values) for name, columns, rows in blocks]


def _block(
    name: str, columns: tuple[str, ...], rows: tuple[str, ...], values: dict[str, list[int]]
) -> Grid:
    return (
        (Cell(name, columns=len(columns) + 1),),
        (Cell("信息内容"), *map(Cell, columns)),
        *((Cell(row), *(Cell(str(value)) for value in values[row])) for row in rows),
    )


def _values_2021(counts: dict[str, int]) -> dict[str, list[int]]:
    return {
        "规章": [0, 0, 0],
        "行政规范性文件": [counts["issued"], counts["repealed"], counts["in_force"]],
        "行政许可": [counts["licences"]],
        "行政处罚": [counts["fines"]],
        "行政强制": [counts["force"]],
        "行政事业性收费": [counts["fees"]],
    }


def _values_2019(random: Random, counts: dict[str, int]) -> dict[str, list[int]]:
    return {
        "规章": [0, 0, 0],
        "规范性文件": [counts["issued"], counts["issued"], counts["in_force"]],
        "行政许可": [random.randint(0, 40), 0, counts["licences"]],
        "其他对外管理服务事项": [random.randint(0, 60), 0, random.randint(0, 300)],
        "行政处罚": [random.randint(0, 90), 0, counts["fines"]],
        "行政强制": [random.randint(0, 9), 0, counts["force"]],
        "行政事业性收费": [0, 0],
        "政府集中采购": [random.randint(0, 9), random.choice((0, 125000, 480000))],
    }


def table_three(requests: Requests, era: str, header: str) -> Grid:
    """Return table three with a header of one row ("flat") or of three ("layers")."""
    last = [("（六）其他处理", OTHERWISE)] if era == "R2021" else []
    groups = [
        ("（三）不予公开", REFUSED),
        ("（四）无法提供", UNABLE),
        ("（五）不予处理", UNTREATED),
        *last,
    ]
    rows = iter(requests.results)
    body = [
        (Cell("（一）予以公开", columns=2), *_numbers(next(rows))),
        (Cell(PARTLY, columns=2), *_numbers(next(rows))),
    ]
    for name, labels in groups:
        for number, label in enumerate(labels):
            head = (Cell(name, rows=len(labels)),) if number == 0 else ()
            body.append((*head, Cell(label), *_numbers(next(rows))))
    if era != "R2021":
        body.append((Cell("（六）其他处理", columns=2), *_numbers(next(rows))))
    total = tuple(map(sum, zip(*requests.results, strict=True)))
    body.append((Cell("（七）总计", columns=2), *_numbers(total)))
    body[0] = (Cell("三、本年度办理结果", rows=len(body)), *body[0])
    return (
        *(_layers() if header == "layers" else _flat()),
        (Cell("一、本年新收政府信息公开申请数量", columns=3), *_numbers(requests.received)),
        (Cell("二、上年结转政府信息公开申请数量", columns=3), *_numbers(requests.carried)),
        *body,
        (Cell("四、结转下年度继续办理", columns=3), *_numbers(requests.left)),
    )


_ORGANISATIONS = ("商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他")


def _flat() -> Grid:
    return ((Cell(CORNER, columns=3), *map(Cell, ("自然人", *_ORGANISATIONS, "总计"))),)


def _layers() -> Grid:
    return (
        (Cell(CORNER, columns=3, rows=3), Cell("申请人情况", columns=7)),
        (Cell("自然人", rows=2), Cell("法人或其他组织", columns=5), Cell("总计", rows=2)),
        tuple(map(Cell, _ORGANISATIONS)),
    )


def _numbers(row: tuple[int, ...]) -> tuple[Cell, ...]:
    return tuple(Cell(str(value)) for value in (*row, sum(row)))


def table_four(reviews: tuple[tuple[int, ...], ...]) -> Grid:
    """Return table four of three blocks of four outcomes each."""
    values = [value for block in reviews for value in (*block, sum(block))]
    return (
        (Cell("行政复议", columns=5), Cell("行政诉讼", columns=10)),
        (
            *(Cell(label, rows=2) for label in OUTCOMES),
            Cell("未经复议直接起诉", columns=5),
            Cell("复议后起诉", columns=5),
        ),
        tuple(map(Cell, OUTCOMES * 2)),
        tuple(Cell(str(value)) for value in values),
    )
