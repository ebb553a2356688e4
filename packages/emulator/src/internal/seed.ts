import type { Seed } from "../Seed.js"
import type { Settings } from "../Settings.js"
import { seedAccounts } from "./account/seed.js"
import { seedGroup } from "./group/seed.js"
import { seedKeywords } from "./moderation/seed.js"
import type { State } from "./state.js"

/** Adds accounts, groups and keywords. The result may violate a limit, so callers pass a copy of the state. */
export const addSeed = (
  state: State,
  { accounts, groups = {}, keywords = {} }: Seed,
  settings: Settings,
  now: number
): void => {
  seedAccounts(state, accounts, now)
  for (const [groupId, group] of Object.entries(groups)) seedGroup(state, groupId, group, settings, now)
  seedKeywords(state.moderation, keywords, now)
}
