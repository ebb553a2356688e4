/** Finds the list of a response that holds the items that a call asks for. */
import type * as Endpoint from "@tcchat/core/Endpoint"
import { arraysOf } from "../../Fields.js"

/**
 * The fields of the response that hold its items: those of its pages, of which a response has one, the one with a result of
 * each item, or the only list.
 */
export const listsOf = ({ items, paging, success }: Endpoint.Any): ReadonlyArray<string> => {
  if (paging !== undefined) return [paging.items].flat()
  const results = items.find(({ code, state }) => code !== undefined || state !== undefined)
  if (results !== undefined) return [results.list.replace(/\..*$/, "")]
  const lists = arraysOf(success)
  return lists.length === 1 ? lists : []
}

/** The items of a response; the response itself if it has no list. */
export const itemsOf = (
  response: Readonly<Record<string, unknown>>,
  lists: ReadonlyArray<string>
): ReadonlyArray<unknown> =>
  lists.length === 0
    ? [response]
    : lists.flatMap((list) => {
        const found = response[list]
        return Array.isArray(found) ? (found as ReadonlyArray<unknown>) : []
      })
