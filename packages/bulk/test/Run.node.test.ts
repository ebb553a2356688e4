import { assert, describe, it } from "@effect/vitest"
import { TransportError } from "@tcchat/core/ChatError"
import { createGroup } from "@tcchat/endpoints/group"
import { sendMessage } from "@tcchat/endpoints/message"
import { addFriends, addToBlocklist, deleteLists } from "@tcchat/endpoints/relation"
import { createRun, type Input, type Outcome, type PromiseRun } from "../src/Run.js"
import { account, emulated, fileFor, journalAt, rowsFor, withLists } from "./runs.js"

const lists = ["work", "school", "home"]

const text = (Text: string) => [{ MsgType: "TIMTextElem", MsgContent: { Text } }]

const collected = async (run: PromiseRun, state?: Outcome["state"]) => {
  const found: Array<Outcome> = []
  for await (const row of run.rows(state)) found.push(row)
  return found
}

describe("a run", () => {
  it("deletes the lists of many accounts, those of one account in one call", async () => {
    const { calls, chat, snapshot } = emulated({ seed: withLists(200, lists) })
    const run = await createRun(chat, deleteLists, { journal: journalAt(), rows: rowsFor(200, lists) })
    const summary = await run.start()
    assert.strictEqual(summary.phase, "done")
    assert.strictEqual(summary.done, 600)
    assert.strictEqual(summary.calls, 200)
    assert.lengthOf(await calls(), 200)
    assert.notInclude(JSON.stringify(await snapshot()), "school")
    await run.close()
  })

  it("rejects wrong options of a start, and sends nothing", async () => {
    const { calls, chat } = emulated({ seed: withLists(1, lists) })
    const run = await createRun(chat, deleteLists, { journal: journalAt(), rows: rowsFor(1, lists) })
    for (const [options, option] of [
      [{ only: "done" }, "only"],
      [{ olny: "failed" }, "olny"],
      [{ signal: {} }, "signal"]
    ] as const)
      assert.include(await run.start(options as never).catch((cause: unknown) => cause), {
        _tag: "OptionsError",
        option
      })
    assert.lengthOf(await calls(), 0)
    assert.strictEqual((await run.start({ signal: AbortSignal.abort() })).phase, "paused")
    assert.lengthOf(await calls(), 0)
    await run.close()
  })

  it("keeps rows that are no objects as rejected ones, and sends those with names of the language", async () => {
    const { chat } = emulated({ seed: withLists(1, lists) })
    const strange = '{"From_Account":"user00000","GroupName":"work","__proto__":{"GroupName":"school"},"constructor":1}'
    const rows = [null, 5, "alice", [], JSON.parse(strange), { From_Account: account(0), GroupName: "work" }]
    const run = await createRun(chat, deleteLists, { journal: journalAt(), rows: rows as never })
    assert.include(await run.start(), { phase: "done", read: 6, rejected: 4, done: 2 })
    await run.close()
  })

  it("fails when the numbers of rows do not grow, and loses none", async () => {
    const { calls, chat } = emulated({ seed: withLists(2, lists) })
    const [first, second] = rowsFor(2, ["work"])
    const rows: Array<Input> = [
      [1, first!],
      [1, second!]
    ]
    const run = await createRun(chat, deleteLists, { journal: journalAt(), rows: () => rows })
    const error = await run.start().catch((cause: unknown) => cause)
    assert.include(error, { message: "The rows cannot be read: the row numbered 1 comes after the one numbered 1" })
    assert.lengthOf(await calls(), 0)
    await run.close()
  })

  it("makes one call at a time for an account", async () => {
    const { calls, chat } = emulated({
      seed: withLists(3, []),
      latency: "5 millis",
      conflictOnParallelWrites: true,
      client: { retry: { attempts: 1 } }
    })
    // Different fields, so that no two rows go into one call.
    const rows = Array.from({ length: 30 }, (_, index) => ({
      From_Account: account(index % 3),
      AddFriendItem: { To_Account: account((index + 1) % 3), AddSource: "AddSource_Type_a" },
      AddType: index % 2 === 0 ? "Add_Type_Both" : "Add_Type_Single"
    }))
    const run = await createRun(chat, addFriends, { journal: journalAt(), rows })
    await run.start()
    assert.isAtLeast((await calls()).length, 15)
    assert.isFalse((await calls()).some(({ code }) => code === 30008))
    await run.close()
  })

  it("keeps the order of the rows of one receiver", async () => {
    const emulator = emulated({ seed: { accounts: [account(0), account(1), "shop"] }, latency: "3 millis" })
    const order: Array<string> = []
    const chat: typeof emulator.chat = {
      ...emulator.chat,
      call: (endpoint, payload, options) => {
        order.push(JSON.stringify(payload))
        return emulator.chat.call(endpoint, payload, options)
      }
    }
    const run = await createRun(chat, sendMessage, {
      journal: journalAt(),
      set: { From_Account: "shop" },
      rows: Array.from({ length: 20 }, (_, index) => ({ To_Account: account(index % 2), MsgBody: text(`m${index}.`) }))
    })
    assert.strictEqual((await run.start()).done, 20)
    const texts = order.filter((body) => body.includes(account(1))).map((body) => Number(/m(\d+)\./.exec(body)?.[1]))
    assert.deepStrictEqual(texts, [1, 3, 5, 7, 9, 11, 13, 15, 17, 19])
    await run.close()
  })

  it("fails only the rows whose items fail within a call", async () => {
    const { calls, chat } = emulated({ seed: { accounts: [account(0), "alice", "bob"] } })
    const run = await createRun(chat, addToBlocklist, {
      journal: journalAt(),
      rows: ["alice", "nobody", "bob"].map((To_Account) => ({ From_Account: account(0), To_Account }))
    })
    assert.deepInclude(await run.start(), { done: 2, failed: 1, calls: 1 })
    assert.lengthOf(await calls(), 1)
    const [failed] = await collected(run, "failed")
    assert.deepInclude(failed, { number: 2, fields: { From_Account: account(0), To_Account: "nobody" } })
    await run.close()
  })

  it("fails only the rows that the service rejects, by halving their call", async () => {
    const { chat } = emulated({ seed: withLists(1, []) })
    const names = ["a", "b", "too long for the emulator, which holds the narrow limit", "c"]
    const run = await createRun(chat, deleteLists, {
      journal: journalAt(),
      rows: names.map((GroupName) => ({ From_Account: account(0), GroupName }))
    })
    const summary = await run.start()
    assert.deepInclude(summary, { done: 3, failed: 1, planned: 0 })
    const [failed] = await collected(run, "failed")
    assert.strictEqual(failed?.number, 3)
    assert.strictEqual(failed?.fields.GroupName, names[2])
    assert.isNumber(failed?.reason?.code)
    await run.close()
  })

  it("keeps rows that are invalid, with the reason, and sends the others", async () => {
    const { chat } = emulated({ seed: withLists(2, ["a"]) })
    const journal = fileFor()
    const run = await createRun(chat, deleteLists, {
      journal: journalAt(journal),
      rows: [{ From_Account: account(0), GroupName: "a" }, { From_Account: account(1) }, { GroupName: 5 }]
    })
    const summary = await run.start()
    assert.deepInclude(summary, { read: 3, rejected: 2, done: 1, phase: "done" })
    await run.close()
  })

  it("reads on where it was when the rows could not be read to their end", async () => {
    const { chat } = emulated({ seed: withLists(100, ["a"]) })
    const journal = journalAt()
    const rows = rowsFor(100, ["a"])
    const broken = function* () {
      yield* rows.slice(0, 60)
      throw new Error("the disk is gone")
    }
    const first = await createRun(chat, deleteLists, { journal, rows: broken() })
    const error: unknown = await first.start().catch((error: unknown) => error)
    assert.include(String(error), "the disk is gone")
    assert.deepInclude(await first.summary(), { read: 60, done: 0, phase: "paused" })
    await first.close()
    const starts: Array<number> = []
    const second = await createRun(chat, deleteLists, {
      journal,
      rows: (after) => {
        starts.push(after)
        return rows.map((row, index) => [index + 1, row] as const).slice(after)
      }
    })
    assert.deepInclude(await second.start(), { read: 100, done: 100, phase: "done" })
    assert.deepStrictEqual(starts, [60])
    await second.close()
  })

  it("is paused by a signal, and goes on", async () => {
    const { calls, chat } = emulated({ seed: withLists(300, ["a"]), latency: "5 millis" })
    const journal = journalAt()
    const run = await createRun(chat, deleteLists, { journal, rows: rowsFor(300, ["a"]), concurrency: 4 })
    const controller = new AbortController()
    setTimeout(() => controller.abort(), 100)
    const paused = await run.start({ signal: controller.signal })
    assert.strictEqual(paused.phase, "paused")
    assert.isAbove(paused.planned, 0)
    assert.strictEqual(paused.sent, 0)
    await run.close()
    const again = await createRun(chat, deleteLists, { journal })
    assert.deepInclude(await again.start(), { done: 300, phase: "done" })
    assert.lengthOf(await calls(), 300)
    await again.close()
  })

  it("stops after as many failures as allowed, and sends the failed rows again", async () => {
    const { chat, seed } = emulated()
    const journal = journalAt()
    const run = await createRun(chat, deleteLists, {
      journal,
      rows: rowsFor(100, ["a"]),
      concurrency: 1,
      stopAfter: 10
    })
    assert.deepInclude(await run.start(), { failed: 10, planned: 90, phase: "stopped" })
    await seed(withLists(100, ["a"]))
    const only = await run.start({ only: "failed" })
    assert.deepInclude(only, { failed: 0, done: 10, planned: 90, phase: "paused", reasons: [] })
    assert.deepInclude(await run.start(), { failed: 0, done: 100, planned: 0, phase: "done" })
    await run.close()
  })

  it("puts rows of unknown outcome in doubt where a repeat would do harm, for a person to decide", async () => {
    const { chat, faults, snapshot } = emulated({ client: { retry: { attempts: 1 } } })
    await faults.add({ kind: "reset", when: "after", count: 2 })
    const rows = Array.from({ length: 5 }, (_, index) => ({ Type: "Public", Name: `group${index}` }))
    const run = await createRun(chat, createGroup, { journal: journalAt(), rows, concurrency: 1 })
    assert.deepInclude(await run.start(), { done: 3, doubt: 2, failed: 0 })
    assert.deepInclude(await run.start({ only: "doubt" }), { done: 5, doubt: 0 })
    assert.strictEqual(JSON.stringify(await snapshot()).split('"group0"').length - 1, 2)
    await faults.add({ kind: "code", code: 60008 })
    await run.close()
    const other = await createRun(chat, createGroup, { journal: journalAt(), rows, concurrency: 1 })
    assert.deepInclude(await other.start(), { done: 0, doubt: 5 })
    assert.strictEqual(await other.drop(), 5)
    assert.deepInclude(await other.summary(), { doubt: 0, dropped: 5 })
    assert.deepInclude(await other.start({ only: "doubt" }), { dropped: 5, done: 0 })
    await other.close()
  })

  it("repeats a call that was under way with the same numbers, once", async () => {
    const { calls, chat } = emulated({ seed: { accounts: [account(0), account(1), "shop"] } })
    const journal = journalAt()
    const requests: Array<string> = []
    const lost: typeof chat = {
      ...chat,
      call: (endpoint, payload, options) => {
        requests.push(JSON.stringify(payload))
        return requests.length === 3
          ? Promise.reject(new Error("the process ends here"))
          : chat.call(endpoint, payload, options)
      }
    }
    const options = {
      journal,
      set: { From_Account: "shop" },
      rows: Array.from({ length: 6 }, (_, index) => ({ To_Account: account(index % 2), MsgBody: text(`m${index}`) })),
      concurrency: 1
    }
    const first = await createRun(lost, sendMessage, options)
    await first.start().catch(() => undefined)
    assert.deepInclude(await first.summary(), { sent: 1, done: 2, planned: 3 })
    await first.close()
    const second = await createRun(lost, sendMessage, options)
    assert.deepInclude(await second.start(), { sent: 0, done: 6, planned: 0, calls: 6, phase: "done" })
    assert.strictEqual(requests[3], requests[2])
    assert.strictEqual(new Set(requests).size, 6)
    assert.lengthOf(await calls(), 6)
    await second.close()
  })

  it("ends with the error, and keeps its rows planned, if no row could be sent", async () => {
    const { chat, faults } = emulated({ seed: withLists(50, ["a"]) })
    await faults.add({ kind: "code", code: 70003 })
    const run = await createRun(chat, deleteLists, { journal: journalAt(), rows: rowsFor(50, ["a"]) })
    const error: unknown = await run.start().catch((error: unknown) => error)
    assert.deepInclude(error, { _tag: "ApiError", code: 70003 })
    assert.deepInclude(await run.summary(), { planned: 50, failed: 0, phase: "stopped" })
    await faults.clear()
    assert.deepInclude(await run.start(), { done: 50, phase: "done" })
    await run.close()
  })

  it("waits while the service cannot be reached, and goes on by itself", async () => {
    const { calls, chat } = emulated({ seed: withLists(10, ["a"]) })
    let made = 0
    const broken: typeof chat = {
      ...chat,
      call: (endpoint, payload, options) => {
        made++
        return made > 2 && made < 7
          ? Promise.reject(new TransportError({ endpoint: endpoint.name, reason: "NotSent", failure: "Refused" }))
          : chat.call(endpoint, payload, options)
      }
    }
    const waits: Array<string | undefined> = []
    const run = await createRun(broken, deleteLists, {
      journal: journalAt(),
      rows: rowsFor(10, ["a"]),
      concurrency: 1,
      onProgress: ({ waitingBecause }) => waits.push(waitingBecause?._tag)
    })
    assert.deepInclude(await run.start(), { done: 10, failed: 0, phase: "done" })
    assert.lengthOf(await calls(), 10)
    assert.include(waits, "TransportError")
    await run.close()
  })

  it("ends with the error if not even its first calls reach the service", async () => {
    const { chat } = emulated()
    const error = new TransportError({ endpoint: "any", reason: "NotSent", failure: "Refused" })
    const broken: typeof chat = { ...chat, call: () => Promise.reject(error) }
    const run = await createRun(broken, deleteLists, { journal: journalAt(), rows: rowsFor(50, ["a"]) })
    assert.strictEqual(await run.start().catch((error: unknown) => error), error)
    assert.deepInclude(await run.summary(), { planned: 50, sent: 0, failed: 0 })
    await run.close()
  })

  it("does not continue another run, nor one that was cancelled", async () => {
    const { chat } = emulated({ seed: withLists(1, ["a"]) })
    const journal = journalAt()
    const run = await createRun(chat, deleteLists, { journal, rows: rowsFor(1, ["a"]) })
    await run.cancel()
    const error: unknown = await run.start().catch((error: unknown) => error)
    assert.deepInclude(error, { _tag: "RunError", reason: "Cancelled" })
    await run.close()
    const other: unknown = await createRun(chat, addToBlocklist, { journal }).catch((error: unknown) => error)
    assert.deepInclude(other, { _tag: "OptionsError", option: "endpoint" })
  })

  it("rejects numbers that would make every message a duplicate of the first", async () => {
    const { chat } = emulated()
    const set = { From_Account: "shop", MsgRandom: 5 }
    const error: unknown = await createRun(chat, sendMessage, { journal: journalAt(), set }).catch(
      (error: unknown) => error
    )
    assert.deepInclude(error, { _tag: "OptionsError", option: "set.MsgRandom" })
  })

  it("says what it would send, and then sends it", async () => {
    const { calls, chat } = emulated({ seed: withLists(1500, lists) })
    const rows = [...rowsFor(1500, lists), { From_Account: account(1), GroupName: 7 }]
    const run = await createRun(chat, deleteLists, { journal: journalAt(), rows })
    const { request, ...forecast } = await run.forecast()
    assert.deepStrictEqual(forecast, { rows: 4500, rejected: 1, calls: 1500, owners: 1500, seconds: 7.5 })
    assert.deepStrictEqual(request, { From_Account: account(0), GroupName: lists })
    assert.isEmpty(await calls())
    assert.deepInclude(await run.start(), { done: 4500, calls: 1500, phase: "done" })
    await run.close()
  })

  it("tells how far it is", async () => {
    const { chat } = emulated({ seed: withLists(200, ["a"]), latency: "20 millis" })
    const seen: Array<string> = []
    const run = await createRun(chat, deleteLists, {
      journal: journalAt(),
      rows: rowsFor(200, ["a"]),
      concurrency: 4,
      onProgress: ({ done, phase, planned, sent }) => seen.push(`${phase} ${done + planned + sent}`)
    })
    await run.start()
    assert.strictEqual(seen[0], "reading 200")
    assert.isAtLeast(seen.length, 3)
    assert.strictEqual(seen.at(-1), "sending 200")
    await run.close()
  })
})
