-- Neovim 0.7 to 0.10: put this into ~/.config/nvim/plugin/disclosure-lint.lua.
local started = {}

vim.api.nvim_create_autocmd("FileType", {
  pattern = { "markdown", "text" },
  callback = function(event)
    local config = {
      name = "disclosure-lint",
      cmd = { "disclosure-lint", "server" },
      root_dir = vim.fn.fnamemodify(event.file, ":p:h"),
    }
    if vim.lsp.start then
      vim.lsp.start(config)
    else -- 0.7 does not know by itself that a client runs already
      local id = started[config.root_dir] or vim.lsp.start_client(config)
      started[config.root_dir] = id
      vim.lsp.buf_attach_client(event.buf, id)
    end
  end,
})
