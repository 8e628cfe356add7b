import type { ToolAnswer } from '../../assistant/desk.ts';

/** Client to server: run one of the tools for programs that write with a language model. */
export const ASSISTANT = 'vouch/assistant';
export interface AssistantParams {
  /** Address of the draft whose sources are meant, or of a file that would lie where such a draft does; it need not be open. */
  readonly uri: string;
  readonly tool: string;
  readonly input: unknown;
}
export type AssistantResult = ToolAnswer;
