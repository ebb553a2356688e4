/** The queue that hands out the shards of runs to workers: `--queue` or `TCCHAT_QUEUE`. */
import { openShards } from "@tcchat/bulk/PostgresJournal"
import * as ShardQueue from "@tcchat/bulk/ShardQueue"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import { CliError, usage } from "../../CliError.js"
import type { Input } from "../../Command.js"
import { errWarning } from "../../Output.js"
import { secondsOf } from "../../Time.js"
import { type Place, type Shared, type Store, toCliError } from "./Store.js"

const urlOf = (input: Input): string | undefined =>
  input.string("queue") ?? (process.env.TCCHAT_QUEUE?.trim() || undefined)

/** Whether workers of a store are given work by a queue. Without a store there is none, whatever the variable says. */
export const isGiven = (input: Input, store: Store): store is Shared => store.isShared && urlOf(input) !== undefined

/** Rejects options that mean nothing without a store. */
export const check = (input: Input, store: Store): Effect.Effect<void, CliError> => {
  const alone = store.isShared ? undefined : ["queue", "detach", "shards", "lease"].find((name) => input.flag(name))
  return alone === undefined
    ? Effect.void
    : usage(`--${alone} needs --store.`, "It is for runs that several machines send: see tcchat worker --help.")
}

const toError = ({ advice, message, reason }: ShardQueue.QueueError) =>
  new CliError({ kind: reason === "Driver" ? "Settings" : "Output", message, advice })

/** Turns errors of the queue into those of the command. */
export const mapErrors = <A, E, R>(effect: Effect.Effect<A, E | ShardQueue.QueueError, R>) =>
  Effect.catchIf(
    effect,
    (error): error is ShardQueue.QueueError => error instanceof ShardQueue.QueueError,
    (error) => Effect.fail(toError(error))
  )

/** Opens the queue. */
export const open = (input: Input): Effect.Effect<ShardQueue.ShardQueue, CliError, Scope.Scope> =>
  Effect.gen(function* () {
    const option = input.string("queue")
    const url = urlOf(input) ?? ""
    if (!/^rediss?:\/\//.test(url) || !URL.canParse(url))
      return yield* usage(
        `${option === undefined ? "TCCHAT_QUEUE" : "--queue"}: expected a URL of Redis such as redis://host:6379.`
      )
    if (option !== undefined && new URL(option).password !== "")
      yield* errWarning(
        {
          message: "The password in --queue can be seen by every user of the machine.",
          advice: "Set TCCHAT_QUEUE instead."
        },
        input
      )
    const lease = input.string("lease")
    return yield* mapErrors(
      ShardQueue.make({ connection: url, ...(lease !== undefined && { lease: secondsOf(lease) * 1000 }) })
    ).pipe(Effect.catchTag("OptionsError", ({ message }) => usage(message)))
  })

/** Puts what is to be sent of a run into the queue, if one is given. */
export const add = (input: Input, store: Store, { name }: Place): Effect.Effect<void, CliError> =>
  Effect.gen(function* () {
    if (!isGiven(input, store)) return
    const shards = yield* Effect.mapError(openShards(store.client, name), toCliError)
    const queue = yield* open(input)
    yield* mapErrors(queue.add(name, shards))
  }).pipe(Effect.scoped)
