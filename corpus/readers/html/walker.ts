import type { Handler } from 'htmlparser2';
import type { BlockRole } from '../../document.ts';
import { LIMITS } from '../limits.ts';
import { raised } from '../raised.ts';
import type { Container } from './article.ts';
import {
  type Attributes,
  BLOCKS,
  CONTAINERS,
  holdsArticle,
  isCommentSection,
  isFurnitureClass,
  isFurnitureElement,
  isHidden,
  isRaised,
  namesCommenter,
  ROLES,
} from './elements.ts';
import { HeadReader } from './head.ts';
import { PageFacts } from './page-facts.ts';
import { Tables } from './tables.ts';

/** A block of a web page and what its place in the tree says of it. */
export interface HtmlBlock {
  /** A figure in a table gets the unit of its heading once the table is read. */
  text: string;
  readonly role: BlockRole;
  /** Number of the innermost container it stands in. */
  readonly container: number;
  /** Number of the article it stands in, 0 for none. */
  readonly article: number;
  /** Level of the heading that it is, 0 for none. */
  readonly heading: number;
  readonly furniture: boolean;
  /** Whether a class name alone makes it look like furniture. */
  readonly doubtful: boolean;
  readonly comment: boolean;
  readonly speaker: string | undefined;
  /** How many of its characters are in links. */
  readonly linked: number;
  context?: string;
}

/** Raised characters that are being read: how deep their element is nested, and where in the block they begin. */
interface Raised {
  readonly depth: number;
  readonly from: number;
  closed?: boolean;
}

/** Past this many the rest of a page counts as one container. */
const MOST_CONTAINERS = 200_000;

interface Open {
  readonly name: string;
  readonly hidden: boolean;
  readonly furniture: boolean;
  readonly doubtful: boolean;
  readonly comment: boolean;
  /** Whether it stands beside the article: what it says of days and writers is said of something else. */
  readonly aside: boolean;
  readonly commenter: boolean;
  readonly article: number;
  readonly container: number;
  readonly heading: number;
  readonly role: BlockRole;
  readonly linked: boolean;
}

const ROOT: Open = {
  name: '',
  hidden: false,
  furniture: false,
  doubtful: false,
  comment: false,
  aside: false,
  commenter: false,
  article: 0,
  container: 0,
  heading: 0,
  role: 'paragraph',
  linked: false,
};

/** Thrown to stop the parser where a budget ends; what was read until then is kept. */
export class StoppedReading extends Error {}

/** Takes the parser's events and gathers blocks of text, without a tree: its cost is linear in the file. */
export class HtmlWalker implements Partial<Handler> {
  readonly blocks: HtmlBlock[] = [];
  readonly head = new HeadReader();
  readonly facts = new PageFacts();
  readonly containers: Container[] = [{ parent: -1, named: false }];
  /** The language that the page states, `en-GB`. */
  language = '';
  private readonly stack: Open[] = [ROOT];
  private readonly tables = new Tables();
  private text: string[] = [];
  private raised: Raised | undefined;
  private linked = 0;
  private articles = 0;
  private speaker: string | undefined;
  private length = 0;

  private get top(): Open {
    return this.stack.at(-1) as Open;
  }

  onopentag(name: string, attributes: Attributes): void {
    if (this.stack.length > LIMITS.depth) throw new StoppedReading('too-deep');
    this.head.open(name, attributes);
    if (name === 'br') this.text.push('\n');
    if (BLOCKS.has(name)) this.flush();
    this.tables.open(name, attributes, this.above);
    const opened = this.opened(name, attributes);
    if (name === 'html') this.language = (attributes['lang'] ?? '').slice(0, 20);
    if (name === 'br' || BLOCKS.has(name) || name === 'div') this.facts.part();
    if (name !== 'br')
      this.facts.open(name, attributes, this.stack.length, opened.hidden || opened.comment || opened.aside);
    if (!this.raised && isRaised(name, attributes)) this.raised = { depth: this.stack.length, from: this.text.length };
    this.stack.push(opened);
  }

