/** The part of the protocol that is about webhooks. Bodies are strings of JSON, so that no digit is lost. */
import type { TargetId } from "./Protocol.js"

/** A webhook that can be sent. */
export interface WebhookEntry {
  readonly command: string
  readonly family: string
  readonly phase: "before" | "after" | "alarm"
  readonly summary: string
}

export interface WebhookStart {
  readonly entries: ReadonlyArray<WebhookEntry>
  /** Address to which events are sent unless the page names another. */
  readonly to: string
  /** Whether events are signed, and verified. */
  readonly signed: boolean
  /** Address of the receiver, if there is one. */
  readonly receiver?: string
  /** Address to which received events are forwarded. */
  readonly forward?: string
}

export interface TriggerQuestion {
  /** Whose SDKAppID the event has. */
  readonly target: TargetId
  readonly command: string
  readonly platform: string
  readonly body: string
  readonly to: string
}

/** What the service does with a response. */
export interface Effect {
  readonly action: string
  readonly text: string
  /** What is wrong with the response; nothing if it is valid. */
  readonly problems: ReadonlyArray<string>
}

/** What came back for an event. */
export interface Triggered {
  readonly to: string
  /** HTTP status, if there was a response. */
  readonly status?: number
  readonly milliseconds: number
  readonly response?: string
  readonly effect: Effect
}

/** An event that was received. */
export interface ReceivedEvent {
  readonly id: number
  readonly time: number
  readonly from: "emulator" | "receiver"
  readonly command?: string
  readonly known: boolean
  readonly meant?: string
  readonly platform?: string
  readonly body?: string
  readonly problem?: { readonly message: string; readonly advice: string }
  /** HTTP status that the sender got. */
  readonly status: number
  readonly response: string
  /** Time of the receiver to which it was forwarded. */
  readonly milliseconds?: number
  readonly effect?: Effect
}

export interface Received {
  readonly revision: string
  /** The newest events, the newest first. */
  readonly events: ReadonlyArray<ReceivedEvent>
}
