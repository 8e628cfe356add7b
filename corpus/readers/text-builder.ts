import type { Block, BlockRole, Locator, Problem, SourceDocument, SourceMetadata } from '../document.ts';
import { LIMITS } from './limits.ts';
import { proseWithoutAddresses } from './mask.ts';

/** What is known of a block beside its text. */
export interface BlockFacts {
  readonly role: BlockRole;
  readonly locator?: Locator;
  readonly speaker?: string | undefined;
  readonly context?: string | undefined;
  /** The mark of the note that it is: it is found at the paragraph that has the mark. */
  readonly note?: string | undefined;
}

const CUT: Problem = {
  code: 'truncated',
  message: 'This file is very long; only its first 32 million characters were read.',
};

/** Puts together the text of a document whose file has a shape of its own: blocks, parted by blank lines. */
export class TextBuilder {
  private readonly parts: string[] = [];
  private readonly blocks: Block[] = [];
  private readonly problems: Problem[] = [];
  private length = 0;
  private paragraphs = 0;
  private heading = '';
  private last = '';

  /** Adds a block of text; runs of blanks become one, line breaks stay. Blocks past the budget are left out. */
  add(raw: string, facts: BlockFacts): void {
    const text = raw
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .trim();
    if (!text || this.full) return;
    if (this.length + text.length > LIMITS.textLength) {
      this.problem(CUT);
      this.length = LIMITS.textLength;
      return;
    }
    if (this.length > 0) this.append('\n\n');
    if (facts.note === undefined) this.paragraphs++;
    this.last = facts.role === 'table-cell' ? '' : text;
    if (facts.role === 'heading' || facts.role === 'title') this.heading = text;
    this.blocks.push(blockOf(this.length, text, facts, this.paragraphs));
    this.append(text);
  }

  private append(text: string): void {
    this.parts.push(text);
    this.length += text.length;
  }

  /** Whether the budget is used up, so that a reader may stop. */
  get full(): boolean {
    return this.length >= LIMITS.textLength;
  }

  /** What may be the title of a table that follows: the last heading and the last block. */
  get titles(): readonly string[] {
    return [this.heading, this.last];
  }

  /** Whether nothing was added yet. */
  get empty(): boolean {
    return this.blocks.length === 0;
  }

  /** Notes something a person should know; the same thing only once. */
  problem(problem: Problem): void {
    if (!this.problems.some((known) => known.code === problem.code)) this.problems.push(problem);
  }

  finish(metadata: SourceMetadata = {}): SourceDocument {
    const text = this.parts.join('');
    return { text, prose: proseWithoutAddresses(text), blocks: this.blocks, metadata, problems: this.problems };
  }
}

function blockOf(start: number, text: string, facts: BlockFacts, paragraph: number): Block {
  const { role, locator, speaker, context, note } = facts;
  return {
    start,
    end: start + text.length,
    role,
    locator: { ...(locator ?? { paragraph: Math.max(1, paragraph) }), ...(note !== undefined && { note }) },
    ...(speaker && { speaker }),
    ...(context && { context }),
  };
}
