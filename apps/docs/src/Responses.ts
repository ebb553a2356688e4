/** What the service responds to an example: the emulator's word for it, or a sample made from the definition. */
import * as ChatClient from "@tcchat/core/ChatClient"
import type * as Endpoint from "@tcchat/core/Endpoint"
import * as Emulator from "@tcchat/emulator/Emulator"
import type { Seed } from "@tcchat/emulator/Seed"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Random from "effect/Random"
import type { Json } from "@tcchat/reference/Requests"
import { fullSampleOf } from "@tcchat/reference/Sample"
import { payloadOf } from "./Payload.js"

export interface Response {
  readonly from: "emulator" | "definition"
  readonly body: { readonly [name: string]: Json }
}

/** The people of the examples. */
const accounts: Seed["accounts"] = {
  id: {
    profile: { Tag_Profile_IM_Nick: "Sun" },
    lists: ["work", "group1", "group2"],
    friends: { id1: { lists: ["work"], remark: "Moon" }, id2: {} },
    blocked: ["mallory"],
    following: ["id1"],
    online: { iPhone: "Online" }
  },
  id1: { profile: { Tag_Profile_IM_Nick: "Moon" }, friends: ["id2"], following: ["id"] },
  id2: {},
  shop: {},
  editor: {},
  robot1: {}
}

/** The worlds that examples are tried in: one with their groups, and one in which groups are still to be created. */
const worlds: ReadonlyArray<Seed> = [
  {
    accounts,
    groups: {
      readers: { type: "Public", name: "Readers", owner: "id", members: { id1: { role: "Admin" }, id2: {} } },
      live: { type: "AVChatRoom", name: "Live", owner: "id", attributes: { color: "red" } },
      stage: { type: "AVChatRoom", name: "Stage", owner: "id" },
      "@TGS#_club": { type: "Community", name: "Club", owner: "id", members: ["id1"] }
    },
    keywords: { "1628345678": ["casino"] }
  },
  { accounts }
]

/** Examples that come after another one. */
const firsts: Readonly<Record<string, string>> = {
  "conversation.deleteConversationGroup": "conversation.createConversationGroup",
  "conversation.updateConversationGroup": "conversation.createConversationGroup",
  "conversation.listConversationGroups": "conversation.createConversationGroup",
  "conversation.searchConversationGroups": "conversation.createConversationGroup",
  "conversation.listConversations": "message.sendMessage",
  "group.pullHistory": "group.sendMessage",
  "group.getCounters": "group.updateCounters",
  "group.deleteCounters": "group.updateCounters",
  "group.listBannedMembers": "group.banMembers",
  "group.listMutedMembers": "group.muteMembers",
  "mute.queryGlobalMute": "mute.setGlobalMute"
}

const millis = 1_700_000_000_000

/** The time stands still, so that two builds of the site are the same. */
const clock: Clock.Clock = {
  [Clock.ClockTypeId]: Clock.ClockTypeId,
  sleep: (duration) => Clock.make().sleep(duration),
  unsafeCurrentTimeMillis: () => millis,
  unsafeCurrentTimeNanos: () => BigInt(millis) * 1_000_000n,
  currentTimeMillis: Effect.succeed(millis),
  currentTimeNanos: Effect.succeed(BigInt(millis) * 1_000_000n)
}

interface Example {
  readonly endpoint: Endpoint.Any
  readonly example: string
}

const called = (example: Example) =>
  ChatClient.call(example.endpoint, payloadOf(example).value as Endpoint.Payload<Endpoint.Any>)

const tried = (example: Example, before: Example | undefined, seed: Seed) =>
  Effect.gen(function* () {
    if (before !== undefined) yield* called(before)
    return yield* called(example)
  }).pipe(
    Effect.provide(Emulator.layerClient({ seed })),
    Effect.withRandom(Random.make("docs")),
    Effect.withClock(clock)
  )

/** Says what is responded to an example. */
export const responseOf = async (example: Example, all: ReadonlyArray<Example>): Promise<Response> => {
  const before = all.find(({ endpoint }) => endpoint.name === firsts[example.endpoint.name])
  const found = await Effect.runPromise(
    Effect.firstSuccessOf(worlds.map((seed) => tried(example, before, seed))).pipe(Effect.option)
  )
  if (found._tag === "Some") return { from: "emulator", body: found.value as Response["body"] }
  return { from: "definition", body: fullSampleOf(example.endpoint.success, payloadOf(example).value) }
}
