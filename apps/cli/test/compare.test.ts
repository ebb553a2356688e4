import { once } from "node:events"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Options } from "@tcchat/emulator/Settings"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as FastCheck from "fast-check"
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest"
import { compare as compareWith, setUp } from "../src/commands/compare/Comparison.js"
import { foreignIn, idsIn } from "../src/commands/compare/Guard.js"
import { isOwn, madeBy, makePrefix } from "../src/commands/compare/Names.js"
import { normaliser } from "../src/commands/compare/Normal.js"
import { left, scenes, untold } from "../src/commands/compare/script/index.js"
import type { Scene } from "../src/commands/compare/Script.js"
import { emulatorTarget, type Target } from "../src/commands/compare/Target.js"
import {
  contentOf,
  endpoints,
  environmentOf,
  killedAfter,
  optionsWith,
  others,
  type Planted,
  planting,
  randomOf,
  startApp,
  told
} from "./compare.js"
import { tcchat } from "./tcchat.js"

let folder = ""
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tcchat-compare-"))
})
afterAll(() => rm(folder, { recursive: true }))

/** Starts an app, and returns it with a function that runs the command on it. */
const withApp = async (planted: Planted) => {
  const app = await startApp(planted)
  onTestFinished(() => app.close())
  const env = environmentOf(app, folder)
  return { app, env, run: (...words: ReadonlyArray<string>) => tcchat(["compare", ...words], { env }) }
}

/** Writes the record of a run that has left something. */
const recorded = async (what: object) => {
  const home = await mkdtemp(join(folder, "records-"))
  const file = join(home, "tcchat", "compare", "tcaaaaaaaa.json")
  const record = { prefix: "tcaaaaaaaa", accounts: [], groups: [], keywords: [], ...what }
  await mkdir(join(home, "tcchat", "compare"), { recursive: true })
  await writeFile(file, JSON.stringify(record))
  return { file, home, record }
}

/** Compares an emulator in this process, of which some endpoints fail. */
const comparison = (
  played: ReadonlyArray<Scene>,
  { failing = [], options = {} }: { readonly failing?: ReadonlyArray<string>; readonly options?: Options } = {}
) =>
  Effect.gen(function* () {
    const target = yield* emulatorTarget(options, makePrefix(), true)
    yield* setUp(target, played)
    const call: Target["call"] = (wanted) =>
      failing.includes(wanted.endpoint.name)
        ? Effect.succeed({ code: 98_765, info: "", fields: {} })
        : target.call(wanted)
    return yield* compareWith({ ...target, call }, played, () => undefined)
  }).pipe(Effect.scoped)

/** Options whose values show in times, or in how much gets through. */
const isSilent = new Set(["undocumented.duplicateSend", "undocumented.overGroupRateLimit"])

/** A clock on which a second passes now and then, as on a machine that is busy. */
const busyClock = (seed: number): Clock.Clock => {
  const random = randomOf(seed)
  const clock = Clock.make()
  let ahead = 0
  const now = () => {
    if (random(20) === 0) ahead += 1000
    return clock.unsafeCurrentTimeMillis() + ahead
  }
  return {
    [Clock.ClockTypeId]: Clock.ClockTypeId,
    unsafeCurrentTimeMillis: now,
    currentTimeMillis: Effect.sync(now),
    unsafeCurrentTimeNanos: () => clock.unsafeCurrentTimeNanos(),
    currentTimeNanos: clock.currentTimeNanos,
    sleep: (duration) => clock.sleep(duration)
  }
}

const none = { options: [], failing: [] }

