import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Logger from "effect/Logger"
import * as Redacted from "effect/Redacted"
import * as Tracer from "effect/Tracer"
import { inspect } from "node:util"
import * as Replays from "../src/Replays.js"
import type { WebhookError } from "../src/WebhookError.js"
import * as Webhooks from "../src/Webhooks.js"
import { app, bodies, signed, token } from "./fixtures.js"

/** Everything that a value shows of itself. */
const shown = (value: unknown) =>
  [inspect(value, { depth: 20, showHidden: true }), JSON.stringify(value), String(value)].join("\n")

describe("the token and the signatures", () => {
  it.effect("are in no error, log, span or response, and not in what receives webhooks", () =>
    Effect.gen(function* () {
      const kept: Array<string> = []
      const problems: Array<WebhookError> = []
      const logger = Logger.replace(
        Logger.defaultLogger,
        Logger.map(Logger.structuredLogger, (entry) => void kept.push(shown(entry)))
      )
      const tracer = Tracer.make({
        span: (name, parent, context, links, startTime, kind, options) => {
          const span = {
            _tag: "Span" as const,
            name,
            spanId: "1",
            traceId: "1",
            parent,
            context,
            links,
            sampled: true,
            kind,
            status: { _tag: "Started" as const, startTime },
            attributes: new Map(Object.entries(options?.attributes ?? {})),
            end: () => void kept.push(shown([name, [...span.attributes]])),
            attribute: (key: string, value: unknown) => void span.attributes.set(key, value),
            event: () => undefined,
            addLinks: () => undefined
          }
          return span
        },
        context: (run) => run()
      })

      const given = [token, Redacted.make(token), ["another one", Redacted.make(token)]]
      for (const token of given) {
        const webhooks = yield* Webhooks.make({
          ...app,
          token,
          replays: Replays.memory(),
          report: (problem) => Effect.sync(() => void problems.push(problem)),
          handlers: {
            "Sns.CallbackFriendAdd": () => Effect.fail(new Error("broken")),
            "Group.CallbackBeforeCreateGroup": (event, response) => {
              kept.push(shown(event))
              return Effect.as(Effect.log(event), response.allow)
            }
          }
        })
        const logging = yield* Webhooks.make({ ...app, token, handlers: {} })
        kept.push(shown(webhooks), shown(Webhooks.toPromises(webhooks)))
        const create = signed("Group.CallbackBeforeCreateGroup", bodies["Group.CallbackBeforeCreateGroup"])
        const requests = [
          create,
          create,
          signed("Sns.CallbackFriendAdd", bodies["Sns.CallbackFriendAdd"]),
          { ...create, method: "GET" },
          { ...create, body: "{" },
          { ...create, url: create.url.replace("SdkAppid=1", "SdkAppid=2") },
          { ...create, url: `${create.url}1` },
          { ...create, url: `${create.url}&Sign=1` }
        ]
        for (const request of requests) {
          for (const one of [webhooks, logging]) {
            const response = yield* one.handle(request).pipe(Effect.withTracer(tracer), Effect.provide(logger))
            kept.push(shown(response))
          }
        }
      }
      kept.push(...problems.map(shown))
      const signature = /Sign=(\w{64})/.exec(signed("Sns.CallbackFriendAdd", {}).url)![1]!
      assert.isAbove(problems.length, 15)
      assert.isTrue(kept.some((text) => text.includes("webhook Group.CallbackBeforeCreateGroup")))
      for (const text of kept) {
        assert.notInclude(text, token)
        assert.notInclude(text, signature)
      }
    })
  )
})
