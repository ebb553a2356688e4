/** Version of the tables, which every run has. */
export const version = 1

/** The shard that stands for reading the input: whoever holds it adds rows. */
export const input = -1

/** State of a row that was not sent yet. */
export const planned = 0

/** State of a row that the service has accepted. */
export const done = 1

/** The first number of a reason: those below are states without one. */
export const firstReason = 2

/** What `tally` counts besides the rows of a state: calls that are over. */
export const calls = -1

/** Number of the advisory lock under which the tables are made, as PostgreSQL rejects the second of two at once. */
const migrating = 7_428_317_502

/**
 * `rows.state` is 0 for planned, 1 for done, or the number of a reason. A row that is being sent keeps its state until its call
 * is over; `sent` has the call. `tally` counts rows by state, as counting millions of rows takes seconds.
 *
 * `shards.epoch` is the fencing token: it grows with each worker that takes the shard.
 */
export const tables = (schema: string): string => `do $$ begin
perform pg_advisory_xact_lock(${migrating});
create schema if not exists ${schema};
create table if not exists ${schema}.runs (
  id integer generated always as identity primary key,
  name text not null unique,
  version integer not null,
  shards integer not null check (shards > 0),
  definition text,
  place text,
  rejected bigint not null default 0,
  request text
);
create table if not exists ${schema}.shards (
  run integer not null references ${schema}.runs on delete cascade,
  shard integer not null,
  epoch bigint not null default 0,
  until timestamptz not null default '-infinity',
  phase text not null default 'new',
  primary key (run, shard)
) with (fillfactor = 50);
create table if not exists ${schema}.rows (
  run integer not null references ${schema}.runs on delete cascade,
  shard integer not null,
  lane text collate "C" not null,
  id bigint not null,
  state integer not null default 0,
  data text not null,
  primary key (run, shard, lane, id)
) with (fillfactor = 80);
create table if not exists ${schema}.reasons (
  id integer generated always as identity (start with ${firstReason}) primary key,
  run integer not null references ${schema}.runs on delete cascade,
  state text not null,
  code integer,
  text text not null
);
create unique index if not exists reason on ${schema}.reasons (run, state, coalesce(code, 0), md5(text));
create table if not exists ${schema}.tally (
  run integer not null references ${schema}.runs on delete cascade,
  shard integer not null,
  state integer not null,
  rows bigint not null,
  primary key (run, shard, state)
) with (fillfactor = 50);
create table if not exists ${schema}.sent (
  run integer not null references ${schema}.runs on delete cascade,
  shard integer not null,
  id bigint not null,
  epoch bigint not null,
  at timestamptz not null,
  lane text collate "C" not null,
  ids text not null,
  rows integer not null,
  planned integer not null,
  primary key (run, shard, id)
);
create table if not exists ${schema}.rejected (
  run integer not null references ${schema}.runs on delete cascade,
  id bigint not null,
  reason text not null,
  data text not null,
  primary key (run, id)
);
end $$`
