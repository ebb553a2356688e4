import * as endpoints from "@tcchat/endpoints"
import * as Endpoint from "@tcchat/core/Endpoint"
import * as Json from "@tcchat/core/Json"
import * as OpenApi from "@tcchat/reference/OpenApi"
import { requests } from "@tcchat/reference/Requests"
import { sampleOf } from "@tcchat/reference/Sample"
import { commands } from "@tcchat/webhooks/Commands"
import * as Sample from "@tcchat/webhooks/Sample"
import type * as Webhook from "@tcchat/webhooks/Webhook"
import * as WebhookResponse from "@tcchat/webhooks/WebhookResponse"
import { createConfig, lintFromString } from "@redocly/openapi-core"
import { Validator } from "@seriousme/openapi-schema-validator"
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js"
import * as Arbitrary from "effect/Arbitrary"
import * as FastCheck from "effect/FastCheck"
import * as Schema from "effect/Schema"
import { assert, beforeAll, describe, it } from "vitest"

const all = Object.values(endpoints).flatMap((family) =>
  Object.values<Endpoint.Any>(family).filter(Endpoint.isEndpoint)
)
const webhooks = Object.values<Webhook.Any>(commands)

const pascal = (name: string) => name.replace(/(?:^|\.)(\w)/g, (_, letter: string) => letter.toUpperCase())

let text: string
let document: OpenApi.Document
let ajv: Ajv2020

beforeAll(async () => {
  text = Json.stringify(await OpenApi.make({ version: "1.2.3" }))
  document = JSON.parse(text) as OpenApi.Document
  ajv = new Ajv2020({ strict: false, formats: { int64: true, uint64: true } })
  ajv.addSchema({ $id: "openapi", components: document.components })
})

const validator = (name: string): ValidateFunction => {
  const found = ajv.getSchema(`openapi#/components/schemas/${name}`)
  return found ?? assert.fail(`there is no schema ${name}`)
}

/** Fails unless a value fits a schema. */
const fits = (name: string, value: unknown) => {
  const validate = validator(name)
  const given: unknown = JSON.parse(Json.stringify(value))
  assert.isTrue(validate(given), `${name} ${JSON.stringify(given)} ${ajv.errorsText(validate.errors)}`)
}

const bodyOf = (response: unknown): unknown => (response as WebhookResponse.WebhookResponse<string>).body

const operationOf = (path: string) =>
  document.paths[path]!.post as {
    readonly parameters: ReadonlyArray<Readonly<Record<string, unknown>>>
    readonly [field: string]: unknown
  }

