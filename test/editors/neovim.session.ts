import assert from 'node:assert/strict';
import { test } from 'node:test';
import { corrected, documented, draft, homeFor } from './support.ts';

/** What a writer does, key by key; what is seen on the way is written into a file. Lists are picked from by their first item. */
const SESSION = `
local seen = {}
local function keep() vim.fn.writefile({ vim.fn.json_encode(seen) }, vim.env.HOME .. '/seen.json') end
local function wait(what, ready)
  if vim.wait(120000, ready, 100) then return end
  seen.missing = what
  keep()
  vim.cmd('cquit')
end
vim.ui.select = function(items, _, choose)
  seen.actions = vim.tbl_map(function(item) return (item.action or item[2]).title end, items)
  choose(items[1], 1)
end

wait('marks', function() return #vim.diagnostic.get(0) > 0 end)
local mark = vim.diagnostic.get(0)[1]
seen.mark = { line = mark.lnum, from = mark.col, to = mark.end_col, message = mark.message, source = mark.source, code = mark.code }
vim.api.nvim_win_set_cursor(0, { mark.lnum + 1, mark.col + 1 })

local hover = vim.lsp.buf_request_sync(0, 'textDocument/hover', vim.lsp.util.make_position_params(0, 'utf-16'), 60000)
for _, answer in pairs(hover or {}) do seen.hover = answer.result and answer.result.contents.value end

vim.lsp.buf.code_action()
wait('the fix', function() return vim.fn.search('412 metres', 'nw') > 0 end)
wait('the mark to go', function() return #vim.diagnostic.get(0) == 0 end)
vim.cmd('write')
seen.version = tostring(vim.version().major) .. '.' .. tostring(vim.version().minor)
keep()
vim.cmd('quitall')
`;

test('Neovim marks the wrong number, shows the evidence, and puts the number right', async (context) => {
  const home = homeFor(context);
  home.write('.config/nvim/ftplugin/markdown.lua', documented('-- ~/.config/nvim/ftplugin/markdown.lua'));
  const session = home.write('session.lua', SESSION);
  const { status, output } = await home.run('nvim', ['--headless', home.draft, '-c', `luafile ${session}`]);
  const seen = JSON.parse(home.read('seen.json'));
  assert.equal(status, 0, `${output}\n${JSON.stringify(seen)}`);
  const line = draft.split('\n')[seen.mark.line]!;
  assert.equal(line.slice(seen.mark.from, seen.mark.to), '421 metres');
  assert.match(seen.mark.message, /421 metres.*412 metres/);
  assert.equal(seen.mark.source, 'Vouch');
  assert.match(seen.hover, /412 metres/);
  assert.match(seen.actions[0], /^Change “421 metres” to “412 metres”/);
  assert.equal(home.read('story/draft.md'), corrected);
  console.log(`Neovim ${seen.version}`);
});
