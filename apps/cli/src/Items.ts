/** Which list of an answer is what was asked for. */
import type * as Endpoint from "@tcchat/core/Endpoint"
import { arraysOf } from "./Fields.js"

/**
 * The fields of the answer whose entries are the items: those of the pages, of which an answer has one, those with results,
 * or the only list.
 */
export const listsOf = ({ items, paging, success }: Endpoint.Any): ReadonlyArray<string> => {
  if (paging !== undefined) return [paging.items].flat()
  const results = items.find(({ code, state }) => code !== undefined || state !== undefined)
  if (results !== undefined) return [results.list.replace(/\..*$/, "")]
  const lists = arraysOf(success.ast)
  return lists.length === 1 ? lists : []
}

/** The items of an answer; the answer itself where it has no list of them. */
export const itemsOf = (
  answer: Readonly<Record<string, unknown>>,
  lists: ReadonlyArray<string>
): ReadonlyArray<unknown> =>
  lists.length === 0
    ? [answer]
    : lists.flatMap((list) => {
        const found = answer[list]
        return Array.isArray(found) ? (found as ReadonlyArray<unknown>) : []
      })
