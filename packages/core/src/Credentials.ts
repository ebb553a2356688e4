/**
 * Where the UserSig of a call comes from: made from a secret key, or had from
 * a signer of the caller's own, kept until it is nearly over, and renewed
 * while the old one still serves.
 *
 * @since 0.1.0
 */
import { decode } from "@tcchat/usersig/decode"
import { sign as signTicket } from "@tcchat/usersig/sign"
import { UserSigError } from "@tcchat/usersig/UserSigError"
import * as Deferred from "effect/Deferred"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import * as FiberId from "effect/FiberId"
import * as Redacted from "effect/Redacted"
import { SigningError } from "./ChatError.js"

/**
 * Makes or fetches a UserSig for a user id.
 *
 * @since 0.1.0
 * @category models
 */
export type Signer = (userId: string) => Effect.Effect<Redacted.Redacted | string, unknown>

/**
 * The UserSig of one identifier.
 *
 * @since 0.1.0
 * @category models
 */
export interface Credentials {
  /** Returns the UserSig that is kept, if it need not be renewed at this Unix millisecond. */
  readonly kept: (now: number) => Redacted.Redacted | undefined
  /** Returns a UserSig that is valid now. `endpoint` is the call that asks, for errors. */
  readonly userSig: (endpoint: string) => Effect.Effect<Redacted.Redacted, SigningError>
  /** Tells that the service refused a UserSig, so that the next call gets another. */
  readonly refused: (userSig: Redacted.Redacted) => Effect.Effect<void>
}

interface Kept {
  readonly userSig: Redacted.Redacted
  /** Unix milliseconds. */
  readonly renewAt: number
  /** Unix milliseconds. */
  readonly endsAt: number
}

/** Milliseconds before its end from which a UserSig is no longer sent, as the request takes time. */
const margin = 10_000

const keep = (endpoint: string, given: Redacted.Redacted | string, now: number) => {
  const userSig = Redacted.isRedacted(given) ? given : Redacted.make(given)
  return Either.try({
    try: (): Kept => {
      const { expire, time } = decode(Redacted.value(userSig))
      const endsAt = (time + expire) * 1000
      return { userSig, endsAt, renewAt: endsAt - Math.max(margin * 2, Math.min((endsAt - now) / 5, 3_600_000)) }
    },
    catch: (error) =>
      new SigningError({
        endpoint,
        reason: "UserSig",
        detail: `the signer's UserSig cannot be read: ${error instanceof UserSigError ? error.message : "unknown"}`
      })
  })
}

/**
 * Makes credentials from a signer.
 *
 * The signer is asked once for any number of waiting calls. When a fifth of
 * the validity is left (at most an hour), one call starts the renewal and
 * goes on with the UserSig that it has.
 *
 * @since 0.1.0
 * @category constructors
 */
export const fromSigner = (userId: string, signer: Signer): Effect.Effect<Credentials> =>
  Effect.sync(() => {
    let kept: Kept | undefined
    let renewal: Deferred.Deferred<Kept, SigningError> | undefined

    const ask = (endpoint: string, now: number): Effect.Effect<Kept, SigningError> =>
      Effect.flatMap(
        Effect.mapError(
          Effect.suspend(() => signer(userId)),
          (error) =>
            error instanceof SigningError
              ? error
              : new SigningError({
                  endpoint,
                  reason: "Signer",
                  detail: error instanceof UserSigError ? error.message : "the signer failed"
                })
        ),
        (given) => keep(endpoint, given, now)
      )

    /** Starts a renewal unless one runs, apart from the call that asks: that call may be interrupted. */
    const renew = (endpoint: string, now: number) => {
      if (renewal !== undefined) return Effect.succeed(renewal)
      const mine = Deferred.unsafeMake<Kept, SigningError>(FiberId.none)
      renewal = mine
      return Effect.as(
        Effect.forkDaemon(
          Effect.onExit(Effect.interruptible(ask(endpoint, now)), (exit) =>
            Effect.suspend(() => {
              if (exit._tag === "Success") kept = exit.value
              renewal = undefined
              return Deferred.done(mine, exit)
            })
          )
        ),
        mine
      )
    }

    return {
      kept: (now) =>
        kept !== undefined && now < kept.renewAt && now < kept.endsAt - margin ? kept.userSig : undefined,
      userSig: (endpoint) =>
        Effect.flatMap(Effect.clock, (clock) => {
          const now = clock.unsafeCurrentTimeMillis()
          if (kept !== undefined && now < kept.endsAt - margin) {
            const { userSig } = kept
            return now < kept.renewAt ? Effect.succeed(userSig) : Effect.as(renew(endpoint, now), userSig)
          }
          return Effect.flatMap(renew(endpoint, now), (deferred) =>
            Effect.map(Deferred.await(deferred), ({ userSig }) => userSig)
          )
        }),
      refused: (userSig) =>
        Effect.sync(() => {
          if (kept !== undefined && Redacted.value(kept.userSig) === Redacted.value(userSig)) kept = undefined
        })
    }
  })

/**
 * @since 0.1.0
 * @category configuration
 */
export interface SecretKey {
  readonly sdkAppId: number
  readonly userId: string
  /** The key as the console prints it. */
  readonly secretKey: Redacted.Redacted
  /**
   * Validity of each UserSig.
   *
   * @default "1 day"
   */
  readonly expire?: Duration.DurationInput
}

/**
 * Makes credentials from a secret key. Fails when no UserSig can be made from these values.
 *
 * @since 0.1.0
 * @category constructors
 */
export const fromSecretKey = (options: SecretKey): Effect.Effect<Credentials, SigningError> =>
  Effect.gen(function* () {
    const expire = Math.max(60, Math.round(Duration.toSeconds(options.expire ?? "1 day")))
    const sign = yield* Either.try({
      try: () => {
        // One UserSig serves for a day, so preparing the key for many would only cost.
        const { sdkAppId, userId } = options
        const at = (time: number) =>
          signTicket({ sdkAppId, secretKey: Redacted.value(options.secretKey), userId, expire, time })
        at(0)
        return at
      },
      catch: (error) =>
        new SigningError({
          endpoint: "app",
          reason: "Options",
          detail: error instanceof UserSigError ? error.message : "the options are not usable"
        })
    })
    return yield* fromSigner(options.userId, () =>
      Effect.map(Effect.clock, (clock) => Redacted.make(sign(Math.floor(clock.unsafeCurrentTimeMillis() / 1000))))
    )
  })
