import type { StoredPassage } from '../../../../corpus/store/store.ts';
import { headOf, modifiersOf } from '../../claims/attribution/office-words.ts';
import { type Office, officesIn } from '../../claims/attribution/offices.ts';
import { relateBodies } from '../../language/same-body.ts';
import { type NameRelation, relateNames } from '../../language/same-name.ts';
import { roleKey } from '../../language/titles.ts';
import { isFunctionWord, wordsOf } from '../../language/words.ts';
import { draftText, type JudgeContext, type PassageView, passagesAbout } from '../candidates/context.ts';

/** An office that a source gives to somebody. */
export interface HeldOffice {
  readonly view: PassageView;
  readonly office: Office;
}

/** Why the draft's office cannot be the person's. */
export interface Rival {
  /** Who holds it instead. */
  readonly holder: HeldOffice;
  /** What the source has the draft's person as; absent where it only names a successor. */
  readonly own?: HeldOffice;
  readonly succeeded?: true;
}

/**
 * Whether a source gives the draft's office to somebody else, and to the draft's person another: *Ada Stone, head of the
 * Harbour Board*, where Bo Hill heads it and Stone is its treasurer. Nothing where any source has the person and the
 * office in one sentence.
 */
export function rivalOf(ours: Office, context: JudgeContext): Rival | undefined {
  if (!mayBeHeldByOne(ours)) return undefined;
  const known = knownOf(ours, context);
  const { keys, views, offices, relation, own } = known;
  if (views.some((view) => isSaid(ours, keys, view))) return undefined;
  if (own.some(({ office }) => isSameOffice(ours, office))) return undefined;
  for (const holder of offices) {
    if (relation(holder) !== 'different' || !holds(holder.office, ours)) continue;
    const here = own.filter(({ view }) => view.passage.sourceId === holder.view.passage.sourceId);
    const rival = here.find(({ office }) => isRivalOffice(ours, office, holder.office));
    if (rival) return { holder, own: rival };
    if (views.some((view) => view.passage.sourceId === holder.view.passage.sourceId && isSucceeded(keys, view)))
      return { holder, succeeded: true };
  }
  return undefined;
}

/** What the sources have on a person of the draft and the office that the draft gives them. */
export interface Known {
  readonly keys: readonly string[];
  readonly views: readonly PassageView[];
  readonly offices: readonly HeldOffice[];
  readonly own: readonly HeldOffice[];
  relation(held: HeldOffice): NameRelation;
}

/** What was found for an office; a check finds its offices anew. */
const knownOffices = new WeakMap<Office, Known>();

/** What the sources have on the person of an office. */
export function knownOf(ours: Office, context: JudgeContext): Known {
  const before = knownOffices.get(ours);
  if (before) return before;
  const keys = context.draftNames().fullest(ours.person.keys);
  const views = viewsAbout(ours, keys, context);
  const offices = views.flatMap((view) => officesOf(view).map((office) => ({ view, office })));
  const relation = ({ view, office }: HeldOffice) => relateNames(keys, office.person.keys, context.names(view.passage));
  const known = { keys, views, offices, relation, own: offices.filter((held) => relation(held) === 'same') };
  knownOffices.set(ours, known);
  return known;
}

/**
 * The same office of another body: *chief executive of the Football Union* where a source has the person as that of the
 * Super League, and names the Union as something else. Nothing where a sentence that names the person names the body too.
 */
export function otherBodyOf(ours: Office, context: JudgeContext): HeldOffice | undefined {
  const body = bodyWords(ours);
  if (!ours.body || body.length === 0 || !/\p{Lu}/u.test(ours.body.text)) return undefined;
  const { keys, views, own } = knownOf(ours, context);
  const name = roleKey(keys.at(-1)!);
  const sentences = views.flatMap((view) => view.paragraph.sentences.map(({ text }) => new Set(tellingWords(text))));
  if (sentences.some((has) => has.has(name) && body.some((word) => has.has(word)))) return undefined;
  if (!sentences.some((has) => body.every((word) => has.has(word)))) return undefined;
  return own.find(({ office }) => {
    if (headOf(office) !== headOf(ours) || office.former !== ours.former || !office.body) return false;
    return /\p{Lu}/u.test(office.body.text) && relateBodies(ours.body!.text, office.body.text) === 'different';
  });
}

