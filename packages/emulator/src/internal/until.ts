/** The end of what never ends, and the number of seconds that stands for it. */
export const forever = 4294967295

/** When something ends that starts now and lasts so many seconds. */
export const untilAfter = (now: number, seconds: number): number => (seconds === forever ? forever : now + seconds)

/** Whether the entry of an account in a map of ends has not ended yet. */
export const lasts = (ends: ReadonlyMap<string, number>, userId: string, now: number): boolean =>
  (ends.get(userId) ?? 0) > now
