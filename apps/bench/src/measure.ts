import { calling, type Spend } from "./spend.js"

/** One case to measure. */
export type Case = (
  | {
      /** Runs it once. */
      readonly run: () => unknown
    }
  | {
      /** Runs it this many times in another process. */
      readonly spend: Spend
    }
) & {
  readonly name: string
  /** The target of the case: at least this many times the peer's speed, and this many runs per second. */
  readonly target?: {
    readonly ratio?: number
    readonly perSecond?: number
    /** Minimum speed relative to other cases, by name. */
    readonly over?: Readonly<Record<string, number>>
    /** Maximum CPU time relative to the peer. */
    readonly processor?: number
  }
}

const spendOf = (each: Case): Spend => ("spend" in each ? each.spend : calling(each.run))

/** The cases of one comparison: the first one is the peer. */
export interface Benchmark {
  readonly title: string
  /** Milliseconds of warm-up for each case; large code takes longer to be optimised. */
  readonly warmUp?: number
  /** Number of concurrent callers, each calling in a loop. Default: 1. */
  readonly callers?: number
  readonly cases: readonly [peer: Case, ...Array<Case>]
}

const ROUNDS = 41

/** Milliseconds of a round: a single caller needs little time; with many, the garbage of a round has to be collected within it. */
const roundOf = (callers: number) => (callers > 1 ? 200 : 20)

/**
 * Interleaves the cases in changing order, prints the median of each and of its ratio to the peer, and returns the missed
 * targets.
 */
export const measure = async ({
  title,
  cases,
  callers = 1,
  warmUp = 100
}: Benchmark): Promise<ReadonlyArray<string>> => {
  const repetitions: Array<number> = []
  for (const each of cases) repetitions.push(await calibrate(spendOf(each), warmUp, callers))
  const times = cases.map((): Array<number> => [])
  const processor = cases.map((): Array<number> => [])
  for (let round = 0; round < ROUNDS; round++)
    for (const index of shuffled(cases.length)) {
      const many = repetitions[index]!
      const spent = await spendOf(cases[index]!)(many, callers)
      times[index]!.push(spent.time / many)
      processor[index]!.push(spent.processor / many)
    }

  console.log(`\n${title}`)
  const missed: Array<string> = []
  const costs = processor.map(median)
  for (const [index, { name, target = {} }] of cases.entries()) {
    const cost = costs[index]!
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
        : [{ text: `${target.processor.toFixed(1)}x the CPU time`, met: cost <= target.processor * costs[0]! }])
    ]
    const verdict = owed.map(({ met, text }) => `${met ? "holds" : "MISSES"} ${text}`).join(", ")
    console.log(
      `  ${name.padEnd(40)} ${count(perSecond).padStart(9)}/s  ${ratio.toFixed(2).padStart(6)}x ${cost.toFixed(1).padStart(7)} µs  ${verdict}`
    )
    missed.push(...owed.filter(({ met }) => !met).map(({ text }) => `${title}: ${name} misses ${text}`))
  }
  return missed
}

/** Warms up, and returns the number of runs per round. */
const calibrate = async (spend: Spend, warmUp: number, callers: number): Promise<number> => {
  for (let many = callers; ; many *= 2) {
    const { time } = await spend(many, callers)
    if (time >= warmUp / 2) return Math.max(callers, Math.round((many / time) * roundOf(callers)))
  }
}

/** The indices in random order, so that garbage left by one case is collected during any of the others. */
const shuffled = (length: number): ReadonlyArray<number> =>
  Array.from({ length }, (_, index) => ({ index, key: Math.random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ index }) => index)

const median = (values: ReadonlyArray<number>): number => [...values].sort((a, b) => a - b)[values.length >> 1]!

const count = (value: number): string => Math.round(value).toLocaleString("en")
