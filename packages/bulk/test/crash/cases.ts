import type * as Endpoint from "@tcchat/core/Endpoint"
import { createGroup } from "@tcchat/endpoints/group"
import { sendMessage } from "@tcchat/endpoints/message"
import { deleteLists } from "@tcchat/endpoints/relation"

/** A kind of endpoint, and rows whose effects can be counted. */
export interface Case {
  readonly endpoint: Endpoint.Any
  readonly set: Readonly<Record<string, unknown>>
  readonly rowOf: (number: number) => Readonly<Record<string, unknown>>
}

/** Accounts of the emulator. */
export const accounts = 300

const accountOf = (number: number) => `user${number % accounts}`

/** What names the effect of a row. */
export const markOf = (number: number) => `row-${number}.`

export type CaseName = "idempotent" | "deduplicated" | "none"

export const cases: Readonly<Record<CaseName, Case>> = {
  idempotent: {
    endpoint: deleteLists,
    set: {},
    rowOf: (number) => ({ From_Account: accountOf(number), GroupName: markOf(number) })
  },
  deduplicated: {
    endpoint: sendMessage,
    set: { From_Account: "user0" },
    rowOf: (number) => ({
      To_Account: `user${1 + (number % (accounts - 1))}`,
      MsgBody: [{ MsgType: "TIMTextElem", MsgContent: { Text: markOf(number) } }]
    })
  },
  none: { endpoint: createGroup, set: { Type: "Public" }, rowOf: (number) => ({ Name: markOf(number) }) }
}
