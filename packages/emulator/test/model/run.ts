import { assert } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as FastCheck from "effect/FastCheck"
import * as Emulator from "../../src/Emulator.js"
import type { Snapshot } from "../../src/Snapshot.js"
import { type Response, urlOf, userSig } from "../fixtures.js"
import { bodyOf, call as anyCall, names } from "./calls.js"
import { type Call, limits, type Model, type Outcome, person, predict } from "./Model.js"

type Account = Snapshot["accounts"][number]

/** The emulator of a run, and what was seen of its sequences. */
interface Real {
  readonly emulator: Emulator.Service
  readonly sequences: Map<string, Account["sequences"]>
}

/** Compares two values; the slow comparison, which explains the difference, only when there is one. */
const same = (actual: unknown, expected: unknown) => {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) assert.deepStrictEqual(actual, expected)
}

const hold = (condition: boolean, what: string) => {
  if (!condition) assert.fail(what)
}

const urls = new Map<string, string>()

const ask = ({ emulator }: Real, path: string, body: object): Response => {
  const url = urls.get(path) ?? urlOf(path, { usersig: signature })
  urls.set(path, url)
  const reply = Effect.runSync(emulator.handle({ url, body: JSON.stringify(body) }))
  if (reply._tag !== "Response") return assert.fail(`no response but ${reply._tag}`)
  return JSON.parse(reply.body) as Response
}

const signature = userSig({ time: Math.floor(Date.now() / 1000) })

const outcomeOf = ({ ErrorCode, ResultItem }: Response): Outcome => ({
  code: ErrorCode,
  items: ((ResultItem ?? []) as ReadonlyArray<{ ResultCode: number }>).map(({ ResultCode }) => ResultCode)
})

const sorted = (values: Iterable<string>) => [...values].sort()

const inModel = (model: Model) =>
  sorted(model.keys()).map((userId) => {
    const { blocked, following, friends, lists, requests } = model.get(userId)!
    return {
      userId,
      lists: sorted(lists),
      friends: sorted(friends.keys()).map((other) => [other, sorted(friends.get(other)!)]),
      blocked: sorted(blocked),
      requests: sorted(requests),
      following: sorted(following)
    }
  })

const inEmulator = (accounts: ReadonlyArray<Account>) => {
  const byName = new Map(accounts.map((account) => [account.userId, account]))
  return sorted(byName.keys()).map((userId) => {
    const { blocked, following, friends, lists, requests } = byName.get(userId)!
    const rows = new Map(friends.map((friend) => [friend.userId, sorted(friend.lists)]))
    return {
      userId,
      lists: sorted(lists),
      friends: sorted(rows.keys()).map((other) => [other, rows.get(other)!]),
      blocked: sorted(blocked.map((other) => other.userId)),
      requests: sorted(requests.map(({ from }) => from)),
      following: sorted(following.map((other) => other.userId))
    }
  })
}

/** What holds whatever was called. */
const holdInvariants = (real: Real, accounts: ReadonlyArray<Account>) => {
  for (const { blocked, following, friends, lists, requests, sequences, userId } of accounts) {
    hold(lists.length <= limits.lists, `${userId} has ${lists.length} lists`)
    hold(friends.length <= limits.friends, `${userId} has ${friends.length} friends`)
    hold(blocked.length <= limits.blocked, `${userId} blocks ${blocked.length}`)
    hold(requests.length <= limits.requests, `${userId} has ${requests.length} requests`)
    hold(following.length <= limits.followings, `${userId} follows ${following.length}`)
    for (const friend of friends)
      for (const name of friend.lists)
        hold(lists.includes(name), `${userId} has a member of a list ${name} that is not`)
    const before = real.sequences.get(userId)
    for (const [name, value] of Object.entries(sequences))
      hold(value >= (before?.[name as keyof typeof sequences] ?? 0), `the sequence ${name} of ${userId} fell`)
    real.sequences.set(userId, sequences)
  }
  for (const userId of real.sequences.keys())
    if (!accounts.some((account) => account.userId === userId)) real.sequences.delete(userId)
}

