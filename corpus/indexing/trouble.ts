/** A file or folder that is not among the sources, and why: one plain sentence. */
export interface Unreadable {
  readonly path: string;
  readonly reason: string;
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'Reading it is not permitted.',
  EPERM: 'Reading it is not permitted.',
  ENOENT: 'There is no such file or folder.',
  ENOTDIR: 'There is no such file or folder.',
  ELOOP: 'It is a link that leads back to itself.',
  ENAMETOOLONG: 'Its path is too long for this system.',
  EMFILE: 'Too many files are open on this computer.',
  ENFILE: 'Too many files are open on this computer.',
  EIO: 'The disk reported an error.',
  ENXIO: 'It is no ordinary file.',
  ESTALE: 'The network drive it lies on is gone.',
};

/** Why the system would not let a file or folder be read, as a sentence. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return (
    (Object.hasOwn(REASONS, code) ? REASONS[code] : undefined) ?? `It could not be read (${code || 'unknown error'}).`
  );
}

/** Thrown where a file is not read for a reason of our own; the message is the sentence for a person. */
export class NotRead extends Error {}
