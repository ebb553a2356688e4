import { calling, type Spend } from "./spend.js"

/** One thing that is measured. */
export type Case = (
  | {
      /** Does it once. */
      readonly run: () => unknown
    }
  | {
      /** Does it so many times somewhere else. */
      readonly spend: Spend
    }
) & {
  readonly name: string
  /** What the case owes: at least this many times the peer's speed, and this many runs a second. */
  readonly target?: {
    readonly ratio?: number
    readonly perSecond?: number
    /** At least so many times the speed of other cases, by name. */
    readonly over?: Readonly<Record<string, number>>
    /** At most so many times the peer's processor time. */
    readonly processor?: number
  }
}

const spendOf = (each: Case): Spend => ("spend" in each ? each.spend : calling(each.run))

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

/**
 * Interleaves the cases in an order that changes, prints the median of each and of its ratio to the peer, and returns the
 * targets missed.
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
        : [{ text: `${target.processor.toFixed(1)}x the processor time`, met: cost <= target.processor * costs[0]! }])
    ]
    const verdict = owed.map(({ met, text }) => `${met ? "holds" : "MISSES"} ${text}`).join(", ")
    console.log(
      `  ${name.padEnd(40)} ${count(perSecond).padStart(9)}/s  ${ratio.toFixed(2).padStart(6)}x ${cost.toFixed(1).padStart(7)} µs  ${verdict}`
    )
    missed.push(...owed.filter(({ met }) => !met).map(({ text }) => `${title}: ${name} misses ${text}`))
  }
  return missed
}

/** Warms up, and returns how many runs fill a round. */
const calibrate = async (spend: Spend, warmUp: number, callers: number): Promise<number> => {
  for (let many = callers; ; many *= 2) {
    const { time } = await spend(many, callers)
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
