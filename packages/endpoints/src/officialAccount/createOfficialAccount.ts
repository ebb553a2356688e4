import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { UserId } from "../model/identifiers.js"
import { NewOfficialAccountId, officialAccountFields } from "../model/officialAccount.js"

/**
 * Creates an official account: a channel that sends broadcasts to its subscribers.
 *
 * Needs Enterprise (on the mainland site Ultimate or Enterprise); a trial in the console has at
 * most 5 official accounts for one month. With an id of your own a second identical call does no
 * harm: it fails with 130008, as the id is taken. Without one a second identical call makes a
 * second account, so the call is not retried after an unknown outcome.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { createOfficialAccount } from "@tcchat/endpoints/officialAccount"
 *
 * export const program = ChatClient.call(createOfficialAccount, {
 *   Owner_Account: "editor",
 *   OfficialAccountUserID: "@TOA#_news",
 *   Name: "News"
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/60755
 */
export const createOfficialAccount = Endpoint.make("officialAccount.createOfficialAccount", {
  path: "official_account_open_http_svc/create_official_account",
  idempotency: "none",
  destroys: false,
  ratePerSecond: 200,
  payload: () => ({
    /** UserID of the owner, an account that was imported. */
    Owner_Account: UserId,
    /**
     * Id of your own: "@TOA#_" and printable ASCII, at most 48 bytes in all, and no second "@TOA#" after the
     * first. The service makes one when it is left out.
     */
    OfficialAccountUserID: Schema.optional(NewOfficialAccountId),
    /** Name that is shown, at most 150 bytes. */
    Name: officialAccountFields.Name,
    /** Introduction, at most 400 bytes. */
    Introduction: Schema.optional(officialAccountFields.Introduction),
    /** URL of the avatar, at most 500 bytes. */
    FaceUrl: Schema.optional(officialAccountFields.FaceUrl),
    /** Organisation that the account belongs to, at most 500 bytes. */
    Organization: Schema.optional(officialAccountFields.Organization),
    /** Data of your own, at most 3,000 bytes. */
    CustomString: Schema.optional(officialAccountFields.CustomString),
    /** Subscribers that the account may have; 100,000 by default. */
    MaxSubscriberNum: Schema.optional(Schema.Int)
  }),
  success: () => ({
    /** Id of the new account, your own or the one made by the service. */
    OfficialAccountUserID: Schema.String
  }),
  errors: [6017, 10004, 20001, 20005, 130002, 130004, 130007, 130008, 130010, 131000]
})
