import * as Effect from "effect/Effect"
import type { Emulator } from "../../src/Emulator.js"
import type { Seed } from "../../src/Seed.js"
import type { Options } from "../../src/Settings.js"
import type { Undocumented } from "../../src/Undocumented.js"
import { post, type Response } from "../fixtures.js"

/** What shows an option: what is seen with each of its values. */
export interface Scenario<A extends string | number> {
  readonly seen: Effect.Effect<unknown, never, Emulator>
  readonly with: Readonly<Record<A, unknown>>
  /** Options that the scenario needs besides. */
  readonly options?: Options
}

/** One scenario for each option. */
export type Scenarios<Names extends keyof Undocumented> = { readonly [K in Names]: Scenario<Undocumented[K]> }

export const seed: Seed = {
  accounts: {
    alice: { lists: ["work"], friends: { bob: { lists: ["work"] }, carol: {} }, following: ["bob"] },
    bob: { online: { Web: "Online" } },
    carol: { blocked: ["alice"] },
    dave: {}
  },
  groups: {
    readers: { owner: "alice", members: ["bob"], maxMembers: 3 },
    work: { type: "Work", owner: "alice", members: ["bob"] },
    "@TGS#_all": { type: "Community", owner: "alice", members: ["bob"] }
  }
}

/** The value at a path in a response, such as `ResultItem.0.ResultCode`. */
const at = (response: Response, path: string): unknown =>
  path.split(".").reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], response)

/** Makes a call, and sees some of its response: the error code if nothing is named. */
export const see = (path: string, body: object, ...fields: ReadonlyArray<string>) =>
  Effect.map(post(path, body), (response) => {
    const values = (fields.length === 0 ? ["ErrorCode"] : fields).map((field) => at(response, field))
    return values.length === 1 ? values[0] : values
  })

/** Makes calls one after the other, and sees the last one. */
export const after = <A>(
  ...calls: readonly [...ReadonlyArray<Effect.Effect<unknown, never, Emulator>>, Effect.Effect<A, never, Emulator>]
) => Effect.map(Effect.all(calls), (results) => results.at(-1) as A)

export const alice = (path: string, body: object, ...fields: ReadonlyArray<string>) =>
  see(path, { From_Account: "alice", ...body }, ...fields)

export const group = (command: string, body: object, ...fields: ReadonlyArray<string>) =>
  see(`group_open_http_svc/${command}`, { GroupId: "readers", ...body }, ...fields)

/** A message of one text. */
export const text = (Text: string) => [{ MsgType: "TIMTextElem", MsgContent: { Text } }]
