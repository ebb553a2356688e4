import { readdirSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { describe, expect, it } from "vitest"
import { seedOf, started, tableOf, workplace } from "./runs.js"
import { emulated, hasScript, onTerminal } from "./tcchat.js"

const { env, run, running } = emulated()

const json = (text: string): any => JSON.parse(text)

const calls = async () => (await running().calls()).length

const remove = ["run", "relation.deleteLists"]

describe("tcchat run", () => {
  it("sends the rows of a table, those of one account in one call", async () => {
    const { env, file } = workplace()
    await running().seed(seedOf(40, ["a", "b"]))
    const rows = file("rows.csv", tableOf(40, ["a", "b"]))
    const { status, stdout } = await run(["run", "relation", "delete-lists", rows, "--yes", "--json"], { env })
    expect([status, json(stdout)]).toEqual([
      0,
      expect.objectContaining({ state: "done", read: 80, done: 80, calls: 40, failed: 0, files: [] })
    ])
    expect(await calls()).toBe(40)
    expect(JSON.stringify(await running().snapshot())).not.toContain('"b"')
  })

  it("says with --dry-run what it would send, and sends and keeps nothing", async () => {
    const { env, file, runs } = workplace()
    const rows = file("rows.csv", `${tableOf(400, ["a", "b"])}\n,c\n`)
    const { status, stdout } = await run([...remove, rows, "--dry-run", "--rate", "50%"], { env })
    expect(status).toBe(3)
    for (const text of [
      "Rows      801",
      "400, to 400 accounts or groups",
      "4 seconds at 100 calls a second",
      "Line 802:"
    ])
      expect(stdout).toContain(text)
    expect([await calls(), runs()]).toEqual([0, []])
  })

  it("keeps rows that are wrong or fail, in files that can be fed in again", async () => {
    const { env, file, runs } = workplace()
    await running().seed(seedOf(1, ["a"]))
    const rows = file(
      "rows.csv",
      '\uFEFFGroupName,From_Account\r\n"a",user0\r\n"x\ny",later\r\nb,\r\na,b,c\r\nx,later\r\n'
    )
    const first = await run([...remove, rows, "--yes"], { env })
    expect(first.status).toBe(3)
    const [folder = ""] = runs()
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(["failed.csv", "rejected.csv"]))
    const failed = readFileSync(join(folder, "failed.csv"), "utf8")
    expect(failed.split("\n")[0]).toBe("From_Account,GroupName,_line,_code,_reason")
    expect(failed).toContain('later,"x\ny",3,30003')
    const rejected = readFileSync(join(folder, "rejected.csv"), "utf8")
    expect(rejected).toContain(",b,,5,From_Account is required")
    expect(rejected).toContain("6,3 values for 2 columns")
    await running().seed({ accounts: { later: { lists: ["x"] } } })
    const again = await run([...remove, join(folder, "failed.csv"), "--yes", "--json"], { env })
    expect([again.status, json(again.stdout)]).toEqual([0, expect.objectContaining({ read: 2, done: 2 })])
  })

  it("reads compressed lines of JSON from standard input, with columns of other names and common fields", async () => {
    const { env: place } = workplace()
    await running().seed({ accounts: ["shop", "user0", "user1"] })
    const lines = ['{"id":"user0","note":1}', "not JSON", "", '{"id":"user1"}', '{"id":"user1","other":2}'].join("\n")
    const words = ["run", "message", "send-message", "-", "--map", "id=To_Account", "--map", "note="]
    const set = [
      "--set",
      "from-account=shop",
      "--set",
      'MsgBody=[{"MsgType":"TIMTextElem","MsgContent":{"Text":"hi"}}]'
    ]
    const { child, ended } = started([...words, ...set, "--json"], { ...env(), ...place })
    child.stdin.end(gzipSync(lines))
    const { status, stdout } = await ended
    expect([status, json(stdout)]).toEqual([3, expect.objectContaining({ read: 4, done: 2, rejected: 2, calls: 2 })])
  })

  it("does not begin with columns that are no fields, and says which", async () => {
    const { env, file, runs } = workplace()
    const rows = file("rows.csv", "From_Acount,GroupName\na,b\n")
    const { status, stderr } = await run([...remove, rows, "--yes"], { env })
    expect(status).toBe(2)
    expect(stderr).toContain('The column "From_Acount" is no field of the call.')
    expect(stderr).toContain("--map")
    expect([await calls(), runs()]).toEqual([0, []])
  })

  it("names what is wrong with an option or a file", async () => {
    const { env, file } = workplace()
    const rows = file("rows.csv", tableOf(1, ["a"]))
    const zstd = file("rows.csv.zst", Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0]))
    for (const [words, text] of [
      [[...remove, rows, "--map", "a=Nothing"], "there is no field"],
      [[...remove, rows, "--map", "nope=GroupName"], 'there is no column "nope"'],
      [[...remove, rows, "--set", "From_Account"], "expected FIELD=VALUE"],
      [[...remove, rows, "--rate", "2"], "expected a share"],
      [[...remove, rows, "--owner", "Nothing"], "owner must be a field"],
      [[...remove, zstd], "is compressed with zstd"],
      [[...remove, join(rows, "none")], "cannot be read"],
      [["run", "relation.delete", rows], "no call with this name"],
      [["run", "status", "none"], "There is no run"]
    ] as const) {
      const { status, stderr } = await run(
        [...words, "--yes"].filter((word) => words[1] !== "status" || word !== "--yes"),
        {
          env
        }
      )
      expect([words.at(-1), status]).toEqual([words.at(-1), 2])
      expect(stderr).toContain(text)
    }
    expect(await calls()).toBe(0)
  })

  it("asks before it destroys anything, and does nothing where it cannot ask", async () => {
    const { env, file, runs } = workplace()
    const { status, stderr } = await run([...remove, file("rows.csv", tableOf(1, ["a"]))], { env })
    expect([status, await calls(), runs()]).toEqual([2, 0, []])
    expect(stderr).toContain("Add --yes")
  })

  it("stops after as many failures as allowed, and sends only the failed rows again", async () => {
    const { env, file } = workplace()
    const words = [...remove, file("rows.csv", tableOf(30, ["a"])), "--yes", "--json"]
    const stopped = await run([...words, "--stop-after", "5", "--concurrency", "1", "--name", "mine"], { env })
    expect([stopped.status, json(stopped.stdout)]).toEqual([
      1,
      expect.objectContaining({ state: "stopped", failed: 5 })
    ])
    await running().seed(seedOf(30, ["a"]))
    const only = await run(["run", "resume", "mine", "--only", "failed", "--json"], { env })
    expect([only.status, json(only.stdout)]).toEqual([1, expect.objectContaining({ done: 5, failed: 0, planned: 25 })])
    const rest = await run(["run", "resume", "--json"], { env })
    expect([rest.status, json(rest.stdout)]).toEqual([
      0,
      expect.objectContaining({ done: 30, planned: 0, state: "done" })
    ])
  })

  it("lists rows in doubt, and sends them again or drops them as a person decides", async () => {
    const { env, file } = workplace()
    const rows = file("rows.csv", "Name,Type\none,Public\ntwo,Public\n")
    await running().faults.add({ kind: "code", code: 60008, count: 1 })
    const first = await run(["run", "group.createGroup", rows, "--concurrency", "1", "--json"], { env })
    expect([first.status, json(first.stdout)]).toEqual([3, expect.objectContaining({ done: 1, doubt: 1 })])
    const listed = await run(["run", "resume", "--in-doubt", "list"], { env })
    expect(json(listed.stdout)).toMatchObject({ line: 2, fields: { Name: "one", Type: "Public" }, code: 60008 })
    await running().faults.add({ kind: "code", code: 60008, count: 1 })
    const retried = await run(["run", "resume", "--in-doubt", "retry", "--json"], { env })
    expect(json(retried.stdout)).toMatchObject({ done: 1, doubt: 1 })
    const dropped = await run(["run", "resume", "--in-doubt", "drop", "--json"], { env })
    expect([dropped.status, json(dropped.stdout)]).toEqual([
      0,
      expect.objectContaining({ doubt: 0, dropped: 1, state: "done" })
    ])
  })

  it("is not continued with another app", async () => {
    const { env, file } = workplace()
    await run([...remove, file("rows.csv", tableOf(3, ["a"])), "--yes", "--stop-after", "1", "--concurrency", "1"], {
      env
    })
    const { status, stderr } = await run(["run", "resume", "--sdk-app-id", "1400000001"], { env })
    expect([status, await calls()]).toEqual([2, 1])
    expect(stderr).toContain("is of app 1400000000")
  })

  it("keeps no secret, and nothing that others can read", async () => {
    const { env: place, file, runs } = workplace()
    await run([...remove, file("rows.csv", tableOf(2, ["a"])), "--yes"], { env: place })
    const [folder = ""] = runs()
    for (const name of readdirSync(folder)) {
      expect(statSync(join(folder, name)).mode & 0o077).toBe(0)
      expect(readFileSync(join(folder, name), "latin1")).not.toContain(env().TCCHAT_SECRET_KEY)
    }
    expect(statSync(folder).mode & 0o077).toBe(0)
  })
})

