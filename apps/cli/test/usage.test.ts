import { describe, expect, it } from "vitest"
import { emulated, tcchat } from "./tcchat.js"

const { run, running, runProcess } = emulated()

const remove = ["relation", "delete-lists", "--yes"]
const names = (count: number) => Array.from({ length: count }, (_, index) => ["--group-name", `g${index}`]).flat()

/** Invalid command lines, and what the error has to contain. */
const wrong: ReadonlyArray<readonly [title: string, words: ReadonlyArray<string>, ...named: ReadonlyArray<string>]> = [
  [
    "33 names",
    [...remove, "--from-account", "alice", ...names(33)],
    "GroupName (--group-name)",
    "at most 32",
    "33 items"
  ],
  ["an empty name", [...remove, "--from-account", "alice", "--group-name", ""], "GroupName[0]", "not empty"],
  [
    "a name of 99 bytes",
    [...remove, "--from-account", "alice", "--group-name", "一二三四五六七八九十一".repeat(3)],
    "GroupName[0]",
    "at most 96 bytes of UTF-8",
    "99 bytes"
  ],
  [
    "33 names without confirmation",
    ["relation", "delete-lists", "--from-account", "alice", ...names(33)],
    "GroupName (--group-name)",
    "33 items"
  ],
  ["no account", [...remove, "--group-name", "work"], "From_Account (--from-account)", "is required"],
  ["a command that does not exist", ["relations"], '"relations"', "Did you mean relation?"],
  [
    "a misspelt field",
    [...remove, "--from-account", "alice", "--data", '{"GroupNames":["work"]}'],
    "GroupName (--group-name)",
    "is required",
    "is not a field: did you mean GroupName?"
  ],
  ["a call without its family", ["delete-lists"], '"delete-lists"', "Did you mean relation delete-lists?"],
  ["a call of two families", ["sendMessage"], "Did you mean group send-message or message send-message?"],
  ["a call without its family, with a mistake", ["delete-list"], "Did you mean relation delete-lists?"],
  ["a call of a run with a mistake", ["run", "relation.deleteList", "a.csv"], "Did you mean relation.deleteLists?"],
  ["a call of a family of a run with a mistake", ["run", "relation", "delete-list", "a"], "relation delete-lists?"],
  ["a name of a call with a mistake", ["call", "relation.deletLists"], "Did you mean relation.deleteLists?"],
  ["a command that only scripts use", ["__complet"], 'There is no command "__complet".', "See: tcchat --help"],
  ["a command of a family that does not exist", ["relation", "delete-list"], "Did you mean delete-lists?"],
  [
    "an option that does not exist",
    [...remove, "--from-acount", "a"],
    '"--from-acount"',
    "Did you mean --from-account?"
  ],
  ["an option without its value", [...remove, "--from-account"], "--from-account needs a value"],
  [
    "an option for a value",
    [...remove, "--from-account", "--group-name", "a"],
    "--from-account needs a value",
    "--from-account=…"
  ],
  ["an option twice", [...remove, "--from-account", "a", "--from-account", "b"], "--from-account is given twice"],
  ["a value for a switch", [...remove, "--json=1"], "--json takes no value"],
  ["an argument too many", ["relation", "pull-lists", "alice"], "takes options only", '"alice"'],
  ["a short option", ["relation", "pull-lists", "-x"], '"--x"'],
  ["an option with one dash", ["relation", "pull-lists", "-from-acount=a"], "Did you mean --from-account?"],
  ["a negative number for an argument", ["relation", "pull-lists", "-30"], 'takes options only, not "-30"'],
  ["an option before the command", ["--from-account", "alice", "relation"], "Options come after the command"],
  ["a region that does not exist", [...remove, "--region", "moon"], "--region", "china, singapore"],
  ["an invalid duration", [...remove, "--timeout", "soon"], "--timeout", "500ms, 10s"],
  ["an invalid number", [...remove, "--retries", "many"], "--retries", "an integer from 0 to 20"],
  [
    "an invalid choice",
    ["relation", "delete-all-friends", "--delete-type", "all"],
    "--delete-type",
    "Delete_Type_Both"
  ],
  ["a string for an integer", ["group", "set-message-extension", "--operate-type", "x"], "--operate-type", "1, 2, 3"],
  ["an invalid number of a field", ["relation", "pull-friends", "--start-index", "x"], "--start-index", "a number"],
  ["invalid JSON", [...remove, "--data", "{oops"], "--data is not JSON"],
  ["JSON that is not an object", [...remove, "--data", "[]"], "one JSON object"],
  ["a file that does not exist", [...remove, "--data", "@/does/not/exist"], "/does/not/exist", "there is no such file"],
  ["a file without a name", [...remove, "--data", "@"], "--data: the name of a file is missing after the @"],
  ["a seed without a name", [...remove, "--emulator", "--seed", "@"], "--seed: the name of a file is missing"],
  ["lines of a file without a name", [...remove, "--lines", "group-name="], "--lines: expected FIELD=FILE"],
  ["an empty payload", [...remove, "--data", " "], "--data is empty"],
  ["an invalid port", ["emulator", "--port", "99999"], "--port: expected an integer from 0 to 65535"],
  ["an address that is empty", ["emulator", "--host="], '--host: expected ADDRESS, got ""'],
  ["an empty name of a file", [...remove, "--secret-key-file="], '--secret-key-file: expected FILE, got ""'],
  ["an unknown name of a call", ["call", "nope"], "tcchat apis WORD"],
  ["an invalid base URL", ["relation", "pull-lists", "--base-url", "ftp://x"], "--base-url must be like https://"],
  ["an invalid port of the base URL", ["relation", "pull-lists", "--base-url", "http://a:99999"], "from 1 to 65535"],
  [
    "an invalid SDKAppID",
    ["relation", "pull-lists", "--sdk-app-id", "app"],
    "The SDKAppID of --sdk-app-id must be an integer"
  ],
  ["a deletion without a terminal", remove.slice(0, 2).concat("--from-account", "alice", "--group-name", "a"), "--yes"],
  ["no command of a family", ["relation"], "A command is missing."]
]

