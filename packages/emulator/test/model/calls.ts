import * as FastCheck from "effect/FastCheck"
import type { Call } from "./Model.js"

/** Accounts of a run; the last one does not exist at first. */
export const names = ["a", "b", "c", "4", "e"] as const

const who = FastCheck.constantFrom(...names)
const others = FastCheck.array(who, { minLength: 1, maxLength: 3 })
const list = FastCheck.constantFrom("l1", "l2", "l3", "l4", "列")
const lists = FastCheck.array(list, { minLength: 1, maxLength: 3 })
const both = FastCheck.boolean()
const { constant } = FastCheck

/** Any call that changes something. */
export const call: FastCheck.Arbitrary<Call> = FastCheck.oneof(
  FastCheck.record({
    path: constant("sns/group_add" as const),
    who,
    lists,
    others: FastCheck.array(who, { maxLength: 3 })
  }),
  FastCheck.record({ path: constant("sns/group_delete" as const), who, lists }),
  FastCheck.record({
    path: constant("sns/friend_add" as const),
    who,
    others,
    list: FastCheck.option(list, { nil: undefined }),
    both,
    force: FastCheck.boolean()
  }),
  FastCheck.record({ path: constant("sns/friend_import" as const), who, others, lists }),
  FastCheck.record({ path: constant("sns/friend_update" as const), who, others, lists }),
  FastCheck.record({ path: constant("sns/friend_delete" as const), who, others, both }),
  FastCheck.record({ path: constant("sns/friend_delete_all" as const), who, both }),
  FastCheck.record({
    path: FastCheck.constantFrom("sns/black_list_add" as const, "sns/black_list_delete" as const),
    who,
    others
  }),
  FastCheck.record({
    path: FastCheck.constantFrom("follow/follow_add" as const, "follow/follow_delete" as const),
    who,
    others
  }),
  FastCheck.record({
    path: constant("profile/portrait_set" as const),
    who,
    allow: FastCheck.constantFrom("AllowType_Type_AllowAny", "AllowType_Type_NeedConfirm", "AllowType_Type_DenyAny")
  }),
  FastCheck.record({ path: constant("im_open_login_svc/account_import" as const), who }),
  FastCheck.record({ path: constant("im_open_login_svc/account_delete" as const), who })
)

/** The body of a call, as a client writes it. */
export const bodyOf = (call: Call): object => {
  const From_Account = call.who
  const AddSource = "AddSource_Type_Test"
  switch (call.path) {
    case "sns/group_add":
      return { From_Account, GroupName: call.lists, To_Account: call.others }
    case "sns/group_delete":
      return { From_Account, GroupName: call.lists }
    case "sns/friend_add":
      return {
        From_Account,
        AddFriendItem: call.others.map((To_Account) => ({ To_Account, AddSource, GroupName: call.list })),
        AddType: call.both ? "Add_Type_Both" : "Add_Type_Single",
        ForceAddFlags: call.force ? 1 : 0
      }
    case "sns/friend_import":
      return {
        From_Account,
        AddFriendItem: call.others.map((To_Account) => ({ To_Account, AddSource, GroupName: call.lists }))
      }
    case "sns/friend_update":
      return {
        From_Account,
        UpdateItem: call.others.map((To_Account) => ({
          To_Account,
          SnsItem: [{ Tag: "Tag_SNS_IM_Group", Value: call.lists }]
        }))
      }
    case "sns/friend_delete":
    case "sns/friend_delete_all":
      return {
        From_Account,
        ...("others" in call && { To_Account: call.others }),
        DeleteType: call.both ? "Delete_Type_Both" : "Delete_Type_Single"
      }
    case "follow/follow_add":
      return { From_Account, FollowItem: call.others.map((To_Account) => ({ To_Account })) }
    case "sns/black_list_add":
    case "sns/black_list_delete":
    case "follow/follow_delete":
      return { From_Account, To_Account: call.others }
    case "profile/portrait_set":
      return { From_Account, ProfileItem: [{ Tag: "Tag_Profile_IM_AllowType", Value: call.allow }] }
    case "im_open_login_svc/account_import":
      return { UserID: call.who }
    case "im_open_login_svc/account_delete":
      return { DeleteItem: [{ UserID: call.who }] }
  }
}
