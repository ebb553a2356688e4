import { signTestRequest } from "@tcchat/webhooks"
import type { ChildProcess } from "node:child_process"
import { createServer } from "node:http"
import { assert } from "vitest"
import { path } from "../src/frameworks.js"

/** What handlers and reports have told, at an address that they get. */
export const telling = () => {
  const told = new Set<string>()
  const waiting = new Map<string, () => void>()
  const tell = (what: string) => {
    told.add(what)
    waiting.get(what)?.()
  }
  const server = createServer((request, response) => {
    tell(request.url ?? "")
    response.end()
  })
  const wait = (what: string) =>
    told.has(what) ? Promise.resolve() : new Promise<void>((resolve) => void waiting.set(what, resolve))
  return { server, tell, wait }
}

export type Send = (url: string, init: RequestInit) => Promise<Response>

const app = { sdkAppId: 1400000000, token: "the token of the console" }

const requestOf = (command: string, options: { readonly token?: string } = {}) => {
  const pairs = { PairList: [{ From_Account: "alice", To_Account: "bob" }] }
  const create = { Operator_Account: "alice", Type: "Public" }
  const body = command.startsWith("Sns.") ? pairs : create
  const { url, ...init } = signTestRequest({ ...app, ...options, url: path, command, body })
  return { url, init }
}

/** Sends what the service would, and what it would not. */
export const receives = async (send: Send, wait: (what: string) => Promise<void>, timesOut: boolean) => {
  const post = async (command: string, options: { readonly token?: string; readonly impatient?: boolean } = {}) => {
    const { init, url } = requestOf(command, options)
    const headers = { ...init.headers, ...(options.impatient === true && { "x-impatient": "yes" }) }
    const response = await send(url, { ...init, headers })
    const text = await response.text()
    return [response.status, text === "" ? undefined : (JSON.parse(text) as { ErrorCode: number }).ErrorCode]
  }
  const creates = async () => assert.deepStrictEqual(await post("Group.CallbackBeforeCreateGroup"), [200, 10155])
  await creates()
  assert.deepStrictEqual(await post("Group.CallbackBeforeCreateGroup", { token: "guessed" }), [401, 1])
  await wait("/VerificationError/Signature")
  assert.deepStrictEqual(await post("Sns.CallbackFriendAdd"), [200, 0])
  await wait("/HandlerError/Late")
  await wait("/done")
  if (timesOut) {
    assert.deepStrictEqual(await post("Sns.CallbackFriendDelete", { impatient: true }), [503, undefined])
    await wait("/DeliveryError/AlreadySent")
  }
  await creates()
}

/** Waits for what a server prints when it listens, or fails with all that it has printed. */
export const printed = async (child: ChildProcess, what: RegExp): Promise<string> => {
  let text = ""
  for (const stream of [child.stdout!, child.stderr!]) stream.setEncoding("utf8")
  return new Promise((resolve, reject) => {
    const read = (part: string) => {
      text += part
      const match = what.exec(text)
      if (match !== null) resolve(match[1]!)
    }
    child.stdout!.on("data", read)
    child.stderr!.on("data", read)
    child.once("exit", () => reject(new Error(`the server ended:\n${text}`)))
  })
}
