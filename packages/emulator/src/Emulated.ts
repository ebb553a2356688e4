/** An emulator and a client of it, for programs without Effect. */
import * as Chat from "@tcchat/core/Chat"
import * as Effect from "effect/Effect"
import type * as Redacted from "effect/Redacted"
import type { Controls } from "./Controls.js"
import * as Emulator from "./Emulator.js"
import type { Call, Outcome, Request } from "./Exchange.js"
import type { Active, Fault } from "./Fault.js"
import { run, unwrap } from "./internal/promises.js"
import type { Seed } from "./Seed.js"
import type { Options } from "./Settings.js"
import type { Snapshot } from "./Snapshot.js"
import type { SentWebhook } from "./Webhooks.js"

/** What a test can do with an emulator besides calling it. The promises reject with `EmulatorError`. */
export interface PromiseControls {
  /** Adds accounts and groups: all of them, or nothing if that would violate a limit. */
  readonly seed: (seed: Seed) => Promise<void>
  /** Returns the whole state. */
  readonly snapshot: () => Promise<Snapshot>
  /** Replaces the state by that of a snapshot; faults and the log stay. */
  readonly restore: (snapshot: Snapshot) => Promise<void>
  /** Restores the initial state: the seed of the options, no faults, an empty log. */
  readonly reset: () => Promise<void>
  readonly faults: {
    /** Adds a fault after the active ones, and returns its id. The first one that matches a call applies. */
    readonly add: (fault: Fault) => Promise<string>
    readonly list: () => Promise<ReadonlyArray<Active>>
    /** Removes a fault, and returns whether it existed. */
    readonly remove: (id: string) => Promise<boolean>
    readonly clear: () => Promise<void>
  }
  /** Returns the latest calls, oldest first. */
  readonly calls: () => Promise<ReadonlyArray<Call>>
  readonly webhooks: {
    /** Returns the latest webhooks that were sent, oldest first. */
    readonly sent: () => Promise<ReadonlyArray<SentWebhook>>
    /** Waits until all webhooks are sent. */
    readonly settled: () => Promise<void>
  }
  /** Stands for the clients of an account on a platform such as `Web`. */
  readonly clients: {
    readonly login: (userId: string, platform: string) => Promise<void>
    readonly logout: (userId: string, platform: string) => Promise<void>
    readonly disconnect: (userId: string, platform: string) => Promise<void>
  }
}

/** An emulator in this program, and a client of it. */
export interface Emulated extends PromiseControls {
  /** A client that calls the emulator without any network. */
  readonly chat: Chat.Chat
  /** What any other client needs to call this app. */
  readonly app: { readonly sdkAppId: number; readonly admin: string; readonly secretKey: Redacted.Redacted }
  /** Responds to a request, for custom servers and transports. */
  readonly handle: (request: Request) => Promise<Outcome>
  /** Closes the client. */
  readonly close: () => Promise<void>
}

/** The options of the emulator and of its client. */
export interface EmulatedOptions extends Options {
  /** Options of the client. */
  readonly client?: Pick<Chat.Options, "rateLimit" | "retry"> | undefined
}

/** Converts controls to promises. */
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
 * Makes an emulator and a client of it. Throws `EmulatorError` for invalid options.
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
