/** Shows what came back for events that were sent. */
import { webhookFor } from "@tcchat/webhooks/Commands"
import type * as Effect from "effect/Effect"
import type { CliError } from "../../CliError.js"
import { out } from "../../Output.js"
import { outColumns, outStyle } from "../../Streams.js"
import { pad, pairs, plain } from "../../Style.js"
import { shownUrl, type WebhookApp } from "../../WebhookSettings.js"
import { type Delivered, isValid } from "./Delivery.js"

/** Time that the service waits, in milliseconds. */
const budget = 2000

/** Maximum length of a body that is shown. */
const most = 600

const cut = (text: string): string => (text.length > most ? `${text.slice(0, most)}…` : text)

/** What a program gets of an event that was sent. */
export const jsonOf = (delivered: Delivered) => {
  const { consequence, event, sent } = delivered
  const { failure, milliseconds, outcome, response, status, text } = sent
  return {
    command: event.command,
    outcome,
    status,
    milliseconds,
    valid: isValid(delivered),
    problems: consequence.problems,
    action: consequence.action,
    effect: consequence.text,
    response: response ?? text,
    failure
  }
}

/** What to do about a response that is not valid. */
export const adviceOf = ({ consequence, sent }: Delivered, to: string): string | undefined => {
  const { outcome, status } = sent
  if (outcome === "TimedOut") return "Respond first, and do what takes long afterwards."
  if (status === undefined)
    return sent.failure === "ECONNREFUSED"
      ? `Nothing listens at ${new URL(to).host}: start the server, or give its address with --to.`
      : "Check the address of --to."
  switch (status) {
    case 400:
      return "The server could not read the event; its log says why."
    case 401:
      return "The server has another token: set TCCHAT_WEBHOOK_TOKEN to that of the server, or the clocks differ."
    case 403:
      return "The server has another SDKAppID: give it with --sdk-app-id."
    case 404:
    case 405:
      return "There is no route for POST requests at this path: give the address of the webhooks with --to."
    default:
      return status === 200 && consequence.problems.length > 0
        ? "Correct the response; createWebhooks of @tcchat/webhooks makes valid ones only."
        : status === 200
          ? undefined
          : "The log of the server says why."
  }
}

const phases = {
  before: "before it happens: the service waits for the response",
  after: "after it has happened",
  alarm: "when a limit is near"
} as const

/** Prints one event that was sent. */
export const one = (delivered: Delivered, app: WebhookApp, to: string): Effect.Effect<void, CliError> => {
  const { consequence, event, sent } = delivered
  const valid = isValid(delivered)
  const advice = valid ? undefined : adviceOf(delivered, to)
  const { bold, dim, green, red } = outStyle
  const signed = app.token === false ? "unsigned" : "signed"
  return out([
    `${valid ? green("✓") : red("✗")} ${bold(plain(event.command))}`,
    ...pairs(
      [
        ["Sent", phases[webhookFor(event.command).phase]],
        ["To", `${plain(shownUrl(to))}, ${signed}, for SDKAppID ${app.sdkAppId}`],
        [
          "Response",
          sent.status === undefined
            ? `none after ${sent.milliseconds} ms`
            : `HTTP ${sent.status} after ${sent.milliseconds} of ${budget} ms`
        ],
        ...(sent.text === undefined ? [] : [["Body", plain(cut(sent.text)) || "empty"] as const]),
        ["Valid", valid ? "yes" : `no: ${plain(consequence.problems.join("; "))}`],
        ["Effect", plain(consequence.text)],
        ...(advice === undefined ? [] : [["What to do", advice] as const])
      ],
      { columns: outColumns, paint: dim }
    )
  ])
}

/** Makes what prints a line for each event as it is sent. */
export const lines = (names: ReadonlyArray<string>) => {
  const { dim, green, red } = outStyle
  const first = Math.max(...names.map((name) => name.length))
  return {
    head: out(dim(`  ${pad("COMMAND", first)}  HTTP  ${"MS".padStart(4)}  EFFECT`)),
    line: (delivered: Delivered): Effect.Effect<void, CliError> => {
      const { consequence, event, sent } = delivered
      const valid = isValid(delivered)
      const rest = [consequence.action, ...consequence.problems].join(": ")
      return out(
        `${valid ? green("✓") : red("✗")} ${pad(plain(event.command), first)}  ${String(sent.status ?? "none").padEnd(4)}  ${String(sent.milliseconds).padStart(4)}  ${plain(rest)}`
      )
    }
  }
}

/** The summary of several events, as JSON. */
export const summaryOf = (all: ReadonlyArray<Delivered>) => {
  const valid = all.filter(isValid).length
  const slowest = all.reduce((most, { sent }) => Math.max(most, sent.milliseconds), 0)
  return { sent: all.length, valid, invalid: all.length - valid, slowestMilliseconds: slowest }
}

/** Prints the summary of several events. */
export const summary = (all: ReadonlyArray<Delivered>, total: number, to: string): Effect.Effect<void, CliError> => {
  const { invalid, sent, slowestMilliseconds: slowest, valid } = summaryOf(all)
  const wrong = all.find((delivered) => !isValid(delivered))
  const { bold, dim, green, red } = outStyle
  const events = total === 1 ? "1 event" : `${total} events`
  const headline =
    invalid === 0
      ? `${green("✓")} ${bold(`${events} sent to ${plain(shownUrl(to))}: ${valid === 1 ? "a valid response" : `${valid} valid responses`}, the slowest after ${slowest} of ${budget} ms.`)}`
      : `${red("✗")} ${bold(`${sent === total ? events : `${sent} of ${events}`} sent to ${plain(shownUrl(to))}: ${invalid} without a valid response.`)}`
  const advice = wrong && adviceOf(wrong, to)
  return out([
    "",
    headline,
    ...(advice === undefined ? [] : pairs([["What to do", advice]], { columns: outColumns, paint: dim }))
  ])
}
