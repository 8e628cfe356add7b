import { existsSync } from 'node:fs';
import path from 'node:path';
import type { SourceDocument } from '../../../corpus/document.ts';
import type { PassageStore } from '../../../corpus/store/store.ts';
import type { Finding } from '../../engine/finding.ts';
import { workspaceFolderOf } from '../corpus/folders.ts';
import { type ReviewedFinding, review } from './claim-state.ts';
import { type Mark, type ParsedSidecar, type Sidecar, withMark, withoutMarks, withRenamed } from './sidecar.ts';
import { changeSidecar, readSidecar, sidecarPathFor } from './sidecar-file.ts';

/** The marks of the drafts in the workspace, as the sidecars hold them. */
export class Reviews {
  readonly #read = new Map<string, ParsedSidecar>();
  workspaceFolders: readonly string[] = [];
  /** Rises whenever marks may have changed. */
  revision = 0;

  /** The findings of a draft with the marks on them. A draft without a file has no marks. */
  review(
    draft: string | undefined,
    document: SourceDocument,
    findings: readonly Finding[],
    store: PassageStore,
  ): ReviewedFinding[] {
    const sidecar = draft === undefined ? undefined : this.sidecarOf(draft);
    const parsed = sidecar === undefined ? undefined : this.#sidecar(sidecar);
    const marks = parsed && 'sidecar' in parsed ? parsed.sidecar.marks : [];
    const hashes = new Set(marks.length > 0 ? store.sources().map((source) => source.hash) : []);
    return review(findings, marks, {
      document,
      path: sidecar && draft ? relativePath(sidecar, draft) : '',
      hashes,
      exists: (other) => sidecar !== undefined && existsSync(path.resolve(path.dirname(sidecar), other)),
    });
  }

  sidecarOf(draft: string): string {
    return sidecarPathFor(draft, workspaceFolderOf(draft, this.workspaceFolders));
  }

  /** Why a draft's marks are not in force, in one sentence; undefined where all is well. */
  damage(draft: string): string | undefined {
    const file = this.sidecarOf(draft);
    const parsed = this.#sidecar(file);
    return 'damage' in parsed ? `The marks in ${file} are not used, because ${parsed.damage}.` : undefined;
  }

  /** Adds a mark. @returns the name under which a damaged sidecar was put aside. @throws where it cannot be written */
  add(draft: string, mark: Omit<Mark, 'document'>): { readonly keptAside?: string } {
    const file = this.sidecarOf(draft);
    return this.#change(file, (sidecar) => withMark(sidecar, { ...mark, document: relativePath(file, draft) }));
  }

  /** Takes marks back. @throws where the sidecar cannot be written */
  remove(draft: string, marks: readonly Mark[]): { readonly keptAside?: string } {
    return this.#change(this.sidecarOf(draft), (sidecar) => withoutMarks(sidecar, marks));
  }

  /** Lets marks follow a draft to its new name. @throws where the sidecar cannot be written */
  rename(from: string, to: string): void {
    const file = this.sidecarOf(from);
    const parsed = this.#sidecar(file);
    if (!('sidecar' in parsed)) return;
    const [before, after] = [relativePath(file, from), relativePath(file, to)];
    if (parsed.sidecar.marks.some((mark) => mark.document === before)) {
      this.#change(file, (sidecar) => withRenamed(sidecar, before, after));
    }
  }

  /** Sidecars have changed on disk. */
  forget(): void {
    this.#read.clear();
    this.revision += 1;
  }

  #sidecar(file: string): ParsedSidecar {
    const known = this.#read.get(file);
    if (known) return known;
    const read = readSidecar(file);
    this.#read.set(file, read);
    return read;
  }

  #change(file: string, change: (sidecar: Sidecar) => Sidecar): { readonly keptAside?: string } {
    const done = changeSidecar(file, change);
    this.forget();
    return done;
  }
}

function relativePath(sidecar: string, draft: string): string {
  return path.relative(path.dirname(sidecar), draft).split(path.sep).join('/');
}