describe("the script of tcchat compare", () => {
  it("calls every emulated endpoint, or says why not", async () => {
    const { app } = await withApp(none)
    const health = (await (await fetch(`${app.url}/emulator/health`)).json()) as {
      readonly endpoints: ReadonlyArray<{ readonly name: string }>
    }
    const called = new Set([...endpoints, ...Object.keys(left)])
    expect(health.endpoints.length).toBeGreaterThan(100)
    expect(health.endpoints.filter(({ name }) => !called.has(name))).toEqual([])
  })

  it("tells every option of the emulator, or says why not", () => {
    const asked = new Set(
      scenes.flatMap(({ steps }) => steps.flatMap(({ probes = [] }) => probes.map(({ option }) => option)))
    )
    expect(others.map(([option]) => option).filter((option) => !asked.has(option) && !(option in untold))).toEqual([])
    expect(Object.keys(untold).filter((option) => asked.has(option as never))).toEqual([])
  })

  it("makes no more accounts than an app of the trial edition may have, with names that the service takes", () => {
    const { accounts, groups } = madeBy(makePrefix(), scenes)
    expect(accounts.length).toBeLessThan(80)
    expect([...accounts, ...groups].filter((name) => Buffer.byteLength(name) > 32)).toEqual([])
  })

  it.concurrent("tells no option by a step that has nothing to work on", async () => {
    const failing = ["relation.importFriends", "group.createGroup"]
    const { settings } = await Effect.runPromise(comparison(scenes, { failing }))
    expect(settings).toEqual({})
  })

  it.concurrent.each(told.flatMap(([option, values]) => values.map((value) => [option, value] as const)))(
    "tells that an app has %s %s",
    async (option, value) => {
      const own = scenes.filter(({ steps }) =>
        steps.some(({ probes = [] }) => probes.some((each) => each.option === option))
      )
      const found = await Effect.runPromise(comparison(own, { options: optionsWith([[option, value]]) }))
      expect(found.settings).toEqual(optionsWith([[option, value]]))
      expect(found.steps.filter(({ result }) => result === "different" || result === "skipped")).toEqual([])
      expect(found.steps.some(({ result }) => result === "option") || isSilent.has(option)).toBe(true)
    }
  )

  it.concurrent.each([1, 2, 4])("finds no difference on a busy machine (seed %s)", async (seed) => {
    const found = await Effect.runPromise(Effect.withClock(comparison(scenes), busyClock(seed)))
    expect(found.settings).toEqual({})
    expect(found.steps.filter(({ result }) => result !== "same")).toEqual([])
  })
})

describe("the order of conversations", () => {
  it.each([1, 2, 3, 4, 5, 6])(
    "is the same whether their messages fall into one second or not (seed %s)",
    async (seed) => {
      const own = scenes.filter(({ name }) => name === "pages of conversations")
      const options = optionsWith([["undocumented.conversationsPageSize", 1]])
      const found = await Effect.runPromise(Effect.withClock(comparison(own, { options }), busyClock(seed)))
      expect(found.settings).toEqual(options)
      expect(found.steps.filter(({ result }) => result === "different")).toEqual([])
    }
  )
})

describe("a text in the report of tcchat compare", () => {
  it.each([
    [
      "Member",
      "MemberList[0].Member_Account: Member is not in it",
      "MemberList[0].Member_Account: <admin> is not in it"
    ],
    ["a.b+c", "aab+c, a.b+c1 and (a.b+c)", "aab+c, a.b+c1 and (<admin>)"],
    ["管理", "no rights of 管理.", "no rights of <admin>."]
  ])("names no admin %s, and keeps the words that contain it", (admin, info, expected) => {
    const normal = normaliser({ prefix: makePrefix(), sdkAppId: 40, admin })
    const { info: found } = normal({ code: 10_004, info: `${info} 40 400`, fields: {} }, scenes[0]!.steps[0]!)
    expect(found).toBe(`${expected} <app> 400`)
  })
})

describe("the guard of tcchat compare", () => {
  const prefix = makePrefix()

  it("knows the ids in every payload of the script", () => {
    for (const scene of scenes)
      for (const { body, call } of scene.steps) {
        const payload = body({
          sdkAppId: 1,
          now: 0,
          turn: 0,
          user: () => "someone",
          group: () => "somewhere",
          word: () => "something",
          seen: () => 1
        })
        const ids = JSON.stringify(payload).match(/"(?:someone|somewhere)"/g) ?? []
        const isText = call.name.startsWith("moderation.moderate")
        const isKeyword = call.name.includes("Keyword")
        if (!isText && !isKeyword) expect([call.name, idsIn(payload).length]).toEqual([call.name, ids.length])
        if (isKeyword && call.idempotency !== "read")
          expect([call.name, idsIn(payload)]).toEqual([call.name, expect.arrayContaining(["something"])])
        if (ids.length > 0 && !isText)
          expect([call.name, foreignIn(prefix, payload)]).toEqual([call.name, expect.any(String)])
      }
  })

  it("finds a foreign id anywhere in a payload", () => {
    const field = FastCheck.constantFrom(
      "From_Account",
      "To_Account",
      "UserID",
      "GroupId",
      "ToGroupId",
      "Member_Account",
      "GroupIdList"
    )
    const own = FastCheck.string({ maxLength: 9 }).map((name) => `${prefix}-1-${name}`)
    const payload = (ids: FastCheck.Arbitrary<string>) =>
      FastCheck.letrec((tie) => ({
        node: FastCheck.oneof(
          { depthSize: "small" },
          FastCheck.tuple(field, FastCheck.oneof(ids, FastCheck.array(ids, { minLength: 1 }))).map(([name, value]) => ({
            [name]: value
          })),
          FastCheck.tuple(FastCheck.string(), tie("node")).map(([name, inner]) => ({ [name]: [inner] }))
        )
      })).node as FastCheck.Arbitrary<Readonly<Record<string, unknown>>>
    FastCheck.assert(FastCheck.property(payload(own), (given) => foreignIn(prefix, given) === undefined))
    FastCheck.assert(
      FastCheck.property(
        payload(FastCheck.string().filter((id) => !isOwn(prefix, id))),
        (given) => foreignIn(prefix, given) !== undefined
      )
    )
  })

  it("stops a call that names another account", async () => {
    const { call } = scenes[1]!.steps[0]!
    const exit = await Effect.runPromiseExit(
      Effect.scoped(
        Effect.flatMap(emulatorTarget({}, prefix, false), (target) =>
          target.call({ endpoint: call, payload: { From_Account: "administrator" } })
        )
      )
    )
    expect(JSON.stringify(exit)).toContain("administrator, which the run did not make")
  })
})

