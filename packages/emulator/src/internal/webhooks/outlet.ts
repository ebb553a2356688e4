import * as Check from "@tcchat/core/Check"
import * as Signature from "@tcchat/webhooks/Signature"
import { signTestRequest } from "@tcchat/webhooks/TestRequest"
import type * as Webhook from "@tcchat/webhooks/Webhook"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import * as Fiber from "effect/Fiber"
import type * as Schema from "effect/Schema"
import type { EmulatorError } from "../../EmulatorError.js"
import type { Sent, WebhookOptions } from "../../Webhooks.js"
import { read } from "../option.js"
import { isObject, parseJson } from "../request.js"
import { makePost } from "./post.js"
import { judge, unanswered, type Verdict } from "./verdict.js"

type Fields = Readonly<Record<string, unknown>>

/** The body of a webhook without what every one of them gets. */
export type Said<W extends Webhook.Any> = Omit<Webhook.Body<W>, "CallbackCommand" | "EventTime">

/** A webhook that is to be sent. */
export interface Notice {
  readonly webhook: Webhook.Any
  readonly body: Fields
}

/** Puts a webhook and its body together. */
export const notice = <W extends Webhook.Any>(webhook: W, body: Said<W>): Notice => ({ webhook, body })

/** Sends the webhooks of an app. */
export interface Outlet {
  /** Whether the app has webhooks at all. */
  readonly open: boolean
  /** Asks the app before something happens; nothing when the webhook is not switched on. */
  readonly ask: (notice: Notice, platform: string) => Effect.Effect<Verdict | undefined>
  /** Tells the app of what has happened, one after the other, while the caller goes on. */
  readonly tell: (notices: ReadonlyArray<Notice>, platform: string) => Effect.Effect<void>
  /** Waits until the app has been told of everything. */
  readonly settled: Effect.Effect<void>
  readonly sent: Array<Sent>
}

/** The outlet of an app without webhooks. */
const closed: Outlet = {
  open: false,
  ask: () => Effect.succeed(undefined),
  tell: () => Effect.void,
  settled: Effect.void,
  sent: []
}

/** The service waits so long for a response, and nothing changes that. */
const patience = "2 seconds"

const hasEventTime = ({ body }: Webhook.Any): boolean =>
  "EventTime" in ((body as Schema.Schema.AnyNoContext & { readonly fields?: object }).fields ?? {})

/** Opens the outlet of an app. */
export const open = (
  options: WebhookOptions | undefined,
  sdkAppId: number,
  kept: number
): Effect.Effect<Outlet, EmulatorError> => {
  if (options === undefined) return Effect.succeed(closed)
  const { commands, to, token = false, unanswered: choice = "allow" } = options
  const isOn = ({ webhook }: Notice) =>
    commands === undefined || (commands as ReadonlyArray<string>).includes(webhook.command)

  return Effect.gen(function* () {
    if (token !== false) yield* read(Signature.checkToken("webhooks.token", token))
    const repeats = yield* read(Check.integer("webhooks.repeats", options.repeats ?? 0, { least: 0 }))
    const post = yield* makePost(options)
    const sent: Array<Sent> = []
    const telling = new Set<Fiber.RuntimeFiber<void>>()

    const send = ({ body: said, webhook }: Notice, platform: string, attempts: number): Effect.Effect<Sent> =>
      Effect.gen(function* () {
        const { command } = webhook
        const time = yield* Clock.currentTimeMillis
        const body = { ...said, ...(hasEventTime(webhook) && { EventTime: time }) }
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
        const came = yield* post(request).pipe(
          Effect.catchAllCause(() => Effect.succeed("Failed" as const)),
          Effect.timeoutTo({ duration: patience, onSuccess: (response) => response, onTimeout: () => "Late" as const })
        )
        const response = typeof came === "string" ? undefined : Either.getOrUndefined(parseJson(came.body))
        const right = typeof came !== "string" && came.status === 200 && isObject(response)
        const entry: Sent = {
          time,
          command,
          body,
          attempts,
          outcome:
            typeof came === "string"
              ? came
              : right && typeof response["ErrorCode"] === "number"
                ? "Responded"
                : "Failed",
          ...(typeof came !== "string" && { status: came.status }),
          ...(isObject(response) && { response })
        }
        sent.push(entry)
        if (sent.length > kept) sent.shift()
        return entry
      })

    const tellOne = (told: Notice, platform: string, attempts = 1): Effect.Effect<void> =>
      Effect.flatMap(send(told, platform, attempts), ({ outcome }) =>
        outcome !== "Responded" && attempts <= repeats
          ? Effect.delay(tellOne(told, platform, attempts + 1), "1 second")
          : Effect.void
      )

    return {
      open: true,
      sent,
      ask: (question, platform) =>
        isOn(question)
          ? Effect.map(send(question, platform, 1), ({ response = {}, outcome }) => {
              const { webhook } = question
              const verdict = outcome === "Responded" ? judge(webhook, response) : undefined
              return verdict ?? unanswered(webhook, choice)
            })
          : Effect.succeed(undefined),
      tell: (notices, platform) => {
        const all = notices.filter(isOn)
        if (all.length === 0) return Effect.void
        return Effect.map(
          Effect.forkDaemon(Effect.forEach(all, (told) => tellOne(told, platform), { discard: true })),
          (fiber) => {
            telling.add(fiber)
            fiber.addObserver(() => void telling.delete(fiber))
          }
        )
      },
      settled: Effect.suspend(() => Effect.asVoid(Fiber.awaitAll([...telling])))
    }
  })
}
