import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readSourceText } from '../../../corpus/readers/read.ts';
import { expectRoles, pageOf } from '../../support/pages.ts';

const read = (text: string) => readSourceText('plain', text);

const PAGES: Readonly<Record<string, string>> = {
  'menus, labels and buttons around an article': `
    furniture | Skip to main content
    furniture | Home
    furniture | News
    furniture | Sport
    furniture | Our Valley
    furniture | Sign in
    |
    heading   | Harbour board votes to rebuild the northern quay
    |
    furniture | By Ada Moss and Ivo Lind
    |
    furniture | Tuesday 4 May 2021 14.05 BST
    |
    furniture | Share this article
    |
    paragraph | The harbour board of Ostrava Bay voted on Tuesday to rebuild the northern quay, which a storm destroyed two winters ago.
    |
    furniture | READ NEXT: Why 40 Fishing Boats Never Came Home
    |
    furniture | ADVERTISEMENT
    |
    heading   | A slow start
    |
    paragraph | Work will begin in March and cost 18 million crowns, the board said in a statement that it sent to reporters after the vote.
    |
    furniture | Sign up for our morning newsletter
    |
    paragraph | Nobody spoke against it.
    |
    furniture | © 2021 The Quay. All rights reserved.
    furniture | Terms of use
    furniture | Privacy policy
  `,
  'lists of latest headlines, but not lists of facts': `
    furniture | • 4 minutes Plum growers meet in Brno
    furniture |   • 2 hours Why 9 Bridges Were Closed
    furniture |   • 3 days The ferry company owns more boats than any other, at any time.
    |
    list-item | • 3 people were hurt when the ferry struck the quay.
    list-item | • The harbour stayed closed for 2 days.
    list-item | • 14 boats sank.
    |
    paragraph | The ferry struck the quay in thick fog on Sunday morning, and three of the people who stood there waiting were hurt.
  `,
  'share prices': `
    paragraph | Shares in the plum trade rose again this week, as growers said that the frost had done less harm than they had feared.
    |
    furniture | Moss Orchards +1.25%
    furniture | Lind & Sons -0.40
    furniture | Open 12.40
    furniture | Volume 3.1M
  `,
  'a price in a sentence is no share price': `
    paragraph | Open 12 months a year.
    paragraph | Temperatures fell to -14
    paragraph | The club has sold 300 shares at 20 crowns each.
  `,
  'the caption of a picture and its credit': `
    caption   | The northern quay after the storm
    furniture | (Photo: Ada Moss/Reuters)
    |
    paragraph | The quay has stood empty since the storm, which tore away 60 metres of its wall and sank 14 boats.
  `,
  'a picture from the archive is described, and its maker is not': `
    caption   | FILE PHOTO: Boats lie on the northern quay after the storm that sank fourteen
    furniture | Photo: Ada Moss
    |
    paragraph | The quay has stood empty since the storm, which tore away 60 metres of its wall and sank 14 boats.
    furniture | (Reporting by Ada Moss; Editing by Ivo Lind)
  `,
  'announced links to other pages': `
    paragraph | The board will meet again in June, when it expects to hear from the engineers who measured the wall.
    |
    furniture | Related stories
    furniture | Ferry company raises fares by 9 percent
    furniture | Fourteen boats and a storm
    furniture | Back to top
  `,
  'a heading after announced links belongs to the article': `
    furniture | Related articles:
    furniture | Ferry company raises fares by 9 percent
    |
    heading   | What comes next
    |
    paragraph | The board will meet again in June, when it expects to hear from the engineers who measured the wall.
  `,
  'readers and what they say': `
    paragraph | The board will meet again in June, when it expects to hear from the engineers who measured the wall.
    |
    furniture | Leave a comment
    furniture |   • Petra Novak on June 4 2021 said:
    comment <Petra Novak> |     It cost 25 million last time, not 18.
    |
    comment <Petra Novak> |     Ask anybody who was there.
    furniture |   • quayside_99 on June 5 2021 said:
    comment <quayside_99> |     True.
    |
    furniture | Leave a comment
    furniture | The Quay - All the news of the bay
  `,
  'readers with the date below their name': `
    paragraph | The board will meet again in June, when it expects to hear from the engineers who measured the wall.
    |
    furniture | 2 Comments
    |
    furniture | Petra Novak says:
    comment <Petra Novak> | June 4, 2021 at 3:15 pm
    |
    comment <Petra Novak> | It cost 25 million last time.
  `,
  'somebody says something in the article': `
    paragraph | Petra Novak on Tuesday said:
    paragraph | "It cost 25 million last time."
    paragraph | Ivo Lind says:
    paragraph | "It did not."
  `,
  'the writer introduced, and the sections at the end': `
    paragraph | The quay has stood empty since the storm, which tore away 60 metres of its wall.
    paragraph | Fourteen boats sank in the harbour that night, and three have not been found since.
    paragraph | The board has met nine times, and each time it put off what it had to decide.
    paragraph | Engineers measured the wall in March and found that half of it could be saved.
    paragraph | They will report in June, and the board will decide in the autumn of next year.
    |
    furniture | by Ada Moss
    |
    furniture | Harbours
  `,
  'a note on the writer that is cut short': `
    furniture | Quay staff
    |
    furniture | Quay reporters have told the news of 21 harbours since 1950. We write what many…
    |
    furniture | More Info
    |
    heading   | Harbour board votes to rebuild
    |
    paragraph | The harbour board voted on Tuesday to rebuild the northern quay, which a storm destroyed two winters ago.
  `,
  notices: `
    furniture | We use cookies to make this site work and to measure how it is used.
    furniture | By clicking "Accept" you agree to our terms.
    furniture | You have 2 free articles left.
    furniture | Story continues below
    furniture | Get breaking news alerts and special reports, delivered weekday mornings.
    furniture | Follow our Opinion section on Facebook, Twitter (@quay) and Instagram.
    furniture | If you buy something through this post, we may get a share of the sale.
    furniture | Share All sharing options for: The board votes
    furniture | https://quay.example/wall.php
    paragraph | Get the crane into the harbour, the board was told.
    paragraph | If you buy a boat, you buy its debts.
    paragraph | Have a care, she said on Facebook.
    paragraph | We use 40 boats and a crane, the harbour master said.
  `,
  'a line that says again what stood above': `
    paragraph | Engineers measured the wall in March.
    furniture | Engineers measured the wall in March.
    paragraph | No.
    paragraph | No.
  `,
  'short sentences, questions, subheads and quotations of an article': `
    paragraph | Who pays?
    paragraph | Nobody.
    paragraph | "More."
    paragraph | Watch the tide, he said.
    paragraph | Share prices fell.
    paragraph | By Monday the quay was gone.
    paragraph | Read the letter: it says 40 boats, not 14.
    paragraph | Comments by the mayor did not help.
    paragraph | Subscribe to that theory and you will find few friends here.
    paragraph | It was live television.
    paragraph | By closing the quay, she said, Ostrava lost its boats
    paragraph | Reporting by the board showed that 40 boats were lost.
  `,
};

