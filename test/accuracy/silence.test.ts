import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSourceText } from '../../corpus/readers/read.ts';
import { createChecker } from '../../server/engine/check.ts';
import type { Finding } from '../../server/engine/finding.ts';
import { storeWith } from '../support/checking.ts';
import { hasEvaluation, type LabelledCase, readCases } from './cases.ts';
import { readMarkedDrafts } from './drafts.ts';

type Article = LabelledCase['sources'][number] & { readonly event: string };

const ABSENT = 'The articles are not beside the project: silence was not measured.';
const CASE_FILES = ['three-outlets', 'summaries', 'first-sentences', 'headlines', 'speakers'];

/** An article as a draft, held against another (or itself) as the only source: what is refuted. */
function refutedBy(article: LabelledCase['sources'][number], source: LabelledCase['sources'][number]): Finding[] {
  const store = storeWith({ [source.id]: { ...source, format: 'plain' } });
  try {
    const options = article.published ? { date: article.published } : {};
    const findings = createChecker(store).check(readSourceText('plain', article.text), options);
    return findings.filter(({ verdict }) => verdict === 'refuted');
  } finally {
    store.close();
  }
}

/** Every article of the labelled cases once, with the event it is about. */
function allArticles(): Article[] {
  const articles = new Map<string, Article>();
  for (const file of CASE_FILES) {
    for (const { id, sources } of readCases(file)) {
      const event = file === 'three-outlets' ? id.split('/').slice(0, 2).join('/') : id.split('~')[0]!;
      for (const source of sources) articles.set(source.id, { ...source, event: `${file} ${event}` });
    }
  }
  return [...articles.values()];
}

/** `count` elements at equal distances. */
function sampleOf<Element>(elements: readonly Element[], count: number): Element[] {
  const step = elements.length / count;
  return Array.from({ length: count }, (_, index) => elements[Math.floor(index * step)]!);
}

const told = (findings: readonly Finding[]): string[] => findings.map(({ code, message }) => `${code}: ${message}`);

test('no scraped page refutes itself', (context) => {
  if (!hasEvaluation) return context.diagnostic(ABSENT);
  const pages = readMarkedDrafts().find(({ id }) => id.startsWith('d1'))!.sources;
  assert.equal(pages.length, 5);
  for (const page of pages) assert.deepEqual(told(refutedBy(page, page)), [], page.id);
});

test('no article refutes itself', (context) => {
  if (!hasEvaluation) return context.diagnostic(ABSENT);
  const alarms = sampleOf(allArticles(), 100).flatMap((article) => told(refutedBy(article, article)));
  for (const alarm of alarms) context.diagnostic(alarm);
  assert.deepEqual(alarms, []);
});

/** Of a few thousand claims held against an article on something else, so many may be refuted. None is the aim: lower it. */
const MOST_ELSEWHERE = 1;

test('hardly an article refutes one on another event', (context) => {
  if (!hasEvaluation) return context.diagnostic(ABSENT);
  const articles = allArticles();
  const half = Math.floor(articles.length / 2) + 1;
  const pairs = sampleOf([...articles.keys()], 150)
    .map((at) => [articles[at]!, articles[(at + half) % articles.length]!] as const)
    .filter(([article, other]) => article.event !== other.event);
  assert.ok(pairs.length > 100);
  // What an article gets wrong by itself, a name in two spellings, is no source's saying.
  const bySource = (findings: Finding[]) => findings.filter(({ evidence }) => evidence.length > 0);
  const alarms = pairs.flatMap(([article, other]) => told(bySource(refutedBy(article, other))));
  for (const alarm of alarms) context.diagnostic(alarm);
  context.diagnostic(`${alarms.length} refuted in ${pairs.length} pairs of articles on different events`);
  assert.ok(alarms.length <= MOST_ELSEWHERE, alarms.join('\n'));
});
