import { getProfiles, setProfile } from "@tcchat/endpoints/profile"
import { portraitSet } from "@tcchat/webhooks/profile"
import * as Schema from "effect/Schema"
import { accountOf } from "../account/lookup.js"
import { type Handler, on, onLoose } from "../handler.js"
import { done, failed, summarize } from "../items.js"
import { reject } from "../rejection.js"
import { type FieldValue, fieldViolation, isProfileTag } from "./fields.js"

/** Accepts any tag and value, as each kind of mistake has an error code of its own. */
const anyFields = () =>
  Schema.Struct({
    From_Account: Schema.String,
    ProfileItem: Schema.Array(Schema.Struct({ Tag: Schema.String, Value: Schema.Unknown }))
  })

const set = onLoose(setProfile, anyFields, function* (world, { From_Account, ProfileItem }) {
  const owner = yield* accountOf(world, 40003, "Err_Profile_Account_Not_Exist", "From_Account", From_Account)
  for (const [index, { Tag, Value }] of ProfileItem.entries()) {
    const violation = fieldViolation(Tag, Value, world.settings)
    if (violation !== undefined)
      return yield* reject(violation.code, `Err_Profile_Field_Invalid: ProfileItem[${index}]: ${violation.why}`)
  }
  for (const { Tag, Value } of ProfileItem) owner.profile.set(Tag, Value as FieldValue)
  owner.sequences.profile++
  if (ProfileItem.length > 0) world.emit(portraitSet, { Operator_Account: world.caller, From_Account, ProfileItem })
  return {}
})

const get = on(
  getProfiles,
  function* ({ settings, state }, { TagList, To_Account }) {
    if (To_Account.length === 0) return yield* reject(40002, "Err_Profile_Account_Empty: To_Account names no account")
    const unknown = TagList.findIndex((tag) => !isProfileTag(tag, settings))
    if (unknown >= 0)
      return yield* reject(40009, `Err_Profile_Tag_Not_Exist: TagList[${unknown}]: no such profile field`)
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

export const profile: ReadonlyArray<Handler> = [set, get]
