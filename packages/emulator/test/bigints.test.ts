import { assert, describe, it } from "@effect/vitest"
import * as Json from "@tcchat/core/Json"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Emulator from "../src/Emulator.js"
import type { Snapshot } from "../src/Snapshot.js"
import { urlOf, userSig } from "./fixtures.js"

/** Calls with a body as it is, and returns the response as it is. */
const exchange = (path: string, body: string) =>
  Effect.gen(function* () {
    const time = Math.floor((yield* Clock.currentTimeMillis) / 1000)
    const emulator = yield* Emulator.Emulator
    const reply = yield* emulator.handle({ url: urlOf(path, { usersig: userSig({ time }) }), body })
    return reply._tag === "Response" ? reply.body : reply._tag
  })

const seed = { accounts: ["alice", "bob"] }

const message = (content: string) =>
  `{"From_Account":"alice","To_Account":"bob","MsgSeq":1,"MsgRandom":1,"MsgBody":[{"MsgType":"NextElem","MsgContent":${content}}]}`

const history = '{"Operator_Account":"bob","Peer_Account":"alice","MaxCnt":10,"MinTime":0,"MaxTime":9000000000}'

describe("an emulator", () => {
  it.effect("keeps every digit of an integer, also in a string", () =>
    Effect.gen(function* () {
      const emulator = yield* Emulator.Emulator
      const content = '{"Data":"1","Level":9223372036854775807}'
      assert.include(yield* exchange("openim/sendmsg", message(content)), '"ErrorCode":0')
      assert.include(yield* exchange("openim/admin_getroammsg", history), content)
      yield* emulator.restore(Json.parse(Json.stringify(yield* emulator.snapshot)) as Snapshot)
      assert.include(yield* exchange("openim/admin_getroammsg", history), content)
    }).pipe(Effect.provide(Emulator.layer({ seed })))
  )

  it.effect("keeps every digit in webhooks and their responses", () =>
    Effect.gen(function* () {
      const received: Array<string> = []
      const response = '{"ActionStatus":"OK","ErrorCode":0,"ErrorInfo":"","Level":9223372036854775806}'
      const to = {
        handle: ({ body }: { readonly body: string }) =>
          Effect.sync(() => (received.push(body), { status: 200, body: response }))
      }
      const content = '{"Data":"1","Level":9223372036854775807}'
      yield* Effect.gen(function* () {
        const { webhooks } = yield* Emulator.Emulator
        assert.include(yield* exchange("openim/sendmsg", message(content)), '"ErrorCode":0')
        yield* webhooks.settled
        assert.include(Json.stringify(yield* webhooks.sent), '"Level":9223372036854775806')
      }).pipe(Effect.provide(Emulator.layer({ seed, webhooks: { to } })))
      assert.lengthOf(received, 2)
      for (const body of received) assert.include(body, content)
    })
  )

  it.effect("accepts a message as deeply nested as its limit of bytes allows", () =>
    Effect.gen(function* () {
      const emulator = yield* Emulator.Emulator
      const content = `{"Data":"1","Deep":${"[".repeat(20_000)}${"]".repeat(20_000)}}`
      assert.include(yield* exchange("openim/sendmsg", message(content)), '"ErrorCode":0')
      yield* emulator.restore(Json.parse(Json.stringify(yield* emulator.snapshot)) as Snapshot)
      assert.include(yield* exchange("openim/admin_getroammsg", history), content)
    }).pipe(Effect.provide(Emulator.layer({ seed, limits: { messageBytes: 100_000 } })))
  )

  it.effect("rejects an endless body as not JSON", () =>
    Effect.gen(function* () {
      for (const body of ["[".repeat(100_000), `{"a":9223372036854775807,"b":"${'\\"'.repeat(500_000)}`])
        assert.include(yield* exchange("openim/sendmsg", body), '"ErrorCode":60003')
    }).pipe(Effect.provide(Emulator.layer({ seed })))
  )
})
