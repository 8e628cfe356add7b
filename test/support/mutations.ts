import { bytesOf, docxOf, odtOf, pdfOf, xlsxOf, zipOf } from './files.ts';

const CELLS = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>44320</v></c></row>';
const WORDS =
  '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>The quay</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>14 boats</w:t></w:r></w:p></w:tc></w:tr></w:tbl>';
const ODT_BODY =
  '<style:style style:name="T"><style:text-properties style:text-position="super"/></style:style><text:h>The<text:span text:style-name="T">7</text:span> quay<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>May</text:p></text:note-body></text:note></text:h><text:list><text:list-item><text:p>14<text:s/>boats</text:p></text:list-item></text:list>';
const LINES = [[[11, 72, 700, 'It cost 18 mil-'] as const, [11, 72, 686, 'lion crowns.'] as const]];

const NOTES =
  '<n:footnotes xmlns:n="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><n:footnote n:id="1"><n:p><n:r><n:rPr><n:vertAlign n:val="superscript"/></n:rPr><n:t>7</n:t></n:r><n:r><n:t>In May.</n:t></n:r></n:p></n:footnote></n:footnotes>';
const RELATIONSHIPS = '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="/b/c.xml"/></Relationships>';

/** A seed: a small valid file, built from a text so that its inside can be mutated before it is packed. */
interface Seed {
  readonly name: string;
  readonly inside: string;
  readonly pack: (inside: string) => Uint8Array;
}

const text = (name: string, inside: string): Seed => ({ name, inside, pack: bytesOf });

