import * as account from "@tcchat/endpoints/account"
import * as profile from "@tcchat/endpoints/profile"
import { probe, rejects, type Scene, step } from "../Script.js"

const nick = (UserID: string) => ({ To_Account: [UserID], TagList: ["Tag_Profile_IM_Nick"] })

/** Accounts and profiles. */
export const accounts: ReadonlyArray<Scene> = [
  {
    name: "accounts",
    accounts: ["alice"],
    steps: [
      step(account.checkAccounts, ({ user }) => ({
        CheckItem: [{ UserID: user("alice") }, { UserID: user("nobody") }]
      })),
      step(account.queryOnlineStatus, ({ user }) => ({ To_Account: [user("alice")] }), {
        probes: [
          {
            option: "undocumented.spelling",
            value: ({ fields }) => {
              const { State, Status } =
                (fields.QueryResult as ReadonlyArray<Record<string, unknown>> | undefined)?.[0] ?? {}
              return Status === undefined
                ? State === undefined
                  ? undefined
                  : "international"
                : State === undefined
                  ? "chinese"
                  : "both"
            }
          }
        ]
      }),
      step(account.queryOnlineStatus, ({ user }) => ({ To_Account: [user("nobody")] })),
      step(account.invalidateLogin, ({ user }) => ({ UserID: user("alice") })),
      step(account.importAccounts, ({ user }) => ({
        AccountList: Array.from({ length: 101 }, () => ({ UserID: user("alice") }))
      }))
    ]
  },
  {
    name: "profiles",
    accounts: ["alice"],
    steps: [
      step(profile.setProfile, ({ user }) => ({
        From_Account: user("alice"),
        ProfileItem: [
          { Tag: "Tag_Profile_IM_Nick", Value: "Alice" },
          { Tag: "Tag_Profile_IM_BirthDay", Value: 19_900_101 }
        ]
      })),
      step(profile.getProfiles, ({ user }) => ({
        To_Account: [user("alice")],
        TagList: ["Tag_Profile_IM_Nick", "Tag_Profile_IM_BirthDay", "Tag_Profile_IM_AllowType"]
      })),
      step(profile.getProfiles, ({ user }) => nick(user("nobody")))
    ]
  },
  {
    name: "importing an account again",
    accounts: ["alice"],
    steps: [
      step(account.importAccount, ({ user }) => ({ UserID: user("alice"), Nick: "one" })),
      step(account.importAccount, ({ user }) => ({ UserID: user("alice"), Nick: "two" })),
      step(profile.getProfiles, ({ user }) => nick(user("alice")), {
        probes: [
          probe("undocumented.importExistingAccount", "UserProfileItem.0.ProfileItem.0.Value", [
            ["two", "update"],
            ["one", "keep"],
            [undefined, "keep"]
          ])
        ]
      })
    ]
  },
  {
    name: "older names of fields",
    accounts: ["alice"],
    steps: [
      step(
        account.importAccount,
        ({ user }) => ({ Identifier: user("alice") }),
        rejects("undocumented.oldFieldNames", 70402, ["accept", "reject"])
      )
    ]
  },
  {
    name: "deleting accounts",
    accounts: ["alice"],
    steps: [
      step(account.deleteAccounts, ({ user }) => ({ DeleteItem: [{ UserID: user("alice") }] }), {
        probes: [
          probe(
            "console.deleteAccounts",
            ({ code, fields }) => [
              code,
              (fields.ResultItem as ReadonlyArray<{ ResultCode?: number }> | undefined)?.[0]?.ResultCode
            ],
            [
              [[0, 0], true],
              [[71000, null], false],
              [[0, 71000], false]
            ]
          )
        ]
      }),
      step(
        account.importAccount,
        ({ user }) => ({ UserID: user("alice") }),
        rejects("console.importDeletedAccounts", 70399, [true, false])
      )
    ]
  }
]
