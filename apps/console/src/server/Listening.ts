/** A server of Node on loopback. */
import { listen as listenOn, readBody } from "@tcchat/emulator/node"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as FiberSet from "effect/FiberSet"
import type * as Scope from "effect/Scope"
import type * as Http from "node:http"
import { ConsoleError } from "../ConsoleError.js"
import { reject, type Response, type Request, type TooLong } from "./Exchange.js"

/** Bytes of a body that are read. */
const maxBytes = 4 * 1024 * 1024

/** Bytes of an unread body that are still taken off the connection, so that its sender gets to read the response. */
const maxUnreadBytes = 16 * 1024 * 1024

/** Whether a body that nobody reads keeps a connection from being used again. */
const isInTheWay = ({ headers, readableEnded }: Http.IncomingMessage): boolean =>
  !readableEnded &&
  (headers["transfer-encoding"] !== undefined ||
    headers.expect !== undefined ||
    Number(headers["content-length"] ?? 0) > maxUnreadBytes)

/** Sends a response. Node drops the rest of an unread body, or closes the connection. */
const send = (
  incoming: Http.IncomingMessage,
  response: Http.ServerResponse,
  { body, headers, status }: Response
): void => {
  if (response.destroyed) return
  const isHead = incoming.method === "HEAD"
  const close = isInTheWay(incoming)
  const length = status === 204 ? {} : { "content-length": String(Buffer.byteLength(body)) }
  response.writeHead(status, { ...headers, ...length, ...(close && { connection: "close" }) })
  response.end(isHead || status === 204 ? undefined : body)
}

const single = (value: string | ReadonlyArray<string> | undefined): string | undefined =>
  typeof value === "string" || value === undefined ? value : value.join("; ")

type Handle = (request: Request) => Effect.Effect<Response, TooLong>

/** Responds to one request; cancelled when the client disconnects. */
const respond = (
  handle: Handle,
  incoming: Http.IncomingMessage,
  response: Http.ServerResponse,
  begin: () => void
): Effect.Effect<void> =>
  Effect.gen(function* () {
    const { method = "GET", url = "/" } = incoming
    const gone = yield* Deferred.make<void>()
    response.on("close", () => Deferred.unsafeDone(gone, Effect.void))
    const headers = Object.fromEntries(Object.entries(incoming.headers).map(([name, value]) => [name, single(value)]))
    const replied = handle({ method, url, headers, body: readBody(incoming, maxBytes, begin) }).pipe(
      Effect.catchAll(() => Effect.succeed(reject(413, `The body is longer than ${maxBytes} bytes.`))),
      Effect.catchAllDefect(() => Effect.succeed(reject(500, "This is a bug in the console, please report it."))),
      Effect.map((result) => send(incoming, response, result))
    )
    yield* Effect.raceFirst(replied, Deferred.await(gone))
  })

/** A server that listens, and waits for its handler. */
export interface Listening {
  /** Base URL, such as `http://127.0.0.1:7002`. */
  readonly url: string
  readonly port: number
  readonly response: (handle: Handle) => void
}

/** Listens on loopback until the scope ends, which also cuts every connection. */
export const listen = (port: number): Effect.Effect<Listening, ConsoleError, Scope.Scope> =>
  Effect.gen(function* () {
    const fork = yield* FiberSet.makeRuntime()
    const {
      port: bound,
      server,
      url
    } = yield* Effect.mapError(
      listenOn("127.0.0.1", port),
      ({ detail }) => new ConsoleError({ reason: "Listen", detail })
    )
    return {
      url,
      port: bound,
      response: (handle) => {
        server.on("request", (incoming, response) => void fork(respond(handle, incoming, response, () => undefined)))
        // A client that waits for 100 Continue gets it when the body is about to be read.
        server.on(
          "checkContinue",
          (incoming, response) => void fork(respond(handle, incoming, response, () => response.writeContinue()))
        )
      }
    }
  })
