import { checkText } from './check-text.ts';
import type { Desk, ToolAnswer, ToolDescription } from './desk.ts';
import { findEvidence } from './find-evidence.ts';
import { InputError } from './input.ts';
import { listSources } from './list-sources.ts';

/** A tool with what it does. Nothing that a tool does changes a file. */
export interface AssistantTool extends ToolDescription {
  run(input: Readonly<Record<string, unknown>>, desk: Desk): Promise<ToolAnswer>;
}

/** Every tool that Vouch gives to programs that write with a language model. A new one is one file and one line here. */
export const ASSISTANT_TOOLS: readonly AssistantTool[] = [checkText, findEvidence, listSources];

/** Runs a tool on whatever a program sends. Never throws: what is wrong is one plain sentence in the answer. */
export async function runTool(name: string, input: unknown, desk: Desk): Promise<ToolAnswer> {
  const tool = ASSISTANT_TOOLS.find((each) => each.name === name);
  if (!tool)
    return failed(`Vouch has no tool of that name; it has ${ASSISTANT_TOOLS.map((each) => each.name).join(', ')}.`);
  try {
    const fields = input ?? {};
    if (typeof fields !== 'object' || Array.isArray(fields))
      throw new InputError(`${name} takes an object of named values.`);
    const known = Object.keys(tool.inputSchema.properties);
    const unknown = Object.keys(fields).find((field) => !known.includes(field));
    if (unknown !== undefined)
      throw new InputError(
        `${name} has no value named "${unknown.slice(0, 60)}"${known.length > 0 ? `; it has ${known.join(', ')}` : ''}.`,
      );
    return await tool.run(fields as Record<string, unknown>, desk);
  } catch (error) {
    if (error instanceof InputError) return failed(error.message);
    return failed(`${name} failed, which is a defect in Vouch: ${error instanceof Error ? error.message : error}`);
  }
}

function failed(text: string): ToolAnswer {
  return { text, isError: true };
}
