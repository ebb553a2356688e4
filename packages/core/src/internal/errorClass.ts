import type * as Cause from "effect/Cause"
import * as Data from "effect/Data"
import type * as Types from "effect/Types"

export const TypeId: unique symbol = Symbol.for("@tcchat/core/ChatError")

export type TypeId = typeof TypeId

export interface CallError<Tag extends string> extends Cause.YieldableError {
  readonly _tag: Tag
  readonly [TypeId]: TypeId
  /** Whether the call has not taken effect and can succeed later: repeating it is safe, whatever it does. */
  readonly retryable: boolean
  /** The fields of the error with its message and its advice, without secrets. */
  toJSON(): unknown
}

export type ErrorClass<Tag extends string> = new <Fields extends Record<string, any> = {}>(
  fields: Types.Equals<Fields, {}> extends true ? void : Readonly<Fields>
) => CallError<Tag> & Readonly<Fields>

/** What is derived from the fields of an error. */
const derived = ["kind", "advice", "retryable"] as const

/** Makes the base of a class of errors. None of their fields holds a secret. */
export const errorClass = <Tag extends string>(tag: Tag, isRetryable: (error: never) => boolean): ErrorClass<Tag> => {
  class Base extends Data.TaggedError(tag)<{}> {
    readonly [TypeId]: TypeId = TypeId

    /** A program may have the class twice, as ESM and as CommonJS: an error of one copy is also one of the other. */
    static override [Symbol.hasInstance](this: Function, value: unknown): boolean {
      return Object.getPrototypeOf(this) === Base
        ? typeof value === "object" && value !== null && TypeId in value && Reflect.get(value, "_tag") === tag
        : Function.prototype[Symbol.hasInstance].call(this, value)
    }

    constructor(fields: void) {
      super(fields)
      // A copy of an error, such as that of a worker, has only the message that the error owns.
      Object.defineProperty(this, "message", { value: this.message, configurable: true, writable: true })
    }

    get retryable(): boolean {
      return isRetryable(this as never)
    }

    override toJSON(): unknown {
      const { cause, message } = this
      return {
        _tag: tag,
        message,
        ...Object.fromEntries(Object.entries(this).filter(([name]) => name !== "_tag")),
        ...(cause instanceof Error && { cause: cause.message }),
        ...Object.fromEntries(derived.filter((name) => name in this).map((name) => [name, Reflect.get(this, name)]))
      }
    }
  }
  return Base as never
}
