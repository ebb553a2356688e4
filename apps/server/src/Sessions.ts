/** Logins, session tokens, and the verification of tokens. */
import * as HttpApiBuilder from "@effect/platform/HttpApiBuilder"
import * as HttpServerRequest from "@effect/platform/HttpServerRequest"
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import * as Allowance from "./Allowance.js"
import { AdminOnly, Api, SignedIn } from "./Api.js"
import { UserSigs } from "./Chat.js"
import * as Password from "./Password.js"
import * as Problem from "./Problem.js"
import * as RequestLog from "./RequestLog.js"
import * as Secrets from "./Secrets.js"
import { Settings } from "./Settings.js"

const Claims = Schema.parseJson(Schema.Struct({ user: Schema.String, endsAt: Schema.Int }))
const readClaims = Schema.decodeUnknownOption(Claims)

/** Stateless tokens: claims signed with a secret of this server. */
interface Tokens {
  readonly make: (user: string, endsAt: number) => string
  readonly read: (token: string, now: number) => Option.Option<string>
}

const context = "tcchat-server session 1"

export const makeTokens = (secret: string): Tokens => {
  const signature = (claims: string) => Secrets.mac(secret, `${context} ${claims}`)
  return {
    make: (user, endsAt) => {
      const claims = Buffer.from(JSON.stringify({ user, endsAt })).toString("base64url")
      return `${claims}.${signature(claims)}`
    },
    read: (token, now) => {
      const [claims = "", given = "", ...more] = token.split(".")
      if (!Secrets.same(given, signature(claims)) || more.length > 0) return Option.none()
      return readClaims(Buffer.from(claims, "base64url").toString()).pipe(
        Option.filter(({ endsAt }) => now < endsAt),
        Option.map(({ user }) => user)
      )
    }
  }
}

const unauthorized = Problem.make(
  401,
  "Unauthorized",
  "The token is missing, invalid or expired.",
  "Open a session with POST /v1/session, and send its token in the Authorization header."
)

const forbidden = Problem.make(
  403,
  "Forbidden",
  "This token does not grant access.",
  "Users have their own lists under /v1/me/lists; lists of others need the admin token."
)

const wrongPassword = Problem.make(401, "WrongPassword", "User or password is wrong.", "Correct them.")

const busy = Problem.make(503, "Busy", "Too many logins at once.", "Wait a moment, then retry.", { retryAfter: 2 })

/** The verification of tokens, and the rate limits of their users. */
class Guard extends Context.Tag("@tcchat/server/Guard")<
  Guard,
  {
    readonly tokens: Tokens
    readonly isAdmin: (token: string) => boolean
    readonly userOf: (token: string) => Effect.Effect<Option.Option<string>>
    readonly allowance: Allowance.Allowance
  }
>() {}

const guard = Layer.effect(
  Guard,
  Effect.map(Settings, ({ accounts, adminToken, burst, perSecond, sessionSecret }) => {
    const tokens = makeTokens(Redacted.value(sessionSecret))
    const admin = Redacted.value(adminToken)
    return {
      tokens,
      isAdmin: (token) => Secrets.same(token, admin),
      userOf: (token) =>
        Effect.map(Clock.currentTimeMillis, (now) =>
          // Removing a user from the accounts ends the session at once.
          Option.filter(tokens.read(token, now), (user) => accounts.has(user))
        ),
      allowance: Allowance.make({ burst, perSecond })
    }
  })
)

const signedIn = Layer.effect(
  SignedIn,
  Effect.map(Guard, ({ allowance, isAdmin, userOf }) => ({
    session: (token) =>
      Effect.gen(function* () {
        const given = Redacted.value(token)
        const user = yield* userOf(given)
        if (Option.isNone(user)) return yield* isAdmin(given) ? forbidden : unauthorized
        yield* RequestLog.actor(user.value)
        yield* allowance.take(`user ${user.value}`)
        return { id: user.value }
      })
  }))
)

const adminOnly = Layer.effect(
  AdminOnly,
  Effect.map(Guard, ({ allowance, isAdmin, userOf }) => ({
    admin: (token) =>
      Effect.gen(function* () {
        const given = Redacted.value(token)
        if (!isAdmin(given)) return yield* Option.isSome(yield* userOf(given)) ? forbidden : unauthorized
        yield* RequestLog.actor("admin")
        yield* allowance.take("admin")
      })
  }))
)

/** Maximum number of waiting logins. */
const maxWaiting = 16

/** A hash without a password, for unknown users: their logins take as long as those of others. */
const nobody = `scrypt:${2 ** 15}:${"A".repeat(22)}:${"A".repeat(43)}`

const session = HttpApiBuilder.group(Api, "session", (handlers) =>
  Effect.gen(function* () {
    const { accounts, sessionLife } = yield* Settings
    const { tokens } = yield* Guard
    const userSigs = yield* UserSigs
    // Guessing a password must be slow: five attempts, then one in ten seconds.
    const attempts = Allowance.make({ burst: 5, perSecond: 0.1 })
    // Hashing takes a lot of memory.
    const turn = yield* Effect.makeSemaphore(2)
    let waiting = 0

    const verify = (userId: string, password: string) =>
      Effect.suspend(() => {
        if (waiting >= maxWaiting) return Effect.fail(busy)
        waiting++
        return Password.verify(password, accounts.get(userId) ?? nobody).pipe(
          turn.withPermits(1),
          Effect.ensuring(Effect.sync(() => waiting--))
        )
      })

    return handlers.handle("open", ({ payload: { password, userId } }) =>
      Effect.gen(function* () {
        const { remoteAddress } = yield* HttpServerRequest.HttpServerRequest
        yield* attempts.take(`${Option.getOrElse(remoteAddress, () => "")} ${userId}`)
        if (!(yield* verify(userId, password)) || !accounts.has(userId)) return yield* wrongPassword
        yield* RequestLog.actor(userId)
        const now = yield* Clock.currentTimeMillis
        const life = Math.floor(Duration.toSeconds(sessionLife))
        const endsAt = now + life * 1000
        const userSig = yield* Either.try({
          try: () => userSigs.sign(userId, Math.floor(now / 1000), life),
          catch: () => Problem.internal("no UserSig could be signed")
        })
        return {
          token: tokens.make(userId, endsAt),
          expiresAt: new Date(endsAt).toISOString(),
          chat: { sdkAppId: userSigs.sdkAppId, userId, userSig }
        }
      })
    )
  })
)

/** Provides logins. */
export const layer = session.pipe(Layer.provide(guard))

/** Provides the verification of tokens. */
export const checks = Layer.mergeAll(signedIn, adminOnly).pipe(Layer.provide(guard))
