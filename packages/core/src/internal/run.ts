/** The two faces of a call: an Effect, and a function with a callback for promises. */
import type * as Cause from "effect/Cause"
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as DefaultServices from "effect/DefaultServices"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import type * as Fiber from "effect/Fiber"
import * as FiberId from "effect/FiberId"
import * as Random from "effect/Random"
import * as RuntimeFlags from "effect/RuntimeFlags"
import type { ChatError } from "../ChatError.js"
import { attempts } from "./attempts.js"
import { attempt, Call, encode, end, errorOf, mayHaveArrived, type Outcome, ready, type Session } from "./call.js"
import { withDedupNumbers } from "./request.js"
import type { Route } from "./route.js"
import { type Own, spansOf, spansOfFiber } from "./spans.js"
import type { Times } from "./times.js"

/** What is left to do of a call: its outcome, if that is known. */
type Rest = Effect.Effect<unknown, ChatError>

const restOf = (call: Call, read: () => Outcome): Rest => {
  try {
    const outcome = read()
    const error = errorOf(outcome)
    return error === undefined ? outcome : attempts(call, error)
  } catch (defect) {
    return Exit.die(defect)
  }
}

/** Makes the first attempt of a call, if nothing is in its way, without a fiber. `next` is called with what is left to do. */
const first = (call: Call, payload: unknown, next: (rest: Rest) => void): void => {
  const invalid = encode(call, payload)
  if (invalid !== undefined) return next(Exit.fail(invalid))
  const userSig = ready(call)
  if (userSig === undefined) return next(attempts(call))
  attempt(call, userSig, call.started, (read) => next(restOf(call, read)))
}

/** Makes a call. */
export const toEffect = (
  session: Session,
  route: Route,
  payload: unknown,
  times: Times,
  tracer: Own
): Effect.Effect<unknown, ChatError> =>
  Effect.withFiberRuntime<unknown, ChatError>((fiber, { runtimeFlags }) => {
    const services = fiber.getFiberRef(DefaultServices.currentServices)
    const clock = Context.get(services, Clock.Clock)
    let call: Call | undefined
    /** Ends the call once: it may be interrupted after its response, before the fiber goes on. */
    const ended = <X extends Outcome>(outcome: X): X => {
      if (call !== undefined) end(call, outcome)
      call = undefined
      return outcome
    }
    const begin = (whole: unknown): Rest =>
      Effect.async((resume) => {
        call = new Call(session, route, times, clock, spansOfFiber(fiber, clock, tracer))
        first(call, whole, (rest) =>
          resume(isSuccess(rest) ? ended(rest) : Effect.flatMap(rest, (response) => ended(Exit.succeed(response))))
        )
      })
    const drawn = withDedupNumbers(route.compiled, payload, Context.get(services, Random.Random))
    const begun = drawn === undefined ? begin(payload) : Effect.flatMap(drawn, begin)
    const failed = (cause: Cause.Cause<ChatError>) => ended(Exit.failCause(cause))
    // Same as `onExit`, in fewer steps, because there is no finalizer effect to run.
    return RuntimeFlags.interruption(runtimeFlags)
      ? Effect.uninterruptible(Effect.catchAllCause(Effect.interruptible(begun), failed))
      : Effect.catchAllCause(begun, failed)
  })

const isSuccess = (rest: Rest): rest is Exit.Success<unknown, never> => Exit.isExit(rest) && Exit.isSuccess(rest)

/** Something that runs for a promise. */
export interface Running {
  readonly interrupt: () => void
  /** Whether a request may have reached the service. */
  readonly mayHaveArrived: () => boolean
}

/** Runs an effect for a promise. */
export const fork = <A, E>(effect: Effect.Effect<A, E>, done: (exit: Exit.Exit<A, E>) => void): Running => {
  const fiber = Effect.runFork(effect)
  fiber.addObserver(done)
  return { interrupt: () => fiber.unsafeInterruptAsFork(fiber.id()), mayHaveArrived: () => false }
}

const clock = /* @__PURE__ */ Context.get(DefaultServices.liveServices, Clock.Clock)
const random = /* @__PURE__ */ Context.get(DefaultServices.liveServices, Random.Random)

/** A call for a promise: without a fiber, unless it has to wait or its first attempt fails. */
class Started implements Running {
  fiber: Fiber.RuntimeFiber<unknown, ChatError> | undefined = undefined
  isOver = false

  constructor(
    readonly call: Call,
    readonly done: (outcome: Outcome) => void
  ) {}

  goOn(rest: Rest): void {
    if (Exit.isExit(rest)) return this.end(rest as Outcome)
    this.fiber = Effect.runFork(rest)
    this.fiber.addObserver((outcome) => this.end(outcome))
  }

  end(outcome: Outcome): void {
    if (this.isOver) return
    this.isOver = true
    end(this.call, outcome)
    this.done(outcome)
  }

  interrupt(): void {
    if (this.fiber === undefined) this.end(Exit.interrupt(FiberId.none))
    else this.fiber.unsafeInterruptAsFork(this.fiber.id())
  }

  mayHaveArrived(): boolean {
    return mayHaveArrived(this.call)
  }
}

/** Makes a call for a promise. */
export const start = (
  session: Session,
  route: Route,
  payload: unknown,
  times: Times,
  tracer: Own,
  done: (outcome: Outcome) => void
): Running => {
  const call = new Call(session, route, times, clock, spansOf(clock, tracer))
  const started = new Started(call, done)
  try {
    const drawn = withDedupNumbers(route.compiled, payload, random)
    first(call, drawn === undefined ? payload : Effect.runSync(drawn), (rest) => started.goOn(rest))
  } catch (defect) {
    started.end(Exit.die(defect))
  }
  return started
}
