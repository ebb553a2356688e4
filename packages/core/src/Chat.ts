/** A client for programs that do not use Effect: it returns promises, which reject with the same errors. */
import * as Cause from "effect/Cause"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as FiberId from "effect/FiberId"
import * as Redacted from "effect/Redacted"
import * as Scope from "effect/Scope"
import type * as Tracer from "effect/Tracer"
import * as ChatApp from "./ChatApp.js"
import type * as ChatClient from "./ChatClient.js"
import { isChatError, type OptionsError, PayloadError, TransportError } from "./ChatError.js"
import * as Check from "./Check.js"
import * as Endpoint from "./Endpoint.js"
import { fork, type Running } from "./internal/run.js"
import { headersOf } from "./internal/headers.js"
import { type Client, makeService, seed } from "./internal/service.js"
import { type Task, Tasks } from "./internal/Tasks.js"
import * as RateLimit from "./RateLimit.js"
import * as RetryPolicy from "./RetryPolicy.js"
import * as Signal from "./Signal.js"
import type * as Transport from "./Transport.js"

/** Options of one call. */
export interface CallOptions {
  /** Cancels the call and its request when it aborts; the promise rejects with the signal's reason. */
  readonly signal?: Signal.Signal | undefined
  /** Time for the whole call with all its attempts: milliseconds, or a string such as `"10 seconds"`. */
  readonly timeout?: Duration.DurationInput | undefined
  /** Time for one attempt. */
  readonly attemptTimeout?: Duration.DurationInput | undefined
  /** Maximum number of attempts, the first included. */
  readonly attempts?: number | undefined
  /** Traces this call, instead of the tracer of the client. */
  readonly tracer?: Tracer.Tracer | undefined
}

/** Options of one call without a definition. */
export interface RawOptions extends CallOptions, Pick<ChatClient.RawOptions, "idempotency" | "ratePerSecond"> {}

/** Obtains a UserSig for the admin, for example from the server that holds the secret key. */
export type Signer = (userId: string) => Promise<string> | string

type PromiseSigner<O> = O extends { readonly signer: unknown } ? Omit<O, "signer"> & { readonly signer: Signer } : O

/** The app, and overrides of the standard retry policy and rate limit. */
export type Options = PromiseSigner<ChatApp.Options> & {
  readonly retry?: RetryPolicy.Options | undefined
  /** Options of the rate limit, a custom one, or `false` for none. */
  readonly rateLimit?: RateLimit.Options | RateLimit.Service | false | undefined
  /**
   * Traces calls and their attempts, for example a tracer made by `@effect/opentelemetry`.
   *
   * @default none
   */
  readonly tracer?: Tracer.Tracer | undefined
  /** Headers of all requests besides `content-type`. */
  readonly headers?: Readonly<Record<string, string>> | undefined
}

/** A client of one app. */
export interface Chat {
  /** Calls an endpoint. Rejects with a `ChatError`, or with the reason of an aborted signal. */
  readonly call: <E extends Endpoint.Any>(
    endpoint: E,
    payload: Endpoint.Payload<E>,
    options?: CallOptions
  ) => Promise<Endpoint.Success<E>>
  /** Calls an endpoint that has no definition by its path, such as `sns/group_delete`. */
  readonly callRaw: (
    path: string,
    body: Readonly<Record<string, unknown>>,
    options?: RawOptions
  ) => Promise<Readonly<Record<string, unknown>>>
  /** Returns the request that `call` would send, with its UserSig redacted. */
  readonly preview: <E extends Endpoint.Any>(endpoint: E, payload: Endpoint.Payload<E>) => Promise<ChatClient.Preview>
  /**
   * Closes the client and its connections. Later calls reject with a `TransportError` whose `failure` is `Closed`, and so do
   * calls in flight that take longer than the transport waits for them.
   */
  readonly close: () => Promise<void>
}

const { captureStackTrace } = Error as { readonly captureStackTrace?: (error: Error, until: unknown) => void }

/** The options of the app alone. */
const appOptions = ({
  headers: _headers,
  rateLimit: _limit,
  retry: _retry,
  tracer: _tracer,
  ...options
}: Options): ChatApp.Options => {
  if (typeof options.signer !== "function") return options
  const { signer } = options
  return {
    ...options,
    signer: (userId: string) =>
      Effect.map(Effect.tryPromise({ try: async () => signer(userId), catch: (error) => error }), Redacted.make)
  }
}

const noEndpoint = () =>
  new PayloadError({
    endpoint: "call",
    issues: [{ path: "endpoint", expected: "the definition of an endpoint", actual: "something else" }]
  })

/** A call that a promise waits for. */
class Promised implements Task, Running {
  place = 0
  isOver = false
  /** `undefined` until the transport is open. */
  running: Running | undefined = undefined

  constructor(readonly done: (exit: Exit.Exit<unknown>) => void) {}

  interrupt(): void {
    if (this.running === undefined) this.done(Exit.interrupt(FiberId.none))
    else this.running.interrupt()
  }

  mayHaveArrived(): boolean {
    return this.running?.mayHaveArrived() === true
  }
}

/**
 * Makes a client from a transport, which is opened at the first call. Each transport package has a `createChat` that calls
 * this. Throws `OptionsError` for an invalid option.
 */
