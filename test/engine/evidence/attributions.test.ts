import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readText } from '../../../corpus/readers/read.ts';
import { createChecker } from '../../../server/engine/check.ts';
import type { Finding } from '../../../server/engine/finding.ts';
import { tagger } from '../../../server/tagger.ts';
import { expectDrawing } from '../../support/carets.ts';
import { check } from '../../support/checking.ts';
import { complaints, contextOf, findingsOf, mended, type Story } from './story.ts';

const STORY: Story = {
  Gazette: `Mayor Ada Stone and her rival, Bo Hill, met on Tuesday.
“We will not wait for a third winter,” Stone told the Bay Gazette. “The wall must be built before the autumn storms.”
Hill, a senior engineer at the Harbour Institute, said the pumps would fail before the wall was ready.
According to Dr. Cy Marsh, who studies tides, the bay will lose four metres of beach this year.
“The sea always wins in the end.”
Ms. Dee Wood ran the night shift. She warned that the lamps on the pier had not been lit since March.
Ms. Wood said the keeper had been asleep in his chair by the stove.
Other residents said the council should sell the ferry before it rusts any further.`,
};

const expectComplaints = (drawing: string, story = STORY): void =>
  expectDrawing(drawing, (text) => complaints(text, story));

test('words that a source has from someone else are misattributed', () => {
  expectComplaints(`
    “We will not wait for a third winter,” Hill told the Bay Gazette.
                                           ^^^^ misattributed: The draft has this from Hill; “Gazette” has it from Stone.
    Bo Hill said: “The wall must be built before the autumn storms.”
    ^^^^^^^ misattributed: The draft has this from Bo Hill; “Gazette” has it from Stone.
    Stone said the pumps would fail before the wall was ready.
    ^^^^^ misattributed: The draft has this from Stone; “Gazette” has it from Hill.
  `);
});

test('the right speaker is confirmed by surname, full name, or another order of words', () => {
  for (const draft of [
    '“We will not wait for a third winter,” said Ada Stone.',
    'Ms. Stone said: “We will not wait for a third winter.”',
    'The pumps would fail before the wall was ready, according to Hill.',
    'Bo Hill said the pumps would fail before the wall was ready.',
    'Dee Wood warned that the lamps on the pier had not been lit since March.',
    '“The sea always wins in the end,” said Cy Marsh.',
  ]) {
    const speaker = findingsOf(draft, STORY).find(({ claim }) => claim.kind === 'attribution' && claim.text !== '');
    assert.equal(speaker?.verdict, 'supported', draft);
  }
});

test('the fix writes the source’s speaker in the draft’s form', () => {
  const fixes: readonly (readonly [string, string])[] = [
    ['Bo Hill said: “We will not wait for a third winter.”', 'Ada Stone said: “We will not wait for a third winter.”'],
    ['“We will not wait for a third winter,” Hill said.', '“We will not wait for a third winter,” Stone said.'],
    [
      'Mr. Hill said the keeper had been asleep in his chair by the stove.',
      'Ms. Wood said the keeper had been asleep in his chair by the stove.',
    ],
  ];
  for (const [draft, right] of fixes) assert.equal(mended(draft, STORY), right);
});

test('words that stand alone belong to the speaker before them', () => {
  expectComplaints(`
    “The sea always wins in the end,” said Ada Stone.
                                           ^^^^^^^^^ misattributed: The draft has this from Ada Stone; “Gazette” has it from Cy Marsh.
  `);
});

test('another role in the same place, and another body under the same role, are mismatches', () => {
  expectComplaints(`
    Hill, a senior lawyer at the Harbour Institute, said the pumps would fail before the wall was ready.
            ^^^^^^^^^^^^^ role-mismatch: The draft has Hill as “senior lawyer”; “Gazette” has “senior engineer”.
    “They will fail,” said Bo Hill, a senior engineer at Lowland College.
                                                         ^^^^^^^^^^^^^^^ role-mismatch: The draft has Bo Hill at “Lowland College”; “Gazette” has “Harbour Institute”.
  `);
});

test('another outlet is named', () => {
  expectComplaints(`
    “We will not wait for a third winter,” Stone told the Evening Courier.
                                                          ^^^^^^^^^^^^^^^ misattributed: The draft has this told to Evening Courier; “Gazette” has it told to Bay Gazette.
  `);
});

