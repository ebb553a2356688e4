import * as Signal from "@tcchat/core/Signal"
import * as Chunk from "effect/Chunk"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as FiberId from "effect/FiberId"
import * as Option from "effect/Option"
import * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"

const end = { done: true, value: undefined } as const

/**
 * Iterates over a stream, starting when the first item is requested.
 *
 * `return` settles pending `next` calls at once, as done. After the signal has aborted, `next` rejects with its reason.
 */
export const iteratorOf = <A, E>(
  stream: Stream.Stream<A, E>,
  signal: Signal.Signal | undefined
): AsyncIterator<A, undefined> => {
  const scope = Effect.runSync(Scope.make())
  const left = Deferred.unsafeMake<undefined>(FiberId.none)
  const pull = Effect.runSync(Scope.extend(Stream.toPull(stream), scope))
  /** The items of the next non-empty page; `undefined` after the last page or after `return`. */
  const page: Effect.Effect<ReadonlyArray<A> | undefined, E> = Effect.raceFirst(
    pull.pipe(
      Effect.repeat({ while: Chunk.isEmpty }),
      Effect.map((items): ReadonlyArray<A> | undefined => Chunk.toReadonlyArray(items)),
      Effect.catchAll(
        Option.match({ onNone: () => Effect.succeed(undefined), onSome: (error: E) => Effect.fail(error) })
      )
    ),
    Deferred.await(left)
  )
  let items: ReadonlyArray<A> = []
  let read = 0
  let over = false
  let last: Promise<unknown> = Promise.resolve()

  const leave = () => {
    over = true
    items = []
    Deferred.unsafeDone(left, Effect.succeed(undefined))
  }
  const close = () => Effect.runPromise(Effect.as(Scope.close(scope, Exit.void), end))

  const step = (): Promise<IteratorResult<A, undefined>> => {
    if (over) return Promise.resolve(end)
    if (read < items.length && signal?.aborted !== true) return Promise.resolve({ done: false, value: items[read++]! })
    return Signal.runPromise(page, signal).then(
      (found) => {
        if (found === undefined) leave()
        if (over) return close()
        items = found ?? []
        read = 0
        return step()
      },
      (error: unknown) => {
        leave()
        return close().then(() => Promise.reject(error))
      }
    )
  }

  return {
    next: () => {
      const item = last.then(step, step)
      last = item
      return item
    },
    return: () => {
      leave()
      return last.then(close, close)
    }
  }
}
