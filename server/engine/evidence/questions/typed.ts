import type { AnalysedSentence, PlacedClaim } from '../frames/analysis.ts';
import { qualifiersOf } from './qualifiers.ts';
import type { QuestionContext, TypedQuestion } from './question.ts';
import { subjectOf } from './subjects.ts';
import { typeOf } from './types.ts';

const known = new WeakMap<PlacedClaim, { readonly question: TypedQuestion | undefined }>();

/** The typed question that a claim answers in its sentence; undefined where its words do not tell. Kept by claim. */
export function typedQuestionOf(
  sentence: AnalysedSentence,
  placed: PlacedClaim,
  context: QuestionContext,
): TypedQuestion | undefined {
  const before = known.get(placed);
  if (before) return before.question;
  const question = make(sentence, placed, context);
  known.set(placed, { question });
  return question;
}

function make(sentence: AnalysedSentence, placed: PlacedClaim, context: QuestionContext): TypedQuestion | undefined {
  const typed = typeOf(sentence, placed);
  if (typed === undefined) return undefined;
  const { type } = typed;
  return {
    type,
    subject: subjectOf(typed, sentence, placed, context),
    qualifiers: qualifiersOf(type, sentence, placed),
  };
}
