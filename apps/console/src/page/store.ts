/** All that the page knows, in one place, and how components look at it. */
import { useEffect, useState } from "preact/hooks"
import type { Finding } from "../model/Check.js"
import type { Json, Mistake } from "../model/Json.js"
import type { Details, Outcome, Preview, Start, State, TargetId } from "../model/Protocol.js"
import type { Received, Triggered, WebhookStart } from "../model/Webhooks.js"

/** A request that is being written. */
export interface Draft {
  readonly text: string
  /** The value of the text, or of the last text that was valid. */
  readonly value: Json
  readonly mistake?: Mistake
  /** Fields that a person has been at; the others are not complained about yet. */
  readonly touched: ReadonlySet<string>
  /** It was to be sent, so every field is complained about. */
  readonly attempted: boolean
}

/** What became of the last request of one call. */
export type Run =
  | { readonly state: "busy"; readonly target: TargetId; readonly startedAt: number; readonly stop: () => void }
  | { readonly state: "done"; readonly target: TargetId; readonly outcome: Outcome }
  | { readonly state: "broken"; readonly target: TargetId; readonly message: string }

/** The preview of a request to a target. */
export interface Seen {
  readonly text: string
  readonly target: TargetId
  readonly preview: Preview
}

export interface Past {
  readonly id: number
  readonly time: number
  readonly endpoint: string
  readonly target: TargetId
  readonly label: string
  readonly payload: string
  readonly outcome: Outcome
}

/** A confirmation that the page waits for. */
export interface Question {
  readonly title: string
  readonly text: string
  readonly details: string
  readonly yes: string
  readonly agree: () => void
}

/** What became of the last event of one webhook. */
export type Sent =
  | { readonly state: "busy" }
  | { readonly state: "done"; readonly result: Triggered }
  | { readonly state: "broken"; readonly message: string }

/** The view of webhooks. */
export interface Desk {
  readonly start: WebhookStart | undefined
  readonly to: string
  readonly platform: string
  /** Bodies that are being written, by command. */
  readonly bodies: Readonly<Record<string, string>>
  readonly sent: Readonly<Record<string, Sent>>
  readonly received: Received | undefined
}

export interface Page {
  readonly start: Start | undefined
  /** Why the page cannot go on. */
  readonly ended: string | undefined
  readonly route: ReadonlyArray<string>
  readonly target: TargetId
  readonly query: string
  readonly onlyEmulated: boolean
  readonly details: Readonly<Record<string, Details>>
  readonly drafts: Readonly<Record<string, Draft>>
  readonly previews: Readonly<Record<string, Seen>>
  readonly runs: Readonly<Record<string, Run>>
  readonly attempts: number
  readonly past: ReadonlyArray<Past>
  readonly memory: State | undefined
  readonly desk: Desk
  readonly question: Question | undefined
  readonly help: boolean
  /** What was said last to those who listen. */
  readonly said: string
}

const first: Page = {
  start: undefined,
  ended: undefined,
  route: [],
  target: "emulator",
  query: "",
  onlyEmulated: false,
  details: {},
  drafts: {},
  previews: {},
  runs: {},
  attempts: 3,
  past: [],
  memory: undefined,
  desk: { start: undefined, to: "", platform: "RESTAPI", bodies: {}, sent: {}, received: undefined },
  question: undefined,
  help: false,
  said: ""
}

let page = first
const listeners = new Set<() => void>()

export const read = (): Page => page

export const update = (change: Partial<Page> | ((page: Page) => Partial<Page>)): void => {
  page = { ...page, ...(typeof change === "function" ? change(page) : change) }
  for (const listener of listeners) listener()
}

/** Looks at a part of the page, and again whenever that part is another one. */
export const useStore = <A>(select: (page: Page) => A): A => {
  const [, again] = useState(0)
  const value = select(page)
  useEffect(() => {
    let last = select(page)
    const listener = () => {
      const next = select(page)
      if (Object.is(next, last)) return
      last = next
      again((count) => count + 1)
    }
    listeners.add(listener)
    listener()
    if (!Object.is(last, value)) again((count) => count + 1)
    return () => void listeners.delete(listener)
  })
  return value
}

/** Tells those who do not see the page. */
export const say = (said: string): void => update({ said })

export type Findings = ReadonlyArray<Finding>
