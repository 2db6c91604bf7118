"""The sentences of the command line, each in both languages."""

from collections.abc import Mapping
from typing import Final

from disclosure_lint.rulebook import Language

_WORDS: Final[Mapping[str, tuple[str, str]]] = {
    "complaint": ("{program}：{sentence}", "{program}: {sentence}"),
    "did-you-mean": ("（是不是 {nearest}？）", " (did you mean {nearest}?)"),
    "unknown-verb": (
        "没有“{word}”这个命令，也没有这个文件",
        'there is no command and no file called "{word}"',
    ),
    "unknown-option": ("{verb} 没有选项 {word}", "{verb} has no option {word}"),
    "option-value": ("选项 {option} 缺少值", "the option {option} needs a value"),
    "option-no-value": ("选项 {option} 不带值", "the option {option} takes no value"),
    "unknown-choice": (
        "选项 {option} 没有“{word}”这个值，可用的有 {known}",
        'the option {option} does not know "{word}"; it knows {known}',
    ),
    "bad-year": (
        "选项 --year 要四位数的年份，不是“{word}”",
        'the option --year needs a year of four digits, not "{word}"',
    ),
    "bad-severity": (
        "选项 --severity 要写成 规则=级别，不是“{word}”",
        'the option --severity needs RULE=LEVEL, not "{word}"',
    ),
    "no-files": (
        "没有给出要检查的文件（用 - 表示标准输入）",
        "no files were given (- stands for standard input)",
    ),
    "empty-name": ("有一个文件名是空的", "one of the file names is empty"),
    "output-name": (
        "选项 --output 的“{word}”没有写明文件名",
        'the option --output names no file in "{word}"',
    ),
    "output-twice": ("{path} 写了两次，只能写入一次", "{path} is given twice as output"),
    "output-format": (
        "选项 --output 不认识格式“{word}”，可用的有 {known}；名字里真有冒号的文件写成 ./ 开头",
        'the option --output knows no format "{word}", only {known}; begin such a name with ./',
    ),
    "same-file": (
        "{path} 是要读的文件，不能写入",
        "{path} is a file to be read, so it cannot be written to",
    ),
    "one-file": ("{verb} 要且只要一个文件", "{verb} needs exactly one file"),
    "no-parquet": (
        "写 Parquet 需要安装：pip install 'disclosure-lint[parquet]'",
        "Parquet needs an extra: pip install 'disclosure-lint[parquet]'",
    ),
    "parquet-output": (
        "Parquet 不能写到屏幕，请用 --output 指定文件",
        "Parquet cannot be written to the screen; name a file with --output",
    ),
    "one-report": (
        "用 --previous 时要且只要检查一份报告",
        "with --previous exactly one report is checked",
    ),
    "no-report": ("{path} 不是政府信息公开工作年度报告", "{path} is no disclosure report"),
    "one-folder": ("{verb} 要且只要一个文件夹", "{verb} needs exactly one folder"),
    "no-operands": ("{verb} 后面不能再有“{word}”", '{verb} takes no "{word}"'),
    "no-rules": (
        "没有给出规则名（--all 表示全部）",
        "no rules were named (--all stands for all)",
    ),
    "unknown-rule": ("没有规则“{word}”", 'no rule is called "{word}"'),
    "retired-rule": ("规则“{word}”已经取消", 'the rule "{word}" has been retired'),
    "nothing-judged": (
        "没有一个文件可以评判",
        "there was no file that could be judged",
    ),
    "no-cards": ("{folder} 里没有规则卡片", "{folder} holds no rule cards"),
    "cannot-read": ("{path}：{cause}", "{path}: {cause}"),
    "cannot-write": ("无法写入 {path}：{cause}", "{path} cannot be written: {cause}"),
    "bug": (
        "程序内部出错：{error}",
        "an internal error: {error}",
    ),
    "watching": ("等待文件改动，按 Ctrl-C 结束", "waiting for files to change; Ctrl-C ends"),
    "watch-screen": (
        "--watch 只看文件，结果只显示在屏幕上：不能与 - 或 --output 同用",
        "--watch looks at files and shows on the screen: it goes with neither - nor --output",
    ),
    # fixes
    "fixed": ("已改 {count} 处（文件 {files} 个）", "mended: {count} (files: {files})"),
    "would-fix": (
        "可改 {count} 处（文件 {files} 个），没有改动任何文件",
        "would be mended: {count} (files: {files}); nothing was changed",
    ),
    "fix-offered": (
        "另有 {count} 处加 --unsafe-fixes 可改，改后请人核对",
        "--unsafe-fixes would mend {count} more, for a person to look over",
    ),
    "fix-refused": (
        "有 {count} 处的改法会带来别的问题，没有改",
        "edits that would bring other findings were left out: {count}",
    ),
    "fix-stdin": (
        "标准输入没有文件可改，--fix 和 --diff 要给出文件",
        "standard input cannot be mended: --fix and --diff need files",
    ),
    "fix-watch": (
        "--watch 只看不改，不能与 --fix、--diff 同用",
        "--watch only looks: it goes with neither --fix nor --diff",
    ),
    "stopped": ("已中断", "interrupted"),
    "progress": ("已看 {count} 个文件", "files looked at: {count}"),
    "cards-right": ("{count} 张规则卡片，没有发现问题", "rule cards: {count}, all in order"),
    "cards-wrong": (
        "{count} 张规则卡片，发现问题 {problems} 处",
        "rule cards: {count}, problems: {problems}",
    ),
    "config-file": ("# 配置文件：{path}", "# configuration: {path}"),
    "no-config-file": (
        "# 没有配置文件，以下都是默认值",
        "# no configuration file; these are the defaults",
    ),
    "config-profile": ("# profile {id}：{name}", "# profile {id}: {name}"),
    # index
    "index-operands": (
        "{verb} 要先写索引文件，再写报告",
        "{verb} needs the index's file, and then reports",
    ),
    "one-index": ("{verb} 要且只要一个索引文件", "{verb} needs exactly one index"),
    "indexed": ("已入库 {path}", "added {path}"),
    "index-unread": ("{path}：{cause}", "{path}: {cause}"),
    "index-unsure": (
        "{path}：发文机关或报告年度不能确定，没有入库",
        "{path}: its agency or year is not certain, so it was not added",
    ),
    "index-added": (
        "新入库 {added} 份，已有 {known} 份，跳过 {skipped} 份，失败 {failed} 份",
        "added {added}, known {known}, skipped {skipped}, failed {failed}",
    ),
    "not-indexed": ("索引里没有“{path}”", 'the index has no "{path}"'),
    "index-removed": (
        "已移出 {count} 份；再用 index compact 使其影响完全消失",
        "removed {count}; index compact takes away the rest of their traces",
    ),
    "index-compacted": ("已整理，共 {count} 份报告", "compacted; reports: {count}"),
    "index-fact": ("{name}：{value}", "{name}: {value}"),
    "fact-reports": ("报告", "reports"),
    "fact-bodies": ("机关", "bodies"),
    "fact-fingerprints_only": ("只存指纹的报告", "reports kept as fingerprints only"),
    "fact-removed": ("上次整理以来移出或替换", "removed or replaced since compacting"),
    "fact-cut": ("通行写法的界限（机关数）", "common wording is what more bodies share than"),
    "fact-bytes": ("字节", "bytes"),
    # help
    "usage": ("用法", "usage"),
    "commands": ("命令", "commands"),
    "options": ("选项", "options"),
    "examples": ("例", "examples"),
    "see-help": (
        "每个命令的选项：{program} 命令 --help",
        "the options of a command: {program} COMMAND --help",
    ),
    "exit-codes": (
        "退出码：0 没有问题；1 有不低于 --fail-on 的问题；2 有文件未能评判，或者命令、配置有误",
        "exit codes: 0 clean; 1 findings at or above --fail-on; 2 something was not judged",
    ),
    "about": (
        "检查政府信息公开工作年度报告",
        "checks government information disclosure annual reports",
    ),
    "help-check": ("检查报告（可省略命令名）", "check reports (the name may be left out)"),
    "help-tree": ("显示一份报告的章节结构", "show the section tree of a report"),
    "help-convert": (
        "把一份报告转成 Markdown（程序所读到的）",
        "print a report as Markdown, as it was read",
    ),
    "help-extract": (
        "取出报告的数据：机关、年度、表格各格、正文数字",
        "take out the facts: agency, year, cells of the tables, figures",
    ),
    "help-explain": ("说明一条规则：依据、理由、示例", "explain a rule: law, reasons, examples"),
    "help-rules": ("列出全部规则", "list all rules"),
    "help-rules check": ("检查一个文件夹里的规则卡片", "check a folder of rule cards"),
    "one-shell": ("completion 要且只要一种 shell：{known}", "completion needs one shell: {known}"),
    "unknown-shell": (
        "不会为“{word}”写补全脚本，会写的有 {known}",
        'no completion is known for "{word}", only for {known}',
    ),
    "two-reports": (
        "能够比较的报告不足两份",
        "fewer than two reports can be compared",
    ),
    "help-corpus report": (
        "许多报告之间的雷同：一张可以看的网页",
        "what many reports share with one another, as a page to look at",
    ),
    "help-completion": (
        "打印命令行补全脚本（bash、zsh、fish）",
        "print a completion script for a shell (bash, zsh, fish)",
    ),
    "help-index add": (
        "把报告加入比对用的索引（没有就新建）",
        "add reports to an index to compare with (made if missing)",
    ),
    "help-index remove": ("从索引移出报告", "remove reports from an index"),
    "help-index list": ("列出索引里的报告", "list the reports of an index"),
    "help-index info": ("索引的概况", "what an index holds"),
    "help-index compact": (
        "整理索引：重新统计，收回空间",
        "count an index anew and give back its room",
    ),
    "help---index": (
        "与索引里的报告比对（见 index add）",
        "compare with the reports of an index (see index add)",
    ),
    "help---fingerprints-only": (
        "只存指纹，不存报告的文字",
        "keep fingerprints only, none of the reports' text",
    ),
    "help-server": (
        "供编辑器使用的语言服务器（LSP）",
        "the language server for editors (LSP)",
    ),
    "help---stdio": (
        "经标准输入输出通信（总是如此，编辑器会写上）",
        "talk on standard input and output (always so; editors write it)",
    ),
    "no-lsp": (
        "语言服务器需要安装：pip install 'disclosure-lint[lsp]'",
        "the language server needs an extra: pip install 'disclosure-lint[lsp]'",
    ),
    "help-config show": ("显示生效的配置", "show the configuration that holds"),
    "help---select": (
        "只用这些规则、主题或类别，逗号分隔",
        "only these rules, topics or classes, with commas between",
    ),
    "help---ignore": (
        "不用这些规则、主题或类别，逗号分隔",
        "without these rules, topics or classes, with commas between",
    ),
    "help---profile": (
        "按某地、某一年报季的要求检查；也可以是自己写的 .toml 文件",
        "what a locality asks, or a season's rules; or a .toml file of one's own",
    ),
    "help---preview": ("也用试行的规则", "preview rules too"),
    "help---severity": ("改变一条规则的级别，可重复", "change the severity of a rule; repeatable"),
    "help---fail-on": (
        "退出码为 1 的最低级别：error（默认）、warning、info",
        "the lowest severity that gives exit code 1: error (default), warning, info",
    ),
    "help---year": ("报告年度，代替报告自己所写", "the reporting year, whatever the report says"),
    "help---agency": (
        "发文机关全称，代替报告自己所写",
        "the issuing agency's full name, whatever the report says",
    ),
    "help---format": ("输出格式：{choices}", "output format: {choices}"),
    "help---lang": ("语言：zh（默认）、en", "language: zh (default), en"),
    "help---color": (
        "颜色：auto（默认，仅在终端）、always、never",
        "colour: auto (default, on terminals only), always, never",
    ),
    "help---config": ("用这个配置文件", "use this configuration file"),
    "help---no-config": ("不用任何配置文件", "use no configuration file"),
    "help---previous": (
        "上一年度的报告，用于比对（只检查一份报告时）",
        "last year's report, to compare with (where one report is checked)",
    ),
    "help---found": (
        "所给文件只是找到的：其他文档和空文件跳过，不算错误",
        "the files were merely found: other documents and empty files are skipped",
    ),
    "help---watch": (
        "文件一改动就重新检查，Ctrl-C 结束",
        "check again whenever a file changes, until Ctrl-C",
    ),
    "help---fix": ("改好有把握的问题，写回文件", "mend what is safe to mend, in the files"),
    "help---unsafe-fixes": (
        "没有把握的也改，改后请人核对",
        "mend the others too, for a person to look over",
    ),
    "help---diff": ("只显示会改什么，不改文件", "only show what would be mended"),
    "help---stdin-filename": ("标准输入的文件名", "the file name of standard input"),
    "help---output": ("写入文件，不写到屏幕", "write to a file instead of the screen"),
    "help---all": ("全部规则", "all rules"),
    "help---help": ("显示帮助", "show this help"),
    "help---version": ("显示版本", "show the version"),
}


def say(key: str, language: Language, **values: object) -> str:
    """Return the sentence `key` in `language`, with `values` in its places."""
    chinese, english = _WORDS[key]
    return (chinese if language == "zh" else english).format_map(values)
