import * as RunFolder from "@tcchat/bulk/RunFolder"
import * as RunStatus from "@tcchat/bulk/RunStatus"
import * as SqliteJournal from "@tcchat/bulk/SqliteJournal"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Scope from "effect/Scope"
import { mkdirSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { stoppedRun } from "./journals.js"
import { start, type Started } from "./started.js"

let started: Started
let cookie = ""

beforeAll(async () => {
  started = await start()
  const { headers } = await fetch(started.url)
  cookie = headers.get("set-cookie")?.replace(/;.*/, "") ?? ""
})
afterAll(() => started.close())

const ask = async (path: string, request?: unknown) => {
  const response = await fetch(`${started.origin}/api/${path}`, {
    headers: { cookie, origin: started.origin },
    ...(request !== undefined && { method: "POST", body: JSON.stringify(request) })
  })
  const text = await response.text()
  const body: any = text === "" ? undefined : JSON.parse(text)
  return { status: response.status, body }
}

describe("the runs that a console shows", () => {
  it("have the numbers, the reasons and the advice of their status", async () => {
    const { journal, name } = await stoppedRun(started.runs, "numbers")
    const status = await Effect.runPromise(
      Effect.scoped(
        Effect.flatMap(SqliteJournal.view(journal), (view) =>
          RunStatus.read(view, () => "group_open_http_svc/create_group")
        )
      )
    )
    const { body } = await ask(`runs/${name}`)
    for (const key of [
      "all",
      "settled",
      "read",
      "planned",
      "sent",
      "done",
      "failed",
      "doubt",
      "rejected",
      "calls"
    ] as const)
      expect([key, body[key]]).toEqual([key, status[key]])
    expect(body).toMatchObject({
      state: "stopped",
      running: false,
      endpoint: "group.createGroup",
      input: "/data/groups.csv",
      sdkAppId: 1400000123,
      journal,
      reports: []
    })
    expect(body.reasons).toEqual([
      { state: "doubt", rows: 2, meaning: "no complete response arrived in time" },
      {
        state: "failed",
        rows: 1,
        code: 10021,
        meaning: status.reasons[1]?.meaning,
        advice: status.reasons[1]?.advice
      }
    ])
    expect(body.reasons[1].advice).toMatch(/./)
    expect((await ask("runs")).body.runs).toContainEqual(expect.objectContaining({ name, done: 3, all: 10 }))
  })

  it("are not sent again as long as they are the same, and told anew when something happens", async () => {
    const place = await stoppedRun(started.runs, "same")
    const { body } = await ask("runs/same")
    expect(await ask(`runs/same?since=${body.revision}`)).toEqual({ status: 204, body: undefined })
    writeFileSync(join(place.folder, "doubt.csv"), "Name\n")
    const later = await ask(`runs/same?since=${body.revision}`)
    expect(later.body.reports).toEqual([expect.objectContaining({ bytes: 5 })])
    const journal = await Effect.runPromise(
      Effect.scoped(Effect.flatMap(SqliteJournal.at(place.journal).open, (journal) => journal.drop("not again")))
    )
    expect(journal).toBe(2)
    expect((await ask("runs/same")).body).toMatchObject({ doubt: 0, dropped: 2 })
  })

  it("are told to be interrupted when their process has ended", async () => {
    const { journal } = await stoppedRun(started.runs, "interrupted")
    const scope = Effect.runSync(Scope.make())
    const opened = await Effect.runPromise(Scope.extend(SqliteJournal.at(journal).open, scope))
    await Effect.runPromise(opened.enter("sending", true))
    expect((await ask("runs/interrupted")).body).toMatchObject({ state: "sending", running: true })
    expect((await ask("runs/interrupted")).body.pace).toMatchObject({ callsPerSecond: 0 })
    await ask("runs/interrupted", { request: "pause" })
    expect(await Effect.runPromise(opened.requested)).toBe("pause")
    await Effect.runPromise(Scope.close(scope, Exit.void))
    const { body } = await ask("runs/interrupted")
    expect(body).toMatchObject({ state: "interrupted", running: false })
    expect(body.pace).toBe(undefined)
  })

  it("are found by their names only, and asked what exists only", async () => {
    await stoppedRun(started.runs, "there")
    for (const name of ["%2e%2e", "no-such-run", "ther"]) {
      expect((await ask(`runs/${encodeURIComponent(name)}`)).status).toBe(404)
      expect((await ask(`doubtful/${encodeURIComponent(name)}`)).status).toBe(404)
    }
    expect((await ask("runs/there", { request: "drop" })).status).toBe(400)
    expect((await ask("runs/there", {})).status).toBe(400)
    expect((await ask("runs/no-such-run", { request: "cancel" })).status).toBe(404)
    expect((await ask("runs/there")).body.state).toBe("stopped")
    rmSync(RunFolder.placeOf("there", started.runs).folder, { recursive: true })
    expect((await ask("runs/there")).status).toBe(404)
  })

  it("do not keep the others from being listed when one cannot be read", async () => {
    const folder = join(started.runs, "broken")
    mkdirSync(folder)
    writeFileSync(join(folder, "run.db"), "not a journal of anything, but long enough to be read".repeat(40))
    await stoppedRun(started.runs, "sound")
    const { runs } = (await ask("runs")).body
    expect(runs).toContainEqual({
      name: "broken",
      problem: expect.stringContaining("is not the journal of a run") as unknown
    })
    expect(runs).toContainEqual(expect.objectContaining({ name: "sound", state: "stopped" }))
    expect(await ask("runs/broken")).toMatchObject({ status: 409 })
  })
})
