-- Neovim 0.11 or newer: put this into ~/.config/nvim/lsp/disclosure-lint.lua and call
-- vim.lsp.enable("disclosure-lint"). For 0.10 and older see docs/editors.md.
return {
  cmd = { "disclosure-lint", "server" },
  filetypes = { "markdown", "text" },
  root_markers = { "disclosure-lint.toml", ".git" },
  settings = { ["disclosure-lint"] = { language = "zh" } },
}
