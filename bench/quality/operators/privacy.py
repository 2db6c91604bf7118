"""Faults of personal data."""

from random import Random

from bench.quality.operators.making import Change, Operator, insert, sentences
from bench.quality.writing.draft import Draft

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


def _identity(random: Random, *, valid: bool) -> str:
    body = f"{random.randint(110101, 659001)}19{random.randint(50, 99)}{random.randint(1, 12):02}"
    body += f"{random.randint(1, 28):02}{random.randint(100, 999)}"
    rest = sum(int(digit) * weight for digit, weight in zip(body, _WEIGHTS, strict=True)) % 11
    return body + "10X98765432"[rest if valid else (rest + 1) % 11]


def _card(random: Random, *, valid: bool) -> str:
    body = "622848" + "".join(str(random.randint(0, 9)) for _ in range(12))
    total = 0
    for place, digit in enumerate(reversed(body)):
        doubled = int(digit) * (2 if place % 2 == 0 else 1)
        total += doubled - 9 if doubled > 9 else doubled
    check = (10 - total % 10) % 10
    return body + str(check if valid else (check + 3) % 10)


def _numbered(make: str, *templates: str, valid: bool = True) -> Change:
    def change(draft: Draft, random: Random) -> Draft | None:
        number = {"id": _identity, "card": _card}[make](random, valid=valid)
        filled = [template.replace("NUMBER", number) for template in templates]
        return insert(*filled)(draft, random)

    return change


OPERATORS = [
    Operator(
        "identity number of an applicant",
        "id-number",
        _numbered("id", "受理了身份证号为⟦NUMBER⟧的申请。", "申请登记号⟦NUMBER⟧已办结。"),
        _numbered("id", "受理了编号为NUMBER的申请。", valid=False),
        real=True,
    ),
    Operator(
        "card number of an account",
        "bank-card",
        _numbered("card", "补贴资金发放至账户⟦NUMBER⟧。", "公开了收款账号⟦NUMBER⟧。"),
        _numbered("card", "公开了项目编号NUMBER的有关信息。", valid=False),
        real=True,
    ),
    sentences(
        "mobile number outside the contact line",
        "mobile-number",
        (
            "有群众（⟦13858012367⟧）来电咨询低保政策，已当场答复。",
            "村民⟦15968142075⟧反映道路损坏，已经修复。",
        ),
        (
            "群众拨打12345热线咨询低保政策，已当场答复。",
            "咨询电话400-810-0123全天开通。",
            "监督电话0571-85021234已经公布。",
        ),
    ),
    sentences(
        "name of an applicant",
        "applicant-name",
        (
            "申请人⟦王建国⟧申请公开征地补偿信息，已按期答复。",
            "⟦李秀英⟧不服答复，申请行政复议。",
            "收到村民⟦张桂芳⟧提出的政府信息公开申请，已答复。",
        ),
        (
            "申请人王某申请公开征地补偿信息，已按期答复。",
            "由副职领导王建国同志分管信息公开工作。",
            "收到一名村民提出的咨询，已答复。",
        ),
    ),
    sentences(
        "private address",
        "home-address",
        (
            "申请人住⟦幸福路12号3幢2单元501室⟧，答复书已邮寄送达。",
            "家住⟦花园小区8栋2单元301室⟧的村民来电咨询，已答复。",
        ),
        (
            "查阅点设在人民路12号便民服务中心一楼。",
            "办公地址为建设路18号行政中心3号楼501室。",
        ),
    ),
]
