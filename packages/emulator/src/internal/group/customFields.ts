import * as Either from "effect/Either"
import { type Checked, reject } from "../rejection.js"

interface Field {
  readonly Key: string
  readonly Value: string
}

/** Rejects custom fields that the app does not have. */
export const checkFields = (
  fields: ReadonlyArray<Field> | undefined,
  declared: ReadonlyArray<string> | "any",
  name: string
): Checked<void> => {
  const unknown = declared === "any" ? -1 : (fields ?? []).findIndex(({ Key }) => !declared.includes(Key))
  return unknown < 0
    ? Either.void
    : reject(10004, `Err_Group_Custom_Field_Unknown: ${name}[${unknown}]: the app has no such custom field`)
}

/** Sets custom fields; one without a value is deleted. */
export const setFields = (custom: Map<string, string>, fields: ReadonlyArray<Field> | undefined): void => {
  for (const { Key, Value } of fields ?? [])
    if (Value === "") custom.delete(Key)
    else custom.set(Key, Value)
}
