/** The time of the server in milliseconds. Not `now()`, which is when the transaction began. */
const clock = "select extract(epoch from clock_timestamp())::float8 * 1000 as now"

/** SQL that creates the table. It is not logged: what it holds is worth nothing after a crash. */
export const tableOf = (table: string): string => `create unlogged table if not exists ${table} (
  name text primary key,
  tat float8 not null,
  at float8 not null,
  first float8 not null,
  step float8 not null,
  granted integer not null,
  share float8 not null,
  slowed float8 not null
) with (fillfactor = 50)`

/**
 * Takes places: name, count, step, longest wait, recovery.
 *
 * `tat` is when the next place is due if nobody slows it down, and `at` the time of the last statement. A clock that was set back
 * reads less than `at`; everything then moves back with it.
 */
export const takeOf = (table: string): string => `
insert into ${table} as l (name, tat, at, first, step, granted, share, slowed)
select $1::text, c.now + $2::integer * $3::float8, c.now, c.now, $3::float8, $2::integer, 1, c.now - $5::float8
from (${clock}) c
on conflict (name) do update set (tat, at, first, step, granted, slowed) = (
  select p.first + p.granted * p.step, p.now, p.first, p.step, p.granted, p.slowed
  from (
    select b.now, b.slowed, s.step, f.first,
      least(greatest(floor(($4::float8 - (f.first - b.now)) / s.step) + 1, 0), $2::integer) as granted
    from (select c.now, greatest(l.at - c.now, 0) as back, l.slowed - greatest(l.at - c.now, 0) as slowed from (${clock}) c) b,
      lateral (select $3::float8 / least(1, l.share + (b.now - b.slowed) / $5::float8) as step) s,
      lateral (select greatest(b.now, l.tat - b.back) as first) f
  ) p
)
returning l.at, l.first, l.step, l.granted`

/** Halves the rate, unless that was done within the window: name, least share, window, recovery. */
export const slowOf = (table: string): string => `
insert into ${table} as l (name, tat, at, first, step, granted, share, slowed)
select $1::text, c.now, c.now, c.now, 0, 0, greatest($2::float8, 0.5), c.now
from (${clock}) c
on conflict (name) do update set (tat, at, share, slowed) = (
  select l.tat - b.back, b.now,
    case when r.again then l.share else greatest($2::float8, r.share / 2) end,
    case when r.again then b.slowed else b.now end
  from (select c.now, greatest(l.at - c.now, 0) as back, l.slowed - greatest(l.at - c.now, 0) as slowed from (${clock}) c) b,
    lateral (
      select least(1, l.share + (b.now - b.slowed) / $4::float8) as share,
        l.share < 1 and b.now - b.slowed < $3::float8 as again
    ) r
)`