/** One seed or more for each format, by the name of the format. */
export const SEEDS: Readonly<Record<string, readonly Seed[]>> = {
  markdown: [
    text(
      'a.md',
      '---\ntitle: "Quay"\nauthor: [a, b]\n---\n# H\n\n> - *a* [b](c) `d` ~~e~~ [^1] &amp; <b>f</b> {--g--} {~~h~>i~~} $x^2$ {{j}} %%k%% <sup>7</sup>\n\n| a | b |\n|--|--|\n| 1 | 2 |\n\n[^1]: g\n',
    ),
  ],
  plain: [
    text(
      'a.txt',
      `${Array.from({ length: 9 }, (_, at) => ` ${at + 1}   MS. MOSS: It cost £5⁷[8] and\n`).join('')}22:14 Ivo (Bay) (Lab): no.\n`,
    ),
    text(
      'a.txt',
      'Home\nNews\n\nBy Ada Moss\n\nMay 4, 2021\n\n• 3 minutes Plums\n  • 4 hours Ferries\n\nIt cost $18 million.\n\nLeave a comment\n  • Ivo on May 5 2021 said:\n    No.\n',
    ),
  ],
  html: [
    text(
      'a.html',
      '<html lang="en-GB"><head><meta property="article:published_time" content="2021-05-04T05:30:00Z"><link rel="canonical" href="https://a.example/2021/05/03/b"></head><body><div><div class="article-body"><h1>Quay</h1><span class="byline">By Ada Moss</span><time datetime="2021-05-03">3 May</time><p>£5<sup><a href="#n">7</a></sup> million</p></div></div><table><thead><tr><th colspan="2">A (£m)</th></tr></thead><tr><td rowspan="2">2021</td><td>5</td></tr></table><h3><a href="/">x</a></h3></body></html>',
    ),
    text(
      'a.html',
      '<!doctype html><html><head><meta charset="utf-8"><script type="application/ld+json">{"@type":"NewsArticle","headline":"Quay"}</script></head><body><nav><a href="/">x</a></nav><article><h1>Quay</h1><p>It cost &pound;18 <b>million</b>.</p><table><tr><th>a</th></tr><tr><td colspan="2">1</td></tr></table></article></body></html>',
    ),
  ],
  mhtml: [
    text(
      'a.mhtml',
      'Snapshot-Content-Location: https://a.example\r\nSubject: Quay\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p class=3D"a">It cost 18.</p>\r\n--b--\r\n',
    ),
  ],
  pdf: [
    {
      name: 'a.pdf',
      inside: Buffer.from(
        pdfOf([
          [0, 1, 2].flatMap((row) =>
            [0, 1, 2].map((column) => [11, 72 + column * 90, 700 - row * 16, `${row}${column}`] as const),
          ),
          [
            [11, 72, 690, 'It cost 5'],
            [6, 124, 694, '7'],
          ],
        ]),
      ).toString('latin1'),
      pack: (inside) => Buffer.from(inside, 'latin1'),
    },
    {
      name: 'a.pdf',
      inside: Buffer.from(pdfOf(LINES)).toString('latin1'),
      pack: (inside) => Buffer.from(inside, 'latin1'),
    },
  ],
  docx: [
    {
      name: 'a.docx',
      inside: NOTES,
      pack: (inside) =>
        zipOf({
          '_rels/.rels': RELATIONSHIPS,
          'b/c.xml': '<w:document><w:p><w:r><w:t>£5</w:t><w:footnoteReference w:id="1"/></w:r></w:p></w:document>',
          'b/_rels/c.xml.rels':
            '<Relationships><Relationship Id="r" Type="x/footnotes" Target="../d.xml"/></Relationships>',
          'd.xml': inside,
        }),
    },
    { name: 'a.docx', inside: WORDS, pack: (inside) => docxOf(inside) },
    packed('a.docx', docxOf(WORDS)),
  ],
  odt: [{ name: 'a.odt', inside: ODT_BODY, pack: (inside) => odtOf(inside) }, packed('a.odt', odtOf(ODT_BODY))],
  xlsx: [
    { name: 'a.xlsx', inside: CELLS, pack: (inside) => xlsxOf(inside, ['Boats']) },
    {
      name: 'a.xlsx',
      inside:
        '<styleSheet><numFmts><numFmt numFmtId="9" formatCode="0%"/></numFmts><cellXfs><xf numFmtId="9"/></cellXfs></styleSheet>',
      pack: (inside) => zipOf({ 'xl/styles.xml': inside, 'xl/worksheets/sheet1.xml': CELLS }),
    },
  ],
  rtf: [
    text(
      'a.rtf',
      '{\\rtf1 £5{\\super 7}{\\footnote In {\\i May}.\\par No.}\\par\\trowd\\pard\\intbl a\\cell b\\cell\\row\\pard c\\par}',
    ),
    text(
      'a.rtf',
      "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 A;}}{\\info{\\title Q}}\\uc1 It\\u8217?s \\'80 18\\par{\\pict\\bin3 abc}\\bullet b\\par}",
    ),
  ],
  csv: [
    text('a.csv', 'Harbour,Boats\n"Bay, Ostrava",14\n"Brno ""P""",9\n'),
    text('a.csv', 'Cost (£m)\n\nHarbour,Crew\nBrno,2075\nBay (km),5\n'),
    text('a.csv', 'Note;;\n;Boats;\nHarbour;2021 (£m);2022\nNorth;;\nBrno;1.200;4,2\n;;\nFerry;%;\nAda;5;6\n'),
  ],
  mail: [
    text(
      'a.eml',
      'From: Ada <a@b.example>\r\nSubject: =?utf-8?Q?Qu=C3=A4y?=\r\nDate: Tue, 4 May 2021 10:00:00 +0200\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nIt cost 18.\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>18</p>\r\n--b--\r\n',
    ),
  ],
  subtitles: [
    text(
      'a.srt',
      '1\n00:00:01,000 --> 00:00:02,000\nIt cost\n\n2\n00:00:02,000 --> 00:00:03,000\nIt cost\n18.\n\n[00:03.000 --> 00:04.000] No.\n0:0:4.0 --> 0:0:5.0\nAda Moss\nYes.\n',
    ),
    text(
      'a.vtt',
      'WEBVTT\n\n1\n00:00:01.000 --> 00:00:02.000\n<v Ada Moss>It cost <i>18</i>\n\n00:00:02.000 --> 00:00:03.000\nmillion.\n',
    ),
  ],
  transcript: [text('a.txt', 'Talk\n\nAda Moss 00:01\nIt cost 18.\n\nIvo Lind 00:02\nNo.\n\nAda Moss 00:03\nYes.\n')],
  csl: [
    text(
      'a.json',
      '[{"type":"article","title":"Quay","author":[{"given":"Ada","family":"Moss"}],"issued":{"date-parts":[[2021,5,4]]}}]',
    ),
  ],
  latex: [
    text(
      'a.tex',
      "\\begin{document}\n\\section{Quay}\nIt cost \\$18~million~\\cite[p.~1]{a}, % no\n``yes'' $x^2$ \\[ a \\]\n\nNo.\\footnote{In \\emph{May}.} So\\footnote{c}, d\n\\end{document}\n",
    ),
  ],
  asciidoc: [
    text(
      'a.adoc',
      '= Quay\n:a: b\n\nIt *cost* {a} https://a.example[x] <<b,c>> `d`.footnote:[f] gfootnoteref:[h,i] j\n\n----\ne\n----\n\n* f\n',
    ),
  ],
  restructuredtext: [
    text(
      'a.rst',
      'Quay\n====\n\n:a: b\n\nIt **cost** `c <https://a.example>`_ [1]_ |d|::\n\n.. note:: e\n\n   f\n\n.. [1] g\n   h\n.. [#i] j\n',
    ),
  ],
  bibtex: [text('a.bib', '@article{moss, author = {Moss, {A}da}, title = "The \\"{Q}uay", year = 2021}\n')],
};

