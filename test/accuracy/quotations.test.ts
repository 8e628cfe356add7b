import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { MemoryStore } from '../../corpus/store/memory.ts';
import { findQuotations } from '../../server/engine/claims/quotation/find.ts';
import { speakerAt } from '../../server/engine/evidence/attributions/reading.ts';
import { createJudgeContext, type JudgeContext } from '../../server/engine/evidence/candidates/context.ts';
import { judgeQuotation } from '../../server/engine/evidence/quotations/judge.ts';
import { paragraphsOf } from '../engine/claims/paragraphs.ts';

/** Direct quotations of three words or more in the shared sources, marked by hand: offsets of the words, and who speaks. */
interface MarkedSource {
  readonly file: string;
  readonly quotations: readonly { readonly start: number; readonly end: number; readonly speaker: string }[];
}

const SOURCES = new URL('../../../shared/sources/', import.meta.url);
const GOLD: MarkedSource[] = JSON.parse(readFileSync(new URL('quotations-gold.json', import.meta.url), 'utf8'));
const absent = existsSync(SOURCES) ? false : 'the shared sources are not beside the project';

function contextOf(file: string): JudgeContext {
  const text = readFileSync(new URL(file, SOURCES), 'utf8');
  const store = new MemoryStore();
  const paragraphs = paragraphsOf(text);
  const passages = paragraphs.map(({ start, end, text: passage }) => ({
    start,
    end,
    text: passage,
    role: 'paragraph' as const,
  }));
  store.add({ id: file, hash: file, metadata: {}, problems: [], words: 0 }, passages);
  return createJudgeContext(store, paragraphs);
}

test('every direct quotation of the shared sources is found and supported by its own source', { skip: absent }, () => {
  for (const { file, quotations } of GOLD) {
    const context = contextOf(file);
    const found = findQuotations(context.paragraphs);
    for (const { start, end } of quotations) {
      const claim = found.find(({ span }) => span.start === start && span.end === end);
      assert.ok(claim, `${file} ${start}–${end} is not found`);
      assert.equal(judgeQuotation(claim, context).verdict, 'supported', `${file} ${start}–${end}`);
    }
  }
});

test('nine in ten of their speakers are right', { skip: absent }, () => {
  const wrong: string[] = [];
  let all = 0;
  for (const { file, quotations } of GOLD) {
    const context = contextOf(file);
    for (const { start, end, speaker } of quotations) {
      all++;
      const passage = context.store.neighbours(file, 0, 1_000).find((one) => one.start <= start && end <= one.end);
      const said = passage && speakerAt(context.view(passage), { start, end }, context);
      const name = said && (context.names(passage).written(said.keys) ?? said.text);
      if (name !== speaker) wrong.push(`${file} ${start}–${end}: ${name ?? 'nobody'} for ${speaker}`);
    }
  }
  assert.ok(wrong.length <= all / 10, wrong.join('\n'));
});
