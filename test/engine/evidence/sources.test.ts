import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check, expectMessages, expectVerdicts, type Sources } from '../../support/checking.ts';

const DRAFT = 'In the storm, 388 houses were flooded in Nordby.';

const drawn = (message: string): string => `
  ${DRAFT}
                ^^^ ${message}
`;

const GAZETTE = 'In the storm, 388 houses were flooded in Nordby.';
const COURIER = 'In the storm, 412 houses were flooded in Nordby, the county said.';

test('sources that contradict each other are both shown, whichever the draft follows', () => {
  const sources: Sources = { Gazette: GAZETTE, Courier: COURIER };
  expectMessages(drawn('Sources disagree: “388” agrees with Gazette; Courier: “412”.'), sources);
  expectVerdicts(drawn('conflicting number sources-disagree'), sources);
  const [finding] = check(DRAFT, sources);
  assert.deepEqual(
    finding?.evidence.map(({ source, stance }) => `${source.id} ${stance}`),
    ['Gazette supports', 'Courier refutes'],
  );
  assert.deepEqual(finding?.fixes, [], 'which of them is right is for the writer to find out');
  const [other] = check(DRAFT.replace('388', '412'), sources);
  assert.equal(other?.verdict, 'conflicting');
});

test('dates that contradict each other are shown too', () => {
  expectVerdicts(
    `
    The ferry sank on 12 February 2031.
                      ^^^^^^^^^^^^^^^^ conflicting date sources-disagree
    `,
    {
      Gazette: 'The ferry sank on 12 February 2031.',
      Courier: 'The ferry sank on 14 February 2031, the coast guard said.',
    },
  );
});

test('sources that agree are counted, and disagree with nobody', () => {
  expectMessages(drawn('“388” agrees with Gazette and 1 more.'), {
    Gazette: GAZETTE,
    Courier: 'The county says that 388 houses were flooded in Nordby in the storm.',
  });
});

test('a source about something else is no dissent', () => {
  expectVerdicts(drawn('supported number'), {
    Gazette: GAZETTE,
    Courier: 'The choir of Nordby sang 412 songs in the winter.',
  });
});

test('two copies of one text have one voice, and cannot disagree', () => {
  const sources: Sources = {
    Gazette: { text: GAZETTE, voice: 'county' },
    Courier: { text: COURIER, voice: 'county' },
  };
  expectVerdicts(drawn('supported number'), sources);
  expectVerdicts(drawn('conflicting number sources-disagree'), {
    ...sources,
    Courier: { text: COURIER, voice: 'courier' },
  });
});

test('each source is shown once, and at most five on a side', () => {
  const many = Object.fromEntries(
    Array.from({ length: 8 }, (_, index) => [`Paper ${index}`, { text: `${GAZETTE} ${GAZETTE}`, voice: `v${index}` }]),
  );
  const [finding] = check(DRAFT, many);
  assert.equal(finding?.verdict, 'supported');
  const shown = finding.evidence.map(({ source }) => source.id);
  assert.equal(new Set(shown).size, shown.length);
  assert.equal(shown.length, 5);
});

const PAGE = `<!doctype html><html><head><title>Storm floods Nordby</title></head><body><article><h1>Storm floods Nordby</h1>
<p>The storm flooded many houses in Nordby, the county said on Tuesday. Two bridges were closed for the night, and the
school stayed shut on Wednesday because its cellar was full of water.</p>
<p>The mayor thanked the fire crews, who worked until dawn, and promised new pumps before the autumn.</p></article>
<section id="comments"><div class="comment-author">Petra Novak</div>
<p>I counted 412 flooded houses in Nordby on my way home after the storm.</p></section></body></html>`;

test('a reader’s comment is named as one, in the message and in the evidence', () => {
  const sources: Sources = { page: { text: PAGE, format: 'html' } };
  const draft = (figure: string) => `The storm flooded ${figure} houses in Nordby.`;
  expectMessages(
    `
    ${draft('412')}
                      ^^^ “412” agrees with a reader's comment at Storm floods Nordby.
    `,
    sources,
  );
  expectMessages(
    `
    ${draft('421')}
                      ^^^ The draft says “421”; a reader's comment at Storm floods Nordby: “412”.
    `,
    sources,
  );
  const [finding] = check(draft('412'), sources);
  assert.deepEqual(
    finding?.evidence.map(({ comment }) => comment),
    [true],
  );
});

test('the article itself is no comment', () => {
  const [finding] = check('The storm closed two bridges in Nordby for the night.', {
    page: { text: PAGE, format: 'html' },
  });
  assert.equal(finding?.verdict, 'supported');
  assert.equal(finding.evidence[0]?.comment, undefined);
  assert.doesNotMatch(finding.message, /comment/);
});
