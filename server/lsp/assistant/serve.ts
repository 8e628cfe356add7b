import { ProtocolRequestType } from 'vscode-languageserver/node';
import { runTool } from '../../assistant/tools.ts';
import { guarded } from '../guard.ts';
import type { ServerContext } from '../server-context.ts';
import { ASSISTANT, type AssistantParams, type AssistantResult } from './protocol.ts';

/** Runs the tools for the language models of the editor, on the sources of the draft that the person works on. */
export function serveAssistant({ connection, session, options: { secondReader } }: ServerContext): void {
  const answered = async ({ uri, tool, input }: AssistantParams): Promise<AssistantResult> => {
    const settings = await session.settings(uri);
    const corpus = session.corpora.forDraft(uri, settings);
    await corpus.refresh();
    const reader = settings.secondReading ? secondReader : undefined;
    return runTool(tool, input, {
      store: corpus.store,
      folders: corpus.folders,
      unreadable: corpus.progress.unreadable,
      checker: () => corpus.checker(reader),
      ...(reader && { secondReader: reader }),
      options: { dayMonthOrder: settings.dayMonthOrder },
    });
  };
  const nothing: AssistantResult = { text: 'Vouch could not do this; the log of the server says why.', isError: true };
  const type = new ProtocolRequestType<AssistantParams, AssistantResult, never, void, void>(ASSISTANT);
  connection.onRequest(type, guarded(connection, 'Tool', nothing, answered) as never);
}
