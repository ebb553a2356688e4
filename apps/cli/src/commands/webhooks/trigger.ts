/** Sends sample events, or events that were saved, and shows what came back. */
import * as Event from "@tcchat/webhooks/Event"
import * as Sample from "@tcchat/webhooks/Sample"
import type * as Webhook from "@tcchat/webhooks/Webhook"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import { type CliError, usage } from "../../CliError.js"
import { done, type Input, type Run, type Status } from "../../Command.js"
import { out, outJson } from "../../Output.js"
import * as Reading from "../../Reading.js"
import * as WebhookSettings from "../../WebhookSettings.js"
import * as Delivery from "./Delivery.js"
import * as Names from "./Names.js"
import * as Overrides from "./Overrides.js"
import * as Saved from "./Saved.js"
import * as Showing from "./Showing.js"

const failed: Status = 1

/** Sends events one after the other, until nothing listens. */
const sendAll = (input: Input, events: ReadonlyArray<Delivery.Event>): Effect.Effect<Status, CliError> =>
  Effect.gen(function* () {
    const to = yield* WebhookSettings.targetOf(input)
    const app = yield* WebhookSettings.appOf(input)
    const send = yield* Delivery.make(app, to)
    const json = input.flag("json")
    const [first] = events
    if (first !== undefined && events.length === 1 && !input.flag("all")) {
      const delivered = yield* send(first)
      yield* json
        ? outJson({ to: WebhookSettings.shownUrl(to), sdkAppId: app.sdkAppId, ...Showing.jsonOf(delivered) })
        : Showing.one(delivered, app, to)
      return Delivery.isValid(delivered) ? done : failed
    }
    const showing = Showing.lines(events.map(({ command }) => command))
    const all: Array<Delivery.Delivered> = []
    if (!json) yield* showing.head
    for (const event of events) {
      const delivered = yield* send(event)
      all.push(delivered)
      if (!json) yield* showing.line(delivered)
      if (delivered.sent.failure === "ECONNREFUSED") break
    }
    yield* json
      ? outJson({
          to: WebhookSettings.shownUrl(to),
          sdkAppId: app.sdkAppId,
          ...Showing.summaryOf(all),
          results: all.map(Showing.jsonOf)
        })
      : Showing.summary(all, events.length, to)
    return all.every(Delivery.isValid) ? done : failed
  })

/** The event of a webhook: its sample, with the fields that the options set. */
const eventOf = (webhook: Webhook.Any, input: Input): Effect.Effect<Delivery.Event, CliError> =>
  Effect.gen(function* () {
    const { command } = webhook
    const sample = Sample.of(webhook, { time: yield* Clock.currentTimeMillis })
    const text = input.string("data")
    const data = text === undefined ? {} : yield* Reading.json(text, "--data")
    if (typeof data !== "object" || data === null || Array.isArray(data))
      return yield* usage("--data: expected one JSON object, the body of the event.")
    const body = yield* Overrides.apply(webhook, { ...sample, ...data }, input.strings("set"))
    const event = Event.decode(`/?CallbackCommand=${command}`, body)
    if (Either.isLeft(event))
      return yield* usage(
        `The service sends no such ${command}: ${event.left.detail ?? "the body"} is invalid.`,
        `To see the sample: tcchat webhooks trigger ${command} --dry-run`
      )
    return { command, body, platform: input.string("platform") }
  })

/** Sends the sample of one webhook, or of all. */
export const trigger: Run = (input) =>
  Effect.gen(function* () {
    const [name] = input.arguments
    if (input.flag("all")) {
      if (name !== undefined) return yield* usage("--all sends every event, so COMMAND is not given with it.")
      for (const option of ["set", "data"])
        if (input.strings(option).length > 0)
          return yield* usage(`--${option} changes one event, so it is not given with --all.`)
    } else if (name === undefined)
      return yield* usage("COMMAND is missing.", "tcchat webhooks list shows the commands; --all sends all of them.")
    const webhooks = name === undefined ? Names.all.map(({ webhook }) => webhook) : [yield* Names.find(name)]
    const events = yield* Effect.forEach(webhooks, (webhook) => eventOf(webhook, input))
    if (!input.flag("dry-run")) return yield* sendAll(input, events)
    yield* input.flag("json") || events.length > 1
      ? out(events.map(({ body, command }) => Saved.lineOf({ command, body })))
      : out(Saved.shownBody(events[0]!.body))
    return done
  })

/** Sends events of files again. */
export const resend: Run = (input) =>
  Effect.flatMap(Effect.forEach(input.arguments, Saved.read), (events) => sendAll(input, events))
