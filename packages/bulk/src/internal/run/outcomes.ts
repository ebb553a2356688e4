import type * as Endpoint from "@tcchat/core/Endpoint"
import * as ItemResult from "@tcchat/core/ItemResult"
import type { Ended, Reason } from "../../Journal.js"
import type { Fields, Item } from "./plan.js"

const valueAt = (entry: unknown, path: string): unknown =>
  path
    .split(".")
    .reduce<unknown>(
      (value, name) => (typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined),
      entry
    )

/** Whether an entry of a request is what an item of a response names. */
const isNamed = (entry: unknown, paths: ReadonlyArray<string>, key: string): boolean =>
  typeof entry !== "object" || entry === null
    ? String(entry) === key
    : paths.some((path) => {
        const value = valueAt(entry, path) ?? valueAt(entry, path.replace(/^.*\./, ""))
        return typeof value === "number" ? String(value) === key : value === key
      })

const reasonOf = ({ code, info, key }: ItemResult.ItemResult): Reason => ({
  state: "failed",
  code,
  text: info ?? (code === undefined ? `the response says so${key === undefined ? "" : " of this item"}` : "")
})

/**
 * What a successful call means for each of its rows: those whose items failed within the response have failed. A failed item that
 * no row names fails all of them.
 */
export const outcomesOf = (
  endpoint: Endpoint.Any,
  items: ReadonlyArray<Item>,
  request: Fields,
  response: unknown
): ReadonlyArray<Ended> => {
  const failures = endpoint.items.length === 0 ? [] : ItemResult.failures(endpoint, response, request)
  if (failures.length === 0) return items.map(({ row }) => ({ row, outcome: "done" }))
  const reasons = new Map<Item, Reason>()
  const fail = (item: Item, failure: ItemResult.ItemResult) => {
    if (!reasons.has(item)) reasons.set(item, reasonOf(failure))
  }
  for (const failure of failures) {
    const { key, list } = failure
    const paths = endpoint.items.filter((fact) => fact.list === list).flatMap((fact) => fact.key ?? [])
    const named =
      key === undefined || items.length === 1
        ? []
        : items.filter(({ entries }) => entries?.some((entry) => isNamed(entry, paths, key)) === true)
    for (const item of named.length === 0 ? items : named) fail(item, failure)
  }
  return items.map((item) => ({ row: item.row, outcome: reasons.get(item) ?? "done" }))
}
