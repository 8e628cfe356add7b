import { dateInWords } from '../engine/language/date-words.ts';
import { visible } from '../lsp/text/visible.ts';
import type { Desk, ToolAnswer } from './desk.ts';
import { fileName, searched, sourceData } from './sources.ts';
import type { AssistantTool } from './tools.ts';

/** Sources that are listed; more are only counted. */
const MOST_LISTED = 500;

export const listSources: AssistantTool = {
  name: 'list_sources',
  title: 'List the sources',
  description:
    'Lists the writer’s own sources, against which check_text and find_evidence work: title, publisher, date, number of words, and which files could not be read. Takes nothing. Reads only.',
  inputSchema: { type: 'object', properties: {}, additionalProperties: false },
  run: async (_, desk) => listing(desk),
};

function listing(desk: Desk): ToolAnswer {
  const all = [...desk.store.sources()].sort((a, b) => (a.path ?? a.id).localeCompare(b.path ?? b.id, 'en'));
  const listed = all.slice(0, MOST_LISTED);
  const more = all.length - listed.length;
  const sources = listed.map((source) => ({
    ...sourceData(desk, source),
    words: source.words,
    problems: source.problems.map(({ message }) => message),
  }));
  const unreadable = desk.unreadable.map(({ path, reason }) => ({ file: fileName(desk.folders, path), reason }));
  const lines = listed.map(({ id, path, metadata, words }) => {
    const { title, publisher, author, published } = metadata;
    const known = [title && `“${title}”`, publisher ?? author, published ? dateInWords(published) : 'no date'].filter(
      Boolean,
    );
    return `- ${visible(`${path ? fileName(desk.folders, path) : id}: ${known.join(', ')} (${words} words)`)}`;
  });
  const missing = unreadable.map(({ file, reason }) => `- ${visible(file)} could not be read: ${reason}`);
  const rest = more > 0 ? [`And ${more} more sources, which are searched all the same.`] : [];
  return {
    text: [searched(desk).replace(/ (?:was|were) searched/, ''), ...lines, ...rest, ...missing].join('\n'),
    data: { count: all.length, sources, unreadable },
  };
}
