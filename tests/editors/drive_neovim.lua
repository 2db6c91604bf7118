-- Opens a report with the set-up of the docs, waits for diagnostics, applies a fix, and writes
-- what it saw as JSON.
local out = {}
local function finish()
  local file = io.open(os.getenv("OUT"), "w")
  file:write(vim.json and vim.json.encode(out) or vim.fn.json_encode(out))
  file:close()
  vim.cmd("qa!")
end
local function seen()
  return vim.tbl_map(function(one)
    return { code = one.code or one.user_data.lsp.code, lnum = one.lnum, col = one.col }
  end, vim.diagnostic.get(0))
end

local ok, problem = pcall(function()
  vim.cmd("filetype on")
  dofile(os.getenv("SETUP"))
  vim.cmd("edit " .. vim.fn.fnameescape(os.getenv("REPORT")))
  vim.bo.filetype = "markdown"
  assert(vim.wait(60000, function() return #vim.diagnostic.get(0) > 0 end, 50), "no diagnostics")
  vim.wait(1000)
  out.before = seen()
  local space
  for _, one in ipairs(vim.diagnostic.get(0)) do
    if (one.code or one.user_data.lsp.code) == "stray-space" then space = one end
  end
  local client = (vim.lsp.get_clients or vim.lsp.get_active_clients)()[1]
  local params = {
    textDocument = vim.lsp.util.make_text_document_params(),
    range = space.user_data.lsp.range or {
      start = vim.lsp.util.make_range_params(0, client.offset_encoding).range.start,
      ["end"] = vim.lsp.util.make_range_params(0, client.offset_encoding).range["end"],
    },
    context = { diagnostics = {}, only = { "quickfix" } },
  }
  if not space.user_data.lsp.range then
    vim.api.nvim_win_set_cursor(0, { space.lnum + 1, space.col })
    params.range = vim.lsp.util.make_range_params(0, client.offset_encoding).range
  end
  local reply = client.request_sync("textDocument/codeAction", params, 30000, 0)
  for _, action in ipairs(reply.result) do
    if action.isPreferred then
      vim.lsp.util.apply_workspace_edit(action.edit, client.offset_encoding)
    end
  end
  local count = #out.before
  vim.wait(30000, function() return #vim.diagnostic.get(0) < count end, 50)
  out.after = seen()
  out.text = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), "\n") .. "\n"
end)
if not ok then out.problem = tostring(problem) end
finish()
