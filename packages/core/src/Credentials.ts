/**
 * The UserSig of a client: signed with the secret key or obtained from a
 * custom signer, cached until shortly before it expires, and renewed while the
 * old one is still valid.
 */
import { decode } from "@tcchat/usersig/decode"
import { sign as signUserSig } from "@tcchat/usersig/sign"
import { UserSigError } from "@tcchat/usersig/UserSigError"
import * as Cause from "effect/Cause"
import type * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import type * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import * as Scope from "effect/Scope"
import { OptionsError, SigningError } from "./ChatError.js"
import * as Check from "./Check.js"
import * as Monotonic from "./Monotonic.js"
import { withoutSecrets } from "./internal/foreign.js"
import { within } from "./internal/within.js"

/** Makes or obtains a UserSig for a user id. */
export type Signer = (userId: string) => Effect.Effect<Redacted.Redacted | string, unknown>

/** The UserSig of one identifier. */
export interface Credentials {
  /** Returns the cached UserSig, or `undefined` if it must be renewed at this Unix time in milliseconds. Never waits. */
  readonly cached: (now: number) => Redacted.Redacted | undefined
  /** Returns a UserSig that is valid now. `endpoint` is the endpoint to name in errors. */
  readonly userSig: (endpoint: string) => Effect.Effect<Redacted.Redacted, SigningError>
  /** Discards a UserSig that the service rejected, so that the next call gets a new one. */
  readonly rejected: (userSig: Redacted.Redacted) => Effect.Effect<void>
}

interface Cached {
  readonly userSig: Redacted.Redacted
  /** Unix milliseconds. */
  readonly renewAt: number
  /** Unix milliseconds. */
  readonly expiresAt: number
}

/** Milliseconds before it expires from which a UserSig is no longer used, because a request takes time. */
const margin = 10_000

const toCached = (endpoint: string, given: Redacted.Redacted | string, now: number) => {
  const userSig = Redacted.isRedacted(given) ? given : Redacted.make(given)
  return Either.try({
    try: (): Cached => {
      const { expire, time } = decode(Redacted.value(userSig))
      const expiresAt = (time + expire) * 1000
      return {
        userSig,
        expiresAt,
        renewAt: expiresAt - Math.max(margin * 2, Math.min((expiresAt - now) / 5, 3_600_000))
      }
    },
    catch: (error) =>
      new SigningError({
        endpoint,
        reason: "UserSig",
        detail: `the UserSig cannot be decoded: ${error instanceof UserSigError ? error.message : "unknown"}`
      })
  })
}

/** A request to the signer in flight, shared by all calls that wait for it. */
interface Renewal {
  /**
   * Monotonic milliseconds of its last heartbeat. In a Worker its fiber silently stops when the incoming request that
   * started it ends.
   */
  seenAt: number
  readonly waiting: Set<(exit: Exit.Exit<Cached, SigningError>) => void>
}

/** Milliseconds between two heartbeats of a renewal. */
const beat = 500

/** Milliseconds without a heartbeat after which a renewal counts as dead. */
const silence = 4 * beat

/** Options of a custom signer. */
export interface SignerOptions {
  /**
   * Timeout of one call of the signer. After it the call is cancelled, and the next call of an endpoint asks the signer again.
   *
   * @default "15 seconds"
   */
  readonly signerTimeout?: Duration.DurationInput | undefined
}

/** Makes an error without secrets from a signer's failure. Of a defect, nothing is included. */
const toSigningError = (endpoint: string, cause: Cause.Cause<unknown>): SigningError => {
  const failed = (detail: string, reason?: Error) =>
    new SigningError({ endpoint, reason: "Signer", detail, ...(reason && { cause: reason }) })
  const failure = Option.getOrUndefined(Cause.failureOption(cause))
  if (failure instanceof SigningError) return failure
  if (failure instanceof UserSigError) return failed(failure.message)
  if (failure === undefined) return failed("the signer threw an unexpected error")
  const reason = withoutSecrets(failure)
  return failed(`the signer failed: ${reason.message}`, reason)
}

