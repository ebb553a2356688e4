/** Chooses where runs are: `--store`, `TCCHAT_STORE`, or this machine. */
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import { type CliError, usage } from "../../CliError.js"
import type { Input } from "../../Command.js"
import { errWarning } from "../../Output.js"
import type { Shared, Store } from "./Store.js"

/** Opens the runs of this machine, or those of `--store` or `TCCHAT_STORE`. */
export const open = (input: Input): Effect.Effect<Store, CliError, Scope.Scope> =>
  Effect.gen(function* () {
    const option = input.string("store")
    const url = option ?? process.env.TCCHAT_STORE?.trim()
    if (!url || url === "local") return (yield* Effect.promise(() => import("./FolderStore.js"))).store()
    const { isPostgres, hasPassword, make } = yield* Effect.promise(() => import("./PostgresStore.js"))
    if (!isPostgres(url))
      return yield* usage(
        `${option === undefined ? "TCCHAT_STORE" : "--store"}: expected a URL of PostgreSQL such as postgres://user@host/database, or local.`,
        "Set the password in PGPASSWORD, or in the URL of TCCHAT_STORE."
      )
    if (option !== undefined && hasPassword(option))
      yield* errWarning(
        {
          message: "The password in --store can be seen by every user of the machine.",
          advice: "Set TCCHAT_STORE instead, or PGPASSWORD."
        },
        input
      )
    return yield* make(url, input)
  })

/** Opens a store that several machines share; anything else is an error. */
export const openShared = (input: Input): Effect.Effect<Shared, CliError, Scope.Scope> =>
  Effect.flatMap(open(input), (store) =>
    store.isShared
      ? Effect.succeed(store)
      : usage(
          "There is no store to take rows from.",
          "Give --store postgres://user@host/database, or set TCCHAT_STORE."
        )
  )
