import { createRequire } from 'node:module';
import { lazyTagger, type Tagger, type TaggingLibrary } from './engine/language/tagger.ts';

const require = createRequire(import.meta.url);
const isBundle = import.meta.url.endsWith('.cjs');

/**
 * The tagger of all drafts. Its library takes a fifth of a second to load, which is done at once where a draft needs it:
 * most questions are settled without.
 */
export const tagger: Tagger = lazyTagger(() => require(isBundle ? './compromise.cjs' : 'compromise') as TaggingLibrary);
