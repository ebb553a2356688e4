/** Sends the spans of calls to OpenTelemetry: one for the call, one for each attempt, without the UserSig. */
import * as NodeSdk from "@effect/opentelemetry/NodeSdk"
import { InMemorySpanExporter, SimpleSpanProcessor } from "@opentelemetry/sdk-trace-base"
import * as ChatApp from "@tcchat/core/ChatApp"
import * as ChatClient from "@tcchat/core/ChatClient"
import { pullLists } from "@tcchat/endpoints/relation"
import * as NodeTransport from "@tcchat/transport-node/NodeTransport"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"

// A real program has an OTLPTraceExporter and a BatchSpanProcessor here.
const exporter = new InMemorySpanExporter()
const TracingLive = NodeSdk.layer(() => ({
  resource: { serviceName: "friends" },
  spanProcessor: new SimpleSpanProcessor(exporter)
}))

const ChatLive = ChatClient.layer.pipe(Layer.provide([ChatApp.layerConfig, NodeTransport.layer()]))

const program = Effect.gen(function* () {
  yield* ChatClient.call(pullLists, { From_Account: "alice" })
  for (const { attributes, name } of exporter.getFinishedSpans())
    yield* Console.log(name, attributes["url.path"] ?? "", attributes["http.response.status_code"] ?? "")
})

await Effect.runPromise(Effect.provide(program, Layer.merge(ChatLive, TracingLive)))
