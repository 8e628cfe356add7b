import { type Disposable, l10n, MarkdownString, StatusBarAlignment, type StatusBarItem, window } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { State } from 'vscode-languageclient/node';
import type { Drafts } from './drafts.ts';
import { isChecked } from './languages.ts';
import type { CheckedParams } from './protocol.ts';

/** Always says how things stand with the draft in the active editor. */
export class StatusBar implements Disposable {
  readonly #item: StatusBarItem;
  readonly #drafts: Drafts;
  readonly #client: LanguageClient;
  readonly #subscriptions: Disposable[];

  constructor(drafts: Drafts, client: LanguageClient) {
    this.#drafts = drafts;
    this.#client = client;
    this.#item = window.createStatusBarItem('vouch.status', StatusBarAlignment.Right, 90);
    this.#item.name = 'Vouch';
    this.#subscriptions = [
      this.#item,
      drafts.onDidChange(() => this.#show()),
      window.onDidChangeActiveTextEditor(() => this.#show()),
      client.onDidChangeState(() => this.#show()),
    ];
    this.#show();
  }

  #show(): void {
    const document = window.activeTextEditor?.document;
    if (!document || !isChecked(document)) {
      this.#item.hide();
      return;
    }
    const { text, details, command } = this.#stateOf(this.#drafts.checked(document));
    this.#item.text = text;
    this.#item.command = command ?? 'vouch.claims.focus';
    const tooltip = new MarkdownString();
    for (const detail of details) tooltip.appendText(detail).appendMarkdown('\n\n');
    this.#item.tooltip = tooltip;
    this.#item.accessibilityInformation = { label: ['Vouch', ...details].join('. ') };
    this.#item.show();
  }

  #stateOf(checked: CheckedParams | undefined): Shown {
    if (this.#client.state === State.Stopped) {
      const details = [l10n.t('Click to start it again.')];
      return { text: l10n.t('$(error) Vouch has stopped'), details, command: 'vouch.restart' };
    }
    return checked
      ? shownFor(checked)
      : { text: '$(loading~spin) Vouch', details: [l10n.t('Checking this document …')] };
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}

interface Shown {
  readonly text: string;
  readonly details: readonly string[];
  readonly command?: string;
}

function shownFor(checked: CheckedParams): Shown {
  const { indexing, isSource, folders, limits, archive, isBeingRead } = checked;
  const reading = isBeingRead ? [l10n.t('Close calls are still being read a second time.')] : [];
  const details = [
    ...reading,
    ...limits,
    ...(folders.length > 0 || archive ? [sourcesLine(checked)] : []),
    ...archiveLine(archive),
  ];
  if (isSource) {
    return {
      text: l10n.t('$(book) Source'),
      details: [l10n.t('This file is one of your sources. Sources are not checked.')],
    };
  }
  if (indexing !== undefined) {
    return { text: l10n.t('$(sync~spin) Vouch: reading sources {0} %', Math.floor(indexing * 100)), details };
  }
  if (folders.length === 0 && !archive) {
    const how = l10n.t(
      'Put your sources in a folder named “sources”, “corpus” or “research” beside this document, or name folders in the settings.',
    );
    return {
      text: l10n.t('$(circle-slash) Vouch: no sources'),
      details: [how, ...details],
      command: 'vouch.addSource',
    };
  }
  const mark = limits.length > 0 ? '$(warning) ' : '$(checklist) ';
  const asking = archive === 'asked' ? '  $(sync~spin)' : '';
  return { text: `${mark}${countsText(checked)}${asking}`, details: [countsInWords(checked), ...details] };
}

function countsText({ counts }: CheckedParams): string {
  const parts = [`${counts.confirmed} ✓`, `${counts.contradicted} ✗`];
  if (counts.disputed > 0) parts.push(`${counts.disputed} ≠`);
  if (counts['not-found'] > 0) parts.push(`${counts['not-found']} ○`);
  if (counts.toCome > 0) parts.push(`${counts.toCome} TK`);
  return parts.join('  ');
}

function countsInWords({ counts }: CheckedParams): string {
  const { confirmed, contradicted, disputed, ignored, toCome } = counts;
  const words: [number, string][] = [
    [confirmed, l10n.t('{0} confirmed', confirmed)],
    [contradicted, l10n.t('{0} contradicted', contradicted)],
    [disputed, l10n.t('{0} disputed among sources', disputed)],
    [counts['not-found'], l10n.t('{0} not found', counts['not-found'])],
    [counts['on-author'], l10n.t('{0} on author', counts['on-author'])],
    [ignored, l10n.t('{0} ignored', ignored)],
    [toCome, l10n.t('{0} to come', toCome)],
  ];
  const told = words.filter(([count]) => count > 0).map(([, text]) => text);
  return told.length > 0 ? told.join(', ') : l10n.t('Nothing to check yet');
}

/** Which answers are in: those of the writer's own sources always, those of an archive when they have come. */
function archiveLine(archive: CheckedParams['archive']): string[] {
  if (archive === 'asked') return [l10n.t('Your own sources have answered. The archive is being asked.')];
  if (archive === 'in') return [l10n.t('Your own sources and the archive have answered.')];
  return archive === 'out' ? [l10n.t('Your own sources alone have answered, not the archive.')] : [];
}

function sourcesLine({ sources, unreadable }: CheckedParams): string {
  return unreadable > 0
    ? l10n.t('{0} sources, and {1} that could not be read', sources, unreadable)
    : l10n.t('{0} sources', sources);
}
