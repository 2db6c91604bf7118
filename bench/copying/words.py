"""Made-up words in numbers like those of a language: few are frequent, most are rare."""

import random
from bisect import bisect
from collections.abc import Sequence
from itertools import accumulate

from attrs import frozen

WORDS, PHRASES = 15_000, 20_000

# What such reports say most, typed for this purpose; then come made-up words of two characters.
FREQUENT = """
政府 信息 公开 工作 我们 进行 群众 服务 管理 建设 加强 推进 落实 完善 制度 机制
内容 及时 主动 网站 平台 栏目 发布 更新 政策 解读 回应 关切 依法 申请 办理 答复
规范 程序 责任 人员 培训 学习 领导 小组 会议 部署 检查 考核 监督 社会 评议 问题
不足 改进 措施 提高 水平 质量 意识 能力 重点 领域 范围 渠道 方式 公众 参与 组织
单位 部门 科室 专人 负责 审核 保密 审查 目录 指南 编制 调整 机构 职能 财政 预算
决算 项目 资金 民生 教育 卫生 环境 安全 生产 土地 住房 就业 扶贫 农业 企业 市场
办事 指引 流程 公示 结果 统计 数据 表格 年度 全年 上年 同期 增长 下降 总数
"""
_CHARACTERS = (
    "安岸昂百板半宝北本比笔边标表兵波步材彩参层产长常场超车成城程池尺充初川传床春词次村达带单当导道德地点电店"
    "定东冬动斗度段队多朵耳法方房飞分丰风峰福府附改干高歌革根工功古谷关观光广归国果海汉航合河黑恒红湖花华化话"
    "环黄回火机基吉极集计纪际加家佳价间建江交角教街节金津近京经精景静九久居局具卷军卡开康科可客课空口库宽况昆来"
    "兰蓝老乐雷类冷里理力立利连联良两量林临灵岭留流龙楼录路旅绿轮罗落马满忙毛茂美门米密面民名明命模木目南内能年"
    "宁牛农欧排盘朋片平坡普期齐其奇旗气千前桥青清情晴秋区渠曲全泉群然热人任日荣容如入三色森山商上少设社身深生声"
    "省胜诗石时识史始市事势室收手首寿书术树双水顺思四松素速台太泰堂特题体天田条铁庭通同图土团湾外万王旺望维伟位"
    "文温屋五午物西息溪喜系下仙先县现线乡相香祥向小校心新星兴形雄秀徐许宣学雪雅研阳样养要业夜一衣医依宜艺易益意"
    "音银英营映永用优由油友有右鱼宇雨玉育元原园远月岳云运再在早则泽展张章照真正政支知直植志中忠钟种众州周主住祝"
    "著专庄准资子字自总足组祖左作座"
)


@frozen
class Lexicon:
    """Words and fixed phrases of two words, with the sums of their weights for drawing."""

    words: Sequence[str]
    word_sums: Sequence[float]
    phrases: Sequence[tuple[str, str]]
    phrase_sums: Sequence[float]

    def word(self, dice: random.Random) -> str:
        """Return a word, frequent ones oftener."""
        return self.words[drawn(self.word_sums, dice)]

    def phrase(self, dice: random.Random) -> tuple[str, str]:
        """Return a fixed phrase, frequent ones oftener."""
        return self.phrases[drawn(self.phrase_sums, dice)]


def make_lexicon(dice: random.Random) -> Lexicon:
    """Make up a language."""
    made = dict.fromkeys(FREQUENT.split())
    while len(made) < WORDS:
        made[dice.choice(_CHARACTERS) + dice.choice(_CHARACTERS)] = None
    words, word_sums = list(made), zipf_sums(WORDS, 0.75)
    phrases = [
        (words[drawn(word_sums, dice)], words[drawn(word_sums, dice)]) for _ in range(PHRASES)
    ]
    return Lexicon(words, word_sums, phrases, zipf_sums(PHRASES, 0.75))


def zipf_sums(count: int, exponent: float) -> list[float]:
    """Return the running sums of weights that fall with their rank."""
    return list(accumulate(1 / (rank + 3) ** exponent for rank in range(count)))


def drawn(sums: Sequence[float], dice: random.Random) -> int:
    """Return an index, by the weights that `sums` adds up."""
    return bisect(sums, dice.random() * sums[-1], hi=len(sums) - 1)
