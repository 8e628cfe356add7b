import { strToU8, zipSync } from 'fflate';

/** Small valid files of each format, written by hand so that tests say what stands in them. */

/** A zip archive of texts. */
export function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries = Object.entries(files).map(
    ([name, data]) => [name, typeof data === 'string' ? strToU8(data) : data] as const,
  );
  return zipSync(Object.fromEntries(entries), { level: 1 });
}

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A Word document; `body` is WordprocessingML, or paragraphs that are written as such. */
export function docxOf(body: string | readonly string[], core = ''): Uint8Array {
  const paragraphs =
    typeof body === 'string' ? body : body.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('');
  return zipOf({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${WORD}><w:body>${paragraphs}</w:body></w:document>`,
    'docProps/core.xml': `<cp:coreProperties>${core}</cp:coreProperties>`,
  });
}

/** An OpenDocument text; `body` is what stands in `office:text`. */
export function odtOf(body: string, manifest = ''): Uint8Array {
  return zipOf({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<office:document-content><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    'meta.xml': '<office:meta><dc:title>The quay</dc:title><dc:creator>Ada Moss</dc:creator></office:meta>',
    'META-INF/manifest.xml': `<manifest:manifest>${manifest}</manifest:manifest>`,
  });
}

/** A workbook of one sheet; `rows` is SpreadsheetML. Style 1 is a percentage, 2 a date, 3 an amount in euros. */
export function xlsxOf(rows: string, strings: readonly string[] = []): Uint8Array {
  return zipOf({
    'xl/workbook.xml': '<workbook><sheets><sheet name="Harbours" sheetId="1"/></sheets></workbook>',
    'xl/sharedStrings.xml': `<sst>${strings.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
    'xl/styles.xml':
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$€-407]#,##0.00"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
  });
}

/** A PDF whose pages show lines of Helvetica; a line is `[size, x, y, text]`. An empty page shows nothing. */
export function pdfOf(
  pages: readonly (readonly (readonly [number, number, number, string])[])[],
  extra = '',
): Uint8Array {
  const objects: string[] = [];
  const kids = pages.map((_, index) => `${4 + index * 2} 0 R`).join(' ');
  objects.push('<< /Type /Catalog /Pages 2 0 R >>');
  objects.push(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  objects.push('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  pages.forEach((lines, index) => {
    const stream = lines
      .map(([size, x, y, text]) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text.replace(/[\\()]/g, '\\$&')}) Tj ET`)
      .join('\n');
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${5 + index * 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
    );
    objects.push(`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`);
  });
  objects.push('<< /Title (The quay) /Author (Ada Moss) /CreationDate (D:20210504) >>');
  return pdfFile(objects, extra);
}

function pdfFile(objects: readonly string[], extra: string): Uint8Array {
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const offset of offsets) file += `${String(offset).padStart(10, '0')} 00000 n \n`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info ${objects.length} 0 R ${extra}>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

/** The bytes of a text in UTF-8. */
export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
