import { docxOf, odtOf, pdfOf, xlsxOf } from '../../support/files.ts';
import type { Table } from './tables.ts';

/** A table in the file of each format, as programs write them: its name and bytes. */
export const FILES: Readonly<Record<string, (table: Table) => readonly [name: string, bytes: Uint8Array]>> = {
  csv: ({ id, rows }) => [`${id}.csv`, utf8(rows.map((row) => row.map(quoted).join(',')).join('\n'))],
  'csv with title': ({ id, rows, title }) => [
    `${id}.csv`,
    utf8([[title], [], ...rows, [], ['Source: the board']].map((row) => row.map(quoted).join(';')).join('\r\n')),
  ],
  xlsx: ({ id, rows, title }) => [
    `${id}.xlsx`,
    xlsxOf(
      [[title], [], ...rows]
        .map((row, at) => `<row r="${at + 1}">${row.map((cell, column) => xlsxCell(cell, column, at)).join('')}</row>`)
        .join(''),
    ),
  ],
  html: ({ id, rows, title, headings }) => [
    `${id}.html`,
    utf8(
      `<!doctype html><html><head><title>${title}</title></head><body><article><h1>${title}</h1><p>The board gave these figures.</p><table>${rows
        .map((row, at) => `<tr>${row.map((cell) => htmlCell(cell, at < headings)).join('')}</tr>`)
        .join('')}</table></article></body></html>`,
    ),
  ],
  md: ({ id, rows, title, headings }) => [
    `${id}.md`,
    utf8(
      `# ${title}\n\n${[mergedHeads(rows, headings), rows[0]?.map(() => '---') ?? [], ...rows.slice(headings)]
        .map((row) => `| ${row.join(' | ')} |`)
        .join('\n')}\n`,
    ),
  ],
  docx: ({ id, rows, title }) => [
    `${id}.docx`,
    docxOf(
      `${wordParagraph(title)}<w:tbl>${rows
        .map((row) => `<w:tr>${row.map((cell) => `<w:tc>${wordParagraph(cell)}</w:tc>`).join('')}</w:tr>`)
        .join('')}</w:tbl>`,
    ),
  ],
  odt: ({ id, rows, title }) => [
    `${id}.odt`,
    odtOf(
      `<text:p>${title}</text:p><table:table>${rows
        .map(
          (row) =>
            `<table:table-row>${row.map((cell) => `<table:table-cell><text:p>${cell}</text:p></table:table-cell>`).join('')}</table:table-row>`,
        )
        .join('')}</table:table>`,
    ),
  ],
  rtf: ({ id, rows, title }) => [
    `${id}.rtf`,
    utf8(
      `{\\rtf1\\ansi ${rtf(title)}\\par ${rows
        .map(
          (row) =>
            `\\trowd${row.map((_, at) => `\\cellx${(at + 1) * 2000}`).join('')} ${row.map((cell) => `\\pard\\intbl ${rtf(cell)}\\cell `).join('')}\\row `,
        )
        .join('')}\\pard\\par}`,
    ),
  ],
  pdf: ({ id, rows, title }) => [
    `${id}.pdf`,
    pdfOf([
      [
        [14, 72, 720, latin(title)],
        ...rows.flatMap((row, at) =>
          row.flatMap((cell, column) => (cell ? [[10, 72 + column * 110, 690 - at * 16, latin(cell)] as const] : [])),
        ),
      ],
    ]),
  ],
};

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const quoted = (cell: string): string => (/[",;]/.test(cell) ? `"${cell}"` : cell);
const latin = (text: string): string => text.replaceAll('’', "'").replaceAll('£', '\xa3');
const rtf = (text: string): string => text.replaceAll('’', "\\'92").replaceAll('£', "\\'a3");
const wordParagraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

function xlsxCell(cell: string, column: number, row: number): string {
  const place = `${String.fromCharCode(65 + column)}${row + 1}`;
  if (!cell) return '';
  const figure = cell.replaceAll(',', '');
  return /^\d+(?:\.\d+)?$/.test(figure)
    ? `<c r="${place}"><v>${figure}</v></c>`
    : `<c r="${place}" t="inlineStr"><is><t>${cell}</t></is></c>`;
}

function htmlCell(cell: string, isHeading: boolean): string {
  return isHeading ? `<th>${cell}</th>` : `<td>${cell}</td>`;
}

/** Markdown has one row of headings: those above it are written before each. */
function mergedHeads(rows: Table['rows'], headings: number): readonly string[] {
  const last = rows[headings - 1] ?? [];
  return last.map((cell, column) => {
    const above = rows.slice(0, headings - 1).map((row) => row.slice(0, column + 1).findLast((text) => text !== ''));
    return [...above, cell].filter(Boolean).join(' ');
  });
}
