"""Pages of three styles of government site, made around a Markdown report."""

from collections.abc import Callable, Mapping
from html import escape

import regex

Cells = list[list[str]]
_SCRIPT = '<script>var tip = "<p>一、不是正文。</p>";</script>'


def blocks_of(markdown: str) -> list[str | Cells]:
    """Return the paragraphs of a Markdown report, and its tables as rows of cells."""
    blocks: list[str | Cells] = []
    for block in regex.split(r"\n\s*\n", markdown.strip()):
        if block.startswith("|"):
            rows = [_cells(line) for line in block.split("\n")]
            blocks.append(
                [row for row in rows if any(set(cell) - set("-: ") or not cell for cell in row)]
            )
        elif not block.startswith("<!--"):
            blocks.append(block)
    return blocks


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip().strip("|").split("|")]


def _table(rows: Cells, opening: str, cell: str) -> str:
    lines = ("".join(cell.format(escape(words)) for words in row) for row in rows)
    return opening + "".join(f"<tr>{line}</tr>" for line in lines) + "</table>"


def modern_page(markdown: str) -> bytes:
    """Return a page of divisions, with a breadcrumb, an index table and a footer; in UTF-8."""
    title, *blocks = blocks_of(markdown)
    body = "".join(
        f'<p style="text-indent:2em">{escape(block.lstrip("# "))}</p>\n'
        if isinstance(block, str)
        else _table(block, '<table border="1"><tbody>', "<td><p>{}</p></td>")
        for block in blocks
    )
    name = escape(str(title).lstrip("# "))
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>{name}_云溪县人民政府</title>
<style>p {{ margin: 0 }}</style></head><body><div class="header">
<a href="/">首页</a>
<ul class="nav"><li><a href="/zwgk/">政务公开</a></li>
<li><a href="/hd/">互动交流</a></li></ul></div>
<div class="breadcrumb">当前位置：<a href="/">首页</a> &gt; <a href="/nb/">年度报告</a></div>
<div class="main"><table class="index"><tr><td>索引号</td><td>YX/2023-00012</td>
<td>发布机构</td><td>政务服务管理局</td></tr></table><h1 class="title">{name}</h1>
<div class="info"><span>发布时间：2035-01-20 09:12</span><span>来源：云溪县人民政府网</span>
<span>浏览次数：<b>12</b></span><span>字体：【<a href="#">大</a> <a href="#">中</a>】</span></div>
<div id="zoom">{_SCRIPT}{body}</div><div class="share">分享到：<a href="#">微信</a></div>
<div>扫一扫在手机打开当前页</div><div>【<a href="#">打印</a>】【<a href="#">关闭</a>】</div></div>
<div class="footer"><p>版权所有：云溪县人民政府办公室。网站标识码：3456000001</p></div>
</body></html>
""".encode()


def old_page(markdown: str) -> bytes:
    """Return a page laid out with tables, its paragraphs told by <br>; in GB 2312's successor."""
    pieces = []
    for block in blocks_of(markdown)[1:]:
        if isinstance(block, str):
            pieces.append(f"　　{escape(block.lstrip('# '))}<br>\n")
        else:
            pieces.append(_table(block, "<TABLE border=1>", "<TD>{}"))
    name = escape(str(blocks_of(markdown)[0]).lstrip("# "))
    body = "".join(pieces)
    return f"""<html><head><meta http-equiv=Content-Type content="text/html; charset=gb2312">
<title>{name}</title></head><body><table width=100%><tr><td colspan=2><a href=/>网站首页</a> |
<a href=/gk>信息公开</a></td></tr><tr><td width=200 valign=top><table><tr><td>
<a href=1>机构</a></td></tr><tr><td><a href=2>年报</a></td></tr></table></td><td>
<center><font size=5><b>{name}</b></font>
</center><table width=100%><tr><td>发布日期：2035-1-20</td><td>来源：本站</td></tr></table>
<font face=宋体>{body}</font><br><p align=right>【打印本页】【关闭窗口】</td></tr>
<tr><td colspan=2>主办：云溪县人民政府 技术支持：信息中心</td></tr></table></body></html>
""".encode("gb18030")


def word_page(markdown: str) -> bytes:
    """Return a page that Word saved: conditional comments, spans, indents of hard blanks."""
    pieces = []
    for block in blocks_of(markdown):
        if isinstance(block, str):
            words = escape(block.lstrip("# "))
            middle = len(words) // 2 if "&" not in words else 0
            pieces.append(
                "<p class=MsoNormal style='text-indent:32.0pt;mso-char-indent-count:2.0'><span\n"
                f"lang=EN-US>&nbsp;&nbsp;&nbsp;</span><span style='mso-hansi-font-family:宋体'>"
                f"{words[:middle]}</span>{words[middle:]}<span lang=EN-US><o:p></o:p></span></p>\n"
            )
        else:
            pieces.append(
                _table(
                    block,
                    "<table class=MsoTableGrid border=1 style='mso-yfti-tbllook:1184'>",
                    "<td width=95 style='padding:0'><p class=MsoNormal>{}<o:p></o:p></p></td>",
                )
            )
    return f"""<html xmlns:o="urn:schemas-microsoft-com:office:office"><head>
<meta http-equiv=Content-Type content="text/html; charset=unicode"><meta name=Generator
content="Microsoft Word 15"><!--[if gte mso 9]><xml><o:DocumentProperties><o:Author>甲</o:Author>
</o:DocumentProperties></xml><![endif]--><style><!-- p.MsoNormal {{margin:0cm;}} --></style></head>
<body lang=ZH-CN><div class=WordSection1 style='layout-grid:15.6pt'>{"".join(pieces)}
<![if !supportEmptyParas]>&nbsp;<![endif]></div></body></html>
""".encode("utf-16")


STYLES: Mapping[str, Callable[[str], bytes]] = {
    "modern": modern_page,
    "old": old_page,
    "word": word_page,
}
