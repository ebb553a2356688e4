/** The request of an example and a response to it, as they are on the wire. */
import type { Json } from "@tcchat/reference/Requests"
import type { EndpointEntry } from "./Catalogue.js"
import { tabs } from "./Examples.js"
import { columns, payloadOf, write } from "./Payload.js"
import type { Voice } from "./Voice.js"

const envelope = { ActionStatus: "OK", ErrorCode: 0, ErrorInfo: "" }

/** Writes the response first, which no other example shows. */
export const sampleTabs = (entry: EndpointEntry, { labels, sampled }: Voice): string => {
  const { endpoint, response } = entry
  const request = Object.entries(payloadOf(entry).value).filter(([name]) => !endpoint.urlFields.includes(name))
  const shown: Json = { ...envelope, ...response.body }
  return [
    tabs([
      { title: labels.response, language: "json", text: write(shown, columns) },
      { title: labels.requestBody, language: "json", text: write(Object.fromEntries(request), columns) }
    ]),
    sampled(response.from)
  ].join("\n\n")
}
