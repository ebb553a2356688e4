/**
 * Deletes friend lists one by one, as programs do that receive one list at a time: in a loop, all at once, and with
 * `FriendLists`. The service is the emulator with a latency; it rejects parallel writes to one account with 30008.
 *
 *     tsx src/bulk.ts [rows] [accounts]
 */
import * as FriendLists from "@tcchat/bulk/FriendLists"
import * as ChatClient from "@tcchat/core/ChatClient"
import * as Emulator from "@tcchat/emulator/Emulator"
import { deleteLists } from "@tcchat/endpoints/relation"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import * as Layer from "effect/Layer"

const [rows = 1000, accounts = rows / 20] = process.argv.slice(2).map(Number)
if (!Number.isInteger(rows / accounts) || rows / accounts > 32) {
  console.error("Pass a number of lists and a number of accounts that divides it, at most 32 lists per account.")
  process.exit(2)
}

const users = Array.from({ length: accounts }, (_, index) => `user${index}`)
const lists = Array.from({ length: rows / accounts }, (_, index) => `list${index}`)
const wanted = users.flatMap((account) => lists.map((list) => ({ account, list })))

const service = Emulator.layerClient({
  seed: { accounts: Object.fromEntries(users.map((account) => [account, { lists }])) },
  latency: "50 millis",
  conflictOnParallelWrites: true,
  logSize: rows * 10
})
const layer = Layer.provideMerge(FriendLists.layer(), service)

const single = ({ account, list }: (typeof wanted)[number]) =>
  ChatClient.call(deleteLists, { From_Account: account, GroupName: [list] })

interface Case {
  readonly name: string
  readonly concurrency: number | "unbounded"
  readonly one: (
    row: (typeof wanted)[number]
  ) => Effect.Effect<unknown, unknown, ChatClient.ChatClient | FriendLists.FriendLists>
}

const cases: ReadonlyArray<Case> = [
  { name: "FriendLists.delete", concurrency: "unbounded", one: (row) => FriendLists.delete(row.account, row.list) },
  { name: "one call per list, 64 at once", concurrency: 64, one: single },
  { name: "one call per list, all at once", concurrency: "unbounded", one: single },
  { name: "one call per list, in a loop", concurrency: 1, one: single }
]

console.log(`${rows} lists of ${accounts} accounts, 50 ms per call`)
for (const { concurrency, name, one } of cases) {
  const measured = Effect.gen(function* () {
    const start = performance.now()
    const outcomes = yield* Effect.forEach(wanted, (row) => Effect.either(one(row)), { concurrency })
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    const calls = yield* Effect.flatMap(Emulator.Emulator, (emulator) => emulator.calls)
    const conflicts = calls.filter(({ code }) => code === 30008).length
    return { calls: calls.length, conflicts, failed: outcomes.filter(Either.isLeft).length, seconds }
  })
  const { calls, conflicts, failed, seconds } = await Effect.runPromise(Effect.provide(measured, layer))
  console.log(
    `  ${name.padEnd(28)} ${calls} calls, ${conflicts} conflicts, ${failed} lists not deleted, ${seconds.padStart(6)} s`
  )
}
