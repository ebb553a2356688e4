import { describe, expect, it } from "vitest"
import { commentsOf, endpoints } from "@tcchat/reference/Endpoints"
import { wordsOf as commandOf } from "../src/Command.js"
import * as Search from "../src/Search.js"

const entries = await Promise.all(
  Object.entries(endpoints).map(async ([name, [path, summary]]) => {
    const { description, see } = await commentsOf(name)
    return { name, path, summary, description, see }
  })
)

const index = Search.index(entries)

const names = (query: string) => Search.find(index, query).map(({ name }) => name)

/** Questions of people, and the call that they mean. */
const questions: Readonly<Record<string, string>> = {
  "create group": "group.createGroup",
  "new group": "group.createGroup",
  "delete group": "group.disbandGroup",
  "dissolve group": "group.disbandGroup",
  "rename group": "group.modifyGroup",
  "change group owner": "group.transferGroup",
  "list groups": "group.listGroups",
  "group members": "group.listMembers",
  "add member to group": "group.addMembers",
  "kick member": "group.removeMembers",
  "send group message": "group.sendMessage",
  "send message": "message.sendMessage",
  "send to many users": "message.sendBatchMessages",
  "unsend message": "message.recallMessage",
  "message history": "message.pullHistory",
  "unread count": "message.queryUnreadCounts",
  "get profile": "profile.getProfiles",
  "get user info": "profile.getProfiles",
  "set nickname": "profile.setProfile",
  "update avatar": "profile.setProfile",
  "import account": "account.importAccount",
  "import accounts": "account.importAccounts",
  "delete account": "account.deleteAccounts",
  "online status": "account.queryOnlineStatus",
  "logout user": "account.invalidateLogin",
  "add friend": "relation.addFriends",
  "get friends": "relation.pullFriends",
  "update friend remark": "relation.updateFriends",
  "delete list": "relation.deleteLists",
  "list delete": "relation.deleteLists",
  "remove friend list": "relation.deleteLists",
  "how do I delete a friend list?": "relation.deleteLists",
  "create list": "relation.addLists",
  blacklist: "relation.pullBlocklist",
  "block user": "relation.addToBlocklist",
  "unblock user": "relation.removeFromBlocklist",
  "delete conversation": "conversation.deleteConversation",
  "pin conversation": "conversation.pinConversations",
  "global mute": "mute.queryGlobalMute",
  "create topic": "community.createTopic",
  "push to all users": "push.pushToAll",
  statistics: "operation.getStatistics"
}

describe("finding a call", () => {
  it.each(Object.entries(questions))("for %j finds %s first", (question, name) => {
    expect(names(question)[0]).toBe(name)
  })

  it("finds each call first by its own name, in any spelling", () => {
    for (const { name } of entries)
      for (const query of [name, commandOf(name)]) expect([query, names(query)[0]]).toEqual([query, name])
    for (const query of ["delete lists", "Delete list", "relation.deleteLists", "deleteLists"])
      expect([query, names(query)[0]]).toEqual([query, "relation.deleteLists"])
  })

  it("finds it by its wire path, and by the number of its page", () => {
    expect(names("sns/group_delete")[0]).toBe("relation.deleteLists")
    expect(names("v4/sns/group_delete")[0]).toBe("relation.deleteLists")
    expect(names("portrait_set")[0]).toBe("profile.setProfile")
    expect(names("34926")).toContain("relation.deleteLists")
  })

  it("finds it by words of its description", () => {
    expect(names("nickname avatar account")).toContain("account.importAccounts")
  })

  it("puts calls of families that the emulator has before others that fit as well", () => {
    const made = ["community.addTags", "relation.addTags"].map((name) => ({
      name,
      path: "x/y",
      summary: "",
      description: ""
    }))
    expect(Search.find(Search.index(made), "add tags").map(({ name }) => name)).toEqual([
      "relation.addTags",
      "community.addTags"
    ])
  })

  it("requires every word that says something, and returns all calls for none", () => {
    expect(names("delete lists of dragons")).toEqual([])
    expect(names("  ")).toHaveLength(entries.length)
  })
})
