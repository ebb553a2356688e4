/** Verifies that a request comes from the service, is for this app, and is recent. */
import type { OptionsError } from "@tcchat/core/ChatError"
import * as Check from "@tcchat/core/Check"
import * as Clock from "effect/Clock"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Signature from "./Signature.js"
import { VerificationError } from "./WebhookError.js"

/** The app whose webhooks are accepted. */
export interface Options {
  /** SDKAppID of the app; requests for other apps are rejected. */
  readonly sdkAppId: number
  /**
   * The token of the console; several while it is being replaced; `false` if authentication is off in the console.
   */
  readonly token: Signature.Token | ReadonlyArray<Signature.Token> | false
  /**
   * Maximum difference between the time of a request and now, in both directions.
   *
   * @default "1 minute"
   */
  readonly window?: Duration.DurationInput | undefined
}

/** The part of the query that is verified. */
export interface Query {
  readonly SdkAppid?: string | undefined
  readonly Sign?: string | undefined
  readonly RequestTime?: string | undefined
  readonly CallbackCommand?: string | undefined
}

/** The result for a verified request. */
export interface Verified {
  readonly sdkAppId: number
  /** Unix seconds of the signature; `undefined` if authentication is off. */
  readonly requestTime: number | undefined
  /** Seconds for which this signature remains acceptable. */
  readonly acceptedFor: number
}

/** Verifies requests by their queries. */
export type Verify = (query: Query) => Effect.Effect<Verified, VerificationError>

const tokensOf = ({ token }: Options): ReadonlyArray<Signature.Token> =>
  token === false ? [] : Array.isArray(token) ? (token as ReadonlyArray<Signature.Token>) : [token as Signature.Token]

/** Makes the verification of an app. Fails with `OptionsError` for an invalid option. */
export const make = (options: Options): Effect.Effect<Verify, OptionsError> =>
  Effect.gen(function* () {
    const { sdkAppId, window = "1 minute" } = options
    const tokens = tokensOf(options)
    const signed = options.token !== false
    if (!Number.isInteger(sdkAppId) || sdkAppId < 1 || sdkAppId > 0xff_ff_ff_ff)
      return yield* Check.reject("sdkAppId", "the SDKAppID of the console, an integer from 1 to 4294967295", sdkAppId)
    for (const token of signed && tokens.length === 0 ? [undefined] : tokens)
      yield* Signature.checkToken("token", token)
    const width = yield* Check.duration("window", window)
    if (width === Infinity) return yield* Check.reject("window", "a finite duration", width)

    return ({ CallbackCommand: command, RequestTime, SdkAppid, Sign }) =>
      Effect.flatMap(Clock.currentTimeMillis, (now): Effect.Effect<Verified, VerificationError> => {
        const reject = (reason: VerificationError["reason"], detail?: string) =>
          Effect.fail(new VerificationError({ reason, detail, command }))
        if (SdkAppid !== String(sdkAppId)) return reject("OtherApp")
        if (!signed) return Effect.succeed({ sdkAppId, requestTime: undefined, acceptedFor: 0 })
        if (Sign === undefined || Sign === "" || RequestTime === undefined) return reject("Unsigned")
        // All tokens are compared, so that the time does not reveal which one matched.
        const right = tokens.map((token) => Signature.isRight(Sign, token, RequestTime)).includes(true)
        if (!right || !/^\d{1,11}$/.test(RequestTime)) return reject("Signature")
        const requestTime = Number(RequestTime)
        const age = now - requestTime * 1000
        const seconds = `${Math.abs(Math.round(age / 1000))} s`
        if (age > width) return reject("Expired", seconds)
        if (age < -width) return reject("NotYetValid", seconds)
        return Effect.succeed({ sdkAppId, requestTime, acceptedFor: Math.ceil((width - age) / 1000) })
      })
  })

/**
 * Verifies one request by its query.
 *
 * @example
 * ```ts
 * import * as Verification from "@tcchat/webhooks/Verification"
 * import * as Effect from "effect/Effect"
 *
 * export const program = Verification.verify(
 *   { SdkAppid: "1400000000", RequestTime: "1669872112", Sign: "17773bc3…" },
 *   { sdkAppId: 1400000000, token: "xxxxyyyy" }
 * ).pipe(Effect.catchTag("VerificationError", (error) => Effect.logWarning(error.reason)))
 * ```
 */
export const verify = (query: Query, options: Options): Effect.Effect<Verified, OptionsError | VerificationError> =>
  Effect.flatMap(make(options), (check) => check(query))
