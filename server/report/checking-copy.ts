import { dateInWords } from '../engine/language/date-words.ts';
import { citeLine } from '../lsp/sources/reference.ts';
import { STYLE } from './checking-copy-style.ts';
import { attribute, html } from './html.ts';
import { type LayoutBlock, layoutOf, type Run } from './layout/layout.ts';
import { type MarkedRun, runMarker } from './layout/marked-runs.ts';
import type { FactCheckReport, ReportedClaim, ReportedPassage, ReportedSource } from './report.ts';
import {
  countsInWords,
  coverageLines,
  evidenceName,
  markLine,
  momentInWords,
  STATE_NAMES,
  suggestionFor,
} from './wording.ts';

/**
 * The checking copy: the draft with numbered marks, the claims, and the sources with the passages, as one HTML page that
 * needs nothing beside it, runs nothing, and prints well in black and white.
 */
export function checkingCopy(report: FactCheckReport): string {
  const { document, name, made } = report;
  const title = document.metadata.title ?? name;
  const facts = [
    name,
    document.metadata.published && dateInWords(document.metadata.published),
    `checked ${momentInWords(made)}`,
  ];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${html(`Checking copy: ${title}`)}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>${html(title)}</h1>
<p>${html(facts.filter(Boolean).join(' · '))}</p>
<p class="counts">${html(countsInWords(report) || 'No claims')}</p>
</header>
<section aria-labelledby="coverage"><h2 id="coverage">What this check does not cover</h2>
<ul>${coverageLines(report)
    .map((line) => `<li>${html(line)}</li>`)
    .join('\n')}</ul>
</section>
<section aria-labelledby="draft"><h2 id="draft">The draft</h2>
${key()}
<div class="draft">
${draftParts(report)}
</div>
</section>
<section aria-labelledby="claims"><h2 id="claims">Claims</h2>
${report.claims.length > 0 ? claimsTable(report) : '<p>There are none.</p>'}
</section>
<section aria-labelledby="sources"><h2 id="sources">Sources</h2>
${report.sources.map(sourcePart).join('\n') || '<p>No source speaks of the draft.</p>'}
</section>
</body>
</html>
`;
}

function key(): string {
  const states = Object.entries(STATE_NAMES).map(
    ([state, { sign, words }]) => `<span class="claim ${state}">${sign} ${words}</span>`,
  );
  return `<p class="key">${states.join(' ')} <span class="unchecked">Nothing here is checked</span></p>`;
}

function draftParts(report: FactCheckReport): string {
  const marker = runMarker(report.claims, report.coverage.unchecked);
  const unchecked = uncheckedTeller(report);
  const line = (runs: readonly Run[]) =>
    marker(runs)
      .map((run) => runPart(run, unchecked))
      .join('');
  return layoutOf(report.document, report.format)
    .map((block) => blockPart(block, line))
    .join('\n');
}

/** Tells whether a run lies in a sentence that holds nothing that is checked. Runs are asked about in order. */
function uncheckedTeller({ coverage: { unchecked } }: FactCheckReport): (run: Run) => boolean {
  let at = 0;
  return ({ start, end }) => {
    while (at < unchecked.length && unchecked[at]!.end <= start) at += 1;
    const span = unchecked[at];
    return span !== undefined && span.start < end;
  };
}

function blockPart(block: LayoutBlock, line: (runs: readonly Run[]) => string): string {
  if (block.kind === 'table') {
    const row = (cells: readonly (readonly Run[])[], tag: string) =>
      `<tr>${cells.map((cell) => `<${tag}>${line(cell)}</${tag}>`).join('')}</tr>`;
    const [head = [], ...rows] = block.rows;
    return `<table class="of-draft"><thead>${row(head, 'th')}</thead><tbody>${rows.map((cells) => row(cells, 'td')).join('')}</tbody></table>`;
  }
  const { kind, level = 2, depth, marker, isQuotation, runs } = block;
  if (kind === 'heading') return `<h${Math.min(6, level + 2)}>${line(runs)}</h${Math.min(6, level + 2)}>`;
  if (kind === 'code') return `<pre>${line(runs)}</pre>`;
  const names = [isQuotation && 'quotation', marker && 'item'].filter(Boolean).join(' ');
  const indent = depth > 0 ? ` style="margin-inline-start:${Math.min(depth, 8) * 1.5}em"` : '';
  return `<p${names ? ` class="${names}"` : ''}${indent}>${marker ? `<span class="marker">${html(marker)}</span> ` : ''}${line(runs)}</p>`;
}

function runPart(run: MarkedRun, isUnchecked: (run: Run) => boolean): string {
  const { claims, opens, closes, strong, emphasis, struck, code, link } = run;
  let words = html(run.text);
  for (const [wanted, tag] of [
    [code, 'code'],
    [struck, 's'],
    [emphasis, 'em'],
    [strong, 'strong'],
  ] as const)
    if (wanted) words = `<${tag}>${words}</${tag}>`;
  if (link) words = `<u>${words}</u>`;
  const anchors = opens.map(({ number }) => `<span id="at-${number}"></span>`).join('');
  const numbers = closes
    .map(
      ({ number, state }) =>
        `<sup><a href="#claim-${number}" class="${state}" aria-label="Claim ${number}, ${STATE_NAMES[state].words}">${STATE_NAMES[state].sign}${number}</a></sup>`,
    )
    .join('');
  if (claims.length > 0) return `${anchors}<span class="claim ${worst(claims)}">${words}</span>${numbers}`;
  return isUnchecked(run) ? `<span class="unchecked">${words}</span>` : words;
}

/** The state of several claims on the same words: the one that a person must look at first. */
function worst(claims: readonly ReportedClaim[]): string {
  const states = Object.keys(STATE_NAMES);
  return claims.map(({ state }) => state).sort((a, b) => states.indexOf(a) - states.indexOf(b))[0] ?? '';
}

function claimsTable(report: FactCheckReport): string {
  const numbers = new Map(report.sources.map(({ record, number }) => [record.id, number]));
  const rows = report.claims.map((claim) => claimRow(claim, numbers)).join('\n');
  return `<table class="claims"><thead><tr><th>No.</th><th>Claim</th><th>State</th><th>What the sources say</th><th class="tick">Seen</th></tr></thead><tbody>${rows}</tbody></table>`;
}

function claimRow(claim: ReportedClaim, numbers: ReadonlyMap<string, number>): string {
  const { number, finding, state, mark, evidence } = claim;
  const { sign, words } = STATE_NAMES[state];
  const suggestion = suggestionFor(claim);
  const references = evidence.map(({ source, place, stance }) => {
    const at = numbers.get(source.id);
    return `<a href="#source-${at}">${stance === 'supports' ? 'agrees' : 'differs'}: S${at}${place ? html(`, ${place}`) : ''}</a>`;
  });
  const notes = [
    html(finding.message),
    suggestion && `<strong>${html(suggestion)}</strong>`,
    [...new Set(references)].join(' · '),
    mark && `<em>${html(markLine(mark))}</em>`,
  ];
  return `<tr id="claim-${number}" class="${state}"><td><a href="#at-${number}">${number}</a></td><td>${html(finding.claim.text)}</td><td><span class="sign">${sign}</span> ${words}</td><td>${notes.filter(Boolean).join('<br>')}</td><td class="tick">${mark ? '☑' : '☐'}</td></tr>`;
}

function sourcePart({ number, record, passages }: ReportedSource): string {
  const { title, publisher, author, published, url } = record.metadata;
  const facts = [author, publisher, published && dateInWords(published), url, record.path];
  const heading = title ?? citeLine(record.metadata, record.path);
  return `<article id="source-${number}"><h3>S${number} · ${html(heading)}</h3>
<p class="facts">${html(facts.filter(Boolean).join(' · '))}</p>
${passages.map(passagePart).join('\n')}
</article>`;
}

function passagePart({ evidence, claims }: ReportedPassage): string {
  const { quote, start, valueSpan, place, comment } = evidence;
  // Several claims may rest on one passage, each on another value of it: none is set apart then.
  const span = claims.length === 1 ? valueSpan : undefined;
  const words = span
    ? `${html(quote.slice(0, span.start - start))}<b class="value">${html(quote.slice(span.start - start, span.end - start))}</b>${html(quote.slice(span.end - start))}`
    : html(quote);
  const links = claims.map((number) => `<a href="#claim-${number}">${number}</a>`).join(', ');
  const where = [place, comment && 'a reader’s comment'].filter(Boolean).join(', ');
  return `<blockquote aria-label="${attribute(evidenceName(evidence))}"><p>${words}</p><footer>${where ? `${html(where)} · ` : ''}claim ${links}</footer></blockquote>`;
}
