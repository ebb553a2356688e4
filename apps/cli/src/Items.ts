/** Which list of an answer is what was asked for. */
import type * as Endpoint from "@tcchat/core/Endpoint"
import { arraysOf } from "./Fields.js"

/** The field of the answer whose entries are the items: those of the pages, those with results, or the only list. */
export const listOf = (endpoint: Endpoint.Any): string | undefined => {
  const { items, paging, success } = endpoint
  if (paging !== undefined) return paging.items
  const results = items.find(({ code, state }) => code !== undefined || state !== undefined)
  if (results !== undefined) return results.list.replace(/\..*$/, "")
  const lists = arraysOf(success.ast)
  return lists.length === 1 ? lists[0] : undefined
}

/** The items of an answer; the answer itself where it has no list of them. */
export const itemsOf = (
  answer: Readonly<Record<string, unknown>>,
  list: string | undefined
): ReadonlyArray<unknown> => {
  if (list === undefined) return [answer]
  const found = answer[list]
  return Array.isArray(found) ? found : []
}
