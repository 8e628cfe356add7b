import process from 'node:process';
import manifest from '../../package.json' with { type: 'json' };
import type { Desk } from '../assistant/desk.ts';
import { ASSISTANT_TOOLS, runTool } from '../assistant/tools.ts';
import { soundMessages } from './messages.ts';
import { McpServer, type StandardSchemaWithJSON, StdioServerTransport, serveStdio } from './sdk.ts';

/** What the server is given from outside. */
export interface McpOptions {
  /** The sources as they are on disk at the moment. */
  readonly desk: () => Promise<Desk>;
  /** Says on stderr what went wrong with a message. */
  readonly complain: (sentence: string) => void;
}

/** Instructions that a client may give to its model. */
const INSTRUCTIONS =
  'Vouch checks the figures, dates, quotations and attributions of a text against the writer’s own sources, on this computer. Check what you write with check_text before you hand it over, look passages up with find_evidence, and say what was not found.';

/**
 * Serves the tools over the Model Context Protocol on stdin and stdout, until the client closes them.
 * @see https://modelcontextprotocol.io/specification
 */
export function serveMcp({ desk, complain }: McpOptions): Promise<void> {
  const server = () => {
    const { version } = manifest;
    const mcp = new McpServer({ name: 'vouch', title: 'Vouch', version }, { instructions: INSTRUCTIONS });
    for (const { name, title, description, inputSchema } of ASSISTANT_TOOLS) {
      const annotations = {
        title,
        readOnlyHint: true,
        destructiveHint: false,
        idempotentHint: true,
        openWorldHint: false,
      };
      mcp.registerTool(
        name,
        { title, description, inputSchema: unchecked(inputSchema), annotations },
        async (input) => {
          const { text, data, isError } = await runTool(name, input, await desk());
          return {
            content: [{ type: 'text' as const, text }],
            ...(data && { structuredContent: data }),
            ...(isError && { isError }),
          };
        },
      );
    }
    return mcp;
  };
  const refuse = (refusal: object, sentence: string) => {
    process.stdout.write(`${JSON.stringify(refusal)}\n`);
    complain(sentence);
  };
  const messages = process.stdin.pipe(soundMessages(refuse));
  const transport = new StdioServerTransport(messages, process.stdout);
  serveStdio(server, { transport, onerror: (error) => complain(firstLine(error)) });
  return new Promise((resolve) => messages.once('close', resolve));
}

/** A schema that clients are told, and that leaves the checking to the tools, which say in plain words what is wrong. */
function unchecked(schema: object): StandardSchemaWithJSON {
  const json = () => schema as Record<string, unknown>;
  return {
    '~standard': {
      version: 1,
      vendor: 'vouch',
      validate: (value: unknown) => ({ value }),
      jsonSchema: { input: json, output: json },
    },
  };
}

function firstLine(error: Error): string {
  return `The client’s message could not be used: ${error.message.split('\n')[0]!.slice(0, 300)}`;
}
