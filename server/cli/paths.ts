import path from 'node:path';

/** A path as a person in this folder would type it: relative below the folder, absolute elsewhere. */
export function shownPath(file: string): string {
  const relative = path.relative(process.cwd(), path.resolve(file));
  const outside = relative.startsWith('..') || path.isAbsolute(relative);
  return outside ? path.resolve(file) : relative || '.';
}
