import { getProfiles, setProfile } from "@tcchat/endpoints/profile"
import { portraitSet } from "@tcchat/webhooks/profile"
import * as Schema from "effect/Schema"
import { type Handler, on, onLoose } from "../handler.js"
import { refuse } from "../refusal.js"
import type { Value } from "../state.js"
import { isProfileTag, profileDefect } from "../tags.js"
import { notice } from "../webhooks/outlet.js"
import { done, failed, summarize } from "./relation.js"

/** Tags and values as they come, since each way in which one can be wrong has a code of its own. */
const Set = Schema.Struct({
  From_Account: Schema.String,
  ProfileItem: Schema.Array(Schema.Struct({ Tag: Schema.String, Value: Schema.Unknown }))
})

const set = onLoose(setProfile, Set, ({ caller, settings, state, tell }, { From_Account, ProfileItem }) => {
  const owner = state.accounts.get(From_Account)
  if (owner === undefined)
    return refuse(40003, "Err_Profile_Account_Not_Exist: From_Account: no such account; import it first")
  for (const [index, { Tag, Value }] of ProfileItem.entries()) {
    const defect = profileDefect(Tag, Value, settings)
    if (defect !== undefined)
      return refuse(defect.code, `Err_Profile_Field_Invalid: ProfileItem[${index}]: ${defect.why}`)
  }
  for (const { Tag, Value } of ProfileItem) owner.profile.set(Tag, Value as Value)
  owner.profileSequence++
  if (ProfileItem.length > 0) tell(notice(portraitSet, { Operator_Account: caller, From_Account, ProfileItem }))
  return {}
})

const get = on(
  getProfiles,
  ({ settings, state }, { TagList, To_Account }) => {
    if (To_Account.length === 0) return refuse(40002, "Err_Profile_Account_Empty: To_Account names no account")
    const unknown = TagList.findIndex((tag) => !isProfileTag(tag, settings))
    if (unknown >= 0) return refuse(40009, `Err_Profile_Tag_Not_Exist: TagList[${unknown}]: no such profile field`)
    const results = To_Account.map((userId) => {
      const account = state.accounts.get(userId)
      if (account === undefined) return failed(userId, 40003, "Err_Profile_Account_Not_Exist")
      const { profile } = account
      return {
        ...done(userId),
        ProfileItem: TagList.flatMap((Tag) => (profile.has(Tag) ? [{ Tag, Value: profile.get(Tag)! }] : []))
      }
    })
    return { UserProfileItem: results, ...summarize(results) }
  },
  { codes: { To_Account: 40002 } }
)

export const profiles: ReadonlyArray<Handler> = [set, get]
