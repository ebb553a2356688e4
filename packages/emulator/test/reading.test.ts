import type * as Endpoint from "@tcchat/core/Endpoint"
import { assert, describe, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import * as FastCheck from "effect/FastCheck"
import * as Schema from "effect/Schema"
import * as SchemaAST from "effect/SchemaAST"
import * as Emulator from "../src/Emulator.js"
import { emulatedEndpoints, handlerOf } from "../src/internal/handlers.js"
import { known } from "../src/internal/known.js"
import { resolve } from "../src/internal/settings.js"
import type { Undocumented } from "../src/Undocumented.js"
import { post } from "./fixtures.js"

const settings = (undocumented: Partial<Undocumented>) => Effect.runSync(resolve({ undocumented }))
const lenient = settings({})
const strict = settings({ nullFields: "reject", emptyEnumerations: "reject" })

/** The optional fields of a payload that has no alternatives. */
const optionalFields = ({ payload }: Endpoint.Any): ReadonlyArray<SchemaAST.PropertySignature> => {
  const ast = SchemaAST.encodedAST(known(payload).ast)
  return SchemaAST.isTypeLiteral(ast) ? ast.propertySignatures.filter(({ isOptional }) => isOptional) : []
}

const isStrings = (ast: SchemaAST.AST): boolean =>
  SchemaAST.isLiteral(ast)
    ? typeof ast.literal === "string"
    : SchemaAST.isUnion(ast) && ast.types.filter((type) => !SchemaAST.isUndefinedKeyword(type)).every(isStrings)

/** Any payload of an endpoint as JSON. */
const anyPayload = ({ payload }: Endpoint.Any): object => {
  const [sample] = FastCheck.sample(Arbitrary.make(payload), { numRuns: 1, seed: 7 })
  return Schema.encodeUnknownSync(payload)(sample) as object
}

describe("an optional field", () => {
  for (const [what, value, concerned] of [
    ["null", null, () => true],
    ['"" where it has documented values', "", ({ type }) => isStrings(type)]
  ] as const satisfies ReadonlyArray<readonly [string, unknown, (field: SchemaAST.PropertySignature) => boolean]>)
    it(`of every endpoint counts as absent with ${what}, or is rejected by its name with the option`, () => {
      let seen = 0
      for (const endpoint of emulatedEndpoints)
        for (const { name } of optionalFields(endpoint).filter(concerned)) {
          const { decode } = handlerOf(endpoint.path)!
          const { [String(name)]: _, ...without } = { ...anyPayload(endpoint) } as Record<string, unknown>
          const given = { ...without, [String(name)]: value }
          assert.deepStrictEqual(decode(given, lenient), decode(without, lenient), `${endpoint.name} ${String(name)}`)
          if (Either.isRight(decode(without, lenient)))
            assert.isTrue(Either.isLeft(decode(given, strict)), `${endpoint.name} ${String(name)}`)
          seen++
        }
      assert.isAbove(seen, 10)
    })
})

describe("a rejection", () => {
  const names = (most: number) => Array.from({ length: most }, (_, index) => `user${index}`)
  const rows: ReadonlyArray<readonly [path: string, body: object, named: string]> = [
    [
      "im_open_login_svc/multiaccount_import",
      { Accounts: names(101) },
      "Accounts: expected an array of at most 100 item"
    ],
    ["im_open_login_svc/multiaccount_import", { Accounts: ["a", 5] }, "Accounts[1]: expected"],
    ["im_open_login_svc/multiaccount_import", { Accounts: "a" }, "Accounts: expected an array"],
    ["im_open_login_svc/multiaccount_import", { AccountList: [{ Nick: "A" }] }, "AccountList[0].UserID: missing"],
    ["im_open_login_svc/multiaccount_import", {}, "AccountList: missing, or Accounts: missing"],
    [
      "recentcontact/top",
      { From_Account: "a", OperationType: 1, RecentContactItem: [{ Type: 2 }] },
      "RecentContactItem[0].GroupId: missing"
    ],
    [
      "openim/sendmsg",
      { To_Account: "a", MsgRandom: 1, MsgBody: [{ MsgType: "TIMTextElem", MsgContent: {} }] },
      "MsgBody[0].MsgContent.Text: missing"
    ]
  ]
  for (const [path, body, named] of rows)
    it.effect(`of ${path} names what is wrong: ${named}`, () =>
      Effect.provide(
        Effect.map(post(path, body), ({ ErrorInfo }) => assert.include(ErrorInfo, named)),
        Emulator.layer({ seed: { accounts: ["a"] } })
      )
    )
})
