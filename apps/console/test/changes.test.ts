import { createEmulator } from "@tcchat/emulator/Emulated"
import { createGroup, sendMessage as sendGroupMessage } from "@tcchat/endpoints/group"
import { sendMessage } from "@tcchat/endpoints/message"
import { setGlobalMute } from "@tcchat/endpoints/mute"
import { addFriends, deleteLists } from "@tcchat/endpoints/relation"
import { afterAll, describe, expect, it } from "vitest"
import { between } from "../src/model/Changes.js"

const emulator = createEmulator({
  seed: { accounts: { alice: { lists: ["family"], friends: { bob: { lists: ["work"] } } }, carol: {} } }
})
afterAll(() => emulator.close())

const during = async (change: () => Promise<unknown>) => {
  const before = await emulator.snapshot()
  await change()
  return between(before, await emulator.snapshot())
}

describe("what a call changed", () => {
  it("is listed by account", async () => {
    expect(await during(() => emulator.chat.call(deleteLists, { From_Account: "alice", GroupName: ["work"] }))).toEqual(
      [
        { kind: "account", name: "alice", what: "lists", added: [], removed: ["work"] },
        { kind: "account", name: "alice", what: "friends in lists", added: [], removed: ["bob in work"] }
      ]
    )
    const friends = await during(() =>
      emulator.chat.call(addFriends, {
        From_Account: "alice",
        AddFriendItem: [{ To_Account: "carol", AddSource: "AddSource_Type_Web" }]
      })
    )
    expect(friends).toEqual([
      { kind: "account", name: "alice", what: "friends", added: ["carol"], removed: [] },
      { kind: "account", name: "carol", what: "friends", added: ["alice"], removed: [] }
    ])
  })

  it("lists added and deleted accounts", async () => {
    expect(await during(() => emulator.seed({ accounts: ["dave"] }))).toEqual([
      { kind: "account", name: "dave", what: "account", added: ["dave"], removed: [] }
    ])
    expect(between(await emulator.snapshot(), { accounts: [], deleted: [] })).toHaveLength(5)
  })

  it("lists what happened to groups, messages, conversations and mutes", async () => {
    const { chat } = emulator
    const text = (Text: string) => [{ MsgType: "TIMTextElem" as const, MsgContent: { Text } }]
    const made = await during(() =>
      chat.call(createGroup, { GroupId: "team", Type: "Public", Name: "Team", Owner_Account: "alice" })
    )
    expect(made.filter(({ kind }) => kind === "group")).toEqual([
      { kind: "group", name: "team", what: "group", added: ["team"], removed: [] },
      expect.objectContaining({ what: "profile", added: ["type: Public", "owner: alice", "name: Team"] }),
      { kind: "group", name: "team", what: "members", added: ["alice (Owner)"], removed: [] }
    ])
    const sent = await during(() =>
      chat.call(sendMessage, { From_Account: "alice", To_Account: "bob", MsgRandom: 1, MsgBody: text("hello") })
    )
    expect(sent).toContainEqual({
      kind: "account",
      name: "alice",
      what: "messages",
      added: ["to bob: hello"],
      removed: []
    })
    expect(sent).toContainEqual(
      expect.objectContaining({ name: "bob", what: "conversations", added: ["alice"], removed: [] })
    )
    expect(
      await during(() => chat.call(sendGroupMessage, { GroupId: "team", Random: 2, MsgBody: text("hi all") }))
    ).toContainEqual(expect.objectContaining({ name: "team", what: "messages", added: ["1. administrator: hi all"] }))
    expect(await during(() => chat.call(setGlobalMute, { Set_Account: "bob", GroupmsgNospeakingTime: 60 }))).toEqual([
      { kind: "account", name: "bob", what: "mutes", added: ["in groups"], removed: [] }
    ])
  })

  it("is nothing when nothing changed", async () => {
    expect(await during(async () => undefined)).toEqual([])
  })
})
