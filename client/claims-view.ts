import {
  type Command,
  commands,
  type Disposable,
  EventEmitter,
  type ExtensionContext,
  l10n,
  type TextDocument,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  window,
} from 'vscode';
import { type ClaimFilter, filtered, isFiltering, NO_FILTER } from './claim-filter.ts';
import type { Drafts } from './drafts.ts';
import type { CheckedParams, ClaimItem, ClaimState } from './protocol.ts';
import { toRange } from './ranges.ts';
import { type StateIcons, stateIcons } from './state-icons.ts';

/** A line of the Claims view: a group, or a claim in it. */
export type ClaimNode = ClaimGroup | ClaimLeaf;
export interface ClaimGroup {
  readonly label: string;
  readonly icon: StateIcons[ClaimState];
  /** The state that all claims of the group have, where it is a group of one state. */
  readonly state?: ClaimState;
  readonly claims: readonly ClaimItem[];
  readonly document: TextDocument;
}
export interface ClaimLeaf {
  readonly claim: ClaimItem;
  readonly document: TextDocument;
}

/** States in the order in which a checker works through them. */
const STATES: readonly ClaimState[] = [
  'contradicted',
  'disputed',
  'to-come',
  'not-found',
  'on-author',
  'confirmed',
  'ignored',
];

/** The claims of the draft in the active editor, by state or by source. */
export class ClaimsView implements TreeDataProvider<ClaimNode>, Disposable {
  readonly #icons: StateIcons;
  readonly #drafts: Drafts;
  readonly #view: TreeView<ClaimNode>;
  readonly #changed = new EventEmitter<undefined>();
  readonly #subscriptions: Disposable[];
  readonly onDidChangeTreeData = this.#changed.event;
  #grouping: 'state' | 'source' = 'state';
  #filter: ClaimFilter = NO_FILTER;

