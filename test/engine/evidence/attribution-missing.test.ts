import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findUnattributed } from '../../../server/engine/evidence/attributions/missing.ts';
import { expectDrawing } from '../../support/carets.ts';
import { contextOf, type Story } from './story.ts';

const STORY: Story = {
  Gazette: `Ada Stone, the harbour engineer, claims the northern quay has sunk by nine centimetres since the winter storm.
Bo Hill announced that the ferry to Lowland would stop running at the end of September.
The lighthouse lamp was replaced by a smaller one two years ago.`,
};

const findings = (text: string, story = STORY) => findUnattributed(contextOf(text, story));
const marks = (text: string) => findings(text).map(({ claim, message }) => ({ ...claim.span, message }));

test('what a source only has from someone is named, for information', () => {
  expectDrawing(
    `
    The northern quay has sunk by nine centimetres since the winter storm.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “Gazette” attributes this to Ada Stone; the draft states it as fact.
    `,
    marks,
  );
  const [finding] = findings('The northern quay has sunk by nine centimetres since the winter storm.');
  assert.equal(finding?.verdict, 'supported');
  assert.equal(finding?.severity, 'information');
  assert.equal(finding?.fixes[0]?.edits[0]?.newText, ', Ada Stone said');
});

test('nothing is said of facts, announcements, attributed sentences and other matters', () => {
  expectDrawing(
    `
    The lighthouse lamp was replaced by a smaller one two years ago.
    The ferry to Lowland will stop running at the end of September.
    Ada Stone says the northern quay has sunk by nine centimetres since the winter storm.
    The northern quay has been closed to lorries and buses since the winter storm.
    `,
    marks,
  );
});

test('one source that states it is enough', () => {
  const story = { ...STORY, Courier: 'The northern quay has sunk by nine centimetres since the winter storm.' };
  assert.deepEqual(findings('The northern quay has sunk by nine centimetres since the winter storm.', story), []);
});
