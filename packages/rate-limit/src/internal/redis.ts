/**
 * What both scripts begin with. `tat` is when the next place is due if nobody slows it down, and `at` the time of the last
 * script. A clock that was set back reads less than `at`; everything then moves back with it.
 */
const head = `
local time = redis.call('TIME')
local now = time[1] * 1000 + time[2] / 1000
local kept = redis.call('HMGET', KEYS[1], 'tat', 'at', 'share', 'slowed')
local back = math.max((tonumber(kept[2]) or now) - now, 0)
local tat = (tonumber(kept[1]) or now) - back
local share = tonumber(kept[3]) or 1
local slowed = (tonumber(kept[4]) or 0) - back
local function text(number) return string.format('%.3f', number) end
local function keep(recovery)
  redis.call('HSET', KEYS[1], 'tat', text(tat), 'at', text(now), 'share', tostring(share), 'slowed', text(slowed))
  redis.call('PEXPIRE', KEYS[1], math.ceil(math.max(tat - now, 0) + recovery) + 60000)
end
`

/** Takes places: count, step, longest wait, recovery. */
export const take = `${head}
local count, wait, recovery = tonumber(ARGV[1]), tonumber(ARGV[3]), tonumber(ARGV[4])
local step = tonumber(ARGV[2]) / math.min(1, share + (now - slowed) / recovery)
local first = math.max(now, tat)
local granted = math.min(math.max(math.floor((wait - (first - now)) / step) + 1, 0), count)
tat = first + granted * step
keep(recovery)
return { text(now), text(first), text(step), text(granted) }
`

/** Halves the rate, unless that was done within the window: least share, window, recovery. */
export const slow = `${head}
local least, window, recovery = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
if share == 1 or now - slowed >= window then
  share = math.max(least, math.min(1, share + (now - slowed) / recovery) / 2)
  slowed = now
end
keep(recovery)
`
