import { isPast } from '../../language/verbs.ts';

/** What a cue makes of the figures that it bears on. */
export type CueEffect = 'denied' | 'asked' | 'supposed' | 'possible' | 'planned' | 'superseded';

/** A cue found at a word: it bears on the figures from `from` on. */
export interface Cue {
  readonly effect: CueEffect;
  /** The first word behind the cue. */
  readonly from: number;
  /** It bears on the figures before it in its statement, too: *in June the bridge will open*. */
  readonly isWide: boolean;
  /** It ends at the next comma: *rather than 30, 40 came*. */
  readonly isShort: boolean;
  /** It bears on amounts alone, and leaves dates as they are. */
  readonly isOfAmounts: boolean;
  /** A plan that is as good as done: *will*, *is scheduled to*. */
  readonly isFirm: boolean;
}

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

const NEGATORS =
  set(`not never cannot neither nor none nobody nothing unlikely didnt dont doesnt isnt arent wasnt werent wont wouldnt
  cant couldnt shouldnt hasnt havent hadnt aint mustnt`);
/** Behind a negation these take it back: *not only*, *no fewer than*, *no doubt*. */
const NO_NEGATION =
  set(`only just merely simply solely alone least to including counting surprisingly less fewer more later earlier
  sooner over under doubt question secret wonder surprise matter other exactly nearly quite necessarily far until till`);
const REFUSALS = set(
  'fail failed failing fails failure refuse refused refuses refusing decline declined declines neglected unable',
);
const BE = set('is are was were be been being isnt arent wasnt werent');

const REPORT =
  set(`claim claims report reports rumour rumours rumor rumors suggestion suggestions allegation allegations statement
  statements story stories assertion assertions idea notion belief figure figures number estimate estimates accusation accusations
  post posts video`);
const FALSE =
  set(`false untrue wrong incorrect inaccurate baseless unfounded fabricated misleading invented debunked denied rejected
  dismissed refuted hoax lie lies fake fiction nonsense mistaken groundless`);
const DENYING = set(
  'deny denies denied denying dispute disputes disputed disputing refute refutes refuted rebut rebutted debunk debunked',
);
const REJECTING = set('reject rejects rejected rejecting dismiss dismisses dismissed dismissing');
const PRONOUNS = set('it he she they we i you this');

const WRONGLY = set('wrongly mistakenly erroneously incorrectly falsely inaccurately');
const ORIGINALLY = set('originally initially');
const MISSTATE = set('misstated misreported misidentified misquoted misspelled misspelt overstated understated');
const REPORTED =
  set(`reported said stated put given gave listed billed estimated announced claimed described published quoted recorded
  thought believed reporting saying giving stating counted`);
const MEANT = set('planned expected scheduled due budgeted costed priced projected intended meant forecast');
const EARLIER = set('earlier previous original initial first preliminary provisional');
const VERSION = set(
  'version versions report reports story article edition estimate estimates figure figures count counts toll headline',
);
const REVISED = set('revised corrected amended updated');

const WILL = set('will shall');
const FIRM = set('due set scheduled slated');
const INTENT =
  set(`due set scheduled slated expected expects expect planned planning plan plans poised likely supposed meant intended intends
  intend intending going aims aim aimed aiming hopes hope hoped hoping wants want wanted proposes propose proposed proposal proposals
  vow vowed vows pledge pledges pledged promise promises promised projected forecast forecasts threatened threatens ordered agreed told asked urged bid offered offers ready about wishes wished tipped
  preparing prepares prepared`);
/** What is tried is tried at its time, whatever comes of it. */
const ATTEMPT = set('tried tries attempted attempts sought seeks attempt');
/** *Due in June*, *planned for 6 May*. */
const SET_FOR = set('due scheduled slated planned expected tipped forecast proposed');
const AT_TIME = set('in on by for at from before after');
const GOALS = set('target targets goal goals forecast forecasts projection projections');

const WHETHER = set('whether');
const IF = set('if unless suppose supposing imagine');
const ASKING_VERBS = set('did does do was were is are has have');
const SUBJECTS = set('it he she they we you the this that these those there his her its their our your a an any');

/** What the cues read: the words of a sentence, where its statements begin and end, and what stands between words. */
export interface CueText {
  readonly keys: readonly string[];
  readonly gaps: readonly string[];
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** Whether a word is part of a figure. */
  readonly inClaim: readonly boolean[];
}