describe("tcchat compare", () => {
  it("finds an emulator to be like the emulator, leaves nothing behind, and names no app", async () => {
    const { app, env, run } = await withApp(none)
    const before = await contentOf(app)
    const report = join(folder, "report.md")
    const { status, stdout, stderr } = await run("--yes", "--report", report)
    expect([status, stdout]).toEqual([
      0,
      expect.stringMatching(/^\d+ endpoints, (\d+) the same, 0 .*, 0 different\.\n$/)
    ])
    expect(stderr).toMatch(/Makes +\d+ accounts, \d+ groups/)
    expect(await contentOf(app)).toEqual(before)
    const written = await readFile(report, "utf8")
    // What is in angle brackets would not be seen.
    expect(written).not.toMatch(/<(?!br>)/)
    const secrets = [env["TCCHAT_SDK_APP_ID"]!, env["TCCHAT_SECRET_KEY"]!, new URL(env["TCCHAT_BASE_URL"]!).host, "eJ"]
    expect(secrets.filter((secret) => written.includes(secret))).toEqual([])
    expect(written).not.toMatch(/tc[a-z\d]{8}-/)
    expect((await run("--clean")).stdout).toBe("Nothing is left of any run on this app.\n")
  })

  it("finds exactly what is different", async () => {
    const { expected, found } = await planting(2, folder)
    expect(found).toEqual(expected)
  })

  it("removes what it made after it was killed", async () => {
    const { app, env, run } = await withApp(none)
    const before = await contentOf(app)
    await killedAfter(app, env, 120)
    expect(await contentOf(app)).not.toEqual(before)
    const { status, stdout } = await run("--clean")
    expect([status, stdout]).toEqual([0, "Removed what 1 run had left.\n"])
    expect(await contentOf(app)).toEqual(before)
  })

  it("keeps the record of a run where it cannot see what is left", async () => {
    const { app, env, run } = await withApp(none)
    const before = await contentOf(app)
    await killedAfter(app, env, 20)
    const wrong = { ...env, TCCHAT_SECRET_KEY: "another key" }
    const failed = await tcchat(["compare", "--clean"], { env: wrong })
    expect([failed.status, failed.stdout]).toEqual([1, ""])
    expect(failed.stderr).toContain("failed with 70009")
    expect(await contentOf(app)).not.toEqual(before)
    expect((await run("--clean")).stdout).toBe("Removed what 1 run had left.\n")
    expect(await contentOf(app)).toEqual(before)
  })

  it("makes nothing where the app rejects every call", async () => {
    const { app, env } = await withApp(none)
    const before = await contentOf(app)
    const { status, stderr } = await tcchat(["compare", "--yes"], { env: { ...env, TCCHAT_SECRET_KEY: "another key" } })
    expect([status, stderr]).toEqual([1, expect.stringContaining("What to do")])
    expect(await contentOf(app)).toEqual(before)
    expect((await app.calls()).every(({ endpoint }) => endpoint === "account.checkAccounts")).toBe(true)
  })

  it("compares nothing in an app that does not take its accounts", async () => {
    const { app, run } = await withApp({ options: [["console.maxAccounts", 20]], failing: [] })
    const before = await contentOf(app)
    const { status, stderr, stdout } = await run("--yes")
    expect([status, stdout]).toEqual([1, ""])
    expect(stderr).toMatch(/did not take \d+ of the \d+ accounts/)
    expect(await contentOf(app)).toEqual(before)
  })

  it("says which accounts stay where the app cannot delete them, and keeps the record", async () => {
    const { app, run } = await withApp({ options: [["console.deleteAccounts", false]], failing: [] })
    const report = join(folder, "paid.md")
    const { status, stderr, stdout } = await run("--yes", "--report", report)
    expect([status, stderr]).toEqual([
      1,
      expect.stringMatching(/\d+ accounts could not be removed: the app responded with 71000/)
    ])
    // What was found is told all the same.
    expect(stdout).toMatch(/console\.deleteAccounts +false/)
    expect(await readFile(report, "utf8")).toContain("console.deleteAccounts")
    await app.close()
  })

  it.each(["null", "{}", "[null]", '[{"UserID":1}]', "absent"])(
    "takes a list of accounts that is %s for a response that says nothing",
    async (list) => {
      const body = `{"ActionStatus":"OK","ErrorInfo":"","ErrorCode":0${list === "absent" ? "" : `,"ResultItem":${list}`}}`
      const server = createServer((_, response) => response.end(body)).listen(0, "127.0.0.1")
      onTestFinished(() => void server.close())
      await once(server, "listening")
      const { app, env } = await withApp(none)
      const { port } = server.address() as AddressInfo
      const { status, stderr } = await tcchat(["compare", "--yes"], {
        env: { ...env, TCCHAT_BASE_URL: `http://127.0.0.1:${port}` }
      })
      expect([status, stderr]).toEqual([
        1,
        expect.stringContaining(
          "account.checkAccounts: HTTP 200, the service responded with OK, but the body does not match"
        )
      ])
      await app.close()
    }
  )

  it.each([
    ["names no account", '"ResultItem":[]'],
    ["fails for each account", '"ResultItem":[{"UserID":"x","ResultCode":70169,"AccountStatus":""}]'],
    ["names no group", '"ResultItem":[],"GroupInfo":[]'],
    ["does not say what became of a group", '"ResultItem":[],"GroupInfo":[{"GroupId":"x"}]']
  ])("keeps the record where the app %s", async (_, fields) => {
    const body = `{"ActionStatus":"OK","ErrorInfo":"","ErrorCode":0,${fields}}`
    const server = createServer((_, response) => response.end(body)).listen(0, "127.0.0.1")
    onTestFinished(() => void server.close())
    await once(server, "listening")
    const { port } = server.address() as AddressInfo
    const origin = `http://127.0.0.1:${port}`
    const { app, env } = await withApp(none)
    const isGroup = fields.includes("GroupInfo")
    const { file, home, record } = await recorded({
      sdkAppId: app.app.sdkAppId,
      origin,
      ...(isGroup ? { groups: ["tcaaaaaaaa-1-g"] } : { accounts: ["tcaaaaaaaa-1-a"] })
    })
    const { status } = await tcchat(["compare", "--clean"], {
      env: { ...env, TCCHAT_BASE_URL: origin, XDG_CONFIG_HOME: home }
    })
    expect(status).toBe(1)
    expect(JSON.parse(await readFile(file, "utf8"))).toEqual(record)
    await app.close()
  })

  it("cleans no run that was on another app of the same number", async () => {
    const { app, env } = await withApp(none)
    const { file, home, record } = await recorded({ sdkAppId: app.app.sdkAppId, origin: "http://127.0.0.1:1" })
    const { status, stdout } = await tcchat(["compare", "--clean"], { env: { ...env, XDG_CONFIG_HOME: home } })
    expect([status, stdout]).toEqual([0, expect.stringContaining("1 run on other apps left something")])
    expect(JSON.parse(await readFile(file, "utf8"))).toEqual(record)
    await app.close()
  })

  it("takes a record with names that no run gives for none, and says which file it is", async () => {
    const { app, env } = await withApp(none)
    const { file, home } = await recorded({
      sdkAppId: app.app.sdkAppId,
      origin: app.app.baseUrl,
      accounts: ["tcaaaaaaaa-1-a", "alice"]
    })
    const { status, stderr } = await tcchat(["compare", "--clean"], { env: { ...env, XDG_CONFIG_HOME: home } })
    expect([status, stderr]).toEqual([2, expect.stringContaining(`${file} is not the record of a run.`)])
    await app.close()
  })

  it("does not say that nothing is left where it cannot read the records", async () => {
    const { env } = await withApp(none)
    const elsewhere = join(folder, "elsewhere")
    await mkdir(join(elsewhere, "tcchat"), { recursive: true })
    await writeFile(join(elsewhere, "tcchat", "compare"), "no folder")
    const { status, stderr, stdout } = await tcchat(["compare", "--clean"], {
      env: { ...env, XDG_CONFIG_HOME: elsewhere }
    })
    expect([status, stdout]).toEqual([2, ""])
    expect(stderr).toContain(`${join(elsewhere, "tcchat", "compare")} cannot be read: it is not a folder`)
  })

  it("asks first, and does nothing without a terminal", async () => {
    const { app, run } = await withApp(none)
    const { status, stderr } = await run()
    expect([status, stderr]).toEqual([2, expect.stringContaining("--yes")])
    expect(await app.calls()).toEqual([])
  })
})
