import type * as ChatClient from "@tcchat/core/ChatClient"
import * as ChatError from "@tcchat/core/ChatError"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Option from "effect/Option"
import type { Batch, Entry, Write } from "./lane.js"
import { halvesOf, isRejection } from "./rejection.js"

/** Settles all callers that still wait for the entries. */
export type Settle = (entries: ReadonlyArray<Entry>, exit: Exit.Exit<unknown, ChatError.ChatError>) => void

/** The outcome for callers when the service is closed. */
export const closed = ({ name }: Write, reason: ChatError.TransportError["reason"]) =>
  new ChatError.TransportError({ endpoint: name, reason, failure: "Closed" })

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
        const halves = Option.exists(Cause.failureOption(cause), isRejection) ? halvesOf(entries) : undefined
        return halves === undefined
          ? Effect.sync(() => settle(entries, Exit.failCause(cause)))
          : Effect.zipRight(
              attempt(client, account, { endpoint, entries: halves[0] }, settle),
              attempt(client, account, { endpoint, entries: halves[1] }, settle)
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
