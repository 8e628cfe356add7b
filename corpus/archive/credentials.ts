/** What an archive asks of whoever reads it: a user with a password, a key, or nothing. */
export type ArchiveCredentials =
  | { readonly user: string; readonly password: string }
  | { readonly apiKey: string }
  | undefined;

/** The variables that hold them. The editor fills them from its own secret storage. */
const USER = 'VOUCH_ARCHIVE_USER';
const PASSWORD = 'VOUCH_ARCHIVE_PASSWORD';
const API_KEY = 'VOUCH_ARCHIVE_API_KEY';

/**
 * Takes the credentials out of the environment of a process, so that nothing that it starts or writes has them. They are
 * never read from the settings of a workspace, nor from an address.
 */
export function takeCredentials(environment: Record<string, string | undefined> = process.env): ArchiveCredentials {
  const { [USER]: user, [PASSWORD]: password, [API_KEY]: apiKey } = environment;
  for (const name of [USER, PASSWORD, API_KEY]) delete environment[name];
  if (apiKey) return { apiKey };
  return user ? { user, password: password ?? '' } : undefined;
}
