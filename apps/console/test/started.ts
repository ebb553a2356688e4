/** A console that runs for the tests of a file, with an emulator behind it and another one as the app. */
import * as Console from "@tcchat/console"
import * as ChatApp from "@tcchat/core/ChatApp"
import * as Emulator from "@tcchat/emulator/Emulator"
import { startEmulator } from "@tcchat/emulator/node"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Redacted from "effect/Redacted"
import * as Scope from "effect/Scope"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

/** Keys that may stand nowhere. */
export const keys = {
  emulator: "a-key-of-the-emulator-that-may-stand-nowhere",
  app: "a-key-of-the-app-that-may-stand-nowhere"
}

/** Signs webhooks. */
export const webhookToken = "a-token-that-may-stand-nowhere"

export const seed = {
  accounts: {
    alice: {
      lists: ["family", "work", "school"],
      friends: { bob: { lists: ["work"], remark: "Bob" }, carol: { lists: ["school"] } },
      blocked: ["mallory"],
      profile: { Tag_Profile_IM_Nick: "Alice" }
    },
    dave: {}
  },
  groups: { team: { name: "The team", owner: "alice", members: ["bob", "dave"] } }
}

export interface Started {
  readonly url: string
  readonly origin: string
  readonly port: number
  readonly link: () => Promise<string>
  readonly emulator: Emulator.Service
  /** The folder of the runs that it shows. */
  readonly runs: string
  /** Where webhooks are received. */
  readonly webhooks: string
  /** The app is another emulator, reached over HTTP. */
  readonly app: Awaited<ReturnType<typeof startEmulator>>
  readonly close: () => Promise<void>
}

export const start = async (): Promise<Started> => {
  const app = await startEmulator({ seed, sdkAppId: 1400000123, secretKey: keys.app })
  const scope = Effect.runSync(Scope.make())
  const runs = mkdtempSync(join(tmpdir(), "tcchat-console-runs-"))
  const running = await Effect.runPromise(
    Effect.gen(function* () {
      const secretKey = Redacted.make(keys.emulator)
      const desk = yield* Console.makeDesk({ token: Redacted.make(webhookToken) })
      const webhooks = { to: desk.fromEmulator, token: webhookToken }
      const emulator = yield* Emulator.make({ seed, secretKey, webhooks })
      const service = yield* ChatApp.make({ ...app.app, baseUrl: app.url })
      const console = yield* Console.serve({
        emulator: { service: emulator },
        app: { service, secretKey: Redacted.make(keys.app), name: "staging" },
        runs,
        webhooks: { desk }
      })
      return { console, emulator }
    }).pipe(Scope.extend(scope))
  )
  const { console, emulator } = running
  return {
    url: console.url,
    origin: new URL(console.url).origin,
    port: console.port,
    link: () => Effect.runPromise(console.link),
    emulator,
    runs,
    webhooks: console.webhooks ?? "",
    app,
    close: async () => {
      await Effect.runPromise(Scope.close(scope, Exit.void))
      await app.close()
      rmSync(runs, { recursive: true, force: true })
    }
  }
}
