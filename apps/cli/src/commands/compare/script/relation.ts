import * as relation from "@tcchat/endpoints/relation"
import { at, type OptionName, probe, rejects, type Run, type Scene, step } from "../Script.js"

const source = { AddSource: "AddSource_Type_Web" }
const item = "ResultItem.0.ResultCode"

/** Makes friends of alice. */
const friends = (...names: ReadonlyArray<string>) =>
  step(relation.importFriends, ({ user }) => ({
    From_Account: user("alice"),
    AddFriendItem: names.map((name) => ({ To_Account: user(name), ...source }))
  }))

const list = (GroupName: string) => (run: Run) => ({ From_Account: run.user("alice"), GroupName: [GroupName] })

const work = (...names: ReadonlyArray<string>) =>
  step(relation.addLists, ({ user }) => ({
    From_Account: user("alice"),
    GroupName: ["work"],
    ...(names.length > 0 && { To_Account: names.map(user) })
  }))

const lists = (option: OptionName) => rejects(option, 30001, ["ignore", "reject"])

/** How many friends a page has, of which more are left. */
const pageSize = (count: number) => ({
  option: "undocumented.friendsPageSize" as const,
  value: ({ fields }: { readonly fields: Readonly<Record<string, unknown>> }) => {
    const shown = (fields.UserDataItem as ReadonlyArray<unknown> | undefined)?.length ?? 0
    return shown > 0 && shown < count ? shown : undefined
  }
})