for (const [name, drawing] of Object.entries(PAGES)) test(name, () => expectRoles(drawing, read));

test('a page tells its title, author and day of publication', () => {
  assert.deepEqual(read(pageOf(PAGES['menus, labels and buttons around an article'] ?? '')).metadata, {
    title: 'Harbour board votes to rebuild the northern quay',
    author: 'Ada Moss and Ivo Lind',
    published: '2021-05-04',
    publishedFrom: 'page-text',
  });
});

const BODY = 'The harbour board of Ostrava Bay voted on Tuesday to rebuild the northern quay, which a storm destroyed.';
const PUBLISHED: readonly (readonly [string, string | undefined])[] = [
  ['May 4, 2021 11:07 AM EDT', '2021-05-04'],
  ['Published: 4 May 2021, 09:12 GMT', '2021-05-04'],
  ['Published 5:31 PM EDT, May 4, 2021', '2021-05-04'],
  ['PUBLISHED: 00:09 GMT, 4 May 2021 | UPDATED: 10:00 GMT, 6 May 2021', '2021-05-04'],
  ['By Ada Moss | May 4, 2021', '2021-05-04'],
  ['2021-05-04T10:00:00Z', '2021-05-04'],
  ['This content was published on May 4, 2021 - 19:38', '2021-05-04'],
  ['Updated May 6, 2021', undefined],
  ['February 30, 2021', undefined],
  ['04/05/2021', undefined],
  ['11/28/2016 11:00 AM PT', '2016-11-28'],
  ['04/05/2021 11:00 AM ET', '2021-04-05'],
  ['28/11/2016', '2016-11-28'],
  ['Monday August 27, 2018 10:05 am PDT by Ada Moss', '2018-08-27'],
  ['By Ada Moss 8 January 2020, 3:51 pm', '2020-01-08'],
  ['Posted: Oct 14, 2022', '2022-10-14'],
  ['Written: 2023-11-07 15:03 / Updated: 2023-11-09 15:30', '2023-11-07'],
  ['This story is from October 9, 2019', '2019-10-09'],
  ['By Ada Moss on the quay of May 4, 2021', undefined],
  ['May 4, 2021\n\nPublished: June 9, 2020', '2020-06-09'],
  ['The vote of May 4, 2021', undefined],
  ['May 4', undefined],
  ['May 4, 2021\n\nJune 9, 2020', undefined],
];

for (const [line, published] of PUBLISHED)
  test(`published from ${JSON.stringify(line)}`, () =>
    assert.equal(read(`Harbour board votes\n\n${line}\n\n${BODY}`).metadata.published, published));

test('a list of articles has no author and no day of its own', () => {
  const articles = ['Ada Moss', 'Ivo Lind', 'Petra Novak'].map((name) => `By ${name}\n\n${BODY}`);
  assert.deepEqual(read(`Harbour board votes\n\nMay 4, 2021\n\n${articles.join('\n\n')}`).metadata, {
    title: 'Harbour board votes',
  });
});

test('a date in brackets with its time opens a report', () => {
  assert.equal(read(`(May 4, 2021 10:47 AM) ${BODY}`).metadata.published, '2021-05-04');
  assert.equal(read(`(May 4, 2021) ${BODY}`).metadata.published, undefined);
});

const CASES = '../shared/eval/cases';

test('plain articles lose next to nothing', { skip: !existsSync(CASES) && `${CASES} is not here` }, () => {
  let length = 0;
  let dropped = 0;
  for (const file of readdirSync(CASES)) {
    for (const line of readFileSync(`${CASES}/${file}`, 'utf8').split('\n').filter(Boolean)) {
      for (const source of JSON.parse(line).sources as { text: string }[]) {
        const { blocks } = read(source.text);
        length += source.text.length;
        for (const block of blocks) if (block.role === 'furniture') dropped += block.end - block.start;
      }
    }
  }
  assert.ok(dropped < length * 0.001, `${dropped} of ${length} characters`);
});
