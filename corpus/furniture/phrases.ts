import { endsSentence, type PagePart } from './part.ts';

/** Whole lines that only page furniture has, in lower case and without end marks. */
const PHRASES = new Set(
  `about us|accept|accept all|accept all cookies|accept cookies|ad|ad feedback|add a comment|add comment|all comments
all rights reserved|advertise with us|advertisement|advertising|back to home|back to homepage|back to top|breaking news
click here|close|comment|comments|contact us|continue reading|continue with google|cookie policy|cookie settings
copy link|copyright|create account|create an account|dismiss|download app|editorial standards|email|email address
email this|enter your email|facebook|follow us|follow us on|forgot password|get the app|google news|home|homepage
instagram|join now|join our newsletter|join the conversation|join the discussion|jump to navigation|latest|latest news
latest stories|latest videos|leave a comment|leave a reply|like|linkedin|listen|listen to article|live|load more
loading|log in|log out|login|manage cookies|menu|more|more info|more information|more news|more stories
more from this author|more on this story|most popular|most read|most viewed|my account|navigation|newsletter|newsletters
newsletter sign up|newsletter signup|next|next article|next post|next story|next up|no comments|no comments yet|open menu
our apps|pinterest|popular|popular articles|popular stories|post a comment|post comment|powered by|premium content
previous|previous article|previous post|print|print this page|privacy|privacy policy|privacy settings|promoted
promoted stories|read also|read full story|read more|read next|read the full story|real time analytics|recommended
recommended articles|recommended for you|recommended reading|recommended stories|reddit|register|reject all
related|related articles|related content|related coverage|related links|related news|related posts|related stories
related topics|related video|related videos|reply|report an error|report this ad|rss|save|save article|save this story
scroll down|search|see all|see also|see more|send|share|share on facebook|share on linkedin|share on twitter|share this
share this article|share this page|share this story|show all comments|show comments|show less|show more|sign in|sign out
sign up|sign up now|site map|sitemap|skip ad|skip advertisement|skip navigation|skip to content|skip to main content
sort by|sponsored|sponsored content|sponsored stories|story continues|submit|subscribe|subscribe now|subscribe today
support us|tags|telegram|terms|terms and conditions|terms of service|terms of use|text size|toggle navigation
top stories|top story|topics|trending|trending now|trending stories|tweet|twitter|up next|view all|view comments
view more|view profile|watch|watch live|watch now|we recommend|what's hot|whatsapp|write a comment|you may also like
you may like|you might also like|you might be interested in|youtube|your email|your email address|your name`.split(
    /[|\n]/,
  ),
);

