import * as HttpClient from "@effect/platform/HttpClient"
import * as HttpClientRequest from "@effect/platform/HttpClientRequest"
import * as HttpClientResponse from "@effect/platform/HttpClientResponse"
import * as NodeHttpClient from "@effect/platform-node/NodeHttpClient"
import * as ChatApp from "@tcchat/core/ChatApp"
import * as ChatClient from "@tcchat/core/ChatClient"
import { deleteLists } from "@tcchat/endpoints/relation"
import * as FetchTransport from "@tcchat/transport-fetch/FetchTransport"
import { createChat } from "@tcchat/transport-node"
import * as NodeTransport from "@tcchat/transport-node/NodeTransport"
import { sign } from "@tcchat/usersig"
import axios from "axios"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as ManagedRuntime from "effect/ManagedRuntime"
import { fork } from "node:child_process"
import { once } from "node:events"
import { Agent } from "node:http"
import { fileURLToPath } from "node:url"
import { Pool } from "undici"
import type { Benchmark, Case } from "./measure.js"

const payload = { From_Account: "alice", GroupName: ["work", "school"] }
const body = JSON.stringify(payload)

/** The same call, but with a limit that no benchmark reaches. */
const endpoint = { ...deleteLists, ratePerSecond: 1_000_000 }

const startServer = async (): Promise<string> => {
  const server = fork(fileURLToPath(new URL("server.mjs", import.meta.url)))
  const [port] = (await once(server, "message")) as [number]
  server.channel?.unref()
  server.unref()
  return `http://127.0.0.1:${port}`
}

const app = (baseUrl: string) => ({
  sdkAppId: 1400000000,
  admin: "administrator",
  secretKey: "not-a-real-key",
  baseUrl
})

const layerOf = (baseUrl: string, transport: Layer.Layer<any>) =>
  ChatClient.layer.pipe(Layer.provide([transport, ChatApp.layer(app(baseUrl))]))

/** Without a tracer nothing of a span is made. */
const withoutTracer = (layer: ReturnType<typeof layerOf>) =>
  ManagedRuntime.make(Layer.merge(layer, Layer.setTracerEnabled(false)))

/** Calls per second and processor time per call, beside what programs do without this SDK. */
export const client = async (): Promise<ReadonlyArray<Benchmark>> => {
  const baseUrl = await startServer()
  // What every client sends, whoever made it: the same URL with a signature of the usual length.
  const { admin: userId, sdkAppId, secretKey } = app(baseUrl)
  const userSig = encodeURIComponent(sign({ sdkAppId, secretKey, userId, expire: 86_400 }))
  const query = `?sdkappid=${sdkAppId}&identifier=${userId}&usersig=${userSig}&random=1&contenttype=json`
  const path = `/v4/sns/group_delete${query}`
  const headers = { "content-type": "application/json" }

  const pool = new Pool(baseUrl, { connections: 64 })
  const floor = async () => {
    const answer = await pool.request({ path, method: "POST", headers, body })
    return JSON.parse(await answer.body.text()) as unknown
  }

  const agent = axios.create({ httpAgent: new Agent({ keepAlive: true, maxSockets: 64 }), proxy: false })
  const withAxios = async () => (await agent.post(baseUrl + path, payload)).data as unknown

  const platform = ManagedRuntime.make(NodeHttpClient.layerUndici)
  const decode = HttpClientResponse.schemaBodyJson(deleteLists.success)
  const request = HttpClientRequest.post(baseUrl + path).pipe(HttpClientRequest.bodyUnsafeJson(payload))
  const withPlatform = () => platform.runPromise(Effect.flatMap(HttpClient.execute(request), decode))

  const quiet = withoutTracer(layerOf(baseUrl, NodeTransport.layer()))
  const traced = ManagedRuntime.make(layerOf(baseUrl, NodeTransport.layer()))
  const call = ChatClient.call(endpoint, payload)
  const chat = createChat({ ...app(baseUrl), rateLimit: { share: 1 } })

  const nativeFetch = async () => {
    const answer = await fetch(baseUrl + path, { method: "POST", headers, body })
    return JSON.parse(await answer.text()) as unknown
  }
  const overFetch = withoutTracer(layerOf(baseUrl, FetchTransport.layer()))

  const benchmarks: Array<Benchmark> = []
  for (const callers of [1, 16, 64]) {
    const held = callers > 1
    const ours = (ratio: number): Pick<Case, "target"> =>
      held ? { target: { ratio, over: { axios: 3, "@effect/platform layerUndici": 2.5 }, processor: 85 } } : {}
    benchmarks.push({
      title: `One call over HTTP, ${callers} at once`,
      warmUp: 3000,
      callers,
      cases: [
        { name: "undici Pool.request and JSON.parse", run: floor },
        { name: "axios", run: withAxios },
        { name: "@effect/platform layerUndici", run: withPlatform },
        { name: "tcchat, Effect, no spans", run: () => quiet.runPromise(call), ...ours(0.55) },
        { name: "tcchat, Effect, spans", run: () => traced.runPromise(call), ...ours(0.4) },
        { name: "tcchat, promises, spans", run: () => chat.call(endpoint, payload) }
      ]
    })
    benchmarks.push({
      title: `One call over fetch, ${callers} at once`,
      warmUp: 3000,
      callers,
      cases: [
        { name: "fetch and JSON.parse", run: nativeFetch },
        {
          name: "tcchat on fetch, no spans",
          run: () => overFetch.runPromise(call),
          ...(held && { target: { ratio: 0.8 } })
        }
      ]
    })
  }
  return benchmarks
}
