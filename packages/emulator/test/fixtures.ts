import { Emulator } from "../src/Emulator.js"
import type { Request } from "../src/Exchange.js"
import { developmentSdkAppId, developmentSecretKey } from "../src/Settings.js"
import { sign } from "@tcchat/usersig"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"

/** A response of the service, of which a test looks at what it is about. */
export type Response = Record<string, unknown> & { readonly ErrorCode: number; readonly ErrorInfo: string }

export interface Asked {
  readonly sdkappid?: string
  readonly identifier?: string
  readonly usersig?: string
  readonly random?: string
  readonly contenttype?: string
}

/** A signature of the development key that is valid at the given Unix time. */
export const userSig = (
  options: { userId?: string; sdkAppId?: number; secretKey?: string; time?: number; expire?: number } = {}
) =>
  sign({
    sdkAppId: developmentSdkAppId,
    secretKey: developmentSecretKey,
    userId: "administrator",
    expire: 86_400,
    time: 0,
    ...options
  })

/** The URL of a call as a client makes it; `undefined` leaves a parameter out. */
export const urlOf = (path: string, asked: { readonly [K in keyof Asked]: string | undefined } = {}): string => {
  const parameters = {
    sdkappid: String(developmentSdkAppId),
    identifier: "administrator",
    usersig: userSig(),
    random: "99999999",
    contenttype: "json",
    ...asked
  }
  const query = Object.entries(parameters)
    .flatMap(([name, value]) => (value === undefined ? [] : `${name}=${encodeURIComponent(value)}`))
    .join("&")
  return `/v4/${path}?${query}`
}

/** Sends a request as it is and reads the JSON of the response. */
export const send = (request: Request) =>
  Effect.gen(function* () {
    const reply = yield* (yield* Emulator).handle(request)
    if (reply._tag !== "Response") return yield* Effect.dieMessage(`no response but ${reply._tag}`)
    return { status: reply.status, response: JSON.parse(reply.body) as Response }
  })

/** Calls the emulator of the context with a signature that is valid now. */
export const post = (path: string, body: unknown) =>
  Effect.gen(function* () {
    const time = Math.floor((yield* Clock.currentTimeMillis) / 1000)
    const url = urlOf(path, { usersig: userSig({ time }) })
    return (yield* send({ url, body: JSON.stringify(body) })).response
  })
