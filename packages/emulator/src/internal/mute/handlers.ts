import { queryGlobalMute, setGlobalMute } from "@tcchat/endpoints/mute"
import { forever, untilAfter } from "../until.js"
import { type Handler, on, type World } from "../handler.js"
import { orReject } from "../rejection.js"

const left = ({ now }: World, until: number): number => (until === forever ? forever : Math.max(0, until - now))

const set = on(
  setGlobalMute,
  function* ({ now, state }, { C2CmsgNospeakingTime: oneToOne, GroupmsgNospeakingTime: groups, Set_Account }) {
    const account = yield* orReject(
      state.accounts.get(Set_Account),
      130005,
      "Err_Mute_Account_Not_Exist: Set_Account: no such account; import it first"
    )
    if (oneToOne !== undefined) account.mutedUntil.oneToOne = untilAfter(now, oneToOne)
    if (groups !== undefined) account.mutedUntil.groups = untilAfter(now, groups)
    return {}
  },
  { codes: { Set_Account: 130004, C2CmsgNospeakingTime: 130008, GroupmsgNospeakingTime: 130008 } }
)

const query = on(
  queryGlobalMute,
  function* (world, { Get_Account }) {
    const account = yield* orReject(
      world.state.accounts.get(Get_Account),
      130003,
      "Err_Mute_Account_Not_Exist: Get_Account: no such account; import it first"
    )
    return {
      C2CmsgNospeakingTime: left(world, account.mutedUntil.oneToOne),
      GroupmsgNospeakingTime: left(world, account.mutedUntil.groups)
    }
  },
  { codes: { Get_Account: 130002 } }
)

export const mute: ReadonlyArray<Handler> = [set, query]
