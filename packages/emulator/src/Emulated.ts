/** An emulator and a client of it, for programs without Effect. */
import * as Chat from "@tcchat/core/Chat"
import * as Effect from "effect/Effect"
import type * as Redacted from "effect/Redacted"
import type { Controls } from "./Controls.js"
import * as Emulator from "./Emulator.js"
import type { Outcome, Request } from "./Exchange.js"
import { run, unwrap } from "./internal/promises.js"
import type { Options } from "./Settings.js"

/** Controls with promises instead of effects. */
export type Promised<C> = {
  readonly [K in keyof C]: C[K] extends Effect.Effect<infer A, unknown>
    ? () => Promise<A>
    : C[K] extends (...args: infer Args) => Effect.Effect<infer A, unknown>
      ? (...args: Args) => Promise<A>
      : Promised<C[K]>
}

/** What a test can do with an emulator besides calling it. The promises reject with `EmulatorError`. */
export interface PromiseControls extends Promised<Controls> {}

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

const promised = (control: unknown): unknown => {
  if (Effect.isEffect(control)) return () => run(control as Effect.Effect<unknown>)
  if (typeof control === "function") return (...args: ReadonlyArray<unknown>) => run(control(...args))
  return Object.fromEntries(Object.entries(control as object).map(([name, part]) => [name, promised(part)]))
}

/** Converts controls to promises. */
export const toPromises = ({ calls, clients, faults, keywords, reset, restore, seed, snapshot, webhooks }: Controls) =>
  promised({ calls, clients, faults, keywords, reset, restore, seed, snapshot, webhooks }) as PromiseControls

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
