type Fields = Record<string, unknown>

/**
 * Deeply copies arrays and plain objects, so that later changes by their owner have no effect here. Other objects are not copied;
 * `whole` states that there were none.
 */
export const copy = <A>(value: A): { readonly copy: A; readonly whole: boolean } => {
  // Shared and circular objects are copied once.
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

  const root = of(value)
  // Iterating a map includes entries that are added meanwhile.
  for (const [given, target] of copies)
    if (Array.isArray(target)) for (const item of given as ReadonlyArray<unknown>) target.push(of(item))
    else for (const name of Object.keys(given)) set(target as Fields, name, of((given as Fields)[name]))
  return { copy: root as A, whole }
}

/** Defines a field as an object literal does, without calling setters. */
const set = (fields: Fields, name: string, value: unknown): void => {
  if (name === "__proto__") Object.defineProperty(fields, name, { value, enumerable: true, writable: true })
  else fields[name] = value
}
