import { POSTINGS } from './postings/schema.ts'
import { TALLY_TABLES } from './tally-tables.ts'
import { TOKENIZER } from './tokens.ts'

/** Raised whenever tables or what stands in them change: an index of another format is built anew. */
export const FORMAT = 21

export const SCHEMA = `
CREATE TABLE files (
  number INTEGER PRIMARY KEY,
  file TEXT NOT NULL UNIQUE,
  size INTEGER NOT NULL,
  changed REAL NOT NULL,
  touched REAL NOT NULL,
  settled INTEGER NOT NULL,
  content TEXT NOT NULL,
  facts TEXT NOT NULL
);
CREATE TABLE parts (
  number INTEGER PRIMARY KEY,
  file INTEGER NOT NULL,
  issue INTEGER NOT NULL,
  source TEXT NOT NULL
);
CREATE INDEX parts_by_file ON parts (file);
CREATE TABLE undated (part INTEGER PRIMARY KEY, folder TEXT NOT NULL, file TEXT NOT NULL, evidence TEXT NOT NULL);
CREATE INDEX undated_by_folder ON undated (folder, file);
CREATE TABLE unsettled_folders (folder TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE issues (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  date TEXT,
  date_from TEXT NOT NULL,
  date_sure INTEGER NOT NULL,
  paper TEXT,
  edition TEXT,
  articles INTEGER NOT NULL DEFAULT 0,
  characters INTEGER NOT NULL DEFAULT 0,
  doubtful INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX issues_by_date ON issues (date DESC, id);
CREATE TABLE articles (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  file INTEGER NOT NULL,
  issue INTEGER NOT NULL,
  written INTEGER NOT NULL,
  page INTEGER,
  kind TEXT NOT NULL,
  headline TEXT NOT NULL,
  inferred INTEGER NOT NULL,
  characters INTEGER NOT NULL,
  confidence REAL NOT NULL,
  unsure INTEGER,
  content BLOB NOT NULL
);
CREATE INDEX articles_by_file ON articles (file);
CREATE INDEX unsure_articles ON articles (unsure) WHERE unsure = 1;
CREATE INDEX articles_by_issue ON articles (issue, page, number);
CREATE TABLE entities (
  number INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  name TEXT NOT NULL,
  articles INTEGER NOT NULL,
  mentions INTEGER NOT NULL,
  sure INTEGER NOT NULL DEFAULT 0,
  evidence INTEGER NOT NULL DEFAULT 0,
  shown INTEGER NOT NULL DEFAULT 1,
  UNIQUE (kind, key)
);
CREATE TABLE mentions (
  entity INTEGER NOT NULL,
  article INTEGER NOT NULL,
  times INTEGER NOT NULL,
  note TEXT,
  PRIMARY KEY (entity, article)
) WITHOUT ROWID;
CREATE TABLE certain (file INTEGER NOT NULL, name TEXT NOT NULL, PRIMARY KEY (name, file)) WITHOUT ROWID;
CREATE INDEX certain_by_file ON certain (file);
CREATE TABLE troubles (number INTEGER PRIMARY KEY, file INTEGER, place TEXT NOT NULL, why TEXT NOT NULL, detail TEXT);
CREATE INDEX troubles_by_file ON troubles (file);
CREATE TABLE unsettled (name TEXT PRIMARY KEY, written INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE dictionary (bytes BLOB NOT NULL, hash TEXT NOT NULL);
CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE VIRTUAL TABLE entity_names USING fts5(tokens, content='', contentless_delete=1, detail=none, tokenize="${TOKENIZER}");
CREATE VIRTUAL TABLE headline_names USING fts5(tokens, content='', contentless_delete=1, detail=none, tokenize="${TOKENIZER}");
${POSTINGS}${TALLY_TABLES}PRAGMA user_version = ${FORMAT};
`
