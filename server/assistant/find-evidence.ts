import type { StoredPassage } from '../../corpus/store/store.ts';
import { searchTerms } from '../../corpus/terms.ts';
import { citeLine, locatorText } from '../lsp/sources/reference.ts';
import { visible } from '../lsp/text/visible.ts';
import type { Desk, ToolAnswer } from './desk.ts';
import { textOf, wholeNumberOf } from './input.ts';
import { searched, sourceData } from './sources.ts';
import type { AssistantTool } from './tools.ts';

const NAME = 'find_evidence';
const LONGEST_CLAIM = 2_000;
const MOST_PASSAGES = 20;
const USUAL_PASSAGES = 5;

export const findEvidence: AssistantTool = {
  name: NAME,
  title: 'Find evidence in the sources',
  description:
    'Finds the passages of the writer’s own sources that are nearest to a statement or to a few words, best first, quoted verbatim with source and place. A passage that is near need not bear the statement out: read it. Reads only.',
  inputSchema: {
    type: 'object',
    properties: {
      claim: {
        type: 'string',
        description: 'The statement, or the words, to find passages for. English.',
        maxLength: LONGEST_CLAIM,
      },
      limit: {
        type: 'integer',
        description: `How many passages to give, 1 to ${MOST_PASSAGES}; ${USUAL_PASSAGES} where it is left out.`,
        minimum: 1,
        maximum: MOST_PASSAGES,
      },
    },
    required: ['claim'],
    additionalProperties: false,
  },
  run: async (input, desk) => {
    const claim = textOf(NAME, input, 'claim', LONGEST_CLAIM);
    const limit = wholeNumberOf(NAME, input, 'limit', 1, MOST_PASSAGES) ?? USUAL_PASSAGES;
    return found(claim, limit, desk);
  },
};

function found(claim: string, limit: number, desk: Desk): ToolAnswer {
  const terms = [...new Set(searchTerms(claim))].map((term) => ({ term, weight: 1 }));
  const hits = terms.length > 0 ? desk.store.search(terms, limit) : [];
  const passages = hits.flatMap(({ passage }) => passageData(passage, desk) ?? []);
  const lines = passages.map(
    ({ name, place, quote }) => `- ${visible([name, place].filter(Boolean).join(', '))}: “${visible(quote)}”`,
  );
  const lead = lines.length > 0 ? 'The nearest passages, best first:' : 'No passage shares a word with this.';
  return {
    text: [lead, ...lines, searched(desk)].join('\n'),
    data: { passages: passages.map(({ name: _, ...data }) => data), searched: desk.store.sourceCount() },
  };
}

function passageData({ sourceId, text, start, end, locator, role, speaker }: StoredPassage, desk: Desk) {
  const source = desk.store.source(sourceId);
  if (!source) return undefined;
  const place = locatorText(locator);
  return {
    name: citeLine(source.metadata, source.path),
    source: sourceData(desk, source),
    ...(place && { place }),
    ...(speaker && { speaker }),
    ...(role === 'comment' && { comment: true }),
    quote: text,
    start,
    end,
  };
}
