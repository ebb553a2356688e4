import type * as Check from "@tcchat/core/Check"
import * as Either from "effect/Either"
import { EmulatorError } from "../EmulatorError.js"

/** The error of an invalid option. */
export const invalidOption = (detail: string) => new EmulatorError({ reason: "Options", detail })

/** Returns the value of a checked option, or its error. */
export const read = <A>(checked: Check.Checked<A>): Either.Either<A, EmulatorError> =>
  Either.mapLeft(checked, ({ message }) => invalidOption(message))
