import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SourceMetadata } from '../../../corpus/document.ts';
import { authorOf } from '../../../corpus/readers/html/author.ts';
import { dayInAddress } from '../../../corpus/readers/html/day.ts';
import { readSourceText } from '../../../corpus/readers/read.ts';

const BODY = `<p>The harbour board of Ostrava Bay voted on Tuesday to rebuild the northern quay, which a storm destroyed.</p>
<p>It will cost 18 million crowns, the board said in a statement that it sent to reporters after the vote.</p>`;

const metadata = (head: string, body: string): SourceMetadata =>
  readSourceText('html', `<html lang="en"><head>${head}</head><body>${body}${BODY}</body></html>`).metadata;

const stamp = (value: string): string => `<meta property="article:published_time" content="${value}">`;
const H1 = '<h1>Harbour board votes to rebuild the quay</h1>';

/** What a page holds in its head and below its headline, and the day that is read from it. */
const DAYS: readonly (readonly [head: string, body: string, day: string | undefined, from?: string])[] = [
  // JSON-LD as pages really wrap it.
  [
    '<script type="application/ld+json">//<![CDATA[\n{"@type":"NewsArticle","datePublished":"2021-05-04"}\n//]]></script>',
    H1,
    '2021-05-04',
    'page-data',
  ],
  [
    '<script type="application/ld+json">{"@type":["SocialMediaPosting"],"headline":"a\nb","datePublished":"2021-05-04T06:00"}</script>',
    H1,
    '2021-05-04',
    'page-data',
  ],
  // Elements that say what they are.
  ['', `${H1}<abbr class="published" title="2021-05-04T10:00:00+02:00">Tuesday</abbr>`, '2021-05-04', 'page-data'],
  ['', `${H1}<div itemprop="datePublished">4 May 2021</div>`, '2021-05-04', 'page-text'],
  ['', `${H1}<span class="entry-date">May 4, 2021</span>`, '2021-05-04', 'page-text'],
  [
    '',
    `${H1}<p class="date">Written: 2021-05-04 15:03:30<span> / </span>Updated: 2021-05-06</p>`,
    '2021-05-04',
    'page-text',
  ],
  ['', `${H1}<div class="story__meta--author">Posted on May 4, 2021 by Ada Moss</div>`, '2021-05-04', 'page-text'],
  ['', `${H1}<time datetime="2021-05-04T10:00:00+02:00">last week</time>`, '2021-05-04', 'page-text'],
  // An address is the last to be asked.
  ['<link rel="canonical" href="https://quay.example/2021/05/04/wall">', H1, '2021-05-04', 'address'],
  [
    '<link rel="canonical" href="https://quay.example/2021/05/04/wall">',
    `${H1}<p>Published May 3, 2021</p>`,
    '2021-05-03',
    'page-text',
  ],
  // Universal time is not the page's own: what the page shows, or its address, tells the day.
  [stamp('2021-05-05T05:30:00Z'), `${H1}<p>May 4, 2021</p>`, '2021-05-04', 'page-data'],
  [
    `${stamp('2021-05-05T02:11:03+00:00')}<link rel="canonical" href="https://quay.example/2021/05/04/wall">`,
    H1,
    '2021-05-04',
  ],
  [stamp('2021-05-04T22:30:00Z'), `${H1}<p>Published 5 May 2021, 8:30 am</p>`, '2021-05-05'],
  [stamp('2021-05-05T05:30:00Z'), `${H1}<p>May 5, 2021</p>`, '2021-05-05'],
  [stamp('2021-05-05T05:30:00Z'), H1, '2021-05-05'],
  [stamp('2021-05-05T05:30:00+02:00'), `${H1}<p>May 4, 2021</p>`, '2021-05-05'],
  [stamp('2021-05-05T14:30:00Z'), `${H1}<p>May 4, 2021</p>`, '2021-05-05'],
  [stamp('2021-05-05T05:30:00Z'), `${H1}<p>Updated May 4, 2021</p>`, '2021-05-05'],
  // Days of something else.
  ['', `${H1}<aside><span class="published">May 4, 2021</span></aside>`, undefined],
  ['', `${H1}<section id="comments"><time datetime="2021-05-04">May 4</time></section>`, undefined],
  ['', `<p class="date">04/05/2021</p>${H1}`, undefined],
];

for (const [head, body, day, from] of DAYS)
  test(`the day of ${JSON.stringify(head + body.replace(H1, ''))}`, () => {
    const { published, publishedFrom } = metadata(head, body);
    assert.equal(published, day);
    if (from) assert.equal(publishedFrom, from);
    assert.equal(publishedFrom === undefined, day === undefined);
  });

test('a date in figures is read as the language of the page writes it', () => {
  const page = (lang: string) =>
    readSourceText(
      'html',
      `<html lang="${lang}"><body>${H1}<span class="entry-date">04/05/2021</span>${BODY}</body></html>`,
    );
  assert.equal(page('en-US').metadata.published, '2021-04-05');
  assert.equal(page('en-GB').metadata.published, '2021-05-04');
  assert.equal(page('en').metadata.published, undefined);
});

