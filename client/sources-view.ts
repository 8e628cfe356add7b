import path from 'node:path';
import {
  type DataTransfer,
  type Disposable,
  EventEmitter,
  l10n,
  MarkdownString,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  type TreeDragAndDropController,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  window,
} from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { addSources } from './add-sources.ts';
import type { Drafts } from './drafts.ts';
import { SHOW_EVIDENCE, SOURCES, type SourceItem, type SourcesResult } from './protocol.ts';

type Unreadable = SourcesResult['unreadable'][number];

/** A line of the Sources view. */
export type SourceNode = { readonly source: SourceItem } | { readonly unreadable: Unreadable };

const NOTHING: SourcesResult = { folders: [], sources: [], unreadable: [] };

/** The sources of the draft in the active editor: how each fares, and how many claims rest on it. Files can be dropped on it. */
export class SourcesView implements TreeDataProvider<SourceNode>, TreeDragAndDropController<SourceNode>, Disposable {
  readonly dropMimeTypes = ['text/uri-list'];
  readonly dragMimeTypes = [];
  readonly #drafts: Drafts;
  readonly #client: LanguageClient;
  readonly #changed = new EventEmitter<undefined>();
  readonly #subscriptions: Disposable[];
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(drafts: Drafts, client: LanguageClient) {
    this.#drafts = drafts;
    this.#client = client;
    const view = window.createTreeView('vouch.sources', { treeDataProvider: this, dragAndDropController: this });
    this.#subscriptions = [
      view,
      this.#changed,
      drafts.onDidChange(() => this.#changed.fire(undefined)),
      window.onDidChangeActiveTextEditor(() => this.#changed.fire(undefined)),
    ];
  }

  async getChildren(node?: SourceNode): Promise<SourceNode[]> {
    const document = this.#drafts.active();
    if (node || !document) return [];
    const uri = this.#client.code2ProtocolConverter.asUri(document.uri);
    const { sources, unreadable } = await this.#client
      .sendRequest<SourcesResult>(SOURCES, { uri })
      .catch(() => NOTHING);
    const carrying = [...sources].sort((a, b) => b.supports + b.refutes - (a.supports + a.refutes));
    return [...unreadable.map((file) => ({ unreadable: file })), ...carrying.map((source) => ({ source }))];
  }

  getTreeItem(node: SourceNode): TreeItem {
    return 'source' in node ? sourceItem(node.source) : unreadableItem(node.unreadable);
  }

  async handleDrop(_target: SourceNode | undefined, dropped: DataTransfer): Promise<void> {
    const list = await dropped.get('text/uri-list')?.asString();
    const uris = (list ?? '').split(/\r?\n/).filter((line) => line && !line.startsWith('#'));
    await addSources(
      uris.map((uri) => Uri.parse(uri)),
      this.#drafts,
    );
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}

function sourceItem(source: SourceItem): TreeItem {
  const item = new TreeItem(source.name, TreeItemCollapsibleState.None);
  const carried = [`${source.supports} ✓`, ...(source.refutes > 0 ? [`${source.refutes} ✗`] : [])].join('  ');
  item.description = carried;
  item.iconPath =
    source.problems.length > 0
      ? new ThemeIcon('warning', new ThemeColor('problemsWarningIcon.foreground'))
      : new ThemeIcon('book');
  const lines = [source.title, source.path, dateLine(source), l10n.t('{0} words', source.words), ...source.problems];
  item.tooltip = plain(lines);
  item.contextValue = ['source', source.path !== undefined && 'file', source.refutes > 0 && 'refuting']
    .filter(Boolean)
    .join('-');
  if (source.location) {
    item.command = { title: l10n.t('Open'), command: SHOW_EVIDENCE, arguments: [source.location] };
  }
  return item;
}

/** When a source was published, and where that was found: what depends on it can be judged then. */
function dateLine({ published, publishedFrom }: SourceItem): string {
  if (published === undefined) return l10n.t('No day of publication was found: relative dates in it stay open.');
  switch (publishedFrom) {
    case 'sidecar':
      return l10n.t('Published {0}, by the file beside it', published);
    case 'front-matter':
      return l10n.t('Published {0}, by its front matter', published);
    case 'page-data':
      return l10n.t('Published {0}, by the data of the page', published);
    case 'page-text':
      return l10n.t('Published {0}, by the text of the page', published);
    case 'address':
      return l10n.t('Published {0}, by its web address alone', published);
    case 'header':
      return l10n.t('Sent {0}, by its header', published);
    default:
      return l10n.t('Published {0}', published);
  }
}

function unreadableItem({ path: file, reason }: Unreadable): TreeItem {
  const item = new TreeItem(path.basename(file));
  item.description = reason;
  item.tooltip = plain([file, reason]);
  item.iconPath = new ThemeIcon('error', new ThemeColor('problemsErrorIcon.foreground'));
  item.command = { title: l10n.t('Open'), command: 'vscode.open', arguments: [Uri.file(file)] };
  return item;
}

/** Lines from sources are not trusted: they are shown as they stand, and are no mark-up. */
function plain(lines: readonly (string | undefined)[]): MarkdownString {
  const text = new MarkdownString();
  for (const line of lines) if (line) text.appendText(line).appendMarkdown('\n\n');
  return text;
}
