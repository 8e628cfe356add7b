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
  const lines = [source.title, source.path, l10n.t('{0} words', source.words), ...source.problems];
  item.tooltip = plain(lines);
  item.contextValue = source.refutes > 0 ? 'source-refuting' : 'source';
  if (source.location) {
    item.command = { title: l10n.t('Open'), command: SHOW_EVIDENCE, arguments: [source.location] };
  }
  return item;
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