/** Labels after which a headline of another page stands. */
const LINK_LABEL =
  /^(?:read (?:next|more|also|on|full story|this)|also read|must[- ]?read|don['’]?t miss|see also|related(?: (?:article|stor(?:y|ies)|news|content|coverage|links?|reading|posts?|video))?s?|recommended(?: reading)?|you (?:may|might) (?:also )?like|watch(?: (?:now|live|more))?|more (?:stories|news|coverage|top reads)(?: from [^:]{1,50})?|editor['’]?s['’]? (?:picks?|choice)|trending(?: now)?|most (?:read|popular|viewed)|up next|in case you missed it|icymi|sponsored|advertisement|promoted)\s{0,3}(?:[:|»›>]|[–—-]\s)/i;

/** Lines that open with one of these and are no sentence are offers of the page, not of the article. */
const OFFERS: readonly RegExp[] = [
  /^(?:watch|listen to|view|see|read|play|click)\b.{0,40}\b(?:full (?:interview|story|video|episode|article|report|transcript|coverage)|video|here|podcast|gallery|photos|slideshow)\b/i,
  /^download (?:the|our)\b.{0,60}\bapp\b/i,
  /^(?:share|tweet|email|print|save) (?:this|on|via)\b.{0,40}$/i,
  /^follow (?:us|me|@\w+|[\p{L} .'-]{2,40}) on (?:twitter|x|facebook|instagram|linkedin|telegram|threads|bluesky|google news|whatsapp)\b/iu,
  /^(?:sign up|subscribe|register|log ?in|sign in|join us)\b.{0,80}\b(?:newsletters?|e-?mails?|alerts?|inbox|account|today|now|free|updates?|access|channel|podcast)\b/i,
  /^(?:\d{1,4}|view|show|all|no|post|add|leave|write|load|hide)\s(?:all |more |a |your )?(?:\d{1,5} )?(?:comments?|repl(?:y|ies)|shares?|likes?)(?: yet)?$/i,
  /^(?:leave|post|add|write) a (?:comment|reply)\b.{0,60}$/i,
  /^(?:estimated )?(?:reading time|time to read|read time)?:? ?\d{1,3} ?-? ?min(?:ute)?s? read$/i,
  /^\d{1,2} (?:second|minute|min|hour|hr|day|week|month|year)s? ago$/i,
  /^(?:previous|next) (?:article|post|story)\b.{0,120}$/i,
  /^(?:tags?|topics?|filed under|categories|posted in|in this article)\s?:/i,
  /^more (?:top )?(?:reads|stories|news|articles|headlines) (?:from|by|on|about)\b.{0,60}$/i,
];

/** Sentences that pages say of themselves, however they end. */
const NOTICES: readonly RegExp[] = [
  /^(?:we|this (?:web)?site|our (?:web)?site)(?: and our (?:\d{1,4} )?partners)? (?:use|uses|stores?)\b.{0,40}\bcookies\b/i,
  /^by (?:continuing|clicking|signing up|subscribing|submitting|registering|using (?:this|our))\b.{0,160}\b(?:agree|accept|consent|acknowledge)\b/i,
  /^(?:please )?(?:enable|turn on) (?:javascript|cookies)\b/i,
  /^(?:javascript|cookies) (?:is|are|must be|needs? to be)\b/i,
  /^you have (?:\d{1,3}|no|reached|read)\b.{0,40}\b(?:free|articles?|stories)\b.{0,40}$/i,
  /^(?:story|article) continues (?:below|after)\b/i,
  /^(?:sign up|subscribe) (?:for|to) (?:our|the|my) .{0,80}\bnewsletters?\b/i,
  /^get (?:the|our) .{0,60}\b(?:newsletters?|inbox)\b/i,
  /^your (?:e-?mail|email) address will not be published/i,
  /^this (?:site|form) is protected by recaptcha/i,
  /^required fields are marked/i,
  /^you must be logged in to/i,
  /^we (?:may )?earn (?:a )?commissions?\b/i,
  /^(?:if you (?:buy|click|purchase)|when you (?:buy|purchase|click)|sometimes we include links)\b.{0,200}\b(?:commission|share of the sale|earn|receive|get a (?:small )?share)\b/i,
  /^(?:get|receive|have|let)\b.{0,120}\b(?:in(?:to|side)? (?:your|my) inbox|meet your inbox|to your (?:inbox|letterbox|e-?mail)|breaking news alerts|delivered (?:to your|through your|weekday|every|daily|straight))\b/i,
  /^(?:follow|like|find|chat with|join)\b.{0,80}\b(?:on|in|our)\s(?:our )?(?:twitter|facebook|instagram|youtube|telegram|whatsapp|messenger|forums?|opinion section|facebook messenger)\b.{0,200}$/i,
  /^(?:have|got) (?:a |any )?(?:news )?(?:tips?|story)\b.{0,20}[?.]/i,
  /^share all sharing options\b/i,
  /^(?:image|photo|picture) (?:copyright|credit|source)\b.{0,60}$/i,
  /^(?:get access to|start your day with|want more stories|support .{2,40} (?:and|so))\b.{0,200}\b(?:subscri|newsletters?|journalism|readers|like this|sign up)/i,
  /^our standards:/i,
  /^https?:\/\/\S+$/i,
  /^(?:quotes|market data|data) (?:are )?(?:delayed|provided)\b/i,
];

const LONGEST_NOTICE = 400;

/** Whether a line is by its own words page furniture: a button, a label, a link to another page, a notice. */
export function isFurnitureText(text: string): boolean {
  if (text.length > LONGEST_NOTICE) return false;
  if (!/[\p{L}\p{N}]/u.test(text)) return true;
  if (isPhrase(text) || isLinkLabel(text)) return true;
  if (NOTICES.some((pattern) => pattern.test(text))) return true;
  return text.length <= 160 && !endsSentence(text) && OFFERS.some((pattern) => pattern.test(text));
}

function isPhrase(text: string): boolean {
  if (text.length > 40) return false;
  const bare = text
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/^[\s>»+×✕#[(|-]+|[\s.:…!>»›→|+\])-]+$/gu, '');
  return PHRASES.has(bare);
}

/** "Read next: …". A label in lower case before a whole sentence may be the article's own: "See also: …". */
function isLinkLabel(text: string): boolean {
  const label = LINK_LABEL.exec(text)?.[0];
  if (!label || text.length > 220) return false;
  const rest = text.slice(label.length).trim();
  return !/[.!]$/.test(rest) || label === label.toUpperCase() || /^(?:read|also read|must)/i.test(label);
}

/** Whether a line announces a list of links to other pages. */
export function opensLinkList(part: PagePart): boolean {
  if (part.text.length > 90) return false;
  const bare = part.text.toLowerCase().replace(/[\s:…>»›→-]+$/u, '');
  return (
    /^(?:more top reads|more (?:stories|news|articles|headlines)|related(?: \p{L}+)?|recommended(?: \p{L}+)?|read next|you (?:may|might) (?:also )?(?:like|be interested in)|trending(?: now)?|most (?:read|popular|viewed)|popular(?: \p{L}+)?|latest (?:news|stories)|top stories|editor['’]?s['’]? (?:picks?|choice)|we recommend|up next|more on this story)(?: (?:from|by|on|in)\b.{0,40})?$/u.test(
      bare,
    ) && bare.length <= 70
  );
}
