/** What is read of the settings: an object with `get`, as VS Code gives. */
export interface Reader {
  get<T>(key: string, otherwise: T): T;
}

/** The words that start the server. VS Code itself withholds them in untrusted workspaces. */
export function commandLine(settings: Reader): string[] {
  const path = settings.get<string>("path", "disclosure-lint").trim() || "disclosure-lint";
  return [path, "server", ...settings.get<string[]>("arguments", [])];
}

/** What the server is told before it can ask. */
export function initializationOptions(settings: Reader, displayLanguage: string): Record<string, unknown> {
  return {
    status: true,
    language: settings.get("language", "") || (displayLanguage.startsWith("zh") ? "zh" : "en"),
    profiles: settings.get<string[]>("profiles", []),
    config: settings.get("config", ""),
    select: settings.get<string[]>("select", []),
    ignore: settings.get<string[]>("ignore", []),
    preview: settings.get("preview", false),
    workspace: settings.get("workspace", true),
    wholeWorkspace: settings.get("wholeWorkspace", false),
    rulePages: settings.get("rulePages", ""),
  };
}
