import * as group from "@tcchat/endpoints/group"
import { at, probe, rejects, type Run, type Scene, step, text } from "../Script.js"

type Json = Readonly<Record<string, unknown>>

/** A payload for a group. */
const of =
  (body: Json | ((run: Run) => Json) = {}, name = "readers") =>
  (run: Run) => ({ GroupId: run.group(name), ...(typeof body === "function" ? body(run) : body) })

const members =
  (...names: ReadonlyArray<string>) =>
  ({ user }: Run) => ({
    MemberList: names.map((name) => ({ Member_Account: user(name) }))
  })

/** Creates a group of alice with members. */
const create = (more: Json = {}, names: ReadonlyArray<string> = [], name = "readers") =>
  step(group.createGroup, (run) => ({
    Owner_Account: run.user("alice"),
    Type: "Public",
    GroupId: run.group(name),
    Name: "Readers",
    ...more,
    ...(names.length > 0 && members(...names)(run))
  }))

const own = { shares: "club", accounts: ["alice", "bob"], groups: ["readers"] }

const counters = (Value: number, more: Json = {}) => of({ GroupCounter: [{ Key: "likes", Value }], ...more })

/** Groups, their members, attributes and counters. */
export const groups: ReadonlyArray<Scene> = [
  {
    name: "groups",
    accounts: ["alice", "bob"],
    groups: ["readers"],
    steps: [
      create({ Introduction: "Books", MaxMemberCount: 20 }, ["bob"]),
      create(),
      step(group.modifyGroup, of({ Notification: "Tuesday", MuteAllMember: "Off" })),
      step(group.getGroupProfiles, ({ group }) => ({ GroupIdList: [group("readers"), group("missing")] }), {
        probes: [
          probe(
            "undocumented.oldNamesInResponses",
            ({ fields }) => [
              at(fields, "GroupInfo.0.MuteAllMember") === undefined,
              at(fields, "GroupInfo.0.ShutUpAllMember") === undefined
            ],
            [
              [[false, true], "omit"],
              [[false, false], "add"]
            ]
          )
        ]
      }),
      step(group.listGroups, { Limit: 1 }, { hidden: ["TotalCount", "GroupIdList", "Next"] }),
      step(group.listJoinedGroups, ({ user }) => ({ Member_Account: user("bob") })),
      step(
        group.listJoinedGroups,
        ({ user }) => ({ Member_Account: user("bob"), GroupType: "" }),
        rejects("undocumented.emptyEnumerations", 10004, ["absent", "reject"])
      ),
      step(
        group.transferGroup,
        of(({ user }) => ({ NewOwner_Account: user("bob") }))
      ),
      step(group.sendSystemNotification, of({ Content: "Hello" })),
      step(group.disbandGroup, of()),
      step(group.getGroupProfiles, ({ group }) => ({ GroupIdList: [group("readers")] }))
    ]
  },
  {
    name: "members",
    shares: "club",
    accounts: ["alice", "bob", "carol"],
    groups: ["readers"],
    steps: [
      create(),
      step(group.addMembers, of(members("bob", "carol"))),
      step(
        group.modifyMember,
        of(({ user }) => ({ Member_Account: user("bob"), Role: "Admin", NameCard: "Bob" }))
      ),
      step(group.listMembers, of({ Limit: 10, Offset: 0 })),
      step(
        group.getSpecifiedMembers,
        of(({ user }) => ({ Member_List_Account: [user("bob")] }))
      ),
      step(
        group.getRoles,
        of(({ user }) => ({ User_Account: [user("alice"), user("bob"), user("nobody")] }))
      ),
      step(group.countOnlineMembers, of()),
      step(
        group.muteMembers,
        of(({ user }) => ({ Members_Account: [user("carol")], MuteTime: 600 }))
      ),
      step(group.listMutedMembers, of()),
      step(
        group.removeMembers,
        of(({ user }) => ({ MemberToDel_Account: [user("carol")] }))
      ),
      step(
        group.banMembers,
        of(({ user }) => ({ Members_Account: [user("carol")], Duration: 600 }))
      ),
      step(group.listBannedMembers, of({ Limit: 10, Offset: 0 })),
      step(
        group.unbanMembers,
        of(({ user }) => ({ Members_Account: [user("carol")] }))
      )
    ]
  },
  {
    name: "members who do not exist",
    ...own,
    steps: [
      create(),
      step(group.addMembers, of(members("nobody", "bob")), {
        probes: rejects("undocumented.addMissingMember", 10_019, ["fail", "reject"]).probes
      })
    ]
  },
  {
    name: "creating a group with members who do not exist",
    ...own,
    steps: [
      { ...create({}, ["nobody"]), ...rejects("undocumented.createWithMissingMembers", 10_004, ["omit", "reject"]) }
    ]
  },
  {
    name: "a full group",
    shares: "club",
    accounts: ["alice", "bob", "carol"],
    groups: ["readers"],
    steps: [
      create({ MaxMemberCount: 2 }),
      step(
        group.addMembers,
        of(members("bob", "carol")),
        rejects("undocumented.addToFullGroup", 10_014, ["fail", "reject"])
      )
    ]
  },
  {
    name: "admins of Work groups",
    ...own,
    steps: [
      create({ Type: "Work" }, ["bob"]),
      step(
        group.modifyMember,
        of(({ user }) => ({ Member_Account: user("bob"), Role: "Admin" })),
        rejects("undocumented.adminsOfWorkGroups", 10_007, ["allow", "reject"])
      )
    ]
  },
  {
    name: "removing the owner",
    ...own,
    steps: [
      create({}, ["bob"]),
      step(
        group.removeMembers,
        of(({ user }) => ({ MemberToDel_Account: [user("alice")] })),
        rejects("undocumented.removeOwner", 10_007, ["remove", "reject"])
      )
    ]
  },
  {
    name: "muting somebody who is no member",
    ...own,
    steps: [
      create(),
      step(
        group.muteMembers,
        of(({ user }) => ({ Members_Account: [user("bob")], MuteTime: 60 })),
        rejects("undocumented.muteNonMember", 10_004, ["ignore", "reject"])
      )
    ]
  },
  {
    name: "importing a group",
    ...own,
    steps: [
      step(group.importGroup, (run) => ({
        Owner_Account: run.user("alice"),
        Type: "Public",
        GroupId: run.group("readers"),
        Name: "Readers",
        CreateTime: run.now - 86_400
      })),
      step(
        group.importMembers,
        of(({ now, user }) => ({ MemberList: [{ Member_Account: user("bob"), JoinTime: now - 86_000 }] }))
      ),
      step(
        group.importMessages,
        of(({ now, user }) => ({
          MsgList: [{ From_Account: user("bob"), SendTime: now - 3600, Random: 7, MsgBody: text("old") }]
        }))
      ),
      step(
        group.setUnreadCount,
        of(({ user }) => ({ Member_Account: user("bob"), UnreadMsgNum: 1 }))
      ),
      step(group.pullHistory, of({ ReqMsgNumber: 10 }))
    ]
  },
  {
    name: "attributes",
    ...own,
    steps: [
      create(),
      step(group.modifyAttributes, of({ GroupAttr: [{ key: "place", value: "hall" }] })),
      step(
        group.replaceAttributes,
        of({
          GroupAttr: [
            { key: "room", value: "12" },
            { key: "place", value: "yard" }
          ]
        })
      ),
      step(group.deleteAttributes, of({ GroupAttr: [{ key: "room" }] })),
      step(group.getAttributes, of()),
      step(group.clearAttributes, of())
    ]
  },
  {
    name: "attributes of communities",
    shares: "club",
    accounts: ["alice"],
    groups: ["@all"],
    steps: [
      create({ Type: "Community" }, [], "@all"),
      step(
        group.clearAttributes,
        of({}, "@all"),
        rejects("undocumented.clearCommunityAttributes", 10_007, ["allow", "reject"])
      )
    ]
  },
  {
    name: "counters",
    ...own,
    steps: [
      create(),
      step(group.updateCounters, counters(5, { Mode: "Set" }), rejects("console.ultimate", 10_059, [true, false])),
      step(group.updateCounters, counters(1)),
      step(group.getCounters, of(), {
        probes: [
          probe("undocumented.counterMode", "GroupCounter.0.Value", [
            [1, "Set"],
            [6, "Increase"],
            [4, "Decrease"]
          ])
        ]
      }),
      step(group.deleteCounters, of({ GroupCounterKeys: ["likes"] }))
    ]
  }
]
