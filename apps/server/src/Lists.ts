/** Friend lists: each user's own, and those of any user for the admin. */
import * as HttpApiBuilder from "@effect/platform/HttpApiBuilder"
import * as ChatClient from "@tcchat/core/ChatClient"
import { addLists, deleteLists, pullLists } from "@tcchat/endpoints/relation"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { Api, CurrentUser } from "./Api.js"
import * as Problem from "./Problem.js"

/** Deletes lists of a user. All names are sent in one call, because parallel calls conflict. */
const remove = (client: ChatClient.Service, userId: string, names: ReadonlyArray<string>) =>
  client.call(deleteLists, { From_Account: userId, GroupName: names }).pipe(
    Effect.map(({ CurrentSequence }) => ({ sequence: CurrentSequence })),
    Effect.mapError(Problem.fromChat)
  )

// The token alone determines the user: no request has a field for it.
const me = HttpApiBuilder.group(Api, "me", (handlers) =>
  Effect.map(ChatClient.ChatClient, (client) =>
    handlers
      .handle("lists", () =>
        Effect.gen(function* () {
          const { id } = yield* CurrentUser
          const { ResultItem = [] } = yield* client
            .call(pullLists, { From_Account: id, NeedFriend: "Need_Friend_Type_Yes" })
            .pipe(Effect.mapError(Problem.fromChat))
          return {
            lists: ResultItem.map(({ FriendNumber, GroupName, To_Account = [] }) => ({
              name: GroupName,
              size: FriendNumber,
              members: To_Account
            }))
          }
        })
      )
      .handle("addLists", ({ payload: { members, names } }) =>
        Effect.gen(function* () {
          const { id } = yield* CurrentUser
          const { CurrentSequence, ResultItem = [] } = yield* client
            .call(addLists, {
              From_Account: id,
              GroupName: names,
              ...(members !== undefined && { To_Account: members })
            })
            .pipe(Effect.mapError(Problem.fromChat))
          return {
            sequence: CurrentSequence,
            failed: ResultItem.filter(({ ResultCode }) => ResultCode !== 0).map(
              ({ ResultCode, ResultInfo = "", To_Account }) => ({
                userId: To_Account,
                code: ResultCode,
                message: ResultInfo
              })
            )
          }
        })
      )
      .handle("deleteLists", ({ urlParams: { names } }) =>
        Effect.flatMap(CurrentUser, ({ id }) => remove(client, id, names))
      )
  )
)

const users = HttpApiBuilder.group(Api, "users", (handlers) =>
  Effect.map(ChatClient.ChatClient, (client) =>
    handlers.handle("deleteLists", ({ path: { id }, urlParams: { names } }) => remove(client, id, names))
  )
)

/** Provides the routes of the lists. */
export const layer = Layer.mergeAll(me, users)