describe("wrong usage", () => {
  it.for(wrong)("is reported in a few lines, with status 2 and nothing sent: %s", async ([, words, ...named]) => {
    const { status, stderr, stdout } = await run(words)
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" })
    for (const part of named) expect(stderr).toContain(part)
    expect(stderr).not.toMatch(/^ +at /m)
    expect(stderr.split("\n").length).toBeLessThan(words.length === 1 ? 40 : 8)
    expect(await running().calls()).toEqual([])
  })

  it("ends the process with status 2", async () => {
    for (const words of [["relations"], [...remove, "--wat"], [...remove, "--group-name", "a"], ["relation"]]) {
      const { status, stdout } = await runProcess(words)
      expect([words, status, stdout]).toEqual([words, 2, ""])
    }
  })

  it("is to use standard input twice", async () => {
    const { status, stderr } = await run([...remove, "--data", "-", "--secret-key-file", "-"], { input: "{}" })
    expect(status).toBe(2)
    expect(stderr).toContain("Standard input is used twice: for --data and for the secret key.")
  })

  it("is reported as one JSON object on stderr with --json", async () => {
    const { status, stderr, stdout } = await run([...remove, "--from-account", "alice", ...names(33), "--json"])
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" })
    expect(JSON.parse(stderr)).toMatchObject({
      error: {
        type: "PayloadError",
        endpoint: "relation.deleteLists",
        issues: [{ path: "GroupName", actual: "33 items" }],
        exitStatus: 2
      }
    })
    const unknown = await run(["relation", "pull-lists", "--wat", "--json"])
    expect(JSON.parse(unknown.stderr)).toMatchObject({ error: { type: "UsageError", exitStatus: 2 } })
  })
})

describe("an invalid number or duration", () => {
  const call = ["relation", "pull-lists", "--from-account", "alice"]
  const sign = ["sig", "sign", "alice"]
  const times = ["0", "0s", "0.0ms", "-1s", "NaN", "Infinity", "1e3", "soon", ""]
  const ports = ["-1", "65536", "99999", "NaN", "1.5", "1e3", ""]
  const options: ReadonlyArray<readonly [ReadonlyArray<string>, name: string, given: ReadonlyArray<string>]> = [
    [call, "--timeout", times],
    [call, "--retries", ["-1", "21", "NaN", "Infinity", "1.5", ""]],
    [call, "--sdk-app-id", ["0", "-1", "4294967296", "NaN", "1.5", ""]],
    [["doctor"], "--timeout", times],
    [["emulator"], "--port", ports],
    [["console"], "--port", ports],
    [["console"], "--emulator-port", ports],
    [["config", "add", "prod"], "--sdk-app-id", ["0", "-1", "4294967296", "NaN", ""]],
    [sign, "--expire", [...times, "0.5s", "99999999999999d"]],
    [sign, "--time", ["-1", "NaN", "1.5", "9007199254740991", ""]],
    [sign, "--room-id", ["-1", "4294967296", "NaN", ""]],
    [["sig", "decode", "x"], "--time", ["-1", "NaN", ""]]
  ]

  it.for(options)("is reported with the name of its option, with status 2: %o", async ([words, name, given]) => {
    for (const value of given) {
      const { status, stderr, stdout } = await run([...words, `${name}=${value}`])
      expect([value, status, stdout, stderr.includes(name)]).toEqual([value, 2, "", true])
    }
    expect(await running().calls()).toEqual([])
  })
})

describe("missing settings", () => {
  it("are named together, with the ways to set them", async () => {
    const { status, stderr } = await tcchat(["relation", "pull-lists", "--from-account", "alice"])
    expect(status).toBe(2)
    await expect(stderr).toMatchFileSnapshot("golden/no-settings.txt")
  })

  it("are named alone if the others are set", async () => {
    const { stderr } = await tcchat(["relation", "pull-lists", "--from-account", "alice"], {
      env: { TCCHAT_SDK_APP_ID: "1400000000" }
    })
    expect(stderr).toContain("The secret key is not set.")
  })
})

describe("settings", () => {
  it("of options override those of the environment", async () => {
    const env = { TCCHAT_SDK_APP_ID: "1", TCCHAT_ADMIN: "nobody", TCCHAT_BASE_URL: "http://127.0.0.1:9" }
    const options = ["--sdk-app-id", "1400000000", "--admin", "administrator", "--base-url", running().app.baseUrl]
    expect((await run(["relation", "pull-lists", "--from-account", "alice", ...options], { env })).status).toBe(0)
  })

  it("let a region of an option override a base URL of the environment", async () => {
    const { stdout } = await run([
      "relation",
      "pull-lists",
      "--from-account",
      "alice",
      "--region",
      "seoul",
      "--dry-run"
    ])
    expect(stdout).toContain("POST https://adminapikr.im.qcloud.com/v4/sns/group_get?")
  })
})
