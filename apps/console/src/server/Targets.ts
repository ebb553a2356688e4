/** Where calls can go: the emulator of this process, and the app that was configured. */
import type * as ChatApp from "@tcchat/core/ChatApp"
import { ChatApp as App, make as makeApp } from "@tcchat/core/ChatApp"
import * as ChatClient from "@tcchat/core/ChatClient"
import type { OptionsError } from "@tcchat/core/ChatError"
import * as Region from "@tcchat/core/Region"
import * as RetryPolicy from "@tcchat/core/RetryPolicy"
import * as Transport from "@tcchat/core/Transport"
import * as Emulator from "@tcchat/emulator/Emulator"
import * as NodeTransport from "@tcchat/transport-node/NodeTransport"
import * as UserSig from "@tcchat/usersig"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import type * as Scope from "effect/Scope"
import type { Target, TargetId } from "../model/Protocol.js"
import * as Recording from "./Recording.js"

/** An app that calls may go to besides the emulator. */
export interface AppOptions {
  readonly service: ChatApp.Service
  /** Name under which it is shown, such as that of a profile. */
  readonly name?: string | undefined
  /** With it, UserSigs of the app can be checked; without it only read. */
  readonly secretKey?: Redacted.Redacted | undefined
}

export interface EmulatorOptions {
  readonly service: Emulator.Service
  /** Where other programs reach it, such as `http://127.0.0.1:7001`. */
  readonly url?: string | undefined
}

/** Checks the UserSigs of one app. */
export type Verify = (userSig: string, userId: string | undefined, time: number) => UserSig.VerifyResult

/** A place that calls can go to, with all that is needed for it. */
export interface Place {
  readonly target: Target
  readonly client: ChatClient.Service
  readonly verify: Verify | undefined
}

export type Places = ReadonlyMap<TargetId, Place>

/** Where `tcchat emulator` listens by default. */
const usualEmulator = "http://127.0.0.1:7001"

const verifier = (sdkAppId: number, secretKey: Redacted.Redacted | undefined): Verify | undefined => {
  if (secretKey === undefined) return undefined
  const signer = UserSig.makeSigner({ sdkAppId, secretKey: Redacted.value(secretKey) })
  return (userSig, userId, time) => signer.verify(userSig, { userId, time, userBuf: "any" })
}

/** A page is only as patient as the person before it. */
const policy = RetryPolicy.make({ ...RetryPolicy.interactive, budget: false })

const clientOf = (app: ChatApp.Service, transport: Transport.Service) =>
  ChatClient.make.pipe(
    Effect.provideService(App, app),
    Effect.provideService(Transport.Transport, Recording.around(transport)),
    Effect.provideService(RetryPolicy.RetryPolicy, policy)
  )

const emulated = ({ service, url }: EmulatorOptions): Effect.Effect<Place, OptionsError, Scope.Scope> =>
  Effect.gen(function* () {
    const { admin, sdkAppId, secretKey } = service.app
    const origin = url ?? usualEmulator
    const app = yield* makeApp({ ...service.app, baseUrl: origin })
    const context = yield* Layer.build(
      Emulator.layerTransport.pipe(Layer.provide(Layer.succeed(Emulator.Emulator, service)))
    )
    const client = yield* Effect.flatMap(Transport.Transport, (transport) => clientOf(app, transport)).pipe(
      Effect.provide(context)
    )
    const reachable = url !== undefined
    return {
      target: { id: "emulator", label: "Emulator", sdkAppId, admin, origin, reachable },
      client,
      verify: verifier(sdkAppId, secretKey)
    }
  })

const regionOf = (origin: string): string | undefined =>
  Region.all.find((region) => `https://${Region.domains[region].primary}` === origin)

const real = ({ name, secretKey, service }: AppOptions): Effect.Effect<Place, OptionsError, Scope.Scope> =>
  Effect.gen(function* () {
    const { admin, origins, sdkAppId } = service
    const region = regionOf(origins[0])
    const target: Target = {
      id: "app",
      label: name ?? `App ${sdkAppId}`,
      sdkAppId,
      admin,
      origin: origins[0],
      ...(region !== undefined && { region }),
      reachable: true
    }
    const client = yield* clientOf(service, yield* NodeTransport.make({ connections: 4 }))
    return { target, client, verify: verifier(sdkAppId, secretKey) }
  })

/** Opens the places that are there. */
export const make = (options: {
  readonly app?: AppOptions | undefined
  readonly emulator?: EmulatorOptions | undefined
}): Effect.Effect<Places, OptionsError, Scope.Scope> =>
  Effect.gen(function* () {
    const places = new Map<TargetId, Place>()
    if (options.emulator !== undefined) places.set("emulator", yield* emulated(options.emulator))
    if (options.app !== undefined) places.set("app", yield* real(options.app))
    return places
  })
