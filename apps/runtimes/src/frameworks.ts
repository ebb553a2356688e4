/** Programs that receive webhooks in the frameworks that the README of `@tcchat/webhooks` names. */

/** Packages that they install besides the tarballs. */
export const frameworks = {
  "@cloudflare/workers-types": "5.20261117.1",
  "@hono/node-server": "2.1.8",
  "@nestjs/common": "12.5.0",
  "@nestjs/core": "12.5.0",
  "@nestjs/platform-express": "12.5.0",
  "@nestjs/platform-fastify": "12.5.0",
  "@types/bun": "1.4.5",
  "@types/express": "5.0.6",
  "@types/express4": "npm:@types/express@4.17.25",
  "@types/koa": "3.0.3",
  "@types/node": "20.19.43",
  effect: "3.22.4",
  express: "5.3.0",
  express4: "npm:express@4.22.3",
  fastify: "5.12.8",
  hono: "4.13.19",
  koa: "3.3.0",
  "reflect-metadata": "0.2.2",
  rxjs: "7.8.2",
  typescript: "5.9.3"
} as const

/** Versions of Next.js: one that type-checks routes in two ways, and the newest. */
export const nextVersions = ["15.5.29", "16.4.6"]

export const nextPeers = {
  "@types/node": "20.19.43",
  "@types/react": "19.3.3",
  effect: "3.22.4",
  react: "19.3.1",
  "react-dom": "19.3.1",
  typescript: "5.9.3"
} as const

/** Webhooks whose handlers report their progress to a URL of the test. */
export const receiver = `import { createWebhooks, type Webhooks } from "@tcchat/webhooks"

const pause = (time: number) => new Promise<void>((resolve) => setTimeout(resolve, time))

export const receiver = (tell: string): Webhooks.PromiseWebhooks =>
  createWebhooks({
    sdkAppId: 1400000000,
    token: "the token of the console",
    report: (problem) => fetch(\`\${tell}/\${problem._tag}/\${problem.reason}\`),
    handlers: {
      "Group.CallbackBeforeCreateGroup": (_event, response) => response.reject(10155),
      // Continues after its response.
      "Sns.CallbackFriendAdd": {
        time: 50,
        handle: async () => {
          await pause(300)
          await fetch(\`\${tell}/done\`)
        }
      },
      // In time, but slower than a server that responds early.
      "Sns.CallbackFriendDelete": () => pause(300)
    }
  })
`

export const path = "/webhooks/chat"

/** For programs in Node: a middleware that responds early on request of a test, and the port of the server. */
const node = `import type { IncomingMessage, ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import * as Node from "@tcchat/webhooks/node"
import { receiver } from "./receiver.js"

const webhooks = receiver(process.env["TELL"] ?? "")

const impatient = (request: IncomingMessage, response: ServerResponse, next: () => void) => {
  if (request.headers["x-impatient"] === "yes") setTimeout(() => response.writeHead(503).end(), 20)
  next()
}

const listening = (address: AddressInfo | string | null) => console.log((address as AddressInfo).port)
void Node
`

/** Programs for Node by name. */
export const nodePrograms: Readonly<Record<string, string>> = {
  http: `${node}
import { createServer } from "node:http"

const listener = Node.listener(webhooks)
const server = createServer((request, response) => impatient(request, response, () => listener(request, response)))
server.listen(0, "127.0.0.1", () => listening(server.address()))
`,
  ...Object.fromEntries(
    ["express", "express4"].map((express) => [
      express,
      `${node}
import express from "${express}"

const app = express().use(impatient).post("${path}", Node.listener(webhooks))
const server = app.listen(0, "127.0.0.1", () => listening(server.address()))
`
    ])
  ),
  koa: `${node}
import Koa from "koa"

const listener = Node.listener(webhooks)
const app = new Koa()
app.use((ctx, next) => {
  impatient(ctx.req, ctx.res, () => undefined)
  return next()
})
app.use((ctx) => {
  ctx.respond = false
  listener(ctx.req, ctx.res)
})
const server = app.listen(0, "127.0.0.1", () => listening(server.address()))
`,
  fastify: `${node}
import Fastify from "fastify"

const app = Fastify()
app.addHook("onRequest", (request, reply, done) => impatient(request.raw, reply.raw, done))
app.register(Node.fastify(webhooks), { path: "${path}" })
await app.listen({ port: 0, host: "127.0.0.1" })
listening(app.server.address())
`,
  ...Object.fromEntries(
    Object.entries({ nestExpress: "", nestFastify: ", new FastifyAdapter()" }).map(([name, adapter]) => [
      name,
      `${node}
import "reflect-metadata"
import { Module } from "@nestjs/common"
import { NestFactory } from "@nestjs/core"
import { FastifyAdapter } from "@nestjs/platform-fastify"

class App {}
Module({})(App)
const app = await NestFactory.create(App${adapter}, { logger: false })
app.use(impatient)
app.use("${path}", Node.listener(webhooks))
await app.listen(0, "127.0.0.1")
listening((app.getHttpServer() as import("node:http").Server).address())
void FastifyAdapter
`
    ])
  )
}

/** Programs that take a request and return a response, so that nothing can respond earlier. */
export const fetchPrograms = {
  hono: `import * as FetchHandler from "@tcchat/webhooks/FetchHandler"
import { serve } from "@hono/node-server"
import { Hono } from "hono"
import { receiver } from "./receiver.js"

const app = new Hono().post("${path}", FetchHandler.hono(receiver(process.env["TELL"] ?? "")))
serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) => console.log(port))
`,
  bun: `import * as FetchHandler from "@tcchat/webhooks/FetchHandler"
import { receiver } from "./receiver.js"

const POST = FetchHandler.make(receiver(process.env["TELL"] ?? ""))
const routes = { "${path}": { POST } }
const server = Bun.serve({ port: 0, hostname: "127.0.0.1", routes, fetch: POST })
console.log(server.port)
`,
  deno: `import * as FetchHandler from "@tcchat/webhooks/FetchHandler"
import { receiver } from "./receiver.ts"

const POST = FetchHandler.make(receiver(Deno.env.get("TELL") ?? ""))
Deno.serve({ port: 0, hostname: "127.0.0.1", onListen: ({ port }) => console.log(port) }, POST)
`,
  worker: `import * as FetchHandler from "@tcchat/webhooks/FetchHandler"
import { receiver } from "./receiver.js"

export default { fetch: FetchHandler.make(receiver("http://tell.invalid")) } satisfies ExportedHandler
`
} as const

/** The files of a Next.js project, as `create-next-app` creates it. */
export const nextProject: Readonly<Record<string, string | object>> = {
  "receiver.ts": receiver,
  [`app${path}/route.ts`]: `import * as FetchHandler from "@tcchat/webhooks/FetchHandler"
import { receiver } from "../../../receiver"

export const POST = FetchHandler.make(receiver(process.env["TELL"] ?? ""))
`,
  "app/layout.tsx": `export default function Layout({ children }: { children: React.ReactNode }) {
  return <html><body>{children}</body></html>
}
`,
  "app/page.tsx": "export default function Page() { return <p>webhooks</p> }\n",
  "tsconfig.json": {
    compilerOptions: {
      target: "ES2017",
      lib: ["dom", "dom.iterable", "esnext"],
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      esModuleInterop: true,
      module: "esnext",
      moduleResolution: "bundler",
      isolatedModules: true,
      jsx: "preserve",
      plugins: [{ name: "next" }]
    },
    include: ["next-env.d.ts", "**/*.ts", "**/*.tsx", ".next/types/**/*.ts"],
    exclude: ["node_modules"]
  }
}
