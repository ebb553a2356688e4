/** Initial data of the emulator. */
import type { Seed } from "@tcchat/emulator/Seed"

/** Public passwords, which are only valid for an emulator on this machine. */
export const passwords = { alice: "wonderland", bob: "builder" } as const

/** Their hashes. */
export const accounts: ReadonlyMap<string, string> = new Map([
  ["alice", "scrypt:32768:VfuRhlIXdELAzEAfNDg-ng:gD8KLwR0bwutCeFmSMWT-X6T_4Jd91mviAxgy8wfWSo"],
  ["bob", "scrypt:32768:h1bC79LnufBJfzXxyd98GA:6HvZ0BU2xMQJb3BcRs11Ni-WZ2zMY8sk3ketgiEJ0S8"]
])

export const seed: Seed = {
  accounts: {
    alice: {
      friends: {
        bob: { lists: ["work", "climbing"] },
        carol: { lists: ["work"] },
        dave: { lists: ["school"] }
      },
      lists: ["family"]
    },
    bob: { lists: ["builders"] }
  }
}
