/** Explains error codes. */
import * as ErrorCode from "@tcchat/core/ErrorCode"
import * as Effect from "effect/Effect"
import { usage } from "../../CliError.js"
import type { Run } from "../../Command.js"
import { err, out, outJson } from "../../Output.js"
import { errStyle, outColumns, outStyle } from "../../Streams.js"
import { pairs, table } from "../../Style.js"

const retries: Record<ErrorCode.RetryClass, string> = {
  never: "A retry does not help.",
  "fix-request": "Only after the payload is corrected.",
  "fix-credentials": "Only after SDKAppID, key, admin account or allowlist is corrected.",
  "upgrade-plan": "Only after the plan of the app is upgraded.",
  backoff: "May help after backing off.",
  throttle: "Helps at a lower rate of calls.",
  resign: "Helps once, with a new UserSig."
}

const numberOf = ({ code, codeTo }: ErrorCode.Info) => (codeTo === undefined ? String(code) : `${code} to ${codeTo}`)

const whole = (info: ErrorCode.Info): ReadonlyArray<string> => [
  `${outStyle.bold(numberOf(info))}  ${info.meaning.charAt(0).toUpperCase()}${info.meaning.slice(1)}.`,
  ...pairs(
    [
      ["Kind", info.kind],
      ["Area", info.path === undefined ? info.domain : `${info.domain} (v4/${info.path})`],
      ["What to do", info.advice],
      ["Retry", `${retries[info.retry]}${info.notApplied === undefined ? "" : ` ${info.notApplied}`}`],
      ...(info.note === undefined ? [] : [["Note", info.note] as const]),
      ...(info.clientOnly === true ? [["Occurs in", "client SDKs only"] as const] : []),
      ["Page", info.doc]
    ],
    { columns: outColumns, paint: outStyle.dim }
  )
]

/** The meaning on a path; without a path all meanings. */
const byCode = (code: number, path: string | undefined): ReadonlyArray<ErrorCode.Info> => {
  const all = path === undefined ? ErrorCode.all().filter((info) => info.code === code) : []
  const found = ErrorCode.lookup(code, path)
  return all.length > 0 || found === undefined ? all : [found]
}

const byWords = (words: ReadonlyArray<string>): ReadonlyArray<ErrorCode.Info> =>
  ErrorCode.all().filter(({ advice, domain, kind, meaning, note = "" }) => {
    const text = [advice, domain, kind, meaning, note].join(" ").toLowerCase()
    return words.every((word) => text.includes(word.toLowerCase()))
  })

/** The path of a URL or of a path: the query of a URL holds the UserSig. */
const pathOf = (given: string): string => given.replace(/^https?:\/\/[^/?#]*/i, "").replace(/[?#].*$/s, "")

/** Runs the command. */
export const run: Run = (input) =>
  Effect.gen(function* () {
    const words = input.arguments
    const isCode = /^-?\d+$/.test(words[0]!)
    if (isCode && words.length > 1) return yield* usage("Give one code at a time.")
    const given = input.string("path")
    const path = given === undefined ? undefined : pathOf(given)
    const found = isCode ? byCode(Number(words[0]), path) : byWords(words)
    if (input.flag("json") || input.flag("ndjson")) {
      yield* input.flag("json") ? outJson({ codes: found }) : out(found.map((info) => JSON.stringify(info)))
      return found.length === 0 ? 1 : 0
    }
    if (found.length === 0) {
      yield* err([
        `${errStyle.red("Error:")} ${errStyle.bold(isCode ? `The code ${words[0]}${path === undefined ? "" : ` of ${path}`} is unknown to this version.` : "No code matches these words.")}`,
        ...pairs(
          [
            [
              "What to do",
              isCode
                ? "Read the ErrorInfo of the response; do not retry the call."
                : "Try fewer words, or the code itself."
            ]
          ],
          { columns: outColumns, paint: errStyle.dim }
        )
      ])
      return 1
    }
    yield* out(
      isCode || found.length === 1
        ? found.flatMap((info, index) => [...(index > 0 ? [""] : []), ...whole(info)])
        : table(
            ["CODE", "AREA", "KIND", "MEANING"],
            found.map((info) => [numberOf(info), info.domain, info.kind, info.meaning]),
            { paint: outStyle.dim, columns: outColumns }
          )
    )
    return 0
  })