test('another outlet is named where the speaker is only described, or the words stood on it', () => {
  const story = {
    Gazette: `In an interview with the Harbour Agency, the skipper praised the pilots as “quick and quiet friends of the sea”.
“The lamps must burn all night,” Bo Hill wrote on Lantern, formerly Wick.
“The nets are torn again,” Cy Marsh told the Bay Gazette.`,
  };
  expectComplaints(
    `
    The skipper told Coast Radio that the pilots are “quick and quiet friends of the sea”.
                     ^^^^^^^^^^^ misattributed: The draft has this told to Coast Radio; “Gazette” has it told to Harbour Agency.
    “The lamps must burn all night,” Bo Hill wrote on Beacon.
                                                      ^^^^^^ misattributed: The draft has this on Beacon; “Gazette” has it on Lantern.
    `,
    story,
  );
  for (const draft of [
    'The skipper told the Harbour Agency that the pilots are “quick and quiet friends of the sea”.',
    '“The lamps must burn all night,” Bo Hill wrote on Wick.',
    '“The lamps must burn all night,” Bo Hill told Coast Radio.',
    'The skipper told Coast Radio that the pilots were late.',
    'The Bay Gazette has the nets torn again; so Cy Marsh told his crew.',
  ]) {
    assert.deepEqual(complaints(draft, story), [], draft);
  }
});

const PEOPLE: Story = {
  Gazette: `Ada Stone, the director of the Lowland Tide Institute, said the quay was sinking.
Bo Hill, a former director for lamps at the Harbour Office, rowed to the island.
The nets, says Cy Marsh, a Ludden University law professor, were torn.
Dee Wood, a senior analyst at Sable Research, counts the boats.`,
};

test('people in passing are placed by the body that the sources give', async () => {
  expectDrawing(
    `
    To Ada Stone, who heads the Bristow Foundation, the quay is “a wet affair”.
                                ^^^^^^^^^^^^^^^^^^ role-mismatch: The draft has Ada Stone at “Bristow Foundation”; “Gazette” has “Lowland Tide Institute”.
    Bo Hill used to be the director for lamps at the Pilots Agency.
                                                     ^^^^^^^^^^^^^ role-mismatch: The draft has Bo Hill at “Pilots Agency”; “Gazette” has “Harbour Office”.
    Cy Marsh, who teaches law at Averil University, was late.
                                 ^^^^^^^^^^^^^^^^^ role-mismatch: The draft has Cy Marsh at “Averil University”; “Gazette” has “Ludden University”.
    Dee Wood of the Quay Council was there, with her charts.
                    ^^^^^^^^^^^^ role-mismatch: The draft has Dee Wood at “Quay Council”; “Gazette” has “Sable Research”.
    Dee Wood (Quay Council on Tides) draws a chart.
              ^^^^^^^^^^^^^^^^^^^^^ role-mismatch: The draft has Dee Wood at “Quay Council on Tides”; “Gazette” has “Sable Research”.
    `,
    (text) => complaints(text, PEOPLE, tagger),
  );
});

test('another role, another time, a place and a short name are no mismatch', async () => {
  for (const draft of [
    'Ada Stone, a trustee of the Bristow Foundation, was there.',
    'Ada Stone, who once headed the Bristow Foundation, was there.',
    'Ada Stone, a former director of the Lowland Tide Institute, was there.',
    'Ada Stone, a lawyer at the Lowland Tide Institute, was there.',
    'Bo Hill, the director of the Bristow Foundation, was there.',
    'Ada Stone of France was there.',
    'Ada Stone of the Tide Institute was there.',
    'Dee Wood of Ludden University was there.',
    'Cy Marsh, of Averil, was there.',
    'Eve Lamb of the Quay Council was there.',
  ]) {
    assert.deepEqual(complaints(draft, PEOPLE, tagger), [], draft);
  }
});

test('words that a source hands to two people are either’s', () => {
  const words =
    'Bo Hill agreed to help Ada Stone but only on “deep water,” a term meaning that “the charts could be used,” Stone wrote, “but no pilot of any kind would be named in the log.”';
  assert.deepEqual(complaints(words, { Courier: words }), []);
});

test('only a person by name contradicts a person by name', () => {
  const words = '“The lamps must burn all night for the boats,”';
  for (const [draft, source] of [
    ['Ada Stone said.', 'the mayor said.'],
    ['Ada Stone said.', 'police said.'],
    ['the Harbour Institute said.', 'Bo Hill said.'],
    ['the Bay Gazette reported.', 'Bo Hill said.'],
    ['a spokesman for Ada Stone said.', 'Bo Hill said.'],
  ]) {
    assert.deepEqual(complaints(`${words} ${draft}`, { Courier: `${words} ${source}` }), [], `${draft} ${source}`);
  }
});

