import type { Connection } from 'vscode-languageserver/node';
import type { SecondReader } from '../cross-encoder/cross-encoder.ts';
import type { ClientAbilities } from './client-abilities.ts';
import type { OpenCorpus } from './corpus/corpus.ts';
import type { Session } from './session.ts';
import type { EvidenceLocations } from './sources/locations.ts';

/** What the server is given from outside. */
export interface ServerOptions {
  /** Opens corpora whose index lies in the folder, or in memory where there is none. */
  readonly openCorpus: (storage: string | undefined) => OpenCorpus;
  /** Reads close calls a second time; without it they are read once. */
  readonly secondReader?: SecondReader;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Address of the folder with one page for each rule. */
  readonly rulePages: string;
  readonly version: string;
}

/** What the features share. Made when the editor has said what it can do. */
export interface ServerContext {
  readonly connection: Connection;
  readonly options: ServerOptions;
  readonly abilities: ClientAbilities;
  readonly session: Session;
  readonly locations: EvidenceLocations;
  /** Asks the editor to look again at everything shown about drafts. */
  refresh(): void;
  /** What else is done on `refresh`. */
  readonly onRefresh: (() => void)[];
}