  private readonly above = (): readonly string[] => {
    const heading = this.blocks.findLast((block) => block.heading > 0);
    return [heading, this.blocks.at(-1)].flatMap((block) => block?.text ?? []);
  };

  private opened(name: string, attributes: Attributes): Open {
    const top = this.top;
    const inArticle = top.article > 0 || name === 'article' || name === 'main';
    if (name === 'article' || (name === 'main' && top.article === 0)) this.articles++;
    const comment = top.comment || isCommentSection(name, attributes);
    return {
      name,
      hidden: top.hidden || isHidden(name, attributes),
      furniture: top.furniture || (!comment && isFurnitureElement(name, attributes, inArticle)),
      doubtful: top.doubtful || isFurnitureClass(name, attributes),
      comment,
      aside: top.aside || /^(?:aside|nav|footer)$/.test(name),
      commenter: comment && (top.commenter || namesCommenter(attributes)),
      article: name === 'article' || (name === 'main' && top.article === 0) ? this.articles : top.article,
      container: this.contained(name, attributes),
      // A paragraph in a heading is one that its writer forgot to close.
      heading: /^h[1-6]$/.test(name) ? Number(name[1]) : name === 'p' ? 0 : top.heading,
      role: ROLES.get(name) ?? (name === 'p' && top.heading > 0 ? 'paragraph' : top.role),
      linked: top.linked || name === 'a',
    };
  }

  /** The number of the container that an element opens, or else of the one that it stands in. */
  private contained(name: string, attributes: Attributes): number {
    const parent = this.top.container;
    if (!CONTAINERS.has(name) || this.containers.length >= MOST_CONTAINERS) return parent;
    this.containers.push({ parent, named: holdsArticle(attributes) });
    return this.containers.length - 1;
  }

  ontext(text: string): void {
    this.head.text(text);
    const top = this.top;
    if (top.hidden) return;
    this.length += text.length;
    if (this.length > LIMITS.textLength) throw new StoppedReading('truncated');
    this.settleRaised(text);
    this.text.push(text.replace(/\s+/g, ' '));
    this.facts.text(text);
    if (top.linked) this.linked += text.trim().length;
  }

  oncomment(comment: string): void {
    this.head.comment(comment);
  }

  onclosetag(name: string): void {
    this.head.close(name);
    if (BLOCKS.has(name)) this.flush();
    if (this.stack.length > 1) this.stack.pop();
    if (this.raised && this.raised.depth >= this.stack.length) this.raised.closed = true;
    this.facts.close(this.stack.length);
    this.tables.close(name);
  }

  onend(): void {
    this.flush();
    this.tables.end();
  }

  /** Writes raised characters as what they mean, once what follows them is known. */
  private settleRaised(after: string): void {
    if (!this.raised?.closed) return;
    const { from } = this.raised;
    const before = this.text.slice(Math.max(0, from - 8), from).join('');
    this.text.push(raised(this.text.splice(from).join(''), before.slice(before.lastIndexOf('\n') + 1), after));
    this.raised = undefined;
  }

  /** Ends the block that is being read. Two line breaks in a row end one too: old pages have no other paragraphs. */
  flush(): void {
    if (this.raised) this.raised.closed = true;
    this.settleRaised('');
    const raw = this.text.join('');
    const linked = this.linked;
    this.text = [];
    this.linked = 0;
    for (const part of raw.split(/\n[ \n]*\n/)) {
      const text = part.replace(/[^\S\n]+/g, ' ').trim();
      if (text) this.addBlock(text, Math.min(linked, text.length));
    }
  }

  private addBlock(text: string, linked: number): void {
    const { role, article, container, heading, furniture, doubtful, comment, commenter } = this.top;
    if (commenter && text.length <= 60) this.speaker = text;
    const speaker = comment ? this.speaker : undefined;
    const block: HtmlBlock = { text, role, article, container, heading, furniture, doubtful, comment, speaker, linked };
    if (role === 'table-cell') this.tables.add(block);
    else if (role === 'caption') this.tables.caption(text);
    this.blocks.push(block);
  }
}
