import assert from 'node:assert/strict';
import test from 'node:test';
import { isReport } from '../../client/reports.ts';
import { isDraft } from '../../server/lsp/drafts/is-draft.ts';
import { REPORT_FORMATS } from '../../server/report/formats.ts';

/** What an editor would take for a draft. */
const TEXT = /\.(?:md|html|txt)$/;

test('the reports that are written are no drafts, in the editor and in the server', () => {
  const reports = REPORT_FORMATS.map(({ suffix }) => `/story/draft${suffix}`);
  assert.deepEqual(
    reports.filter((path) => isDraft(path, [], ['/story'])),
    [],
  );
  assert.deepEqual(
    reports.filter((path) => isReport(path)),
    reports.filter((path) => TEXT.test(path)),
  );
  assert.equal(isDraft('/story/draft.annotated.md', ['**/*.md'], ['/story']), false);
});

test('a draft is one whatever its name says of notes and copies', () => {
  for (const name of ['draft.md', 'annotated.md', 'annotated/draft.md', 'copy.html', 'annotated.md.txt']) {
    assert.equal(isDraft(`/story/${name}`, [], ['/story']), true, name);
    assert.equal(isReport(`/story/${name}`), false, name);
  }
});
