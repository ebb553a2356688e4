/** Explains error codes. */
import * as ErrorCode from "@tcchat/core/ErrorCode"
import * as Effect from "effect/Effect"
import { usage } from "../CliError.js"
import type { Run } from "../Command.js"
import { err, out, outJson } from "../Output.js"
import { errStyle, outColumns, outStyle } from "../Streams.js"
import { pairs, table } from "../Style.js"

const retries: Record<ErrorCode.RetryClass, string> = {
  never: "A repeat does not help.",
  "fix-request": "Not before the request is corrected.",
  "fix-credentials": "Not before SDKAppID, key, admin account or allow list is corrected.",
  "upgrade-plan": "Not before the app has a larger plan.",
  backoff: "May help after a growing delay.",
  throttle: "Helps once this call is made less often.",
  resign: "Helps once, with a new UserSig."
}

const numberOf = ({ code, codeTo }: ErrorCode.Info) => (codeTo === undefined ? String(code) : `${code} to ${codeTo}`)

const whole = (info: ErrorCode.Info): ReadonlyArray<string> => [
  `${outStyle.bold(numberOf(info))}  ${info.meaning.charAt(0).toUpperCase()}${info.meaning.slice(1)}.`,
  ...pairs(
    [
      ["Kind", info.kind],
      ["Of", info.path === undefined ? info.domain : `${info.domain} (v4/${info.path})`],
      ["What to do", info.advice],
      ["A repeat", `${retries[info.retry]}${info.notApplied === undefined ? "" : ` ${info.notApplied}`}`],
      ...(info.note === undefined ? [] : [["Note", info.note] as const]),
      ...(info.clientOnly === true ? [["Seen by", "client SDKs only"] as const] : []),
      ["Page", info.doc]
    ],
    { columns: outColumns, paint: outStyle.dim }
  )
]

const byCode = (code: number, path: string | undefined): ReadonlyArray<ErrorCode.Info> => {
  const found = ErrorCode.lookup(code, path)
  return found !== undefined
    ? [found]
    : ErrorCode.all().filter((info) => info.code === code && info.codeTo === undefined)
}

const byWords = (words: ReadonlyArray<string>): ReadonlyArray<ErrorCode.Info> =>
  ErrorCode.all().filter(({ advice, domain, kind, meaning, note = "" }) => {
    const text = [advice, domain, kind, meaning, note].join(" ").toLowerCase()
    return words.every((word) => text.includes(word.toLowerCase()))
  })

/** Carries the command out. */
export const run: Run = (input) =>
  Effect.gen(function* () {
    const words = input.arguments
    const isCode = /^-?\d+$/.test(words[0]!)
    if (isCode && words.length > 1) return yield* usage("One code at a time.")
    const found = isCode ? byCode(Number(words[0]), input.text("path")) : byWords(words)
    if (input.on("json") || input.on("ndjson")) {
      yield* input.on("json") ? outJson({ codes: found }) : out(found.map((info) => JSON.stringify(info)))
      return found.length === 0 ? 1 : 0
    }
    if (found.length === 0) {
      yield* err([
        `${errStyle.red("Error:")} ${errStyle.bold(isCode ? `No page of the service explains ${words[0]}.` : "No code is explained with these words.")}`,
        ...pairs(
          [
            [
              "What to do",
              isCode ? "Read the ErrorInfo of the response; do not retry." : "Try fewer words, or the code itself."
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
            ["CODE", "OF", "KIND", "MEANING"],
            found.map((info) => [numberOf(info), info.domain, info.kind, info.meaning]),
            { paint: outStyle.dim, columns: outColumns }
          )
    )
    return 0
  })
