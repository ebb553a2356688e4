/** Codes with cause and cure. */
import type * as Endpoint from "@tcchat/core/Endpoint"
import type * as ErrorCode from "@tcchat/core/ErrorCode"
import { inline } from "./Html.js"
import type { Voice } from "./Voice.js"

/** Whether the client retries a call after a code; one that acts a second time only if nothing was written. */
const isRepeated = ({ retry, notApplied }: ErrorCode.Info, idempotency: Endpoint.Idempotency): boolean => {
  switch (retry) {
    case "throttle":
    case "resign":
      return true
    case "backoff":
      return idempotency !== "none" || notApplied !== undefined
    default:
      return false
  }
}

/** Writes codes with what each means, what to do, and whether a call is retried after it. */
export const codeList = (
  codes: ReadonlyArray<readonly [code: number, row: ErrorCode.Info | undefined]>,
  linkOf: (code: number) => string | undefined,
  idempotency: Endpoint.Idempotency,
  voice: Voice
): string => {
  const items = codes.map(([code, row]) => {
    const link = linkOf(code)
    const number = link === undefined ? `<code>${code}</code>` : `<a href="${link}"><code>${code}</code></a>`
    if (row === undefined)
      return `<div class="field"><div class="head">${number}</div><p>${voice.unknownCode}</p></div>`
    const again = isRepeated(row, idempotency)
    const badge = `<span class="badge${again ? " again" : ""}">${again ? voice.again[row.retry] : voice.labels.notRetried}</span>`
    return `<div class="field"><div class="head">${number} <span class="type">${voice.kind(row.kind)}</span> ${badge}</div><p>${inline(voice.code(row))}</p></div>`
  })
  return `<div class="fields">\n${items.join("\n")}\n</div>`
}
