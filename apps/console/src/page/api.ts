/** Asks the process behind the page. */
import { update } from "./store.js"
import type { Rejection } from "../model/Protocol.js"

export class Rejected extends Error {}

const gone = "The console has ended, or was restarted. In the terminal, start it and open the link that it prints."

const request = async <A>(
  method: string,
  path: string,
  body?: string,
  signal?: AbortSignal
): Promise<A | undefined> => {
  const response = await fetch(`/api/${path}`, {
    method,
    ...(body !== undefined && { body, headers: { "content-type": "application/json" } }),
    ...(signal !== undefined && { signal })
  }).catch((error: unknown) => {
    if (signal?.aborted !== true) update({ ended: gone })
    throw error
  })
  if (response.status === 204) return undefined
  const text = await response.text()
  if (response.status === 401) update({ ended: gone })
  if (!response.ok) throw new Rejected((JSON.parse(text) as Rejection).error.message)
  return JSON.parse(text) as A
}

export const get = <A>(path: string): Promise<A | undefined> => request<A>("GET", path)

export const post = <A>(path: string, body: unknown, signal?: AbortSignal): Promise<A | undefined> =>
  request<A>("POST", path, JSON.stringify(body), signal)

/** Sends a string that is JSON already. */
export const postText = <A>(path: string, body: string): Promise<A | undefined> => request<A>("POST", path, body)

export const remove = (path: string): Promise<unknown> => request("DELETE", path)
