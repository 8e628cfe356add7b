import { roleKey } from '../../language/titles.ts';
import { wordsOf } from '../../language/words.ts';
import type { Speaker } from './claim.ts';

/** Paragraphs after which a person named is no longer meant by a pronoun. */
const PARAGRAPHS = 3;

/** Follows the speakers of a text, so that *she said* and *the minister said* can be given a name. */
export interface SpeakerMemory {
  /** The named person whom a speaker means; the speaker itself where it is a name, undefined where it cannot be told. */
  resolve(speaker: Speaker, paragraph: number): Speaker | undefined;
  /** Takes note of people named with a role in a paragraph. */
  learn(people: readonly Speaker[]): void;
  /** Takes note of someone who speaks, or of whom a sentence is told. */
  hear(speaker: Speaker, paragraph: number): void;
}

export function createSpeakerMemory(): SpeakerMemory {
  const roles = new Map<string, Speaker>();
  let last: { readonly speaker: Speaker; readonly paragraph: number } | undefined;
  return {
    resolve: (speaker, paragraph) => {
      if (speaker.form === 'name') return speaker;
      if (speaker.form === 'phrase') return roles.get(roleNounOf(speaker) ?? '');
      const recent = last && paragraph - last.paragraph <= PARAGRAPHS ? last.speaker : undefined;
      return isPersonal(speaker) ? recent : undefined;
    },
    learn: (people) => {
      for (const person of people) {
        const noun = person.role && wordsOf(person.role.text).at(-1);
        if (noun) roles.set(roleKey(noun.key), person);
      }
    },
    hear: (speaker, paragraph) => {
      if (speaker.form === 'name') last = { speaker, paragraph };
    },
  };
}

function isPersonal(speaker: Speaker): boolean {
  return /^s?he$/iu.test(speaker.text);
}

/** The noun of *the minister*, in the form in which roles are compared. */
function roleNounOf(speaker: Speaker): string | undefined {
  if (!/^the\b/iu.test(speaker.text)) return undefined;
  const noun = speaker.keys.at(-1);
  return noun && roleKey(noun);
}
