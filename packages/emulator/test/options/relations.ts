import * as Effect from "effect/Effect"
import { post } from "../fixtures.js"
import type { Undocumented } from "../../src/Undocumented.js"
import type { Accounts } from "../../src/undocumented/accounts.js"
import type { Relations } from "../../src/undocumented/relations.js"
import { after, alice, type Scenario, type Scenarios, see } from "./scenario.js"

const list = (GroupName: string) => ({ GroupName: [GroupName] })
const code = "ResultItem.0.ResultCode"

const rejects = (path: string, body: object): Scenario<"ignore" | "reject"> => ({
  seen: alice(path, body),
  with: { ignore: 0, reject: 30001 }
})
const failing = (path: string, body: object): Scenario<"ignore" | "reject"> => ({
  seen: alice(path, body, code),
  with: { ignore: 0, reject: 30001 }
})

/** A page of the friends of alice, and how many are on it. */
const friends = (StartIndex: number, more: object = {}) =>
  Effect.map(post("sns/friend_get", { From_Account: "alice", StartIndex, ...more }), (response) => ({
    response,
    count: (response["UserDataItem"] as ReadonlyArray<unknown>).length
  }))

const sequence = see("sns/group_delete", { From_Account: "alice", GroupName: ["none"] }, "CurrentSequence")

/** The scenarios of relations and accounts. */
export const relations: Scenarios<keyof Relations | keyof Accounts> = {
  deleteMissingList: rejects("sns/group_delete", list("none")),
  addExistingList: rejects("sns/group_add", list("work")),
  pullMissingList: rejects("sns/group_get", list("none")),
  membersOfNamedLists: {
    seen: alice("sns/group_get", { ...list("work"), NeedFriend: "Need_Friend_Type_Yes" }, "ResultItem.0.To_Account"),
    with: { include: ["bob"], omit: undefined }
  },
  addListsNotFriendCode: {
    seen: alice("sns/group_add", { ...list("new"), To_Account: ["dave"] }, code),
    with: { 32216: 32216, 30001: 30001 }
  },
  sequenceWithoutChange: {
    seen: Effect.map(Effect.all([sequence, sequence]), ([first, second]) => Number(second) - Number(first)),
    with: { keep: 0, increment: 1 }
  },
  allowTypeOfNewAccounts: {
    seen: alice(
      "sns/friend_add",
      { AddFriendItem: [{ To_Account: "dave", AddSource: "AddSource_Type_Web" }], AddType: "Add_Type_Both" },
      code
    ),
    with: { AllowType_Type_AllowAny: 0, AllowType_Type_NeedConfirm: 30539, AllowType_Type_DenyAny: 30516 }
  },
  importExistingFriend: {
    seen: alice("sns/friend_import", { AddFriendItem: [{ To_Account: "bob", AddSource: "AddSource_Type_Web" }] }, code),
    with: { update: 0, reject: 30001 }
  },
  deleteTypeOfFriends: {
    seen: after(
      alice("sns/friend_delete", { To_Account: ["bob"] }),
      see("sns/friend_get", { From_Account: "bob", StartIndex: 0 }, "FriendNum")
    ),
    with: { Delete_Type_Single: 1, Delete_Type_Both: 0 }
  },
  deleteNotFriendCode: {
    seen: alice("sns/friend_delete", { To_Account: ["dave"] }, code),
    with: { 31704: 31704, 30001: 30001 }
  },
  listsAfterDeleteAll: {
    seen: after(alice("sns/friend_delete_all", {}), alice("sns/group_get", {}, "ResultItem.0.GroupName")),
    with: { keep: "work", delete: undefined }
  },
  friendsPageSize: {
    seen: Effect.map(friends(0), ({ count }) => count),
    with: { 1: 1, 100: 2 }
  },
  sequencesOnLaterPages: {
    options: { undocumented: { friendsPageSize: 1 } },
    seen: Effect.flatMap(friends(0), ({ count, response: { CustomSequence, StandardSequence } }) =>
      Effect.map(friends(1, { CustomSequence, StandardSequence }), (next) => [count, next.count])
    ),
    with: { compare: [1, 0], ignore: [1, 1] }
  },
  followExisting: failing("follow/follow_add", { FollowItem: [{ To_Account: "bob" }] }),
  unfollowMissing: failing("follow/follow_delete", { To_Account: ["dave"] }),
  importExistingAccount: {
    seen: after(
      ...["one", "two"].map((Nick) => see("im_open_login_svc/account_import", { UserID: "new", Nick })),
      see(
        "profile/portrait_get",
        { To_Account: ["new"], TagList: ["Tag_Profile_IM_Nick"] },
        "UserProfileItem.0.ProfileItem.0.Value"
      )
    ),
    with: { update: "two", keep: "one" }
  }
} satisfies Partial<Scenarios<keyof Undocumented>>
