import type * as Check from "@tcchat/core/Check"
import * as Either from "effect/Either"
import { EmulatorError } from "../EmulatorError.js"

/** Says why an emulator cannot be made so. */
export const refuse = (detail: string) => new EmulatorError({ reason: "Options", detail })

/** Reads an option, or says that an emulator cannot be made so. */
export const read = <A>(checked: Check.Checked<A>): Either.Either<A, EmulatorError> =>
  Either.mapLeft(checked, ({ message }) => refuse(message))
