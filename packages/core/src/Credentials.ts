/**
 * Where the UserSig of a call comes from: made from a secret key, or obtained
 * from a custom signer, kept until shortly before it expires, and renewed
 * while the old one is still valid.
 */
import { decode } from "@tcchat/usersig/decode"
import { sign as signTicket } from "@tcchat/usersig/sign"
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
import { monotonic } from "./internal/monotonic.js"
import { withoutSecrets } from "./internal/foreign.js"
import { within } from "./internal/within.js"

/** Makes or fetches a UserSig for a user id. */
export type Signer = (userId: string) => Effect.Effect<Redacted.Redacted | string, unknown>

/** The UserSig of one identifier. */
export interface Credentials {
  /** Returns a UserSig that is there without waiting, if it need not be renewed at this Unix millisecond. */
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

/** A request for a UserSig that is under way, for all calls that wait for it. */
interface Renewal {
  /**
   * Monotonic milliseconds at which its fiber was last seen. In a Worker it ends without a word when the incoming request
   * ends that it was begun in.
   */
  seenAt: number
  readonly waiting: Set<(exit: Exit.Exit<Kept, SigningError>) => void>
}

/** Milliseconds between two signs of life of a renewal. */
const beat = 500

/** Milliseconds without a sign of life after which a renewal is taken for dead. */
const silence = 4 * beat

/** How a custom signer is called. */
export interface SignerOptions {
  /**
   * Time for one request of a UserSig. After it the request is given up, and the next call asks again.
   *
   * @default "15 seconds"
   */
  readonly signerTimeout?: Duration.DurationInput | undefined
}

/** Says of a signer's failure what a log may hold. What it throws instead of failing with it was not meant to be read. */
const toSigningError = (endpoint: string, cause: Cause.Cause<unknown>): SigningError => {
  const failed = (detail: string, reason?: Error) =>
    new SigningError({ endpoint, reason: "Signer", detail, ...(reason && { cause: reason }) })
  const failure = Option.getOrUndefined(Cause.failureOption(cause))
  if (failure instanceof SigningError) return failure
  if (failure instanceof UserSigError) return failed(failure.message)
  if (failure === undefined) return failed("the signer threw an error instead of failing with it")
  const reason = withoutSecrets(failure)
  return failed(`the signer failed: ${reason.message}`, reason)
}

/**
 * Makes credentials from a signer.
 *
 * The signer is asked once for any number of waiting calls. When a fifth of
 * the validity is left (at most an hour), one call starts the renewal and
 * goes on with the UserSig that it has. A renewal ends with the scope in which the credentials were made, if there is one.
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
    let kept: Kept | undefined
    let current: Renewal | undefined

    const ask = (endpoint: string, now: number): Effect.Effect<Kept, SigningError> =>
      Effect.flatMap(
        Effect.catchAllCause(
          Effect.suspend(() => signer(userId)),
          (cause) =>
            Cause.isInterruptedOnly(cause)
              ? Effect.failCause(cause as Cause.Cause<never>)
              : toSigningError(endpoint, cause)
        ),
        (given) => keep(endpoint, given, now)
      )

    const askInTime = (endpoint: string, now: number) =>
      within(
        ask(endpoint, now),
        timeout,
        () => new SigningError({ endpoint, reason: "Signer", detail: `the signer returned nothing in ${timeout} ms` })
      )

    const signsOfLife = (renewal: Renewal, clock: Clock.Clock): Effect.Effect<never> =>
      Effect.forever(
        Effect.map(clock.sleep(Duration.millis(beat)), () => {
          renewal.seenAt = monotonic(clock)
        })
      )

    const end = (renewal: Renewal, exit: Exit.Exit<Kept, SigningError>) => {
      if (exit._tag === "Success") kept = exit.value
      if (current === renewal) current = undefined
      for (const settle of renewal.waiting) settle(exit)
    }

    /** Starts a renewal unless one is alive, apart from the call that asks: that call may be interrupted. */
    const renew = (endpoint: string, clock: Clock.Clock): Effect.Effect<Renewal> => {
      const seenAt = monotonic(clock)
      if (current !== undefined && seenAt - current.seenAt < silence) return Effect.succeed(current)
      const mine: Renewal = { seenAt, waiting: new Set() }
      current = mine
      const work = Effect.interruptible(
        Effect.flatMap(Effect.fork(signsOfLife(mine, clock)), () =>
          askInTime(endpoint, clock.unsafeCurrentTimeMillis())
        )
      )
      return Effect.map(Effect.forkDaemon(work), (fiber) => {
        asking = fiber
        fiber.addObserver((exit) => end(mine, exit))
        return mine
      })
    }

