import { Range } from 'vscode';
import type { ClaimItem } from './protocol.ts';

/** A range as the protocol writes it, for the editor. */
export function toRange({ start, end }: ClaimItem['range']): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