export const make = (
  transport: Effect.Effect<Transport.Service, OptionsError, Scope.Scope>,
  options: Options
): Chat => {
  const { rateLimit, retry } = options
  const scope = Effect.runSync(Scope.make())
  const inScope = <A>(effect: Effect.Effect<A, OptionsError, Scope.Scope>) =>
    Exit.getOrElse(Effect.runSyncExit(Scope.extend(effect, scope)), (cause) => {
      throw Cause.squash(cause)
    })
  const limitOf = (limit: Options["rateLimit"]): RateLimit.Service => {
    if (limit === false) return RateLimit.unlimited
    if (limit === undefined) return inScope(RateLimit.make())
    if (typeof limit !== "object" || limit === null)
      return inScope(Check.reject("rateLimit", "options, a rate limit or false", limit))
    if ("take" in limit) return inScope(Check.methods("rateLimit", limit, ["take", "slow"]))
    return inScope(Effect.mapError(RateLimit.make(limit), Check.inGroup("rateLimit")))
  }
  const parts = {
    app: inScope(ChatApp.make(appOptions(options))),
    limit: limitOf(rateLimit),
    policy: RetryPolicy.make(retry),
    headers: inScope(headersOf(options.headers)),
    tracer: options.tracer ?? (false as const)
  }
  const tasks = new Tasks<Promised>()
  let closed = false
  let opened: Transport.Service | undefined
  let opening: Fiber.RuntimeFiber<Transport.Service, OptionsError> | undefined
  /** Calls that wait for the transport to open; later calls queue behind them. */
  const waiting = new Set<(exit: Exit.Exit<unknown, OptionsError>) => void>()

  let made: Client | undefined
  /** The client. It sends nothing before the transport is open. */
  const client = (): Client =>
    (made ??= makeService(
      { ...parts, transport: { send: (request, done) => opened!.send(request, done) } },
      Effect.runSync(seed)
    ))

  const open = () => {
    const fiber = Effect.runFork(Effect.map(Scope.extend(transport, scope), (service) => (opened = service)))
    fiber.addObserver((exit) => {
      for (const go of waiting) go(exit)
    })
    return fiber
  }

  /** Calls a function once the transport is open. */
  const onceOpen = (use: (exit: Exit.Exit<unknown, OptionsError>) => void): void => {
    opening ??= open()
    if (opened !== undefined && waiting.size === 0) return use(Exit.void)
    const failed = opened === undefined ? opening.unsafePoll() : null
    if (failed !== null) return use(failed)
    let go: (exit: Exit.Exit<unknown, OptionsError>) => void
    // Each waiting call has its own promise: a Worker resumes it in the incoming request of that call, whichever opened the transport.
    void new Promise<Exit.Exit<unknown, OptionsError>>((resolve) => waiting.add((go = resolve))).then((exit) => {
      waiting.delete(go)
      use(exit)
    })
  }

  const begun = <A>(
    endpoint: string,
    use: (client: Client, done: (exit: Exit.Exit<unknown, unknown>) => void) => Running,
    given: Signal.Signal | undefined,
    sends: boolean
  ): Promise<A> =>
    new Promise((resolve, reject) => {
      const signal = Check.orThrow(Check.signal(given))
      if (signal?.aborted === true) throw signal.reason
      if (closed) throw new TransportError({ endpoint, reason: "NotSent", failure: "Closed" })
      const done = (exit: Exit.Exit<unknown, unknown>) => {
        if (task.isOver) return
        task.isOver = true
        tasks.remove(task)
        stopListening?.()
        if (Exit.isSuccess(exit)) return resolve(exit.value as A)
        const error = () => {
          if (!Cause.isInterrupted(exit.cause)) return Cause.squash(exit.cause)
          if (signal?.aborted === true) return signal.reason
          const reason = task.mayHaveArrived() ? "Unknown" : "NotSent"
          return closed ? new TransportError({ endpoint, reason, failure: "Closed" }) : Cause.squash(exit.cause)
        }
        reject(error())
      }
      const task = new Promised(done)
      const stopListening = signal === undefined ? undefined : Signal.onAbort(signal, () => task.interrupt())
      tasks.add(task)
      const start = (exit: Exit.Exit<unknown, OptionsError>) => {
        if (task.isOver) return
        if (Exit.isFailure(exit)) return done(exit)
        try {
          task.running = use(client(), done)
        } catch (defect) {
          done(Exit.die(defect))
        }
      }
      if (sends) onceOpen(start)
      else start(Exit.void)
    })

  const run = async <A>(
    endpoint: string,
    use: (client: Client, done: (exit: Exit.Exit<unknown, unknown>) => void) => Running,
    signal?: Signal.Signal,
    sends = true
  ): Promise<A> => {
    try {
      return await begun<A>(endpoint, use, signal, sends)
    } catch (error) {
      // Made when a response came in, it would show that; here V8 knows who waits for it.
      if (isChatError(error)) captureStackTrace?.(error, run)
      throw error
    }
  }

  return {
    call: (endpoint, payload, options) =>
      Endpoint.isEndpoint(endpoint)
        ? run(endpoint.name, (client, done) => client.start(endpoint, payload, options, done), options?.signal)
        : Promise.reject(noEndpoint()),
    callRaw: (path, body, options) =>
      run(path, (client, done) => client.startRaw(path, body, options, done), options?.signal),
    preview: (endpoint, payload) =>
      Endpoint.isEndpoint(endpoint)
        ? run(endpoint.name, (client, done) => fork(client.preview(endpoint, payload), done), undefined, false)
        : Promise.reject(noEndpoint()),
    close: () => {
      closed = true
      // Calls that only wait would fail when their turn comes.
      for (const task of tasks.all()) if (!task.mayHaveArrived()) task.interrupt()
      return Effect.runPromise(
        Effect.flatMap(Scope.close(scope, Exit.void), () => {
          for (const task of tasks.all()) task.interrupt()
          return opening === undefined ? Effect.void : Effect.asVoid(Fiber.interrupt(opening))
        })
      )
    }
  }
}
