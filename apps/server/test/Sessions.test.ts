import { assert, describe, it } from "@effect/vitest"
import { developmentSdkAppId, developmentSecretKey } from "@tcchat/emulator/Settings"
import { verify } from "@tcchat/usersig"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Demo from "../src/Demo.js"
import { makeTokens } from "../src/Sessions.js"
import { serve, sessionSecret, tokenOf } from "./fixtures.js"

describe("POST /v1/session", () => {
  it.scopedLive("returns a token for this server and a UserSig for the chat service", () =>
    Effect.gen(function* () {
      const { client } = yield* serve()
      const anonymous = yield* client()
      const opened = yield* anonymous.session.open({
        payload: { userId: "alice", password: Demo.passwords.alice }
      })
      const { chat, expiresAt, token } = opened
      assert.deepInclude(chat, { sdkAppId: developmentSdkAppId, userId: "alice" })
      const app = { sdkAppId: developmentSdkAppId, secretKey: developmentSecretKey }
      assert.isTrue(verify(chat.userSig, { ...app, userId: "alice" }).ok)
      assert.isFalse(verify(chat.userSig, { ...app, userId: "bob" }).ok)
      assert.approximately(Date.parse(expiresAt), Date.now() + 3_600_000, 60_000)

      const { me } = yield* client(token)
      assert.lengthOf((yield* me.lists({})).lists, 4)
    })
  )

  it.scopedLive("responds alike whether user or password is wrong", () =>
    Effect.gen(function* () {
      const { post } = yield* serve()
      const bodies = yield* Effect.forEach(
        [
          { userId: "alice", password: "builder" },
          { userId: "mallory", password: "builder" }
        ],
        (login) =>
          Effect.map(post("/v1/session", login), ({ json, status }) => {
            assert.strictEqual(status, 401)
            const { requestId: _, ...body } = json() as Record<string, unknown>
            return body
          })
      )
      assert.deepStrictEqual(bodies[0], bodies[1])
      assert.deepInclude(bodies[0], { code: 401, kind: "WrongPassword" })
    })
  )

  it.scopedLive("limits guesses", () =>
    Effect.gen(function* () {
      const { post } = yield* serve()
      const statuses: Array<number> = []
      for (let attempt = 0; attempt < 7; attempt++)
        statuses.push((yield* post("/v1/session", { userId: "mallory", password: `guess ${attempt}` })).status)
      assert.deepStrictEqual(statuses.slice(0, 5), [401, 401, 401, 401, 401])
      assert.strictEqual(statuses.at(-1), 429)
    })
  )
})

describe("the token of a session", () => {
  const tokens = makeTokens(sessionSecret)
  const read = (token: string, now: number) => Option.getOrNull(tokens.read(token, now))

  it("identifies its user until it expires", () => {
    const token = tokens.make("alice", 1000)
    assert.strictEqual(read(token, 999), "alice")
    assert.isNull(read(token, 1000))
  })

  it("is rejected when one character differs", () => {
    const token = tokens.make("alice", 1000)
    for (let index = 0; index < token.length; index++) {
      const other = token[index] === "A" ? "B" : "A"
      const changed = token.slice(0, index) + other + token.slice(index + 1)
      assert.isNull(read(changed, 0), `changed at ${index}`)
    }
  })

  it("is rejected when it is signed with another secret, or unsigned", () => {
    const claims = tokens.make("alice", 1000).split(".")[0]!
    for (const token of [
      makeTokens("another secret of another server").make("alice", 1000),
      `${claims}.`,
      claims,
      "",
      ".",
      `${tokens.make("alice", 1000)}.more`
    ])
      assert.isNull(read(token, 0))
  })

  it.scopedLive("grants no access once it has expired, or its user is deleted", () =>
    Effect.gen(function* () {
      const { send } = yield* serve()
      assert.strictEqual((yield* send("/v1/me/lists", { token: tokenOf("alice") })).status, 200)
      assert.strictEqual((yield* send("/v1/me/lists", { token: tokenOf("alice", Date.now() - 1) })).status, 401)
      assert.strictEqual((yield* send("/v1/me/lists", { token: tokenOf("fired") })).status, 401)
    })
  )
})
