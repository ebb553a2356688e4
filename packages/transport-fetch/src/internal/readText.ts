import type { FetchResponse } from "../FetchTransport.js"
import { inBrowser, runtime } from "./runtime.js"

interface Chunk {
  readonly done?: boolean | undefined
  readonly value?: Uint8Array | undefined
}

/** A streamed body. */
interface Pieces {
  readonly next: () => Promise<Chunk>
  readonly stop: () => unknown
}

/** The part of a `ReadableStream` that is used. */
interface Stream {
  getReader(): { read(): Promise<Chunk>; cancel(): Promise<unknown> }
}

const isStream = (body: unknown): body is Stream =>
  typeof body === "object" && body !== null && "getReader" in body && typeof body.getReader === "function"

const isIterable = (body: unknown): body is AsyncIterable<Uint8Array> =>
  typeof body === "object" && body !== null && Symbol.asyncIterator in body

const ignore = () => {}

/** The chunks of a body, in a runtime or mock with streams: a web stream, or a Node stream. */
const piecesOf = (body: unknown): Pieces | undefined => {
  if (isStream(body)) {
    const reader = body.getReader()
    return { next: () => reader.read(), stop: () => reader.cancel().then(ignore, ignore) }
  }
  if (!isIterable(body)) return undefined
  const iterator = body[Symbol.asyncIterator]()
  return { next: () => iterator.next(), stop: () => iterator.return?.().then(ignore, ignore) }
}

/** Whether a body is certainly within the limit. Across origins, browsers hide whether it is compressed. */
const isShort = ({ headers }: FetchResponse, most: number): boolean => {
  const length = headers.get("content-length")
  return length !== null && Number(length) <= most && headers.get("content-encoding") === null && !inBrowser()
}

/**
 * Reads a body as a string, or returns `undefined` if it exceeds the limit. It then stops reading, unless the runtime does not
 * stream bodies.
 */
export const readText = async (response: FetchResponse, most: number): Promise<string | undefined> => {
  if (isShort(response, most)) return response.text()
  const pieces = piecesOf(response.body)
  if (pieces === undefined) {
    const text = await response.text()
    return text.length > most ? undefined : text
  }
  const decoder = new runtime.TextDecoder()
  let text = ""
  let size = 0
  for (let chunk = await pieces.next(); chunk.done !== true; chunk = await pieces.next()) {
    size += chunk.value?.byteLength ?? 0
    if (size > most) {
      pieces.stop()
      return undefined
    }
    text += decoder.decode(chunk.value, { stream: true })
  }
  return text + decoder.decode()
}
