import type * as ChatClient from "@tcchat/core/ChatClient"
import * as ChatError from "@tcchat/core/ChatError"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Option from "effect/Option"
import type { Batch, Entry, Write } from "./lane.js"

/** Settles all callers that still wait for the entries. */
export type Settle = (entries: ReadonlyArray<Entry>, exit: Exit.Exit<unknown, ChatError.ChatError>) => void

/** The outcome for callers when the service is closed. */
export const closed = ({ name }: Write, reason: ChatError.TransportError["reason"]) =>
  new ChatError.TransportError({ endpoint: name, reason, failure: "Closed" })

/** Whether the service rejected the content of a call, so that a part of it may succeed. */
const isRejection = (cause: Cause.Cause<ChatError.ChatError>): boolean =>
  Option.exists(
    Cause.failureOption(cause),
    (error) => error._tag === "ApiError" && (error.kind === "InvalidRequest" || error.kind === "LimitReached")
  )

const attempt = (
  client: ChatClient.Service,
  account: string,
  { endpoint, entries }: Batch,
  settle: Settle
): Effect.Effect<void> =>
  Effect.matchCauseEffect(
    client.call<Write>(endpoint, { From_Account: account, GroupName: entries.map(({ name }) => name) }),
    {
      onSuccess: (response) => Effect.sync(() => settle(entries, Exit.succeed(response))),
      onFailure: (cause) => {
        if (entries.length === 1 || !isRejection(cause))
          return Effect.sync(() => settle(entries, Exit.failCause(cause)))
        const half = entries.length >> 1
        return Effect.zipRight(
          attempt(client, account, { endpoint, entries: entries.slice(0, half) }, settle),
          attempt(client, account, { endpoint, entries: entries.slice(half) }, settle)
        )
      }
    }
  )

/**
 * Sends a batch; if its content is rejected, sends its halves, until only invalid names have failed. On interruption the outcome
 * of the names that are not settled is unknown.
 */
export const send = (client: ChatClient.Service, account: string, batch: Batch, settle: Settle): Effect.Effect<void> =>
  Effect.onInterrupt(attempt(client, account, batch, settle), () =>
    Effect.sync(() => settle(batch.entries, Exit.fail(closed(batch.endpoint, "Unknown"))))
  )
