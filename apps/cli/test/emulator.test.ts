import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { createServer } from "node:net"
import { createInterface } from "node:readline"
import { afterEach, describe, expect, it } from "vitest"
import { bare, program, tcchat } from "./tcchat.js"

const children: Array<ChildProcess> = []

afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL")
})

const start = async (...words: ReadonlyArray<string>) => {
  const child = spawn(process.execPath, [program, "emulator", "--port", "0", ...words], { env: bare })
  children.push(child)
  const lines = createInterface({ input: child.stdout })
  const [first] = (await once(lines, "line")) as [string]
  return { child, first }
}

interface Started {
  readonly url: string
  readonly environment: Readonly<Record<string, string>>
}

const startJson = async (...words: ReadonlyArray<string>) => {
  const { child, first } = await start("--json", ...words)
  return { child, ...(JSON.parse(first) as Started) }
}

describe("tcchat emulator", () => {
  it("serves accounts of a seed, with the environment that it prints", async () => {
    const { environment, url } = await startJson("--seed", '{"accounts":{"zoe":{"lists":["a"]}}}')
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    const { status, stdout } = await tcchat(["relation", "pull-lists", "--from-account", "zoe", "--json"], {
      env: environment
    })
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ ResultItem: [{ GroupName: "a" }] })
  })

  it("fails when it is told to", async () => {
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

  it("tells a person where it listens and what to copy", async () => {
    const { first } = await start()
    expect(first).toMatch(/^The emulator listens on http:\/\/127\.0\.0\.1:\d+$/)
  })

  it.for(["SIGINT", "SIGTERM"] as const)("ends with status 0 at %s", async (signal) => {
    const { child } = await startJson()
    child.kill(signal)
    expect(await once(child, "exit")).toEqual([0, null])
  })

  it("does not show a key that it was given", async () => {
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

  it("says which port is in use", async () => {
    const server = createServer().listen(0, "127.0.0.1")
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
    [["--port", "70000"], "65535"]
  ] as const)("refuses what it cannot be told: %o", async ([words, named]) => {
    const { status, stderr } = await tcchat(["emulator", ...words])
    expect(status).toBe(2)
    expect(stderr).toContain(named)
  })
})
