/** Makes the client of a command: of the service or of an emulator, with `--verbose` showing its requests and responses. */
import { ChatApp, type Service as App } from "@tcchat/core/ChatApp"
import * as ChatClient from "@tcchat/core/ChatClient"
import type { OptionsError, TransportError } from "@tcchat/core/ChatError"
import * as Json from "@tcchat/core/Json"
import * as RetryPolicy from "@tcchat/core/RetryPolicy"
import * as Transport from "@tcchat/core/Transport"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import { type CliError, usage } from "../../CliError.js"
import type { Input } from "../../Command.js"
import type { Saving } from "../../Emulated.js"
import type { Failure } from "../../Failure.js"
import { err, errJson } from "../../Output.js"
import * as Settings from "../../Settings.js"
import { errStyle } from "../../Streams.js"
import { plain } from "../../Style.js"
import { secondsOf } from "../../Time.js"

/** Shows each request and response on stderr. */
const verbose = (transport: Transport.Service, json: boolean): Transport.Service =>
  Transport.fromEffect((request) =>
    Effect.gen(function* () {
      const url = Transport.shownUrl(request)
      yield* json
        ? errJson({ request: { method: "POST", url, body: Json.parse(request.body) } })
        : err([errStyle.dim(`> POST ${url}`), errStyle.dim(`> ${plain(request.body)}`)])
      const [duration, outcome] = yield* Effect.timed(Effect.either(Transport.toEffect(transport)(request)))
      const time = Math.round(Duration.toMillis(duration))
      if (outcome._tag === "Left") {
        yield* json
          ? errJson({ failure: outcome.left.failure, milliseconds: time })
          : err(errStyle.dim(`< ${outcome.left.failure} after ${time} ms`))
        return yield* Effect.fail<TransportError>(outcome.left)
      }
      const { status } = outcome.right
      const body = Transport.shownText(request, outcome.right.body)
      yield* json
        ? errJson({ response: { status, body, milliseconds: time } })
        : err([errStyle.dim(`< HTTP ${status} after ${time} ms`), errStyle.dim(`< ${plain(body)}`)])
      return outcome.right
    })
  )

/** The retry policy of `--retries` and `--timeout`. */
export const policyOf = (input: Input): RetryPolicy.Policy => {
  const time = input.string("timeout")
  const timeout = time === undefined ? undefined : secondsOf(time) * 1000
  const retries = input.integer("retries")
  const attempts = retries === undefined ? 3 : retries + 1
  return RetryPolicy.make({
    ...RetryPolicy.interactive,
    attempts,
    ...(retries !== undefined && { budget: false }),
    ...(timeout !== undefined && { timeout }),
    // A longer timeout is for slow responses, too; a shorter one leaves the attempt to the endpoint.
    ...(timeout !== undefined && timeout / attempts > 5000 && { attemptTimeout: timeout / attempts })
  })
}

/** A client and the app that it calls. */
export interface Session {
  readonly client: ChatClient.Service
  readonly app: App
  /** The profile from which the app comes. */
  readonly profile: string | undefined
  /** Whether the app is one of an emulator. */
  readonly emulated: boolean
}

interface Target {
  readonly app: App
  readonly transport: Transport.Service
  readonly profile?: string | undefined
  readonly saving?: Saving
}

const emulatorOnly = ["seed", "snapshot"]

const targetOf = (
  input: Input,
  needsKey: boolean,
  connections: number
): Effect.Effect<Target, CliError | OptionsError, Scope.Scope> =>
  Effect.gen(function* () {
    if (input.flag("emulator")) {
      const { session } = yield* Effect.promise(() => import("../../Emulated.js"))
      return yield* session(input)
    }
    const alone = emulatorOnly.find((name) => input.string(name) !== undefined)
    if (alone !== undefined) return yield* usage(`--${alone} needs --emulator.`, "Add --emulator.")
    const { app, profile } = yield* Settings.app(input, needsKey, "call")
    const NodeTransport = yield* Effect.promise(() => import("@tcchat/transport-node/NodeTransport"))
    return { app, profile, transport: yield* NodeTransport.make({ connections }) }
  })

/** What suits one call with a person waiting for it, and not thousands. */
interface Tuning {
  readonly connections?: number
  readonly policy?: RetryPolicy.Policy
}

/** Runs a program with a client of the app that the options and settings name. A dry run needs no key. */
export const run = <A>(
  input: Input,
  needsKey: boolean,
  program: (session: Session) => Effect.Effect<A, Failure>,
  { connections = 4, policy = policyOf(input) }: Tuning = {}
): Effect.Effect<A, Failure> =>
  Effect.gen(function* () {
    const { app, profile, saving = (effect) => effect, transport } = yield* targetOf(input, needsKey, connections)
    const json = input.flag("json") || input.flag("ndjson")
    const client = yield* ChatClient.make.pipe(
      Effect.provideService(ChatApp, app),
      Effect.provideService(Transport.Transport, input.flag("verbose") ? verbose(transport, json) : transport),
      Effect.provideService(RetryPolicy.RetryPolicy, policy)
    )
    return yield* saving(program({ client, app, profile, emulated: input.flag("emulator") }))
  }).pipe(Effect.scoped)
