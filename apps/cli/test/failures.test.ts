import { describe, expect, it } from "vitest"
import { emulated } from "./tcchat.js"

const { masked, run, running, runProcess } = emulated()

const pull = ["relation", "pull-lists", "--from-account", "alice"]

describe("a call that the service rejects", () => {
  it("reports what happened, what the code means and what to do, with status 1", async () => {
    const { status, stderr, stdout } = await runProcess(["relation", "pull-lists", "--from-account", "nobody"])
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" })
    await expect(stderr).toMatchFileSnapshot("golden/api-error.txt")
  })

  it("is reported as one JSON object on stderr with --json", async () => {
    const { status, stderr, stdout } = await run(["relation", "pull-lists", "--from-account", "nobody", "--json"])
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" })
    expect(JSON.parse(stderr)).toMatchObject({
      error: {
        type: "ApiError",
        endpoint: "relation.pullLists",
        code: 30003,
        kind: "NotFound",
        meaning: "account does not exist",
        advice: "Import the account, then retry.",
        attempts: 1,
        exitStatus: 1
      }
    })
  })

  it("may have a name of 33 bytes, which only some pages allow", async () => {
    const words = ["relation", "add-lists", "--from-account", "alice", "--group-name", "一二三四五六七八九十一"]
    const { status, stderr } = await run(words)
    expect(status).toBe(1)
    expect(stderr).toContain("relation.addLists failed with 30001: parameter invalid.")
    expect((await running().calls()).map(({ code }) => code)).toEqual([30001])
  })

  it("names the secret key when that is wrong", async () => {
    const { status, stderr } = await run(pull, { env: { TCCHAT_SECRET_KEY: "another key" } })
    expect(status).toBe(1)
    expect(stderr).toContain("70009")
    expect(stderr).toContain("Use the secret key of this SDKAppID")
  })
})

describe("a call that gets no usable response", () => {
  const fault = async (fault: Parameters<ReturnType<typeof running>["faults"]["add"]>[0], ...more: Array<string>) => {
    await running().faults.add(fault)
    return run([...pull, ...more])
  }

  it("says that nothing was sent if the connection is refused", async () => {
    const { status, stderr } = await run(pull, { env: { TCCHAT_BASE_URL: "http://127.0.0.1:9" } })
    expect(status).toBe(1)
    await expect(stderr).toMatchFileSnapshot("golden/not-sent.txt")
  })

  it("has the time of --timeout, also if that is more than a timer can hold", async () => {
    await running().faults.add({ kind: "delay", delay: "200 millis" })
    for (const time of ["30d", "90d", "99999999d"]) {
      const more = ["--timeout", time, "--retries", "0"]
      expect([time, await runProcess([...pull, ...more])]).toMatchObject([time, { status: 0, stderr: "" }])
    }
    expect((await running().calls()).length).toBe(3)
    expect(await runProcess(["doctor", "--timeout", "90d"])).toMatchObject({ status: 0, stderr: "" })
  })

  it("says that the outcome is unknown after a timeout", async () => {
    const { status, stderr } = await fault({ kind: "drop" }, "--timeout", "300ms", "--retries", "0")
    expect(status).toBe(1)
    expect(stderr).toContain("no complete response arrived in time")
    expect(stderr).toContain("The outcome is unknown: the service may have executed the call.")
  })

  it("shows the response of a proxy", async () => {
    const { status, stderr } = await fault({ kind: "status", status: 502 }, "--retries", "0")
    expect(status).toBe(1)
    await expect(masked(stderr)).toMatchFileSnapshot("golden/proxy.txt")
  })

  it("reports a response that is not JSON", async () => {
    const { status, stderr } = await fault({ kind: "garbage" }, "--retries", "0", "--json")
    expect(status).toBe(1)
    expect(JSON.parse(stderr)).toMatchObject({ error: { type: "ResponseError", reason: "Envelope", httpStatus: 200 } })
  })

  it("is retried where that is safe, up to the limit", async () => {
    await running().faults.add({ kind: "code", code: 30006, count: 2 })
    expect((await run(pull)).status).toBe(0)
    expect((await running().calls()).length).toBe(3)
    await running().faults.add({ kind: "code", code: 30006, count: 2 })
    const { status, stderr } = await run([...pull, "--retries", "1"])
    expect(status).toBe(1)
    expect(stderr).toMatch(/Attempts +2/)
  })
})
