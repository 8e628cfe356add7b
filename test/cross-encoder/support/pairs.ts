import type { QuestionPair } from '../../../server/engine/evidence/second-reading/question-pair.ts';

/** A pair with the figures drawn in brackets: `The quay is [412 metres] long.` */
export function pairOf(
  draft: string,
  source: string,
  more: { readonly question?: QuestionPair['question']; readonly before?: string; readonly title?: string } = {},
): QuestionPair {
  const { question = 'quantity', before = '', title = '' } = more;
  return { question, draft: { ...marked(draft), before }, source: { ...marked(source), before: '', title } };
}

function marked(drawing: string) {
  const start = drawing.indexOf('[');
  const end = drawing.indexOf(']') - 1;
  return { text: drawing.replace('[', '').replace(']', ''), start, end };
}
