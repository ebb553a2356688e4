import * as follow from "@tcchat/endpoints/follow"
import { probe, rejects, type Run, type Scene, step } from "../Script.js"

const bob = ({ user }: Run) => ({ From_Account: user("alice"), To_Account: [user("bob")] })
const followBob = ({ user }: Run) => ({ From_Account: user("alice"), FollowItem: [{ To_Account: user("bob") }] })
const item = "ResultItem.0.ResultCode"

/** Follows. */
export const follows: ReadonlyArray<Scene> = [
  {
    name: "follows",
    accounts: ["alice", "bob"],
    steps: [
      step(follow.unfollowUsers, bob, {
        probes: [
          ...rejects("console.follow", 30005, [true, false]).probes,
          probe("undocumented.unfollowMissing", item, [
            [0, "ignore"],
            [30001, "reject"]
          ])
        ]
      }),
      step(follow.followUsers, followBob),
      step(follow.checkFollows, bob),
      step(follow.pullFollows, ({ user }) => ({
        From_Account: user("alice"),
        FollowType: 1,
        StartCursor: "",
        WantNum: 10
      })),
      step(follow.countFollows, ({ user }) => ({
        From_Account: user("alice"),
        To_Account: [user("alice"), user("bob")]
      })),
      step(follow.followUsers, followBob, {
        probes: [
          probe("undocumented.followExisting", item, [
            [0, "ignore"],
            [30001, "reject"]
          ])
        ]
      }),
      step(follow.unfollowUsers, bob)
    ]
  }
]
