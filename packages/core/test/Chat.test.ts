import * as Chat from "../src/Chat.js"
import { ApiError, PayloadError, SigningError } from "../src/ChatError.js"
import { assert, describe, it } from "@effect/vitest"
import * as UserSig from "@tcchat/usersig"
import * as Effect from "effect/Effect"
import { deleteLists, failed, ok, payload, scripted, secretKey } from "./fixtures.js"

const options = { sdkAppId: 1400000000, admin: "administrator", secretKey, rateLimit: false } as const

const rejection = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => assert.fail("the promise was fulfilled"),
    (error: unknown) => error
  )

describe("Chat.make", () => {
  it("resolves with the answer", async () => {
    const chat = Chat.make(scripted(ok).layer, options)
    assert.deepStrictEqual(await chat.call(deleteLists, payload), { CurrentSequence: 3 })
    assert.deepStrictEqual(await chat.callRaw("sns/group_delete", payload), { CurrentSequence: 3 })
    await chat.close()
  })

  it("rejects with the error classes of the Effect face", async () => {
    const chat = Chat.make(scripted(failed(30003)).layer, options)
    const error = await rejection(chat.call(deleteLists, payload))
    assert.instanceOf(error, ApiError)
    assert.instanceOf(error, Error)
    assert.strictEqual(error.code, 30003)
    assert.instanceOf(await rejection(chat.call(deleteLists, { ...payload, GroupName: [] })), PayloadError)
    await chat.close()
  })

  it("rejects every call with the reason when the app cannot be right", async () => {
    const chat = Chat.make(scripted(ok).layer, { ...options, sdkAppId: -1 })
    assert.instanceOf(await rejection(chat.call(deleteLists, payload)), SigningError)
    await chat.close()
  })

  it("ends the request and rejects with the reason of the signal", async () => {
    let interrupted = false
    const { layer, sent } = scripted(Effect.onInterrupt(Effect.never, () => Effect.sync(() => (interrupted = true))))
    const chat = Chat.make(layer, options)
    const controller = new AbortController()
    const outcome = rejection(chat.call(deleteLists, payload, { signal: controller.signal }))
    while (sent.length === 0) await new Promise((resolve) => setTimeout(resolve, 1))
    const reason = new Error("the user left")
    controller.abort(reason)
    assert.strictEqual(await outcome, reason)
    assert.isTrue(interrupted)
    assert.strictEqual(await rejection(chat.call(deleteLists, payload, { signal: controller.signal })), reason)
    assert.strictEqual(sent.length, 1)
    await chat.close()
  })

  it("takes a signer that fetches the UserSig", async () => {
    const asked: Array<string> = []
    const { layer, sent } = scripted(ok)
    const chat = Chat.make(layer, {
      sdkAppId: 1400000000,
      admin: "alice",
      signer: async (userId) => {
        asked.push(userId)
        return UserSig.sign({ sdkAppId: 1400000000, secretKey, userId, expire: 3600 })
      }
    })
    await Promise.all([chat.call(deleteLists, payload), chat.call(deleteLists, payload)])
    assert.deepStrictEqual(asked, ["alice"])
    assert.strictEqual(sent[0]!.url.searchParams.get("identifier"), "alice")
    await chat.close()
  })

  it("shows nothing of the key", async () => {
    const chat = Chat.make(scripted(ok).layer, options)
    assert.notInclude(JSON.stringify(chat) + String(chat), secretKey)
    await chat.close()
  })
})