  constructor(extension: ExtensionContext, drafts: Drafts) {
    this.#icons = stateIcons(extension);
    this.#drafts = drafts;
    this.#view = window.createTreeView('vouch.claims', {
      treeDataProvider: this,
      canSelectMany: true,
      showCollapseAll: true,
    });
    this.#subscriptions = [
      this.#view,
      this.#changed,
      drafts.onDidChange(() => this.#refresh()),
      window.onDidChangeActiveTextEditor(() => this.#refresh()),
    ];
  }

  group(by: 'state' | 'source'): void {
    this.#grouping = by;
    this.#changed.fire(undefined);
  }

  /** Asks which claims are to be shown: kinds first, then words. */
  async askFilter(): Promise<void> {
    const labels = kindLabels();
    const { kinds, text } = this.#filter;
    const items = [...labels].map(([kind, label]) => ({ label, of: kind, picked: kinds.includes(kind) }));
    const title = l10n.t('Which kinds of claim are shown? None picked means all.');
    const picked = await window.showQuickPick(items, { title, canPickMany: true });
    if (!picked) return;
    const prompt = l10n.t('Only claims with these words in their sentence, source or note. Empty means all.');
    const words = await window.showInputBox({ title: prompt, value: text });
    if (words !== undefined) this.filter({ kinds: picked.map(({ of }) => of), text: words });
  }

  filter(filter: ClaimFilter): void {
    this.#filter = filter;
    void commands.executeCommand('setContext', 'vouch.filtered', isFiltering(filter));
    this.#refresh();
  }

  async getChildren(node?: ClaimNode): Promise<ClaimNode[]> {
    if (node) return 'claims' in node ? node.claims.map((claim) => ({ claim, document: node.document })) : [];
    const document = this.#drafts.active();
    if (!document) return [];
    // The view's message says why nothing is called "not found" yet.
    const isEarly = this.#drafts.isEarly(document);
    const claims = filtered(await this.#drafts.claims(document), this.#filter).filter(
      ({ state }) => !isEarly || state !== 'not-found',
    );
    return this.#grouping === 'state' ? byState(claims, document, this.#icons) : bySource(claims, document);
  }

  getTreeItem(node: ClaimNode): TreeItem {
    return 'claims' in node ? groupItem(node) : leafItem(node, this.#icons[node.claim.state]);
  }

  #refresh(): void {
    this.#changed.fire(undefined);
    void this.#showCounts();
  }

  /** The badge counts what has to be looked at; the message says what is left out, and why nothing can be found yet. */
  async #showCounts(): Promise<void> {
    const document = this.#drafts.active();
    const checked = document && this.#drafts.checked(document);
    const value = checked ? checked.counts.contradicted + checked.counts.disputed : 0;
    this.#view.badge = value > 0 ? { value, tooltip: l10n.t('{0} claims to look at', value) } : undefined;
    const all = document ? await this.#drafts.claims(document) : [];
    const messages = [corpusMessage(checked), filterMessage(all, this.#filter)];
    this.#view.message = messages.filter(Boolean).join(' ');
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}

function corpusMessage(checked: CheckedParams | undefined): string {
  if (!checked) return '';
  if (checked.folders.length === 0 && !checked.archive)
    return l10n.t('There are no sources yet, so nothing can be found in them.');
  if (checked.indexing === undefined) return '';
  return l10n.t('The sources are still being read ({0} %).', Math.floor(checked.indexing * 100));
}

function filterMessage(claims: readonly ClaimItem[], filter: ClaimFilter): string {
  if (!isFiltering(filter)) return '';
  const { kinds, text } = filter;
  const labels = kindLabels();
  const named = [...kinds.map((kind) => labels.get(kind) ?? kind), ...(text.trim() ? [`“${text.trim()}”`] : [])];
  return l10n.t('{0} of {1} claims: {2}', filtered(claims, filter).length, claims.length, named.join(', '));
}

function kindLabels(): ReadonlyMap<string, string> {
  return new Map([
    ['number', l10n.t('Numbers')],
    ['date', l10n.t('Dates')],
    ['quotation', l10n.t('Quotations')],
    ['attribution', l10n.t('Attributions')],
    ['name', l10n.t('Names and places')],
    ['relation', l10n.t('Relations')],
    ['to-come', l10n.t('To come (TK)')],
  ]);
}

function byState(claims: readonly ClaimItem[], document: TextDocument, icons: StateIcons): ClaimGroup[] {
  const labels: Record<ClaimState, string> = {
    contradicted: l10n.t('Contradicted'),
    disputed: l10n.t('Sources disagree'),
    'to-come': l10n.t('To come (TK)'),
    'not-found': l10n.t('Not found'),
    'on-author': l10n.t('On author'),
    confirmed: l10n.t('Confirmed'),
    ignored: l10n.t('Ignored'),
  };
  return STATES.map((state) => ({
    label: labels[state],
    icon: icons[state],
    state,
    claims: claims.filter((claim) => claim.state === state),
    document,
  })).filter((group) => group.claims.length > 0);
}

function bySource(claims: readonly ClaimItem[], document: TextDocument): ClaimGroup[] {
  const groups = new Map<string, { label: string; claims: ClaimItem[] }>();
  const none = { label: l10n.t('No source'), claims: [] as ClaimItem[] };
  for (const claim of claims) {
    if (claim.sources.length === 0) none.claims.push(claim);
    for (const { id, name } of claim.sources) {
      const group = groups.get(id) ?? { label: name, claims: [] };
      group.claims.push(claim);
      groups.set(id, group);
    }
  }
  const found = [...groups.values()].sort((a, b) => b.claims.length - a.claims.length);
  const all = none.claims.length > 0 ? [...found, none] : found;
  return all.map((group) => ({ ...group, icon: new ThemeIcon('book'), document }));
}

/** What needs nobody is folded away. */
const SETTLED: readonly (ClaimState | undefined)[] = ['confirmed', 'ignored'];

function groupItem({ label, icon, claims, state }: ClaimGroup): TreeItem {
  const folded = SETTLED.includes(state) ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.Expanded;
  const item = new TreeItem(label, folded);
  item.description = String(claims.length);
  item.iconPath = icon;
  item.contextValue = 'group';
  return item;
}

function leafItem({ claim, document }: ClaimLeaf, icon: StateIcons[ClaimState]): TreeItem {
  const { sentence, inSentence, mark, brief, message } = claim;
  const item = new TreeItem({ label: sentence, highlights: [[inSentence.start, inSentence.end]] });
  item.description = mark || brief;
  item.tooltip = `${sentence}\n\n${message}`;
  item.iconPath = icon;
  item.contextValue = contextOf(claim);
  item.command = revealCommand(document, claim);
  item.accessibilityInformation = { label: `${claim.text}. ${message} ${sentence}` };
  return item;
}

/** What can be done with a claim: the menus of the view ask for it. */
function contextOf(claim: ClaimItem): string {
  if (claim.state === 'to-come') return 'claim-to-come';
  return claim.mark === undefined ? `claim-${claim.state}` : 'claim-marked';
}

function revealCommand(document: TextDocument, { range }: ClaimItem): Command {
  return {
    title: l10n.t('Go to claim'),
    command: 'vscode.open',
    arguments: [document.uri, { selection: toRange(range), preserveFocus: true }],
  };
}