/** Friends, friend lists and blocklists. */
export const relations: ReadonlyArray<Scene> = [
  {
    name: "friends",
    accounts: ["alice", "bob", "carol"],
    steps: [
      friends("bob", "carol"),
      step(relation.updateFriends, ({ user }) => ({
        From_Account: user("alice"),
        UpdateItem: [{ To_Account: user("bob"), SnsItem: [{ Tag: "Tag_SNS_IM_Remark", Value: "Bob" }] }]
      })),
      step(relation.pullFriends, ({ user }) => ({ From_Account: user("alice"), StartIndex: 0 }), {
        name: "page",
        probes: [pageSize(2)]
      }),
      step(
        relation.pullFriends,
        ({ seen, user }) => ({
          From_Account: user("alice"),
          StartIndex: 1,
          StandardSequence: seen("page", "StandardSequence"),
          CustomSequence: seen("page", "CustomSequence")
        }),
        {
          probes: [
            probe(
              "undocumented.sequencesOnLaterPages",
              ({ fields }) => (fields.UserDataItem as ReadonlyArray<unknown> | undefined)?.length ?? 0,
              [
                [0, "compare"],
                [1, "ignore"]
              ]
            )
          ]
        }
      ),
      step(relation.pullSpecifiedFriends, ({ user }) => ({
        From_Account: user("alice"),
        To_Account: [user("bob")],
        TagList: ["Tag_SNS_IM_Remark", "Tag_SNS_IM_Group"]
      })),
      step(relation.checkFriends, ({ user }) => ({
        From_Account: user("alice"),
        To_Account: [user("bob"), user("nobody")],
        CheckType: "CheckResult_Type_Both"
      }))
    ]
  },
  {
    name: "adding a friend",
    accounts: ["alice", "bob"],
    steps: [
      step(
        relation.addFriends,
        ({ user }) => ({
          From_Account: user("alice"),
          AddFriendItem: [{ To_Account: user("bob"), ...source }],
          AddType: "Add_Type_Both"
        }),
        {
          probes: [
            probe("undocumented.allowTypeOfNewAccounts", item, [
              [0, "AllowType_Type_AllowAny"],
              [30539, "AllowType_Type_NeedConfirm"],
              [30516, "AllowType_Type_DenyAny"]
            ])
          ]
        }
      )
    ]
  },
  {
    name: "importing a friend again",
    accounts: ["alice", "bob"],
    steps: [
      friends("bob"),
      {
        ...friends("bob"),
        probes: [
          probe("undocumented.importExistingFriend", item, [
            [0, "update"],
            [30001, "reject"]
          ])
        ]
      }
    ]
  },
  {
    name: "deleting friends",
    accounts: ["alice", "bob", "carol"],
    steps: [
      step(relation.importFriends, ({ user }) => ({
        From_Account: user("bob"),
        AddFriendItem: [{ To_Account: user("alice"), ...source }]
      })),
      friends("bob"),
      step(relation.deleteFriends, ({ user }) => ({ From_Account: user("alice"), To_Account: [user("bob")] })),
      step(
        relation.checkFriends,
        ({ user }) => ({
          From_Account: user("bob"),
          To_Account: [user("alice")],
          CheckType: "CheckResult_Type_Single"
        }),
        {
          probes: [
            probe("undocumented.deleteTypeOfFriends", "InfoItem.0.Relation", [
              ["CheckResult_Type_AWithB", "Delete_Type_Single"],
              ["CheckResult_Type_NoRelation", "Delete_Type_Both"]
            ])
          ]
        }
      ),
      step(relation.deleteFriends, ({ user }) => ({ From_Account: user("alice"), To_Account: [user("carol")] }), {
        probes: [
          probe("undocumented.deleteNotFriendCode", item, [
            [31704, 31704],
            [30001, 30001]
          ])
        ]
      })
    ]
  },
  {
    name: "deleting all friends",
    accounts: ["alice", "bob"],
    steps: [
      friends("bob"),
      work("bob"),
      step(relation.deleteAllFriends, ({ user }) => ({ From_Account: user("alice") })),
      step(relation.pullLists, ({ user }) => ({ From_Account: user("alice") }), {
        probes: [
          probe("undocumented.listsAfterDeleteAll", "ResultItem.0.GroupName", [
            ["work", "keep"],
            [undefined, "delete"]
          ])
        ]
      })
    ]
  },
  {
    name: "friend lists",
    accounts: ["alice", "bob"],
    steps: [
      friends("bob"),
      work("bob"),
      step(
        relation.pullLists,
        ({ user }) => ({
          From_Account: user("alice"),
          GroupName: ["work"],
          NeedFriend: "Need_Friend_Type_Yes"
        }),
        {
          probes: [
            probe(
              "undocumented.membersOfNamedLists",
              ({ fields }) => at(fields, "ResultItem.0.To_Account.0") !== undefined,
              [
                [true, "include"],
                [false, "omit"]
              ]
            )
          ]
        }
      ),
      step(relation.addLists, list("work"), lists("undocumented.addExistingList")),
      step(relation.pullLists, list("none"), lists("undocumented.pullMissingList")),
      step(relation.addLists, ({ user }) => ({
        From_Account: user("alice"),
        GroupName: Array.from({ length: 33 }, (_, index) => `list ${index}`)
      })),
      step(relation.addLists, ({ user }) => ({ From_Account: user("nobody"), GroupName: ["work"] })),
      step(relation.deleteLists, list("work"))
    ]
  },
  {
    name: "deleting a friend list that does not exist",
    accounts: ["alice"],
    steps: [step(relation.deleteLists, list("none"), lists("undocumented.deleteMissingList"))]
  },
  {
    name: "the sequence of friend lists",
    accounts: ["alice"],
    steps: [
      step(relation.addLists, list("one"), { name: "one" }),
      step(relation.addLists, list("two"), { name: "two" }),
      step(relation.deleteLists, list("two")),
      step(relation.addLists, list("one"), { name: "again" }),
      step(relation.addLists, list("two"), {
        probes: [
          {
            option: "undocumented.sequenceWithoutChange",
            value: ({ fields }, { seen }) => {
              const step = Number(seen("two", "CurrentSequence")) - Number(seen("one", "CurrentSequence"))
              const steps = Number(fields.CurrentSequence) - Number(seen("two", "CurrentSequence"))
              // Deleting a list and adding it again; adding the other one again changed nothing.
              return seen("again", "CurrentSequence") === undefined || !(step > 0)
                ? undefined
                : steps === 2 * step
                  ? "keep"
                  : steps === 3 * step
                    ? "increment"
                    : undefined
            }
          }
        ]
      })
    ]
  },
  {
    name: "adding somebody who is no friend to a list",
    accounts: ["alice", "bob"],
    steps: [
      step(
        relation.addLists,
        ({ user }) => ({ From_Account: user("alice"), GroupName: ["new"], To_Account: [user("bob")] }),
        {
          probes: [
            probe("undocumented.addListsNotFriendCode", item, [
              [32216, 32216],
              [30001, 30001]
            ])
          ]
        }
      )
    ]
  },
  {
    name: "blocklists",
    accounts: ["alice", "bob"],
    steps: [
      step(
        relation.pullBlocklist,
        ({ user }) => ({ From_Account: user("alice"), StartIndex: 0, MaxLimited: 10, LastSequence: 0 }),
        {
          probes: [
            probe("undocumented.emptyPages", ({ code, fields }) => [code, Array.isArray(fields.BlackListItem)], [
              [[0, true], "keep"],
              [[0, false], "omit"]
            ])
          ]
        }
      ),
      step(relation.addToBlocklist, ({ user }) => ({ From_Account: user("alice"), To_Account: [user("bob")] })),
      step(relation.pullBlocklist, ({ user }) => ({
        From_Account: user("alice"),
        StartIndex: 0,
        MaxLimited: 10,
        LastSequence: 0
      })),
      step(relation.checkBlocklist, ({ user }) => ({
        From_Account: user("alice"),
        To_Account: [user("bob"), user("nobody")],
        CheckType: "BlackCheckResult_Type_Both"
      })),
      step(relation.removeFromBlocklist, ({ user }) => ({ From_Account: user("alice"), To_Account: [user("bob")] }))
    ]
  },
  {
    name: "blocking a friend",
    accounts: ["alice", "bob"],
    steps: [
      friends("bob"),
      step(relation.addToBlocklist, ({ user }) => ({ From_Account: user("alice"), To_Account: [user("bob")] })),
      step(
        relation.checkFriends,
        ({ user }) => ({
          From_Account: user("alice"),
          To_Account: [user("bob")],
          CheckType: "CheckResult_Type_Single"
        }),
        {
          probes: [
            probe("console.keepFriendsWhenBlocking", "InfoItem.0.Relation", [
              ["CheckResult_Type_AWithB", true],
              ["CheckResult_Type_NoRelation", false]
            ])
          ]
        }
      )
    ]
  }
]