function viewsAbout(ours: Office, keys: readonly string[], context: JudgeContext): PassageView[] {
  const name = keys.join(' ');
  const office = `${ours.role.text} ${ours.body?.text ?? ''}`;
  const passages: StoredPassage[] = [
    ...passagesAbout(`${name} ${office}`, context),
    ...passagesAbout(name, context),
    ...passagesAbout(`${office} ${draftText(ours.sentence, context)}`, context),
  ];
  return [...new Set(passages.map((passage) => context.view(passage)))];
}

const offices = new WeakMap<PassageView, readonly Office[]>();

function officesOf(view: PassageView): readonly Office[] {
  const known = offices.get(view);
  if (known) return known;
  const found = officesIn(view.paragraph);
  offices.set(view, found);
  return found;
}

/** What many are at once, and what is no office: kin, guests, victims. */
const OF_MANY =
  /^(?:senator|representative|lawyer|professor|officer|democrat|republican|conservative|liberal|socialist|tory|labour|member|partner|resident|neighbou?r|witness|victim|survivor|friend|colleague|student|player|fellow|expert|analyst|lawmaker|legislator|politician|candidate|nominee|contender|incumbent|worker|employee|spokesperson|reporter|journalist|writer|author|activist|advocate|aide|official|adviser|minister|secretary|deputy|president|governor|veteran|soldier|hous|host|star|actor|singer|supporter|leader|brother|sister|mother|father|son|daughter|wife|husband|widow|widower|cousin|uncle|aunt)$/;

/** Whether an office is one that a single person holds at a time. */
export function mayBeHeldByOne(office: Office): boolean {
  if (office.form === 'verb') return false;
  const head = headOf(office);
  if (office.form === 'title' && modifiersOf(office).length === 0) return false;
  return !OF_MANY.test(head) || modifiersOf(office).length > 0 || office.body !== undefined;
}

/** Whether a sentence that names the person has all words of the office. */
export function isSaid(ours: Office, keys: readonly string[], view: PassageView): boolean {
  const words = tellingWords(ours.role.text);
  return view.paragraph.sentences.some((sentence) => {
    const has = new Set(tellingWords(sentence.text));
    return has.has(roleKey(keys.at(-1)!)) && words.every((word) => has.has(word));
  });
}

function tellingWords(text: string): string[] {
  return wordsOf(text)
    .map((word) => roleKey(word.key.replace(/'s?$/, '')))
    .filter((word) => !isFunctionWord(word));
}

/** Whether two offices are one, the one told in fewer words than the other. */
export function isSameOffice(ours: Office, theirs: Office): boolean {
  if (headOf(ours) !== headOf(theirs)) return false;
  const [a, b] = [allWords(ours), allWords(theirs)];
  return modifiersOf(ours).every((word) => b.includes(word)) || modifiersOf(theirs).every((word) => a.includes(word));
}

function allWords({ role, body }: Office): string[] {
  return tellingWords(`${role.text} ${body?.text ?? ''}`);
}

/** Whether somebody holds the draft's office. */
function holds(theirs: Office, ours: Office): boolean {
  if (headOf(theirs) !== headOf(ours)) return false;
  const words = allWords(theirs);
  return modifiersOf(ours).every((word) => words.includes(word));
}

/** Whether the person's own office rules out the draft's: another at the same body, or that of a body of which another holds it. */
function isRivalOffice(ours: Office, own: Office, holders: Office): boolean {
  const body = bodyWords(ours);
  if (body.length === 0) return true;
  const shares = (office: Office) => bodyWords(office).filter((word) => body.includes(word)).length;
  return shares(own) > 0 || shares(holders) * 2 >= body.length || /^(?:at|in|on)\b/.test(ours.body?.text ?? '');
}

/** The telling words of the body at which an office is. */
export function bodyWords({ body }: Office): string[] {
  return body ? tellingWords(body.text) : [];
}

/** *She succeeds Joe Huerta*. */
function isSucceeded(keys: readonly string[], view: PassageView): boolean {
  return view.words.some(
    (word, at) =>
      /^(?:succeed|succeeds|succeeded|succeeding|replaces|replaced|replacing)$/.test(word.key) &&
      view.words.slice(at + 1, at + 5).some(({ key }) => key.replace(/'s?$/, '') === keys.at(-1)),
  );
}
