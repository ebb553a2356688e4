/**
 * A web page on this machine for trying any call of the service, on an emulator or on an app.
 *
 * It listens on loopback only and opens with a link that works once. The
 * secret key stays in this process.
 */
import { listen } from "@tcchat/emulator/node"
import { listener } from "@tcchat/webhooks/node"
import { toPromises } from "@tcchat/webhooks/Webhooks"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import { ConsoleError } from "./ConsoleError.js"
import * as Access from "./server/Access.js"
import * as Catalogue from "./server/Catalogue.js"
import * as Desk from "./server/Desk.js"
import * as Handler from "./server/Handler.js"
import * as Listening from "./server/Listening.js"
import * as Routes from "./server/Routes.js"
import * as Runs from "./server/Runs.js"
import * as Targets from "./server/Targets.js"

export { ConsoleError } from "./ConsoleError.js"
export { type Desk, make as makeDesk, type WebhookOptions } from "./server/Desk.js"
export type { AppOptions, EmulatorOptions } from "./server/Targets.js"

export interface Options {
  /** The emulator that the page shows and calls. */
  readonly emulator?: Targets.EmulatorOptions | undefined
  /** The app that calls may go to besides. */
  readonly app?: Targets.AppOptions | undefined
  /** Folder of the runs that the page shows, such as `RunFolder.root()` of `@tcchat/bulk`; it shows none if not given. */
  readonly runs?: string | undefined
  /** What `makeDesk` made for webhooks: with it, events are received on a port of 127.0.0.1 of their own. */
  readonly webhooks?: { readonly desk: Desk.Desk; readonly port?: number | undefined } | undefined
  /**
   * Port of 127.0.0.1 to listen on; 0 takes a free one.
   *
   * @default 0
   */
  readonly port?: number | undefined
}

/** A console that runs. */
export interface Running {
  readonly port: number
  /** The first link; it works once. */
  readonly url: string
  /** Makes another link, for another browser or when the first one was used up. */
  readonly link: Effect.Effect<string>
  /** Where webhooks are received, if they are. */
  readonly webhooks: string | undefined
}

/** The names of the calls that an emulator knows. */
const emulatedBy = ({ service }: Targets.EmulatorOptions): Effect.Effect<ReadonlySet<string>> =>
  Effect.map(service.handle({ method: "GET", url: "/emulator/health", body: "" }), (reply) => {
    const { endpoints } = JSON.parse(reply._tag === "Response" ? reply.body : '{"endpoints":[]}') as {
      readonly endpoints: ReadonlyArray<{ readonly name: string }>
    }
    return new Set(endpoints.map(({ name }) => name))
  })

/** Receives webhooks on a port of their own until the scope ends, and returns their URL. */
const receiving = ({ desk, port = 0 }: NonNullable<Options["webhooks"]>) =>
  Effect.mapBoth(listen("127.0.0.1", port), {
    onFailure: ({ detail }) => new ConsoleError({ reason: "Webhooks", detail }),
    onSuccess: ({ server, url }) => {
      server.on("request", listener(toPromises(desk.fromApp)))
      return `${url}/webhooks/chat`
    }
  })

/** Serves the console until the scope ends. */
export const serve = ({
  app,
  emulator,
  port = 0,
  runs,
  webhooks
}: Options): Effect.Effect<Running, ConsoleError, Scope.Scope> =>
  Effect.gen(function* () {
    if (app === undefined && emulator === undefined)
      return yield* new ConsoleError({ reason: "Options", detail: "there is neither an emulator nor an app to call" })
    const places = yield* Effect.mapError(
      Targets.make({ app, emulator }),
      ({ message }) => new ConsoleError({ reason: "App", detail: message })
    )
    const emulated = emulator === undefined ? new Set<string>() : yield* emulatedBy(emulator)
    const catalogue = yield* Effect.promise(() => Catalogue.make(emulated))
    const receiver = webhooks === undefined ? undefined : yield* receiving(webhooks)
    const desk = webhooks?.desk ?? (yield* Desk.make())
    const api = Routes.make({
      catalogue,
      places,
      emulator: emulator?.service,
      runs: runs === undefined ? undefined : Runs.make(runs, catalogue),
      webhooks: { desk, receiver }
    })
    const server = yield* Listening.listen(port)
    const access = Access.make(server.port)
    server.response(Handler.make(access, api))
    const link = Effect.sync(() => `${server.url}/?token=${access.token()}`)
    return { port: server.port, url: yield* link, link, webhooks: receiver }
  })