test('days in addresses', () => {
  assert.equal(dayInAddress('https://a.example/2018/06/28/maps/'), '2018-06-28');
  assert.equal(dayInAddress('https://a.example/uk/2020/jan/20/maps'), '2020-01-20');
  assert.equal(dayInAddress('https://a.example/news/20200316/rock?x=1'), '2020-03-16');
  assert.equal(dayInAddress('https://a.example/news-2020-03-16.html'), '2020-03-16');
  assert.equal(dayInAddress('https://a.example/2018/13/40/maps'), undefined);
  assert.equal(dayInAddress('https://a.example/id/20200399'), undefined);
  assert.equal(dayInAddress('https://a.example/?d=/2018/06/28/'), undefined);
  assert.equal(dayInAddress(undefined), undefined);
});

const AUTHORS: readonly (readonly [string, string | undefined])[] = [
  ['By Ada Moss', 'Ada Moss'],
  ['Written by: Ada Moss and Ivo Lind', 'Ada Moss, Ivo Lind'],
  ['Ada Moss, Quay Radio staff writer', 'Ada Moss'],
  ['Ada Moss, PhD', 'Ada Moss'],
  ['Ada Moss Quayside Staff', 'Ada Moss'],
  ['Ada Moss; Ivo Lind; Ada Moss', 'Ada Moss, Ivo Lind'],
  ['Taboolaby Taboola', undefined],
  ['The Quay', undefined],
  ['admin', undefined],
  ['Condé Nast', undefined],
  ['https://quay.example/ada', undefined],
  ['ada@quay.example', undefined],
  ['Ada MossAda Moss', 'Ada Moss'],
  ['Martin Luther King, Jr', 'Martin Luther King, Jr'],
  ['', undefined],
];

for (const [raw, author] of AUTHORS)
  test(`the author of ${JSON.stringify(raw)}`, () => assert.equal(authorOf(raw, 'The Quay'), author));

test('writers whom an element, a link or a list of papers names', () => {
  assert.equal(metadata('', `${H1}<a rel="author" href="/x">Ada Moss</a>`).author, 'Ada Moss');
  assert.equal(metadata('', `${H1}<span class="byline__name">By Ada Moss</span>`).author, 'Ada Moss');
  assert.equal(metadata('', `${H1}<a href="/about/newsteam/ada-moss">Ada Moss</a>`).author, 'Ada Moss');
  assert.equal(metadata('', `${H1}<p class="byline">May 4, 2021</p>`).author, undefined);
  assert.equal(metadata('', `${H1}<aside><a rel="author" href="/x">Ada Moss</a></aside>`).author, undefined);
  const papers = ['Moss, A.', 'Lind, I.'].map((name) => `<meta name="citation_author" content="${name}">`).join('');
  assert.equal(metadata(papers, H1).author, 'Moss, A., Lind, I.');
});

test('a writer who is named by a reference in JSON-LD', () => {
  const graph =
    '{"@graph":[{"@type":"Person","@id":"#ada","name":"Ada Moss"},{"@type":"NewsArticle","author":{"@id":"#ada"}}]}';
  assert.equal(metadata(`<script type="application/ld+json">${graph}</script>`, H1).author, 'Ada Moss');
});

/** What a page's head says, its heading, and the title. */
const TITLES: readonly (readonly [head: string, heading: string, title: string])[] = [
  [
    '<meta property="og:title" content="The quay&amp;#8217;s wall &amp;amp; what comes next">',
    '',
    'The quay’s wall & what comes next',
  ],
  [
    '<meta property="og:title" content="Harbour board: what the vote means for the quay">',
    'Harbour board votes to rebuild the quay',
    'Harbour board votes to rebuild the quay',
  ],
  ['<title>The wall of the quay | Quay</title>', 'Quay', 'The wall of the quay'],
  [
    '<meta property="og:title" content="Board votes to rebuild the quay">',
    'Politics | Board votes to rebuild the quay',
    'Board votes to rebuild the quay',
  ],
  [
    '<meta property="og:site_name" content="The Quay"><meta property="og:title" content="The wall - what it cost - The Quay">',
    '',
    'The wall - what it cost',
  ],
  ['<title>Ostrava Bay - Harbours of the world</title>', 'Ostrava Bay', 'Ostrava Bay'],
  [
    '<meta property="og:title" content="Board votes to rebuild the quay">',
    'Most read this week',
    'Board votes to rebuild the quay',
  ],
];

for (const [head, heading, title] of TITLES)
  test(`the title of ${JSON.stringify(head + heading)}`, () =>
    assert.equal(metadata(head, heading && `<h1>${heading}</h1>`).title, title));

const entry = (address: string): string =>
  `<h2><a href="${address}" rel="bookmark">Harbour board votes to rebuild the quay</a></h2>`;

test('a page without a headline of the first level has that of its entry, and the day of its own address', () => {
  const title = '<title>Quay notes | Harbour board votes to rebuild the quay</title>';
  const page = metadata(title, entry('/blog/2021/05/04/quay'));
  assert.equal(page.title, 'Harbour board votes to rebuild the quay');
  assert.equal(page.published, '2021-05-04');
  const several = metadata(title, entry('/blog/2021/05/04/quay') + entry('/blog/2021/05/03/wall'));
  assert.equal(several.published, undefined);
  assert.equal(metadata('<title>Quay notes | News</title>', '<h2>News</h2>').title, 'Quay notes');
});

test('nobody is no author', () => assert.equal(authorOf('No Author'), undefined));
