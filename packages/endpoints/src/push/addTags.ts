import * as Endpoint from "@tcchat/core/Endpoint"
import * as Enum from "@tcchat/core/Enum"
import * as Schema from "effect/Schema"
import { UserId } from "../model/identifiers.js"
import { FailedUsers, Tag } from "../model/push.js"

/**
 * Adds tags to up to 100 users, or replaces all their tags.
 *
 * Needs the Push plugin, in its free, standard or advanced edition. A user is a UserID or, in the
 * Push service, a RegistrationID. A user has at most 100 tags, and an app at most 1,000 different
 * ones. The call succeeds as a whole even when single users fail: `ErrorList` names them.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { addTags } from "@tcchat/endpoints/push"
 *
 * export const program = ChatClient.call(addTags, {
 *   UserTags: [{ To_Account: "id1", Tags: ["beta"] }]
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/67821
 */
export const addTags = Endpoint.make("push.addTags", {
  path: "timpush/add_tag",
  idempotency: "idempotent",
  destroys: { field: "Replace", is: { 1: "all tags of these users that the request does not name" } },
  ratePerSecond: 100,
  payload: () => ({
    /** 0, the default, adds the tags, 1 replaces all tags of the user by them. */
    Replace: Schema.optional(Enum.closed("another value could delete the other tags", 0, 1)),
    /** Users and the tags to add, 1 to 100. */
    UserTags: Schema.Array(
      Schema.Struct({
        /** The user. */
        To_Account: UserId,
        /** Tags, each of at most 50 bytes: at most 10 that are added, at most 100 that replace. */
        Tags: Schema.Array(Tag).pipe(Schema.maxItems(100))
      })
    ).pipe(Schema.minItems(1), Schema.maxItems(100))
  }),
  success: () => ({
    /** Users that failed; left out when none did. */
    ErrorList: Schema.optional(FailedUsers)
  }),
  errors: [90001, 90009, 90018, 90035, 91000],
  items: [{ list: "ErrorList", key: "To_Account", code: "ErrorCode", info: "ErrorInfo" }],
  chunks: [{ field: "UserTags", size: 100 }]
})
