import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readDraft } from '../../corpus/readers/read.ts';
import { createChecker } from '../../server/engine/check.ts';
import { folderWith } from '../corpus/indexing/folder.ts';
import { storeWith } from '../support/checking.ts';
import { atFullSize } from '../support/sizes.ts';

const SOURCE = 'The new quay at Marrow Haven is 412 metres long, Ada Stone said on 3 June 2024.';
const SENTENCE = 'The new quay at Marrow Haven is 421 metres long. ';

function checked(name: string, bytes: Uint8Array) {
  const checker = createChecker(storeWith({ Gazette: SOURCE }));
  const document = readDraft(name, bytes);
  const findings = checker.check(document);
  return { findings, limits: checker.limits(document, findings).join(' ') };
}

const bytes = (text: string) => Buffer.from(text);

/** Drafts that no one writes, and what must be said of each. */
const HUGE: readonly (readonly [string, string, () => Buffer, RegExp])[] = [
  ['ten million digits', 'a.md', () => Buffer.alloc(10_000_000, '7'), /first 1,000,000 of the draft's 10,000,000 char/],
  [
    'a million lines',
    'a.txt',
    () => bytes('a 1\n'.repeat(1_000_000)),
    /first 1,000,000 of .* first 20,000 of the draft's 250,000 sent/,
  ],
  [
    'fifty megabytes of blanks',
    'a.txt',
    () => Buffer.alloc(50_000_000, ' '),
    /first 1,000,000 of the draft's 50,000,000 char/,
  ],
  [
    'a hundred thousand figures in a sentence',
    'a.txt',
    () => bytes(`There are ${'71, '.repeat(100_000)}.`),
    /claims were not checked: their sentences have more than/,
  ],
  [
    'binary data',
    'a.md',
    () => Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256)),
    /binary data, not text/,
  ],
];

for (const [what, name, make, said] of HUGE) {
  test(`of a draft with ${what} it is said how far it was checked`, () => {
    assert.match(checked(name, make()).limits, said);
  });
}

test('a draft is the same in every encoding', () => {
  const text = `\uFEFF${SENTENCE}“Übermorgen”\n`;
  const little = Buffer.from(text, 'utf16le');
  const big = Buffer.from(little).swap16();
  const messages = [bytes(text), little, big].map((each) =>
    checked('a.txt', each).findings.map(({ claim, message }) => [claim.span, message]),
  );
  assert.ok(messages[0]!.length >= 1);
  assert.deepEqual(messages[1], messages[0]);
  assert.deepEqual(messages[2], messages[0]);
});

test('a draft that is not valid UTF-8 is checked, and that is said', () => {
  const { findings, limits } = checked('a.txt', Buffer.concat([bytes(SENTENCE), Buffer.of(0xe9, 0x2e, 0x0a)]));
  assert.equal(findings[0]?.verdict, 'refuted');
  assert.match(limits, /not valid UTF-8/);
});

if (atFullSize) {
  const vouch = fileURLToPath(new URL('../../bin/vouch.mjs', import.meta.url));
  for (const [what, length] of [
    ['ten', 10_000_000],
    ['fifty', 50_000_000],
  ] as const) {
    test(`a line of ${what} megabytes takes no gigabyte of memory`, (context) => {
      const folder = folderWith({ 'sources/a.txt': SOURCE });
      writeFileSync(path.join(folder, 'draft.txt'), SENTENCE.repeat(length / SENTENCE.length));
      const report =
        "process.on('exit', () => process.stderr.write('RSS ' + process.resourceUsage().maxRSS + ' CPU ' + process.cpuUsage().user));";
      const { stderr } = spawnSync(
        process.execPath,
        [
          '--import',
          `data:text/javascript,${encodeURIComponent(report)}`,
          vouch,
          'check',
          '--corpus',
          'sources',
          'draft.txt',
        ],
        { cwd: folder, encoding: 'utf8' },
      );
      const [, kilobytes, microseconds] = /RSS (\d+) CPU (\d+)$/.exec(stderr)!;
      context.diagnostic(
        `${Number(kilobytes) >> 10} MB, ${Math.round(Number(microseconds) / 1e6)} s of processor time`,
      );
      assert.match(stderr, /Only the first 999,9\d\d of the draft's/);
      assert.ok(Number(kilobytes) < 1024 * 1024);
    });
  }
}
