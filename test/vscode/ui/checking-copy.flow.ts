import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { readDocument } from '../../../corpus/readers/read.ts';
import { temporaryFolder } from '../../../scripts/vscode/cleanup.ts';
import { run } from '../../../server/cli/main.ts';
import { type Browser, startBrowser } from '../harness/browser.ts';

const sample = join(import.meta.dirname, '../../../corpus/sample');
const folder = temporaryFolder('report');

let browser: Browser;

before(async () => {
  assert.equal(
    await run([
      'report',
      '--format',
      'html',
      '--out',
      folder,
      '--corpus',
      join(sample, 'sources'),
      join(sample, 'draft.md'),
    ]),
    0,
  );
  browser = await startBrowser();
  await browser.page.goto(pathToFileURL(join(folder, 'draft.checking-copy.html')).href);
});
after(() => browser?.stop());

const looks = [
  { name: 'light', media: { colorScheme: 'light', forcedColors: 'none' } },
  { name: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' } },
  { name: 'high contrast', media: { colorScheme: 'dark', forcedColors: 'active' } },
] as const;

/** The lowest contrast of text with what is behind it, with the words: WCAG 2.2, relative luminance and contrast ratio. */
function faintest(): { ratio: number; words: string } {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
  const rgb = (colour: string) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const luminance = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = rgb(colour).map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const behind = (element: Element | null): string => {
    const colour = getComputedStyle(element ?? document.documentElement).backgroundColor;
    return element && rgb(colour)[3] === 0 ? behind(element.parentElement) : colour;
  };
  const found = [...document.querySelectorAll('p, li, td, th, span, a, h1, h2, h3, b')]
    .filter((element) => element.textContent.trim())
    .map((element) => {
      const [a, b] = [getComputedStyle(element).color, behind(element)].map(luminance) as [number, number];
      return {
        ratio: (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05),
        words: element.textContent.slice(0, 40),
      };
    });
  return found.reduce((least, one) => (one.ratio < least.ratio ? one : least));
}

for (const { name, media } of looks) {
  for (const width of [800, 1440]) {
    test(`the checking copy fits ${width} px and can be read, ${name}`, async () => {
      const { page } = browser;
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ ...media, media: 'screen' });
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
      const { ratio, words } = await page.evaluate(faintest);
      assert.ok(ratio >= 4.5, `“${words}” has a contrast of ${ratio.toFixed(2)}`);
      const pictures = process.env['VOUCH_SCREENSHOTS'];
      if (pictures && name === 'light' && width === 800)
        await page.screenshot({ path: join(pictures, 'checking-copy.png') });
    });
  }
}

test('a number leads from the text to its claim, and from there to the source and back', async () => {
  const { page } = browser;
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('link', { name: 'Claim 4, Contradicted' }).click();
  assert.match((await page.locator(':target').textContent()) ?? '', /621 metres[\s\S]*612 metres/);
  await page
    .locator(':target')
    .getByRole('link', { name: /^differs: S\d/ })
    .click();
  assert.match((await page.locator(':target').textContent()) ?? '', /The bridge is 612 metres long/);
  await page.locator(':target').getByRole('link', { name: '4', exact: true }).click();
  assert.match((await page.locator(':target').textContent()) ?? '', /621 metres/);
});

test('it prints on white with page numbers, all of it', async () => {
  const { page } = browser;
  await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'none', media: 'print' });
  const { ratio, words: faint } = await page.evaluate(faintest);
  assert.ok(ratio >= 4.5, `“${faint}” has a contrast of ${ratio.toFixed(2)}`);
  assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), 'rgb(255, 255, 255)');
  const pdf = await page.pdf({ format: 'A4' });
  const { text } = await readDocument('copy.pdf', pdf);
  const pages = Number(/\b1 \/ (\d+)\b/.exec(text)?.[1]);
  assert.ok(pages > 2, text.slice(0, 200));
  for (const words of [
    'What this check does not cover',
    '621 metres',
    'The bridge is 612 metres long',
    `${pages} / ${pages}`,
  ])
    assert.ok(text.replace(/\s+/g, ' ').includes(words), words);
  const html = readFileSync(join(folder, 'draft.checking-copy.html'), 'utf8');
  for (const [, number] of html.matchAll(/id="claim-(\d+)"/g)) assert.match(text, new RegExp(`\\b${number}\\b`));
});
