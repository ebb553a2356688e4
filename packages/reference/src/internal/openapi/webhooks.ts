/** The operation of a webhook. */
import * as Sample from "@tcchat/webhooks/Sample"
import type * as Webhook from "@tcchat/webhooks/Webhook"
import * as Schema from "effect/Schema"
import type { FieldComments } from "../../Families.js"
import * as JsonSchemas from "../../JsonSchema.js"
import type { JsonSchema } from "../../JsonSchema.js"
import type { Comments } from "../../Webhooks.js"
import { bodyOf, described, json, type Operation, parameter, withFields } from "./Operation.js"

const phases: Readonly<Record<Webhook.Phase, string>> = {
  before:
    "It is sent before something happens: the service waits 2 seconds for the response, which may prevent it, and does not send it again.",
  after: "It is sent after something has happened: the response changes nothing.",
  alarm: "It is sent when a limit is near: the response changes nothing."
}

const text = { type: "string" }

/** What the response may do, as lines of a list. */
const abilities = ({ phase, response }: Webhook.Any): ReadonlyArray<string> => {
  const { drop, fail, reject, rejectEach, rejectMembers } = response
  return [
    phase === "before" ? "0: lets it happen" : "0: confirms it",
    ...(reject === undefined ? [] : [`1: rejects it; the caller gets ${reject.callerGets}`]),
    ...(reject?.from === undefined
      ? []
      : [`${reject.from} to ${reject.to}: rejects it; the caller gets this code and ErrorInfo`]),
    ...(rejectEach === undefined
      ? []
      : [`0 with ResultItem: rejects accounts, with codes from ${rejectEach.from} to ${rejectEach.to}`]),
    ...(rejectMembers === true ? ["0 with RefusedMembers_Account: leaves out these accounts"] : []),
    ...(drop === true ? ["2: drops the message, while its sender is told that it was sent"] : []),
    ...(fail === true ? ["1 with FAIL: the app could not handle it"] : [])
  ].map((line) => `- ${line}`)
}

const codes = ({ response: { drop, fail, reject } }: Webhook.Any): JsonSchema => {
  const single = [0, ...(reject !== undefined || fail === true ? [1] : []), ...(drop === true ? [2] : [])]
  const listed = { type: "integer", enum: single }
  return reject?.from === undefined
    ? listed
    : { anyOf: [listed, { type: "integer", minimum: reject.from, maximum: reject.to }] }
}

const resultItem = ({ from, to }: { readonly from: number; readonly to: number }): JsonSchema => ({
  type: "array",
  description: "The result of each account of the event.",
  items: {
    type: "object",
    properties: {
      To_Account: text,
      ResultCode: {
        anyOf: [
          { type: "integer", const: 0 },
          { type: "integer", minimum: from, maximum: to }
        ]
      },
      ResultInfo: text
    },
    required: ["To_Account", "ResultCode", "ResultInfo"]
  }
})

const under = (part: string, comments: FieldComments): FieldComments =>
  Object.fromEntries(
    Object.entries(comments).flatMap(([path, comment]) =>
      path.startsWith(`${part}.`) ? [[path.slice(part.length + 1), comment]] : []
    )
  )

/** The fields with which a response changes or answers an event. */
const fieldsOf = (part: "change" | "reply", { response }: Webhook.Any, comments: FieldComments) => {
  const fields = response[part]
  if (fields === undefined) return {}
  const { root } = JsonSchemas.make(
    Schema.Struct(fields as Readonly<Record<string, Schema.Schema.AnyNoContext>>),
    under(part, comments)
  )
  return root["properties"] as Readonly<Record<string, JsonSchema>>
}

const responseOf = (webhook: Webhook.Any, comments: FieldComments): JsonSchema => {
  const { rejectEach, rejectMembers } = webhook.response
  const own = {
    ActionStatus: webhook.response.fail === true ? { ...text, enum: ["OK", "FAIL"] } : { ...text, const: "OK" },
    ErrorCode: codes(webhook),
    ErrorInfo: text,
    ...(rejectEach !== undefined && { ResultItem: resultItem(rejectEach) }),
    ...(rejectMembers === true && {
      RefusedMembers_Account: { type: "array", items: text, description: "Accounts to leave out." }
    }),
    ...fieldsOf("change", webhook, comments),
    ...fieldsOf("reply", webhook, comments)
  }
  return { type: "object", properties: own, required: ["ActionStatus", "ErrorCode", "ErrorInfo"] }
}

/** The operation of a webhook. */
export const operationOf = (webhook: Webhook.Any, comments: Comments): Operation => {
  const { command, phase } = webhook
  const event = withFields({ CallbackCommand: text }, [], JsonSchemas.make(webhook.body, comments.body))
  const bodies = [bodyOf(command, "Event", event), bodyOf(command, "Response", responseOf(webhook, comments.response))]
  const [eventName, responseName] = bodies.map(({ name }) => name) as [string, string]
  return {
    bodies,
    value: {
      operationId: command,
      tags: ["webhooks"],
      ...described(comments, [phases[phase]]),
      security: [],
      parameters: [
        { ...commandParameter, schema: { type: "string", const: command } },
        ...["SdkAppid", "ClientIP", "OptPlatform", "RequestTime", "Sign"].map(parameter)
      ],
      requestBody: {
        required: true,
        content: json(JsonSchemas.reference(eventName), { CallbackCommand: command, ...Sample.of(webhook) })
      },
      responses: {
        "200": {
          description: `What the app decides, by \`ErrorCode\`:\n\n${abilities(webhook).join("\n")}`,
          content: json(JsonSchemas.reference(responseName), { ActionStatus: "OK", ErrorCode: 0, ErrorInfo: "" })
        }
      },
      "x-tcchat-phase": phase
    }
  }
}

const commandParameter = { name: "CallbackCommand", in: "query", required: true, description: "Which webhook it is." }
