import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { claimJson } from '../../server/cli/claim-json.ts';
import { RULES } from '../../server/cli/report/rules.ts';
import type { Finding } from '../../server/engine/finding.ts';
import { project } from './support/vouch.ts';

function finding(kind: string, value: unknown): Finding {
  const claim = { kind, span: { start: 3, end: 5 }, text: '14', value };
  return {
    claim,
    verdict: 'not-enough-evidence',
    severity: 'information',
    message: 'Not found.',
    evidence: [],
    fixes: [],
  };
}

const jsonValue = (kind: string, value: unknown) => (claimJson(finding(kind, value)) as { value: unknown }).value;

test('a claim has the fields that programs rely on, and no others', () => {
  assert.deepEqual(claimJson(finding('quotation', { text: 'wait' })), {
    kind: 'quotation',
    span: { start: 3, end: 5 },
    text: '14',
    value: { text: 'wait' },
    verdict: 'not-enough-evidence',
    message: 'Not found.',
    evidence: [],
    fixes: [],
  });
});

test('what the engine knows beyond a value’s promised shape stays inside', () => {
  const number = {
    low: 280,
    high: null,
    unit: 'count',
    noun: 'entity',
    approximate: true,
    bound: 'above',
    change: 'up',
    tolerance: 5,
  };
  assert.deepEqual(jsonValue('number', number), {
    low: 280,
    high: null,
    unit: 'count',
    noun: 'entity',
    approximate: true,
  });
  const date = {
    timex: '2031-03-02',
    type: 'DATE',
    implied: ['year'],
    weekday: 7,
    alternatives: ['2031-02-03'],
    bound: 'below',
  };
  assert.deepEqual(jsonValue('date', date), { timex: '2031-03-02', type: 'DATE', implied: ['year'] });
  const attribution = { speaker: 'Ada Quill', role: 'pilot', affiliation: 'Marrow Haven', cue: 'said' };
  assert.deepEqual(jsonValue('attribution', attribution), {
    speaker: 'Ada Quill',
    role: 'pilot',
    affiliation: 'Marrow Haven',
  });
});

test('what a value does not have is absent', () => {
  assert.deepEqual(jsonValue('number', { low: 14, high: 14, unit: 'km' }), { low: 14, high: 14, unit: 'km' });
  assert.deepEqual(jsonValue('date', { timex: 'P2D', type: 'DURATION', implied: [] }), {
    timex: 'P2D',
    type: 'DURATION',
  });
  assert.deepEqual(jsonValue('attribution', { speaker: 'Ada Quill' }), { speaker: 'Ada Quill' });
});

test('evidence carries the source’s own facts, not the store’s', () => {
  const source = {
    id: 's1',
    path: 'sources/a.md',
    hash: 'abc',
    metadata: { title: 'Regatta', accessed: '2031-03-03' },
    problems: [{ code: 'encoding', message: 'Guessed.' }],
    words: 9,
  };
  const match = { relation: 'equal', confidence: 1 };
  const evidence = {
    source,
    quote: 'q',
    start: 0,
    end: 1,
    valueSpan: { start: 0, end: 1 },
    value: null,
    stance: 'supports' as const,
    match,
  };
  const json = claimJson({ ...finding('quotation', { text: 'q' }), evidence: [evidence] }) as { evidence: unknown[] };
  assert.deepEqual(json.evidence, [
    {
      source: { id: 's1', title: 'Regatta', path: 'sources/a.md' },
      quote: 'q',
      start: 0,
      end: 1,
      value: null,
      stance: 'supports',
    },
  ]);
});

test('every rule has its page, and every page its rule', () => {
  const pages = readdirSync(join(project, 'docs', 'rules')).map((name) => name.replace('.md', ''));
  assert.deepEqual(pages.sort(), Object.keys(RULES).sort());
  for (const page of pages) {
    assert.match(readFileSync(join(project, 'docs', 'rules', `${page}.md`), 'utf8'), new RegExp(`^# ${page}\n`));
  }
});
