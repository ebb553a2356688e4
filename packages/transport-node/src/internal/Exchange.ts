import type { TransportError } from "@tcchat/core/ChatError"
import type * as Transport from "@tcchat/core/Transport"
import * as Effect from "effect/Effect"
import type { Dispatcher } from "undici"
import { decompress } from "./decompress.js"
import { type Phase, toTransportError } from "./socketErrors.js"

type Headers = Record<string, string | ReadonlyArray<string> | undefined>

const single = (value: string | ReadonlyArray<string> | undefined): string | undefined =>
  typeof value === "string" ? value : value?.[0]

const unwanted = Object.assign(new Error("not wanted any more"), { code: "UND_ERR_INFO" })

/** One request on its way: what undici tells of it, and how far it has come. */
export class Exchange implements Dispatcher.DispatchHandler {
  #phase: Phase = "Connecting"
  #controller: Dispatcher.DispatchController | undefined
  #ended = false
  #status = 0
  #headers: Headers = {}
  #chunks: Array<Buffer> = []
  #size = 0
  readonly #timer: NodeJS.Timeout

  constructor(
    readonly endpoint: string,
    readonly host: string,
    readonly maxSize: number,
    timeout: number,
    readonly resume: (outcome: Effect.Effect<Transport.Response, TransportError>) => void
  ) {
    this.#timer = setTimeout(() => this.#expire(), timeout)
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    // undici puts some requests back into its queue when a connection breaks. One that was sent is not sent again here.
    // Thrown, it drops the request and leaves the connection to others.
    if (this.#ended || this.#phase !== "Connecting") throw unwanted
    this.#phase = "Sent"
    this.#controller = controller
  }

  onResponseStart(_: Dispatcher.DispatchController, status: number, headers: Headers): void {
    if (status < 200) return
    this.#phase = "Answering"
    this.#status = status
    this.#headers = headers
  }

  onResponseData(_: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#size += chunk.length
    this.#chunks.push(chunk)
    if (this.#size <= this.maxSize) return
    this.#fail({ code: "UND_ERR_RES_EXCEEDED_MAX_SIZE" })
    this.abort()
  }

  onResponseEnd(): void {
    if (this.#ended) return
    const length = single(this.#headers["content-length"])
    if (length !== undefined && Number(length) !== this.#size) return this.#fail({ code: "HPE_INVALID_EOF_STATE" })
    const encoding = single(this.#headers["content-encoding"])
    const bytes = this.#chunks.length === 1 ? this.#chunks[0]! : Buffer.concat(this.#chunks, this.#size)
    if (encoding === undefined || bytes.length === 0) return this.#succeed(bytes)
    decompress(encoding, bytes, this.maxSize, (error, decoded) =>
      error === null ? this.#succeed(decoded) : this.#fail(error)
    )
  }

  onResponseError(_: Dispatcher.DispatchController | undefined, error: Error): void {
    this.#fail(error)
  }

  /** Ends the request and its socket; before it has a socket, it will be dropped when it gets one. */
  abort(): void {
    this.#end()
    this.#chunks = []
    this.#controller?.abort(unwanted)
  }

  #expire(): void {
    this.#fail({ code: this.#phase === "Connecting" ? "UND_ERR_CONNECT_TIMEOUT" : "UND_ERR_HEADERS_TIMEOUT" })
    this.abort()
  }

  #end(): void {
    this.#ended = true
    clearTimeout(this.#timer)
  }

  #succeed(body: Buffer): void {
    if (this.#ended) return
    this.#end()
    this.resume(Effect.succeed({ status: this.#status, body: body.toString(), date: single(this.#headers["date"]) }))
  }

  #fail(error: unknown): void {
    if (this.#ended) return
    this.#end()
    this.resume(Effect.fail(toTransportError(this.endpoint, this.host, error, this.#phase)))
  }
}
