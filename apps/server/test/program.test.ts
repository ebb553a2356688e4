import { assert, describe, it } from "@effect/vitest"
import { startEmulator } from "@tcchat/emulator/node"
import * as Effect from "effect/Effect"
import { responseOf, post, start, urlOf } from "./program.js"

describe("node dist/server.js", () => {
  it.scopedLive("starts on the emulator, prints example calls that work, and stops on a signal", () =>
    Effect.gen(function* () {
      const program = yield* start({ TCCHAT_SERVER_PORT: "0" })
      const { child, ended, said } = program
      const url = yield* urlOf(program)
      const [, path, token] = /DELETE '(\S+)' \\\n\s+-H 'authorization: (Bearer \S+)'/.exec(said.out) ?? []
      const deleted = yield* responseOf(path!, { method: "DELETE", headers: { authorization: token! } })
      assert.strictEqual(deleted.status, 200)

      const opened = yield* responseOf(`${url}/v1/session`, post({ userId: "alice", password: "wonderland" }))
      assert.strictEqual(opened.status, 201)
      const headers = { authorization: `Bearer ${opened.body["token"] as string}` }
      const { body } = yield* responseOf(`${url}/v1/me/lists`, { headers })
      assert.deepStrictEqual(
        (body["lists"] as ReadonlyArray<{ name: string }>).map(({ name }) => name),
        ["family", "climbing"]
      )

      child.kill("SIGTERM")
      assert.strictEqual(yield* ended, 0)
      const lines = said.err
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as { message: string })
      assert.deepStrictEqual(
        lines.map(({ message }) => message),
        ["listening", "request", "request", "request", "shutting down", "shut down"]
      )
      assert.notInclude(said.err, token!.replace("Bearer ", ""))
      assert.notInclude(said.err, opened.body["token"] as string)
    })
  )

  it.scopedLive("serves the console of its emulator if configured", () =>
    Effect.gen(function* () {
      const program = yield* start({ TCCHAT_SERVER_PORT: "0", TCCHAT_SERVER_CONSOLE_PORT: "0" })
      yield* urlOf(program)
      const [, link = ""] = /^Console for development.*: (http:\S+)$/m.exec(program.said.out) ?? []
      const opened = yield* Effect.promise(() => fetch(link))
      const cookie = opened.headers.get("set-cookie")?.replace(/;.*/, "") ?? ""
      const { body, status } = yield* responseOf(`${new URL(link).origin}/api/state`, { headers: { cookie } })
      assert.strictEqual(status, 200)
      assert.include(JSON.stringify(body), '"climbing"')
    })
  )

  it.scopedLive("calls the service of the environment, with its own accounts", () =>
    Effect.gen(function* () {
      const emulator = yield* Effect.acquireRelease(
        Effect.promise(() =>
          startEmulator({
            sdkAppId: 1_400_000_123,
            secretKey: "key-of-this-app-only",
            seed: { accounts: { erin: { lists: ["work", "school"] } } }
          })
        ),
        ({ close }) => Effect.promise(close)
      )
      const hashing = yield* start({}, ["hash-password"])
      hashing.child.stdin.end("correct horse\n")
      assert.strictEqual(yield* hashing.ended, 0)
      const secrets = {
        TCCHAT_SECRET_KEY: "key-of-this-app-only",
        TCCHAT_SERVER_ADMIN_TOKEN: "admin-token-from-the-environment-0123",
        TCCHAT_SERVER_SESSION_SECRET: "session-secret-from-the-environment-0"
      }
      const program = yield* start({
        ...secrets,
        TCCHAT_SDK_APP_ID: "1400000123",
        TCCHAT_BASE_URL: emulator.url,
        TCCHAT_SERVER_ACCOUNTS: `erin=${hashing.said.out.trim()}`,
        TCCHAT_SERVER_PORT: "0"
      })
      const url = yield* urlOf(program)
      const opened = yield* responseOf(`${url}/v1/session`, post({ userId: "erin", password: "correct horse" }))
      const { chat, token } = opened.body as { token: string; chat: { sdkAppId: number; userSig: string } }
      assert.strictEqual(chat.sdkAppId, 1_400_000_123)
      const headers = { authorization: `Bearer ${token}` }
      const deleted = yield* responseOf(`${url}/v1/me/lists?names=work`, { method: "DELETE", headers })
      assert.strictEqual(deleted.status, 200)
      const { accounts } = yield* Effect.promise(() => emulator.snapshot())
      assert.deepStrictEqual(accounts.find(({ userId }) => userId === "erin")?.lists, ["school"])

      program.child.kill("SIGINT")
      assert.strictEqual(yield* program.ended, 0)
      const all = program.said.out + program.said.err
      for (const secret of [...Object.values(secrets), token, chat.userSig]) assert.notInclude(all, secret)
    })
  )

  it.scopedLive("names all missing settings, and exits with status 1", () =>
    Effect.gen(function* () {
      const { ended, said } = yield* start({ TCCHAT_SDK_APP_ID: "1400000123" })
      assert.strictEqual(yield* ended, 1)
      for (const name of ["SECRET_KEY", "SERVER_ADMIN_TOKEN", "SERVER_SESSION_SECRET", "SERVER_ACCOUNTS"])
        assert.include(said.err, `TCCHAT_${name}: is not set`)
      assert.notMatch(said.err, /\n\s+at /)
    })
  )

  it.scopedLive("names an invalid setting as it is written", () =>
    Effect.gen(function* () {
      const { ended, said } = yield* start({ TCCHAT_SERVER_MAX_BODY_BYTES: "64k" })
      assert.strictEqual(yield* ended, 1)
      assert.strictEqual(
        said.err.split("\n").at(1),
        "  TCCHAT_SERVER_MAX_BODY_BYTES: must be an integer from 1024 to 16777216"
      )
    })
  )

  it.scopedLive("reports that its port is in use, and exits with status 1", () =>
    Effect.gen(function* () {
      const first = yield* start({ TCCHAT_SERVER_PORT: "0" })
      const { port } = new URL(yield* urlOf(first))
      const { ended, said } = yield* start({ TCCHAT_SERVER_PORT: port })
      assert.strictEqual(yield* ended, 1)
      assert.include(said.err, `Cannot listen on 127.0.0.1, port ${port}: EADDRINUSE.`)
    })
  )
})