/**
 * Makes credentials from a signer.
 *
 * Any number of waiting calls share one call of the signer. When a fifth of the validity is left (at most an hour), one call
 * starts the renewal and continues with the cached UserSig. Closing the scope in which the credentials were made, if any,
 * interrupts a renewal.
 */
export const fromSigner = (
  userId: string,
  signer: Signer,
  { signerTimeout = "15 seconds" }: SignerOptions = {}
): Effect.Effect<Credentials, OptionsError> =>
  Effect.gen(function* () {
    const timeout = yield* Check.duration("signerTimeout", signerTimeout)
    const scope = Option.getOrUndefined(yield* Effect.serviceOption(Scope.Scope))
    let asking: Fiber.RuntimeFiber<unknown, unknown> | undefined
    if (scope !== undefined)
      yield* Scope.addFinalizer(
        scope,
        Effect.suspend(() => (asking === undefined ? Effect.void : Fiber.interrupt(asking)))
      )
    let cached: Cached | undefined
    let current: Renewal | undefined

    const ask = (endpoint: string, now: number): Effect.Effect<Cached, SigningError> =>
      Effect.flatMap(
        Effect.catchAllCause(
          Effect.suspend(() => signer(userId)),
          (cause) =>
            Cause.isInterruptedOnly(cause)
              ? Effect.failCause(cause as Cause.Cause<never>)
              : toSigningError(endpoint, cause)
        ),
        (given) => toCached(endpoint, given, now)
      )

    const askInTime = (endpoint: string, now: number) =>
      within(
        ask(endpoint, now),
        timeout,
        () =>
          new SigningError({
            endpoint,
            reason: "Signer",
            detail: `the signer did not return a UserSig within ${timeout} ms`
          })
      )

    const heartbeat = (renewal: Renewal, clock: Clock.Clock): Effect.Effect<never> =>
      Effect.forever(
        Effect.map(clock.sleep(Duration.millis(beat)), () => {
          renewal.seenAt = Monotonic.now(clock)
        })
      )

    const end = (renewal: Renewal, exit: Exit.Exit<Cached, SigningError>) => {
      if (exit._tag === "Success") cached = exit.value
      if (current === renewal) current = undefined
      for (const settle of renewal.waiting) settle(exit)
    }

    /** Starts a renewal unless one is alive. It runs in its own fiber, because the call that starts it may be interrupted. */
    const renew = (endpoint: string, clock: Clock.Clock): Effect.Effect<Renewal> => {
      const seenAt = Monotonic.now(clock)
      if (current !== undefined && seenAt - current.seenAt < silence) return Effect.succeed(current)
      const mine: Renewal = { seenAt, waiting: new Set() }
      current = mine
      const work = Effect.interruptible(
        Effect.flatMap(Effect.fork(heartbeat(mine, clock)), () => askInTime(endpoint, clock.unsafeCurrentTimeMillis()))
      )
      return Effect.map(Effect.forkDaemon(work), (fiber) => {
        asking = fiber
        fiber.addObserver((exit) => end(mine, exit))
        return mine
      })
    }

    const settled = ({ waiting }: Renewal): Effect.Effect<Cached, SigningError> =>
      Effect.async((resume) => {
        let settle: (exit: Exit.Exit<Cached, SigningError>) => void
        // Each waiting call has its own promise: a Worker resumes it in the call's own incoming request, whichever settles it.
        void new Promise<Exit.Exit<Cached, SigningError>>((resolve) => waiting.add((settle = resolve))).then(resume)
        return Effect.sync(() => waiting.delete(settle))
      })

    /** Waits for a renewal, and starts another one when it has died. */
    const renewed = (endpoint: string, clock: Clock.Clock): Effect.Effect<Redacted.Redacted, SigningError> =>
      Effect.flatMap(renew(endpoint, clock), (renewal) =>
        Effect.matchEffect(
          within(settled(renewal), silence, () => undefined),
          {
            onSuccess: ({ userSig }) => Effect.succeed(userSig),
            onFailure: (error) => error ?? renewed(endpoint, clock)
          }
        )
      )

    return {
      cached: (now) => (cached !== undefined && now < cached.renewAt ? cached.userSig : undefined),
      userSig: (endpoint) =>
        Effect.flatMap(Effect.clock, (clock) => {
          const now = clock.unsafeCurrentTimeMillis()
          if (cached === undefined || now >= cached.expiresAt - margin) return renewed(endpoint, clock)
          const { userSig } = cached
          return now < cached.renewAt ? Effect.succeed(userSig) : Effect.as(renew(endpoint, clock), userSig)
        }),
      rejected: (userSig) =>
        Effect.sync(() => {
          if (cached !== undefined && Redacted.value(cached.userSig) === Redacted.value(userSig)) cached = undefined
        })
    }
  })

