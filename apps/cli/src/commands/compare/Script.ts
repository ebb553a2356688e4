/** What `tcchat compare` calls: scenes of steps, as data. */
import type * as Endpoint from "@tcchat/core/Endpoint"
import type { ConsoleSettings } from "@tcchat/emulator/ConsoleSettings"
import type { Undocumented } from "@tcchat/emulator/Undocumented"

export type Json = Readonly<Record<string, unknown>>

/** What a call came to. */
export interface Outcome {
  /** `ErrorCode`, or the HTTP status of a response that is none of the service's. */
  readonly code: number | string
  readonly info: string
  /** The fields of the response, without those that every response has. */
  readonly fields: Json
}

/** What the payloads of a scene are made of. */
export interface Run {
  readonly sdkAppId: number
  /** Unix seconds at which the scene began. */
  readonly now: number
  /** The UserID of an account of the scene. Accounts that the scene does not list do not exist. */
  readonly user: (name: string) => string
  /** The GroupID of a group of the scene. */
  readonly group: (name: string) => string
  /** A string that nobody else uses. */
  readonly word: (name: string) => string
  /** Which of the calls of a step this is, from 0. */
  readonly turn: number
  /** The value at a path of the response to a named step, such as `RspMsgList.0.MsgSeq`. */
  readonly seen: (step: string, path: string) => unknown
}

/** An option of the emulator. */
export type OptionName = `undocumented.${keyof Undocumented}` | `console.${keyof ConsoleSettings}`

/** An option, and how a response tells which of its values an app has. */
export interface Probe {
  readonly option: OptionName
  /** Returns the value of the option, or `undefined` where the response tells none. */
  readonly value: (outcome: Outcome, run: Run) => unknown
}

/** One call. */
export interface Step {
  readonly call: Endpoint.Any
  readonly body: (run: Run) => Json
  /** By which later steps refer to the response. */
  readonly name?: string
  /** Seconds to wait before. */
  readonly wait?: number
  /** Sends the call so many times at once, and looks at the different outcomes. */
  readonly times?: number
  /** Sends a `random` that is no number. */
  readonly malformed?: boolean
  /** Fields whose values belong to the whole app, or depend on how long it takes: only whether they are there is looked at. */
  readonly hidden?: ReadonlyArray<string>
  readonly probes?: ReadonlyArray<Probe>
}

/** Steps on accounts and groups of their own. After a step with another code the rest of the scene is not compared. */
export interface Scene {
  readonly name: string
  readonly accounts: ReadonlyArray<string>
  /** Has the accounts of all scenes that name the same: an app of the trial edition may have 100 accounts. */
  readonly shares?: string
  readonly groups?: ReadonlyArray<string>
  /** Local keywords of content moderation. */
  readonly keywords?: ReadonlyArray<string>
  readonly steps: ReadonlyArray<Step>
}

type Body = Json | ((run: Run) => Json)

/** Makes a step. */
export const step = (call: Endpoint.Any, body: Body, more: Omit<Step, "call" | "body"> = {}): Step => ({
  call,
  body: typeof body === "function" ? body : () => body,
  ...more
})

/** The value at a path, such as `ResultItem.0.ResultCode`. */
export const at = (value: unknown, path: string): unknown =>
  path.split(".").reduce<unknown>((inner, key) => (inner as Json | undefined | null)?.[key], value)

type Seen = (outcome: Outcome, run: Run) => unknown

/** What a step looks at: the code, or a field of the response. */
const seenAt = (path: string | Seen): Seen =>
  typeof path === "function" ? path : path === "code" ? ({ code }) => code : ({ fields }) => at(fields, path)

/** An option whose value is told by what is seen at a path. Several values may show the same, of which the first is meant. */
export const probe = (
  option: OptionName,
  path: string | Seen,
  values: ReadonlyArray<readonly [seen: unknown, value: string | number | boolean]>
): Probe => {
  const seen = seenAt(path)
  return {
    option,
    value: (outcome, run) => {
      const found = JSON.stringify(seen(outcome, run))
      return values.find(([shown]) => JSON.stringify(shown) === found)?.[1]
    }
  }
}

/** A step of which one code rejects what an option allows, or the other way round. */
export const rejects = (
  option: OptionName,
  code: number,
  [allowed, rejected]: readonly [string | boolean, string | boolean]
) => ({
  probes: [
    probe(option, "code", [
      [0, allowed],
      [code, rejected]
    ])
  ]
})

/** A message of one text. */
export const text = (Text: string) => [{ MsgType: "TIMTextElem", MsgContent: { Text } }]
