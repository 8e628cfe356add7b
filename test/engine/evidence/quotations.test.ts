import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { expectDrawing } from '../../support/carets.ts';
import { complaints, findingsOf, mended, verdictsOnQuotations } from './story.ts';

const STORY = {
  Gazette: `The council met for nine hours on Tuesday.
“We have waited two winters for this wall, and we will not wait for a third — not while I’m mayor,” said Ada Stone.
“The pumps will hold until spring,” Bo Hill, the harbour engineer, told the Gazette. “After that I promise nothing.”
“There [are] few boats left in the bay,” he said. “If nothing happens, there will be none.”`,
  Courier: `Cy Marsh read out a letter.
“The first storm took the northern quay.
“The second storm will take the rest of it.”`,
};

const expectVerdicts = (drawing: string): void => expectDrawing(drawing, (text) => verdictsOnQuotations(text, STORY));

test('the words of a source are supported, whatever the marks, dashes, case of the first letter or final point', () => {
  expectVerdicts(`
    Stone: "we have waited two winters for this wall, and we will not wait for a third - not while I'm mayor."
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ supported
  `);
});

test('an ellipsis leaves words out, brackets put words in, and both keep their order', () => {
  expectVerdicts(`
    “We have waited … not while I’m mayor.” “We have waited two winters for [the new one], and we will not wait.”
     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ supported
                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ supported
    “[W]e will not wait for a third.” “There are few boats left in the bay.”
     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ supported
                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ supported
  `);
});

test('a quotation is found across a speech tag and across paragraph marks', () => {
  expectVerdicts(`
    “The pumps will hold until spring. After that I promise nothing.”
     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ supported
    “The first storm took the northern quay. The second storm will take the rest of it.”
     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ supported
  `);
});

test('a changed, added or missing word is shown against the source’s', () => {
  expectDrawing(
    `
    “The pumps will fail until spring,” he said.
     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ misquote: The quotation differs from “Gazette”: “fail” where the source has “hold”.
    “The pumps will not hold until spring,” he said.
     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ misquote: The quotation differs from “Gazette”: “not” is not in the source.
    “The pumps hold until spring,” he said.
     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ misquote: The quotation differs from “Gazette”: “will” is left out.
    “The second storm will take the rest of us.”
     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ misquote: The quotation differs from “Courier”: “us” where the source has “it”.
    `,
    (text) => complaints(text, STORY),
  );
});

const HARBOUR = {
  Gazette: `“It’s a harbour that Senator Holm doesn’t like, and two in three of us never will,” said Ada Stone.
“We paid $5 million for the (local) pumps, and the f***ing pumps are not okay,” Bo Hill said.
“Oh, the ferry has realised nobody’s hopes … and it won’t,” said Cy Marsh.`,
};

test('what an editor may change is no misquote', () => {
  for (const draft of [
    '“It is a harbor that Sen. Holm does not like, and 2 in 3 of us never will,” said Ada Stone.',
    '“We paid $5m for the pumps, and the fucking pumps aren’t O.K.,” Bo Hill said.',
    '“We paid five million dollars for the local pumps,” Bo Hill said.',
    '“The ferry has realized nobody’s hopes and it will not,” said Cy Marsh.',
  ]) {
    const [finding] = findingsOf(draft, HARBOUR);
    assert.equal(finding?.verdict, 'supported', draft);
  }
});

test('a not, a scale and an opposite are no matter of editing', () => {
  for (const draft of [
    '“It is a harbor that Senator Holm does like, and 2 in 3 of us never will,” said Ada Stone.',
    '“It’s a harbour that Senator Holm doesn’t like, and two in three of us always will,” said Ada Stone.',
    '“We paid $5 billion for the pumps, and the fucking pumps aren’t okay,” Bo Hill said.',
    '“We paid $5 million for the pumps, and the f***ing pumps are okay,” Bo Hill said.',
  ]) {
    const [finding] = findingsOf(draft, HARBOUR);
    assert.equal(finding?.verdict, 'refuted', draft);
  }
});

