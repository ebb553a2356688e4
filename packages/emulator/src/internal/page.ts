import type { World } from "./handler.js"

/** Returns a page, and the index at which the next one starts: 0 after the last page. */
export const page = <A>(all: ReadonlyArray<A>, start: number, size: number) => {
  const items = all.slice(start, start + size)
  const next = start + items.length
  return { items, next: items.length === 0 || next >= all.length ? 0 : next }
}

/** Cursors of the calls that page by strings: empty for the first page. */
export const cursorPattern = /^(|from-[1-9]\d{0,8})$/

export const cursorStart = (cursor: string): number => Number(cursor.slice("from-".length))

export const cursorAt = (next: number): string => (next === 0 ? "" : `from-${next}`)

/** The list of a page as a field, which may be omitted when it is empty. */
export const listed = <const Name extends string, A>(
  { settings }: World,
  name: Name,
  items: ReadonlyArray<A>
): { readonly [K in Name]?: ReadonlyArray<A> } =>
  (items.length === 0 && settings.undocumented.emptyPages === "omit" ? {} : { [name]: items }) as {
    readonly [K in Name]?: ReadonlyArray<A>
  }