test('a body without a name is confirmed by the same words, and may be anyone by name', () => {
  const story: Story = {
    Log: `Police said the ferry had struck the mole at low tide.
Captain Ada Stone said the lamps on the mole had been dark for a week.
In March the citizens’ committee recommended a toll of $2 for the mole. The harbour commission has yet to meet.`,
  };
  const verdicts = (draft: string) =>
    findingsOf(draft, story).map(({ claim, verdict, fixes }) =>
      [claim.text, verdict, ...fixes.map(({ title }) => title)].join(': '),
    );
  assert.deepEqual(verdicts('The ferry struck the mole at low tide, the police said.'), ['the police: supported']);
  for (const draft of [
    'The lamps on the mole had been dark for a week, police said.',
    'The lamps on the mole had been dark for a week, a spokesman for the ministry said.',
    // The same commission, another figure, and one that the source does not know.
    'The mole should cost a toll of $3, the harbour commission said.',
    'The mole should cost a toll of $2, the transport commission said.',
    'The mole should cost a toll of $2, the committee said.',
  ])
    assert.ok(
      verdicts(draft).every((verdict) => /: not-enough-evidence$/.test(verdict)),
      draft,
    );
  assert.deepEqual(verdicts('The mole should have a toll of $2, the harbour commission said.'), [
    'the harbour commission: refuted: Change “the harbour commission” to “the citizens’ committee” (“Log”)',
  ]);
});

test('a denial does not bear out what it denies', () => {
  const story = { Gazette: 'Ada Stone denied that forty lamps had gone out on the northern pier.' };
  const verdictOf = (draft: string) =>
    findingsOf(draft, story).find(({ claim }) => claim.kind === 'attribution')?.verdict;
  assert.equal(verdictOf('Ada Stone denied that forty lamps had gone out on the northern pier.'), 'supported');
  assert.equal(verdictOf('Ada Stone said that forty lamps had gone out on the northern pier.'), 'not-enough-evidence');
});

test('a deputy is no director', () => {
  const story = { Gazette: '“The roof leaks,” said Eve Lamb, the deputy director of the mill.' };
  expectComplaints(
    `
    Eve Lamb, the director of the mill, was late.
    Eve Lamb, the director of the mill, said the roof leaks.
                  ^^^^^^^^ role-mismatch: The draft has Eve Lamb as “director”; “Gazette” has “deputy director”.
    `,
    story,
  );
});

test('nothing is said of what the sources leave open', () => {
  for (const draft of [
    'Bo Hill said the lighthouse keeper had been given notice.',
    'The mayor said the ferry was safe.',
    'Ada Stone, a keen sailor, said the ferry was safe.',
    'The Harbour Institute said the pumps would fail before the wall was ready.',
    '“They knew,” said a clerk at the Harbour Institute.',
  ]) {
    assert.deepEqual(complaints(draft, STORY), [], draft);
  }
});

const PUMPS: Story = {
  Gazette: `The council met on Tuesday.
According to Bo Hill, an engineer, the decision to rent twelve diesel pumps shows the fishermen that the harbour will be drained whoever wins the vote in May.
The ferry was late.
The lamps were out.
Ada Stone said the lighthouse needs a new lens.`,
};

test('what one person says in other words is not another’s', () => {
  expectComplaints(
    `
    The renting of twelve diesel pumps, says Ada Stone, shows that the harbour is to be drained whoever wins in May.
                                             ^^^^^^^^^ misattributed: The draft has this from Ada Stone; “Gazette” has it from Bo Hill.
    `,
    PUMPS,
  );
  const verdictOn = (draft: string) =>
    findingsOf(draft, PUMPS).find(({ claim }) => claim.kind === 'attribution')?.verdict;
  assert.equal(verdictOn('The twelve diesel pumps, reckons Bo Hill, mean that the harbour is drained.'), 'supported');
  assert.equal(verdictOn('Bo Hill reckons that the mayor is tired of boats.'), 'not-enough-evidence');
});

test('what merely touches the same matter is left open', () => {
  for (const draft of [
    'Twelve diesel pumps, says Ada Stone, are too few for a harbour.',
    'The renting of twelve diesel pumps, says the Harbour Council, shows that the harbour is to be drained whoever wins in May.',
    'Ada Stone denied that twelve diesel pumps were rented and that the harbour would be drained whoever wins the vote.',
    'Ada Stone said that Hill wants twelve diesel pumps rented and the harbour drained whoever wins the vote in May.',
  ]) {
    assert.deepEqual(complaints(draft, PUMPS), [], draft);
  }
});

test('a speaker is confirmed by a short quotation though a word of it is wrong, and not by less', () => {
  const story = { Gazette: '“We will not bear a third winter,” complained Ada Stone.' };
  const verdicts = (draft: string) => findingsOf(draft, story).map(({ verdict }) => verdict);
  assert.deepEqual(verdicts('The bay, grumbled Ada Stone, “will not see a third winter”.'), ['refuted', 'supported']);
  assert.deepEqual(verdicts('The bay, grumbled Ada Stone, is “on its third lamp”.'), [
    'not-enough-evidence',
    'not-enough-evidence',
  ]);
});

