"""The statistics table that reports on 2014 to 2018 append."""

from random import Random

from bench.quality.writing.counts import shares
from bench.quality.writing.draft import Cell, Grid

_HEAD = ("统计指标", "单位", "统计数")


def statistics_table(random: Random, counts: dict[str, int]) -> Grid:
    """Return the table, with the figures that the text tells."""
    rows = [*_opened(random, counts), *_requests(counts), *_means(random, counts)]
    return (
        tuple(map(Cell, _HEAD)),
        *(
            (Cell(name), Cell(unit), Cell("--" if value is None else str(value)))
            for name, unit, value in rows
        ),
    )


Row = tuple[str, str, int | None]


def _opened(random: Random, counts: dict[str, int]) -> list[Row]:
    return [
        ("一、主动公开情况", "——", None),
        ("（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）", "条", counts["opened"]),
        ("其中：主动公开规范性文件数", "条", counts["issued"]),
        ("制发规范性文件总数", "件", counts["issued"]),
        ("（二）通过不同渠道和方式公开政府信息的情况", "——", None),
        ("1.政府公报公开政府信息数", "条", 0),
        ("2.政府网站公开政府信息数", "条", counts["site_items"]),
        ("3.政务微博公开政府信息数", "条", 0),
        ("4.政务微信公开政府信息数", "条", counts["wechat"]),
        ("5.其他方式公开政府信息数", "条", counts["board"]),
        ("二、回应解读情况", "——", None),
        (
            "（一）回应公众关注热点或重大舆情数（不同方式回应同一热点或舆情计1次）",
            "次",
            counts["replies"],
        ),
        ("（二）通过不同渠道和方式回应解读的情况", "——", None),
        ("1.参加或举办新闻发布会总次数", "次", 0),
        ("其中：主要负责同志参加新闻发布会次数", "次", 0),
        ("2.政府网站在线访谈次数", "次", 0),
        ("其中：主要负责同志参加政府网站在线访谈次数", "次", 0),
        ("3.政策解读稿件发布数", "篇", counts["readings"]),
        ("4.微博微信回应事件数", "次", random.randint(0, 9)),
        ("5.其他方式回应事件数", "次", 0),
    ]


def _requests(counts: dict[str, int]) -> list[Row]:
    asked = counts["asked"]
    online, letter = counts["online"], counts["letter"]
    refused = counts["refused"]
    return [
        ("三、依申请公开情况", "——", None),
        ("（一）收到申请数", "件", asked),
        ("1.当面申请数", "件", 0), ("2.传真申请数", "件", 0),
        ("3.网络申请数", "件", online), ("4.信函申请数", "件", letter),
        ("（二）申请办结数", "件", asked),
        ("1.按时办结数", "件", asked), ("2.延期办结数", "件", 0),
        ("（三）申请答复数", "件", asked),
        ("1.属于已主动公开范围数", "件", counts["known"]),
        ("2.同意公开答复数", "件", counts["agreed"]),
        ("3.同意部分公开答复数", "件", 0),
        ("4.不同意公开答复数", "件", refused),
        ("其中：1.涉及国家秘密", "件", 0), ("2.涉及商业秘密", "件", 0),
        ("3.涉及个人隐私", "件", refused),
        ("4.危及国家安全、公共安全、经济安全和社会稳定", "件", 0),
        ("5.不是《条例》所指政府信息", "件", 0), ("6.法律法规规定的其他情形", "件", 0),
        ("5.不属于本行政机关公开数", "件", 0),
        ("6.申请信息不存在数", "件", counts["absent"]),
        ("7.告知作出更改补充数", "件", 0), ("8.告知通过其他途径办理数", "件", 0),
        ("四、行政复议数量", "件", 0),
        ("（一）维持具体行政行为数", "件", 0),
        ("（二）被依法纠错数", "件", 0), ("（三）其他情形数", "件", 0),
        ("五、行政诉讼数量", "件", 0),
        ("（一）维持具体行政行为或者驳回原告诉讼请求数", "件", 0),
        ("（二）被依法纠错数", "件", 0), ("（三）其他情形数", "件", 0),
        ("六、举报投诉数量", "件", 0),
        ("七、依申请公开信息收取的费用", "万元", 0),
    ]  # fmt: skip


def _means(random: Random, counts: dict[str, int]) -> list[Row]:
    full, part = random.randint(0, 2), random.randint(1, 3)
    return [
        ("八、机构建设和保障经费情况", "——", None),
        ("（一）政府信息公开工作专门机构数", "个", 1),
        ("（二）设置政府信息公开查阅点数", "个", random.randint(1, 4)),
        ("（三）从事政府信息公开工作人员数", "人", full + part),
        ("1.专职人员数", "人", full),
        ("2.兼职人员数", "人", part),
        (
            "（四）政府信息公开专项经费（不包括用于政府公报编辑管理及政府网站建设维护等方面的经费）",
            "万元",
            0,
        ),
        ("九、政府信息公开会议和培训情况", "——", None),
        ("（一）召开政府信息公开工作会议或专题会议数", "次", counts["meetings"]),
        ("（二）举办各类培训班数", "次", counts["courses"]),
        ("（三）接受培训人员数", "人次", counts["trained"]),
    ]


def old_counts(random: Random) -> dict[str, int]:
    """Draw the figures on requests that the table of 2014 asks for."""
    asked = random.choice((0, 2, 5, 11, 24))
    if not asked:
        return dict.fromkeys(
            ("asked", "online", "letter", "known", "agreed", "refused", "absent"), 0
        )
    online, letter = shares(random, asked, 2)
    agreed = random.randint(1, asked)
    absent = random.randint(0, asked - agreed)
    refused = random.randint(0, asked - agreed - absent)
    known = asked - agreed - absent - refused
    return {
        "asked": asked, "online": online, "letter": letter, "known": known,
        "agreed": agreed, "refused": refused, "absent": absent,
    }  # fmt: skip
