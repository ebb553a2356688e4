import { createEmulator } from "@tcchat/emulator/Emulated"
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
        { account: "alice", what: "lists", added: [], removed: ["work"] },
        { account: "alice", what: "friends in lists", added: [], removed: ["bob in work"] }
      ]
    )
    const friends = await during(() =>
      emulator.chat.call(addFriends, {
        From_Account: "alice",
        AddFriendItem: [{ To_Account: "carol", AddSource: "AddSource_Type_Web" }]
      })
    )
    expect(friends).toEqual([
      { account: "alice", what: "friends", added: ["carol"], removed: [] },
      { account: "carol", what: "friends", added: ["alice"], removed: [] }
    ])
  })

  it("lists added and deleted accounts", async () => {
    expect(await during(() => emulator.seed({ accounts: ["dave"] }))).toEqual([
      { account: "dave", what: "account", added: ["dave"], removed: [] }
    ])
    expect(between(await emulator.snapshot(), { accounts: [], deleted: [] })).toHaveLength(5)
  })

  it("is nothing when nothing changed", async () => {
    expect(await during(async () => undefined)).toEqual([])
  })
})
