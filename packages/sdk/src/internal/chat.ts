import type { PromiseFriendLists } from "@tcchat/bulk/FriendLists"
import { read } from "@tcchat/bulk/FriendListsOptions"
import type * as Core from "@tcchat/core/Chat"
import * as Check from "@tcchat/core/Check"
import type * as Endpoint from "@tcchat/core/Endpoint"
import * as ItemResult from "@tcchat/core/ItemResult"
import * as Json from "@tcchat/core/Json"
import * as Either from "effect/Either"
import type { Chat, FriendLists } from "../client/Chat.js"
import type { FriendListsOptions } from "../generated/faces/options.js"
import { load, traits } from "../generated/families.js"
import type { CallOptions, SplitOptions } from "../client/Method.js"
import { PartialFailureError } from "../errors.js"
import type { CommonOptions } from "../client/Options.js"
import { clientOf, openSession, type Runtime, type Session } from "./client.js"

/** What a method can do besides calling. */
const pages = 1
const splits = 2

/** An iteration over something that has to be loaded. */
const later = <A>(open: () => Promise<AsyncIterable<A>>): AsyncIterable<A> => ({
  async *[Symbol.asyncIterator]() {
    yield* await open()
  }
})

/** What a call was given, as it is now: the program may change it while the definition is loaded. */
const kept = <O>(request: never, options: O | undefined) =>
  [Json.copy(request).copy, options && { ...options }] as const

/** A method: it loads the definition of its endpoint when it is first called. */
const method = ({ core, detailed }: Session, find: () => Promise<Endpoint.Any>, can: number): unknown => {
  let endpoint: Endpoint.Any | undefined
  const definition = async () => (endpoint ??= await find())
  const call = async (request: never, options?: CallOptions): Promise<unknown> => {
    if (endpoint !== undefined) return await core.call(endpoint, request, options)
    const given = kept(request, options)
    return await core.call(await definition(), ...given)
  }
  return Object.assign(call, {
    detailed: async (request: never, options?: CallOptions) => {
      const given = kept(request, options)
      return await detailed(await definition(), ...given)
    },
    orFail: async (given: never, options?: CallOptions) => {
      const [request, ownOptions] = kept(given, options)
      const response = await call(request, ownOptions)
      const failures = ItemResult.failures(endpoint!, response, request)
      if (failures.length > 0) throw new PartialFailureError({ endpoint: endpoint!.name, failures, response })
      return response
    },
    preview: async (request: never) => {
      const [given] = kept(request, undefined)
      return await core.preview(await definition(), given)
    },
    ...((can & pages) !== 0 && {
      items: (request: never, options?: CallOptions) => {
        const given = kept(request, options)
        return later(async () =>
          (await import("@tcchat/bulk/Paging")).iterate(core, (await definition()) as Endpoint.Paged, ...given)
        )
      },
      pages: (request: never, options?: CallOptions) => {
        const given = kept(request, options)
        return later(async () =>
          (await import("@tcchat/bulk/Paging")).iteratePages(core, (await definition()) as Endpoint.Paged, ...given)
        )
      }
    }),
    ...((can & splits) !== 0 && {
      many: async (request: never, options?: SplitOptions) => {
        const given = kept(request, options)
        return await (await import("@tcchat/bulk/Chunks")).send(core, await definition(), ...given)
      }
    })
  })
}

/** The methods of a family. Its traits are names, each with the number of what it can do besides calling. */
const familyOf = (session: Session, family: keyof typeof traits): object =>
  Object.fromEntries(
    traits[family].split(" ").map((trait) => {
      const [, name = "", can] = /^(\w+?)(\d?)$/.exec(trait) ?? []
      return [name, method(session, async () => Reflect.get(await load[family](), name) as Endpoint.Any, Number(can))]
    })
  )

/** Batches writes, from the first one on. */
const friendListsOf = (core: Core.Chat, options: FriendListsOptions | undefined) => {
  let opening: Promise<PromiseFriendLists> | undefined
  const open = () =>
    (opening ??= import("@tcchat/bulk/FriendLists").then(({ createFriendLists }) => createFriendLists(core, options)))
  const lists: FriendLists = {
    add: async (...write) => await (await open()).add(...write),
    delete: async (...write) => await (await open()).delete(...write)
  }
  const close = async (): Promise<void> => {
    const opened = await opening
    await opened?.close()
  }
  return { lists, close }
}

/** Makes a client with a method for each endpoint. Throws `OptionsError` for an invalid option. */
export const makeChat = <O, G extends CommonOptions & { readonly transport?: O | undefined }>(
  runtime: Runtime<O>,
  options?: G
): Chat => {
  const session = openSession(runtime, options)
  Check.orThrow(Either.mapLeft(read(options?.friendLists), Check.inGroup("friendLists")))
  const friendLists = friendListsOf(session.core, options?.friendLists)
  const close = async () => {
    await friendLists.close()
    await session.core.close()
  }
  const chat: object = { ...clientOf(session, close), friendLists: friendLists.lists }
  for (const family of Object.keys(traits) as ReadonlyArray<keyof typeof traits>) {
    let made: object | undefined
    Object.defineProperty(chat, family, { enumerable: true, get: () => (made ??= familyOf(session, family)) })
  }
  return chat as Chat
}
