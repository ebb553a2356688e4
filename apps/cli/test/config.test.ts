import { chmod, mkdtemp, readFile, rm, stat, symlink, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { emulated, hasScript, onTerminal, tcchat } from "./tcchat.js"

const { env, running } = emulated()

let folder = ""
let file = ""
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tcchat-config-"))
  file = join(folder, "config.json")
})
beforeEach(() => rm(file, { force: true }))
afterAll(() => rm(folder, { recursive: true }))

const run = (
  words: ReadonlyArray<string>,
  more: { readonly env?: Readonly<Record<string, string>>; readonly input?: string } = {}
) => tcchat(words, { ...more, env: { TCCHAT_CONFIG: file, ...more.env } })

const pull = ["relation", "pull-lists", "--from-account", "alice"]
const masked = (text: string) => text.replaceAll(folder, "FOLDER")

const keep = async (config: unknown, mode = 0o600) => {
  await writeFile(file, typeof config === "string" ? config : JSON.stringify(config))
  await chmod(file, mode)
}

/** A profile of the emulated app. */
const emulatedProfile = (more: Readonly<Record<string, unknown>> = {}) => {
  const { TCCHAT_BASE_URL: baseUrl, TCCHAT_SDK_APP_ID: id, TCCHAT_SECRET_KEY: secretKey } = env()
  return { sdkAppId: Number(id), baseUrl, secretKey, ...more }
}

describe("tcchat config", () => {
  it("saves profiles in a file that only its owner can read, and shows them without their keys", async () => {
    const add = ["config", "add", "prod", "--sdk-app-id", "1400000000", "--region", "singapore", "--admin", "管理员"]
    const added = await run([...add, "--secret-key-file", "-"], { input: "hunter2\n" })
    expect(added.status).toBe(0)
    const command = ["--secret-key-command", "pass show chat"]
    await run(["config", "add", "ci", "--sdk-app-id", "2", "--base-url", "http://127.0.0.1:7001", ...command])
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect(JSON.parse(await readFile(file, "utf8"))).toEqual({
      profile: "prod",
      profiles: {
        prod: { sdkAppId: 1400000000, region: "singapore", admin: "管理员", secretKey: "hunter2" },
        ci: { sdkAppId: 2, baseUrl: "http://127.0.0.1:7001", secretKeyCommand: "pass show chat" }
      }
    })
    const list = await run(["config", "list"])
    const show = await run(["config", "show", "prod"])
    const shown = [added.stdout, list.stdout, show.stdout].join("---\n")
    expect(shown).not.toContain("hunter2")
    await expect(masked(shown)).toMatchFileSnapshot("golden/config.txt")
    const lines = (await run(["config", "list", "--ndjson"])).stdout.trim().split("\n")
    expect(lines.map((line) => (JSON.parse(line) as { readonly name: string }).name)).toEqual(["prod", "ci"])
  })

  it("changes the default, replaces a profile with --replace, and removes one with --yes", async () => {
    await keep({ profile: "a", profiles: { a: { sdkAppId: 1 }, b: { sdkAppId: 2 } } })
    expect((await run(["config", "add", "a", "--sdk-app-id", "3"])).status).toBe(2)
    expect((await run(["config", "add", "a", "--sdk-app-id", "3", "--replace"])).status).toBe(0)
    expect((await run(["config", "use", "b"])).status).toBe(0)
    expect((await run(["config", "remove", "b"])).stderr).toContain("removing profile b needs confirmation")
    expect((await run(["config", "remove", "b", "--yes"])).status).toBe(0)
    expect(JSON.parse(await readFile(file, "utf8"))).toEqual({ profiles: { a: { sdkAppId: 3 } } })
  })

  it("writes through a symbolic link", async () => {
    const real = join(folder, "real.json")
    await writeFile(real, "{}")
    await symlink(real, file)
    await run(["config", "add", "a", "--sdk-app-id", "1"])
    expect(await readFile(real, "utf8")).toContain('"sdkAppId": 1')
  })

  it("completes the names of profiles", async () => {
    await keep({ profiles: { prod: { sdkAppId: 1 }, staging: {} } })
    const complete = async (...words: ReadonlyArray<string>) =>
      (await run(["__complete", "--", ...words])).stdout.split("\n").map((line) => line.split("\t")[0])
    expect(await complete(...pull, "--profile", "")).toEqual(["prod", "staging", ""])
    expect(await complete("config", "use", "st")).toEqual(["staging", ""])
  })

  it.skipIf(!hasScript)("prompts for the key on a terminal, without showing it", async () => {
    const words = ["config", "add", "typed", "--sdk-app-id", "1", "--region", "seoul"]
    const { screen, status } = await onTerminal(words, { "Secret key": "hunter2\r" }, { TCCHAT_CONFIG: file })
    expect([status, screen.includes("hunter2"), screen.includes("Region")]).toEqual([0, false, false])
    expect(await readFile(file, "utf8")).toContain("hunter2")
  })

  it.skipIf(!hasScript)("prompts for all that is needed on a terminal, until it is valid", async () => {
    const { screen, status } = await onTerminal(
      ["config", "add", "typed"],
      {
        "SDKAppID of the app": "app\r",
        "The SDKAppID is an integer": "1400000000\r",
        "Region, one of china, singapore": "singapor\r",
        "Did you mean singapore?": "singapore\r",
        "Secret key": "hunter2\r"
      },
      { TCCHAT_CONFIG: file }
    )
    expect([status, screen.includes("hunter2")]).toEqual([0, false])
    expect(JSON.parse(await readFile(file, "utf8"))).toMatchObject({
      profiles: { typed: { sdkAppId: 1_400_000_000, region: "singapore", secretKey: "hunter2" } }
    })
  })
})

