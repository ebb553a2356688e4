import * as Json from "@tcchat/core/Json"
import { type Benchmark, type Case, repeating } from "../measure.js"
import { speed } from "../Target.js"

const integer = "1234567890123456789"

/** Inputs of growing length, each with a long integer, which disables the fast path. */
const growing: Readonly<Record<string, (length: number) => string>> = {
  "escaped quotation marks": (length) => `{"a":${integer},"b":"${'\\"'.repeat(length / 2)}"}`,
  "a string that never ends": (length) => `{"a":${integer},"b":"${'\\"'.repeat(length / 2)}`,
  colons: (length) => `{"a":${integer},"b":"bigint${":".repeat(length)}"}`,
  integers: (length) => `[${`${integer},`.repeat(length / 20)}0]`,
  brackets: (length) => `[${`${"[".repeat(40)}${integer}${"]".repeat(40)},`.repeat(length / 100)}0]`
}

const reading = (text: string) => (): unknown => {
  try {
    return Json.parse(text)
  } catch (error) {
    return error
  }
}

/** Milliseconds of a round, and of the warm-up before. */
const round = { milliseconds: 20, warmUp: 100 }

const sizes = [30_000, 60_000, 120_000]

/** Twice the length takes twice the time, or slightly more beyond the CPU cache; with quadratic time the ratio would be a quarter. */
const linear = (run: (length: number) => () => unknown): [Case, ...Array<Case>] => {
  const [first, ...others] = sizes.map((length, index): Case => ({
    name: `${length / 1000} KB`,
    run: repeating(run(length)),
    ...(index > 0 && { targets: [speed(0.3 ** index)] })
  }))
  return [first!, ...others]
}

const response = JSON.stringify({
  ActionStatus: "OK",
  ErrorCode: 0,
  ErrorInfo: "",
  ResultItem: Array.from({ length: 100 }, (_, index) => ({
    To_Account: `user-${index}`,
    ResultCode: 0,
    ResultInfo: ""
  }))
})

export const json = async (): Promise<ReadonlyArray<Benchmark>> => [
  {
    title: "JSON: a response without long integers",
    layout: "speed",
    round,
    cases: [
      { name: "JSON.parse", run: repeating(() => JSON.parse(response)) },
      { name: "Json.parse", run: repeating(() => Json.parse(response)), targets: [speed(0.9)] }
    ]
  },
  ...Object.entries(growing).map(([what, make]) => ({
    title: `JSON: reading ${what}`,
    layout: "speed" as const,
    round,
    cases: linear((length) => reading(make(length)))
  })),
  ...Object.entries(growing)
    .filter(([what]) => what !== "a string that never ends")
    .map(([what, make]) => ({
      title: `JSON: writing ${what}`,
      layout: "speed" as const,
      round,
      cases: linear((length) => {
        const value = Json.parse(make(length))
        return () => Json.stringify(value)
      })
    }))
]
