import * as vscode from "vscode";
import { LanguageClient, type LanguageClientOptions, type ServerOptions, State } from "vscode-languageclient/node";
import { commandLine, initializationOptions } from "./settings";
import { StatusItem, type Fared } from "./status";

const SECTION = "disclosure-lint";
const SERVER = "disclosure-lint.server";
const DOCUMENTS = ["markdown", "plaintext"].flatMap((language) =>
  ["file", "untitled"].map((scheme) => ({ scheme, language })),
);

let client: LanguageClient | undefined;
let log: vscode.LogOutputChannel;
let status: StatusItem;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  log = vscode.window.createOutputChannel("disclosure-lint", { log: true });
  status = new StatusItem(`${SECTION}.showLog`);
  const register = (name: string, does: () => unknown) =>
    context.subscriptions.push(vscode.commands.registerCommand(`${SECTION}.${name}`, does));
  register("lintFile", lintFile);
  register("lintWorkspace", lintWorkspace);
  register("explainRule", explainRule);
  register("restart", restart);
  register("showLog", () => log.show());
  context.subscriptions.push(
    log,
    status,
    vscode.window.onDidChangeActiveTextEditor((editor) => status.follow(editor?.document.uri)),
    vscode.workspace.onDidGrantWorkspaceTrust(restart),
    vscode.workspace.onDidChangeConfiguration(async (change) => {
      const ours = ["path", "arguments"].some((key) => change.affectsConfiguration(`${SECTION}.${key}`));
      if (ours) await restart();
    }),
  );
  await start();
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}

async function start(): Promise<void> {
  const words = commandLine(vscode.workspace.getConfiguration(SECTION));
  log.info(words.join(" "));
  status.starting();
  const [command, ...args] = words;
  const run: ServerOptions = { command, args };
  const options: LanguageClientOptions = {
    documentSelector: DOCUMENTS,
    outputChannel: log,
    initializationOptions: initializationOptions(vscode.workspace.getConfiguration(SECTION), vscode.env.language),
    synchronize: { configurationSection: SECTION },
    diagnosticPullOptions: { onChange: true, onTabs: true },
    middleware: {
      workspace: {
        // The language of the findings follows that of the editor where no other is chosen.
        configuration: async (params, token, next) => {
          const told = await next(params, token);
          return Array.isArray(told) ? told.map(follow) : told;
        },
      },
    },
  };
  client = new LanguageClient(SECTION, "disclosure-lint", run, options);
  client.onNotification("disclosure-lint/status", (fared: Fared) => {
    status.fared(fared);
    if (fared.state !== "judged") log.info(`${fared.uri}: ${fared.reason}`);
  });
  client.onDidChangeState(({ newState }) => {
    if (newState === State.Stopped) status.failed();
  });
  try {
    await client.start();
    status.follow(vscode.window.activeTextEditor?.document.uri);
  } catch (error) {
    status.failed();
    log.error(String(error));
    await tellWhatIsMissing(command);
  }
}

function follow<T>(told: T): T {
  if (told === null || typeof told !== "object") return told;
  const settings = told as { language?: string };
  return { ...told, language: settings.language || languageOfEditor() };
}

function languageOfEditor(): string {
  return vscode.env.language.startsWith("zh") ? "zh" : "en";
}

async function tellWhatIsMissing(command: string): Promise<void> {
  const chinese = languageOfEditor() === "zh";
  const words = chinese
    ? `无法启动 ${command}。请先安装：pip install 'disclosure-lint[lsp]'，或在设置里写明它的位置。`
    : `${command} cannot be started. Install it with pip install 'disclosure-lint[lsp]', or set its path.`;
  const [settings, showLog] = chinese ? ["打开设置", "显示日志"] : ["Open Settings", "Show the Log"];
  const chosen = await vscode.window.showErrorMessage(words, settings, showLog);
  if (chosen === settings) await vscode.commands.executeCommand("workbench.action.openSettings", `${SECTION}.path`);
  if (chosen === showLog) log.show();
}

async function restart(): Promise<void> {
  const old = client;
  client = undefined;
  try {
    if (old?.needsStop()) await old.stop();
  } catch (error) {
    log.warn(String(error));
  }
  await start();
}

async function ask<T>(command: string, ...args: unknown[]): Promise<T | undefined> {
  if (!client?.isRunning()) {
    log.show();
    return undefined;
  }
  return client.sendRequest<T>("workspace/executeCommand", { command: `${SERVER}.${command}`, arguments: args });
}

async function lintFile(): Promise<void> {
  const uri = vscode.window.activeTextEditor?.document.uri;
  if (!uri || !client) return;
  await ask("lintFile", client.code2ProtocolConverter.asUri(uri));
  await vscode.commands.executeCommand("workbench.actions.view.problems");
}

async function lintWorkspace(): Promise<void> {
  await ask("lintWorkspace");
  await vscode.commands.executeCommand("workbench.actions.view.problems");
}

async function explainRule(): Promise<void> {
  const here = rulesHere();
  const typed = languageOfEditor() === "zh" ? "规则名，如 missing-section" : "a rule, such as missing-section";
  const rule = here.length
    ? await vscode.window.showQuickPick(here, { placeHolder: typed })
    : await vscode.window.showInputBox({ prompt: typed });
  const page = rule ? await ask<string>("explainRule", rule) : undefined;
  if (!page) return;
  const document = await vscode.workspace.openTextDocument({ language: "markdown", content: page });
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preview: true });
}

/** The rules that speak of the open document, those at the cursor first. */
function rulesHere(): string[] {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return [];
  const ours = vscode.languages.getDiagnostics(editor.document.uri).filter((one) => one.source === SECTION);
  const near = (one: vscode.Diagnostic) => (one.range.contains(editor.selection.active) ? 0 : 1);
  const names = ours.sort((a, b) => near(a) - near(b)).map(ruleOf);
  return [...new Set(names)];
}

function ruleOf(one: vscode.Diagnostic): string {
  return String(typeof one.code === "object" ? one.code.value : one.code);
}
