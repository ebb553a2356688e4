import { spawnSync } from "node:child_process"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"

const demo = fileURLToPath(new URL("../demo/main.mjs", import.meta.url))
const { FORCE_COLOR: _, ...env } = process.env

describe("the demo", () => {
  it("shows lists, the request, the response and a rejected call, without colours if there is no terminal", () => {
    const { status, stderr, stdout } = spawnSync(process.execPath, [demo], { env, encoding: "utf8" })
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" })
    const [before = "", deletion = "", after = "", rejection = ""] = stdout.split(/^(?=The lists|\$ tcchat)/m).slice(1)
    for (const name of ["family", "work", "school", "football", "同学"]) expect(before).toContain(`    ${name} `)
    expect(deletion).toMatch(/POST http:\/\/127\.0\.0\.1:\d+\/v4\/sns\/group_delete\?.*usersig=<redacted>&/)
    expect(deletion).toContain('{"From_Account":"alice","GroupName":["work","school","football"]}')
    expect(deletion).toContain('"ActionStatus":"OK"')
    expect(after.match(/^ {4}\S+ +\d/gm)).toHaveLength(2)
    expect(rejection).toContain("30003")
    expect(stdout).not.toContain("\u001B")
  })
})
