import { startEmulator } from "@tcchat/emulator/node"
import * as Redacted from "effect/Redacted"
import { execFile } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { afterAll, assert, beforeAll, describe, it } from "vitest"

const run = promisify(execFile)
const folder = fileURLToPath(new URL("../", import.meta.url))

const journals = mkdtempSync(join(tmpdir(), "tcchat-example-"))
afterAll(() => rmSync(journals, { recursive: true }))

let emulator: Awaited<ReturnType<typeof startEmulator>>

beforeAll(async () => {
  emulator = await startEmulator({ seed: { accounts: { alice: { friends: ["bob"] } } } })
})
afterAll(() => emulator.close())

const environment = () => ({
  TCCHAT_SDK_APP_ID: String(emulator.app.sdkAppId),
  TCCHAT_SECRET_KEY: Redacted.value(emulator.app.secretKey),
  TCCHAT_ADMIN: emulator.app.admin,
  TCCHAT_BASE_URL: emulator.app.baseUrl,
  JOURNAL: join(journals, "run.db")
})

/** Runs a program as a reader of the repository would, against the emulator. */
const output = async (name: string) => {
  const { stdout } = await run(process.execPath, ["--import", "tsx", `programs/${name}.ts`], {
    cwd: folder,
    env: { ...process.env, ...environment() }
  })
  return stdout
}

describe("the example programs", () => {
  it("delete lists with the SDK", async () => {
    assert.strictEqual(await output("sdk"), "学校 in 1 attempt\n30003 NotFound: Import the account, then retry.\n")
  })

  it("delete lists with promises", async () => {
    assert.strictEqual(await output("promises"), "学校\n30003 NotFound: Import the account, then retry.\n")
  })

  it("delete lists in a run, with the outcome of each row", async () => {
    assert.strictEqual(await output("runs"), "2 done and 1 failed in 2 calls\nrow 2, nobody: 30003\n")
  })

  it("delete lists with Effect", async () => {
    assert.match(await output("effect"), /^sequence \d+\n\S.*\n$/)
  })

  it("wrap every request in a function, which sees no UserSig", async () => {
    assert.match(
      await output("intercept"),
      /^HTTP 200 http:\/\/127\.0\.0\.1:\d+\/v4\/sns\/group_get\?sdkappid=\d+&identifier=administrator&contenttype=json\nresponses with status 200: 1\n$/
    )
  })

  it("delete lists over fetch, with a custom signer", async () => {
    assert.match(await output("fetch"), /^sequence \d+\n$/)
  })

  it("delete many lists in few requests, and read a friend list to its end", async () => {
    assert.strictEqual(await output("bulk"), "30 lists deleted\nbob\n")
    const writes = (await emulator.calls()).filter(({ endpoint }) => endpoint === "relation.deleteLists")
    assert.isBelow(writes.filter(({ payload }) => JSON.stringify(payload).includes("list 29")).length, 2)
  })

  it("receive webhooks, and reject and change messages", async () => {
    assert.deepStrictEqual(
      (await output("webhooks"))
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as unknown),
      [
        {
          ActionStatus: "OK",
          ErrorCode: 0,
          ErrorInfo: "",
          MsgBody: [{ MsgType: "TIMTextElem", MsgContent: { Text: "**** it" } }]
        },
        { ActionStatus: "OK", ErrorCode: 120001, ErrorInfo: "No advertising" }
      ]
    )
  })

  it("send spans to OpenTelemetry", async () => {
    assert.strictEqual(await output("opentelemetry"), "POST /v4/sns/group_get 200\nrelation.pullLists  \n")
  })

  it("send spans to OpenTelemetry from promises", async () => {
    assert.deepStrictEqual((await output("opentelemetryPromises")).trim().split("\n"), [
      "POST is part of relation.pullLists",
      "relation.pullLists is part of GET /friends",
      "GET /friends is part of nothing"
    ])
  })
})
