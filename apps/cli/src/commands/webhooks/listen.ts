/** Receives webhooks: verifies, prints, saves and forwards them. */
import { listen as listenOn } from "@tcchat/emulator/node"
import * as Inspector from "@tcchat/webhooks/Inspector"
import { listener } from "@tcchat/webhooks/node"
import { toPromises } from "@tcchat/webhooks/Webhooks"
import * as Effect from "effect/Effect"
import { CliError } from "../../CliError.js"
import { done, type Input, type Run } from "../../Command.js"
import { err, out, outJson } from "../../Output.js"
import { reportOf, shownReport } from "../../Failure.js"
import { stopped } from "../../Signals.js"
import { errStyle, outColumns, outStyle } from "../../Streams.js"
import { pairs, plain } from "../../Style.js"
import * as WebhookSettings from "../../WebhookSettings.js"
import * as Line from "./Line.js"
import * as Saved from "./Saved.js"

const port = 3000

const cannotStart = (detail: string) =>
  new CliError({
    kind: "Receiver",
    message: `The receiver cannot start: ${detail}.`,
    advice: "Choose another --port; 0 takes a free one."
  })

const announce = (
  url: string,
  { sdkAppId, token }: WebhookSettings.WebhookApp,
  forward: string | undefined,
  folder: string | undefined
) => {
  const { bold, cyan, dim } = outStyle
  return out([
    `${bold("Receiving webhooks at")} ${cyan(url)}`,
    "",
    ...pairs(
      [
        ["App", `SDKAppID ${sdkAppId}, ${token === false ? "signatures are not verified" : "signatures are verified"}`],
        [
          "Forwarded to",
          forward === undefined ? "nothing; every event is allowed" : plain(WebhookSettings.shownUrl(forward))
        ],
        ...(folder === undefined ? [] : [["Saved in", plain(folder)] as const]),
        ["Try it", `tcchat webhooks trigger C2C.CallbackBeforeSendMsg --to ${url}`]
      ],
      { columns: outColumns, indent: 0, paint: dim }
    ),
    "",
    dim("Press Ctrl-C to stop."),
    ""
  ])
}

/** Saves and prints what was received, one after the other. A failure to do so is reported, and does not end the command. */
const printing = (input: Input, folder: string | undefined) => {
  let number = 0
  const json = input.flag("json")
  const show = (seen: Inspector.Seen) =>
    Effect.gen(function* () {
      number += 1
      const file = folder === undefined ? undefined : yield* Saved.write(folder, seen, number)
      yield* json ? outJson(Line.jsonOf(seen, file)) : out(Line.linesOf(seen, file, input.flag("verbose")))
    }).pipe(Effect.catchAll((error) => err(shownReport(reportOf(error), json))))
  const one = Effect.unsafeMakeSemaphore(1)
  return (seen: Inspector.Seen) => one.withPermits(1)(show(seen))
}

/** Runs the command. */
export const listen: Run = (input) =>
  Effect.gen(function* () {
    const app = yield* WebhookSettings.appOf(input)
    const given = input.string("forward")
    const forward = given === undefined ? undefined : yield* WebhookSettings.urlOf({ value: given, from: "--forward" })
    const folder = input.string("save")
    yield* Effect.gen(function* () {
      const inspector = yield* Effect.orDie(Inspector.make({ ...app, forward, onSeen: printing(input, folder) }))
      const {
        port: bound,
        server,
        url
      } = yield* Effect.mapError(
        listenOn(input.string("host") ?? "127.0.0.1", input.integer("port") ?? port),
        ({ detail }) => cannotStart(detail)
      )
      server.on("request", listener(toPromises(inspector)))
      const address = `${url}/webhooks/chat`
      yield* input.flag("json") ? outJson({ url: address, port: bound }) : announce(address, app, forward, folder)
      yield* stopped
      if (!input.flag("json")) yield* err(errStyle.dim("The receiver has stopped."))
    }).pipe(Effect.scoped)
    return done
  })
