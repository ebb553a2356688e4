import dns from "node:dns"
import { createServer, type Server } from "node:http"
import { once } from "node:events"
import type { AddressInfo } from "node:net"
import { spawnSync } from "node:child_process"
import { afterEach, describe, expect, it, onTestFinished, vi } from "vitest"
import * as clock from "../src/commands/doctor/clock.js"
import * as Finding from "../src/commands/doctor/Finding.js"
import { findings, targets } from "../src/commands/doctor/network.js"
import { bare, emulated, exec, program, tcchat } from "./tcchat.js"

const { env, masked, run, running, runProcess } = emulated()

afterEach(() => vi.restoreAllMocks())

interface Line {
  readonly area: string
  readonly subject: string
  readonly status: string
  readonly detail: string
  readonly advice?: string
}

const linesOf = (stdout: string) => (JSON.parse(stdout) as { readonly findings: ReadonlyArray<Line> }).findings
const find = (stdout: string, subject: string) => linesOf(stdout).find((line) => line.subject === subject)

const stable = (text: string) =>
  masked(text)
    .replace(/on Node .*/, "on Node 0.0.0")
    .replace(/^(.*tcchat +)\S+ on/m, "$1VERSION on")
    .replace(/in \d+ ms/g, "in 0 ms")
    .replace(/\(127\.0\.0\.1\)/g, "(ADDRESS)")

