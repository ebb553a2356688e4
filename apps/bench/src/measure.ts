/** One thing that is measured. */
export interface Case {
  readonly name: string
  /** Does it once; what it returns is kept alive, so that no optimiser leaves it out. */
  readonly run: () => unknown
  /** What the case owes: at least this many times the peer's speed, and this many runs a second. */
  readonly target?: {
    readonly ratio?: number
    readonly perSecond?: number
    /** At least so many times the speed of other cases, by name. */
    readonly over?: Readonly<Record<string, number>>
    /** At most so many microseconds of processor time. */
    readonly processor?: number
  }
}

/** What is compared in one run: the first case is the peer. */
export interface Benchmark {
  readonly title: string
  /** Milliseconds in which each case runs before it is measured; code that is long needs longer to be optimised. */
  readonly warmUp?: number
  /** How many do it at the same time, each again as soon as it has done it; 1 if it is not said. */
  readonly callers?: number
  readonly cases: readonly [peer: Case, ...Array<Case>]
}

const ROUNDS = 41

/** One that is alone needs little time to show what it costs; of many, the garbage of a round has to be collected in it. */
const roundOf = (callers: number) => (callers > 1 ? 200 : 20)

/** Interleaves the cases in an order that changes, prints the median of each and of its ratio to the peer, and returns the targets missed. */
export const measure = async ({
  title,
  cases,
  callers = 1,
  warmUp = 100
}: Benchmark): Promise<ReadonlyArray<string>> => {
  const repetitions: Array<number> = []
  for (const { run } of cases) repetitions.push(await calibrate(run, warmUp, callers))
  const times = cases.map((): Array<number> => [])
  const processor = cases.map((): Array<number> => [])
  for (let round = 0; round < ROUNDS; round++)
    for (const index of shuffled(cases.length)) {
      const { run } = cases[index]!
      const many = repetitions[index]!
      const before = process.cpuUsage()
      times[index]!.push((await elapsed(run, many, callers)) / many)
      const { system, user } = process.cpuUsage(before)
      processor[index]!.push((system + user) / many)
    }

  console.log(`\n${title}`)
  const missed: Array<string> = []
  for (const [index, { name, target = {} }] of cases.entries()) {
    const perSecond = 1000 / median(times[index]!)
    const ratio = median(times[index]!.map((time, round) => times[0]![round]! / time))
    const owed = [
      ...(target.ratio === undefined
        ? []
        : [{ text: `${Number(target.ratio.toFixed(2))}x`, met: ratio >= target.ratio }]),
      ...(target.perSecond === undefined
        ? []
        : [{ text: `${count(target.perSecond)}/s`, met: perSecond >= target.perSecond }]),
      ...Object.entries(target.over ?? {}).map(([other, least]) => {
        const peer = times[cases.findIndex((one) => one.name === other)]!
        const over = median(times[index]!.map((time, round) => peer[round]! / time))
        return { text: `${least}x ${other} (${over.toFixed(2)}x)`, met: over >= least }
      }),
      ...(target.processor === undefined
        ? []
        : [{ text: `${target.processor} µs`, met: median(processor[index]!) <= target.processor }])
    ]
    const verdict = owed.map(({ met, text }) => `${met ? "holds" : "MISSES"} ${text}`).join(", ")
    const cost = `${median(processor[index]!).toFixed(1).padStart(7)} µs`
    console.log(
      `  ${name.padEnd(40)} ${count(perSecond).padStart(9)}/s  ${ratio.toFixed(2).padStart(6)}x ${cost}  ${verdict}`
    )
    missed.push(...owed.filter(({ met }) => !met).map(({ text }) => `${title}: ${name} misses ${text}`))
  }
  return missed
}

let kept: unknown

const elapsed = async (run: () => unknown, many: number, callers: number): Promise<number> => {
  const start = performance.now()
  let left = many
  const caller = async () => {
    while (left-- > 0) {
      kept = run()
      if (kept instanceof Promise) await kept
    }
  }
  await Promise.all(Array.from({ length: callers }, caller))
  return performance.now() - start
}

/** Warms up, and returns how many runs fill a round. */
const calibrate = async (run: () => unknown, warmUp: number, callers: number): Promise<number> => {
  for (let many = callers; ; many *= 2) {
    const time = await elapsed(run, many, callers)
    if (time >= warmUp / 2) return Math.max(callers, Math.round((many / time) * roundOf(callers)))
  }
}

/** The indices in another order each time: what a case leaves to the garbage collector falls on any of the others. */
const shuffled = (length: number): ReadonlyArray<number> =>
  Array.from({ length }, (_, index) => ({ index, key: Math.random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ index }) => index)

const median = (values: ReadonlyArray<number>): number => [...values].sort((a, b) => a - b)[values.length >> 1]!

const count = (value: number): string => Math.round(value).toLocaleString("en")
