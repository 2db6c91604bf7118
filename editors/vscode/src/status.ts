import * as vscode from "vscode";

/** How a document fared, as the server tells it. */
export interface Fared {
  uri: string;
  state: "judged" | "skipped" | "failed";
  reason: string;
  findings: { error: number; warning: number; info: number };
  rules: number;
  notAssessed: number;
}

/** The item in the status bar: how the document in front fared; a click shows the log. */
export class StatusItem implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem("disclosure-lint", vscode.StatusBarAlignment.Right, 10);
  private readonly known = new Map<string, Fared>();
  private front: string | undefined;
  private stopped = false;

  constructor(command: string) {
    this.item.name = "disclosure-lint";
    this.item.command = command;
    this.item.show();
  }

  starting(): void {
    this.stopped = false;
    this.known.clear();
    this.show("$(sync~spin) 年报", "disclosure-lint …");
  }

  failed(): void {
    this.stopped = true;
    this.show("$(error) 年报", "disclosure-lint");
  }

  follow(uri: vscode.Uri | undefined): void {
    if (uri?.scheme === "output") return;
    this.front = uri?.toString();
    this.refresh();
  }

  fared(fared: Fared): void {
    this.known.set(vscode.Uri.parse(fared.uri).toString(), fared);
    this.front ??= vscode.window.activeTextEditor?.document.uri.toString();
    this.refresh();
  }

  dispose(): void {
    this.item.dispose();
  }

  private refresh(): void {
    if (this.stopped) return;
    const fared = this.front ? this.known.get(this.front) : undefined;
    if (!fared) this.show("$(check) 年报", "disclosure-lint");
    else if (fared.state === "judged") this.judged(fared);
    else if (fared.state === "skipped") this.show("$(circle-slash) 年报", fared.reason);
    else this.show("$(warning) 年报", fared.reason);
  }

  private judged({ findings, rules, notAssessed }: Fared): void {
    const { error, warning, info } = findings;
    const count = error + warning + info;
    const sign = count ? "$(search)" : "$(pass)";
    const told = `${error} error, ${warning} warning, ${info} info · ${rules} rules, ${notAssessed} not assessed`;
    this.show(`${sign} 年报 ${count}`, `disclosure-lint: ${told}`);
  }

  private show(text: string, tooltip: string): void {
    this.item.text = text;
    this.item.tooltip = tooltip;
  }
}
