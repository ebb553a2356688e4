/** Wraps every request: adds a header, logs a line and counts responses, all without the UserSig. */
import * as ChatApp from "@tcchat/core/ChatApp"
import * as ChatClient from "@tcchat/core/ChatClient"
import * as Transport from "@tcchat/core/Transport"
import { pullLists } from "@tcchat/endpoints/relation"
import * as NodeTransport from "@tcchat/transport-node/NodeTransport"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Metric from "effect/Metric"

const responses = Metric.counter("chat_responses")

const Observed = NodeTransport.layer().pipe(
  Transport.intercept((post) => (request) => {
    const tagged = { ...request, headers: { ...request.headers, "x-team": "friends" } }
    return post(tagged).pipe(
      // The UserSig is not in the URL yet.
      Effect.tap(({ status }) => Console.log(`HTTP ${status} ${request.url.replace(/&random=\d+/, "")}`)),
      Effect.tap(({ status }) => Metric.update(Metric.tagged(responses, "status", String(status)), 1))
    )
  })
)

const ChatLive = ChatClient.layer.pipe(Layer.provide([ChatApp.layerConfig, Observed]))

const program = Effect.gen(function* () {
  yield* ChatClient.call(pullLists, { From_Account: "alice" })
  const { count } = yield* Metric.value(Metric.tagged(responses, "status", "200"))
  yield* Console.log(`responses with status 200: ${count}`)
})

await Effect.runPromise(Effect.provide(program, ChatLive))
