import { existsSync } from 'node:fs';
import path from 'node:path';
import type { SourceDocument } from '../../../corpus/document.ts';
import type { PassageStore } from '../../../corpus/store/store.ts';
import type { Finding } from '../../engine/finding.ts';
import { referencesIn } from '../citations/notes.ts';
import { workspaceFolderOf } from '../corpus/folders.ts';
import { type ReviewedFinding, review } from './claim-state.ts';
import { entryFileName, isSamePlace, type Mark, type Withdrawal } from './sidecar.ts';
import { addToSidecar, readSidecar, type Sidecar, sidecarPathFor } from './sidecar-file.ts';

function withoutReferences(
  findings: readonly Finding[],
  { text }: SourceDocument,
  store: PassageStore,
): readonly Finding[] {
  const unfound = findings.filter(({ verdict }) => verdict === 'not-enough-evidence').map(({ claim }) => claim.span);
  const references = referencesIn(text, unfound, () => store.sources());
  const isNamed = ({ claim: { span }, verdict }: Finding) =>
    verdict === 'not-enough-evidence' && references.some(({ start, end }) => start <= span.start && span.end <= end);
  return references.length === 0 ? findings : findings.filter((finding) => !isNamed(finding));
}

/** Who changes marks, and when: a name, and a moment in ISO 8601. */
export type Signature = Pick<Withdrawal, 'by' | 'made'>;
type Signed<Unsigned> = Unsigned & Signature;

/** The marks of the drafts in the workspace, as the sidecars hold them. */
export class Reviews {
  readonly #read = new Map<string, Sidecar>();
  workspaceFolders: readonly string[] = [];
  /** Rises whenever marks may have changed. */
  revision = 0;

  /**
   * The findings of a draft with the marks on them. A draft without a file has no marks. That the day of a source, in a
   * note that cites it, is found in no source, is left out.
   */
  review(
    draft: string | undefined,
    document: SourceDocument,
    findings: readonly Finding[],
    store: PassageStore,
  ): ReviewedFinding[] {
    const sidecar = draft === undefined ? undefined : this.sidecarOf(draft);
    const marks = sidecar === undefined ? [] : this.#sidecar(sidecar).marks;
    const hashes = new Set(marks.length > 0 ? store.sources().map((source) => source.hash) : []);
    return review(withoutReferences(findings, document, store), marks, {
      document,
      path: sidecar && draft ? relativePath(sidecar, draft) : '',
      hashes,
      exists: (other) => sidecar !== undefined && existsSync(path.resolve(path.dirname(sidecar), other)),
    });
  }

  sidecarOf(draft: string): string {
    return sidecarPathFor(draft, workspaceFolderOf(draft, this.workspaceFolders));
  }

  /** Which of a draft's marks are not in force and why, one sentence each. */
  damage(draft: string): readonly string[] {
    return this.#sidecar(this.sidecarOf(draft)).damage;
  }

  /** Adds a mark; an older one of the same kind for the same words gives way. @throws where it cannot be written */
  add(draft: string, mark: Signed<Omit<Mark, 'document'>>): void {
    const file = this.sidecarOf(draft);
    const added: Mark = { ...mark, document: relativePath(file, draft) };
    const older = readSidecar(file).marks.filter(
      (known) => isSamePlace(known, added) && entryFileName(known) !== entryFileName(added),
    );
    this.#add(file, [added, ...older.map((known) => withdrawal(known, mark))]);
  }

  /** Takes marks back. @throws where the sidecar cannot be written */
  remove(draft: string, marks: readonly Mark[], signature: Signature): void {
    this.#add(
      this.sidecarOf(draft),
      marks.map((mark) => withdrawal(mark, signature)),
    );
  }

  /** Lets marks follow a draft to its new name. @throws where the sidecar cannot be written */
  rename(from: string, to: string, signature: Signature): void {
    const file = this.sidecarOf(from);
    const [before, after] = [relativePath(file, from), relativePath(file, to)];
    const moved = readSidecar(file).marks.filter((mark) => mark.document === before);
    if (moved.length === 0) return;
    this.#add(
      file,
      moved.flatMap((mark) => [{ ...mark, document: after }, withdrawal(mark, signature)]),
    );
  }

  /** Sidecars have changed on disk. */
  forget(): void {
    this.#read.clear();
    this.revision += 1;
  }

  #sidecar(file: string): Sidecar {
    const known = this.#read.get(file);
    if (known) return known;
    const read = readSidecar(file);
    this.#read.set(file, read);
    return read;
  }

  #add(file: string, entries: readonly (Mark | Withdrawal)[]): void {
    try {
      addToSidecar(file, entries);
    } finally {
      this.forget();
    }
  }
}

function withdrawal(mark: Mark, { by, made }: Signature): Withdrawal {
  return { withdraws: entryFileName(mark), by, made };
}

function relativePath(sidecar: string, draft: string): string {
  return path.relative(path.dirname(sidecar), draft).split(path.sep).join('/');
}
