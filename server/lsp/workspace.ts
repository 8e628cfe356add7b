import path from 'node:path';
import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
} from 'vscode-languageserver/node';
import { FOLDER_NAMES } from './corpus/folders.ts';
import { pathOf } from './paths.ts';
import { reviewerOf } from './review/reviewer.ts';
import { OLD_SIDECAR_NAME, SIDECAR_NAME } from './review/sidecar-file.ts';
import type { ServerContext } from './server-context.ts';

/** Follows the folders, settings and files of the workspace. */
export function serveWorkspace(context: ServerContext, params: InitializeParams): void {
  const { connection, session, abilities } = context;
  setFolders(context, foldersAtStart(params));
  connection.onInitialized(() => {
    if (abilities.dynamicConfiguration) {
      void connection.client.register(DidChangeConfigurationNotification.type, { section: 'vouch' });
    }
    if (abilities.watchesFiles) {
      const names = FOLDER_NAMES.join(',');
      const patterns = [`**/${SIDECAR_NAME}/*.json`, `**/${OLD_SIDECAR_NAME}`, `**/{${names}}`, `**/{${names}}/*`];
      const watchers = patterns.map((globPattern) => ({ globPattern }));
      void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    }
    if (!params.capabilities.workspace?.workspaceFolders) return;
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const gone = new Set(removed.map((folder) => pathOf(folder.uri)));
      const stay = session.corpora.workspaceFolders.filter((folder) => !gone.has(folder));
      setFolders(context, [...stay, ...added.flatMap((folder) => pathOf(folder.uri) ?? [])]);
      settingsChanged(context);
    });
  });
  connection.onDidChangeConfiguration(() => settingsChanged(context));
  connection.onDidChangeWatchedFiles(() => {
    session.reviews.forget();
    // A folder with sources may have come or gone; what changes inside one is watched by its corpus.
    session.corpora.forgetChoices();
    context.refresh();
  });
  connection.workspace.onDidRenameFiles(({ files }) => {
    for (const { oldUri, newUri } of files) followRename(context, pathOf(oldUri), pathOf(newUri));
  });
}

function foldersAtStart({ workspaceFolders, rootUri }: InitializeParams): string[] {
  const uris = workspaceFolders?.map((folder) => folder.uri) ?? (rootUri ? [rootUri] : []);
  return uris.flatMap((uri) => pathOf(uri) ?? []);
}

function setFolders({ session }: ServerContext, folders: readonly string[]): void {
  session.corpora.workspaceFolders = folders;
  session.reviews.workspaceFolders = folders;
}

function settingsChanged(context: ServerContext): void {
  context.session.forgetSettings();
  context.refresh();
}

function followRename(
  { session, connection, options }: ServerContext,
  from: string | undefined,
  to: string | undefined,
): void {
  if (!from || !to) return;
  try {
    session.reviews.rename(from, to, {
      by: reviewerOf(path.dirname(to)),
      made: new Date(options.now()).toISOString(),
    });
  } catch (error) {
    connection.console.warn(`The marks of ${from} could not follow it to ${to}: ${error}`);
  }
}
