import path from 'node:path';

/**
 * Whether a path lies in a folder or is it. Both are real paths (no links left in them). They are compared by parts,
 * so that `sources-old` is not inside `sources`.
 */
export function isInside(real: string, folder: string): boolean {
  const relative = path.relative(folder, real);
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}
