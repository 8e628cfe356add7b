import type { ArchiveAddress } from './address.ts';

/** Why an archive does not answer: for a person the message, which is one plain sentence; for a program the kind. */
export class ArchiveTrouble extends Error {
  readonly kind: TroubleKind;

  constructor(kind: TroubleKind, message: string) {
    super(message);
    this.name = 'ArchiveTrouble';
    this.kind = kind;
  }
}

/** `refused`: who asks may not. `missing`: there is no such index. `busy` and `away` may pass by themselves. */
export type TroubleKind = 'refused' | 'missing' | 'mapping' | 'full' | 'busy' | 'slow' | 'away' | 'certificate' | 'odd';

/** The archive has another structure than ours: somebody else's index, or one of another version. */
export function wrongMapping({ shown }: ArchiveAddress, detail: string): ArchiveTrouble {
  return new ArchiveTrouble('mapping', `The index at ${shown} was not made by this version of Vouch: ${detail}.`);
}

/** An answer that no cluster of ours would give. */
export function oddAnswer({ shown }: ArchiveAddress): ArchiveTrouble {
  return new ArchiveTrouble('odd', `What answers at ${shown} is no search cluster that Vouch understands.`);
}

/** What the client says of a failure, as far as it is looked at. */
interface ClientError {
  readonly name?: string;
  readonly message?: string;
  readonly statusCode?: number;
  readonly meta?: { readonly statusCode?: number | null; readonly body?: unknown };
}

const CERTIFICATE = /certificate|self.signed|CERT_|unable to verify|altnames|SSL routines|wrong version number/i;

/** The sentence for whatever a request ended with. */
export function troubleOf(error: unknown, address: ArchiveAddress): ArchiveTrouble {
  if (error instanceof ArchiveTrouble) return error;
  const { name = '', message = '', statusCode, meta } = error as ClientError;
  const status = statusCode ?? meta?.statusCode ?? undefined;
  if (status) return troubleOfStatus(status, meta?.body, address);
  const { shown } = address;
  if (name === 'TimeoutError') return new ArchiveTrouble('slow', `The archive at ${shown} did not answer in time.`);
  if (CERTIFICATE.test(message))
    return new ArchiveTrouble(
      'certificate',
      `The certificate of the archive at ${shown} cannot be trusted: ${plain(message)}.`,
    );
  if (name === 'DeserializationError') return oddAnswer(address);
  return new ArchiveTrouble('away', `The archive at ${shown} cannot be reached.`);
}

/** The sentence for an answer with a status of HTTP, or for one part of a bulk or a search with many parts. */
export function troubleOfStatus(status: number, body: unknown, address: ArchiveAddress): ArchiveTrouble {
  const { shown } = address;
  const reason = reasonIn(body);
  if (status === 401)
    return new ArchiveTrouble(
      'refused',
      `The archive at ${shown} asks who you are: name, password or key are missing or wrong.`,
    );
  if (/flood.stage|read.only.allow.delete|disk usage exceeded|no space left/i.test(reason))
    return new ArchiveTrouble('full', `The disk of the archive at ${shown} is full, so nothing more goes into it.`);
  if (status === 403) return new ArchiveTrouble('refused', `The archive at ${shown} does not let you do this.`);
  if (status === 404)
    return new ArchiveTrouble('missing', `There is no index at ${shown} yet; “vouch index --archive” makes it.`);
  if (status === 429) return new ArchiveTrouble('busy', `The archive at ${shown} has too much to do at the moment.`);
  if (/strict_dynamic_mapping|mapper_parsing|No mapping found|illegal_argument_exception.*field/i.test(reason))
    return wrongMapping(address, 'its fields are others');
  if (status === 408 || status === 504)
    return new ArchiveTrouble('slow', `The archive at ${shown} did not answer in time.`);
  if (status >= 500) return new ArchiveTrouble('away', `Part of the archive at ${shown} is not there at the moment.`);
  return oddAnswer(address);
}

/** The words of an answer that say why, wherever in it they stand. */
function reasonIn(body: unknown): string {
  return body === undefined || body === null ? '' : JSON.stringify(body).slice(0, 4000);
}

/** The first line of a message, without the full stop, at a length that a person reads. */
function plain(message: string): string {
  return (message.split('\n')[0] ?? '').trim().replace(/\.$/, '').slice(0, 200);
}
