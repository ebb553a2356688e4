import { createWebhooks, type PromiseOptions } from "@tcchat/webhooks/Webhooks"
import { listener } from "@tcchat/webhooks/node"
import { once } from "node:events"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { createServer, type RequestListener, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { tcchat } from "./tcchat.js"

const token = "token-of-the-console-0123456789"
const env = { TCCHAT_WEBHOOK_TOKEN: token }

const servers: Array<Server> = []
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tcchat-webhooks-"))
})

afterAll(async () => {
  for (const server of servers) {
    server.closeAllConnections()
    server.close()
  }
  await rm(folder, { recursive: true })
})

const serve = async (respond: RequestListener): Promise<string> => {
  const server = createServer(respond).listen(0, "127.0.0.1")
  servers.push(server)
  await once(server, "listening")
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`
}

const receiver = (handlers: PromiseOptions["handlers"] = {}) =>
  serve(listener(createWebhooks({ sdkAppId: 1400000000, token, handlers, report: () => undefined })))

const trigger = (...words: ReadonlyArray<string>) => tcchat(["webhooks", "trigger", ...words], { env })

const bodyOf = async (...words: ReadonlyArray<string>): Promise<unknown> => {
  const { status, stderr, stdout } = await trigger("c2c.beforeSendMsg", "--dry-run", ...words)
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" })
  return JSON.parse(stdout)
}

describe("tcchat webhooks trigger", () => {
  it("sends a signed event, and says what the service does with the response", async () => {
    const to = await receiver({
      "C2C.CallbackBeforeSendMsg": ({ body, platform }, response) =>
        body.From_Account === "mallory" ? response.reject(120001, `no ${platform}`) : response.allow
    })
    const { status, stdout } = await trigger("C2C.CallbackBeforeSendMsg", "--to", to)
    expect(status).toBe(0)
    expect(stdout).toContain("✓ C2C.CallbackBeforeSendMsg")
    expect(stdout).toContain(`To        ${to}, signed, for SDKAppID 1400000000`)
    expect(stdout).toMatch(/Response {2}HTTP 200 after \d+ of 2000 ms/)
    expect(stdout).toContain("Effect    The event happens, unchanged.")

    const set = ["--set", "From_Account=mallory", "--platform", "iOS"]
    const rejected = await trigger("c2c.beforesendmsg", "--to", to, "--json", ...set)
    expect(rejected.status).toBe(0)
    expect(JSON.parse(rejected.stdout)).toMatchObject({
      to,
      command: "C2C.CallbackBeforeSendMsg",
      outcome: "Responded",
      status: 200,
      valid: true,
      action: "block",
      effect: 'The event is blocked: the caller gets 120001 with "no iOS".',
      response: { ErrorCode: 120001 }
    })
  })

  it("ends with status 1 and says what to do about an invalid response", async () => {
    const wrong = await serve((_request, response) => response.end('{"ActionStatus":"OK","ErrorCode":7}'))
    const other = await receiver()
    const cases = [
      [wrong, env, "ErrorCode 7 has no meaning here", "Correct the response"],
      [other, { TCCHAT_WEBHOOK_TOKEN: "other" }, "its HTTP status is 401", "The server has another token"],
      ["http://127.0.0.1:9/", env, "there is no response", ""]
    ] as const
    for (const [to, env, problem, advice] of cases) {
      const { status, stdout } = await tcchat(["webhooks", "trigger", "C2C.CallbackBeforeSendMsg", "--to", to], { env })
      expect(status).toBe(1)
      expect(stdout).toContain("✗ C2C.CallbackBeforeSendMsg")
      expect(stdout).toContain(problem)
      expect(stdout.replace(/\s+/g, " ")).toContain(advice)
      expect(stdout.replace(/\s+/g, " ")).toContain("unless the failure setting of the console says otherwise")
    }
  })

  it("stops waiting after the 2 seconds of the service", async () => {
    const to = await serve(() => undefined)
    const { status, stdout } = await trigger("State.StateChange", "--to", to, "--json")
    expect(status).toBe(1)
    const sent = JSON.parse(stdout) as { readonly milliseconds: number }
    expect(sent).toMatchObject({ outcome: "TimedOut", action: "ignore", valid: false })
    expect(sent.milliseconds).toBeGreaterThanOrEqual(1990)
    expect(sent.milliseconds).toBeLessThan(3000)
  })

  it("walks through all commands with --all, and fails if one has no valid response", async () => {
    const seen: Array<string> = []
    const one = await serve((request, response) => {
      const command = new URL(request.url ?? "", "http://x").searchParams.get("CallbackCommand") ?? ""
      seen.push(command)
      request.resume()
      response.writeHead(command === "Push.OfflinePush" ? 500 : 200)
      response.end(
        '{"ActionStatus":"OK","ErrorCode":0,"ErrorInfo":"","ResultItem":[{"To_Account":"bob","ResultCode":0}]}'
      )
    })
    const { status, stdout } = await trigger("--all", "--to", one)
    expect(status).toBe(1)
    expect(new Set(seen).size).toBe(61)
    expect(stdout.match(/^✓ .* 200 .* (?:acknowledge|pass)$/gm)).toHaveLength(60)
    expect(stdout).toMatch(/^✗ Push\.OfflinePush +500 +\d+ {2}ignore: its HTTP status is 500/m)
    expect(stdout).toContain(`✗ 61 events sent to ${one}: 1 without a valid response.`)

    const all = await trigger("--all", "--to", await receiver(), "--json")
    expect(all.status).toBe(0)
    expect(JSON.parse(all.stdout)).toMatchObject({ sent: 61, valid: 61, invalid: 0 })
  })

  it("stops where nothing listens", async () => {
    const server = createServer().listen(0, "127.0.0.1")
    await once(server, "listening")
    const { port } = server.address() as AddressInfo
    server.close()
    const { status, stdout } = await trigger("--all", "--to", `http://127.0.0.1:${port}/`)
    expect(status).toBe(1)
    expect(stdout).toContain("1 of 61 events")
    expect(stdout).toContain(`Nothing listens at 127.0.0.1:${port}`)
  })

  it("sets fields of any depth, as the definition has them", async () => {
    expect(
      await bodyOf(
        "--data",
        '{"MsgKey":"1_2_3","To_Account":"x"}',
        "--set",
        "To_Account=carol",
        "--set",
        "MsgSeq=7",
        "--set",
        "MsgBody[0].MsgContent.Text=a=b",
        "--set",
        "CloudCustomData=",
        "--set",
        "EventTime=12",
        "--set",
        'MsgBody[1]={"MsgType":"TIMCustomElem","MsgContent":{}}',
        "--set",
        "MsgBody[1].MsgContent.Data=d"
      )
    ).toMatchObject({
      From_Account: "alice",
      To_Account: "carol",
      MsgKey: "1_2_3",
      MsgSeq: 7,
      CloudCustomData: "",
      EventTime: 12,
      MsgBody: [
        { MsgType: "TIMTextElem", MsgContent: { Text: "a=b" } },
        { MsgType: "TIMCustomElem", MsgContent: { Data: "d" } }
      ]
    })
  })

  it("suggests the field or the command that was meant, and sends nothing", async () => {
    const cases: ReadonlyArray<readonly [ReadonlyArray<string>, string, string]> = [
      [
        ["--set", "From_Acount=x"],
        'C2C.CallbackBeforeSendMsg has no field "From_Acount"',
        "Did you mean From_Account?"
      ],
      [
        ["--set", "MsgBody[0].MsgContent.Txt=x"],
        'MsgBody[0].MsgContent of C2C.CallbackBeforeSendMsg has no field "Txt"',
        "Did you mean Text?"
      ],
      [["--set", "MsgBody.MsgType=x"], "MsgBody is an array with 1 item", "Write MsgBody[0]"],
      [["--set", "From_Account.Name=x"], "From_Account has no fields", "Write From_Account=VALUE"],
      [["--set", "MsgSeq=seven"], 'expected a number, got "seven"', ""],
      [["--set", "MsgBody=hello"], 'expected JSON, got "hello"', ""],
      [["--set", "MsgBody=5"], "MsgBody is invalid", "--dry-run"],
      [["--set", "From_Account"], "expected FIELD=VALUE", ""],
      [["--data", "[]"], "expected one JSON object", ""]
    ]
    for (const [words, message, advice] of cases) {
      const { status, stderr, stdout } = await trigger("c2c.beforeSendMsg", ...words)
      expect({ status, stdout }, message).toEqual({ status: 2, stdout: "" })
      expect(stderr).toContain(message)
      expect(stderr).toContain(advice)
    }
    const misspelt = await trigger("C2C.CallbackBeforSendMsg")
    expect(misspelt.status).toBe(2)
    expect(misspelt.stderr).toContain("Did you mean C2C.CallbackBeforeSendMsg?")
    expect((await trigger()).stderr).toContain("COMMAND is missing")
    expect((await trigger("--all", "--set", "a=b")).stderr).toContain("it is not given with --all")
    expect((await trigger("--all", "State.StateChange")).stderr).toContain("COMMAND is not given with it")
  })

  it("takes address, app and token from a profile, and shows the token nowhere", async () => {
    const to = await receiver()
    const TCCHAT_CONFIG = join(folder, "config.json")
    const file = join(folder, "token")
    await writeFile(file, `${token}\n`)
    const config = (...words: ReadonlyArray<string>) => tcchat(["config", ...words], { env: { TCCHAT_CONFIG } })
    const add = ["add", "desk", "--sdk-app-id", "1400000000", "--webhook-url", to, "--webhook-token-file"]
    expect((await config(...add, file)).status).toBe(0)
    expect((await config("show", "desk")).stdout).toContain(`Webhook URL    ${to}\nWebhook token  file ${file}`)
    const sent = await tcchat(["webhooks", "trigger", "State.StateChange"], { env: { TCCHAT_CONFIG } })
    expect(sent.status).toBe(0)
    expect(sent.stdout).not.toContain(token)
    const other = { TCCHAT_CONFIG, TCCHAT_SDK_APP_ID: "1400000001" }
    const rejected = await tcchat(["webhooks", "trigger", "State.StateChange", "--json"], { env: other })
    expect(JSON.parse(rejected.stdout)).toMatchObject({ sdkAppId: 1400000001, status: 403 })
  })

  it("asks for a token unless it is told that there is none", async () => {
    const { status, stderr } = await tcchat(["webhooks", "trigger", "State.StateChange"])
    expect(status).toBe(2)
    expect(stderr).toContain("The webhook token is not set.")
    const to = await serve(listener(createWebhooks({ sdkAppId: 1400000000, token: false, handlers: {} })))
    const words = ["webhooks", "trigger", "State.StateChange", "--unsigned", "--to"]
    expect((await tcchat([...words, to])).stdout).toContain("unsigned")
    expect((await tcchat([...words, "3000"])).stderr).toContain("--to: expected a URL")
  })
})

describe("tcchat webhooks list", () => {
  it("lists all commands, or those that match", async () => {
    const { stdout } = await tcchat(["webhooks", "list", "--json"])
    expect((JSON.parse(stdout) as { readonly webhooks: ReadonlyArray<unknown> }).webhooks).toHaveLength(61)
    const found = await tcchat(["webhooks", "list", "before", "friend"])
    expect(found.stdout.match(/^Sns\.\S+/gm)).toEqual(["Sns.CallbackPrevFriendAdd", "Sns.CallbackPrevFriendResponse"])
    expect(await tcchat(["webhooks", "list", "nothing-like-it"])).toMatchObject({ status: 1, stdout: "" })
  })

  it("is what completion offers", async () => {
    const { stdout } = await tcchat(["__complete", "--", "webhooks", "trigger", "Push."])
    expect(stdout.match(/^\S+/gm)).toEqual(["Push.AllMemberPush", "Push.OfflinePush"])
  })
})
