/** The service in memory, for tests and development: it keeps state, enforces the documented limits, and fails on request. */
import * as Core from "@tcchat/core/Chat"
import * as emulated from "@tcchat/emulator/Emulated"
import * as Emulator from "@tcchat/emulator/Emulator"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Redacted from "effect/Redacted"
import type { Chat } from "./client/Chat.js"
import type { Controls, EmulatorOptions, EmulatorRequest, Outcome, ServeOptions } from "./generated/faces/emulator.js"
import { makeChat } from "./internal/chat.js"
import type { CommonOptions } from "./client/Options.js"

export * from "./generated/faces/emulator.js"

/** What a client needs to call an emulator. */
export interface EmulatorApp {
  readonly sdkAppId: number
  readonly admin: string
  readonly secretKey: string
}

/** The variables that a program reads which is configured by its environment. */
export interface EmulatorEnv {
  readonly TCCHAT_SDK_APP_ID: string
  readonly TCCHAT_SECRET_KEY: string
  readonly TCCHAT_ADMIN: string
  readonly TCCHAT_BASE_URL: string
}

/** Options of a client of an emulator. */
export interface EmulatorChatOptions extends Omit<CommonOptions, "region" | "baseUrl"> {
  /** Replaced by that of the emulator, as `baseUrl` and `transport` are. */
  readonly region?: string | undefined
  readonly baseUrl?: string | undefined
  readonly transport?: unknown
}

interface Common extends Controls {
  /** Makes a client of the emulator. Its app is that of the emulator unless the options have another one. */
  readonly createChat: (options?: EmulatorChatOptions) => Chat
  /** Closes the emulator and the clients that it made. */
  readonly close: () => Promise<void>
  readonly [Symbol.asyncDispose]: () => Promise<void>
}

/** An emulator in this program. */
export interface EmulatorInProcess extends Common {
  readonly app: EmulatorApp
  /** Responds to a request, for custom servers. */
  readonly handle: (request: EmulatorRequest) => Promise<Outcome>
}

/** An emulator that is served over HTTP. */
export interface EmulatorServer extends Common {
  readonly app: EmulatorApp & { readonly baseUrl: string }
  /** Base URL for clients, such as `http://127.0.0.1:7001`. */
  readonly url: string
  readonly port: number
  /** The variables for a program that is configured by its environment. */
  readonly env: EmulatorEnv
}

interface LayeredApp {
  readonly sdkAppId: number
  readonly admin: string
  readonly secretKey: Redacted.Redacted
}

const appOf = ({ admin, sdkAppId, secretKey }: LayeredApp): EmulatorApp => ({
  sdkAppId,
  admin,
  secretKey: Redacted.value(secretKey)
})

/** Makes clients of an emulator, and closes them. */
const clientsOf = (app: EmulatorApp, baseUrl: string, open: (options: Core.Options) => Core.Chat) => {
  const chats = new Set<Chat>()
  return {
    createChat: (options: EmulatorChatOptions = {}): Chat => {
      const { region: _region, transport: _transport, ...given } = options
      const own = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
      const chat = makeChat({ open }, { exposeSecretKeyToBrowser: true, ...app, ...own, baseUrl })
      chats.add(chat)
      return chat
    },
    close: async (): Promise<void> => {
      await Promise.all([...chats].map((chat) => chat.close()))
    }
  }
}

/**
 * Makes an emulator in this program; its clients call it without a network. Throws `EmulatorError` for invalid options.
 *
 * @example
 * ```ts
 * import { createEmulator } from "@tcchat/sdk/testing"
 *
 * const emulator = createEmulator({ seed: { accounts: { alice: { lists: ["work", "school"] } } } })
 * const chat = emulator.createChat()
 * await chat.relation.deleteLists({ From_Account: "alice", GroupName: ["work"] })
 * await emulator.faults.add({ kind: "code", code: 30008, endpoint: "relation.deleteLists", count: 1 })
 * await emulator.close()
 * ```
 */
export const createEmulator = (options: EmulatorOptions = {}): EmulatorInProcess => {
  const service = Exit.getOrElse(Effect.runSyncExit(Emulator.make(options)), (cause) => {
    throw Cause.squash(cause)
  })
  const transport = Effect.provideService(Emulator.makeTransport, Emulator.Emulator, service)
  const app = appOf(service.app)
  const { close, createChat } = clientsOf(app, "http://emulator", (options) => Core.make(transport, options))
  return {
    ...(emulated.toPromises(service) as Controls),
    app,
    createChat,
    handle: async (request) => await Effect.runPromise(service.handle(request)),
    close,
    [Symbol.asyncDispose]: close
  }
}

/**
 * Starts an emulator on a port of this machine, in Node, Deno or Bun.
 *
 * @example
 * ```ts
 * import { startEmulator } from "@tcchat/sdk/testing"
 *
 * const emulator = await startEmulator({ seed: { accounts: ["alice"] } })
 * Object.assign(process.env, emulator.env) // `createChat()` of the program calls the emulator now
 * await emulator.close()
 * ```
 */
export const startEmulator = async (options: EmulatorOptions & ServeOptions = {}): Promise<EmulatorServer> => {
  // Loaded here, so that the other exports also load where there is no `node:http`.
  const [node, transport] = await Promise.all([
    import("@tcchat/emulator/node"),
    import("@tcchat/transport-fetch/FetchTransport")
  ])
  const running = await node.startEmulator(options)
  const { app: layeredApp, close: stop, port, url, ...controls } = running
  const app = { ...appOf(layeredApp), baseUrl: url }
  const clients = clientsOf(app, url, transport.createChat)
  const close = async (): Promise<void> => {
    await clients.close()
    await stop()
  }
  return {
    ...(controls as Controls),
    app,
    createChat: clients.createChat,
    url,
    port,
    env: {
      TCCHAT_SDK_APP_ID: String(app.sdkAppId),
      TCCHAT_SECRET_KEY: app.secretKey,
      TCCHAT_ADMIN: app.admin,
      TCCHAT_BASE_URL: url
    },
    close,
    [Symbol.asyncDispose]: close
  }
}

/** Makes a client of an emulator of its own. */
export const createChat = ({
  emulator,
  ...options
}: EmulatorChatOptions & { readonly emulator?: EmulatorOptions | undefined } = {}): Chat =>
  createEmulator(emulator).createChat(options)
