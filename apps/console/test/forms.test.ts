import * as ChatApp from "@tcchat/core/ChatApp"
import * as ChatClient from "@tcchat/core/ChatClient"
import type * as Endpoint from "@tcchat/core/Endpoint"
import * as Transport from "@tcchat/core/Transport"
import * as Endpoints from "@tcchat/endpoints"
import * as Arbitrary from "effect/Arbitrary"
import * as Effect from "effect/Effect"
import * as FastCheck from "effect/FastCheck"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { blank, sample } from "../src/model/Blank.js"
import { check, sentenceAt } from "../src/model/Check.js"
import type { Form, FormTree } from "@tcchat/reference/Form"
import { isArray, isObject, type Json, print } from "../src/model/Json.js"
import * as SchemaForm from "@tcchat/reference/SchemaForm"

const families: ReadonlyArray<Readonly<Record<string, Endpoint.Any>>> = Object.values(Endpoints)
const all = families.flatMap((family) => Object.values(family))

const client = Effect.runSync(
  ChatClient.make.pipe(
    Effect.provideServiceEffect(
      ChatApp.ChatApp,
      ChatApp.make({ sdkAppId: 1, admin: "administrator", secretKey: "a key for tests" })
    ),
    Effect.provideService(
      Transport.Transport,
      Transport.fromEffect(() => Effect.never)
    )
  )
)

/** The fields that the client rejects. */
const rejected = (endpoint: Endpoint.Any, payload: Json): ReadonlyArray<string> => {
  const outcome = Effect.runSync(Effect.either(client.preview(endpoint, payload)))
  if (outcome._tag === "Right") return []
  return outcome.left._tag === "PayloadError" ? outcome.left.issues.map(({ path }) => path) : ["not signed"]
}

/** Whether data alone can judge a form. */
const isWhole = ({ named, root }: FormTree): boolean => {
  const whole = (form: Form): boolean => {
    if (form.rules.some(({ rule }) => rule === "other") || form.kind === "any" || form.kind === "reference")
      return false
    if (form.kind === "array") return whole(form.item)
    if (form.kind === "record") return whole(form.value)
    if (form.kind === "object") return form.fields.every((field) => whole(field.form))
    return form.kind === "union" ? form.variants.every((variant) => whole(variant.form)) : true
  }
  return [root, ...Object.values(named)].every(whole)
}

/** The same value with one thing in it made wrong. */
const spoilt = (value: Json, pick: number): Json => {
  const spoil = (): Json => {
    const choices: ReadonlyArray<Json> = [
      "",
      "é".repeat(3000),
      -1,
      1.5,
      2 ** 40,
      null,
      {},
      [],
      Array.from({ length: 1001 }, () => "x"),
      true
    ]
    return choices[pick % choices.length]!
  }
  if (isArray(value) && value.length > 0 && pick % 3 > 0) {
    const at = pick % value.length
    return value.map((item, index) => (index === at ? spoilt(item, pick >> 1) : item))
  }
  if (isObject(value)) {
    const names = Object.keys(value)
    const name = names[pick % Math.max(1, names.length)]
    if (name === undefined) return spoil()
    if (pick % 7 === 0) return Object.fromEntries(Object.entries(value).filter(([own]) => own !== name))
    return { ...value, [name]: spoilt(value[name]!, pick >> 1) }
  }
  return spoil()
}

