/**
 * A program that loads core twice: `twoCores.js SURROUNDINGS commonjs|patched`, with the second copy as
 * CommonJS beside ESM, or as another version.
 */
import * as FriendLists from "@tcchat/bulk/FriendLists"
import type * as Core from "@tcchat/core"
import * as ChatError from "@tcchat/core/ChatError"
import { deleteLists } from "@tcchat/endpoints/relation"
import * as FetchTransport from "@tcchat/transport-fetch/FetchTransport"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { createRequire } from "node:module"
import * as process from "node:process"
import { same, type Step, type Surroundings, take } from "./Step.js"

const [surroundings, kind] = [JSON.parse(process.argv[2]!) as Surroundings, process.argv[3]]

/** A copy that exists only at run time, so that its types are not resolved. */
const copy: string = "core-patched"

const second = (
  kind === "commonjs" ? createRequire(import.meta.url)("@tcchat/core") : await import(copy)
) as typeof Core

const step = (does: string, run: Step["run"]): Step => ({ package: "@tcchat/core", does, run })

/** A client of the second copy over a transport that was made with the first. */
const client = ({ admin, baseUrl, sdkAppId, secretKey }: Surroundings) =>
  second.ChatClient.layer.pipe(
    Layer.provide([second.ChatApp.layer({ admin, baseUrl, sdkAppId, secretKey }), FetchTransport.layer()])
  )

const steps = [
  step("is there twice", () => {
    same("one class", second.ChatError.ApiError === ChatError.ApiError, false)
    return Promise.resolve()
  }),
  step("calls over a transport of the other copy", async (given) => {
    const call = second.ChatClient.call(deleteLists, { From_Account: given.account, GroupName: ["work"] })
    const { CurrentSequence } = await Effect.runPromise(Effect.provide(call, client(given)))
    same("type of the sequence", typeof CurrentSequence, "number")
  }),
  step("serves a package that has the other copy", (given) =>
    FriendLists.delete(given.account, "work").pipe(
      Effect.provide(Layer.provide(FriendLists.layer(), client(given))),
      Effect.asVoid,
      Effect.runPromise
    )
  ),
  step("fails with errors that the other copy knows", async (given) => {
    const call = second.ChatClient.call(deleteLists, { From_Account: `${given.account}-unknown`, GroupName: ["work"] })
    const error = await Effect.runPromise(Effect.flip(Effect.provide(call, client(given))))
    same("known", [ChatError.isChatError(error), ChatError.isApiError(error)], [true, true])
    const caught = call.pipe(
      ChatError.catchCode(30003, ({ kind: word }) => Effect.succeed(word)),
      Effect.provide(client(given))
    )
    same("caught", await Effect.runPromise(caught), "NotFound")
  })
]

console.log(JSON.stringify(await take(steps, surroundings)))
