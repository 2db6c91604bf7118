"""Faults of characters, marks and words."""

from random import Random

import regex
from bench.quality.operators.making import (
    Change,
    Operator,
    insert,
    insert_paragraph,
    sentences,
    swap,
)
from bench.quality.writing.draft import OPEN, SHUT, Draft, Kind
from bench.quality.writing.layout import style_of

_RUNNING: tuple[Kind, ...] = ("paragraph", "item")


def _at(pattern: str, replacement: str) -> Change:
    """Return a change of one place of running text; ⟦ ⟧ mark what is wrong."""
    return swap(pattern, replacement, kinds=_RUNNING)


def _marked_up(pattern: str, replacement: str) -> Change:
    """Hold a change to Markdown: what a page or a PDF gave as plain text is not judged for it."""
    return _where_marked_up(_at(pattern, replacement))


def _where_marked_up(change: Change) -> Change:
    return lambda draft, random: (
        None if style_of(draft, "marks") == "none" else change(draft, random)
    )


def _last_stop(draft: Draft, random: Random) -> Draft | None:
    places = [
        at
        for at in draft.places(*_RUNNING)
        if regex.search(r"[，；：].*\p{Han}{6}。$", draft.blocks[at].text)
    ]
    if not places:
        return None
    at = random.choice(places)
    text = draft.blocks[at].text[:-1]
    return draft.with_text(at, text[:-2] + OPEN + text[-2:] + SHUT)


OPERATORS = [
    Operator(
        "space in a word",
        "stray-space",
        _marked_up(r"(\p{Han}{4})(\p{Han})(\p{Han})(?=\p{Han}{3})", "{g1}{g2}⟦ ⟧{g3}"),
        sentences(
            "", "", (), ("安装了 LED 显示屏，滚动公开信息。", "通过 APP 推送信息，方便群众查询。")
        ).right,
        real=True,
    ),
    Operator(
        "half-width comma",
        "half-width-punctuation",
        _marked_up(r"(?<=\p{Han})，(?=\p{Han})", "⟦,⟧"),
        sentences("", "", (), ("每日9:00-17:00开放查阅点。", "全年公开信息1,280人次查阅。")).right,
        real=True,
    ),
    Operator(
        "half-width brackets",
        "half-width-punctuation",
        _where_marked_up(
            insert("印发了信息公开指南⟦(⟧修订稿⟦)⟧。", "重点公开三类信息⟦:⟧救助、补贴和收费。")
        ),
        insert("印发了信息公开指南（修订稿）。", "重点公开三类信息：救助、补贴和收费。"),
        real=True,
    ),
    sentences(
        "book mark left open",
        "unbalanced-marks",
        (
            "印发了⟦《⟧信息公开指南，规范公开流程。",
            "落实“三审三校⟦“⟧制度，先审后发。",
            "加强重点领域⟦（⟧财政、民生的信息公开。",
        ),
        (
            "印发了《信息公开指南》，规范公开流程。",
            "按1）受理、2）审核、3）答复的顺序办理。",
            "印发了《关于转发〈信息公开指南〉的通知》。",
        ),
    ),
    Operator(
        "full stop twice",
        "doubled-marks",
        _at(r"(?<=\p{Han})。$", "⟦。。⟧"),
        _at(r"(?<=\p{Han})。$", "……。"),
        real=True,
    ),
    sentences(
        "comma twice",
        "doubled-marks",
        ("健全工作机制⟦，，⟧落实工作责任。", "健全工作机制⟦，。⟧"),
        ("健全工作机制，落实工作责任。", "公开内容包括救助、补贴等……内容丰富。"),
    ),
    sentences(
        "word twice",
        "doubled-marks",
        (
            "及时公开惠民⟦资金资金⟧的使用情况。",
            "加强对信息公开工作⟦的的⟧检查。",
            "可以⟦通过通过⟧政府网站查询。",
        ),
        (
            "常常听取群众意见，处处方便群众。",
            "天天更新、月月通报，家家户户都能看到。",
            "做好研究研究再公开的事项清理。",
        ),
    ),
    Operator(
        "full stop missing",
        "missing-full-stop",
        _last_stop,
        insert_paragraph("主要公开以下内容：", "现将有关情况说明如下："),
        real=False,
    ),
    Operator(
        "zero-width character",
        "invisible-character",
        _at(r"(\p{Han}{3})(?=\p{Han}{3})", "{g1}⟦\u200b⟧"),
        _at(r"(\p{Han}{3})(?=\p{Han}{3})", "{g1}"),
        real=True,
    ),
    Operator(
        "replacement character",
        "invisible-character",
        _at(r"(\p{Han}{3})\p{Han}(?=\p{Han}{3})", "{g1}⟦\ufffd⟧"),
        sentences(
            "", "", (), ("群众评分达到★★★★★等次。", "温度控制在25℃左右的查阅点环境良好。")
        ).right,
        real=True,
    ),
    Operator(
        "mojibake",
        "invisible-character",
        sentences("", "", ("及时公开⟦ä¸\xadå›½⟧有关信息。",), ()).fault,
        sentences("", "", (), ("公开了café、naïve等外文标识的译写规范。",)).right,
        real=True,
    ),
    sentences(
        "e-mail without its sign",
        "malformed-contact",
        (
            "公开邮箱⟦xxgk163.com⟧，接受群众咨询。",
            "公布电子邮箱⟦xxgk@@163.com⟧，接受监督。",
            "公布网址⟦http//www.example.gov.cn⟧，方便查询。",
        ),
        (
            "公开邮箱xxgk@163.com，接受群众咨询。",
            "公布网址http://www.example.gov.cn，方便查询。",
            "公布网址www.example.gov.cn，方便查询。",
        ),
        also={},
    ),
    sentences(
        "cut off for up to",
        "cutoff-word",
        ("⟦截止⟧{year}年12月31日，公开目录全部更新。", "⟦截止⟧{year}年底，公开栏覆盖所有村居。"),
        (
            "截至{year}年12月31日，公开目录全部更新。",
            "报名截止日期为{year}年6月30日。",
            "征求意见于{year}年6月30日截止。",
        ),
    ),
    sentences(
        "letter for a digit",
        "confusable-character",
        ("全年更新栏目⟦1O⟧个，群众反映良好。", "全年更新栏目⟦l2⟧个，群众反映良好。"),
        (
            "全年更新栏目10个，群众反映良好。",
            "推广使用OA系统，提高办文效率。",
            "开通5G网络查阅点。",
        ),
    ),
    sentences(
        "traditional character",
        "confusable-character",
        ("加强⟦資訊⟧公开工作，方便群众查询。", "提高⟦幹部⟧的业务能力。"),
        ("加强信息公开工作，方便群众查询。", "提高干部的业务能力，乾隆年间古碑资料已公开。"),
    ),
]
