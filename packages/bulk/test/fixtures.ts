import * as ChatClient from "@tcchat/core/ChatClient"
import * as ChatError from "@tcchat/core/ChatError"
import type * as Endpoint from "@tcchat/core/Endpoint"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as TestClock from "effect/TestClock"

export interface Sent {
  readonly endpoint: string
  readonly payload: any
}

type Response = (call: Sent) => Effect.Effect<unknown, ChatError.ChatError>

/** A client that keeps what it is given, and answers as it is told. */
export const scripted = (response: Response) => {
  const sent: Array<Sent> = []
  const unused = () => Effect.die("not part of these tests")
  const layer = Layer.succeed(ChatClient.ChatClient, {
    call: <E extends Endpoint.Any>({ name }: E, payload: Endpoint.Payload<E>) =>
      Effect.suspend(() => {
        sent.push({ endpoint: name, payload })
        return response({ endpoint: name, payload }) as Effect.Effect<Endpoint.Success<E>, ChatError.ChatError>
      }),
    callRaw: unused,
    preview: unused
  })
  return { sent, layer }
}

export const rejected = (code: number, path = "sns/group_delete") =>
  new ChatError.ApiError({ endpoint: "test", path, code, info: "rejected" })

/** Lets the test clock run until an effect has ended. */
export const whileTimePasses = <A, E, R>(effect: Effect.Effect<A, E, R>, step: Duration.DurationInput = "50 millis") =>
  Effect.gen(function* () {
    const fiber = yield* Effect.fork(effect)
    while ((yield* Fiber.status(fiber))._tag !== "Done") yield* TestClock.adjust(step)
    return yield* Fiber.join(fiber)
  })

/** Names of lists. */
export const names = (count: number, start = 0) => Array.from({ length: count }, (_, index) => `list${start + index}`)

/** Names of accounts. */
export const users = (count: number, start = 0) => Array.from({ length: count }, (_, index) => `user${start + index}`)

/** Where parts of a request begin and end. */
export const ranges = (parts: ReadonlyArray<{ readonly from: number; readonly to: number }>) =>
  parts.map(({ from, to }) => [from, to])

/** Everything at once, each with its own outcome. */
export const all = <A, E, R>(effects: ReadonlyArray<Effect.Effect<A, E, R>>) =>
  Effect.all(effects.map(Effect.either), { concurrency: "unbounded" })
