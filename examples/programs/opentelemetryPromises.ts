/** Sends the spans of calls to OpenTelemetry from a program with promises, as children of the span that is active at the call. */
import * as OtelTracer from "@effect/opentelemetry/Tracer"
import { trace } from "@opentelemetry/api"
import { InMemorySpanExporter, NodeTracerProvider, SimpleSpanProcessor } from "@opentelemetry/sdk-trace-node"
import { pullLists } from "@tcchat/endpoints/relation"
import { createChat } from "@tcchat/transport-node"
import * as Effect from "effect/Effect"

// A real program has an OTLPTraceExporter and a BatchSpanProcessor here.
const exporter = new InMemorySpanExporter()
new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }).register()
const otel = trace.getTracer("friends")

const chat = createChat({
  sdkAppId: Number(process.env["TCCHAT_SDK_APP_ID"]),
  secretKey: process.env["TCCHAT_SECRET_KEY"] ?? "",
  admin: process.env["TCCHAT_ADMIN"] ?? "administrator",
  baseUrl: process.env["TCCHAT_BASE_URL"],
  tracer: Effect.runSync(Effect.provideService(OtelTracer.make, OtelTracer.OtelTracer, otel))
})

await otel.startActiveSpan("GET /friends", async (span) => {
  await chat.call(pullLists, { From_Account: "alice" })
  span.end()
})

const spans = exporter.getFinishedSpans()
const nameOf = (id: string | undefined) => spans.find((span) => span.spanContext().spanId === id)?.name ?? "nothing"
for (const { name, parentSpanContext } of spans) console.log(`${name} is part of ${nameOf(parentSpanContext?.spanId)}`)
await chat.close()
