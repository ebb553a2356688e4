/** An emulator and a client of it, for programs that do not use Effect. */
import * as Chat from "@tcchat/core/Chat"
import * as Effect from "effect/Effect"
import type * as Redacted from "effect/Redacted"
import type { Controls } from "./Controls.js"
import * as Emulator from "./Emulator.js"
import type { Call, Reply, Request } from "./Exchange.js"
import type { Active, Fault } from "./Fault.js"
import { run, unwrap } from "./internal/promises.js"
import type { Seed } from "./Seed.js"
import type { Options } from "./Settings.js"
import type { Snapshot } from "./Snapshot.js"
import type { Sent } from "./Webhooks.js"

/** What a test does to an emulator besides calling it. The promises reject with `EmulatorError`. */
export interface PromiseControls {
  /** Adds accounts and what belongs to them: all of it, or nothing when a limit would be passed. */
  readonly seed: (seed: Seed) => Promise<void>
  /** Returns everything that the emulator remembers. */
  readonly snapshot: () => Promise<Snapshot>
  /** Goes back to what a snapshot holds; faults and the log stay. */
  readonly restore: (snapshot: Snapshot) => Promise<void>
  /** Goes back to the start: the seed of the options, no faults, an empty log. */
  readonly reset: () => Promise<void>
  readonly faults: {
    /** Adds a fault behind those in force, and returns its id. */
    readonly add: (fault: Fault) => Promise<string>
    readonly list: () => Promise<ReadonlyArray<Active>>
    /** Removes a fault, and says whether there was one. */
    readonly remove: (id: string) => Promise<boolean>
    readonly clear: () => Promise<void>
  }
  /** Returns the newest calls, the oldest of them first. */
  readonly calls: () => Promise<ReadonlyArray<Call>>
  readonly webhooks: {
    /** Returns the newest webhooks that were sent, the oldest of them first. */
    readonly sent: () => Promise<ReadonlyArray<Sent>>
    /** Waits until the app has been told of everything that has happened. */
    readonly settled: () => Promise<void>
  }
  /** Does what the clients of an account do: it comes online on a platform, such as `Web`, or goes. */
  readonly clients: {
    readonly login: (userId: string, platform: string) => Promise<void>
    readonly logout: (userId: string, platform: string) => Promise<void>
    readonly disconnect: (userId: string, platform: string) => Promise<void>
  }
}

/** An emulator in this program, with a client of it. */
export interface Emulated extends PromiseControls {
  /** A client that calls the emulator without any network. */
  readonly chat: Chat.Chat
  /** What a client of one's own needs to call this app. */
  readonly app: { readonly sdkAppId: number; readonly admin: string; readonly secretKey: Redacted.Redacted }
  /** Responds to a request, for servers and transports of one's own. */
  readonly handle: (request: Request) => Promise<Reply>
  /** Ends the client. */
  readonly close: () => Promise<void>
}

/** The emulator, and the client that comes with it. */
export interface EmulatedOptions extends Options {
  /** What the client does differently, such as retrying nothing. */
  readonly client?: Pick<Chat.Options, "rateLimit" | "retry"> | undefined
}

/** Returns controls as promises. */
export const toPromises = ({
  calls,
  clients,
  faults,
  reset,
  restore,
  seed,
  snapshot,
  webhooks
}: Controls): PromiseControls => ({
  seed: (data) => run(seed(data)),
  snapshot: () => run(snapshot),
  restore: (data) => run(restore(data)),
  reset: () => run(reset),
  faults: {
    add: (fault) => run(faults.add(fault)),
    list: () => run(faults.list),
    remove: (id) => run(faults.remove(id)),
    clear: () => run(faults.clear)
  },
  calls: () => run(calls),
  webhooks: { sent: () => run(webhooks.sent), settled: () => run(webhooks.settled) },
  clients: {
    login: (userId, platform) => run(clients.login(userId, platform)),
    logout: (userId, platform) => run(clients.logout(userId, platform)),
    disconnect: (userId, platform) => run(clients.disconnect(userId, platform))
  }
})

/**
 * Makes an emulator with a client of it. Throws `EmulatorError` when the options cannot be.
 *
 * @example
 * ```ts
 * import { createEmulator } from "@tcchat/emulator/Emulated"
 * import { deleteLists } from "@tcchat/endpoints/relation"
 *
 * const emulator = createEmulator({ seed: { accounts: { alice: { lists: ["work", "school"] } } } })
 * await emulator.chat.call(deleteLists, { From_Account: "alice", GroupName: ["work"] })
 * await emulator.close()
 * ```
 */
export const createEmulator = ({ client = {}, ...options }: EmulatedOptions = {}): Emulated => {
  const service = unwrap(Effect.runSyncExit(Emulator.make(options)))
  const transport = Effect.provideService(Emulator.makeTransport, Emulator.Emulator, service)
  const chat = Chat.make(transport, {
    ...service.app,
    ...client,
    baseUrl: "http://emulator",
    exposeSecretKeyToBrowser: true
  })
  return {
    ...toPromises(service),
    chat,
    app: service.app,
    handle: (request) => run(service.handle(request)),
    close: () => chat.close()
  }
}
