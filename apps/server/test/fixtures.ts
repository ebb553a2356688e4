import * as FetchHttpClient from "@effect/platform/FetchHttpClient"
import * as HttpApiClient from "@effect/platform/HttpApiClient"
import * as HttpClient from "@effect/platform/HttpClient"
import * as HttpClientRequest from "@effect/platform/HttpClientRequest"
import * as Emulator from "@tcchat/emulator/Emulator"
import type { Options } from "@tcchat/emulator/Settings"
import * as Context from "effect/Context"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import { Api } from "../src/Api.js"
import * as Chat from "../src/Chat.js"
import * as Demo from "../src/Demo.js"
import * as RequestLog from "../src/RequestLog.js"
import * as Server from "../src/Server.js"
import * as Sessions from "../src/Sessions.js"
import { type Service, Settings } from "../src/Settings.js"

export const adminToken = "admin-token-of-the-tests-0123456789abcdef"
export const sessionSecret = "session-secret-of-the-tests-0123456789abcdef"

export const webhookToken = "webhook-token-of-the-tests-0123456789abcdef"

export const settings: Service = {
  host: "127.0.0.1",
  port: 0,
  adminToken: Redacted.make(adminToken),
  sessionSecret: Redacted.make(sessionSecret),
  webhookToken: Redacted.make(webhookToken),
  sessionLife: Duration.hours(1),
  accounts: Demo.accounts,
  burst: 100,
  perSecond: 10,
  maxBodyBytes: 4096,
  drainTime: Duration.seconds(5),
  consolePort: undefined,
  app: undefined
}

/** A token as a login would give it, without the time that a password takes. */
export const tokenOf = (user: string, endsAt = Date.now() + 60_000): string =>
  Sessions.makeTokens(sessionSecret).make(user, endsAt)

interface Sent {
  readonly method?: string
  readonly body?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly token?: string
}

interface Response {
  readonly status: number
  readonly headers: { readonly get: (name: string) => string | null }
  readonly text: string
  readonly json: () => unknown
}

/** Serves on a free port until the scope ends. */
export const serve = (options: { readonly emulator?: Options; readonly settings?: Partial<Service> } = {}) =>
  Effect.gen(function* () {
    const logged: Array<string> = []
    const context = yield* Layer.build(
      Server.layer.pipe(
        Layer.provide(Chat.layerEmulated),
        Layer.provideMerge(Emulator.layer({ seed: Demo.seed, ...options.emulator })),
        Layer.provide(Layer.succeed(Settings, { ...settings, ...options.settings })),
        Layer.provide(RequestLog.layer((line) => void logged.push(line)))
      )
    )
    const url = yield* Effect.provide(Server.url, context)
    const send = (path: string, { token, ...init }: Sent = {}): Effect.Effect<Response> =>
      Effect.promise(async () => {
        const headers = { ...init.headers, ...(token !== undefined && { authorization: `Bearer ${token}` }) }
        const response = await fetch(`${url}${path}`, { ...init, headers })
        const text = await response.text()
        return { status: response.status, headers: response.headers, text, json: () => JSON.parse(text) as unknown }
      })
    return {
      url,
      logged,
      send,
      post: (path: string, body: unknown, token?: string) =>
        send(path, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: typeof body === "string" ? body : JSON.stringify(body),
          ...(token !== undefined && { token })
        }),
      emulator: Context.get(context, Emulator.Emulator),
      /** The typed client that the API gives for nothing. */
      client: (token = "") =>
        HttpApiClient.make(Api, {
          baseUrl: url,
          transformClient: HttpClient.mapRequest(HttpClientRequest.bearerToken(token))
        }).pipe(Effect.provide(FetchHttpClient.layer))
    }
  })

/** Names of the lists of a user, as the emulator keeps them. */
export const listsOf = (emulator: Emulator.Service, user: string) =>
  Effect.map(emulator.snapshot, ({ accounts }) => accounts.find(({ userId }) => userId === user)?.lists ?? [])