describe("a form made from a schema", () => {
  it("names the fields, their limits and their docs", () => {
    const tree = SchemaForm.make(
      Schema.Struct({
        Name: Schema.String.pipe(Schema.minLength(2), Schema.maxLength(8)),
        Count: Schema.optional(Schema.Int.pipe(Schema.between(1, 9))),
        Kind: Schema.Literal("A", "B"),
        Items: Schema.Array(Schema.Struct({ Key: Schema.String })).pipe(Schema.maxItems(3))
      }),
      { Name: "What it is called.", "Items[].Key": "The key." }
    )
    expect(tree.root).toEqual({
      kind: "object",
      rules: [],
      fields: [
        {
          name: "Name",
          required: true,
          docs: "What it is called.",
          form: {
            kind: "string",
            rules: [
              { rule: "minLength", limit: 2, text: "a string at least 2 character(s) long" },
              { rule: "maxLength", limit: 8, text: "at most 8 characters" }
            ]
          }
        },
        {
          name: "Count",
          required: false,
          form: {
            kind: "number",
            rules: [
              { rule: "integer", text: "an integer" },
              { rule: "minimum", limit: 1, text: "a number from 1 to 9" },
              { rule: "maximum", limit: 9, text: "a number from 1 to 9" }
            ]
          }
        },
        { name: "Kind", required: true, form: { kind: "choice", values: ["A", "B"], rules: [] } },
        {
          name: "Items",
          required: true,
          form: {
            kind: "array",
            rules: [{ rule: "maxItems", limit: 3, text: "at most 3 entries" }],
            item: {
              kind: "object",
              rules: [],
              fields: [{ name: "Key", required: true, docs: "The key.", form: { kind: "string", rules: [] } }]
            }
          }
        }
      ]
    })
  })

  it("counts the length of a list name in bytes, as its schema does", () => {
    const { deleteLists } = Endpoints.relation
    const tree = SchemaForm.make(deleteLists.payload)
    const findings = (name: string) => check(tree, { From_Account: "alice", GroupName: [name] })
    expect(findings("家".repeat(32))).toEqual([])
    expect(findings("家".repeat(33))).toEqual([
      { path: "GroupName[0]", expected: "at most 96 bytes of UTF-8", actual: "99 bytes" }
    ])
  })

  it("rejects 33 names and names the limit", () => {
    const tree = SchemaForm.make(Endpoints.relation.deleteLists.payload)
    const names = Array.from({ length: 33 }, (_, index) => `list ${index}`)
    expect(check(tree, { From_Account: "alice", GroupName: names })).toEqual([
      { path: "GroupName", expected: "at most 32 entries", actual: "33 entries" }
    ])
  })

  it("says which field is required, and which was meant by another name, as the client does", () => {
    for (const [endpoint, payload, path, sentence] of [
      [
        Endpoints.relation.deleteLists,
        { From_Account: "alice", GroupNames: ["work"] },
        "GroupName",
        "GroupName is required; GroupNames is not a field: did you mean GroupName?"
      ],
      [
        Endpoints.relation.addFriends,
        { From_Account: "alice", AddFriendItem: [{ To_Acount: "bob", AddSource: "AddSource_Type_X" }] },
        "AddFriendItem[0].To_Account",
        "AddFriendItem[0].To_Account is required; AddFriendItem[0].To_Acount is not a field: did you mean AddFriendItem[0].To_Account?"
      ],
      [Endpoints.relation.deleteLists, { From_Account: "alice" }, "GroupName", "GroupName is required: an array."]
    ] as const) {
      const findings = check(SchemaForm.make(endpoint.payload), payload)
      expect(sentenceAt(findings, path)).toBe(sentence)
      expect(findings.map(({ path }) => path)).toEqual(rejected(endpoint, payload))
    }
    const extra = { From_Account: "alice", GroupName: ["work"], GroupNames: ["x"] }
    expect(check(SchemaForm.make(Endpoints.relation.deleteLists.payload), extra)).toEqual([])
  })

  it("distinguishes the members of a union by their discriminator", () => {
    const { root } = SchemaForm.make(Endpoints.profile.setProfile.payload)
    const items = root.kind === "object" ? root.fields.find(({ name }) => name === "ProfileItem")?.form : undefined
    const union = items?.kind === "array" ? items.item : undefined
    expect(union?.kind === "union" ? union.variants.map(({ label }) => label) : []).toContain("Tag_Profile_IM_Gender")
    const findings = check(SchemaForm.make(Endpoints.profile.setProfile.payload), {
      From_Account: "alice",
      ProfileItem: [{ Tag: "Tag_Profile_IM_Gender", Value: 7 }]
    })
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatchObject({ path: "ProfileItem[0].Value" })
  })

  it("knows the values of an enumeration, and accepts values to come", () => {
    const tree = SchemaForm.make(Endpoints.group.listGroups.payload)
    const field = tree.root.kind === "object" && tree.root.fields.find(({ name }) => name === "GroupType")
    expect(field).toMatchObject({ form: { kind: "choice", open: true } })
    expect(check(tree, { GroupType: "Next" })).toEqual([])
    expect(check(tree, { GroupType: 1 })).toHaveLength(1)
  })

  it("shows recursive forms", () => {
    interface Tree {
      readonly Name: string
      readonly Children: ReadonlyArray<Tree>
    }
    const Tree: Schema.Schema<Tree> = Schema.Struct({
      Name: Schema.String,
      Children: Schema.Array(Schema.suspend(() => Tree))
    })
    const tree = SchemaForm.make(Schema.Struct({ Root: Tree }))
    expect(check(tree, { Root: { Name: "a", Children: [{ Name: "b", Children: [] }] } })).toEqual([])
    expect(
      check(tree, { Root: { Name: "a", Children: [{ Name: "b", Children: [{ Name: 1, Children: [] }] }] } })
    ).toEqual([{ path: "Root.Children[0].Children[0].Name", expected: "a string", actual: "the number 1" }])
  })
})

describe("the forms of all endpoints", () => {
  it("accept what the schemas accept", () => {
    for (const endpoint of all) {
      const tree = SchemaForm.make(endpoint.payload)
      const values = FastCheck.sample(Arbitrary.make(endpoint.payload), { numRuns: 3, seed: 1 }) as ReadonlyArray<Json>
      for (const value of values) expect([endpoint.name, check(tree, value)]).toEqual([endpoint.name, []])
    }
  })

  it("reject exactly what the client rejects", () => {
    let wrong = 0
    for (const endpoint of all) {
      const tree = SchemaForm.make(endpoint.payload)
      const whole = isWhole(tree)
      const values = FastCheck.sample(Arbitrary.make(endpoint.payload), { numRuns: 2, seed: 2 }) as ReadonlyArray<Json>
      for (const [run, value] of values.entries())
        for (let pick = 0; pick < 6; pick++) {
          const broken = spoilt(value, run * 31 + pick)
          // A body is always an object, also where a schema of no fields takes more.
          if (!isObject(broken)) continue
          const byForm = check(tree, broken).length > 0
          const byClient = rejected(endpoint, broken).length > 0
          if (byForm) wrong++
          if ((byForm || whole) && byForm !== byClient)
            expect.fail(
              `${endpoint.name}: the form says ${byForm}, the client ${byClient}: ${print(broken).slice(0, 500)}`
            )
        }
    }
    expect(wrong).toBeGreaterThan(300)
  })

  it("have an example that the client would send", () => {
    for (const endpoint of all) {
      const { named, root } = SchemaForm.make(endpoint.payload)
      expect([endpoint.name, rejected(endpoint, sample(root, named))]).toEqual([endpoint.name, []])
    }
  })

  it("begin with the required fields and nothing in them", () => {
    const { named, root } = SchemaForm.make(Endpoints.relation.deleteLists.payload)
    expect(blank(root, named)).toEqual({ From_Account: "", GroupName: [""] })
    for (const endpoint of all) {
      const tree = SchemaForm.make(endpoint.payload)
      expect(isObject(blank(tree.root, tree.named))).toBe(true)
    }
  })
})
