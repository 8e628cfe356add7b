import type { BlockRole } from '../../document.ts';
import { raised } from '../raised.ts';
import type { TextBuilder } from '../text-builder.ts';
import { TableStack } from './table-stack.ts';

/** A note of a text: its mark, and its paragraphs. */
export interface Note {
  readonly mark: string;
  readonly paragraphs: readonly string[];
}

/**
 * Puts together the paragraphs of a text document from pieces. Raised pieces are written as what they mean; notes come
 * below the paragraph, or the table, that has their mark.
 */
export class Paragraphs {
  readonly tables: TableStack;
  private readonly builder: TextBuilder;
  private text = '';
  private raisedText = '';
  private notes: Note[] = [];

  constructor(builder: TextBuilder) {
    this.builder = builder;
    this.tables = new TableStack(builder);
  }

  /** Adds a piece of the paragraph that is being read. */
  add(piece: string, isRaised = false): void {
    if (isRaised) this.raisedText += piece;
    else {
      this.settle(piece);
      this.text += piece;
    }
  }

  /** Adds a note whose mark stands here. */
  note(note: Note): void {
    this.settle('');
    this.notes.push(note);
  }

  private settle(after: string): void {
    if (!this.raisedText) return;
    this.text += raised(this.raisedText, this.text.slice(this.text.lastIndexOf('\n') + 1), after);
    this.raisedText = '';
  }

  /** Whether the paragraph that is being read begins with a bullet. */
  get opensListItem(): boolean {
    return /^\s*[•·]\s/.test(this.text);
  }

  /** Gives up the paragraph that is being read, as a text. */
  private take(): string {
    this.settle('');
    const text = this.text.trim();
    this.text = '';
    return text;
  }

  /** Ends the paragraph that is being read. */
  end(role: BlockRole): void {
    const text = this.take();
    if (this.tables.inside) this.tables.add(text);
    else {
      this.builder.add(text, { role });
      this.addNotes();
    }
  }

  /** Ends a table. */
  endTable(): void {
    this.tables.closeTable();
    if (!this.tables.inside) this.addNotes();
  }

  private addNotes(): void {
    for (const { mark, paragraphs } of this.notes.splice(0))
      for (const paragraph of paragraphs) this.builder.add(paragraph, { role: 'paragraph', note: mark });
  }
}
