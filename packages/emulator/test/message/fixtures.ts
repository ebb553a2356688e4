import * as Effect from "effect/Effect"
import * as Emulator from "../../src/Emulator.js"
import type { Options } from "../../src/Settings.js"
import { type Response, post } from "../fixtures.js"

/** Runs a test with an emulator in which alice, bob, carol and dave are. */
export const on = <A, E>(options: Options, effect: Effect.Effect<A, E, Emulator.Emulator>) =>
  Effect.provide(effect, Emulator.layer({ seed: { accounts: ["alice", "bob", "carol", "dave"] }, ...options }))

export const openim = (command: string, body: object) => post(`openim/${command}`, body)

export const codeOf = (response: Effect.Effect<Response, never, Emulator.Emulator>) =>
  Effect.map(response, ({ ErrorCode }) => ErrorCode)

/** A message of one text. */
export const text = (Text: string) => [{ MsgType: "TIMTextElem", MsgContent: { Text } }]

/** Sends a text from alice to bob. */
export const say = (Text: string, more: object = {}) =>
  openim("sendmsg", { From_Account: "alice", To_Account: "bob", MsgSeq: 1, MsgRandom: 1, MsgBody: text(Text), ...more })

interface Shown {
  readonly MsgKey: string
  readonly MsgFlagBits: number
  readonly MsgBody: ReadonlyArray<{ readonly MsgContent: { readonly Text: string } }>
}

/** One page of the history between two accounts as the first of them sees it. */
export const pageOf = (Operator_Account: string, Peer_Account: string, more: object = {}) =>
  Effect.map(
    openim("admin_getroammsg", { Operator_Account, Peer_Account, MaxCnt: 100, MinTime: 0, MaxTime: 9e9, ...more }),
    (response): Response & { readonly texts: ReadonlyArray<string> } => ({
      ...response,
      texts: ((response["MsgList"] ?? []) as ReadonlyArray<Shown>).map(
        ({ MsgBody, MsgFlagBits }) => (MsgBody[0]?.MsgContent.Text ?? "-") + (MsgFlagBits === 8 ? "!" : "")
      )
    })
  )

/** The history between two accounts as the first of them sees it. */
export const historyOf = (owner: string, peer: string) => Effect.map(pageOf(owner, peer), ({ texts }) => texts)

/** Unread messages of an account: all of them, and those of some others. */
export const unreadOf = (To_Account: string, ...peers: ReadonlyArray<string>) =>
  Effect.gen(function* () {
    const { AllC2CUnreadMsgNum: all } = yield* openim("get_c2c_unread_msg_num", { To_Account })
    const each = yield* openim("get_c2c_unread_msg_num", { To_Account, Peer_Account: peers })
    const counts = (each["C2CUnreadMsgNumList"] ?? []) as ReadonlyArray<{ readonly C2CUnreadMsgNum: number }>
    return [all, ...counts.map(({ C2CUnreadMsgNum }) => C2CUnreadMsgNum)]
  })

export const written = Effect.flatMap(Emulator.Emulator, ({ snapshot }) => snapshot)

/** Goes back to what is remembered, after it has been text. */
export const rewritten = Effect.gen(function* () {
  const { restore } = yield* Emulator.Emulator
  yield* restore(JSON.parse(JSON.stringify(yield* written)))
})

/** Conversations as "owner: peer". */
export const conversations = Effect.map(written, ({ accounts }) =>
  accounts.flatMap(({ conversations: own = [], userId }) => own.map(({ peer, time }) => `${userId}: ${peer} ${time}`))
)
