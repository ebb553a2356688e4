import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { OfficialAccountId, officialAccountFields } from "../model/officialAccount.js"

/**
 * Changes fields of an official account.
 *
 * Needs Enterprise (on the mainland site Ultimate or Enterprise). Fields that are left out stay as
 * they are.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { modifyOfficialAccount } from "@tcchat/endpoints/officialAccount"
 *
 * export const program = ChatClient.call(modifyOfficialAccount, {
 *   Official_Account: "@TOA#_news",
 *   Introduction: "What happened today"
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/60757
 */
export const modifyOfficialAccount = Endpoint.make("officialAccount.modifyOfficialAccount", {
  path: "official_account_open_http_svc/modify_official_account_base_info",
  idempotency: "idempotent",
  destroys: false,
  ratePerSecond: 200,
  payload: () => ({
    /**
     * Id of the official account, as createOfficialAccount returns it. A Java SDK sends it as OfficialAccount,
     * against the page.
     */
    Official_Account: OfficialAccountId,
    /** Name that is shown, at most 150 bytes. */
    Name: Schema.optional(officialAccountFields.Name),
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
  success: {},
  errors: [6017, 10004, 20001, 20005, 130002, 130004, 130007, 130008, 131000]
})
