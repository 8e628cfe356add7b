import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { temporaryFolder } from '../../../scripts/vscode/cleanup.ts';
import { openWorkbench, project } from './workbench.ts';

test('a workspace that is not trusted cannot have folders read that it names', async () => {
  const outside = temporaryFolder('outside');
  writeFileSync(join(outside, 'secret.txt'), 'The quay at Marrow Haven is 412 metres long.\n');
  const workspace = join(temporaryFolder('hostile'), 'story');
  for (const name of ['.vscode', 'notes']) mkdirSync(join(workspace, name), { recursive: true });
  writeFileSync(join(workspace, 'notes/port.txt'), 'The quay at Marrow Haven is 412 metres long.\n');
  const settings = { 'vouch.corpusFolders': ['notes', outside, '../..', '/etc', '~/.ssh'] };
  writeFileSync(join(workspace, '.vscode/settings.json'), JSON.stringify(settings));
  writeFileSync(join(workspace, 'draft.md'), 'The quay at Marrow Haven is 421 metres long.\n');
  const workbench = await openWorkbench({ development: project }, workspace, 'draft.md', { restricted: true });
  try {
    await workbench.page.getByText('Restricted Mode').first().waitFor({ timeout: 60_000 });
    await workbench.page.locator('.statusbar-item', { hasText: 'Vouch: no sources' }).waitFor({ timeout: 60_000 });
  } catch (error) {
    await workbench.screenshot('restricted-failed');
    throw error;
  } finally {
    await workbench.close();
  }
});
