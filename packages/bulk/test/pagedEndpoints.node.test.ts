import { assert, describe, it } from "@effect/vitest"
import * as ChatApp from "@tcchat/core/ChatApp"
import * as ChatClient from "@tcchat/core/ChatClient"
import { isEndpoint } from "@tcchat/core/Endpoint"
import * as Transport from "@tcchat/core/Transport"
import * as endpoints from "@tcchat/endpoints"
import * as Chunk from "effect/Chunk"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import * as Paging from "../src/Paging.js"
import { whileTimePasses } from "./fixtures.js"
import { lists } from "./paged/lists.js"
import { messages } from "./paged/messages.js"
import type { Row } from "./paged/row.js"

const rows = [...lists, ...messages]

type Body = Readonly<Record<string, unknown>>

/** Reads all items from a service, through the real client. */
const read = ({ endpoint, index, payload }: Row, service: (body: Body) => Body) => {
  let calls = 0
  const transport = Layer.succeed(
    Transport.Transport,
    Transport.fromEffect(({ body }) =>
      Effect.sync(() => {
        calls++
        if (calls > 100) throw new Error("reads forever")
        return { status: 200, body: JSON.stringify({ ErrorCode: 0, ...service(JSON.parse(body) as Body) }) }
      })
    )
  )
  const app = ChatApp.layer({ sdkAppId: 1, admin: "administrator", secretKey: "test-key" }).pipe(Layer.orDie)
  return Paging.stream(endpoint, payload).pipe(
    Stream.map((item) => index(item)),
    Stream.runCollect,
    Effect.map((items) => ({ items: Chunk.toReadonlyArray(items), calls })),
    Effect.provide(ChatClient.layer.pipe(Layer.provide(Layer.merge(transport, app)))),
    (reading) => whileTimePasses(reading, "1 second")
  )
}

const upTo = (total: number) => Array.from({ length: total }, (_, at) => at)

describe("every endpoint that responds in pages", () => {
  it("is in the table", () => {
    const paged = Object.values(endpoints)
      .flatMap((family) => Object.values<unknown>(family))
      .filter(isEndpoint)
      .filter(({ paging }) => paging !== undefined)
    assert.deepStrictEqual(
      [...new Set(rows.map(({ endpoint }) => endpoint.name))].sort(),
      paged.map(({ name }) => name).sort()
    )
  })

  for (const row of rows) {
    describe(`${row.endpoint.name}${row.style === undefined ? "" : ` (${row.style})`}`, () => {
      it.effect("is read to its end, every item once", () =>
        Effect.gen(function* () {
          for (const total of [1, 4, 25]) {
            const { calls, items } = yield* read(row, (body) => row.service(body, total, 4))
            assert.deepStrictEqual(
              [...items].sort((a, b) => a - b),
              upTo(total)
            )
            assert.isAtMost(calls, 2 + total / 2)
          }
        })
      )

      it.effect("ends if there are no items", () =>
        Effect.gen(function* () {
          const { calls, items } = yield* read(row, (body) => row.service(body, 0, 4))
          assert.deepStrictEqual(items, [])
          assert.strictEqual(calls, 1)
        })
      )

      it.effect("ends when a response omits an empty list", () =>
        Effect.gen(function* () {
          const { items } = yield* read(row, (body) =>
            Object.fromEntries(
              Object.entries(row.service(body, 0, 4)).filter(([, value]) => !Array.isArray(value) || value.length > 0)
            )
          )
          assert.deepStrictEqual(items, [])
        })
      )

      it.effect("fails instead of looping when the service repeats a page", () =>
        Effect.gen(function* () {
          let first: Body | undefined
          const error = yield* Effect.flip(read(row, (body) => (first ??= row.service(body, 25, 4))))
          assert.strictEqual(error._tag, "ResponseError")
          assert.include(error.message, "expected the cursor of a page that was not read yet, got no such cursor")
        })
      )
    })
  }
})
