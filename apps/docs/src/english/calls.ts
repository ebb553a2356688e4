/** What the client does about failures, pages and long lists, in English. */
import type * as Endpoint from "@tcchat/core/Endpoint"
import type * as Webhook from "@tcchat/webhooks/Webhook"

const duration = (seconds: number): string =>
  seconds % 3600 === 0
    ? `${seconds / 3600} ${seconds === 3600 ? "hour" : "hours"}`
    : seconds % 60 === 0
      ? `${seconds / 60} ${seconds === 60 ? "minute" : "minutes"}`
      : `${seconds} seconds`

const names = (fields: ReadonlyArray<string>) => fields.map((field) => `\`${field}\``).join(" and ")

/** What a second identical request does, and what follows for retries. */
export const retrying = ({ dedupWindow, idempotency, dedupKeys }: Endpoint.Any): ReadonlyArray<string> => {
  switch (idempotency) {
    case "read":
      return [
        "**read**: the call changes nothing. It is retried after a timeout, a broken connection, a 5xx response or an error code that can go away."
      ]
    case "idempotent":
      return [
        "**idempotent**: a second identical request leaves the same state as the first. The call is retried after a timeout, a broken connection, a 5xx response or an error code that can go away."
      ]
    case "deduplicated":
      return [
        `**deduplicated**: the service ignores a second identical request${dedupKeys.length > 0 ? `, which it recognizes by ${names(dedupKeys)}` : ""}. When a response is lost, the call is retried with the same numbers and the same content.`,
        ...(dedupKeys.length > 0
          ? [`The client generates ${names(dedupKeys)} once per call, before the first attempt, if you leave them out.`]
          : []),
        ...(Number.isFinite(dedupWindow)
          ? [
              `The deduplication window is ${duration(dedupWindow)}. After that, a call with an unknown outcome is not retried.`
            ]
          : [])
      ]
    case "none":
      return [
        "**none**: a second request acts a second time. The call is retried only when the first request certainly had no effect: it was not sent, or the error code says so. After a timeout or a broken connection you get a `TransportError` with the reason `Unknown`, and decide yourself."
      ]
  }
}

const field = (name: string | ReadonlyArray<string>): string =>
  (typeof name === "string" ? [name] : name).map((one) => `\`${one}\``).join(" or ")

const nextOf = ({ next, request }: Endpoint.Cursor): string => {
  if (typeof next === "string") return `\`${request}\` of the next page is \`${next}\` of the response`
  if (next.from === "count") return `\`${request}\` of the next page is that of this page and the number of its items`
  const plus =
    next.plus === undefined || next.plus === 0 ? "" : next.plus > 0 ? ` plus ${next.plus}` : ` minus ${-next.plus}`
  return `\`${request}\` of the next page is the ${next.from} \`${next.field}\` of the items${plus}`
}

const lastOf = (last: Endpoint.Last): string => {
  if ("page" in last) return "a page is empty"
  if (last.is === "set") return `${field(last.field)} is set`
  if (last.is === "unset") return `${field(last.field)} is missing, 0, empty or false`
  if (last.is === "reached") return `as many items have been read as ${field(last.field)} says`
  return `${field(last.field)} is ${last.is}`
}

const cursorsAndEnd = ({ cursors, last }: Endpoint.PagingStyle): string =>
  `${cursors.map(nextOf).join("; ")}. The last page is reached when ${(Array.isArray(last) ? (last as ReadonlyArray<Endpoint.Last>) : [last as Endpoint.Last]).map(lastOf).join(", or when ")}.`

/** How the pages of an endpoint follow each other. */
export const paging = (pages: NonNullable<Endpoint.Any["paging"]>): string =>
  `The items are in ${field(pages.items)}. ${cursorsAndEnd(pages)}${pages.overlaps === true ? " A page repeats items of the one before it; readers get each item once." : ""}${pages.otherwise === undefined ? "" : ` Another way: ${cursorsAndEnd(pages.otherwise)}`} The SDK reads all pages, each one when it is needed, and so does \`Paging\` of \`@tcchat/bulk\`:`

/** Which entries of a response have failed. */
export const failed = ({ code, key, list, state }: Endpoint.ItemResults): string => {
  const named = key === undefined ? "" : `, named by ${field(key)}`
  const when =
    state !== undefined
      ? `; failed where \`${state.field}\` is ${state.failed.join(" or ")}${state.pending === undefined ? "" : `, pending where it is ${state.pending.join(" or ")}`}`
      : code === undefined
        ? "; every item in it has failed"
        : `; failed where \`${code}\` is not 0`
  return `\`${list}\`${named}${when}`
}

/** What a handler of a webhook may return. */
export const responses = ({ phase, response }: Webhook.Any): ReadonlyArray<string> => {
  const { drop, fail, reject, rejectEach, rejectMembers } = response
  return [
    phase === "before" ? "`response.allow`: lets it happen" : "`response.ok`: confirms it",
    ...(reject === undefined
      ? []
      : [
          `\`response.reject()\`: rejects it; the caller gets [${reject.callerGets}](/errors/${reject.callerGets})`,
          ...(reject.from === undefined
            ? []
            : [
                `\`response.reject(code, text)\` with a code from ${reject.from} to ${reject.to}: rejects it; code and text reach the caller`
              ])
        ]),
    ...(rejectEach === undefined
      ? []
      : [
          `\`response.reject(code, text)\` with a code from ${rejectEach.from} to ${rejectEach.to}: rejects all accounts in \`${rejectEach.list}\``,
          "`response.rejectUsers({ bob: { code } })`: rejects some of them"
        ]),
    ...(rejectMembers === true ? ['`response.rejectMembers(["bob"])`: leaves out some of the accounts'] : []),
    ...(drop === true ? ["`response.drop`: drops the message, while its sender is told that it was sent"] : []),
    ...(response.change === undefined ? [] : ["`response.change({ … })`: goes on with other content"]),
    ...(response.reply === undefined ? [] : ["`response.reply({ … })`: responds with content"]),
    ...(fail === true ? ["`response.failed(text)`: says that your app could not handle it"] : [])
  ]
}
