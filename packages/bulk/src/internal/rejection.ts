import type { ChatError } from "@tcchat/core/ChatError"

/** Whether the service rejected the content of a call, so that a part of it may succeed. */
export const isRejection = (error: ChatError): boolean =>
  error._tag === "ApiError" && (error.kind === "InvalidRequest" || error.kind === "LimitReached")

/** The two halves of a call whose content was rejected; `undefined` if it has one entry only. */
export const halvesOf = <A>(entries: ReadonlyArray<A>): readonly [ReadonlyArray<A>, ReadonlyArray<A>] | undefined => {
  const half = entries.length >> 1
  return half === 0 ? undefined : [entries.slice(0, half), entries.slice(half)]
}
