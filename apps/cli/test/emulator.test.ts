import { options } from "@tcchat/emulator/Undocumented"
import { createHash } from "node:crypto"
import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { createServer } from "node:http"
import { type AddressInfo, createServer as listen } from "node:net"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { afterEach, describe, expect, it } from "vitest"
import { bare, program, tcchat } from "./tcchat.js"

const children: Array<ChildProcess> = []

afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL")
})

const startWith = async (env: Readonly<Record<string, string>>, ...words: ReadonlyArray<string>) => {
  const child = spawn(process.execPath, [program, "emulator", "--port", "0", ...words], { env: { ...bare, ...env } })
  children.push(child)
  const lines = createInterface({ input: child.stdout })
  const [first] = (await once(lines, "line")) as [string]
  return { child, first }
}

const start = (...words: ReadonlyArray<string>) => startWith({}, ...words)

interface Started {
  readonly url: string
  readonly environment: Readonly<Record<string, string>>
}

const startJson = async (...words: ReadonlyArray<string>) => {
  const { child, first } = await start("--json", ...words)
  return { child, ...(JSON.parse(first) as Started) }
}

describe("tcchat emulator", () => {
  it("serves the accounts of a seed, with the variables that it prints", async () => {
    const { environment, url } = await startJson("--seed", '{"accounts":{"zoe":{"lists":["a"]}}}')
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    const { status, stdout } = await tcchat(["relation", "pull-lists", "--from-account", "zoe", "--json"], {
      env: environment
    })
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ ResultItem: [{ GroupName: "a" }] })
  })

  it("produces the failures of --fault", async () => {
    const { environment } = await startJson(
      "--seed",
      '{"accounts":["zoe"]}',
      "--fault",
      '{"kind":"code","code":30004,"count":1}'
    )
    const pull = ["relation", "pull-lists", "--from-account", "zoe"]
    expect((await tcchat(pull, { env: environment })).stderr).toContain("30004")
    expect((await tcchat(pull, { env: environment })).status).toBe(0)
  })

  it("sends webhooks, signed with a token that it does not show", async () => {
    const received: Array<URL> = []
    const receiver = createServer((request, response) => {
      received.push(new URL(request.url ?? "", "http://127.0.0.1"))
      request.resume().on("end", () => response.end('{"ActionStatus":"OK","ErrorCode":0,"ErrorInfo":""}'))
    })
    await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve))
    const token = "a-token-of-webhooks"
    const address = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/webhooks`
    const words = ["--webhooks", address, "--seed", '{"accounts":["zoe","bob"]}']
    const { child, first } = await startWith({ TCCHAT_WEBHOOK_TOKEN: token }, "--json", ...words)
    let shown = first
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (shown += String(text)))
    const { environment, url } = JSON.parse(first) as Started
    const block = ["relation", "add-to-blocklist", "--from-account", "zoe", "--to-account", "bob", "--yes"]
    expect((await tcchat(block, { env: environment })).status).toBe(0)
    await expect.poll(() => received.length).toBe(1)
    receiver.close()
    const query = received[0]!.searchParams
    expect(query.get("CallbackCommand")).toBe("Sns.CallbackBlackListAdd")
    const signed = createHash("sha256")
      .update(`${token}${query.get("RequestTime")}`)
      .digest("hex")
    expect(query.get("Sign")).toBe(signed)
    expect(await (await fetch(`${url}/emulator/webhooks`)).text()).not.toContain(token)
    expect(shown).not.toContain(token)
  })

  it("rejects an invalid URL of webhooks, and a token without a URL", async () => {
    for (const words of [
      ["--webhooks", "127.0.0.1:3000"],
      ["--webhook-token-file", "token.txt"]
    ]) {
      const { status, stderr } = await tcchat(["emulator", ...words])
      expect([status, stderr.split("\n").length > 1]).toEqual([2, true])
      expect(stderr).toContain("--webhooks")
    }
  })

  it("shows where it listens", async () => {
    const { first } = await start()
    expect(first).toMatch(/^The emulator listens on http:\/\/127\.0\.0\.1:\d+$/)
  })

  it.for(["SIGINT", "SIGTERM"] as const)("stops with status 0 on %s", async (signal) => {
    const { child } = await startJson()
    child.kill(signal)
    expect(await once(child, "exit")).toEqual([0, null])
  })

  it("does not show the key of --secret-key-file", async () => {
    const child = spawn(process.execPath, [program, "emulator", "--port", "0", "--json", "--secret-key-file", "-"], {
      env: bare
    })
    children.push(child)
    child.stdin.end("a key of my own")
    const [line] = (await once(createInterface({ input: child.stdout }), "line")) as [string]
    expect(line).not.toContain("a key of my own")
    const { environment } = JSON.parse(line) as Started
    const env = { ...environment, TCCHAT_SECRET_KEY: "a key of my own" }
    expect((await tcchat(["relation", "pull-lists", "--from-account", "administrator"], { env })).status).toBe(0)
  })

  it("behaves as a settings file says", async () => {
    const folder = await mkdtemp(join(tmpdir(), "tcchat-"))
    const file = join(folder, "settings.json")
    await writeFile(file, '{"undocumented":{"deleteMissingList":"reject"}}')
    const { environment } = await startJson("--seed", '{"accounts":["zoe"]}', "--settings", `@${file}`)
    const remove = ["relation", "delete-lists", "--from-account", "zoe", "--group-name", "none", "--yes"]
    expect((await tcchat(remove, { env: environment })).stderr).toContain("30001")
    await rm(folder, { recursive: true })
  })

  it("lists the undocumented behavior that settings can choose", async () => {
    const { status, stdout } = await tcchat(["emulator", "--list-undocumented", "--json"])
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(options)))
    const shown = await tcchat(["emulator", "--list-undocumented"])
    for (const name of Object.keys(options)) expect(shown.stdout).toContain(name)
  })

  it("makes no calls for pages from elsewhere, but for those of --allowed-origin", async () => {
    const origin = "https://example.com"
    const post = async (url: string, path: string) =>
      (await fetch(`${url}${path}`, { method: "POST", headers: { origin }, body: "{}" })).status
    const closed = await startJson()
    expect(await post(closed.url, "/v4/sns/group_get")).toBe(403)
    const open = await startJson("--allowed-origin", origin)
    expect(await post(open.url, "/v4/sns/group_get")).toBe(200)
    expect(await post(open.url, "/emulator/reset")).toBe(403)
  })

  it("says which port is in use", async () => {
    const server = listen().listen(0, "127.0.0.1")
    await once(server, "listening")
    const { port } = server.address() as { readonly port: number }
    const { status, stderr } = await tcchat(["emulator", "--port", String(port)])
    server.close()
    expect(status).toBe(1)
    expect(stderr).toContain(`port ${port} of 127.0.0.1 is in use`)
    expect(stderr).toContain("--port; 0 takes a free one")
  })

  it.for([
    [["--seed", '{"accounts":{"a":{"listz":[]}}}'], "seed"],
    [["--seed", "@/does/not/exist"], "no such file"],
    [["--fault", '{"kind":"earthquake"}'], "fault"],
    [["--settings", "[]"], "one JSON object"],
    [["--settings", '{"undocumentd":{}}'], "undocumentd is no option"],
    [["--settings", '{"undocumented":{"sendWhenMuted":"never"}}'], 'must be one of "send", "reject"'],
    [["--host", ""], "--host"],
    [["--port", "70000"], "65535"]
  ] as const)("rejects what it cannot be told: %o", async ([words, named]) => {
    const { status, stderr } = await tcchat(["emulator", ...words])
    expect(status).toBe(2)
    expect(stderr).toContain(named)
  })
})
