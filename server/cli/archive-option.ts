import { archiveAddress } from '../../corpus/archive/address.ts';
import { Archive } from '../../corpus/archive/archive.ts';
import { takeCredentials } from '../../corpus/archive/credentials.ts';
import { UsageError } from './usage.ts';

/** The archive named with --archive, not opened yet; who asks stands in the environment. @throws UsageError */
export function archiveAt(option: string | undefined): Archive | undefined {
  if (option === undefined) return undefined;
  const address = archiveAddress(option);
  if (typeof address === 'string') throw new UsageError(address);
  return new Archive(address, takeCredentials());
}
