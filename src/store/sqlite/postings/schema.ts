/** A segment holds articles in the order of their numbers, and the lists of everything that they are found by. */
export const POSTINGS = `
CREATE TABLE segments (
  number INTEGER PRIMARY KEY,
  first INTEGER NOT NULL,
  last INTEGER NOT NULL,
  places INTEGER NOT NULL,
  articles BLOB NOT NULL,
  gone BLOB
);
CREATE TABLE lists (number INTEGER PRIMARY KEY, bytes BLOB NOT NULL);
CREATE TABLE terms (
  segment INTEGER NOT NULL,
  term INTEGER NOT NULL,
  place INTEGER NOT NULL,
  PRIMARY KEY (segment, term)
) WITHOUT ROWID;
`

/** The bytes of a segment's lists in one row of the table: four of these fill a page of the file. */
export const ROW = 4076
/** Rows that a segment may have: its number and that of the row become the number in the table. */
export const ROWS = 2 ** 24
