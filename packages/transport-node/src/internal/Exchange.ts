import { TransportError } from "@tcchat/core/ChatError"
import type * as Transport from "@tcchat/core/Transport"
import * as Exit from "effect/Exit"
import type { Dispatcher } from "undici"
import type { Connection } from "./Connection.js"
import { decompress } from "./decompress.js"
import { type Phase, toTransportError } from "./socketErrors.js"

type Outcome = Exit.Exit<Transport.Response, TransportError>

/** Observes where a request starts, if the connection knows more than undici reports. */
interface Context {
  readonly connection?: Connection
}

type Headers = Record<string, string | ReadonlyArray<string> | undefined>

const none: Headers = {}

const single = (value: string | ReadonlyArray<string> | undefined): string | undefined =>
  typeof value === "string" ? value : value?.[0]

const unwanted = Object.assign(new Error("not wanted any more"), { code: "UND_ERR_INFO" })

/** The error of undici for a response that is too long. undici counts compressed bytes only, so the exchange also raises it. */
const tooLong = { code: "UND_ERR_RES_EXCEEDED_MAX_SIZE" }

const isTooLong = (error: Error) => "code" in error && error.code === "ERR_BUFFER_TOO_LARGE"

/** A request in flight: handles the events of undici, and tracks how far the request has come. */
export class Exchange implements Dispatcher.DispatchHandler {
  #phase: Phase = "Connecting"
  #controller: Dispatcher.DispatchController | undefined
  #ended = false
  #status = 0
  #headers: Headers = none
  #chunks: Array<Buffer> | undefined
  #connection: Connection | undefined
  #size = 0
  readonly #timer: NodeJS.Timeout

  constructor(
    readonly request: Transport.Request,
    readonly host: string,
    readonly maxSize: number,
    readonly done: (outcome: Outcome | undefined) => void
  ) {
    this.#timer = setTimeout(() => this.#expire(), request.timeout)
  }

  onRequestStart(controller: Dispatcher.DispatchController, context?: Context): void {
    // undici requeues some requests when a connection breaks; a request that was sent must not be sent again.
    // Throwing makes undici drop the request and leaves the connection to others.
    if (this.#ended || this.#phase !== "Connecting" || context?.connection?.begin() === false) throw unwanted
    this.#phase = "Sent"
    this.#controller = controller
    this.#connection = context?.connection
  }

  onResponseStart(_: Dispatcher.DispatchController, status: number, headers: Headers): void {
    if (status < 200) return
    this.#phase = "Responding"
    this.#status = status
    this.#headers = headers
  }

  onResponseData(_: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#size += chunk.length
    if (this.#chunks === undefined) this.#chunks = [chunk]
    else this.#chunks.push(chunk)
    if (this.#size > this.maxSize) this.#giveUp(this.#error(tooLong))
  }

  onResponseEnd(): void {
    this.#release()
    if (this.#ended) return
    const length = single(this.#headers["content-length"])
    if (length !== undefined && Number(length) !== this.#size)
      return this.#end(this.#error({ code: "UND_ERR_RES_CONTENT_LENGTH_MISMATCH" }))
    const encoding = single(this.#headers["content-encoding"])
    const chunks = this.#chunks ?? []
    const bytes = chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks, this.#size)
    if (encoding === undefined || bytes.length === 0) return this.#succeed(bytes)
    decompress(encoding, bytes, this.maxSize, (error, unpacked) =>
      error === null ? this.#succeed(unpacked) : this.#end(this.#error(isTooLong(error) ? tooLong : error))
    )
  }

  onResponseError(_: Dispatcher.DispatchController | undefined, error: unknown): void {
    const outcome = this.#error(error)
    this.#release()
    this.#end(outcome)
  }

  /** Cancels the request and closes its socket; a request without a socket is dropped when it would get one. */
  abort(): void {
    this.#giveUp(undefined)
  }

  #expire(): void {
    const { endpoint } = this.request
    const [reason, failure] =
      this.#phase === "Connecting" ? (["NotSent", "ConnectTimeout"] as const) : (["Unknown", "Timeout"] as const)
    this.#giveUp(Exit.fail(new TransportError({ endpoint, reason, failure, host: this.host })))
  }

  #giveUp(outcome: Outcome | undefined): void {
    this.#end(outcome)
    this.#chunks = undefined
    this.#release()
    this.#controller?.abort(unwanted)
  }

  /** Releases the connection to the next request. */
  #release(): void {
    this.#connection?.end()
    this.#connection = undefined
  }

  #succeed(bytes: Buffer): void {
    this.#end(Exit.succeed({ status: this.#status, body: bytes.toString(), date: single(this.#headers["date"]) }))
  }

  #error(error: unknown): Outcome {
    const isUnprocessed = this.#connection?.isUnprocessed === true
    return Exit.fail(toTransportError(this.request.endpoint, this.host, error, this.#phase, isUnprocessed))
  }

  #end(outcome: Outcome | undefined): void {
    if (this.#ended) return
    this.#ended = true
    clearTimeout(this.#timer)
    this.done(outcome)
  }
}