/** The cue at a word, where there is one. Each looks a few words around it, and no further. */
export function cueAt(text: CueText, at: number): Cue | undefined {
  const key = text.keys[at]!;
  return (
    negation(text, at, key) ??
    falsehood(text, at, key) ??
    correction(text, at, key) ??
    plan(text, at, key) ??
    doubt(text, at, key)
  );
}

const cue = (effect: CueEffect, from: number, more: Partial<Cue> = {}): Cue => ({
  effect,
  from,
  isWide: false,
  isShort: false,
  isFirm: false,
  isOfAmounts: false,
  ...more,
});

function negation(text: CueText, at: number, key: string): Cue | undefined {
  const { keys, gaps } = text;
  const next = keys[at + 1] ?? '';
  if (key === 'no' && next !== '') {
    if (NO_NEGATION.has(next) || text.inClaim[at + 1] || /^\W*,/.test(gaps[at + 1]!) || text.inClaim[at])
      return undefined;
    return cue('denied', at + 1, { isWide: keys[at + 1] === 'one' });
  }
  if (NEGATORS.has(key)) {
    if (NO_NEGATION.has(next) && !(next === 'to' && !BE.has(keys[at - 1] ?? ''))) return undefined;
    const holdsUntil = untilWithin(text, at);
    if (holdsUntil) return undefined;
    const isShort = isAtFigure(text, at + 1) || (at > 0 && /[,(—–-]/.test(gaps[at]!) && key === 'not');
    return cue('denied', at + 1, { isShort });
  }
  if (REFUSALS.has(key) && next === 'to' && !text.inClaim[at + 2]) return cue('denied', at + 2);
  if (key === 'without' && isAtFigure(text, at + 1)) return cue('denied', at + 1, { isShort: true });
  const pair = `${key} ${next}`;
  if (pair === 'rather than' || pair === 'instead of') return cue('denied', at + 2, { isShort: true });
  if (pair === 'opposed to' && keys[at - 1] === 'as') return cue('denied', at + 2, { isShort: true });
  return undefined;
}

/** *Did not open until June* says when it opened. */
function untilWithin({ keys, to }: CueText, at: number): boolean {
  for (let next = at + 1; next < Math.min(to[at]!, at + 9); next++)
    if (keys[next] === 'until' || keys[next] === 'till') return true;
  const behind = keys[to[at]!];
  return (behind === 'until' || behind === 'till') && to[at]! - at < 9;
}

/** Whether a figure begins within two words. */
function isAtFigure({ inClaim, to }: Pick<CueText, 'inClaim' | 'to'>, at: number): boolean {
  for (let next = at; next < Math.min(inClaim.length, at + 2); next++) {
    if (inClaim[next]) return true;
    if (to[next] === next + 1) break;
  }
  return false;
}

function falsehood({ keys, from, to, gaps, inClaim }: CueText, at: number, key: string): Cue | undefined {
  const next = keys[at + 1] ?? '';
  if (DENYING.has(key) || REJECTING.has(key)) {
    if (
      REPORT.has(next) ||
      REPORT.has(keys[at + 2] ?? '') ||
      (DENYING.has(key) && (next === 'that' || next === 'having'))
    )
      return cue('denied', at + 1);
    if (!DENYING.has(key) || BE.has(keys[at - 1] ?? '')) return undefined;
    if (PRONOUNS.has(next) || (next.length > 4 && next.endsWith('ing'))) return cue('denied', at + 1);
    // *Disputed on Friday a report that …*: the day is that of the denial.
    let behind = at + 1;
    if (AT_TIME.has(next) || inClaim[behind]) while (behind < to[at]! && !inClaim[behind]) behind++;
    while (inClaim[behind]) behind++;
    for (let verb = behind + 1; verb < to[at]!; verb++) if (isPast(keys[verb]!)) return cue('denied', behind);
    return undefined;
  }
  if (!FALSE.has(key)) return undefined;
  if (
    REPORT.has(next) ||
    next === 'that' ||
    (next === 'to' && /^(?:say|claim|state|suggest)$/.test(keys[at + 2] ?? ''))
  )
    return cue('denied', at + 1);
  // *Reports that … are false*: what stands between the report and the word.
  const start = from[at]!;
  if (!BE.has(keys[at - 1] ?? '') && !BE.has(keys[at - 2] ?? '') && !BE.has(keys[at - 3] ?? '')) return undefined;
  for (let word = start; word < at; word++) if (REPORT.has(keys[word]!)) return cue('denied', word + 1);
  for (let word = at; word >= 0 && at - word < 40 && gaps[word] !== undefined; word--) {
    if (REPORT.has(keys[word]!) && /^(?:that|of|it|the)$/.test(keys[word + 1] ?? '')) return cue('denied', word + 1);
  }
  return undefined;
}

function correction({ keys, inClaim }: CueText, at: number, key: string): Cue | undefined {
  const next = keys[at + 1] ?? '';
  const previous = keys[at - 1] ?? '';
  if (WRONGLY.has(key) && (REPORTED.has(next) || REPORTED.has(previous))) return cue('denied', at + 1);
  if (MISSTATE.has(key)) return cue('superseded', at + 1);
  const isOldReport = ORIGINALLY.has(key) && (MEANT.has(next) || REPORTED.has(next) || REPORTED.has(previous));
  if (isOldReport) return cue('superseded', REPORTED.has(previous) ? at + 1 : at + 2);
  if (
    key === 'had' &&
    /^(?:been|originally|initially|first|previously|earlier)$/.test(next) &&
    REPORTED.has(keys[at + 2] ?? '')
  )
    return cue('superseded', at + 3);
  if (EARLIER.has(key) && VERSION.has(next)) return oldVersion(keys, inClaim, at + 2);
  if (REVISED.has(key)) {
    for (let word = at + 1; word < Math.min(keys.length, at + 5); word++)
      if (keys[word] === 'from') return cue('superseded', word + 1, { isShort: true });
  }
  return undefined;
}

/** *An earlier version said £5m*, *an earlier estimate of 30*. */
function oldVersion(keys: readonly string[], inClaim: readonly boolean[], from: number): Cue | undefined {
  if (keys[from] === 'of' || inClaim[from] || inClaim[from + 1]) return cue('superseded', from, { isShort: true });
  for (let at = from; at < Math.min(keys.length, from + 8); at++)
    if (REPORTED.has(keys[at]!)) return cue('superseded', at + 1);
  return undefined;
}

function plan({ keys, to, inClaim }: CueText, at: number, key: string): Cue | undefined {
  const next = keys[at + 1] ?? '';
  if (WILL.has(key)) return next === 'not' ? undefined : cue('planned', at + 1, { isWide: true, isFirm: true });
  if (key === 'would') return cue(next === 'have' ? 'supposed' : 'planned', at + 1, { isWide: true });
  if (key === 'must') return next === 'have' ? undefined : cue('planned', at + 1);
  if ((key === 'is' || key === 'are' || key === 'was' || key === 'were') && next === 'to' && !inClaim[at + 2])
    return cue('planned', at + 2, { isWide: true, isFirm: key === 'is' || key === 'are' });
  if (ATTEMPT.has(key) && next === 'to' && !inClaim[at + 2]) return cue('planned', at + 2, { isOfAmounts: true });
  if (INTENT.has(key)) {
    const object = /^(?:it|him|her|them|us|me|the)$/.test(next) ? 1 : 0;
    const marker = at + 1 + object + (object && next === 'the' ? 1 : 0);
    if (keys[marker] === 'to' && !inClaim[marker + 1] && marker < to[at]!)
      return cue('planned', marker + 1, { isFirm: FIRM.has(key) });
  }
  if (SET_FOR.has(key) && AT_TIME.has(next) && isAtFigure({ inClaim, to }, at + 2))
    return cue('planned', at + 2, { isFirm: FIRM.has(key) });
  if (GOALS.has(key) && /^(?:of|is|was|to|for)$/.test(next)) return cue('planned', at + 2);
  return undefined;
}

function doubt(text: CueText, at: number, key: string): Cue | undefined {
  const { keys, from } = text;
  const next = keys[at + 1] ?? '';
  if (WHETHER.has(key)) return cue('asked', at + 1);
  if (IF.has(key) && keys[at - 1] !== 'as') return cue('supposed', at + 1);
  if (key === 'might' || (key === 'may' && !text.inClaim[at] && !text.inClaim[at + 1]))
    return cue('possible', at + 1, { isWide: true });
  if (key === 'could') return cue('possible', at + 1, { isWide: true });
  const opens = from[at] === at;
  if (opens && (key === 'confirm' || key === 'check' || key === 'verify') && /^(?:that|if|the)$/.test(next))
    return cue('asked', at + 1);
  if (opens && key === 'had' && SUBJECTS.has(next)) return cue('supposed', at + 1);
  if (opens && ASKING_VERBS.has(key) && SUBJECTS.has(next)) return cue('asked', at + 1);
  return undefined;
}
