// Drives the packaged extension in a real VS Code: squiggles, hover, quick fix, status, commands.
// Use: node drive.cjs FOLDER-OF-SETUP VSIX SERVER CHROMIUM [SCREENSHOT]
const assert = require("node:assert/strict");
const { execFileSync, spawn } = require("node:child_process");
const fs = require("node:fs");
const net = require("node:net");
const path = require("node:path");

const [work, vsix, server, chromium, shot] = process.argv.slice(2);
const entry = path.join(work, "node_modules/code-server/out/node/entry.js");
const { chromium: browserType } = require(path.join(work, "node_modules/playwright-core"));
const data = path.join(work, "data");
const extensions = path.join(work, "extensions");
const folder = path.join(work, "年报 （测试）");
const example = process.env.EXAMPLE;
const environment = { ...process.env, EXTENSIONS_GALLERY: "{}", DISCLOSURE_LINT_CACHE: path.join(work, "cache") };
delete environment.PORT;

function prepare() {
  for (const old of [data, extensions, folder]) fs.rmSync(old, { recursive: true, force: true });
  fs.mkdirSync(path.join(data, "User"), { recursive: true });
  fs.mkdirSync(folder);
  // Characters outside the basic plane stand before the fault in its line.
  const text = fs.readFileSync(example, "utf8").replace("二是加强队伍建设", "𠮷😀$&");
  fs.writeFileSync(path.join(folder, "青石镇2017.md"), text);
  const settings = {
    "disclosure-lint.path": server,
    "disclosure-lint.language": "zh",
    "workbench.startupEditor": "none",
    "workbench.colorTheme": "Default Light Modern",
    "editor.wordWrap": "on",
    "editor.fontSize": 14,
    "editor.unicodeHighlight.ambiguousCharacters": false,
    "window.commandCenter": false,
    "chat.commandCenter.enabled": false,
    "workbench.secondarySideBar.defaultVisibility": "hidden",
    "git.enabled": false,
    "telemetry.telemetryLevel": "off",
  };
  fs.writeFileSync(path.join(data, "User/settings.json"), JSON.stringify(settings));
  const dirs = ["--user-data-dir", data, "--extensions-dir", extensions];
  execFileSync("node", [entry, "--install-extension", vsix, ...dirs], { env: environment, stdio: "pipe" });
  return dirs;
}

function freePort() {
  return new Promise((resolve) => {
    const probe = net.createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

async function main() {
  const dirs = prepare();
  const port = await freePort();
  const flags = ["--auth", "none", "--bind-addr", `127.0.0.1:${port}`, "--disable-telemetry", "--disable-update-check", "--disable-workspace-trust"];
  const host = spawn("node", [entry, ...dirs, ...flags], { env: environment, detached: true });
  let log = "";
  for (const stream of [host.stdout, host.stderr]) stream.on("data", (data) => (log += data));
  let browser;
  try {
    for (let tries = 0; tries < 300 && !/HTTP server listening/.test(log); tries += 1) await pause(100);
    browser = await browserType.launch({ executablePath: chromium, args: ["--no-sandbox"] });
    const page = await browser.newPage({ viewport: { width: 1360, height: 860 }, locale: "zh-CN" });
    await drive(page, port);
  } catch (error) {
    const page = browser?.contexts()[0]?.pages()[0];
    await page?.screenshot({ path: path.join(work, "failed.png") });
    console.error(await page?.$$eval(".statusbar-item", (items) => items.map((one) => one.ariaLabel ?? one.textContent)));
    throw error;
  } finally {
    await browser?.close();
    process.kill(-host.pid);
  }
}

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function drive(page, port) {
  const file = `vscode-remote://127.0.0.1:${port}${encodeURI(path.join(folder, "青石镇2017.md"))}`;
  const payload = encodeURIComponent(JSON.stringify([["openFile", file]]));
  await page.goto(`http://127.0.0.1:${port}/?folder=${encodeURIComponent(folder)}&payload=${payload}`);
  await page.waitForSelector(".monaco-editor .view-line", { timeout: 90000 });
  await page.waitForFunction(() => [...document.querySelectorAll(".statusbar-item")].some((one) => /年报 13/.test(one.textContent)), null, { timeout: 120000 });
  console.log("status: 年报 13");

  const rows = ".markers-panel .monaco-list-row";
  await page.keyboard.press("Control+Shift+M");
  await page.waitForFunction((rows) => document.querySelectorAll(rows).length >= 12, rows, { timeout: 30000 });
  const told = await page.$$eval(rows, (found) => found.map((one) => one.textContent));
  console.log(told.join("\n"));
  const place = (rule, more = "") => told.find((one) => one.includes(rule) && one.includes(more)).match(/\[(.*)\]/)[1];
  assert.equal(place("plan-for-past-year"), "Ln 37, Col 66");
  // Two characters of two units each stand before it.
  assert.equal(place("foreign-duty-term", "住建网站"), "Ln 41, Col 16");
  await page.waitForSelector(".monaco-editor .squiggly-error");

  // A hover over the marked words tells why and by which law.
  await page.dblclick(`${rows} >> text=此处计划仍写`);
  await pause(800);
  await page.keyboard.press("Control+K");
  await page.keyboard.press("Control+I");
  await page.waitForSelector(".monaco-hover:not(.hidden) >> text=国务院令第492号", { timeout: 15000 });
  console.log("hover: law");
  if (shot) await page.screenshot({ path: shot });
  await page.keyboard.press("Escape");

  // The quick fix takes the space out of 办 理, behind characters of two code units.
  await page.fill(".viewpane-filter input", "多余的空格"); // the list draws only rows in sight
  await pause(800);
  await page.dblclick(`${rows} >> text=中间有多余的空格`);
  await pause(800);
  await page.keyboard.press("Control+Period");
  await page.waitForSelector(".action-widget .monaco-list-row", { timeout: 15000 });
  const offered = await page.$$eval(".action-widget .monaco-list-row", (found) => found.map((one) => one.textContent));
  console.log("offered:", offered.join(" | "));
  assert.ok(offered.some((one) => one.includes("豁免")));
  const began = Date.now();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => !/中间有多余的空格/.test(document.querySelector(".markers-panel").textContent), null, { timeout: 20000 });
  console.log(`fixed and gone in ${Date.now() - began} ms`);
  await page.waitForFunction(() => [...document.querySelectorAll(".statusbar-item")].some((one) => /年报 12/.test(one.textContent)), null, { timeout: 20000 });
  await page.keyboard.press("Control+S");
  await pause(1500);
  const saved = fs.readFileSync(path.join(folder, "青石镇2017.md"), "utf8");
  assert.ok(!saved.includes("办 理"), "the saved file has no 办 理");

  // The command explains the rule at the cursor in a page beside the report.
  await command(page, "disclosure-lint.explainRule", "说明一条规则|Explain a Rule");
  await page.waitForSelector(".quick-input-list .monaco-list-row", { timeout: 15000 });
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.querySelectorAll(".editor-group-container").length > 1, null, { timeout: 15000 });
  console.log("explained beside");
}

async function command(page, name, titles) {
  await page.keyboard.press("F1");
  await page.waitForSelector(".quick-input-widget input");
  await page.keyboard.type(`disclosure-lint: ${titles.split("|")[1]}`);
  await pause(600);
  await page.keyboard.press("Enter");
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
