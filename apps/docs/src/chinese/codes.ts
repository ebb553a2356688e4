/** What codes mean, and what to do about them, in Chinese. */
import type * as ErrorCode from "@tcchat/core/ErrorCode"
import { accountCodes } from "./accountCodes.js"
import { clientCodes } from "./clientCodes.js"
import { groupCodes } from "./groupCodes.js"
import { kindTexts } from "./kinds.js"
import { messageCodes } from "./messageCodes.js"

export interface CodeText {
  readonly meaning: string
  readonly cure: string
}

const keyOf = (code: string | number, path = ""): string => `${code} ${path}`

const own = new Map(
  [accountCodes, messageCodes, groupCodes, clientCodes]
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

/** Tells a row of the table in Chinese; its cure is that of its kind where it has none of its own. */
export const textOf = (row: ErrorCode.Info): CodeText => {
  const text = own.get(rowKey(row))
  if (text === undefined) throw new Error(`Code ${rowKey(row).trim()} is not told in Chinese: add it to src/chinese`)
  return { meaning: text.meaning, cure: text.cure ?? kindTexts[row.kind].cure }
}
