import { checksum } from './checksum.ts';

/**
 * Version of everything an index is made of: tables, terms, passages. Raise it with any change of what is stored, and
 * indexes of users are built anew.
 */
export const SCHEMA_VERSION = 2;

/** Marks the file as an index of this program (SQLite's `application_id`): "Vuch". */
export const APPLICATION_ID = 0x56756368;

/** The tables whose rows end with their checksum. */
export const CHECKED_TABLES = [
  'sources',
  'pages',
  'terms',
  'groups',
  'sets',
  'voices',
  'shingles',
  'files',
  'counters',
] as const;

export const SCHEMA = `
  CREATE TABLE sources (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    first INTEGER NOT NULL,
    count INTEGER NOT NULL,
    record TEXT NOT NULL,
    checksum INTEGER NOT NULL
  );
  CREATE TABLE pages (
    first INTEGER PRIMARY KEY,
    source INTEGER NOT NULL,
    text TEXT NOT NULL,
    marks TEXT NOT NULL,
    checksum INTEGER NOT NULL
  );
  CREATE TABLE terms (term TEXT PRIMARY KEY, number INTEGER NOT NULL, checksum INTEGER NOT NULL) WITHOUT ROWID;
  -- place = number of the group of terms x 2^20 + chunk of passages
  CREATE TABLE groups (place INTEGER PRIMARY KEY, sets BLOB NOT NULL, checksum INTEGER NOT NULL);
  -- place = number of the term x 2^20 + chunk of passages
  CREATE TABLE sets (place INTEGER PRIMARY KEY, passages BLOB NOT NULL, checksum INTEGER NOT NULL);
  CREATE TABLE voices (source INTEGER PRIMARY KEY, voice TEXT NOT NULL, signature BLOB NOT NULL, checksum INTEGER NOT NULL);
  CREATE TABLE shingles (
    hash INTEGER NOT NULL,
    source INTEGER NOT NULL,
    checksum INTEGER NOT NULL,
    PRIMARY KEY (hash, source)
  ) WITHOUT ROWID;
  CREATE TABLE files (
    path TEXT PRIMARY KEY,
    folder TEXT NOT NULL,
    stamp TEXT NOT NULL,
    hash TEXT NOT NULL,
    source TEXT,
    reason TEXT,
    failures INTEGER NOT NULL,
    checksum INTEGER NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE counters (
    passages INTEGER NOT NULL,
    next_source INTEGER NOT NULL,
    next_passage INTEGER NOT NULL,
    next_term INTEGER NOT NULL,
    checksum INTEGER NOT NULL
  );
  CREATE TABLE indexing (owner TEXT NOT NULL, until INTEGER NOT NULL);
  INSERT INTO counters VALUES (0, 1, 1, 1, ${checksum(0, 1, 1, 1)});
  INSERT INTO indexing VALUES ('', 0);
`;
