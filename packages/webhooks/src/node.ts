/** Webhooks for Node servers: `node:http`, Express, Koa, Nest, Fastify. */
import type { IncomingMessage, ServerResponse } from "node:http"
import type { PromiseResponse, Request, Stream } from "./Exchange.js"
import { deliver, responseTo } from "./internal/delivery.js"
import type { DeliveryError } from "./WebhookError.js"
import type { PromiseWebhooks } from "./Webhooks.js"

/** A request of `node:http`, to which a framework may have added the parsed body. */
export type NodeRequest = IncomingMessage & { readonly body?: any }

const streamOf = (request: IncomingMessage): Stream => {
  const chunks = request.iterator({ destroyOnReturn: false })
  const length = request.headers["content-length"]
  return {
    length: length === undefined ? undefined : Number(length),
    next: () => chunks.next().then(({ value }) => value as Uint8Array | undefined),
    // The rest of the body is discarded, so that the sender can read the response.
    cancel: () => void Promise.resolve(chunks.return?.()).then(() => request.resume(), ignore)
  }
}

const ignore = (): void => undefined

const requestOf = (request: NodeRequest): Request => {
  const { method, url = "/" } = request
  // Some parsers set an empty body when they have not read anything.
  return request.body !== undefined && request.readableEnded
    ? { method, url, body: request.body as object }
    : { method, url, stream: streamOf(request) }
}

/**
 * Makes a listener for `node:http`, which is also a route handler of Express.
 *
 * In Express it works before or after `express.json()`.
 *
 * @example
 * ```ts
 * import { createWebhooks } from "@tcchat/webhooks"
 * import { listener } from "@tcchat/webhooks/node"
 * import { createServer } from "node:http"
 *
 * const webhooks = createWebhooks({ sdkAppId: 1400000000, token: "the token of the console", handlers: {} })
 * createServer(listener(webhooks)).listen(3000)
 * ```
 */
export const listener =
  (webhooks: PromiseWebhooks) =>
  (request: NodeRequest, response: ServerResponse): void => {
    const { url = "/" } = request
    const send = (result: PromiseResponse) => {
      const obstacle = obstacleOf(response)
      if (obstacle !== undefined) return obstacle
      // Not chained: a framework that wraps `writeHead` may return nothing.
      response.writeHead(result.status, headersOf(result))
      response.end(result.body)
      return undefined
    }
    void responseTo(webhooks, url, () => requestOf(request)).then((result) =>
      deliver(webhooks, url, result, { send, close: () => response.destroy() })
    )
  }

/** Why no response can be sent, for example after a timeout of the server. */
const obstacleOf = (response: ServerResponse): DeliveryError["reason"] | undefined =>
  response.headersSent || response.writableEnded ? "AlreadySent" : response.destroyed ? "Closed" : undefined

/** Closes the connection, which a slow sender would otherwise keep open. */
const headersOf = ({ headers, status }: PromiseResponse) => ({
  ...headers,
  ...(status === 408 && { connection: "close" })
})

/** The part of a Fastify server that is used. */
export interface FastifyServer {
  removeAllContentTypeParsers(): void
  addContentTypeParser(
    contentType: string,
    parser: (request: any, payload: any, done: (error: Error | null, body?: unknown) => void) => void
  ): unknown
  post(path: string, handler: (request: any, reply: any) => unknown): unknown
}

interface FastifyReply {
  readonly raw: ServerResponse
  readonly sent: boolean
  code(status: number): FastifyReply
  headers(headers: object): FastifyReply
  send(body: string): unknown
}

/**
 * Makes a plugin for Fastify. It reads bodies itself, of any content type, without affecting other routes.
 *
 * @example
 * ```ts
 * import { createWebhooks } from "@tcchat/webhooks"
 * import { fastify, type FastifyServer } from "@tcchat/webhooks/node"
 *
 * declare const server: {
 *   register: <O>(plugin: (server: FastifyServer, options: O, done: () => void) => void, options: O) => unknown
 * }
 *
 * const webhooks = createWebhooks({ sdkAppId: 1400000000, token: "the token of the console", handlers: {} })
 * server.register(fastify(webhooks), { path: "/webhooks" })
 * ```
 */
export const fastify =
  (webhooks: PromiseWebhooks) =>
  (server: FastifyServer, { path }: { readonly path: string }, done: () => void): void => {
    server.removeAllContentTypeParsers()
    server.addContentTypeParser("*", (_request, _payload, done) => done(null))
    server.post(path, ({ raw }: { readonly raw: IncomingMessage }, reply: FastifyReply) => {
      const { url = "/" } = raw
      const send = (response: PromiseResponse) => {
        const obstacle = reply.sent ? "AlreadySent" : obstacleOf(reply.raw)
        if (obstacle === undefined) reply.code(response.status).headers(headersOf(response)).send(response.body)
        return obstacle
      }
      return responseTo(webhooks, url, () => requestOf(raw))
        .then((response) => deliver(webhooks, url, response, { send }))
        .then(() => reply)
    })
    done()
  }
