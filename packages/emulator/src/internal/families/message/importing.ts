import { importMessage } from "@tcchat/endpoints/message"
import { touch } from "../../conversation/touch.js"
import { type Handler, on } from "../../handler.js"
import { chatBetween, insert, messagesAt, setUnread } from "../../message/chat.js"
import { checkSize } from "../../message/sending.js"
import { refuse } from "../../refusal.js"
import { missing } from "./accounts.js"

/** The mode for history, which is not counted as unread. */
const history = 2

const bringIn = on(
  importMessage,
  (world, wanted) => {
    const {
      CloudCustomData,
      From_Account: from,
      MsgBody,
      MsgRandom: random,
      MsgTimeStamp: time,
      To_Account: to
    } = wanted
    if (random === undefined) return refuse(90005, "Err_OpenIM_Param_Invalid: MsgRandom: missing")
    const refusal = missing(world, ["From_Account", from, 90008], ["To_Account", to, 90003]) ?? checkSize(world, wanted)
    if (refusal !== undefined) return refusal
    const { state } = world
    const place = { sequence: wanted.MsgSeq ?? world.draw(), random, time }
    const chat = chatBetween(state, from, to)
    // The same numbers are the same message, whoever of the two sent it and whatever it says.
    if (messagesAt(chat, place).length > 0) return {}
    const message = {
      ...place,
      from,
      to,
      body: MsgBody,
      customData: CloudCustomData,
      recalled: false,
      unread: false,
      receipt: "None" as const,
      extension: undefined,
      hiddenFrom: new Set<string>()
    }
    insert(chat, message)
    setUnread(state, message, wanted.SyncFromOldSystem !== history && from !== to)
    touch(state.accounts.get(to), "OneToOne", from, time)
    touch(state.accounts.get(from), "OneToOne", to, time)
    return {}
  },
  {
    codes: {
      MsgBody: 90007,
      "MsgBody[]": 90010,
      MsgRandom: 90005,
      MsgTimeStamp: 90006,
      From_Account: 90008,
      To_Account: 90003
    }
  }
)

export const importing: ReadonlyArray<Handler> = [bringIn]
