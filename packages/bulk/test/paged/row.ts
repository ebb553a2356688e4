import type * as Endpoint from "@tcchat/core/Endpoint"

export type Body = Readonly<Record<string, any>>

/** Responds to a request for a page out of so many items, as the page of the endpoint says; `size` items a page. */
export type Service = (body: Body, total: number, size: number) => Body

export interface Row {
  readonly endpoint: Endpoint.Paged
  /** Which of its ways of paging, where there are several. */
  readonly style?: string
  /** What is asked for, without the start of a page. */
  readonly payload: Body
  readonly service: Service
  /** By what an item is known: from 0 up, in the order in which the service responds with items. */
  readonly index: (item: any) => number
}

/** The name of an item, and the place of an item with a name. */
export const name = (index: number) => `item${index}`
export const place = (text: string) => Number(text.slice("item".length))

/** The places of the items of a page, where the next page starts, and whether there is none. */
export const cut = (start: number, total: number, size: number) => {
  const end = Math.min(start + size, total)
  return {
    places: Array.from({ length: Math.max(0, end - start) }, (_, index) => start + index),
    next: end,
    done: end >= total
  }
}

export const row = (
  endpoint: Endpoint.Paged,
  payload: Body,
  index: Row["index"],
  service: Service,
  style?: string
): Row => ({
  endpoint,
  payload,
  index,
  service,
  ...(style === undefined ? {} : { style })
})

/** Cursors that the service hands out, as texts that say nothing. */
export const opaque = (start: number) => `page@${start}`
export const opened = (cursor: string) => (cursor === "" ? 0 : Number(cursor.slice("page@".length)))