/** The secret key, and the account to sign for. */
export interface SecretKey {
  readonly sdkAppId: number
  readonly userId: string
  /** The key as the console shows it. */
  readonly secretKey: Redacted.Redacted | string
  /**
   * Validity of each UserSig, of at least a minute.
   *
   * @default "1 day"
   */
  readonly expire?: Duration.DurationInput | undefined
}

/** Options of `sign` that have another name in `ChatApp`. */
const optionNames: Readonly<Record<string, string>> = { userId: "admin", expire: "userSigExpire" }

/** Returns the function that signs at a Unix time in seconds, or the error that names the invalid option. */
const signerOf = (options: SecretKey): Either.Either<(time: number) => Redacted.Redacted, OptionsError> => {
  const { expire: validity = "1 day", sdkAppId, userId } = options
  const secretKey = Redacted.isRedacted(options.secretKey) ? Redacted.value(options.secretKey) : options.secretKey
  if (typeof secretKey !== "string" || secretKey === "")
    return Either.left(
      new OptionsError({ option: "secretKey", expected: "given, or a signer (is TCCHAT_SECRET_KEY set?)" })
    )
  return Either.flatMap(Check.duration("userSigExpire", validity), (milliseconds) => {
    const expire = Math.max(60, Math.round(milliseconds / 1000))
    // One UserSig lasts a day, so preparing the key for many would not pay off.
    const sign = (time: number) => Redacted.make(signUserSig({ sdkAppId, secretKey, userId, expire, time }))
    return Either.try({
      try: () => {
        sign(0)
        return sign
      },
      catch: (error) => {
        const { message, option = "secretKey" } = error instanceof UserSigError ? error : { message: "usable" }
        return new OptionsError({
          option: optionNames[option] ?? option,
          expected: message.replace(/^\w+ must be /, "")
        })
      }
    })
  })
}

/** Makes credentials from a secret key. Fails with `OptionsError` if these options cannot sign a UserSig. */
export const fromSecretKey = (options: SecretKey): Effect.Effect<Credentials, OptionsError> =>
  Effect.map(signerOf(options), (sign) => {
    // Signing is synchronous: no call waits for it or overtakes another, so there is no renewal to share.
    let latest: Cached | undefined
    const at = (endpoint: string, now: number): Either.Either<Redacted.Redacted, SigningError> =>
      latest !== undefined && now < latest.renewAt
        ? Either.right(latest.userSig)
        : Either.map(toCached(endpoint, sign(Math.floor(now / 1000)), now), (made) => (latest = made).userSig)
    return {
      cached: (now) => Either.getOrUndefined(at("app", now)),
      userSig: (endpoint) => Effect.flatMap(Effect.clock, (clock) => at(endpoint, clock.unsafeCurrentTimeMillis())),
      rejected: (userSig) =>
        Effect.sync(() => {
          if (latest !== undefined && Redacted.value(latest.userSig) === Redacted.value(userSig)) latest = undefined
        })
    }
  })
