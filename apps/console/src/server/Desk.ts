/** Webhooks at one's desk: receives events, keeps the newest ones, and sends sample events. */
import * as Json from "@tcchat/core/Json"
import { developmentSdkAppId } from "@tcchat/emulator/Settings"
import * as Inspector from "@tcchat/webhooks/Inspector"
import type { Webhooks } from "@tcchat/webhooks/Webhooks"
import * as Effect from "effect/Effect"
import type * as Redacted from "effect/Redacted"
import { ConsoleError } from "../ConsoleError.js"
import type { Received, ReceivedEvent } from "../model/Webhooks.js"

export interface WebhookOptions {
  /** Token that signs what is sent, and verifies what is received; without it neither is done. */
  readonly token?: Redacted.Redacted | undefined
  /**
   * SDKAppID of the app whose events are received.
   *
   * @default the app of the emulator
   */
  readonly sdkAppId?: number | undefined
  /** URL of a server to which received events are forwarded, and to which events are sent. */
  readonly forward?: string | undefined
  /** URL to which events are sent unless the page names another. */
  readonly to?: string | undefined
}

/** What is behind the view of webhooks. */
export interface Desk {
  readonly options: WebhookOptions
  /** Receives the events of the emulator in this process. */
  readonly fromEmulator: Webhooks
  /** Receives the events of the app. */
  readonly fromApp: Webhooks
  readonly received: Effect.Effect<Received>
  readonly clear: Effect.Effect<void>
}

/** Events that are kept. */
const most = 100

const entryOf = (id: number, from: ReceivedEvent["from"], seen: Inspector.Seen): ReceivedEvent => {
  const { body, command, consequence, forwarded, meant, phase, platform, problem, response, time } = seen
  return {
    id,
    time,
    from,
    known: phase !== undefined,
    status: response.status,
    response: response.body,
    ...(command !== undefined && { command }),
    ...(meant !== undefined && { meant }),
    ...(platform !== undefined && { platform }),
    ...(body !== undefined && { body: Json.stringify(body) }),
    ...(problem !== undefined && { problem: { message: problem.message, advice: problem.advice } }),
    ...(forwarded !== undefined && { milliseconds: forwarded.milliseconds }),
    ...(consequence !== undefined && { effect: consequence })
  }
}

/** Makes a desk. */
export const make = (options: WebhookOptions = {}): Effect.Effect<Desk, ConsoleError> =>
  Effect.gen(function* () {
    const { forward, sdkAppId = developmentSdkAppId, token = false } = options
    let events: ReadonlyArray<ReceivedEvent> = []
    let count = 0
    let changes = 0
    const inspect = (from: ReceivedEvent["from"], app: number) =>
      Effect.mapError(
        Inspector.make({
          sdkAppId: app,
          token,
          forward,
          onSeen: (seen) =>
            Effect.sync(() => {
              count += 1
              changes += 1
              events = [entryOf(count, from, seen), ...events].slice(0, most)
            })
        }),
        ({ message }) => new ConsoleError({ reason: "Options", detail: message })
      )
    return {
      options,
      fromEmulator: yield* inspect("emulator", developmentSdkAppId),
      fromApp: yield* inspect("receiver", sdkAppId),
      received: Effect.sync(() => ({ revision: String(changes), events })),
      clear: Effect.sync(() => {
        changes += 1
        events = []
      })
    }
  })
