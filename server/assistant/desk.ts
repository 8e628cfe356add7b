import type { PassageStore } from '../../corpus/store/store.ts';
import type { SecondReader } from '../cross-encoder/cross-encoder.ts';
import type { Checker, CheckOptions } from '../engine/check.ts';

/** What tools work on: the sources, as they are on disk at the moment, and the check over them. */
export interface Desk {
  readonly store: PassageStore;
  readonly folders: readonly string[];
  readonly unreadable: readonly { readonly path: string; readonly reason: string }[];
  checker(): Promise<Checker>;
  /** What the checker asks about close calls; absent where they are to be read once. */
  readonly secondReader?: SecondReader;
  readonly options: Pick<CheckOptions, 'dayMonthOrder'>;
}

/** JSON Schema of an object, as far as tools are described by it. */
export interface ObjectSchema {
  readonly type: 'object';
  readonly properties: Readonly<Record<string, object>>;
  readonly required?: readonly string[];
  readonly additionalProperties: false;
}

/** What a program, and the language model that it asks, is told of a tool. */
export interface ToolDescription {
  /** Name in the Model Context Protocol; VS Code knows it as `vouch_` and this name. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly inputSchema: ObjectSchema;
}

/** What a tool answers: words for the model, and the same as data where all went well. */
export interface ToolAnswer {
  readonly text: string;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly isError?: true;
}
