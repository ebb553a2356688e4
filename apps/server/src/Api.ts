/** The API as a value: the server, the typed client and the page at /docs are derived from it. */
import * as HttpApi from "@effect/platform/HttpApi"
import * as HttpApiEndpoint from "@effect/platform/HttpApiEndpoint"
import * as HttpApiGroup from "@effect/platform/HttpApiGroup"
import * as HttpApiMiddleware from "@effect/platform/HttpApiMiddleware"
import * as HttpApiSecurity from "@effect/platform/HttpApiSecurity"
import * as OpenApi from "@effect/platform/OpenApi"
import { addLists, deleteLists } from "@tcchat/endpoints/relation"
import * as WebhooksApi from "@tcchat/webhooks/WebhooksApi"
import * as Context from "effect/Context"
import * as Schema from "effect/Schema"
import * as Problem from "./Problem.js"

// The limits come from the SDK, so that they are defined in one place only.
const { GroupName: ListNames } = deleteLists.payload.fields
const { From_Account: UserId, To_Account: Members } = addLists.payload.fields

/** The user of the session token in the request. */
export class CurrentUser extends Context.Tag("@tcchat/server/CurrentUser")<CurrentUser, { readonly id: string }>() {}

const Rejected = Schema.Union(Problem.at(401), Problem.at(403), Problem.at(429))

/** Requires a session token. */
export class SignedIn extends HttpApiMiddleware.Tag<SignedIn>()("@tcchat/server/SignedIn", {
  failure: Rejected,
  provides: CurrentUser,
  security: {
    session: HttpApiSecurity.bearer.pipe(
      HttpApiSecurity.annotate(OpenApi.Description, "The session token that `POST /v1/session` returns")
    )
  }
}) {}

/** Requires the admin token. */
export class AdminOnly extends HttpApiMiddleware.Tag<AdminOnly>()("@tcchat/server/AdminOnly", {
  failure: Rejected,
  security: {
    admin: HttpApiSecurity.bearer.pipe(HttpApiSecurity.annotate(OpenApi.Description, "The admin token of this server"))
  }
}) {}

export const Health = Schema.Struct({
  status: Schema.Literal("ok"),
  service: Schema.Literal("emulator", "tencent").annotations({ description: "The chat service that this server calls" })
})

export const Login = Schema.Struct({
  userId: Schema.String.pipe(Schema.minLength(1), Schema.maxLength(64)),
  password: Schema.String.pipe(Schema.minLength(1), Schema.maxLength(256))
})

export const Session = Schema.Struct({
  token: Schema.String.annotations({ description: "Token for the Authorization header: `Bearer …`" }),
  expiresAt: Schema.String.annotations({ description: "When token and UserSig expire, in ISO 8601" }),
  chat: Schema.Struct({
    sdkAppId: Schema.Int,
    userId: Schema.String,
    userSig: Schema.String.annotations({ description: "UserSig for the login of the user's Chat client" })
  })
})

export const Lists = Schema.Struct({
  lists: Schema.Array(Schema.Struct({ name: Schema.String, size: Schema.Int, members: Schema.Array(Schema.String) }))
})

export const NewLists = Schema.Struct({ names: ListNames, members: Members })

export const Added = Schema.Struct({
  sequence: Schema.Int.annotations({ description: "Increases with each change of the lists" }),
  failed: Schema.Array(Schema.Struct({ userId: Schema.String, code: Schema.Int, message: Schema.String })).annotations({
    description: "Members that could not be added to the lists, such as users who are not friends"
  })
})

export const Deleted = Schema.Struct({
  sequence: Schema.Int.annotations({ description: "Increases with each change of the lists" })
})

const Names = Schema.Struct({ names: ListNames })

const health = HttpApiGroup.make("health", { topLevel: true }).add(
  HttpApiEndpoint.get("health", "/health").addSuccess(Health).annotate(OpenApi.Summary, "Reports that the server runs")
)

const session = HttpApiGroup.make("session").add(
  HttpApiEndpoint.post("open", "/v1/session")
    .setPayload(Login)
    .addSuccess(Session, { status: 201 })
    .addError(Problem.at(401))
    .addError(Problem.at(429))
    .addError(Problem.at(503))
    .annotate(OpenApi.Summary, "Logs a user in, and returns a UserSig for the Chat client")
)

const me = HttpApiGroup.make("me")
  .add(
    HttpApiEndpoint.get("lists", "/v1/me/lists")
      .addSuccess(Lists)
      .annotate(OpenApi.Summary, "Returns the user's friend lists with their members")
  )
  .add(
    HttpApiEndpoint.post("addLists", "/v1/me/lists")
      .setPayload(NewLists)
      .addSuccess(Added, { status: 201 })
      .addError(Problem.at(409))
      .addError(Problem.at(422))
      .annotate(OpenApi.Summary, "Adds friend lists, and adds friends to them")
  )
  .add(
    HttpApiEndpoint.del("deleteLists", "/v1/me/lists")
      .setUrlParams(Names)
      .addSuccess(Deleted)
      .addError(Problem.at(409))
      .annotate(OpenApi.Summary, "Deletes friend lists; the friends remain")
  )
  .addError(Problem.at(404))
  .addError(Problem.at(502))
  .addError(Problem.at(503))
  .addError(Problem.at(504))
  .middleware(SignedIn)

const users = HttpApiGroup.make("users")
  .add(
    HttpApiEndpoint.del("deleteLists", "/v1/users/:id/lists")
      .setPath(Schema.Struct({ id: UserId }))
      .setUrlParams(Names)
      .addSuccess(Deleted)
      .addError(Problem.at(409))
      .annotate(OpenApi.Summary, "Deletes friend lists of any user")
  )
  .addError(Problem.at(404))
  .addError(Problem.at(502))
  .addError(Problem.at(503))
  .addError(Problem.at(504))
  .middleware(AdminOnly)

/** The route to which the chat service sends its webhooks. */
export const webhooksPath = "/v1/webhooks/chat"

const webhooks = WebhooksApi.group(webhooksPath)

const decodeError = "HttpApiDecodeError"

/** The platform adds its own error for status 400; this server responds with a problem instead. */
const withProblemsOnly = (spec: Record<string, unknown>): Record<string, unknown> =>
  JSON.parse(JSON.stringify(spec), (key, value: { readonly anyOf?: ReadonlyArray<{ readonly $ref?: string }> }) => {
    if (key === decodeError || key === "Issue") return undefined
    const others = value?.anyOf?.filter(({ $ref }) => $ref?.endsWith(`/${decodeError}`) !== true)
    return others !== undefined && others.length === 1 ? others[0] : value
  }) as Record<string, unknown>

/** The API of this server. */
export class Api extends HttpApi.make("tcchat-server")
  .add(health)
  .add(session)
  .add(me)
  .add(users)
  .add(webhooks)
  .addError(Problem.at(400))
  .addError(Problem.at(411))
  .addError(Problem.at(413))
  .addError(Problem.at(415))
  .addError(Problem.at(500))
  .annotate(OpenApi.Transform, withProblemsOnly)
  .annotate(OpenApi.Title, "tcchat example server")
  .annotate(OpenApi.Version, "1")
  .annotate(OpenApi.Description, "Logs users in, issues UserSigs, manages friend lists and receives webhooks.") {}
