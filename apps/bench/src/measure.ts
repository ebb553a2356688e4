/** One thing that is measured. */
export interface Case {
  readonly name: string
  /** Does it once; what it returns is kept alive, so that no optimiser leaves it out. */
  readonly run: () => unknown
  /** What the case owes: at least this many times the peer's speed, and this many runs a second. */
  readonly target?: { readonly ratio?: number; readonly perSecond?: number }
}

/** What is compared in one run: the first case is the peer. */
export interface Benchmark {
  readonly title: string
  readonly cases: readonly [peer: Case, ...Array<Case>]
}

const ROUNDS = 41
const ROUND_MILLISECONDS = 10

/** Interleaves the cases, prints the median of each and of its ratio to the peer, and returns the targets missed. */
export const measure = async ({ title, cases }: Benchmark): Promise<ReadonlyArray<string>> => {
  const repetitions: Array<number> = []
  for (const { run } of cases) repetitions.push(await calibrate(run))
  const times = cases.map((): Array<number> => [])
  for (let round = 0; round < ROUNDS; round++)
    for (const [index, { run }] of cases.entries()) {
      const many = repetitions[index]!
      times[index]!.push((await elapsed(run, many)) / many)
    }

  console.log(`\n${title}`)
  const missed: Array<string> = []
  for (const [index, { name, target = {} }] of cases.entries()) {
    const perSecond = 1000 / median(times[index]!)
    const ratio = median(times[index]!.map((time, round) => times[0]![round]! / time))
    const owed = [
      ...(target.ratio === undefined ? [] : [{ text: `${target.ratio}x`, met: ratio >= target.ratio }]),
      ...(target.perSecond === undefined
        ? []
        : [{ text: `${count(target.perSecond)}/s`, met: perSecond >= target.perSecond }])
    ]
    const verdict = owed.map(({ met, text }) => `${met ? "at least" : "MISSED:"} ${text}`).join(", ")
    console.log(`  ${name.padEnd(44)} ${count(perSecond).padStart(9)}/s  ${ratio.toFixed(2).padStart(6)}x  ${verdict}`)
    missed.push(...owed.filter(({ met }) => !met).map(({ text }) => `${title}: ${name} is below ${text}`))
  }
  return missed
}

let kept: unknown

const elapsed = async (run: () => unknown, many: number): Promise<number> => {
  const start = performance.now()
  for (let index = 0; index < many; index++) {
    kept = run()
    if (kept instanceof Promise) await kept
  }
  return performance.now() - start
}

/** Warms up, and returns how many runs fill a round. */
const calibrate = async (run: () => unknown): Promise<number> => {
  for (let many = 1; ; many *= 2) {
    const time = await elapsed(run, many)
    if (time >= ROUND_MILLISECONDS * 10) return Math.max(1, Math.round((many / time) * ROUND_MILLISECONDS))
  }
}

const median = (values: ReadonlyArray<number>): number => [...values].sort((a, b) => a - b)[values.length >> 1]!

const count = (value: number): string => Math.round(value).toLocaleString("en")
