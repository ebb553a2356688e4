import * as Json from "@tcchat/core/Json"
import type { Benchmark, Case } from "./measure.js"

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

const sizes = [30_000, 60_000, 120_000]

/** Twice the length takes twice the time, or slightly more beyond the CPU cache; with quadratic time the ratio would be a quarter. */
const linear = (run: (length: number) => () => unknown): [Case, ...Array<Case>] => {
  const [first, ...others] = sizes.map((length, index): Case => ({
    name: `${length / 1000} KB`,
    run: run(length),
    ...(index > 0 && { target: { ratio: 0.3 ** index } })
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
    cases: [
      { name: "JSON.parse", run: () => JSON.parse(response) as unknown },
      { name: "Json.parse", run: () => Json.parse(response), target: { ratio: 0.9 } }
    ]
  },
  ...Object.entries(growing).map(([what, make]) => ({
    title: `JSON: reading ${what}`,
    cases: linear((length) => reading(make(length)))
  })),
  ...Object.entries(growing)
    .filter(([what]) => what !== "a string that never ends")
    .map(([what, make]) => ({
      title: `JSON: writing ${what}`,
      cases: linear((length) => {
        const value = Json.parse(make(length))
        return () => Json.stringify(value)
      })
    }))
]
