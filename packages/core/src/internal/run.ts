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
import {
  attempt,
  type Call,
  encode,
  end,
  errorOf,
  mayHaveArrived,
  open,
  type Outcome,
  ready,
  type Session
} from "./call.js"
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
        call = open(session, route, times, clock, spansOfFiber(fiber, clock, tracer))
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

const interruptFiber = (fiber: Fiber.RuntimeFiber<unknown, unknown>) => fiber.unsafeInterruptAsFork(fiber.id())

/** Runs an effect for a promise. */
export const fork = <A, E>(effect: Effect.Effect<A, E>, done: (exit: Exit.Exit<A, E>) => void): Running => {
  const fiber = Effect.runFork(effect)
  fiber.addObserver(done)
  return { interrupt: () => interruptFiber(fiber), mayHaveArrived: () => false }
}

const clock = /* @__PURE__ */ Context.get(DefaultServices.liveServices, Clock.Clock)
const random = /* @__PURE__ */ Context.get(DefaultServices.liveServices, Random.Random)

/** Makes a call for a promise: without a fiber, unless the call has to wait or its first attempt fails. */
export const start = (
  session: Session,
  route: Route,
  payload: unknown,
  times: Times,
  tracer: Own,
  done: (outcome: Outcome) => void
): Running => {
  const call = open(session, route, times, clock, spansOf(clock, tracer))
  let fiber: Fiber.RuntimeFiber<unknown, ChatError> | undefined
  const ended = (outcome: Outcome) => {
    end(call, outcome)
    done(outcome)
  }
  const goOn = (rest: Rest) => {
    if (Exit.isExit(rest)) return ended(rest as Outcome)
    fiber = Effect.runFork(rest)
    fiber.addObserver(ended)
  }
  try {
    const drawn = withDedupNumbers(route.compiled, payload, random)
    first(call, drawn === undefined ? payload : Effect.runSync(drawn), goOn)
  } catch (defect) {
    ended(Exit.die(defect))
  }
  return {
    interrupt: () => (fiber === undefined ? ended(Exit.interrupt(FiberId.none)) : interruptFiber(fiber)),
    mayHaveArrived: () => mayHaveArrived(call)
  }
}
