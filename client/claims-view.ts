import {
  type Command,
  type Disposable,
  EventEmitter,
  l10n,
  Range,
  type TextDocument,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  window,
} from 'vscode';
import type { Drafts } from './drafts.ts';
import type { ClaimItem, ClaimState } from './protocol.ts';

/** A line of the Claims view: a group, or a claim in it. */
export type ClaimNode = ClaimGroup | ClaimLeaf;
export interface ClaimGroup {
  readonly label: string;
  readonly icon: ThemeIcon;
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

const ICONS: Record<ClaimState, ThemeIcon> = {
  contradicted: new ThemeIcon('error', new ThemeColor('problemsWarningIcon.foreground')),
  disputed: new ThemeIcon('law', new ThemeColor('problemsInfoIcon.foreground')),
  'to-come': new ThemeIcon('edit'),
  'not-found': new ThemeIcon('question'),
  'on-author': new ThemeIcon('account'),
  confirmed: new ThemeIcon('check', new ThemeColor('testing.iconPassed')),
  ignored: new ThemeIcon('circle-slash'),
};

/** The claims of the draft in the active editor, by state or by source. */
export class ClaimsView implements TreeDataProvider<ClaimNode>, Disposable {
  readonly #drafts: Drafts;
  readonly #changed = new EventEmitter<undefined>();
  readonly #subscriptions: Disposable[];
  readonly onDidChangeTreeData = this.#changed.event;
  #grouping: 'state' | 'source' = 'state';

  constructor(drafts: Drafts) {
    this.#drafts = drafts;
    const view = window.createTreeView('vouch.claims', {
      treeDataProvider: this,
      canSelectMany: true,
      showCollapseAll: true,
    });
    this.#subscriptions = [
      view,
      this.#changed,
      drafts.onDidChange(() => this.#changed.fire(undefined)),
      window.onDidChangeActiveTextEditor(() => this.#changed.fire(undefined)),
    ];
  }

  group(by: 'state' | 'source'): void {
    this.#grouping = by;
    this.#changed.fire(undefined);
  }

  async getChildren(node?: ClaimNode): Promise<ClaimNode[]> {
    if (node) return 'claims' in node ? node.claims.map((claim) => ({ claim, document: node.document })) : [];
    const document = this.#drafts.active();
    if (!document) return [];
    const claims = await this.#drafts.claims(document);
    return this.#grouping === 'state' ? byState(claims, document) : bySource(claims, document);
  }

  getTreeItem(node: ClaimNode): TreeItem {
    return 'claims' in node ? groupItem(node) : leafItem(node);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}

function byState(claims: readonly ClaimItem[], document: TextDocument): ClaimGroup[] {
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
    icon: ICONS[state],
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

function groupItem({ label, icon, claims }: ClaimGroup): TreeItem {
  const item = new TreeItem(label, TreeItemCollapsibleState.Expanded);
  item.description = String(claims.length);
  item.iconPath = icon;
  item.contextValue = 'group';
  return item;
}

function leafItem({ claim, document }: ClaimLeaf): TreeItem {
  const item = new TreeItem(claim.text);
  item.description = claim.mark || claim.brief;
  item.tooltip = claim.message;
  item.iconPath = ICONS[claim.state];
  item.contextValue = contextOf(claim);
  item.command = revealCommand(document, claim);
  item.accessibilityInformation = { label: `${claim.text}. ${claim.message}` };
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

/** A range as the protocol writes it, for the editor. */
export function toRange({ start, end }: ClaimItem['range']): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
