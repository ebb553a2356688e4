type Fields = Record<string, unknown>

/**
 * Copies arrays and plain objects, however deep, so that what their owner changes later changes nothing here. Anything else
 * is as it was, and `whole` says that there was none.
 */
export const owned = <A>(value: A): { readonly copy: A; readonly whole: boolean } => {
  // What stands in several places, or within itself, is copied once.
  const copies = new Map<object, object>()
  let whole = true

  const put = (given: object, copy: object): object => {
    copies.set(given, copy)
    return copy
  }
  const of = (given: unknown): unknown => {
    if (typeof given !== "object" || given === null) return given
    const known = copies.get(given)
    if (known !== undefined) return known
    if (Array.isArray(given)) return put(given, [])
    const prototype: unknown = Object.getPrototypeOf(given)
    if (prototype === Object.prototype || prototype === null) return put(given, {})
    whole = false
    return given
  }

  const copy = of(value)
  // A map is read to its end, so that what is put into it meanwhile has its turn.
  for (const [given, target] of copies)
    if (Array.isArray(target)) for (const item of given as ReadonlyArray<unknown>) target.push(of(item))
    else for (const name of Object.keys(given)) set(target as Fields, name, of((given as Fields)[name]))
  return { copy: copy as A, whole }
}

/** Sets a field as a literal does, whose names are never those of setters. */
const set = (fields: Fields, name: string, value: unknown): void => {
  if (name === "__proto__") Object.defineProperty(fields, name, { value, enumerable: true, writable: true })
  else fields[name] = value
}
