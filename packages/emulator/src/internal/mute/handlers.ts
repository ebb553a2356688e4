import { queryGlobalMute, setGlobalMute } from "@tcchat/endpoints/mute"
import { accountOf } from "../account/lookup.js"
import { type Handler, on, type World } from "../handler.js"
import { forever, untilAfter } from "../until.js"

const missing = "Err_Mute_Account_Not_Exist"

const left = ({ now }: World, until: number): number => (until === forever ? forever : Math.max(0, until - now))

const set = on(
  setGlobalMute,
  function* (world, { C2CmsgNospeakingTime: oneToOne, GroupmsgNospeakingTime: groups, Set_Account }) {
    const account = yield* accountOf(world, 130005, missing, "Set_Account", Set_Account)
    if (oneToOne !== undefined) account.mutedUntil.oneToOne = untilAfter(world.now, oneToOne)
    if (groups !== undefined) account.mutedUntil.groups = untilAfter(world.now, groups)
    return {}
  },
  { codes: { Set_Account: 130004, C2CmsgNospeakingTime: 130008, GroupmsgNospeakingTime: 130008 } }
)

const query = on(
  queryGlobalMute,
  function* (world, { Get_Account }) {
    const account = yield* accountOf(world, 130003, missing, "Get_Account", Get_Account)
    return {
      C2CmsgNospeakingTime: left(world, account.mutedUntil.oneToOne),
      GroupmsgNospeakingTime: left(world, account.mutedUntil.groups)
    }
  },
  { codes: { Get_Account: 130002 } }
)

export const mute: ReadonlyArray<Handler> = [set, query]
