import { assert, describe, it } from "@effect/vitest"
import type * as Endpoint from "@tcchat/core/Endpoint"
import type * as SchemaAST from "effect/SchemaAST"
import * as families from "../src/index.js"

const all: ReadonlyArray<Endpoint.Any> = Object.values(families).flatMap((group) => Object.values<Endpoint.Any>(group))

/** The types that a value can have, without what makes it optional or narrower. */
const typesOf = (ast: SchemaAST.AST): ReadonlyArray<SchemaAST.AST> =>
  ast._tag === "Union" ? ast.types.flatMap(typesOf) : ast._tag === "Refinement" ? typesOf(ast.from) : [ast]

/** The types of a field, in whichever form of the value has it. */
const fieldOf = (types: ReadonlyArray<SchemaAST.AST>, name: string): ReadonlyArray<SchemaAST.AST> =>
  types.flatMap((type) =>
    type._tag === "TypeLiteral"
      ? type.propertySignatures.filter((property) => property.name === name).flatMap(({ type }) => typesOf(type))
      : []
  )

const entriesOf = (types: ReadonlyArray<SchemaAST.AST>): ReadonlyArray<SchemaAST.AST> =>
  types.flatMap((type) => (type._tag === "TupleType" ? type.rest.flatMap(({ type }) => typesOf(type)) : []))

/** The types of what stands at a path; arrays on the way stand for their entries. */
const at = (types: ReadonlyArray<SchemaAST.AST>, path: string): ReadonlyArray<SchemaAST.AST> =>
  path.split(".").reduce((found, name) => fieldOf([...found, ...entriesOf(found)], name), types)

const list = <A>(one: A | ReadonlyArray<A> | undefined): ReadonlyArray<A> =>
  one === undefined ? [] : Array.isArray(one) ? one : [one as A]

const isThere = (types: ReadonlyArray<SchemaAST.AST>, path: string) =>
  assert.isNotEmpty(at(types, path), `${path} is a field`)

const isList = (types: ReadonlyArray<SchemaAST.AST>, path: string) => {
  const entries = entriesOf(at(types, path))
  assert.isNotEmpty(entries, `${path} is an array`)
  return entries
}

const limitOf = (ast: SchemaAST.AST, name: string): number | undefined => {
  if (ast._tag === "Union") return ast.types.map((type) => limitOf(type, name)).find((found) => found !== undefined)
  if (ast._tag !== "Refinement") return undefined
  const found = (ast.annotations[Symbol.for("effect/annotation/JSONSchema")] as Record<string, unknown> | undefined)?.[
    name
  ]
  return typeof found === "number" ? found : limitOf(ast.from, name)
}

/** The arrays of a request that one call takes only so many entries of. */
const limitedArrays = (endpoint: Endpoint.Any): ReadonlyArray<readonly [field: string, limit: number]> =>
  typesOf(endpoint.payload.ast).flatMap((type) =>
    type._tag === "TypeLiteral"
      ? type.propertySignatures.flatMap((property) => {
          const limit = limitOf(property.type, "maxItems")
          return limit === undefined ? [] : [[String(property.name), limit] as const]
        })
      : []
  )

/** Limited arrays that must not be split, and why. */
const whole: Readonly<Record<string, string>> = {
  "group.createGroup.MemberList": "a second call makes a second group",
  "group.modifyAttributes.GroupAttr": "a group has no more",
  "group.replaceAttributes.GroupAttr": "a second call takes away what the first one has set",
  "group.sendMessage.To_Account": "a second call sends a second message",
  "group.sendSystemNotification.ToMembers_Account": "a second call sends a second time",
  "group.updateCounters.GroupCounter": "a repeat counts twice",
  "live.markMembers.MemberList": "a call fails when all of its members are offline",
  "relation.addLists.To_Account": "every list takes every friend",
  "relation.pullLists.GroupName": "an account has no more"
}

describe("the facts of every endpoint", () => {
  for (const { chunks, items, name, paging, payload, success } of all) {
    const request = typesOf(payload.ast)
    const response = typesOf(success.ast)

    if (items.length > 0)
      it(`${name}: name items that its response has`, () => {
        for (const { requested, code, info, key, list: path, state } of items) {
          if (requested !== undefined) isThere(request, requested)
          const entries = isList(response, path)
          for (const field of [...list(key), code, info, state?.field]) if (field !== undefined) isThere(entries, field)
        }
      })

    if (paging !== undefined)
      it(`${name}: pages by fields that its request and its response have`, () => {
        const entries = list(paging.items).flatMap((path) => isList(response, path))
        for (const { cursors, last } of [paging, ...list(paging.otherwise)]) {
          for (const { next, request: field } of cursors) {
            isThere(request, field)
            if (typeof next === "string") isThere(response, next)
            else if (next.from !== "count") isThere(entries, next.field)
          }
          for (const fact of list(last))
            if ("field" in fact) for (const field of list(fact.field)) isThere(response, field)
        }
      })

    if (chunks.length > 0)
      it(`${name}: split arrays at the limit of its request, if it has one`, () => {
        for (const { field, size } of chunks) {
          isList(request, field)
          assert.isAbove(size, 0)
        }
      })
  }

  it("state error codes, except where no page does", () => {
    assert.deepStrictEqual(
      all.filter(({ errors }) => errors.length === 0).map(({ name }) => name),
      [
        "community.createPermissionGroup",
        "group.getSpecifiedMembers",
        "group.reportMessagesRead",
        "live.addRobots",
        "live.removeRobots",
        "message.deleteMessages",
        "operation.blockFile",
        "operation.getServerAddresses",
        "operation.signFileUrls",
        "operation.unblockFile"
      ]
    )
  })

  it("state for every limited array whether it may be split", () => {
    const unsaid = all.flatMap((endpoint) =>
      limitedArrays(endpoint)
        .filter(([field, limit]) => !endpoint.chunks.some((chunk) => chunk.field === field && chunk.size <= limit))
        .map(([field]) => `${endpoint.name}.${field}`)
    )
    assert.deepStrictEqual(unsaid.sort(), Object.keys(whole).sort())
  })
})
