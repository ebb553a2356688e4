import { readFileSync } from "node:fs"
import { mkdtemp, readFile, rm } from "node:fs/promises"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { parse } from "yaml"
import { tcchat } from "./tcchat.js"

const released = readFileSync(createRequire(import.meta.url).resolve("tcchat/openapi.json"), "utf8")

const known = JSON.parse(released) as Readonly<Record<"paths" | "webhooks", object>>
const endpoints = Object.keys(known.paths).length
const webhooks = Object.keys(known.webhooks).length

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tcchat-openapi-"))
})
afterAll(() => rm(folder, { recursive: true }))

describe("tcchat openapi", () => {
  it("prints the document that the package holds", async () => {
    const { status, stderr, stdout } = await tcchat(["openapi"])
    expect([status, stderr]).toEqual([0, ""])
    const { info, ...document } = JSON.parse(stdout) as Record<string, unknown>
    const { info: releasedInfo, ...expected } = JSON.parse(released) as Record<string, unknown>
    expect(document).toEqual(expected)
    expect(releasedInfo).toMatchObject({ ...(info as object), version: "0.0.0" })
    expect(await tcchat(["openapi", "--json"])).toMatchObject({ stdout: expect.stringMatching(/^\{"openapi":.*\}\n$/) })
  })

  it("writes YAML of the same content", async () => {
    const { stdout } = await tcchat(["openapi", "--yaml"])
    const { info: _, ...document } = parse(stdout) as Record<string, unknown>
    expect(JSON.parse(released)).toMatchObject(document)
  })

  it("writes a file, as YAML if its name says so, and says what is in it", async () => {
    const file = join(folder, "chat.yaml")
    const { status, stdout } = await tcchat(["openapi", "--out", file])
    expect([status, stdout]).toEqual([0, `Wrote ${endpoints} endpoints and ${webhooks} webhooks to ${file}.\n`])
    expect(await readFile(file, "utf8")).toMatch(/^openapi: 3\.1\.1\n/)
    const json = await tcchat(["openapi", "--out", join(folder, "chat.json"), "--json"])
    expect(JSON.parse(json.stdout)).toEqual({ file: join(folder, "chat.json"), endpoints, webhooks })
  })

  it("says what is wrong with a file or an option", async () => {
    expect(await tcchat(["openapi", "--out", join(folder, "no", "chat.json")])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("its folder does not exist")
    })
    expect(await tcchat(["openapi", "--json", "--yaml"])).toMatchObject({ status: 2 })
  })
})
