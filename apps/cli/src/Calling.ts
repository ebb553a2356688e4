/** Sends one call, and shows what goes out and what comes in to those who want to see it. */
import type * as ChatApp from "@tcchat/core/ChatApp"
import { ChatApp as App } from "@tcchat/core/ChatApp"
import * as ChatClient from "@tcchat/core/ChatClient"
import type { ChatError, TransportError } from "@tcchat/core/ChatError"
import * as RetryPolicy from "@tcchat/core/RetryPolicy"
import * as Transport from "@tcchat/core/Transport"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import type { CliError } from "./CliError.js"
import type { Input } from "./Command.js"
import { err } from "./Output.js"
import { errStyle } from "./Streams.js"
import { plain } from "./Style.js"
import { secondsOf } from "./Time.js"

/** Strikes the UserSig of a request out of a text: what stands in between may repeat the URL. */
const scrubber = (request: Transport.Request) => {
  const userSig = new URL(Redacted.value(request.url)).searchParams.get("usersig") ?? ""
  return (text: string) =>
    userSig === "" ? text : text.replaceAll(userSig, "<redacted>").replaceAll(encodeURIComponent(userSig), "<redacted>")
}

/** Tells on stderr what goes out and what comes in. */
const told = (transport: Transport.Transport["Type"], json: boolean): Transport.Transport["Type"] => ({
  post: (request) =>
    Effect.gen(function* () {
      const url = Transport.shownUrl(request)
      const scrub = scrubber(request)
      yield* err(
        json
          ? JSON.stringify({ request: { method: "POST", url, body: JSON.parse(request.body) as unknown } })
          : [errStyle.dim(`> POST ${url}`), errStyle.dim(`> ${plain(request.body)}`)]
      )
      const [duration, outcome] = yield* Effect.timed(Effect.either(transport.post(request)))
      const time = Math.round(Duration.toMillis(duration))
      if (outcome._tag === "Left") {
        yield* json
          ? err(JSON.stringify({ failure: outcome.left.failure, milliseconds: time }))
          : err(errStyle.dim(`< ${outcome.left.failure} after ${time} ms`))
        return yield* Effect.fail<TransportError>(outcome.left)
      }
      const { body, status } = outcome.right
      yield* err(
        json
          ? JSON.stringify({ answer: { status, body: scrub(body), milliseconds: time } })
          : [errStyle.dim(`< HTTP ${status} after ${time} ms`), errStyle.dim(`< ${plain(scrub(body))}`)]
      )
      return outcome.right
    })
})

/** Runs a program with a client of an app. */
export const withClient = <A>(
  app: ChatApp.Service,
  input: Input,
  program: (client: ChatClient.Service) => Effect.Effect<A, ChatError | CliError>
): Effect.Effect<A, ChatError | CliError> =>
  Effect.gen(function* () {
    const NodeTransport = yield* Effect.promise(() => import("@tcchat/transport-node/NodeTransport"))
    const time = input.text("timeout")
    const timeout = time === undefined ? undefined : secondsOf(time) * 1000
    const retries = input.integer("retries")
    const tries = retries === undefined ? 3 : retries + 1
    const policy = RetryPolicy.make({
      ...RetryPolicy.interactive,
      tries,
      ...(retries !== undefined && { budget: false }),
      ...(timeout !== undefined && { timeout, tryTimeout: Math.max(5000, timeout / tries) })
    })
    const transport = yield* NodeTransport.make({ connections: 1 })
    const client = yield* ChatClient.make.pipe(
      Effect.provideService(App, app),
      Effect.provideService(Transport.Transport, input.on("verbose") ? told(transport, input.on("json")) : transport),
      Effect.provideService(RetryPolicy.RetryPolicy, policy)
    )
    return yield* program(client)
  }).pipe(Effect.scoped)
