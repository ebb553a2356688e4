/** The protocol between the page and the process behind it. Payloads and responses are strings of JSON, so that no digit is lost. */
import type { Finding } from "./Check.js"
import type { Destroyed } from "@tcchat/reference/Destroyed"
import type { FormTree } from "@tcchat/reference/Form"
import type { Json } from "./Json.js"
import type { Memory } from "./Memory.js"

export type TargetId = "emulator" | "app"

/** Where calls can go. */
export interface Target {
  readonly id: TargetId
  /** `Emulator`, or the name that the app was given. */
  readonly label: string
  readonly sdkAppId: number
  readonly admin: string
  /** Where requests go, such as `https://console.tim.qq.com`. */
  readonly origin: string
  readonly region?: string
  /** Whether other programs reach it at its origin. */
  readonly reachable: boolean
}

export interface Family {
  readonly name: string
  readonly summary: string
}

/** One call, as the list of all calls has it. */
export interface Entry {
  readonly name: string
  readonly family: string
  readonly path: string
  readonly summary: string
  readonly description: string
  readonly idempotency: "read" | "idempotent" | "deduplicated" | "none"
  readonly ratePerSecond: number
  /** What it destroys, so that the user is asked before it goes to an app. */
  readonly destroys: ReadonlyArray<Destroyed>
  /** Whether the emulator knows it. */
  readonly emulated: boolean
}

export interface Start {
  readonly targets: ReadonlyArray<Target>
  readonly families: ReadonlyArray<Family>
  readonly endpoints: ReadonlyArray<Entry>
  /** Whether the console shows runs. */
  readonly runs: boolean
}

/** What is known of an error code. */
export interface Code {
  readonly code: number
  readonly kind: string
  readonly retry: string
  readonly meaning: string
  readonly advice: string
}

/** All about one call. */
export interface Details {
  readonly name: string
  readonly see: ReadonlyArray<string>
  readonly form: FormTree
  /** Fields of the response and what they say. */
  readonly response: ReadonlyArray<readonly [field: string, docs: string]>
  readonly codes: ReadonlyArray<Code>
  /** Fields whose numbers are generated where they are left out. */
  readonly dedupKeys: ReadonlyArray<string>
}

/** A request whose UserSig is masked. */
export interface ShownRequest {
  readonly method: string
  readonly url: string
  readonly body: string
}

/** A failure, explained to a reader. */
export interface Explanation {
  readonly headline: string
  /** The kind of failure: of the service's codes, or of what happened before one came. */
  readonly kind: string
  readonly cause: string
  readonly advice: string
  readonly retry?: { readonly class: string; readonly text: string }
  readonly code?: number
  readonly note?: string
  readonly requestId?: string
  readonly doc?: string
  readonly findings?: ReadonlyArray<Finding>
}

export interface Try {
  readonly host: string
  readonly milliseconds: number
  readonly status?: number
  /** The `ErrorCode` of the response. */
  readonly code?: number
  readonly failure?: string
}

/** An entry of a response that failed, or waits, although the call as a whole went through. */
export interface Item {
  readonly key: string
  readonly code: number | undefined
  readonly text: string
}

/** What a call did to one account or group of the emulator. */
export interface Change {
  readonly kind: "account" | "group"
  /** UserID or GroupId. */
  readonly name: string
  readonly what: string
  readonly added: ReadonlyArray<string>
  readonly removed: ReadonlyArray<string>
}

export interface CallQuestion {
  readonly target: TargetId
  readonly endpoint: string
  readonly payload: string
  readonly attempts: number
  /** The user has agreed to what it destroys. */
  readonly agreed: boolean
}

/** Nothing was sent: the user has to agree first. */
export interface Asked {
  /** What the call destroys. */
  readonly ask: string
}

/** What became of a call. */
export interface Outcome {
  readonly ok: boolean
  /** Missing where nothing was sent. */
  readonly request?: ShownRequest
  readonly response?: { readonly status: number; readonly body: string }
  readonly milliseconds: number
  readonly attempts: ReadonlyArray<Try>
  readonly error?: Explanation
  readonly failed: ReadonlyArray<Item>
  readonly pending: ReadonlyArray<Item>
  readonly changes: ReadonlyArray<Change>
}

export type Preview =
  | { readonly ok: true; readonly request: ShownRequest }
  | { readonly ok: false; readonly error: Explanation }

/** A failure of the emulator that is in force. */
export interface ActiveFault {
  readonly id: string
  readonly kind: string
  readonly endpoint?: string
  readonly hits: number
  readonly rate?: number
  readonly count?: number
  readonly code?: number
  readonly status?: number
  readonly delay?: Json
  readonly when?: string
}

export interface LoggedCall {
  readonly time: number
  readonly endpoint?: string
  readonly identifier?: string
  readonly code?: number
  readonly fault?: string
}

export interface State {
  readonly revision: string
  readonly memory: Memory
  readonly faults: ReadonlyArray<ActiveFault>
  /** The newest calls, the newest first. */
  readonly calls: ReadonlyArray<LoggedCall>
}

export interface SigQuestion {
  readonly userSig: string
  readonly target: TargetId
  readonly userId: string
}

/** What was found out about a UserSig. */
export interface Inspection {
  readonly ok: boolean
  readonly headline: string
  readonly advice?: string
  /** The code with which the service rejects it. */
  readonly code?: number
  readonly meaning?: string
  readonly checks: ReadonlyArray<{
    readonly name: string
    readonly state: "passed" | "failed" | "skipped"
    readonly text: string
  }>
  readonly claims?: {
    readonly userId: string
    readonly sdkAppId: number
    readonly time: number
    readonly expire: number
    readonly userBuf?: string
  }
}

/** A request that the console itself rejected. */
export interface Rejection {
  readonly error: { readonly message: string; readonly advice?: string }
}
