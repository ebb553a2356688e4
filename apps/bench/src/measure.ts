import type { Quantity, Sample } from "./Sample.js"
import { errorOfMedian, median } from "./statistics.js"
import type { Layout } from "./table.js"
import { type Judged, judge, type Target } from "./Target.js"

/** One case to measure. */
export interface Case {
  readonly name: string
  /** Runs it this many times, and returns what one run cost. */
  readonly run: (many: number) => Promise<Sample> | Sample
  readonly targets?: ReadonlyArray<Target>
}

/** Rounds of about so many milliseconds, after a warm-up of so many, and of at least so many runs. */
interface Timed {
  readonly milliseconds: number
  readonly warmUp: number
  readonly least?: number
}

/** The cases of one comparison: the first one is the peer. */
export interface Benchmark {
  readonly title: string
  readonly layout: Layout
  /** The runs of a round: so many, or as many as take a time. */
  readonly round: { readonly runs: number } | Timed
  /** Maximum number of rounds. */
  readonly rounds?: number
  /** Milliseconds after which a slow machine begins no further round. */
  readonly longest?: number
  readonly cases: readonly [peer: Case, ...Array<Case>]
}

/** How much work a benchmark does. */
export interface Effort {
  readonly rounds: number
  /** Share of the usual warm-up. */
  readonly warmUp: number
}

/** One quantity of a case: the median of all rounds, and the medians of its ratio to the peer and its distance from it. */
export interface Figure {
  readonly median: number
  readonly ratio: number
  readonly added: number
}

export interface Row {
  readonly name: string
  readonly figures: Readonly<Partial<Record<Quantity, Figure>>>
  readonly judged: ReadonlyArray<Judged>
}

export interface Result {
  readonly title: string
  readonly layout: Layout
  readonly rounds: number
  /** The standard error of the peer's median time, as a share of it; none with fewer than four rounds. */
  readonly error: number | undefined
  readonly rows: ReadonlyArray<Row>
}

/** The usual limit of a benchmark on a slow machine, and the rounds that it has in any case. */
const usualLongest = 24_000
const fewest = 2

/** Runs the cases round by round, in an order that changes, and compares each with the peer of the same round. */
export const measure = async (benchmark: Benchmark, effort: Effort): Promise<Result> => {
  const { cases, layout, longest = usualLongest, title } = benchmark
  const rounds = Math.min(effort.rounds, benchmark.rounds ?? Number.POSITIVE_INFINITY)
  const runs: Array<number> = []
  for (const each of cases) runs.push(await runsOf(benchmark, each, effort))
  const samples = cases.map((): Array<Sample> => [])
  const end = performance.now() + longest
  for (let round = 0; round < rounds && (round < fewest || performance.now() < end); round++)
    for (const index of shuffled(cases.length)) samples[index]!.push(await cases[index]!.run(runs[index]!))

  const values = (index: number, quantity: Quantity) => samples[index]!.map((sample) => sample[quantity]!)
  const error = samples[0]![0]!.time === undefined ? Number.POSITIVE_INFINITY : errorOfMedian(values(0, "time"))
  return {
    title,
    layout,
    rounds: samples[0]!.length,
    error: Number.isFinite(error) ? error : undefined,
    rows: cases.map(({ name, targets = [] }, index) => ({
      name,
      figures: Object.fromEntries(
        (Object.keys(samples[index]![0]!) as ReadonlyArray<Quantity>).map((quantity) => [
          quantity,
          figureOf(values(index, quantity), values(0, quantity))
        ])
      ),
      judged: targets.map((target) => {
        const other = target.over === undefined ? 0 : cases.findIndex((one) => one.name === target.over)
        return judge(target, values(index, target.quantity), values(other, target.quantity))
      })
    }))
  }
}

const figureOf = (own: ReadonlyArray<number>, peer: ReadonlyArray<number>): Figure => ({
  median: median(own),
  ratio: median(own.map((value, round) => value / peer[round]!)),
  added: median(own.map((value, round) => value - peer[round]!))
})

/** Warms a case up, and returns the number of its runs in a round. */
const runsOf = async ({ round }: Benchmark, { run }: Case, effort: Effort): Promise<number> => {
  if ("runs" in round) return round.runs
  const { least = 1, milliseconds, warmUp } = round
  for (let many = least; ; many *= 2) {
    // Not the time of the process, which starts with the first run.
    const time = (await run(many)).time! * many
    if (time >= (warmUp * effort.warmUp) / 2) return Math.max(least, Math.round((many / time) * milliseconds))
  }
}

/** The indices in random order, so that garbage left by one case is collected during any of the others. */
const shuffled = (length: number): ReadonlyArray<number> =>
  Array.from({ length }, (_, index) => ({ index, key: Math.random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ index }) => index)

/** Stores the result of a run, so that the optimiser cannot remove it. */
const kept: { result?: unknown } = {}
export const keep = (result: unknown): void => {
  kept.result = result
}

/** The case of a function that returns its result at once. */
export const repeating =
  (run: () => unknown): Case["run"] =>
  (many) => {
    const start = performance.now()
    for (let index = 0; index < many; index++) keep(run())
    return { time: (performance.now() - start) / many }
  }
