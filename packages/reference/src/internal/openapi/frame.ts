/** What the document says once, for all operations. */
import type { JsonSchema } from "../../JsonSchema.js"

/** The overview. */
export const text = `The REST API by which a server manages accounts, friends, groups and messages of Tencent Cloud Chat, and the webhooks that the service sends to a server. Tencent publishes no such document; this one is derived from the definitions of [tcchat](https://www.npmjs.com/package/tcchat).

**Authentication.** Each request has \`sdkappid\`, \`identifier\` (an admin account of the app) and \`usersig\` in its URL. \`tcchat sig sign administrator\` makes a UserSig. The URL is a secret: keep it out of logs.

**Region.** An app belongs to one region; the servers of the others respond with 70016 or 70020.

**Failures.** The HTTP status is 200 also when a call failed: look at \`ErrorCode\`. Another status comes from a gateway.

**Extensions** of an operation:

- \`x-tcchat-rate\`: documented calls per second of one SDKAppID
- \`x-tcchat-repeat\`: \`idempotency\`, what a second identical request does (\`read\`, \`idempotent\`, \`deduplicated\`, \`none\`), and whether the call is \`repeatable\` when its outcome is unknown
- \`x-tcchat-timeout\`: seconds that one attempt may take
- \`x-tcchat-destroys\`: what the call deletes, overwrites or ends
- \`x-tcchat-errors\`: the codes that are documented for the call; \`x-tcchat-error-codes\` of the document has all codes
- \`x-tcchat-chunks\`: lists that may be split over several calls
- \`x-tcchat-item-results\`: where a successful response lists items that failed
- \`x-tcchat-paging\`: how to read all pages
- \`x-tcchat-phase\`: when a webhook is sent: \`before\`, \`after\` or \`alarm\`

Of a schema: \`x-tcchat-max-bytes\`, a limit in bytes of UTF-8 (\`maxLength\` counts characters), and \`x-tcchat-rules\`, what JSON Schema cannot say. Lists of known values are open where the service may add some.`

const query = (name: string, description: string, schema: JsonSchema, required = true): JsonSchema => ({
  name,
  in: "query",
  required,
  description,
  schema
})

/** The parameters of the requests, and of the webhooks. */
export const parameters: Readonly<Record<string, JsonSchema>> = {
  random: query("random", "A number that is new for each request.", {
    type: "integer",
    minimum: 0,
    maximum: 4294967295,
    examples: [99999999]
  }),
  contenttype: query("contenttype", "The format of the request.", { type: "string", const: "json", default: "json" }),
  SdkAppid: query("SdkAppid", "The app.", { type: "string" }),
  ClientIP: query("ClientIP", "Address of the client whose action it is about.", { type: "string" }, false),
  OptPlatform: query(
    "OptPlatform",
    "Platform of the client: `RESTAPI`, `Web`, `Android`, `Windows`, `iOS`, `Mac` and others.",
    { type: "string" },
    false
  ),
  RequestTime: query(
    "RequestTime",
    "Unix seconds at which it was signed, where authentication is switched on; accept a minute.",
    { type: "string" },
    false
  ),
  Sign: query(
    "Sign",
    "SHA-256 of the token and `RequestTime`, in hex, where authentication is switched on. It does not cover the body.",
    { type: "string" },
    false
  )
}

/** Responses that all calls have. */
export const responses: Readonly<Record<string, JsonSchema>> = {
  NoResponse: {
    description: "Not a response of the API but of a gateway, such as 502 with a page of HTML. The outcome is unknown."
  }
}

/** The credentials, which are all in the URL: for tools that know parameters, with the names of variables as values. */
export const credentials: Readonly<Record<string, JsonSchema>> = Object.fromEntries(
  Object.entries({
    sdkappid: "The SDKAppID of the app.",
    identifier: "An admin account of the app, such as `administrator`.",
    usersig: "The UserSig of the admin account, signed with the secret key of the app."
  }).map(([name, description]) => [name, query(name, description, { type: "string", examples: [`{{${name}}}`] })])
)

/** The same as security schemes. */
export const securitySchemes: Readonly<Record<string, JsonSchema>> = Object.fromEntries(
  Object.entries(credentials).map(([name, { description }]) => [
    name,
    { type: "apiKey", in: "query", name, description }
  ])
)
