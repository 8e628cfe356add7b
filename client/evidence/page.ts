import type { ClaimEvidence, EvidenceResult, PassageEvidence } from '../protocol.ts';

/** The words of the page, in the language of the editor. */
export interface PageWords {
  readonly states: Readonly<Record<ClaimEvidence['state'], string>>;
  readonly draft: string;
  readonly source: string;
  readonly show: string;
  readonly goTo: string;
  readonly copy: string;
  readonly why: string;
  readonly more: string;
  readonly alsoIn: string;
  readonly nearest: string;
  readonly noClaims: string;
  readonly noDraft: string;
  readonly isSource: string;
  readonly takeBack: string;
  leftOut(count: number): string;
}

/** What a button of the page asks for: an act, and which claim, passage or choice it is about, counted from 0. */
export interface PageRequest {
  readonly act: 'ready' | 'show' | 'nearest' | 'go' | 'also' | 'copy' | 'choose' | 'mark' | 'unmark';
  readonly claim?: string;
  readonly item?: string;
}

/** What is selected, or the cursor, as offsets into the draft. */
type Offsets = ClaimEvidence['span'];

const SIGNS: Readonly<Record<ClaimEvidence['state'], string>> = {
  contradicted: '✗',
  disputed: '≠',
  'not-found': '○',
  'on-author': '✎',
  confirmed: '✓',
  ignored: '⊘',
};

/** The evidence of a place in the draft as HTML. Everything in it that is not ours is text: no mark-up of a source gets in. */
export function evidencePage(result: EvidenceResult | undefined, at: Offsets, words: PageWords): string {
  if (!result) return paragraph(words.noDraft, 'quiet');
  if (result.isSource) return paragraph(words.isSource, 'quiet');
  const sentence = result.sentence ? `<h2>${escapeHtml(result.sentence)}</h2>` : '';
  if (result.claims.length === 0) {
    return sentence + paragraph(words.noClaims, 'quiet') + paragraph(result.searched, 'quiet');
  }
  const left = result.more > 0 ? paragraph(words.leftOut(result.more), 'quiet') : '';
  return sentence + result.claims.map((claim, index) => claimSection(claim, index, at, result, words)).join('') + left;
}

function claimSection(
  claim: ClaimEvidence,
  index: number,
  at: Offsets,
  { searched, claims }: EvidenceResult,
  words: PageWords,
): string {
  const isCurrent = claim.span.start <= at.end && at.start <= claim.span.end;
  const isOpen = isCurrent || claims.length === 1 || claim.state === 'contradicted' || claim.state === 'disputed';
  const current = isCurrent ? ' current' : '';
  const state = `<span class="state">${SIGNS[claim.state]} ${escapeHtml(words.states[claim.state])}</span>`;
  return `<details class="claim ${claim.state}${current}" data-key="claim-${claim.span.start}"${isOpen ? ' open' : ''}${
    isCurrent ? ' aria-current="true"' : ''
  }><summary>${state} <span class="words">${escapeHtml(claim.text)}</span></summary>${[
    values(claim, words),
    claim.mark === undefined ? '' : paragraph(claim.mark, 'quiet'),
    ...claim.passages.map((passage, item) => passageSection(passage, index, item, words)),
    claim.state === 'not-found' ? paragraph(searched, 'quiet') : '',
    nearest(claim, index, words),
    alsoIn(claim, index, words),
    choiceButtons(claim, index),
    markButtons(claim, index, words),
  ].join('')}</details>`;
}

function values({ glance, message }: ClaimEvidence, words: PageWords): string {
  if (!glance) return paragraph(message);
  return `<dl class="values"><dt>${escapeHtml(words.draft)}</dt><dd>${escapeHtml(glance.draft)}</dd><dt>${escapeHtml(
    words.source,
  )}</dt><dd>${escapeHtml(glance.source)}</dd></dl>`;
}

function passageSection(passage: PassageEvidence, claim: number, item: number, words: PageWords): string {
  const { before, lead, value, tail, after, origin, stance, why, location } = passage;
  const quote = `${escapeHtml(lead)}${value && `<mark>${escapeHtml(value)}</mark>`}${escapeHtml(tail)}`;
  const around = (text: string) => text && `<span class="around">${escapeHtml(text)}</span>`;
  const sign = stance === 'supports' ? '✓' : '✗';
  const reasons = why
    .map(({ slot, value: text }) => `<dt>${escapeHtml(slot)}</dt><dd>${escapeHtml(text)}</dd>`)
    .join('');
  return `<blockquote>${around(before)} ${quote} ${around(after)}</blockquote><p class="origin">${sign} ${escapeHtml(origin)}</p>${
    reasons &&
    `<details data-key="why-${claim}-${item}"><summary>${escapeHtml(words.why)}</summary><dl class="why">${reasons}</dl></details>`
  }<div class="buttons">${location ? button('show', claim, item, words.show) : ''}${button('copy', claim, item, words.copy)}</div>`;
}

/** A passage to begin looking at, and no evidence: it says so, and has no sign of its own. */
function nearest({ nearest: near }: ClaimEvidence, claim: number, words: PageWords): string {
  if (!near) return '';
  const show = near.location ? `<div class="buttons">${button('nearest', claim, 0, words.show)}</div>` : '';
  return `${paragraph(words.nearest, 'quiet')}<blockquote>${escapeHtml(near.text)}</blockquote>${paragraph(near.origin, 'origin')}${show}`;
}

function alsoIn({ alsoIn: others }: ClaimEvidence, claim: number, words: PageWords): string {
  if (others.length === 0) return '';
  const items = others.map(({ name, location }, item) =>
    location ? button('also', claim, item, name) : `<span>${escapeHtml(name)}</span>`,
  );
  return `${paragraph(words.alsoIn, 'quiet')}<div class="buttons">${items.join('')}</div>`;
}

function choiceButtons({ choices }: ClaimEvidence, claim: number): string {
  if (choices.length === 0) return '';
  const buttons = choices.map(({ what, label, title }, item) =>
    button('choose', claim, item, label, what === 'change' && item === 0 ? 'main' : '', title),
  );
  return `<div class="buttons">${buttons.join('')}</div>`;
}

function markButtons({ marks, mark }: ClaimEvidence, claim: number, words: PageWords): string {
  const buttons = [
    button('go', claim, 0, words.goTo),
    ...(mark === undefined ? [] : [button('unmark', claim, 0, words.takeBack)]),
    ...marks.map(({ title }, item) => button('mark', claim, item, title)),
  ];
  return `<details data-key="more-${claim}"><summary>${escapeHtml(words.more)}</summary><div class="buttons">${buttons.join('')}</div></details>`;
}

function button(act: PageRequest['act'], claim: number, item: number, label: string, style = '', title = ''): string {
  const key = `${act}-${claim}-${item}`;
  const described = title ? ` title="${escapeHtml(title)}"` : '';
  return `<button type="button" class="${style}" data-key="${key}" data-act="${act}" data-claim="${claim}" data-item="${item}"${described}>${escapeHtml(label)}</button>`;
}

function paragraph(text: string, style = ''): string {
  return text && `<p class="${style}">${escapeHtml(text)}</p>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => ENTITIES[mark]!);
}
