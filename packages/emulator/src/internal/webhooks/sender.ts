import * as Check from "@tcchat/core/Check"
import * as Sending from "@tcchat/webhooks/Sending"
import * as Signature from "@tcchat/webhooks/Signature"
import { signTestRequest } from "@tcchat/webhooks/TestRequest"
import { allow, judge, type Verdict, withoutResponse } from "@tcchat/webhooks/Verdict"
import type * as Webhook from "@tcchat/webhooks/Webhook"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import type * as Schema from "effect/Schema"
import type { EmulatorError } from "../../EmulatorError.js"
import type { SentWebhook, WebhookOptions } from "../../Webhooks.js"
import { read } from "../option.js"
import type { WebhookEvent } from "./event.js"

/** Sends the webhooks of an app. */
export interface WebhookSender {
  /** Whether the app has webhooks at all. */
  readonly enabled: boolean
  /** Sends the webhook before an event, and waits for the decision of the app. */
  readonly ask: (event: WebhookEvent, platform: string) => Effect.Effect<Verdict>
  /** Sends the webhooks after an event, one after the other, in the background. */
  readonly notify: (events: ReadonlyArray<WebhookEvent>, platform: string) => Effect.Effect<void>
  /** Waits until all webhooks are sent. */
  readonly settled: Effect.Effect<void>
  readonly sent: Array<SentWebhook>
}

/** The sender of an app without webhooks. */
const disabled: WebhookSender = {
  enabled: false,
  ask: () => Effect.succeed(allow),
  notify: () => Effect.void,
  settled: Effect.void,
  sent: []
}

const hasEventTime = ({ body }: Webhook.Any): boolean =>
  "EventTime" in ((body as Schema.Schema.AnyNoContext & { readonly fields?: object }).fields ?? {})

/** Makes the sender of an app. */
export const makeSender = (
  options: WebhookOptions | undefined,
  sdkAppId: number,
  maxKept: number
): Effect.Effect<WebhookSender, EmulatorError> => {
  if (options === undefined) return Effect.succeed(disabled)
  const { commands, to, token = false, onNoResponse = "allow" } = options
  const isOn = ({ webhook }: WebhookEvent) =>
    commands === undefined || (commands as ReadonlyArray<string>).includes(webhook.command)

  return Effect.gen(function* () {
    if (token !== false) yield* read(Signature.checkToken("webhooks.token", token))
    const retries = yield* read(Check.integer("webhooks.retries", options.retries ?? 0, { least: 0 }))
    const post = yield* read(Sending.make(options, "webhooks."))
    const sent: Array<SentWebhook> = []
    const running = new Set<Fiber.RuntimeFiber<void>>()

    const send = (
      { body: fields, webhook }: WebhookEvent,
      platform: string,
      attempts: number
    ): Effect.Effect<SentWebhook> =>
      Effect.gen(function* () {
        const { command } = webhook
        const time = yield* Clock.currentTimeMillis
        const body = { ...fields, ...(hasEventTime(webhook) && { EventTime: time }) }
        const url = typeof to === "string" ? to : "/"
        const requestTime = Math.floor(time / 1000)
        const request = signTestRequest({
          url,
          sdkAppId,
          token,
          command,
          body,
          platform,
          requestTime
        })
        const { outcome, response, status } = yield* post(request)
        const entry: SentWebhook = {
          time,
          command,
          body,
          attempts,
          outcome,
          ...(status !== undefined && { status }),
          ...(response !== undefined && { response })
        }
        sent.push(entry)
        if (sent.length > maxKept) sent.shift()
        return entry
      })

    const notifyOne = (event: WebhookEvent, platform: string, attempts = 1): Effect.Effect<void> =>
      Effect.flatMap(send(event, platform, attempts), ({ outcome }) =>
        outcome !== "Responded" && attempts <= retries
          ? Effect.delay(notifyOne(event, platform, attempts + 1), "1 second")
          : Effect.void
      )

    return {
      enabled: true,
      sent,
      ask: (event, platform) =>
        isOn(event)
          ? Effect.map(send(event, platform, 1), ({ response = {}, outcome }) => {
              const { webhook } = event
              const verdict = outcome === "Responded" ? judge(webhook, response) : undefined
              return verdict ?? withoutResponse(webhook, onNoResponse)
            })
          : Effect.succeed(allow),
      notify: (events, platform) => {
        const all = events.filter(isOn)
        if (all.length === 0) return Effect.void
        return Effect.map(
          Effect.forkDaemon(Effect.forEach(all, (event) => notifyOne(event, platform), { discard: true })),
          (fiber) => {
            running.add(fiber)
            fiber.addObserver(() => void running.delete(fiber))
          }
        )
      },
      settled: Effect.suspend(() => Effect.asVoid(Fiber.awaitAll([...running])))
    }
  })
}