describe("a profile", () => {
  it("has the settings of a call, and is chosen by option, by variable, or as the default", async () => {
    await keep({ profile: "other", profiles: { emulated: emulatedProfile(), other: { sdkAppId: 5 } } })
    expect((await run([...pull, "--profile", "emulated"])).status).toBe(0)
    expect((await run(pull, { env: { TCCHAT_PROFILE: "emulated" } })).status).toBe(0)
    expect((await run([...pull, "--dry-run"])).stdout).toContain("sdkappid=5&")
  })

  it("reads the key from a file next to the configuration, or from the output of a command", async () => {
    const { secretKey, ...others } = emulatedProfile()
    await writeFile(join(folder, "chat.key"), `${secretKey}\n`, { mode: 0o600 })
    const file = { ...others, secretKeyFile: "chat.key" }
    const command = { ...others, secretKeyCommand: `cat '${join(folder, "chat.key")}'` }
    await keep({ profiles: { file, command, broken: { ...others, secretKeyCommand: "exit 3" } } })
    for (const profile of ["file", "command"])
      expect(await run([...pull, "--profile", profile])).toMatchObject({ status: 0, stderr: "" })
    const broken = await run([...pull, "--profile", "broken"])
    expect([broken.status, broken.stderr]).toEqual([2, expect.stringContaining("ended with status 3")])
  })

  it("is overridden by variables and options, with a warning if the command line names the profile", async () => {
    await keep({ profiles: { emulated: emulatedProfile({ sdkAppId: 5, admin: "nobody" }) } })
    const words = [...pull, "--profile", "emulated", "--admin", "administrator"]
    const { status, stderr } = await run(words, { env: { TCCHAT_SDK_APP_ID: "1400000000" } })
    expect(status).toBe(0)
    expect(stderr).toContain("TCCHAT_SDK_APP_ID is set, and overrides the profile emulated.")
    const region = await run([...pull, "--profile", "emulated", "--dry-run"], { env: { TCCHAT_REGION: "seoul" } })
    expect(region.stdout).toContain("https://adminapikr.im.qcloud.com/")
  })

  it("causes a warning if others can read it, and its command is not run if they can write it", async () => {
    await keep({ profiles: { a: emulatedProfile() } }, 0o644)
    const { status, stderr } = await run([...pull, "--profile", "a"])
    expect(status).toBe(0)
    await expect(masked(stderr)).toMatchFileSnapshot("golden/open-config.txt")
    const program = await run([...pull, "--profile", "a", "--json"])
    expect(JSON.parse(program.stderr)).toEqual({
      warning: { message: expect.stringContaining("read by other users"), advice: `chmod 600 ${file}` }
    })
    const touched = join(folder, "touched")
    await keep(
      { profiles: { a: { ...emulatedProfile(), secretKey: undefined, secretKeyCommand: `touch '${touched}'` } } },
      0o666
    )
    expect((await run([...pull, "--profile", "a"])).stderr).toContain("is not run")
    await expect(stat(touched)).rejects.toThrow()
  })

  it.for([
    ["{", "is not JSON"],
    ["[]", "one JSON object"],
    [{ profils: {} }, "Did you mean profile?"],
    [{ profiles: { a: { secretkey: "hunter2" } } }, "Did you mean secretKey?"],
    [{ profiles: { a: { sdkAppId: true } } }, "sdkAppId must be a number"],
    [{ profiles: { a: { secretKey: "hunter2", secretKeyFile: "x" } } }, "Keep only one of them"],
    [{ profiles: { a: { sdkAppId: 1, secretKey: "hunter2", region: "moon" } } }, "The regions are china"],
    [
      { profiles: { a: { sdkAppId: 1, secretKey: "hunter2", baseUrl: "http://x:99999" } } },
      "baseUrl of profile a must be a URL with a port from 1 to 65535"
    ],
    [{ profiles: { b: {} } }, "The profiles are b."],
    [{}, "tcchat config add NAME"]
  ] as const)("that is invalid is reported with status 2: %o", async ([config, named]) => {
    await keep(config)
    const { status, stderr, stdout } = await run([...pull, "--profile", "a"])
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" })
    expect(stderr).toContain(named)
    expect(stderr).not.toContain("hunter2")
    expect(await running().calls()).toEqual([])
  })
})
