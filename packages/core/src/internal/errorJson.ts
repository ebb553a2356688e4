/** What is derived from the fields of an error. */
const derived = ["kind", "advice", "retryable"] as const

/** The JSON of an error: what people and log searches need, and no secret, as no field of an error holds one. */
export const toJson = (error: Error & { readonly _tag: string }): unknown => {
  const { cause } = error
  return {
    _tag: error._tag,
    message: error.message,
    ...Object.fromEntries(Object.entries(error).filter(([name]) => name !== "_tag")),
    ...(cause instanceof Error && { cause: cause.message }),
    ...Object.fromEntries(derived.filter((name) => name in error).map((name) => [name, Reflect.get(error, name)]))
  }
}
