/** What codes mean, and what to do about them, in Chinese. */
import type * as ErrorCode from "@tcchat/core/ErrorCode"
import { accountCodes } from "./accountCodes.js"
import { groupCodes } from "./groupCodes.js"
import { kindTexts } from "./kinds.js"
import { messageCodes } from "./messageCodes.js"

export interface CodeText {
  /** Left out where there is none in Chinese. */
  readonly meaning: string | undefined
  readonly cure: string
}

const keyOf = (code: string | number, path = ""): string => `${code} ${path}`

const own = new Map(
  [accountCodes, messageCodes, groupCodes]
    .flatMap((lines) => lines.trim().split("\n"))
    .map((line) => {
      const [, code, path, meaning, cure] = /^(-?\d+)(?:@(\S+))? ([^|]+?)(?: \| (.+))?$/.exec(line)!
      return [keyOf(code!, path), { meaning: meaning!, cure }] as const
    })
)

/** The keys of the codes that have a text of their own. */
export const ownKeys: ReadonlySet<string> = new Set(own.keys())

/** The key of a row of the table of codes. */
export const rowKey = ({ code, path }: ErrorCode.Info): string => keyOf(code, path)

/** Tells a row of the table in Chinese, as its kind where it has no text of its own. */
export const textOf = (row: ErrorCode.Info): CodeText => {
  const text = own.get(rowKey(row))
  return { meaning: text?.meaning, cure: text?.cure ?? kindTexts[row.kind].cure }
}
