/** The sample accounts of an emulator that gets no seed, whose names the examples of the help use. */
import type { Seed } from "@tcchat/emulator/Seed"

/** Six accounts around alice, with friend lists, a blocklist and a group. */
export const demoSeed: Seed = {
  accounts: {
    alice: {
      profile: { Tag_Profile_IM_Nick: "Alice" },
      lists: ["family", "work", "school"],
      friends: {
        bob: { lists: ["work"], remark: "Bob from work" },
        carol: { lists: ["work", "school"] },
        dave: { lists: ["school"] },
        erin: {}
      },
      blocked: ["mallory"]
    },
    bob: { lists: ["builders"], friends: ["carol"] }
  },
  groups: { mygroup: { name: "My group", owner: "alice", members: { bob: { role: "Admin" }, carol: {} } } }
}

/** What is in it, for the help. */
export const demoText =
  "alice with the friend lists family, work and school, her friends bob, carol, dave and erin, and the group mygroup"
