import type { BlockRole } from '../../document.ts';

/** Elements whose content is never shown as text. */
export const HIDDEN = new Set(
  'script style noscript template svg math head iframe object audio video canvas select option datalist textarea button input dialog'.split(
    ' ',
  ),
);

/** Elements that begin a line of their own. */
export const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** What a block in such an element is; the nearest element that says so decides. */
export const ROLES: ReadonlyMap<string, BlockRole> = new Map<string, BlockRole>(
  Object.entries({
    h1: 'heading',
    h2: 'heading',
    h3: 'heading',
    h4: 'heading',
    h5: 'heading',
    h6: 'heading',
    li: 'list-item',
    blockquote: 'quotation',
    td: 'table-cell',
    th: 'table-cell',
    caption: 'caption',
    figcaption: 'caption',
  } as const),
);

/** Elements that may hold an article. */
export const CONTAINERS = new Set('article body center div form main section table td'.split(' '));

const FURNITURE_ELEMENTS = new Set(['nav', 'aside', 'footer', 'header', 'menu']);
const ARTICLE_NAMES =
  /^(?:article|story|post|entry|news|content|main|page|body)?[-_]{0,2}(?:article|story|post|entry)[-_]{0,2}(?:body|content|text|main|copy)(?:[-_]{1,2}(?:text|content|main|copy))?$/i;
const FURNITURE_ROLES = new Set(
  'navigation banner contentinfo complementary search menu menubar dialog alert toolbar'.split(' '),
);
const FURNITURE_NAMES =
  /^(?:nav(?:bar|igation)?|(?:main|top|site|global|sub|footer|mobile|primary|secondary)[-_]?(?:nav|navigation|menu|header|footer)|menu|side-?bar|footer|masthead|breadcrumbs?|related(?:[-_].*)?|recommend(?:ed|ations?)(?:[-_].*)?|promo(?:[-_].*)?|advert(?:isement|ising)?(?:[-_].*)?|ads?|ad[-_].*|sponsor(?:ed)?(?:[-_].*)?|cookies?(?:[-_].*)?|consent(?:[-_].*)?|gdpr.*|newsletter(?:[-_].*)?|subscribe(?:[-_].*)?|share(?:[-_].*)?|sharing|social(?:[-_].*)?|popup|modal|pagination|skip[-_]?link|trending(?:[-_].*)?|most[-_]?(?:read|popular)(?:[-_].*)?|ticker(?:[-_].*)?|paywall(?:[-_].*)?|outbrain.*|taboola.*|read[-_]?(?:more|next)|screen[-_]?reader[-_]?text|sr[-_]?only|visually[-_]?hidden)$/i;
const COMMENT_NAMES =
  /^(?:comments?|comments?[-_](?:list|section|area|thread|body|content)|commentlist|disqus_thread|reader[-_]comments)$/i;
const COMMENTER_NAMES =
  /^(?:comment[-_]?author|commenter|comment[-_]?(?:user)?name|fn|username|user[-_]?name|author)$/i;
/** Elements that hold the whole page, whose class names say nothing of their text. */
const WHOLE = new Set(['html', 'body', 'main', 'article']);

/** An attribute list as the parser gives it. */
export type Attributes = Readonly<Record<string, string>>;

function names(attributes: Attributes): string[] {
  return `${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`.slice(0, 500).split(/\s+/).filter(Boolean);
}

/** Whether an element is not shown at all. */
export function isHidden(name: string, attributes: Attributes): boolean {
  return (
    HIDDEN.has(name) ||
    'hidden' in attributes ||
    /display\s?:\s?none|visibility\s?:\s?hidden/i.test((attributes['style'] ?? '').slice(0, 500))
  );
}

const NOTE_NAMES =
  /^(?:footnote[-_]?(?:ref|link|anchor|marker)?|note[-_]?ref|fn[-_]?(?:ref|link)?|reference|sup|superscript)$/i;

/** Whether an element raises its characters above the line, as marks of notes and exponents are. */
export function isRaised(name: string, attributes: Attributes): boolean {
  if (name === 'sup') return true;
  if (/vertical-align\s?:\s?super/i.test((attributes['style'] ?? '').slice(0, 500))) return true;
  if (name !== 'a' && name !== 'span') return false;
  if (/noteref/i.test(`${attributes['role'] ?? ''} ${attributes['epub:type'] ?? ''}`)) return true;
  const marks = /^#(?:_?(?:fn|ftn|edn|note|cite)|footnote|endnote)/i.test(attributes['href'] ?? '');
  return marks || names(attributes).some((token) => NOTE_NAMES.test(token));
}

/** Whether an element holds page furniture by its name or ARIA role; inside an article a header is the article's. */
export function isFurnitureElement(name: string, attributes: Attributes, inArticle: boolean): boolean {
  if (name === 'header' || name === 'footer') return !inArticle;
  // The notes of a text stand beside it.
  if (/^doc-(?:footnote|endnotes?)$/.test(attributes['role'] ?? '')) return false;
  return FURNITURE_ELEMENTS.has(name) || FURNITURE_ROLES.has((attributes['role'] ?? '').toLowerCase());
}

/** Whether an element holds page furniture by its class or identifier: a guess that the amount of text may overrule. */
export function isFurnitureClass(name: string, attributes: Attributes): boolean {
  // Some systems put the whole page into a form.
  return name === 'form' || (!WHOLE.has(name) && names(attributes).some((token) => FURNITURE_NAMES.test(token)));
}

/** Whether an element is named for the text of an article. */
export function holdsArticle(attributes: Attributes): boolean {
  return (
    /articlebody/i.test(attributes['itemprop'] ?? '') || names(attributes).some((token) => ARTICLE_NAMES.test(token))
  );
}

/** Whether an element holds readers' comments. */
export function isCommentSection(name: string, attributes: Attributes): boolean {
  return !WHOLE.has(name) && names(attributes).some((token) => COMMENT_NAMES.test(token));
}

/** Whether an element names the writer of a comment. */
export function namesCommenter(attributes: Attributes): boolean {
  return names(attributes).some((token) => COMMENTER_NAMES.test(token));
}
