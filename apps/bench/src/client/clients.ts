import * as HttpClient from "@effect/platform/HttpClient"
import * as HttpClientRequest from "@effect/platform/HttpClientRequest"
import * as HttpClientResponse from "@effect/platform/HttpClientResponse"
import * as NodeHttpClient from "@effect/platform-node/NodeHttpClient"
import * as ChatApp from "@tcchat/core/ChatApp"
import * as ChatClient from "@tcchat/core/ChatClient"
import { deleteLists } from "@tcchat/endpoints/relation"
import { createChat as createFetchChat } from "@tcchat/transport-fetch"
import * as FetchTransport from "@tcchat/transport-fetch/FetchTransport"
import { createChat as createNodeChat } from "@tcchat/transport-node"
import * as NodeTransport from "@tcchat/transport-node/NodeTransport"
import axios from "axios"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as ManagedRuntime from "effect/ManagedRuntime"
import * as Tracer from "effect/Tracer"
import { Agent as HttpAgent } from "node:http"
import { Agent as HttpsAgent } from "node:https"
import { Pool } from "undici"
import { calling, type Calls, running } from "./Calls.js"
import { app, body, headers, path, payload, userSig } from "./request.js"

/** With a rate limit and a timeout, in seconds, that no benchmark reaches. */
const endpoint = { ...deleteLists, ratePerSecond: 1_000_000, attemptTimeout: 25 }
const call = ChatClient.call(endpoint, payload)

const layerOf = (baseUrl: string, transport: Layer.Layer<any>) =>
  ChatClient.layer.pipe(Layer.provide([transport, ChatApp.layer({ ...app, baseUrl })]))

/** Without a tracer no spans are created. */
const withoutTracer = (layer: ReturnType<typeof layerOf>) =>
  ManagedRuntime.make(Layer.merge(layer, Layer.setTracerEnabled(false)))

const native = Effect.runSync(Effect.tracer)

/** A tracer that somebody listens to; for Effect's own, tcchat makes no spans. */
const tracer = Tracer.make({ span: (...of) => native.span(...of), context: (run) => run() })

/** Makes a client. */
type Client = (baseUrl: string) => Calls

/** Connections of every client to the service. */
const connections = 64
const agent = { keepAlive: true, maxSockets: connections }

/** Milliseconds after which a call is cancelled; no benchmark reaches them. */
const timeout = 60_000

/** The clients to compare, by the names of their results. */
export const clients = {
  "undici Pool.request": (baseUrl) => {
    const pool = new Pool(baseUrl, { connections })
    return calling(async () => {
      const response = await pool.request({ path, method: "POST", headers, body })
      return JSON.parse(await response.body.text()) as unknown
    })
  },
  axios: (baseUrl) => {
    const client = axios.create({ httpAgent: new HttpAgent(agent), httpsAgent: new HttpsAgent(agent), proxy: false })
    return calling(async () => {
      const params = {
        sdkappid: app.sdkAppId,
        identifier: app.admin,
        usersig: userSig,
        random: Math.floor(Math.random() * 4294967295),
        contenttype: "json"
      }
      const { data } = await client.post<unknown>(`${baseUrl}/v4/sns/group_delete`, payload, { params })
      return data
    })
  },
  "@effect/platform layerUndici": (baseUrl) => {
    const platform = ManagedRuntime.make(NodeHttpClient.layerUndici)
    const decode = HttpClientResponse.schemaBodyJson(endpoint.success)
    const request = HttpClientRequest.post(baseUrl + path).pipe(HttpClientRequest.bodyUnsafeJson(payload))
    return running(platform, Effect.flatMap(HttpClient.execute(request), decode))
  },
  "tcchat, Effect, no spans": (baseUrl) =>
    running(withoutTracer(layerOf(baseUrl, Layer.orDie(NodeTransport.layer()))), call),
  "tcchat, Effect, spans": (baseUrl) =>
    running(
      ManagedRuntime.make(Layer.merge(layerOf(baseUrl, Layer.orDie(NodeTransport.layer())), Layer.setTracer(tracer))),
      call
    ),
  "tcchat, promises, no spans": (baseUrl) => {
    const chat = createNodeChat({ ...app, baseUrl })
    return calling(() => chat.call(endpoint, payload))
  },
  "tcchat, promises, spans": (baseUrl) => {
    const chat = createNodeChat({ ...app, baseUrl, tracer })
    return calling(() => chat.call(endpoint, payload))
  },
  "fetch, signal and timer": (baseUrl) =>
    calling(async () => {
      const controller = new AbortController()
      const timer = setTimeout(() => controller.abort(), timeout)
      try {
        const response = await fetch(baseUrl + path, { method: "POST", headers, body, signal: controller.signal })
        return JSON.parse(await response.text()) as unknown
      } finally {
        clearTimeout(timer)
      }
    }),
  "bare fetch": (baseUrl) =>
    calling(async () => {
      const response = await fetch(baseUrl + path, { method: "POST", headers, body })
      return JSON.parse(await response.text()) as unknown
    }),
  "tcchat on fetch, Effect": (baseUrl) =>
    running(withoutTracer(layerOf(baseUrl, Layer.orDie(FetchTransport.layer()))), call),
  "tcchat on fetch, promises": (baseUrl) => {
    const chat = createFetchChat({ ...app, baseUrl })
    return calling(() => chat.call(endpoint, payload))
  }
} satisfies Readonly<Record<string, Client>>

export type Name = keyof typeof clients
