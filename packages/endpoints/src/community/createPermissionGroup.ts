import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { GroupId } from "../model/group.js"
import { Int64 } from "../model/integers.js"
import { maxBytes } from "../model/text.js"

/**
 * Creates a permission group in a community: a set of permissions that members can be given.
 *
 * A permission group without an id of your own gets a new id with each call, so a call with an
 * unknown outcome is not retried: a second one could make a second permission group. It takes
 * effect only in a community with `EnablePermission` 1, where the role of an admin has no effect
 * any more. The page says that the id comes back, but not in which field; `PermissionGroupId` is
 * the name that requests use. The error codes of its page are not known.
 *
 * It needs the Pro, Pro Plus or Enterprise edition (Ultimate or Enterprise in mainland China), with
 * communities and topics switched on in the console.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { createPermissionGroup } from "@tcchat/endpoints/community"
 *
 * export const program = ChatClient.call(createPermissionGroup, {
 *   GroupId: "@TGS#_club",
 *   PermissionGroupName: "Hosts",
 *   Permission: 16 + 32
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/61232
 */
export const createPermissionGroup = Endpoint.make("community.createPermissionGroup", {
  path: "group_open_http_svc/create_permission_group",
  idempotency: "none",
  destroys: false,
  ratePerSecond: 200,
  payload: () => ({
    /** Id of the community, which begins with `@TGS#_`. */
    GroupId: GroupId,
    /** Id of your own choice, which begins with `@PMG#_`. The service makes one when it is left out. */
    PermissionGroupId: Schema.optional(Schema.String),
    /** Name of the permission group, at most 150 bytes of UTF-8. */
    PermissionGroupName: Schema.String.pipe(maxBytes(150)),
    /**
     * Mask of 64 bits for the community: 1 edits its profile, 2 manages members, 4 manages permission groups, 8 manages
     * their members, 16 manages topics, 32 mutes members in all topics, 64 sends in all topics, 128 mentions everyone
     * in all topics, 256 reads the history from before joining, 512 recalls the messages of others, 1024 bans members.
     */
    Permission: Int64,
    /** Custom data of the permission group, at most 3,000 bytes. */
    CustomString: Schema.optional(Schema.String.pipe(maxBytes(3000)))
  }),
  success: () => ({
    /** Id of the permission group, your own or the one that was made. */
    PermissionGroupId: Schema.optional(Schema.String)
  }),
  errors: "undocumented"
})
