import { assert, describe, it } from "@effect/vitest"
import { FetchInstrumentation } from "@opentelemetry/instrumentation-fetch"
import { HttpInstrumentation } from "@opentelemetry/instrumentation-http"
import { requestHook } from "@tcchat/core/Instrumentation"
import * as FaultServer from "@tcchat/testkit/FaultServer"
import * as Instrumented from "@tcchat/testkit/Instrumented"
import * as Effect from "effect/Effect"
import { once } from "node:events"
import type * as Http from "node:http"
import { createRequire } from "node:module"
import { createChat } from "../src/index.js"

describe("with the instrumentation of fetch", () => {
  it.scopedLive("the UserSig is in an attribute of a span unless a hook redacts it", () =>
    Effect.gen(function* () {
      const { ended } = yield* Instrumented.make(() => new FetchInstrumentation())
      yield* Instrumented.calls(createChat)
      const [first] = yield* ended(5)
      const holding = Object.entries(first!.attributes).filter(([, value]) => Instrumented.shown(value).length > 0)
      assert.deepStrictEqual(Object.fromEntries(holding), { "url.full": first!.attributes["url.full"] })
    })
  )

  const ways = {
    requestHook: () => Instrumented.make(() => new FetchInstrumentation({ requestHook })),
    "a processor of spans": () => Instrumented.make(() => new FetchInstrumentation(), requestHook)
  }
  for (const [name, way] of Object.entries(ways))
    it.scopedLive(`no span shows it with ${name}, however a call ends`, () =>
      Effect.gen(function* () {
        const { ended } = yield* way()
        yield* Instrumented.calls(createChat)
        const spans = yield* ended(5)
        assert.isEmpty(Instrumented.shown(spans))
        for (const { attributes } of spans) assert.match(String(attributes["url.full"]), Instrumented.redactedUrl)
      })
    )
})

describe("with the instrumentation of http", () => {
  it.scopedLive("no span shows the UserSig of a request with requestHook", () =>
    Effect.gen(function* () {
      const { ended } = yield* Instrumented.make(() => new HttpInstrumentation({ requestHook }))
      const { origin } = yield* FaultServer.make()
      // What was loaded before is not instrumented.
      const { request } = createRequire(import.meta.url)("http") as typeof Http
      const query = `sdkappid=1400000000&identifier=administrator&usersig=${Instrumented.userSig}&random=7`
      const sent = request(`${origin}/v4/sns/group_delete?${query}`, { method: "POST" }).end()
      yield* Effect.promise(async () => {
        const [response] = (await once(sent, "response")) as [Http.IncomingMessage]
        await once(response.resume(), "end")
      })
      const [span] = yield* ended(1)
      assert.isEmpty(Instrumented.shown(span))
      assert.match(String(span!.attributes["url.full"]), Instrumented.redactedUrl)
    })
  )
})
