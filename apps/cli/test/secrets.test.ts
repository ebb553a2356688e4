import { once } from "node:events"
import { rm, writeFile } from "node:fs/promises"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { sign } from "@tcchat/usersig"
import { describe, expect, it, onTestFinished } from "vitest"
import { emulated, tcchat } from "./tcchat.js"

const { env, run, running, runProcess } = emulated()

const pull = ["relation", "pull-lists", "--from-account", "alice"]
const deletion = ["relation", "delete-lists", "--from-account", "alice", "--group-name", "work", "--yes"]

/** How every UserSig of the emulated app begins, as it is compressed JSON. */
const beginnings = ["eJ", "eA"]

describe("the secret key", () => {
  it("can come from a file or standard input, with or without a line break at its end", async () => {
    const { TCCHAT_SECRET_KEY: key = "", ...others } = env()
    const file = join(tmpdir(), `tcchat-key-${process.pid}`)
    onTestFinished(() => rm(file))
    await writeFile(file, `${key}\n`)
    expect((await tcchat([...pull, "--secret-key-file", file], { env: others })).status).toBe(0)
    expect((await tcchat([...pull, "--secret-key-file", "-"], { env: others, input: `${key}\r\n` })).status).toBe(0)
  })

  it("is never an option, and the error does not contain it", async () => {
    for (const words of [["--secret-key", "hunter2"], ["--secret-key=hunter2"], ["--key", "hunter2"]]) {
      const { status, stderr, stdout } = await run([...pull, ...words])
      expect({ status, stdout }).toEqual({ status: 2, stdout: "" })
      expect(stderr).toContain("--secret-key-file")
      expect(stderr).not.toContain("hunter2")
    }
  })
})

describe("neither the secret key nor a UserSig", () => {
  const faults = [
    undefined,
    { kind: "code", code: 70001 },
    { kind: "code", code: 30008 },
    { kind: "status", status: 502 },
    { kind: "garbage", body: "usersig=" },
    { kind: "reset" },
    { kind: "drop" }
  ] as const

  it.for(faults)("is in any output of a call: %o", async (fault) => {
    const { TCCHAT_SECRET_KEY: key = "" } = env()
    if (fault !== undefined) await running().faults.add(fault)
    for (const more of [[], ["--json"], ["--dry-run"], ["--dry-run", "--json"]]) {
      const { stderr, stdout } = await (fault === undefined ? runProcess : run)([
        ...deletion,
        ...more,
        "--verbose",
        "--timeout",
        "400ms",
        "--retries",
        "1"
      ])
      const text = stdout + stderr
      expect(text).not.toContain(key)
      for (const beginning of beginnings) expect(text).not.toMatch(new RegExp(`${beginning}[\\w*-]{40}`))
      expect(text.replaceAll("usersig=<redacted>", "")).not.toMatch(/usersig=\w/i)
    }
  })

  it("is shown of a page that contains the URL, truncated or in another encoding", async () => {
    const repeated: Array<string> = []
    const server = createServer(({ url = "" }, response) => {
      const forms = [url.slice(0, 120), encodeURIComponent(url), Buffer.from(url).toString("base64")]
      repeated.push(...forms)
      response.writeHead(502).end(forms.join("\n"))
    }).listen(0, "127.0.0.1")
    await once(server, "listening")
    onTestFinished(() => void server.close())
    const TCCHAT_BASE_URL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const { stderr } = await tcchat([...pull, "--verbose", "--retries", "0"], { env: { ...env(), TCCHAT_BASE_URL } })
    expect(stderr).toContain("HTTP 502")
    // The whole body is shown, except the UserSig.
    for (const form of repeated) expect(stderr).not.toContain(form.slice(100, 120))
    const [, page = ""] = /^< (\/v4.*)$/m.exec(stderr) ?? []
    expect(page.match(/<redacted>/g)).toHaveLength(repeated.length)
  })

  it("is in an error about the command line", async () => {
    const { TCCHAT_SECRET_KEY: key = "" } = env()
    const userSig = sign({ sdkAppId: 1400000000, secretKey: key, userId: "alice", expire: 60 })
    for (const secret of [key, userSig])
      for (const words of [
        [secret],
        ["sig", secret],
        [...pull, secret],
        [...pull, `--${secret}`],
        ["sig", "verify", "x", secret],
        [...pull, "--data", secret]
      ]) {
        const { status, stderr, stdout } = await run(words)
        expect(status).toBe(2)
        expect(stdout + stderr).not.toContain(secret)
      }
  })
})