    const settled = ({ waiting }: Renewal): Effect.Effect<Kept, SigningError> =>
      Effect.async((resume) => {
        let settle: (exit: Exit.Exit<Kept, SigningError>) => void
        // A promise of the one that waits: a Worker goes on with it in its own request, whichever request settles it.
        void new Promise<Exit.Exit<Kept, SigningError>>((resolve) => waiting.add((settle = resolve))).then(resume)
        return Effect.sync(() => waiting.delete(settle))
      })

    /** Waits for a renewal, and carries it on when it has died. */
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
      kept: (now) =>
        kept !== undefined && now < kept.renewAt && now < kept.endsAt - margin ? kept.userSig : undefined,
      userSig: (endpoint) =>
        Effect.flatMap(Effect.clock, (clock) => {
          const now = clock.unsafeCurrentTimeMillis()
          if (kept === undefined || now >= kept.endsAt - margin) return renewed(endpoint, clock)
          const { userSig } = kept
          return now < kept.renewAt ? Effect.succeed(userSig) : Effect.as(renew(endpoint, clock), userSig)
        }),
      refused: (userSig) =>
        Effect.sync(() => {
          if (kept !== undefined && Redacted.value(kept.userSig) === Redacted.value(userSig)) kept = undefined
        })
    }
  })

/** The key and the account that it signs for. */
export interface SecretKey {
  readonly sdkAppId: number
  readonly userId: string
  /** The key as the console prints it. */
  readonly secretKey: Redacted.Redacted | string
  /**
   * Validity of each UserSig, of at least a minute.
   *
   * @default "1 day"
   */
  readonly expire?: Duration.DurationInput | undefined
}

/** The options of a signature that are ours under another name. */
const optionNames: Readonly<Record<string, string>> = { userId: "admin", expire: "userSigExpire" }

/** Makes the function that signs at a Unix second, or says which option cannot be signed with. */
const signerOf = (options: SecretKey): Either.Either<(time: number) => Redacted.Redacted, OptionsError> => {
  const { expire: validity = "1 day", sdkAppId, userId } = options
  const secretKey = Redacted.isRedacted(options.secretKey) ? Redacted.value(options.secretKey) : options.secretKey
  if (typeof secretKey !== "string" || secretKey === "")
    return Either.left(
      new OptionsError({ option: "secretKey", expected: "given, or a signer (is TCCHAT_SECRET_KEY set?)" })
    )
  return Either.flatMap(Check.duration("userSigExpire", validity), (milliseconds) => {
    const expire = Math.max(60, Math.round(milliseconds / 1000))
    // One UserSig serves for a day, so preparing the key for many would only cost.
    const sign = (time: number) => Redacted.make(signTicket({ sdkAppId, secretKey, userId, expire, time }))
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

/** Makes credentials from a secret key. Fails when no UserSig can be made from these values. */
export const fromSecretKey = (options: SecretKey): Effect.Effect<Credentials, OptionsError> =>
  Effect.map(signerOf(options), (sign) => {
    // Signing takes no time: nobody waits for it, so that no call overtakes another, and there is nothing to share.
    let latest: Kept | undefined
    const at = (endpoint: string, now: number): Either.Either<Redacted.Redacted, SigningError> =>
      latest !== undefined && now < latest.renewAt
        ? Either.right(latest.userSig)
        : Either.map(keep(endpoint, sign(Math.floor(now / 1000)), now), (made) => (latest = made).userSig)
    return {
      kept: (now) => Either.getOrUndefined(at("app", now)),
      userSig: (endpoint) => Effect.flatMap(Effect.clock, (clock) => at(endpoint, clock.unsafeCurrentTimeMillis())),
      refused: (userSig) =>
        Effect.sync(() => {
          if (latest !== undefined && Redacted.value(latest.userSig) === Redacted.value(userSig)) latest = undefined
        })
    }
  })