describe("the document of OpenAPI", () => {
  it("is valid for a validator of the specification", async () => {
    const result = await new Validator().validate(JSON.parse(text) as Record<string, unknown>)
    assert.isTrue(result.valid, JSON.stringify(result.errors))
  })

  it("passes the strict rules of Redocly, but that calls fail with another status than 200", async () => {
    const config = await createConfig({ extends: ["recommended-strict"], rules: { "operation-4xx-response": "off" } })
    const problems = await lintFromString({ source: text, absoluteRef: "openapi.json", config })
    assert.deepStrictEqual(
      problems.map(({ location, message }) => `${location[0]?.pointer} ${message}`),
      []
    )
  })

  it("has all endpoints and all webhooks", () => {
    assert.sameMembers(
      Object.entries(document.paths).map(([path, { post }]) => `${path} ${String(post["operationId"])}`),
      all.map(({ name, path }) => `/v4/${path} ${name}`)
    )
    assert.sameMembers(Object.keys(document.webhooks), Object.keys(commands))
  })

  it("says what the definition of an endpoint says", () => {
    const { "x-tcchat-errors": errors, ...operation } = operationOf("/v4/sns/group_delete")
    assert.deepInclude(operation, {
      operationId: "relation.deleteLists",
      tags: ["relation"],
      summary: "Deletes friend lists of one account",
      "x-tcchat-rate": { perSecond: 200, per: "SDKAppID" },
      "x-tcchat-repeat": { idempotency: "idempotent", repeatable: true },
      "x-tcchat-destroys": [{ what: "the lists; the friends in them stay friends" }]
    })
    assert.deepStrictEqual((errors as ReadonlyArray<unknown>)[1], {
      code: 30003,
      kind: "NotFound",
      retry: "fix-request",
      meaning: "account does not exist",
      advice: "Import the account, then retry."
    })
    assert.deepStrictEqual(document.components.schemas["RelationDeleteListsRequest"], {
      type: "object",
      properties: {
        From_Account: { description: "Account that owns the lists.", type: "string", minLength: 1 },
        GroupName: {
          description:
            "Names of the lists to delete, 1 to 32 per call; each at most 30 bytes by the server pages, 96 bytes by the client SDKs.",
          type: "array",
          items: { type: "string", minLength: 1, maxLength: 96, "x-tcchat-max-bytes": 96 },
          minItems: 1,
          maxItems: 32
        }
      },
      required: ["From_Account", "GroupName"]
    })
    assert.deepInclude(operationOf("/v4/group_open_http_svc/send_group_msg"), {
      "x-tcchat-repeat": {
        idempotency: "deduplicated",
        repeatable: "with the same numbers",
        deduplicatedBy: ["Random"],
        windowSeconds: 300
      }
    })
  })

  it("has the credentials in parameters for tools that want them there", async () => {
    const other = await OpenApi.make({ version: "1.2.3", credentials: "parameters" })
    const result = await new Validator().validate(JSON.parse(Json.stringify(other)) as Record<string, unknown>)
    assert.isTrue(result.valid, JSON.stringify(result.errors))
    assert.notProperty(other, "security")
    const named = (from: OpenApi.Document) =>
      (from.paths["/v4/sns/group_delete"]!.post["parameters"] as ReadonlyArray<{ readonly $ref: string }>).map(
        ({ $ref }) => $ref.replace(/^.*\//, "")
      )
    assert.deepStrictEqual(named(document), ["random", "contenttype"])
    assert.deepStrictEqual(named(other), ["sdkappid", "identifier", "usersig", "random", "contenttype"])
    assert.deepStrictEqual(document["security"], [{ sdkappid: [], identifier: [], usersig: [] }])
  })

  it("sends fields of the URL in the URL alone", () => {
    const names = operationOf("/v4/ConfigSvc/GetIPList").parameters.map(({ $ref, name }) => name ?? $ref)
    assert.include(names, "nettype")
    assert.deepStrictEqual(document.components.schemas["OperationGetServerAddressesRequest"]!["properties"], {})
  })

  it("names the elements of messages as their types, once each", () => {
    const { schemas } = document.components
    assert.deepStrictEqual(
      Object.keys(schemas).filter((name) => /Text|Relay/.test(name)),
      ["MergedTIMRelayElem", "ReceivedTIMRelayElem", "ReceivedTIMTextElem", "TIMRelayElem", "TIMTextElem"]
    )
    assert.isFalse(Object.keys(schemas).some((name) => /\d$/.test(name) && name !== "ContactItem1"))
  })
})

describe("the schema of a request", () => {
  for (const endpoint of all)
    it(`${endpoint.name} accepts what the endpoint accepts`, () => {
      const name = `${pascal(endpoint.name)}Request`
      const encode = Schema.encodeSync(endpoint.payload)
      fits(name, requests[endpoint.name])
      for (const payload of FastCheck.sample(Arbitrary.make(endpoint.payload), { numRuns: 10, seed: 7 }))
        fits(name, encode(payload))
    })

  it("rejects what has a wrong type, is missing, too long or too many", () => {
    const accepts = validator("RelationDeleteListsRequest")
    const request = { From_Account: "alice", GroupName: ["work"] }
    assert.isTrue(accepts(request))
    assert.isTrue(accepts({ ...request, GroupName: Array<string>(32).fill("work") }))
    assert.isFalse(accepts({ ...request, GroupName: Array<string>(33).fill("work") }))
    assert.isFalse(accepts({ ...request, GroupName: [] }))
    assert.isFalse(accepts({ ...request, GroupName: ["x".repeat(97)] }))
    assert.isFalse(accepts({ ...request, GroupName: "work" }))
    assert.isFalse(accepts({ From_Account: "alice" }))
    assert.isFalse(validator("MsgElement")({ MsgType: "TIMTextElem" }))
  })
})

describe("the schema of a response", () => {
  it("accepts what the endpoint accepts, and a sample", () => {
    for (const { name, success } of all) {
      const schema = `${pascal(name)}Success`
      const encode = Schema.encodeSync(success)
      fits(schema, { ErrorCode: 0, ErrorInfo: "", ...sampleOf(success) })
      for (const response of FastCheck.sample(Arbitrary.make(success), { numRuns: 3, seed: 7 }))
        fits(schema, { ErrorCode: 0, ErrorInfo: "", ...(encode(response) as object) })
    }
  })

  it("tells success from failure", () => {
    fits("Failure", { ActionStatus: "FAIL", ErrorCode: 30003, ErrorInfo: "no such account" })
    assert.isFalse(validator("Failure")({ ErrorCode: 0, ErrorInfo: "" }))
    assert.isFalse(validator("RelationDeleteListsSuccess")({ ErrorCode: 30003, ErrorInfo: "", CurrentSequence: 1 }))
  })
})

describe("the schemas of a webhook", () => {
  it("accept its events", () => {
    for (const webhook of webhooks) {
      const { body, command } = webhook
      const encode = Schema.encodeSync(body)
      fits(`${pascal(command)}Event`, { CallbackCommand: command, ...Sample.of(webhook) })
      for (const event of FastCheck.sample(Arbitrary.make(body), { numRuns: 3, seed: 7 }))
        fits(`${pascal(command)}Event`, encode(event))
    }
  })

  it("accept the responses that it allows, and no others", () => {
    for (const webhook of webhooks) {
      const { command, phase, response } = webhook
      const name = `${pascal(command)}Response`
      const responses: Readonly<Record<string, unknown>> = WebhookResponse.to(webhook, Sample.of(webhook))
      const from = response.reject?.from ?? response.rejectEach?.from
      const to = response.reject?.to
      for (const [kind, made] of Object.entries(responses))
        if (kind !== "rejectUsers" && kind !== "rejectMembers" && kind !== "change" && kind !== "reply")
          fits(name, bodyOf(typeof made === "function" ? made(kind === "reject" ? from : undefined) : made))
      assert.property(responses, phase === "before" ? "allow" : "ok")
      assert.isFalse(validator(name)({ ActionStatus: "OK", ErrorCode: (to ?? 2) + 1, ErrorInfo: "" }), name)
    }
  })
})
