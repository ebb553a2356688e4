import { assert, describe, it } from "@effect/vitest"
import express, { type RequestHandler } from "express"
import Fastify from "fastify"
import { once } from "node:events"
import { createServer, type RequestListener, type ServerResponse } from "node:http"
import { connect, type AddressInfo } from "node:net"
import * as Node from "../src/node.js"
import { signTestRequest } from "../src/TestRequest.js"
import type { DeliveryError } from "../src/WebhookError.js"
import { createWebhooks, type PromiseWebhooks } from "../src/Webhooks.js"
import { app, bodies, ok } from "./fixtures.js"

const command = "Sns.CallbackFriendAdd"

const gate = () => {
  let open: () => void = () => undefined
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { open, opened }
}

/** Webhooks whose handler waits for what a test says, and the next problem that they report. */
const receiving = () => {
  const begun = gate()
  const state = { wait: Promise.resolve(), tell: (() => undefined) as (problem: unknown) => void }
  const reported = new Promise<unknown>((resolve) => {
    state.tell = resolve
  }).then((problem) => {
    const { _tag, cause, command, reason } = problem as DeliveryError
    return { _tag, command, reason, ...(cause !== undefined && { cause: (cause as Error).message }) }
  })
  const webhooks = createWebhooks({
    ...app,
    handlers: {
      [command]: () => {
        begun.open()
        return state.wait
      }
    },
    report: (problem) => state.tell(problem)
  })
  return { begun: begun.opened, reported, state, webhooks }
}

const problem = (reason: DeliveryError["reason"]) => ({ _tag: "DeliveryError" as const, command, reason })

const signed = (origin: string) =>
  signTestRequest({ ...app, url: `${origin}/webhooks`, command, body: bodies[command] })

const post = async (origin: string) => {
  const { url, ...init } = signed(origin)
  const response = await fetch(url, init)
  return { status: response.status, text: await response.text() }
}

const fine = { status: 200, text: JSON.stringify(ok) }

const serving = async (listener: RequestListener, test: (origin: string) => Promise<void>) => {
  const server = createServer(listener).listen(0, "127.0.0.1")
  await once(server, "listening")
  try {
    await test(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  } finally {
    server.closeAllConnections()
    server.close()
    await once(server, "close")
  }
}

const behind = (middleware: RequestHandler, webhooks: PromiseWebhooks) =>
  express().use(middleware).post("/webhooks", Node.listener(webhooks)) as RequestListener

/** Does something with the first response only. */
const withFirst = (respond: (response: ServerResponse) => void) => {
  let first = true
  return (response: ServerResponse) => {
    if (first) respond(response)
    first = false
  }
}

describe("a late response", () => {
  for (const [how, respond] of Object.entries<(response: ServerResponse) => void>({
    "has responded": (response) => void response.writeHead(503).end("timeout"),
    "has begun to respond": (response) => {
      response.writeHead(503).write("time")
      setImmediate(() => response.end("out"))
    }
  })) {
    it(`behind a timeout of Express that ${how} is reported, and the server continues`, async () => {
      const { begun, reported, state, webhooks } = receiving()
      const { open, opened } = gate()
      state.wait = opened
      const timeout = withFirst(respond)
      const middleware: RequestHandler = (_request, response, next) => {
        void begun.then(() => timeout(response))
        next()
      }
      await serving(behind(middleware, webhooks), async (origin) => {
        assert.deepStrictEqual(await post(origin), { status: 503, text: "timeout" })
        open()
        assert.deepStrictEqual(await reported, problem("AlreadySent"))
        assert.deepStrictEqual(await post(origin), fine)
      })
    })
  }

  it("in Fastify is reported, and the server continues", async () => {
    const { begun, reported, state, webhooks } = receiving()
    const { open, opened } = gate()
    state.wait = opened
    const timeout = withFirst((response) => void response.writeHead(503).end("timeout"))
    const server = Fastify()
    server.addHook("preHandler", (_request, reply, done) => {
      void begun.then(() => timeout(reply.raw))
      done()
    })
    server.register(Node.fastify(webhooks), { path: "/webhooks" })
    const origin = await server.listen({ port: 0, host: "127.0.0.1" })
    assert.deepStrictEqual(await post(origin), { status: 503, text: "timeout" })
    open()
    assert.deepStrictEqual(await reported, problem("AlreadySent"))
    assert.deepStrictEqual(await post(origin), fine)
    await server.close()
  })

  it("to a connection that is closed is reported", async () => {
    const { begun, reported, state, webhooks } = receiving()
    const { open, opened } = gate()
    state.wait = opened
    const listener = Node.listener(webhooks)
    const closed = gate()
    const watched: RequestListener = (request, response) => {
      response.once("close", closed.open)
      listener(request, response)
    }
    await serving(watched, async (origin) => {
      const { body, url } = signed(origin)
      const { pathname, port, search } = new URL(url)
      const socket = connect(Number(port), "127.0.0.1")
      socket.write(`POST ${pathname}${search} HTTP/1.1\r\nHost: x\r\nContent-Length: ${body.length}\r\n\r\n${body}`)
      await begun
      socket.destroy()
      await closed.opened
      open()
      assert.deepStrictEqual(await reported, problem("Closed"))
      assert.deepStrictEqual(await post(origin), fine)
    })
  })
})

describe("a response that is wrapped", () => {
  it("is sent where writeHead returns nothing", async () => {
    const { webhooks } = receiving()
    const middleware: RequestHandler = (_request, response, next) => {
      const writeHead = response.writeHead.bind(response) as (...given: ReadonlyArray<unknown>) => unknown
      response.writeHead = ((...given: ReadonlyArray<unknown>) => void writeHead(...given)) as never
      next()
    }
    await serving(behind(middleware, webhooks), async (origin) => assert.deepStrictEqual(await post(origin), fine))
  })

  it("and fails is reported and closed, and the server continues", async () => {
    const { reported, webhooks } = receiving()
    const breaking = withFirst((response) => {
      response.writeHead = () => {
        throw new Error("the wrapper is broken")
      }
    })
    const middleware: RequestHandler = (_request, response, next) => {
      breaking(response)
      next()
    }
    await serving(behind(middleware, webhooks), async (origin) => {
      const cut = await post(origin).catch(() => "closed")
      assert.strictEqual(cut, "closed")
      assert.deepStrictEqual(await reported, { ...problem("Failed"), cause: "the wrapper is broken" })
      assert.deepStrictEqual(await post(origin), fine)
    })
  })
})

describe("a receiver that fails itself", () => {
  for (const [how, handle] of Object.entries<PromiseWebhooks["handle"]>({
    rejects: () => Promise.reject(new Error("a defect")),
    throws: () => {
      throw new Error("a defect")
    }
  })) {
    it(`and ${how} is reported, and responds with 503`, async () => {
      const { reported, webhooks } = receiving()
      const listener = Node.listener({ ...webhooks, handle })
      await serving(listener, async (origin) => {
        assert.strictEqual((await post(origin)).status, 503)
        assert.deepStrictEqual(await reported, { ...problem("Failed"), cause: "a defect" })
      })
    })
  }
})