/** What the reading calls say of an account, which must be what the model holds. */
const holdReads = (real: Real, model: Model, { path, who, ...call }: Call) => {
  const owner = model.get(who)
  if (owner === undefined || path.startsWith("profile/")) return
  const followed = ask(real, "follow/follow_get", { From_Account: who, FollowType: 1, StartCursor: "", WantNum: 100 })
  const followers = followed.FollowItem as ReadonlyArray<{ To_Account: string }>
  const inModelToo = [...model].filter(([, { following }]) => following.has(who)).map(([name]) => name)
  same(sorted(followers.map(({ To_Account }) => To_Account)), sorted(inModelToo))
  if (path.startsWith("follow/")) return
  const pulled = ask(real, "sns/group_get", { From_Account: who, NeedFriend: "Need_Friend_Type_Yes" })
  const lists = pulled.ResultItem as ReadonlyArray<{
    GroupName: string
    FriendNumber: number
    To_Account: Array<string>
  }>
  same(sorted(lists.map(({ GroupName }) => GroupName)), sorted(owner.lists))
  for (const { FriendNumber, GroupName, To_Account } of lists) {
    const members = [...owner.friends].filter(([, within]) => within.has(GroupName)).map(([other]) => other)
    same(sorted(To_Account), sorted(members))
    same(FriendNumber, members.length)
  }
  const other = "others" in call ? call.others[0] : undefined
  if (other === undefined || other === who || !model.has(other)) return
  const relation = (From_Account: string, To_Account: string) =>
    (
      ask(real, "sns/friend_check", { From_Account, To_Account: [To_Account], CheckType: "CheckResult_Type_Both" })
        .InfoItem as ReadonlyArray<{ Relation: string }>
    )[0]!.Relation.replace("CheckResult_Type_", "")
  const mine = owner.friends.has(other)
  const theirs = model.get(other)!.friends.has(who)
  const [here, there] = mine ? (theirs ? bothWay : oneWay) : theirs ? oneWayBack : none
  same([relation(who, other), relation(other, who)], [here, there])
}

const bothWay = ["BothWay", "BothWay"]
const oneWay = ["AWithB", "BWithA"]
const oneWayBack = ["BWithA", "AWithB"]
const none = ["NoRelation", "NoRelation"]

/** One call, made to the model and to the emulator. */
class Command implements FastCheck.Command<Model, Real> {
  constructor(readonly call: Call) {}

  check(): boolean {
    return true
  }

  run(model: Model, real: Real): void {
    const { call } = this
    const written = model.get(call.who)
    const expected = predict(model, call)
    const before = real.sequences.get(call.who)?.lists
    const response = ask(real, call.path, bodyOf(call))
    same(outcomeOf(response), expected)
    if (typeof response.CurrentSequence === "number" && written !== undefined && before !== undefined)
      hold(response.CurrentSequence >= before, "CurrentSequence fell")
    const accounts = Effect.runSync(real.emulator.snapshot).accounts.filter(({ userId }) => userId !== "administrator")
    holdInvariants(real, accounts)
    same(inEmulator(accounts), inModel(model))
    holdReads(real, model, call)
  }

  toString(): string {
    return JSON.stringify(this.call)
  }
}

/** Makes random calls to the emulator and to the model, and compares them after each one. */
export const compare = (options: FastCheck.Parameters<[Iterable<FastCheck.Command<Model, Real>>]>) => {
  const existing = names.slice(0, -1)
  const emulator = Effect.runSync(Emulator.make({ seed: { accounts: existing }, limits, rateLimit: false }))
  const start = () => {
    Effect.runSync(emulator.reset)
    return { model: new Map(existing.map((name) => [name, person()])), real: { emulator, sequences: new Map() } }
  }
  let calls = 0
  const command = anyCall.map((call) => new Command(call))
  const property = FastCheck.property(
    FastCheck.commands([command], { size: "medium", maxCommands: 40 }),
    (commands) => {
      FastCheck.modelRun(start, commands)
      calls += [...commands].length
    }
  )
  FastCheck.assert(property, options)
  return calls
}
