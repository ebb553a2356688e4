import { importMessage } from "@tcchat/endpoints/message"
import { touch } from "../conversation/touch.js"
import { type Handler, on } from "../handler.js"
import { reject } from "../rejection.js"
import { chatBetween, insert, messagesAt, setUnread } from "./chats.js"
import { checkAccounts, checkSize } from "./delivery.js"

/** The value of `SyncFromOldSystem` that does not count the message as unread. */
const history = 2

const importOne = on(
  importMessage,
  function* (world, wanted) {
    const {
      CloudCustomData,
      From_Account: from,
      MsgBody,
      MsgRandom: random,
      MsgTimeStamp: time,
      To_Account: to
    } = wanted
    if (random === undefined) return yield* reject(90005, "Err_OpenIM_Param_Invalid: MsgRandom: missing")
    yield* checkAccounts(world, ["From_Account", from, 90008], ["To_Account", to, 90003])
    yield* checkSize(world, wanted)
    const { state } = world
    const place = { sequence: wanted.MsgSeq ?? world.randomUint32(), random, time }
    const chat = chatBetween(state, from, to)
    // Messages with the same numbers are duplicates, whatever their sender and content.
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

export const importing: ReadonlyArray<Handler> = [importOne]