const slow = async () => {
  await running().seed(seedOf(300, ["a"]))
  await running().faults.add({ kind: "delay", delay: "30 millis" })
}

/** Waits until a run has sent some of its rows. */
const sending = async (least = 5) => {
  while ((await calls()) < least) await new Promise((resolve) => setTimeout(resolve, 20))
}

describe("a run in a process of its own", () => {
  it("stops cleanly at Ctrl-C, and is continued", async () => {
    const { env: place, file } = workplace()
    await slow()
    const words = [...remove, file("rows.csv", tableOf(300, ["a"])), "--yes", "--concurrency", "4"]
    const { child, ended } = started(words, { ...env(), ...place })
    await sending()
    child.kill("SIGINT")
    const { status, stderr, stdout } = await ended
    expect(status).toBe(130)
    expect(stdout).toContain("paused")
    expect(stderr).toContain("tcchat run resume")
    const before = await calls()
    expect(before).toBeLessThan(300)
    await running().faults.clear()
    const resumed = await run(["run", "resume", "--json"], { env: place })
    expect([resumed.status, json(resumed.stdout)]).toEqual([
      0,
      expect.objectContaining({ done: 300, calls: 300, sent: 0 })
    ])
    const accepted = (await running().calls()).filter(({ code }) => code === 0)
    expect(accepted).toHaveLength(300)
  })

  it("is the only one, can be looked at, and is paused and cancelled from another one", async () => {
    const { env: place, file } = workplace()
    await slow()
    const words = [...remove, file("rows.csv", tableOf(300, ["a"])), "--yes", "--concurrency", "2", "--name", "mine"]
    const { ended } = started(words, { ...env(), ...place })
    await sending()
    const second = await run(["run", "resume", "mine"], { env: place })
    expect(second.status).toBe(2)
    expect(second.stderr).toContain("is being run by another process")
    const status = await run(["run", "status", "--json"], { env: place })
    expect(json(status.stdout)).toMatchObject({ run: "mine", state: "sending", running: true, read: 300 })
    const list = await run(["run", "list"], { env: place })
    expect(list.stdout).toMatch(/mine +sending +300/)
    const paused = await run(["run", "pause", "mine", "--json"], { env: place })
    expect(json(paused.stdout)).toMatchObject({ state: "paused", running: false, sent: 0 })
    expect((await ended).status).toBe(1)
    expect(await run(["run", "pause"], { env: place })).toMatchObject({ status: 0 })
    expect(json((await run(["run", "cancel", "--json"], { env: place })).stdout)).toMatchObject({ state: "cancelled" })
    const after = await run(["run", "resume"], { env: place })
    expect([after.status, after.stderr]).toEqual([2, expect.stringContaining("was cancelled")])
  })

  it("does not read standard input again", async () => {
    const { env: place } = workplace()
    const { child, ended } = started([...remove, "-", "--yes"], { ...env(), ...place })
    child.stdin.write(tableOf(50, ["a"]))
    await new Promise((resolve) => setTimeout(resolve, 1500))
    child.kill("SIGINT")
    expect((await ended).status).toBe(130)
    const { status, stderr } = await run(["run", "resume"], { env: place })
    expect([status, await calls()]).toEqual([2, 0])
    expect(stderr).toContain("standard input")
  })

  it("does not read a file on that has changed since", async () => {
    const { env: place, file, runs } = workplace()
    const table = tableOf(200_000, ["a"])
    const rows = file("rows.csv", table)
    const { child, ended } = started([...remove, rows, "--yes"], { ...env(), ...place })
    while (!runs().some((folder) => readdirSync(folder).includes("run.db")))
      await new Promise((resolve) => setTimeout(resolve, 20))
    await new Promise((resolve) => setTimeout(resolve, 300))
    child.kill("SIGINT")
    expect((await ended).status).toBe(130)
    file("rows.csv", `${table}\nuser1,b`)
    const { status, stderr } = await run(["run", "resume"], { env: place })
    expect([status, await calls()]).toEqual([2, 0])
    expect(stderr).toContain("is not what it was when the run began")
    expect(stderr).toContain("cancel the run")
  })

  it("shows lines of progress without a terminal, as JSON for programs", async () => {
    const { env: place, file } = workplace()
    await running().seed(seedOf(300, ["a"]))
    await running().faults.add({ kind: "delay", delay: "50 millis" })
    const words = [...remove, file("rows.csv", tableOf(300, ["a"])), "--yes", "--concurrency", "2", "--json"]
    const { stderr } = await started(words, { ...env(), ...place }).ended
    expect(json(stderr.split("\n")[0] ?? "").progress).toMatchObject({ phase: "sending", read: 300, failed: 0 })
  })
})

describe.skipIf(!hasScript)("on a terminal, which needs `script` of util-linux, a run", () => {
  it("says how many rows and calls it makes, asks, and shows a bar", async () => {
    const { env: place, file } = workplace()
    await slow()
    const words = [...remove, file("rows.csv", tableOf(300, ["a"])), "--concurrency", "8"]
    const { screen, status } = await onTerminal(words, { "Continue?": "y\r" }, { ...env(), ...place })
    expect(status).toBe(0)
    expect(screen).toContain("300, to 300 accounts")
    expect(screen).toMatch(/\[#+-+\] \d+ %/)
  })
})
