import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { GroupId } from "../model/group.js"
import { Int64 } from "../model/integers.js"
import { maxBytes } from "../model/text.js"

/**
 * Modifies a permission group of a community.
 *
 * The error codes of its page are not known: these are the ones that the page of error codes has for
 * permission groups, and those of the other calls of communities.
 *
 * It needs the Pro, Pro Plus or Enterprise edition (Ultimate or Enterprise in mainland China), with
 * communities and topics switched on in the console.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { modifyPermissionGroup } from "@tcchat/endpoints/community"
 *
 * export const program = ChatClient.call(modifyPermissionGroup, {
 *   GroupId: "@TGS#_club",
 *   PermissionGroupId: "@PMG#_hosts",
 *   Permission: 16
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/61234
 */
export const modifyPermissionGroup = Endpoint.make("community.modifyPermissionGroup", {
  path: "group_open_http_svc/modify_permission_group",
  idempotency: "idempotent",
  destroys: false,
  ratePerSecond: 200,
  payload: () => ({
    /** Id of the community, which begins with `@TGS#_`. */
    GroupId: GroupId,
    /** Id of the permission group, which begins with `@PMG#_`. */
    PermissionGroupId: GroupId,
    /** Name of the permission group, at most 150 bytes of UTF-8. */
    PermissionGroupName: Schema.optional(Schema.String.pipe(maxBytes(150))),
    /** Mask of 64 bits for the community; `createPermissionGroup` says what the bits mean. */
    Permission: Schema.optional(Int64),
    /** Custom data of the permission group, at most 3,000 bytes. */
    CustomString: Schema.optional(Schema.String.pipe(maxBytes(3000)))
  }),
  success: {},
  errors: [10002, 10003, 10004, 10007, 10010, 10015, 11000, 110006, 110008]
})
