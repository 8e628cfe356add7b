import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { readDraft } from '../../corpus/readers/read.ts';
import { createChecker } from '../../server/engine/check.ts';
import { storeWith } from '../support/checking.ts';
import { sized } from '../support/sizes.ts';

const project = path.join(import.meta.dirname, '../..');

/** Texts that others wrote: what packages say of themselves, code, pages, data, in many languages. */
function wildFiles(most: number): string[] {
  const files = readdirSync(path.join(project, 'node_modules'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:md|markdown|txt|html|rst|js|ts|json|yml)$/i.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => statSync(file).size < 60_000)
    .sort();
  const step = Math.max(1, Math.floor(files.length / most));
  return files.filter((_, at) => at % step === 0).slice(0, most);
}

test('documents of the wild are checked without a defect', () => {
  const checker = createChecker(
    storeWith({ Gazette: 'Version 2 of the library was released on 3 May 2021, Ada Stone said.' }),
  );
  const files = wildFiles(sized(60, 10_000));
  assert.ok(files.length > 50);
  for (const file of files) {
    const draft = readDraft(path.basename(file), readFileSync(file));
    const findings = checker.check(draft);
    assert.doesNotMatch(checker.limits(draft, findings).join(' '), /defect/, file);
    for (const { claim } of findings) assert.equal(draft.text.slice(claim.span.start, claim.span.end), claim.text);
  }
});
