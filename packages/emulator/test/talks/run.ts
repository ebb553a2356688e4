import { assert } from "@effect/vitest"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as FastCheck from "effect/FastCheck"
import * as Emulator from "../../src/Emulator.js"
import { type Response, urlOf, userSig } from "../fixtures.js"
import { call as anyCall, outcomeOf, requestOf } from "./calls.js"
import {
  between,
  type Call,
  keyOf,
  maxMembers,
  type Model,
  people,
  type Person,
  predict,
  start,
  unreadOf
} from "./Model.js"

/** Compares two values; the slow comparison, which explains the difference, only when there is one. */
const same = (actual: unknown, expected: unknown) => {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) assert.deepStrictEqual(actual, expected)
}

const begin = Math.floor(Date.now() / 1000)
const signature = userSig({ time: begin })
const urls = new Map<string, string>()

/** An emulator at the time of the model. */
interface Real {
  readonly ask: (path: string, body: object) => Response
}

const realOf = (emulator: Emulator.Service, model: Model): Real => {
  const millis = () => model.now * 1000
  const clock: Clock.Clock = {
    ...Clock.make(),
    unsafeCurrentTimeMillis: millis,
    unsafeCurrentTimeNanos: () => BigInt(millis()) * 1_000_000n,
    currentTimeMillis: Effect.sync(millis),
    currentTimeNanos: Effect.sync(() => BigInt(millis()) * 1_000_000n)
  }
  return {
    ask: (path, body) => {
      const url = urls.get(path) ?? urlOf(path, { usersig: signature })
      urls.set(path, url)
      const reply = Effect.runSync(Effect.withClock(emulator.handle({ url, body: JSON.stringify(body) }), clock))
      if (reply._tag !== "Response") return assert.fail(`no response but ${reply._tag}`)
      return JSON.parse(reply.body) as Response
    }
  }
}

interface Shown {
  readonly MsgKey: string
  readonly MsgFlagBits: number
}

/** The history of two accounts as one of them pulls it, page by page, the oldest first. */
const pulled = ({ ask }: Real, owner: Person, peer: Person, size: number): ReadonlyArray<Shown> => {
  const found: Array<Shown> = []
  let LastMsgKey = ""
  let MaxTime = 4e9
  for (let page = 0; page < 100; page++) {
    const response = ask("openim/admin_getroammsg", {
      Operator_Account: owner,
      Peer_Account: peer,
      MaxCnt: size,
      MinTime: 0,
      MaxTime,
      ...(LastMsgKey !== "" && { LastMsgKey })
    })
    found.unshift(...(response["MsgList"] as ReadonlyArray<Shown>))
    if (response["Complete"] === 1) return found
    LastMsgKey = response["LastMsgKey"] as string
    MaxTime = response["LastMsgTime"] as number
  }
  return assert.fail("the history does not end")
}

/** The history of the group, pulled page by page, the oldest first. */
const pulledInGroup = ({ ask }: Real, size: number) => {
  const found: Array<{ readonly MsgSeq: number; readonly From_Account: string }> = []
  for (let next: number | undefined, page = 0; page < 100; page++) {
    const response = ask("group_open_http_svc/group_msg_get_simple", {
      GroupId: "g",
      ReqMsgNumber: size,
      ...(next !== undefined && { ReqMsgSeq: next })
    })
    const list = response["RspMsgList"] as typeof found
    if (list.length === 0) return found
    for (const message of list) found.unshift(message)
    next = list.at(-1)!.MsgSeq - 1
    if (next === 0) return found
  }
  return assert.fail("the history does not end")
}

/** What a call touches is read, in pages of one size or another, and has to be what the model holds. */
const holdReads = (real: Real, model: Model, call: Call) => {
  const size = 1 + ((model.said.length + model.group.length) % 3)
  const [one, other] =
    call.does === "send" || call.does === "recall"
      ? [call.from, call.to]
      : call.does === "read"
        ? [call.reader, call.peer]
        : ["a" as const, "b" as const]
  const expected = between(model, one, other).map((message) => [keyOf(message), message.recalled ? 8 : 0])
  for (const [owner, peer] of [
    [one, other],
    [other, one]
  ] as const)
    same(
      pulled(real, owner, peer, size).map(({ MsgFlagBits, MsgKey }) => [MsgKey, MsgFlagBits]),
      expected
    )
  const { C2CUnreadMsgNumList } = real.ask("openim/get_c2c_unread_msg_num", { To_Account: other, Peer_Account: people })
  same(
    (C2CUnreadMsgNumList as ReadonlyArray<{ C2CUnreadMsgNum: number }>).map(({ C2CUnreadMsgNum }) => C2CUnreadMsgNum),
    people.map((peer) => unreadOf(model, other, peer))
  )
  same(
    pulledInGroup(real, size).map(({ From_Account, MsgSeq }) => [MsgSeq, From_Account]),
    model.group.filter(({ recalled }) => !recalled).map(({ from, sequence }) => [sequence, from])
  )
  const { MemberList } = real.ask("group_open_http_svc/get_group_member_info", { GroupId: "g" })
  const members = (MemberList as ReadonlyArray<{ Member_Account: string }>).map(({ Member_Account }) => Member_Account)
  same([...members].sort(), [...model.members].sort())
  if (members.length > maxMembers) assert.fail(`the group has ${members.length} members`)
}

/** One call, made to the model and to the emulator. */
class Command implements FastCheck.Command<Model, Real> {
  constructor(readonly call: Call) {}

  check(): boolean {
    return true
  }

  run(model: Model, real: Real): void {
    const request = requestOf(model, this.call)
    // The emulator responds first: the model advances the clock, which is also that of the emulator.
    const outcome = request && outcomeOf(request, real.ask(request.path, request.body))
    const expected = predict(model, this.call)
    if (outcome !== undefined) same(outcome, expected)
    holdReads(real, model, this.call)
  }

  toString(): string {
    return JSON.stringify(this.call)
  }
}

/** Makes random calls to the emulator and to the model, and compares them after each one. */
export const compare = (options: FastCheck.Parameters<[Iterable<FastCheck.Command<Model, Real>>]>) => {
  const emulator = Effect.runSync(
    Emulator.make({ seed: { accounts: people }, rateLimit: false, undocumented: { sendWhenMuted: "reject" } })
  )
  const setUp = () => {
    Effect.runSync(emulator.reset)
    const model = start(begin)
    const real = realOf(emulator, model)
    const { ErrorCode } = real.ask("group_open_http_svc/create_group", {
      GroupId: "g",
      Type: "Public",
      Name: "g",
      Owner_Account: "a",
      MaxMemberCount: maxMembers,
      MemberList: [{ Member_Account: "b" }]
    })
    same(ErrorCode, 0)
    return { model, real }
  }
  let calls = 0
  const command = anyCall.map((call) => new Command(call))
  const property = FastCheck.property(
    FastCheck.commands([command], { size: "medium", maxCommands: 40 }),
    (commands) => {
      FastCheck.modelRun(setUp, commands)
      calls += [...commands].length
    }
  )
  FastCheck.assert(property, options)
  return calls
}