/** A file whose bytes are mutated as they are. */
function packed(name: string, bytes: Uint8Array): Seed {
  return { name, inside: Buffer.from(bytes).toString('latin1'), pack: (inside) => Buffer.from(inside, 'latin1') };
}

/** Pieces that the formats are made of, and numbers that overflow. */
const TOKENS =
  '<w:p>|</w:p>|<w:tbl>|</w:tc>|<text:p>|<table:table>|<c r="ZZZ9999999">|<v>1e308</v>|<v>-1</v>|<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>|&b;|<![CDATA[|]]>|<!--|-->|<div>|</div>|<script>|<table>|<td colspan="999999999">|<article>|&#0;|&#xFFFFFFFF;|{|}|{\\rtf|\\bin999999999 |\\u-1?|\\\'|\\par|"|""|,|;|\n|\r\n|\t|\0|\uFEFF|\uD800|\uDFFF|[|]|(|)|<<|>>|obj|endobj|stream|endstream|xref|/Length 999999999|/Kids [2 0 R]|/FlateDecode|9999999999|-1|NaN|1e999|__proto__|constructor|--b|--b--|Content-Type: multipart/mixed; boundary=c|=3D|=?utf-8?B?|@a{|= {|00:00:01.000 --> |WEBVTT|---\n|&a *a|> |- |`|[^|](|| '
    .split(/(?<!\|)\|(?!\|)/)
    .concat('|');

/** A mutated file of a format: its structure changed in some places, where pieces may be repeated `most` times, or its bytes. */
export function mutated(format: string, random: () => number, most = 3000): { name: string; bytes: Uint8Array } {
  const seeds = SEEDS[format] ?? [];
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const seed = pick(seeds);
  let inside = seed.inside;
  const changes = 1 + Math.floor(random() * 4);
  for (let at = 0; at < changes; at++) inside = changed(inside, random, pick, most);
  const bytes = Uint8Array.from(seed.pack(inside));
  if (random() < 0.3)
    for (let at = 0; at < 3; at++) bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
  return { name: seed.name, bytes: random() < 0.1 ? bytes.subarray(0, Math.floor(random() * bytes.length)) : bytes };
}

function changed(text: string, random: () => number, pick: <T>(list: readonly T[]) => T, most: number): string {
  const from = Math.floor(random() * text.length);
  const to = Math.min(text.length, from + Math.floor(random() * 40));
  const part = text.slice(from, to);
  switch (Math.floor(random() * 6)) {
    case 0:
      return text.slice(0, from) + text.slice(to);
    case 1:
      return text.slice(0, to) + part + text.slice(to);
    case 2:
      return text.slice(0, from) + pick(TOKENS) + text.slice(to);
    case 3:
      return text.slice(0, from) + pick(TOKENS).repeat(Math.floor(random() * most)) + text.slice(from);
    case 4:
      return text.slice(0, from) + part.repeat(Math.floor(random() * (most / 6))) + text.slice(to);
    default:
      return text.slice(to) + text.slice(0, to);
  }
}
