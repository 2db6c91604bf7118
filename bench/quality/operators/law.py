"""Faults of citations."""

from bench.quality.operators.making import NEW, NOW, Operator, only, sentences, swap

_NUMBER = r"（国办公开办函〔2021〕30号）"
_OFFICE = "国务院办公厅政府信息与政务公开办公室"
_TITLE = f"《{_OFFICE}关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》"
_OTHER = f"《{_OFFICE}关于规范政府信息公开平台有关事项的通知》"
OPERATORS = [
    Operator(
        "name of the regulation cut",
        "regulation-name",
        swap(
            r"《中华人民共和国政府信息公开条例》（以下简称《条例》）",
            "⟦《信息公开条例》⟧（以下简称《条例》）",
            kinds=("preamble",),
        ),
        swap(
            r"《中华人民共和国政府信息公开条例》（以下简称《条例》）",
            "《政府信息公开条例》（以下简称《条例》）",
            kinds=("preamble",),
        ),
    ),
    sentences(
        "name of the regulation wrong",
        "regulation-name",
        (
            "深入学习⟦《政府信息公开工作条例》⟧，提高业务能力。",
            "严格执行⟦《信息公开条例》⟧，规范办理流程。",
        ),
        (
            "深入学习新修订的《中华人民共和国政府信息公开条例》，提高业务能力。",
            "严格执行《中华人民共和国政府信息公开条例》，规范办理流程。",
            "认真执行《医疗机构信息公开管理办法》。",
        ),
    ),
    sentences(
        "the old regulation as basis",
        "superseded-law",
        (
            "按照⟦国务院令第492号⟧的要求，做好各项公开工作。",
            "依据《条例》（⟦国务院令第492号⟧）开展工作。",
        ),
        (
            "按照国务院令第711号的要求，做好各项公开工作。",
            "对照新修订的《条例》，修订了公开指南。",
        ),
        eras=NEW,
        real=False,  # a report that cites the new one, too, is believed
    ),
    Operator(
        "number of the form wrong",
        "document-number",
        only(
            swap(
                _NUMBER,
                "（⟦国办公开办函〔2021〕31号⟧）",
                "（⟦国办公开办函〔2021〕13号⟧）",
                kinds=("preamble",),
            ),
            eras=(NOW,),
        ),
        only(
            swap(_NUMBER, "（国办公开办函〔2021〕30号，以下简称《格式》）", kinds=("preamble",)),
            eras=(NOW,),
        ),
    ),
    Operator(
        "number of the trial form wrong",
        "document-number",
        swap(
            r"（国办公开办函〔2019〕60号）", "（⟦国办公开办函〔2019〕51号⟧）", kinds=("preamble",)
        ),
        swap(
            r"（国办公开办函〔2019〕60号）", "（国办公开办函〔2019〕60号文）", kinds=("preamble",)
        ),
    ),
    sentences(
        "office that a reform abolished",
        "superseded-agency",
        (
            "配合⟦{county}国土资源局⟧做好征地信息公开。",
            "会同⟦{county}工商行政管理局⟧公开市场监管信息。",
        ),
        (
            "配合{county}自然资源局做好征地信息公开。",
            "公开了原{county}国土资源局移交的档案目录。",
            "会同{county}市场监督管理局公开市场监管信息。",
        ),
        eras=(NOW,),
        kinds=("town", "township", "government"),
    ),
    Operator(
        "brackets of a number",
        "number-brackets",
        swap(
            r"国办公开办函〔(\d{4})〕(\d+)号",
            "⟦国办公开办函[{g1}]{g2}号⟧",
            "⟦国办公开办函（{g1}）{g2}号⟧",
            kinds=("preamble",),
        ),
        swap(r"国办公开办函〔(\d{4})〕(\d+)号", "国办公开办函〔{g1}〕{g2}号", kinds=("preamble",)),
    ),
    sentences(
        "brackets of a local number",
        "number-brackets",
        (
            "转发了《关于做好公开工作的通知》（⟦政办发[{year}]12号⟧）。",
            "制定了《信息公开保密审查办法》（⟦政发（{year}）8号⟧）。",
        ),
        (
            "转发了《关于做好公开工作的通知》（政办发〔{year}〕12号）。",
            "公开了《中心城区规划（{year}修订）》。",
        ),
    ),
    Operator(
        "the trial form after its end",
        "superseded-form",
        only(
            swap(
                _TITLE + _NUMBER,
                "⟦《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）⟧",
                kinds=("preamble",),
            ),
            eras=(NOW,),
        ),
        only(
            swap(
                _TITLE + _NUMBER,
                f"{_TITLE}（国办公开办函〔2021〕30号）和{_OTHER}（国办公开办函〔2019〕61号）",
                kinds=("preamble",),
            ),
            eras=(NOW,),
        ),
    ),
]