test('those who speak together are each right', () => {
  const story = {
    Gazette: '“The bridge must stay open,” Mayor Ada Stone and Councillor Bo Hill of Lowland said in a letter.',
  };
  for (const name of ['Ada Stone', 'Bo Hill']) {
    assert.deepEqual(complaints(`“The bridge must stay open,” ${name} said.`, story), []);
  }
});

test('a pronoun of the source is not taken for a man where a woman is meant', async () => {
  const story = {
    Gazette: `“It was dark,” said Angela Stone.
Robert Hill said it was not.
“The lamps had been out since March,” she said.`,
  };
  const speakerOf = (name: string) =>
    findingsOf(`${name} said: “The lamps had been out since March.”`, story, tagger).find(
      ({ claim }) => claim.kind === 'attribution',
    );
  assert.equal(speakerOf('Angela Stone')?.verdict, 'supported');
  assert.notEqual(speakerOf('Robert Hill')?.verdict, 'supported');
});

test('a transcript’s lines are their speakers’ words', () => {
  const story = {
    Minutes: `ADA STONE: The ferry is late again. We should sell it before it sinks.
BO HILL: Nobody would buy that boat.`,
  };
  assert.equal(
    mended('“Nobody would buy that boat,” Ada Stone said.', story),
    '“Nobody would buy that boat,” Bo Hill said.',
  );
  expectComplaints(
    `
    “We should sell it before it sinks,” Bo Hill said.
                                         ^^^^^^^ misattributed: The draft has this from Bo Hill; “Minutes” has it from ADA STONE.
    “Nobody would want that boat,” Bo Hill said.
     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ misquote: The quotation differs from “Minutes”: “want” where the source has “buy”.
    `,
    story,
  );
});

test('whatever draft and source say, evidence is verbatim and edits lie in the draft', () => {
  const piece = fc.constantFrom(
    ...[
      'Ada Stone',
      'Bo Hill',
      'said',
      'told',
      'Mayor',
      'the wall',
      'will hold',
      'until spring',
      'she',
      'according to',
    ],
    ...[', ', '. ', ' ', '“', '”', '"', '\n', ': ', '…', '[we]', 'a fellow at', 'the Harbour Institute', 'and'],
  );
  const text = fc.array(piece, { maxLength: 50 }).map((pieces) => pieces.join(' '));
  fc.assert(
    fc.property(text, text, (draft, source) => {
      for (const { evidence, fixes } of findingsOf(draft, { Gazette: source })) {
        for (const { start, end, quote } of evidence) assert.equal(source.slice(start, end), quote);
        for (const { start, end } of fixes.flatMap((fix) => fix.edits))
          assert.ok(0 <= start && start <= end && end <= draft.length);
      }
    }),
  );
});

test('each attribution of a draft has a verdict of its own, however many have one speaker', () => {
  const pieces = fc.constantFrom(
    'Ada Stone',
    'said',
    'warned that',
    'told the Bay Gazette',
    'and',
    ', who added that',
    'according to',
    'the pumps would fail before the wall was ready',
    'the wall must be built before the autumn storms',
    '“We will not wait for a third winter,”',
    'the mayor,',
    'Bo Hill',
    'she said',
  );
  fc.assert(
    fc.property(fc.array(pieces, { minLength: 3, maxLength: 14 }), (words) => {
      const draft = `${words.join(' ')}.`;
      const judged = findingsOf(draft, STORY).filter(({ claim }) => claim.kind === 'attribution');
      const inDraft = createChecker(contextOf(draft, STORY).store)
        .check(readText('plain', draft))
        .filter(({ claim, code }) => claim.kind === 'attribution' && code !== 'unattributed');
      const told = ({ claim, verdict, message }: Finding) =>
        `${claim.span.start}–${claim.span.end} ${verdict}: ${message}`;
      assert.deepEqual(inDraft.map(told).sort(), judged.map(told).sort());
    }),
    { numRuns: 200 },
  );
});

test('in a talk the words are its speaker’s, whoever is named in them', () => {
  const talk = `Ada Moss: The quay was dear. By the way, your cousin said it much better than I did.

Ivo Lind: He told everyone.

Ada Moss: As I said, nobody paid for the wall of the quay in the end.

Ivo Lind: Nobody at all.`;
  const verdicts = (speaker: string) =>
    [
      `“By the way, your cousin said it much better than I did,” ${speaker} said.`,
      `“As I said, nobody paid for the wall of the quay in the end,” ${speaker} said.`,
    ].map((draft) => {
      const found = check(draft, { Talk: { text: talk, format: 'plain' } });
      return found.find(({ claim }) => claim.kind === 'attribution' && claim.text === speaker)?.verdict;
    });
  assert.deepEqual(verdicts('Ada Moss'), ['supported', 'supported']);
  assert.deepEqual(verdicts('Ivo Lind'), ['refuted', 'refuted']);
});
