import { cell, journalError, transaction, type Database } from "./database.js"

/** `tcch`, in the header of the file. */
const application = 0x74_63_63_68

const version = 1

/**
 * `rows.state` is 0 for planned, 1 for done, or the number of a reason. A row that is being sent keeps its state until its call
 * is over; `sent` has the call. Counts are kept, as counting millions of rows takes seconds.
 */
const tables = `
create table meta (key text primary key, value text not null) without rowid;
create table counts (
  id integer primary key check (id = 1),
  rows integer not null, rejected integer not null, done integer not null, calls integer not null
);
insert into counts values (1, 0, 0, 0, 0);
create table rows (
  lane text not null, id integer not null, state integer not null, data text not null,
  primary key (lane, id)
) without rowid;
create table reasons (
  id integer primary key, state text not null, code integer, text text not null, rows integer not null
);
create unique index reason on reasons (state, coalesce(code, 0), text);
create table sent (
  id integer primary key, at integer not null, lane text not null, ids text not null,
  rows integer not null, planned integer not null
);
create table rejected (id integer primary key, reason text not null, data text not null);
`

/** The first number of a reason: those below are states without one. */
export const firstReason = 2

const pragma = (db: Database, name: string): number => Number(cell(db, `pragma ${name}`))

/** Checks that a database is a journal of this version, and makes its tables if it is empty. */
export const prepare = (db: Database, journal: string, create: boolean): void => {
  const found = pragma(db, "application_id")
  const made = pragma(db, "user_version")
  const isEmpty = cell(db, "select count(*) from sqlite_master") === 0
  if (isEmpty && found === 0 && made === 0) {
    if (!create) throw journalError("NotAJournal", journal, "is empty: it is not the journal of a run")
    transaction(db, () => {
      db.exec(tables)
      db.exec(`pragma application_id = ${application}`)
      db.exec(`pragma user_version = ${version}`)
    })
    return
  }
  if (found !== application) throw journalError("NotAJournal", journal, "is a database, but not the journal of a run")
  if (made !== version)
    throw journalError(
      "Version",
      journal,
      `has version ${made} of the format, and this package reads version ${version}`
    )
}
