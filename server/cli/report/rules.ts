import type { RuleCode } from '../../engine/finding.ts';

/** What each rule says, in a few words. Its page is `docs/rules/<code>.md`. */
export const RULES: Readonly<Record<RuleCode, string>> = {
  'number-mismatch': 'A number differs from what the sources say.',
  'date-mismatch': 'A date or duration differs from what the sources say.',
  'weekday-mismatch': 'A weekday does not belong to the date beside it.',
  'impossible-date': 'The calendar does not have this day.',
  arithmetic: 'Figures of the draft do not add up.',
  inconsistent: 'The draft says two different things about the same matter.',
  'sources-disagree': 'The sources contradict each other about the claim.',
  misquote: 'The words between quotation marks differ from those in the source.',
  misattributed: 'A statement is ascribed to someone else than in the sources.',
  'role-mismatch': 'The role or affiliation of a person differs from what the sources say.',
  'name-spelling': 'A name is spelled otherwise than in the sources.',
  'place-mismatch': 'The sources have it at another place.',
  'relation-mismatch': 'The sources say the opposite in the same words.',
  unattributed: 'A source gives a statement as somebody’s; the draft states it as fact.',
};
