import type { Result, Row } from "./measure.js"
import type { Quantity } from "./Sample.js"
import type { Verdict } from "./Target.js"

interface Column {
  readonly head: string
  readonly width: number
  readonly quantity: Quantity
  readonly show: (figure: NonNullable<Row["figures"][Quantity]>) => string
}

const whole = (value: number): string => Math.round(value).toLocaleString("en")

const milliseconds = (value: number): string => value.toFixed(Math.abs(value) < 10 ? 3 : 1)

const perSecond: Column = {
  head: "per second",
  width: 11,
  quantity: "time",
  show: ({ median }) => whole(1000 / median)
}
const speed: Column = { head: "ratio", width: 7, quantity: "time", show: ({ ratio }) => `${(1 / ratio).toFixed(2)}x` }
const value = (quantity: Quantity, head: string, show: (value: number) => string): Column => ({
  head,
  width: Math.max(9, head.length + 2),
  quantity,
  show: ({ median }) => show(median)
})
const ratio = (quantity: Quantity): Column => ({
  head: "ratio",
  width: 7,
  quantity,
  show: ({ ratio }) => `${ratio.toFixed(2)}x`
})
const added = (quantity: Quantity): Column => ({
  head: "adds",
  width: 9,
  quantity,
  show: ({ added }) => (added > 0 ? "+" : "") + milliseconds(added)
})

const processor = [value("processor", "CPU µs", (value) => value.toFixed(1)), ratio("processor")]
const latency = [value("p50", "p50 ms", milliseconds), added("p50"), value("p99", "p99 ms", milliseconds), added("p99")]

const cost = [
  value("time", "ms", milliseconds),
  ratio("time"),
  value("processor", "CPU ms", (value) => milliseconds(value / 1000)),
  ratio("processor")
]

/** The columns of each kind of benchmark. */
const layouts = {
  speed: [perSecond, speed],
  calls: [perSecond, speed, ...processor, ...latency],
  paced: [...processor, ...latency],
  start: [...cost, value("sinceStart", "ms since start", milliseconds), ratio("sinceStart")],
  compile: cost,
  memory: [
    value("allocated", "bytes allocated", whole),
    ratio("allocated"),
    value("held", "bytes in flight", whole),
    ratio("held")
  ]
} satisfies Readonly<Record<string, ReadonlyArray<Column>>>

export type Layout = keyof typeof layouts

const words: Readonly<Record<Verdict, string>> = { met: "met", missed: "MISSED", "too noisy": "too noisy to judge" }

/** Columns of a terminal. */
const most = 120

/** Texts in a row, in as many lines as they need behind a beginning. */
const wrapped = (beginning: string, texts: ReadonlyArray<string>): ReadonlyArray<string> => {
  const lines: Array<string> = []
  for (const text of texts) {
    const line = lines.at(-1)
    const longer = line === undefined ? `${beginning}${text}` : `${line}, ${text}`
    if (line === undefined || longer.length <= most) lines.splice(-1, 1, longer)
    else lines.push(`${" ".repeat(beginning.length)}${text}`)
  }
  return lines
}

/** Lines for each verdict of a case. */
const verdictsOf = ({ judged }: Row): ReadonlyArray<string> =>
  (Object.keys(words) as ReadonlyArray<Verdict>).flatMap((verdict) => {
    const ones = judged.filter((one) => one.verdict === verdict)
    if (ones.length === 0) return []
    return wrapped(
      `      ${words[verdict]}: `,
      ones.map(({ measured, target }) => `${target} (${measured})`)
    )
  })

/** The table of one benchmark. */
export const table = ({ error, layout, rounds, rows, title }: Result): string => {
  const columns: ReadonlyArray<Column> = layouts[layout].filter(({ quantity }: Column) =>
    rows.some(({ figures }) => figures[quantity] !== undefined)
  )
  const width = Math.max(...rows.map(({ name }) => name.length))
  const line = (name: string, cells: ReadonlyArray<string>) =>
    `  ${name.padEnd(width)}${cells.map((cell, index) => cell.padStart(columns[index]!.width)).join("")}`
  const spread = error === undefined ? "" : `, peer ±${(error * 100).toFixed(1)} %`
  return [
    `${title} (${rounds} ${rounds === 1 ? "round" : "rounds"}${spread})`,
    line(
      "",
      columns.map(({ head }) => head)
    ),
    ...rows.flatMap((row) => [
      line(
        row.name,
        columns.map(({ quantity, show }) => {
          const figure = row.figures[quantity]
          return figure === undefined ? "" : show(figure)
        })
      ),
      ...verdictsOf(row)
    ])
  ].join("\n")
}
