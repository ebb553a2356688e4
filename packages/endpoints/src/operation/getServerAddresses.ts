import * as Endpoint from "@tcchat/core/Endpoint"
import * as Enum from "@tcchat/core/Enum"
import * as Schema from "effect/Schema"

/**
 * Gets the IP addresses that the service uses, for firewalls and for telling its webhooks from those
 * of others.
 *
 * They change, so ask again from time to time. Hong Kong counts as China here. Addresses outside
 * mainland China must be enabled by Tencent's support first.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { getServerAddresses } from "@tcchat/endpoints/operation"
 *
 * export const program = ChatClient.call(getServerAddresses, { nettype: 5 })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/36742
 */
export const getServerAddresses = Endpoint.make("operation.getServerAddresses", {
  path: "ConfigSvc/GetIPList",
  idempotency: "read",
  ratePerSecond: 200,
  payload: () => ({
    /**
     * Addresses that are wanted: 0 all, 1 native SDKs in China, 2 native SDKs elsewhere, 3 web SDKs in China, 4 web
     * SDKs elsewhere, 5 sources of webhooks in China, 6 sources of webhooks elsewhere. It travels in the URL.
     */
    nettype: Schema.optional(Enum.open(0, 1, 2, 3, 4, 5, 6))
  }),
  success: () => ({
    /** Addresses, single ones or ranges in CIDR notation. */
    IPList: Schema.optional(Schema.Array(Schema.String))
  }),
  errors: "undocumented",
  urlFields: ["nettype"]
})