/** A host that responds to every call with an error code, and whose clock is wrong. */
const host = async (code: number, secondsAhead = 0): Promise<string> => {
  const server: Server = createServer((_, response) => {
    response.setHeader("Date", new Date(Date.now() - secondsAhead * 1000).toUTCString())
    response.end(JSON.stringify({ ActionStatus: code === 0 ? "OK" : "FAIL", ErrorCode: code, ErrorInfo: "scripted" }))
  }).listen(0, "127.0.0.1")
  await once(server, "listening")
  onTestFinished(() => void server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

describe("tcchat doctor", () => {
  it("finds no problems, and shows where each setting comes from", async () => {
    const { status, stderr, stdout } = await runProcess(["doctor"])
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" })
    await expect(stable(stdout)).toMatchFileSnapshot("golden/doctor.txt")
    expect((await running().calls()).map(({ endpoint }) => endpoint)).toEqual(["account.checkAccounts"])
  })

  it("prints the same as JSON, in one object or a line for each finding", async () => {
    const all = await run(["doctor", "--json"])
    expect(JSON.parse(all.stdout)).toMatchObject({ ok: true })
    const lines = (await run(["doctor", "--ndjson"])).stdout.trim().split("\n")
    expect(lines.map((line) => (JSON.parse(line) as Line).subject)).toEqual(
      linesOf(all.stdout).map(({ subject }) => subject)
    )
  })

  it("never shows the key or a UserSig", async () => {
    const { TCCHAT_SECRET_KEY: key = "" } = env()
    for (const more of [[], ["--json"]]) {
      const { stdout } = await run(["doctor", ...more])
      expect(stdout).not.toContain(key)
      expect(stdout).not.toMatch(/eJ[\w*-]{40}/)
    }
  })

  it("says why a UserSig is rejected", async () => {
    const { status, stdout } = await run(["doctor", "--json"], { env: { TCCHAT_SECRET_KEY: "0".repeat(64) } })
    expect(status).toBe(1)
    expect(find(stdout, "Test call")).toMatchObject({
      status: "failed",
      detail: "rejected with 70009: UserSig was signed with another app's key",
      advice: expect.stringContaining("Use the secret key of this SDKAppID")
    })
  })

  it("explains the codes of UserSigs, and reports other codes as warnings", async () => {
    const of = async (code: number) => {
      const { stdout } = await run(["doctor", "--json", "--base-url", await host(code)])
      return find(stdout, "Test call")
    }
    expect(await of(70_020)).toMatchObject({ status: "failed", advice: expect.stringContaining("data centre") })
    expect(await of(60_021)).toMatchObject({ status: "failed", advice: expect.stringContaining("allow list") })
    expect(await of(70_050)).toMatchObject({ status: "failed", advice: expect.stringContaining("wait one minute") })
    expect(await of(60_011)).toMatchObject({ status: "warning", advice: expect.stringContaining("Reduce the rate") })
  })

  it("compares the clocks by the dates of responses", async () => {
    const of = async (seconds: number) => {
      const { status, stdout } = await run(["doctor", "--json", "--base-url", await host(70_001, seconds)])
      return [status, find(stdout, "This machine")] as const
    }
    const [status, ahead] = await of(3600)
    expect([status, ahead?.status, ahead?.detail]).toEqual([
      1,
      "failed",
      expect.stringMatching(/^(?:1 hour|59 minutes)/)
    ])
    expect(ahead?.detail).toContain("ahead of")
    expect((await of(-100))[1]).toMatchObject({ status: "warning", advice: expect.stringContaining("NTP") })
  })

  it("ends within its timeout", async () => {
    const server = createServer(() => undefined).listen(0, "127.0.0.1")
    await once(server, "listening")
    onTestFinished(() => server.closeAllConnections())
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const started = performance.now()
    const { status, stdout } = await run(["doctor", "--json", "--base-url", url, "--timeout", "300ms"])
    server.close()
    expect([status, find(stdout, "base URL")?.detail]).toEqual([1, expect.stringContaining("no response in time")])
    expect(find(stdout, "Test call")).toMatchObject({ status: "skipped" })
    expect(performance.now() - started).toBeLessThan(5000)
  })

  it("says what is missing or invalid, and what to do", async () => {
    const { status, stdout } = await tcchat(["doctor", "--offline"])
    expect(status).toBe(1)
    await expect(stable(stdout)).toMatchFileSnapshot("golden/doctor-nothing-set.txt")
    const of = async (more: Readonly<Record<string, string>>, subject: string) =>
      find((await run(["doctor", "--offline", "--json"], { env: more })).stdout, subject)
    expect(await of({ TCCHAT_SDK_APP_ID: "app" }, "SDKAppID")).toMatchObject({ status: "failed" })
    expect(await of({ TCCHAT_BASE_URL: "", TCCHAT_REGION: "moon" }, "Region")).toMatchObject({ status: "failed" })
    for (const key of ["'x'", "a b", "-----BEGIN EC PRIVATE KEY-----", `eJ${"x".repeat(100)}`])
      expect(await of({ TCCHAT_SECRET_KEY: key }, "Secret key")).toMatchObject({ status: "failed" })
    expect(await of({ TCCHAT_BASE_URL: "", TCCHAT_SECRET_KEY: "abc" }, "Secret key")).toMatchObject({
      status: "warning"
    })
    expect(await of({ TCCHAT_PROFILE: "nope" }, "Configuration")).toMatchObject({ status: "failed" })
  })
})

describe("without a network, tcchat doctor", () => {
  const noNames = () =>
    vi.spyOn(dns.promises, "lookup").mockRejectedValue(Object.assign(new Error("no"), { code: "ENOTFOUND" }))

  it("says once that no name can be resolved, and what it did not check", async () => {
    noNames()
    const { status, stdout } = await run(["doctor"], { env: { TCCHAT_BASE_URL: "", TCCHAT_REGION: "singapore" } })
    expect(status).toBe(1)
    await expect(stable(stdout)).toMatchFileSnapshot("golden/doctor-offline.txt")
  })

  const alone = spawnSync("unshare", ["--map-root-user", "--net", "true"]).status === 0

  it.skipIf(!alone)("finds the same in a process without one, which needs `unshare` of util-linux", async () => {
    const words = ["--map-root-user", "--net", process.execPath, program, "doctor", "--json", "--timeout", "3s"]
    const { status, stdout } = await exec("unshare", words, { env: { ...bare, ...env(), TCCHAT_BASE_URL: "" } })
    expect(status).toBe(1)
    expect(find(stdout, "all regions")).toMatchObject({ status: "failed" })
    expect(find(stdout, "Test call")).toMatchObject({ status: "skipped" })
  })
})

describe("the findings of domains", () => {
  const all = targets(undefined, "seoul")
  const well = all.map((target) => ({ ...target, addresses: ["192.0.2.1"], milliseconds: 40, ahead: 1 }))

  it("are one for each region and its fallback domain, the app's own first", async () => {
    const probes = well.map((probe) =>
      probe.own && !probe.fallback
        ? { ...probe, failure: "ConnectTimeout" as const, code: "ETIMEDOUT" }
        : probe.name === "mumbai"
          ? { ...probe, addresses: [], failure: "NameNotFound" as const, code: "ENOTFOUND" }
          : probe
    )
    const found = [...findings(probes), clock.finding(probes)]
    await expect(`${Finding.shown(found, 100).join("\n")}\n`).toMatchFileSnapshot("golden/doctor-domains.txt")
    expect(Finding.isWell(found)).toBe(true)
  })

  it("fail if none of the app's own domains responds", () => {
    const probes = well.map((probe) => (probe.own ? { ...probe, failure: "Refused" as const } : probe))
    const own = findings(probes).filter(({ status }) => status === "failed")
    expect(own.map(({ subject }) => subject)).toEqual(["seoul", "seoul, fallback"])
  })
})
