import * as Either from "effect/Either"

/** A response with an `ErrorCode` other than 0. */
export interface Rejection {
  readonly code: number
  readonly info: string
  /** Further fields of the response, where the rejection of the whole call still lists its items. */
  readonly fields: object
}

/** A value, or the rejection of the call. */
export type Checked<A> = Either.Either<A, Rejection>

export const rejection = (code: number, info: string, fields: object = {}): Rejection => ({ code, info, fields })

export const reject = (code: number, info: string, fields?: object): Checked<never> =>
  Either.left(rejection(code, info, fields))

/** The value if there is one; otherwise the call is rejected. */
export const orReject = <A>(value: A | undefined, code: number, info: string): Checked<A> =>
  value === undefined ? reject(code, info) : Either.right(value)

/** Rejects the call unless a condition holds. */
export const ensure = (holds: boolean, code: number, info: string): Checked<void> =>
  holds ? Either.void : reject(code, info)
