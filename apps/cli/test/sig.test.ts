import { sign, verify } from "@tcchat/usersig"
import { describe, expect, it } from "vitest"
import { tcchat } from "./tcchat.js"

const app = { sdkAppId: 1400000000, secretKey: "a key for these tests" }
const env = { TCCHAT_SDK_APP_ID: String(app.sdkAppId), TCCHAT_SECRET_KEY: app.secretKey }
const run = (words: ReadonlyArray<string>, input?: string) =>
  tcchat(["sig", ...words], { env, ...(input !== undefined && { input }) })

const time = 1_790_000_000
const userSig = sign({ ...app, userId: "alice", expire: 86_400, time })
const at = ["--time", String(time + 60)]

describe("tcchat sig sign", () => {
  it("advises no option that it does not have where the app is missing", async () => {
    const { status, stderr } = await tcchat(["sig", "sign", "alice"], { env: { TCCHAT_CONFIG: "/does/not/exist" } })
    expect(status).toBe(2)
    expect(stderr).toContain("The SDKAppID and the secret key are not set.")
    expect(stderr).not.toContain("--emulator")
  })

  it("prints a UserSig and nothing else", async () => {
    const { status, stderr, stdout } = await run(["sign", "用户1", "--expire", "12h", "--time", String(time)])
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" })
    expect(verify(stdout.trim(), { ...app, userId: "用户1", time: time + 43_200 }).ok).toBe(true)
    expect(verify(stdout.trim(), { ...app, userId: "用户1", time: time + 43_201 }).ok).toBe(false)
  })

  it("signs a PrivateMapKey for a room with a name, and shows its contents", async () => {
    const { stdout } = await run([
      "sign",
      "alice",
      "--room-name",
      "教室",
      "--privilege",
      "enterRoom",
      "--privilege",
      "sendAudio",
      "--time",
      String(time),
      "--json"
    ])
    const printed = JSON.parse(stdout) as { readonly userSig: string }
    expect(printed).toMatchObject({
      userId: "alice",
      sdkAppId: app.sdkAppId,
      time,
      expire: 86_400,
      expiresAt: time + 86_400,
      room: { room: "教室", privileges: ["enterRoom", "sendAudio"], expiresAt: time + 86_400 }
    })
    expect(verify(printed.userSig, { ...app, time, userBuf: "any" }).ok).toBe(true)
  })

  it.for([
    [["sign"], "USER is missing"],
    [["sign", ""], "1 to 64 bytes"],
    [["sign", "a", "--expire", "0s"], "--expire"],
    [["sign", "a", "--room-id", "1", "--room-name", "x"], "exclude each other"],
    [["sign", "a", "--privilege", "enterRoom"], "needs a room"],
    [["sign", "a", "--room-id", "1", "--privilege", "fly"], "createRoom, enterRoom"],
    [["sign", "a", "--room-id", "-1"], "0 to 4294967295"]
  ] as const)("rejects invalid options: %o", async ([words, named]) => {
    const { status, stderr, stdout } = await run(words)
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" })
    expect(stderr).toContain(named)
  })
})

describe("tcchat sig decode", () => {
  it("shows the contents of a UserSig, without a key", async () => {
    const { status, stdout } = await tcchat(["sig", "decode", userSig, ...at])
    expect(status).toBe(0)
    await expect(stdout).toMatchFileSnapshot("golden/sig-decode.txt")
  })

  it("reads a UserSig from standard input, alone or within a URL", async () => {
    const url = `https://console.tim.qq.com/v4/sns/group_get?sdkappid=1&usersig=${encodeURIComponent(userSig)}&random=1\n`
    for (const input of [`${userSig}\n`, url]) {
      const { status, stdout } = await tcchat(["sig", "decode", "--json"], { input })
      expect(status).toBe(0)
      expect(JSON.parse(stdout)).toMatchObject({ userId: "alice", sdkAppId: app.sdkAppId, time, expire: 86_400 })
      expect(stdout).not.toContain("sig")
    }
  })

  it("reports a missing or malformed UserSig", async () => {
    expect((await tcchat(["sig", "decode"])).stderr).toContain("Standard input contains no UserSig.")
    const { status, stderr } = await tcchat(["sig", "decode", "hello"])
    expect(status).toBe(2)
    expect(stderr).toContain("This is not a UserSig")
    for (const words of [[], ["-"], [""], ["hello"], ["%zz"], [userSig.slice(0, 40)]])
      expect((await tcchat(["sig", "decode", ...words])).stderr).not.toContain("verify")
  })
})

describe("tcchat sig verify", () => {
  it("accepts a valid UserSig", async () => {
    const { status, stdout } = await run(["verify", userSig, "--user-id", "alice", ...at])
    expect(status).toBe(0)
    await expect(stdout).toMatchFileSnapshot("golden/sig-valid.txt")
  })

  it("explains why the UserSig of another user is invalid", async () => {
    const { status, stdout } = await run(["verify", userSig, "--user-id", "bob", ...at])
    expect(status).toBe(1)
    await expect(stdout).toMatchFileSnapshot("golden/sig-invalid.txt")
  })

  const room = ["--room-id", "7"]
  const cases: ReadonlyArray<readonly [title: string, words: ReadonlyArray<string>, reason: string, code?: number]> = [
    ["cut off", [userSig.slice(0, 40), ...at], "Malformed", 70003],
    ["of another app", [userSig, "--sdk-app-id", "1400000001", ...at], "OtherApp", 70014],
    ["of another user", [userSig, "--user-id", "bob", ...at], "OtherUser", 70013],
    [
      "signed with another key",
      [sign({ ...app, secretKey: "x", userId: "alice", expire: 60, time }), ...at],
      "Signature",
      70009
    ],
    ["expired", [userSig, "--time", String(time + 86_401)], "Expired", 70001],
    ["from the future", [userSig, "--time", String(time - 1000)], "NotYetValid"]
  ]

  it.for(cases)(
    "names the code that the service would respond with for a UserSig that is %s",
    async ([, words, reason, code]) => {
      const { status, stdout } = await run(["verify", ...words, "--json"])
      expect(status).toBe(1)
      expect(JSON.parse(stdout)).toMatchObject({ ok: false, reason, ...(code !== undefined && { code }) })
    }
  )

  it("accepts a PrivateMapKey only where one is expected", async () => {
    const { stdout: key } = await run(["sign", "alice", ...room, "--time", String(time)])
    const rejected = await run(["verify", ...at], key)
    expect([rejected.status, rejected.stdout.includes("PrivateMapKey")]).toEqual([1, true])
    const accepted = await run(["verify", "--private-map-key", ...at], key)
    expect([accepted.status, accepted.stdout.includes("Room")]).toEqual([0, true])
  })
})
