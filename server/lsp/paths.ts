import { fileURLToPath } from 'node:url';

/** The path of a file address; undefined for any other address. */
export function pathOf(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
  } catch {
    return undefined;
  }
}
