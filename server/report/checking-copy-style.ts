/** How the checking copy looks on a screen, light or dark, and on paper. States differ in line and sign, not in colour alone. */
export const STYLE = `
:root { color-scheme: light dark; --wrong: light-dark(#a1260d, #f48771); --odd: light-dark(#895503, #cca700); --right: light-dark(#276221, #89d185); --quiet: light-dark(#5c5c5c, #a8a8a8); --rule: light-dark(#c8c8c8, #505050); --wash: light-dark(#fdecea, #4a2320); }
body { font: 11pt/1.55 Georgia, "Times New Roman", serif; max-width: 48rem; margin: 2rem auto; padding: 0 1rem; color: light-dark(#1a1a1a, #e4e4e4); background: light-dark(#fff, #1e1e1e); overflow-wrap: break-word; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; break-after: avoid; }
h2 { border-bottom: 1px solid var(--rule); padding-bottom: .2em; margin-top: 2em; }
a { color: inherit; }
.counts { font-weight: bold; }
.facts, .key, footer { color: var(--quiet); font-size: .9em; }
.key > * { margin-inline-end: .8em; white-space: nowrap; }
.draft { font-size: 1.08em; line-height: 1.8; }
.claim { text-decoration-line: underline; text-decoration-thickness: 1px; text-underline-offset: .2em; }
.claim.contradicted { text-decoration-style: double; text-decoration-color: var(--wrong); background: var(--wash); font-weight: bold; }
.claim.disputed { text-decoration-style: wavy; text-decoration-color: var(--odd); }
.claim.not-found { text-decoration-style: dashed; text-decoration-color: var(--odd); }
.claim.on-author { text-decoration-style: dashed; text-decoration-color: var(--quiet); }
.claim.confirmed { text-decoration-style: dotted; text-decoration-color: var(--right); }
.claim.ignored { text-decoration-style: dotted; text-decoration-color: var(--quiet); }
.unchecked { color: var(--quiet); font-style: italic; }
sup { line-height: 0; font: .62em system-ui, sans-serif; }
sup a { text-decoration: none; padding: 0 .15em; }
sup a.contradicted { color: var(--wrong); font-weight: bold; }
sup a.disputed, sup a.not-found { color: var(--odd); }
sup a.confirmed { color: var(--right); }
p.quotation, blockquote { border-inline-start: 3px solid var(--rule); padding-inline-start: 1em; }
p.item { text-indent: -1.5em; padding-inline-start: 1.5em; }
pre { white-space: pre-wrap; }
table { border-collapse: collapse; width: 100%; font-size: .9em; }
th, td { text-align: start; vertical-align: top; border-bottom: 1px solid var(--rule); padding: .4em .5em; }
tr.contradicted td { background: var(--wash); }
table.claims { table-layout: fixed; }
.claims th:nth-child(1) { width: 2.8em; }
.claims th:nth-child(2) { width: 26%; }
.claims th:nth-child(3) { width: 8.2em; }
td.tick, th.tick { text-align: center; width: 3.2em; }
td { overflow-wrap: anywhere; }
td:first-child, .sign { white-space: nowrap; }
blockquote { margin: .8em 0; break-inside: avoid; }
blockquote p { margin: 0; }
.value { text-decoration: underline; }
tr, article > h3, article > .facts { break-inside: avoid; break-after: auto; }
thead { display: table-header-group; }
:target { outline: 2px solid var(--odd); }
@page { margin: 18mm 16mm 20mm; @bottom-center { content: counter(page) " / " counter(pages); font: 9pt sans-serif; } }
@media print {
  :root { color-scheme: light; }
  body { max-width: none; margin: 0; padding: 0; font-size: 10pt; }
  .draft { font-size: 1em; line-height: 1.9; }
  section[aria-labelledby="claims"], section[aria-labelledby="sources"] { break-before: page; }
  .claim.contradicted, tr.contradicted td { print-color-adjust: exact; }
  a { text-decoration: none; }
}
`;