test('words out of a denial are not confirmed by it', () => {
  const story = { Gazette: '“We do not want the bridge this year,” said Ada Stone.' };
  const verdictOf = (draft: string) => findingsOf(draft, story)[0]?.verdict;
  assert.equal(verdictOf('Stone does not “want the bridge this year”.'), 'supported');
  assert.notEqual(verdictOf('Stone would “want the bridge this year”.'), 'supported');
});

test('one word altered in a short quotation, where the words beside it tell the place', () => {
  expectDrawing(
    `
    The pumps, Hill thinks, “will hold until autumn”.
                             ^^^^^^^^^^^^^^^^^^^^^^ misquote: The quotation differs from “Gazette”: “autumn” where the source has “spring”.
    Of the bay Bo Hill says that “many boats left” in it are leaking.
                                  ^^^^^^^^^^^^^^^ misquote: The quotation differs from “Gazette”: “many” where the source has “few”.
    The second storm, he read, “will take the best of it”.
                                ^^^^^^^^^^^^^^^^^^^^^^^^ misquote: The quotation differs from “Courier”: “best” where the source has “rest”.
    `,
    (text) => complaints(text, STORY),
  );
  assert.equal(mended('Hill said they “will hold until autumn”.', STORY), 'Hill said they “will hold until spring”.');
});

test('words that merely resemble a short quotation are left alone', () => {
  for (const draft of [
    'Of the lamps she said they “will last until spring”.',
    'Cy Marsh said the stove “will hold until autumn”.',
    'The ferry, said the owner, was a “few years left” from ruin.',
    'The council, they say, “met for nine minutes” about it.',
    'The mayor said that “not until spring” would she resign.',
  ]) {
    assert.deepEqual(complaints(draft, STORY), [], draft);
  }
});

test('a word in place of the last two is put right with both', () => {
  const story = { Gazette: '“The night on the quay was a real eye opener,” said Ada Stone.' };
  assert.equal(
    mended('“The night on the quay was a real surprise,” said Ada Stone.', story),
    '“The night on the quay was a real eye opener,” said Ada Stone.',
  );
});

test('the fix puts back the source’s words and keeps the draft’s own marks', () => {
  const draft = `"We have waited two summers for this wall, and we will wait for a third - not while I am mayor," he said.`;
  const right = `"We have waited two winters for this wall, and we will not wait for a third - not while I am mayor," he said.`;
  assert.equal(mended(draft, STORY), right);
  assert.equal(mended('“The pumps will not hold until spring.”', STORY), '“The pumps will hold until spring.”');
});

test('a quotation that no source has is not found, and nothing is corrected', () => {
  const [finding] = findingsOf('“Nobody told the fishermen about the plan,” she said.', STORY);
  assert.equal(finding?.verdict, 'not-enough-evidence');
  assert.equal(finding?.message, 'This quotation was not found in the 2 sources searched.');
  assert.deepEqual(finding?.fixes, []);
});

test('more than the source quotes is not an alteration', () => {
  const [finding] = findingsOf('“The pumps will hold until spring, and everyone in this room knows who paid.”', STORY);
  assert.equal(finding?.verdict, 'not-enough-evidence');
});

test('other words of the same speaker are not an alteration', () => {
  assert.deepEqual(complaints('“We have waited for the pumps since spring,” said Ada Stone.', STORY), []);
});

test('evidence is verbatim in its source, and the fix mends any single altered word', () => {
  const words = 'we have waited two winters for this wall and we will not wait for a third'.split(' ');
  fc.assert(
    fc.property(fc.nat(words.length - 1), (at) => {
      const altered = words.map((word, index) => (index === at ? 'lanterns' : word)).join(' ');
      const [finding] = findingsOf(`Stone said: “${altered}”`, STORY);
      assert.equal(finding?.verdict, 'refuted', altered);
      const [evidence] = finding.evidence;
      assert.equal(STORY.Gazette.slice(evidence?.start, evidence?.end), evidence?.quote);
      const right = mended(`Stone said: “${altered}”`, STORY);
      assert.equal(right.toLowerCase(), `stone said: “${words.join(' ')}”`);
    }),
  );
});
