import { assert, describe, it } from "@effect/vitest"
import * as Either from "effect/Either"
import { commands } from "../src/Commands.js"
import * as Event from "../src/Event.js"
import * as Sample from "../src/Sample.js"
import { signTestRequest } from "../src/TestRequest.js"
import type * as Webhook from "../src/Webhook.js"
import { app } from "./fixtures.js"
import { fieldsOf, nameOf } from "./forms.js"

const all: ReadonlyArray<Webhook.Any> = Object.values(commands)

const namesIn = (value: unknown): ReadonlyArray<string> =>
  Array.isArray(value)
    ? value.flatMap(namesIn)
    : typeof value === "object" && value !== null
      ? Object.entries(value).flatMap(([name, inner]) => [name, ...namesIn(inner).map((more) => `${name}.${more}`)])
      : []

describe("a sample", () => {
  it("of every webhook is a valid event", () => {
    assert.strictEqual(all.length, 61)
    for (const webhook of all) {
      const { body, url } = signTestRequest({
        ...app,
        url: "/",
        command: webhook.command,
        body: Sample.of(webhook)
      })
      const event = Either.getOrThrow(Event.decode(url, body))
      assert.isTrue(event.known, webhook.command)
    }
  })

  it("has all fields but those that do not go together with others", () => {
    const missing = all.flatMap((webhook) => {
      const names = new Set(namesIn(Sample.of(webhook)))
      return fieldsOf(webhook.body.ast)
        .map(({ at }) => nameOf(at))
        .filter((name) => !name.startsWith("MsgBody.") && !names.has(name))
        .map((name) => `${webhook.command} ${name}`)
    })
    assert.deepStrictEqual(missing, [
      "ContentCallback.ResultNotify ContactItem.ToGroupId",
      "ContentCallback.ResultNotify FileURL",
      "Group.CallbackAfterMemberFieldChanged Member_Account",
      "Group.CallbackAfterModifyMsg TopicId",
      "Group.CallbackAfterRecallMsg TopicId",
      "Group.CallbackAfterSendMsg TopicId",
      "Group.CallbackBeforeSendMsg TopicId",
      "Push.OfflinePush Events.GroupID"
    ])
  })

  it("has values that name something: none is the name of its field", () => {
    const unnamed = all.flatMap((webhook) =>
      [...JSON.stringify(Sample.of(webhook)).matchAll(/"(\w+)":"([^"]+)"/g)]
        .filter(([, name = "", value]) => value === name.toLowerCase())
        .map(([, name]) => `${webhook.command} ${name}`)
    )
    assert.deepStrictEqual(unnamed, [])
  })

  it("happens at the time that is given, the same everywhere", () => {
    const time = 1_764_380_058_123
    const { EventTime, MsgKey, MsgTime } = Sample.of(commands["C2C.CallbackBeforeSendMsg"], { time })
    assert.deepStrictEqual([EventTime, MsgTime, MsgKey], [time, 1_764_380_058, "48374_2837546_1764380058"])
    assert.deepStrictEqual(Sample.of(commands["Push.OfflinePush"], { time }).Events[0]?.EventTime, 1_764_380_058)
    assert.strictEqual(Sample.of(commands["State.StateChange"]).EventTime, 1_700_000_000_000)
  })
})
