import type * as ChatClient from "@tcchat/core/ChatClient"
import type * as ChatError from "@tcchat/core/ChatError"
import * as Cause from "effect/Cause"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as FiberId from "effect/FiberId"
import * as Option from "effect/Option"
import type { Batch, Entry, Write } from "./lane.js"

/** Gives an outcome to all who wait for the entries. */
const settle = (entries: ReadonlyArray<Entry>, exit: Exit.Exit<unknown, ChatError.ChatError>): Effect.Effect<void> =>
  Effect.sync(() => {
    for (const { outcome } of entries) Deferred.unsafeDone(outcome, exit)
  })

/** Interrupts all who wait for the entries and have no outcome yet. */
export const interrupt = (entries: ReadonlyArray<Entry>): Effect.Effect<void> =>
  settle(entries, Exit.interrupt(FiberId.none))

/** Says whether the service refused a call for something in it, so that a part of it may fare better. */
const isRefusal = (cause: Cause.Cause<ChatError.ChatError>): boolean =>
  Option.exists(
    Cause.failureOption(cause),
    (error) => error._tag === "ApiError" && (error.kind === "InvalidRequest" || error.kind === "LimitReached")
  )

const attempt = (client: ChatClient.Service, account: string, { endpoint, entries }: Batch): Effect.Effect<void> =>
  Effect.matchCauseEffect(
    client.call<Write>(endpoint, { From_Account: account, GroupName: entries.map(({ name }) => name) }),
    {
      onSuccess: (answer) => settle(entries, Exit.succeed(answer)),
      onFailure: (cause) => {
        if (entries.length === 1 || !isRefusal(cause)) return settle(entries, Exit.failCause(cause))
        const half = entries.length >> 1
        return Effect.zipRight(
          attempt(client, account, { endpoint, entries: entries.slice(0, half) }),
          attempt(client, account, { endpoint, entries: entries.slice(half) })
        )
      }
    }
  )

/** Sends a batch; where something in it is refused, its halves, until only the culprits have failed. */
export const send = (client: ChatClient.Service, account: string, batch: Batch): Effect.Effect<void> =>
  Effect.onInterrupt(attempt(client, account, batch), () => interrupt(batch.entries))
