import {
  type Disposable,
  LanguageModelTextPart,
  type LanguageModelTool,
  LanguageModelToolResult,
  l10n,
  lm,
  type PreparedToolInvocation,
  Uri,
  workspace,
} from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { Drafts } from './drafts.ts';
import { ASSISTANT, type AssistantParams, type AssistantResult } from './protocol.ts';

/** What a person is told of a tool before and while it runs. */
interface ToolWords {
  readonly running: () => string;
  readonly title: () => string;
  readonly question: () => string;
}

/** The tools as the manifest names them. All only read: asking first is about what a language model gets to see. */
const TOOLS: Readonly<Record<string, ToolWords>> = {
  vouch_check_text: {
    running: () => l10n.t('Checking the text against your sources'),
    title: () => l10n.t('Check the text against your sources?'),
    question: () =>
      l10n.t('The model is given what your sources say about its figures, dates, quotations and speakers.'),
  },
  vouch_find_evidence: {
    running: () => l10n.t('Looking for evidence in your sources'),
    title: () => l10n.t('Look for evidence in your sources?'),
    question: () => l10n.t('The model is given the passages of your sources that are nearest to its words.'),
  },
  vouch_list_sources: {
    running: () => l10n.t('Listing your sources'),
    title: () => l10n.t('List your sources?'),
    question: () =>
      l10n.t('The model is given titles, publishers, dates and file names of your sources, not what they say.'),
  },
};

/** Gives the tools to the language models of the editor. Each asks the server, as everything here does. */
export function registerAssistantTools(client: LanguageClient, drafts: Drafts): Disposable[] {
  return Object.entries(TOOLS).map(([name, words]) => lm.registerTool(name, toolOf(name, words, client, drafts)));
}

function toolOf(name: string, words: ToolWords, client: LanguageClient, drafts: Drafts): LanguageModelTool<object> {
  return {
    prepareInvocation: (): PreparedToolInvocation => ({
      invocationMessage: words.running(),
      confirmationMessages: { title: words.title(), message: words.question() },
    }),
    invoke: async ({ input }, token) => {
      const uri = client.code2ProtocolConverter.asUri(placeOfDraft(drafts));
      const params: AssistantParams = { uri, tool: name.replace(/^vouch_/, ''), input };
      const { text, isError } = await client.sendRequest<AssistantResult>(ASSISTANT, params, token);
      // A model learns from an error what to do otherwise, so the sentence is thrown as it is.
      if (isError) throw new Error(text);
      return new LanguageModelToolResult([new LanguageModelTextPart(text)]);
    },
  };
}

/** The draft that is worked on; without one, a place in the first folder, whose sources are then meant. */
function placeOfDraft(drafts: Drafts): Uri {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  return drafts.active()?.uri ?? (folder ? Uri.joinPath(folder, 'draft.md') : Uri.parse('untitled:draft.md'));
}
