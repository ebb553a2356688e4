/** Responds to the questions of the page about webhooks. */
import * as Json from "@tcchat/core/Json"
import { families } from "@tcchat/reference/Webhooks"
import { commands, isCommand, webhookFor } from "@tcchat/webhooks/Commands"
import * as Consequence from "@tcchat/webhooks/Consequence"
import * as Event from "@tcchat/webhooks/Event"
import * as Sample from "@tcchat/webhooks/Sample"
import * as Sending from "@tcchat/webhooks/Sending"
import { signTestRequest } from "@tcchat/webhooks/TestRequest"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import type { TargetId } from "../model/Protocol.js"
import type { Triggered, WebhookEntry, WebhookStart } from "../model/Webhooks.js"
import type { Desk } from "./Desk.js"
import { json, reject, type Route, textOf, unchanged } from "./Exchange.js"
import type { Places } from "./Targets.js"

export interface Parts {
  readonly places: Places
  readonly desk: Desk
  /** Address of the receiver, if there is one. */
  readonly receiver: string | undefined
}

/** Where the example of this repository receives webhooks. */
const usual = "http://127.0.0.1:3000/webhooks/chat"

const entries = (): ReadonlyArray<WebhookEntry> =>
  Object.entries(families).flatMap(([family, { webhooks }]) =>
    webhooks.flatMap(({ command, summary }) =>
      isCommand(command) ? [{ command, family, phase: commands[command].phase, summary }] : []
    )
  )

const parsed = (given: string): Readonly<Record<string, unknown>> | undefined => {
  const value = Either.getOrUndefined(Either.try(() => Json.parse(given)))
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined
}

/** The URL without its query, which may hold what is secret. */
const shownUrl = (url: string): string => url.replace(/[?#].*$/s, "")

/** The routes under `/api/` that are about webhooks. */
export const make = ({ desk, places, receiver }: Parts): Readonly<Record<string, Route>> => {
  const { forward, to = forward ?? usual, token } = desk.options
  const start: WebhookStart = {
    entries: entries(),
    to,
    signed: token !== undefined,
    ...(receiver !== undefined && { receiver }),
    ...(forward !== undefined && { forward: shownUrl(forward) })
  }

  const trigger: Route = ({ body: question }) =>
    Effect.gen(function* () {
      const command = textOf(question, "command")
      const place = places.get(textOf(question, "target") as TargetId)
      const body = parsed(textOf(question, "body"))
      if (place === undefined) return reject(404, "There is no such target.")
      if (body === undefined) return reject(400, "The body is not a JSON object.")
      const event = Event.decode(`/?CallbackCommand=${encodeURIComponent(command)}`, body)
      if (Either.isLeft(event))
        return reject(400, `The service sends no such event: ${event.left.detail ?? "the body"} is invalid.`)
      const address = textOf(question, "to").trim()
      const send = Sending.make({ to: address })
      if (Either.isLeft(send))
        return reject(400, "The address has to be a URL such as http://127.0.0.1:3000/webhooks/chat.")
      const sent = yield* send.right(
        signTestRequest({
          url: address,
          sdkAppId: place.target.sdkAppId,
          token: token ?? false,
          command,
          body,
          platform: textOf(question, "platform") || "RESTAPI"
        })
      )
      const result: Triggered = {
        to: shownUrl(address),
        milliseconds: sent.milliseconds,
        effect: Consequence.of(webhookFor(command), body, sent),
        ...(sent.status !== undefined && { status: sent.status }),
        ...(sent.text !== undefined && { response: sent.text })
      }
      return json(200, result)
    })

  return {
    "GET webhooks": ({ rest }) =>
      rest === ""
        ? Effect.succeed(json(200, start))
        : isCommand(rest)
          ? Effect.map(Clock.currentTimeMillis, (time) =>
              json(200, { body: Json.stringify(Sample.of(commands[rest], { time })) })
            )
          : Effect.succeed(reject(404, `There is no webhook ${rest}.`)),
    "POST trigger": trigger,
    "GET received": ({ query }) =>
      Effect.map(desk.received, (received) =>
        received.revision === query.get("since") ? unchanged : json(200, received)
      ),
    "DELETE received": () => Effect.as(desk.clear, json(200, {}))
  }
}
