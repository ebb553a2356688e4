/** The chat service that this server calls: the real one, or an emulator in this process. */
import type { ConsoleError } from "@tcchat/console"
import * as ChatApp from "@tcchat/core/ChatApp"
import * as ChatClient from "@tcchat/core/ChatClient"
import type { OptionsError } from "@tcchat/core/ChatError"
import * as RetryPolicy from "@tcchat/core/RetryPolicy"
import * as Emulator from "@tcchat/emulator/Emulator"
import type { EmulatorError } from "@tcchat/emulator/EmulatorError"
import * as NodeTransport from "@tcchat/transport-node/NodeTransport"
import * as UserSig from "@tcchat/usersig"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import * as Development from "./Development.js"
import * as Demo from "./Demo.js"
import { type App, Settings } from "./Settings.js"

/** Signs the UserSigs with which users log in to the chat service. */
export class UserSigs extends Context.Tag("@tcchat/server/UserSigs")<
  UserSigs,
  {
    readonly service: "emulator" | "tencent"
    readonly sdkAppId: number
    /** Signs for a user; the times are Unix seconds. */
    readonly sign: (userId: string, time: number, expire: number) => string
  }
>() {}

interface Key {
  readonly sdkAppId: number
  readonly secretKey: Redacted.Redacted | string
}

const userSigs = (service: "emulator" | "tencent", { sdkAppId, secretKey }: Key) => {
  const key = Redacted.isRedacted(secretKey) ? Redacted.value(secretKey) : secretKey
  const signer = UserSig.makeSigner({ sdkAppId, secretKey: key })
  return UserSigs.of({
    service,
    sdkAppId,
    sign: (userId, time, expire) => signer.sign({ userId, time, expire })
  })
}

/** A user waits for each response. */
const policy = RetryPolicy.layer(RetryPolicy.interactive)

export type Chat = ChatClient.ChatClient | UserSigs

/** Provides the client of a running emulator. */
export const layerEmulated: Layer.Layer<Chat, OptionsError, Emulator.Emulator> = Layer.mergeAll(
  ChatClient.layer.pipe(Layer.provide([Emulator.layerApp, Emulator.layerTransport, policy])),
  Layer.effect(
    UserSigs,
    Effect.map(Emulator.Emulator, ({ app }) => userSigs("emulator", app))
  )
)

const layerReal = (app: App): Layer.Layer<Chat, OptionsError> =>
  Layer.mergeAll(
    ChatClient.layer.pipe(Layer.provide([ChatApp.layer(app), NodeTransport.layer(), policy])),
    Layer.suspend(() => Layer.succeed(UserSigs, userSigs("tencent", app)))
  )

/** Provides the chat service of the settings. */
export const layer: Layer.Layer<Chat, OptionsError | EmulatorError | ConsoleError, Settings> = Layer.unwrapEffect(
  Effect.map(Settings, ({ app }) =>
    app === undefined
      ? Layer.provide(Layer.merge(layerEmulated, Development.layer), Emulator.layer({ seed: Demo.seed }))
      : layerReal(app)
  )
)
