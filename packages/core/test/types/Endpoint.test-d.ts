import * as Schema from "effect/Schema"
import { expectTypeOf, test } from "vitest"
import * as Endpoint from "../../src/Endpoint.js"

const facts = {
  path: "badge_svc/badge_set",
  ratePerSecond: 200,
  payload: { From_Account: Schema.String, Mode: Schema.optional(Schema.Literal(1, 2)) },
  success: {},
  errors: "undocumented"
} as const

test("an endpoint that writes has to say what it destroys", () => {
  for (const idempotency of ["idempotent", "deduplicated", "none"] as const) {
    // @ts-expect-error destroys is missing
    Endpoint.make("test.write", { ...facts, idempotency })
    Endpoint.make("test.write", { ...facts, idempotency, destroys: false })
    Endpoint.make("test.write", { ...facts, idempotency, destroys: "the badges" })
    // @ts-expect-error true does not say what
    Endpoint.make("test.write", { ...facts, idempotency, destroys: true })
  }
})

test("an endpoint that reads cannot destroy anything", () => {
  const read = Endpoint.make("test.read", { ...facts, idempotency: "read" })
  expectTypeOf(read.destroys).toEqualTypeOf<Endpoint.Destroys>()
  // @ts-expect-error a call that reads destroys nothing
  Endpoint.make("test.read", { ...facts, idempotency: "read", destroys: "the badges" })
})

test("the field that decides what is destroyed is one of the request", () => {
  const idempotency = "idempotent"
  Endpoint.make("test.case", { ...facts, idempotency, destroys: { field: "Mode", is: { 2: "the other badges" } } })
  Endpoint.make("test.case", { ...facts, idempotency, destroys: { field: "Mode", missing: "all badges" } })
  // @ts-expect-error the request has no such field
  Endpoint.make("test.case", { ...facts, idempotency, destroys: { field: "Kind", missing: "all badges" } })
  const forms = Schema.Union(Schema.Struct({ A: Schema.String }), Schema.Struct({ B: Schema.String }))
  Endpoint.make("test.case", { ...facts, idempotency, payload: forms, destroys: { field: "B", missing: "all badges" } })
  // @ts-expect-error no form of the request has such a field
  Endpoint.make("test.case", { ...facts, idempotency, payload: forms, destroys: { field: "C", missing: "all badges" } })
})

test("a list of error codes is not empty; without any, the definition says that no page states them", () => {
  const read = { ...facts, idempotency: "read" } as const
  expectTypeOf(Endpoint.make("test.read", { ...read, errors: [30003, 30008] }).errors).toEqualTypeOf<
    ReadonlyArray<30003 | 30008>
  >()
  expectTypeOf(Endpoint.make("test.read", read).errors).toEqualTypeOf<ReadonlyArray<number>>()
  // @ts-expect-error an empty list says neither
  Endpoint.make("test.read", { ...read, errors: [] })
})
