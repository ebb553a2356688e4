/** The operation of an endpoint. */
import type * as Endpoint from "@tcchat/core/Endpoint"
import * as ErrorCode from "@tcchat/core/ErrorCode"
import * as Destroyed from "../../Destroyed.js"
import type { Comments } from "../../Families.js"
import * as JsonSchemas from "../../JsonSchema.js"
import type { JsonSchema } from "../../JsonSchema.js"
import type { Json } from "../../Requests.js"
import { sampleOf } from "../../Sample.js"
import { bodyOf, described, json, type Operation, parameter, withFields } from "./Operation.js"

/** What is known of an endpoint. */
export interface Known {
  readonly endpoint: Endpoint.Any
  readonly summary: string
  readonly comments: Comments
  /** The request of its example. */
  readonly request: Readonly<Record<string, Json>>
}

/** The fields of a response that every successful call has. */
const successFields: Readonly<Record<string, JsonSchema>> = {
  ActionStatus: { type: "string", const: "OK", description: "OK; some endpoints leave it out." },
  ErrorCode: { type: "integer", const: 0, description: "0: the call succeeded." },
  ErrorInfo: { type: "string", description: "Usually empty." },
  ErrorDisplay: { type: "string", description: "A text that may be shown; most endpoints leave it out." }
}

/** The schema of the response to a call that failed, which is the same for all endpoints. */
export const failure: JsonSchema = {
  type: "object",
  description: "The call failed. The HTTP status is 200 all the same.",
  properties: {
    ActionStatus: { type: "string", const: "FAIL", description: "FAIL; some endpoints leave it out." },
    ErrorCode: { type: "integer", not: { const: 0 }, description: "What went wrong: any code but 0." },
    ErrorInfo: { type: "string", description: "What went wrong, for developers." },
    ErrorDisplay: { type: "string", description: "A text that may be shown; most endpoints leave it out." },
    RequestId: { type: "string", description: "Names the request to the support; most endpoints leave it out." }
  },
  required: ["ErrorCode", "ErrorInfo"]
}

/** What a client may do after a call whose outcome it does not know. */
const repeating = ({ dedupKeys, dedupWindow, idempotency }: Endpoint.Any): JsonSchema => ({
  idempotency,
  repeatable: idempotency === "deduplicated" ? "with the same numbers" : idempotency !== "none",
  ...(idempotency === "deduplicated" && {
    ...(dedupKeys.length > 0 && { deduplicatedBy: dedupKeys }),
    ...(Number.isFinite(dedupWindow) && { windowSeconds: dedupWindow })
  })
})

const errorsOf = ({ errors, path }: Endpoint.Any) =>
  errors.map((code) => {
    const info = ErrorCode.lookup(code, path)
    return info === undefined
      ? { code }
      : { code, kind: info.kind, retry: info.retry, meaning: info.meaning, advice: info.advice }
  })

const extensions = (endpoint: Endpoint.Any): JsonSchema => {
  const { attemptTimeout, chunks, items, paging, ratePerSecond } = endpoint
  const destroyed = Destroyed.all(endpoint)
  const errors = errorsOf(endpoint)
  return {
    "x-tcchat-rate": { perSecond: ratePerSecond, per: "SDKAppID" },
    "x-tcchat-repeat": repeating(endpoint),
    "x-tcchat-timeout": { seconds: attemptTimeout },
    ...(destroyed.length > 0 && { "x-tcchat-destroys": destroyed }),
    ...(errors.length > 0 && { "x-tcchat-errors": errors }),
    ...(chunks.length > 0 && { "x-tcchat-chunks": chunks }),
    ...(items.length > 0 && { "x-tcchat-item-results": items }),
    ...(paging !== undefined && { "x-tcchat-paging": paging })
  }
}

const responseText = (endpoint: Endpoint.Any): string => {
  const lines = errorsOf(endpoint).map(({ code, meaning }) => `- ${code}: ${meaning ?? "no meaning is documented"}`)
  return [
    "The call has a response: it succeeded if `ErrorCode` is 0. The HTTP status is 200 also when it failed.",
    ...(lines.length > 0 ? [`Codes that are documented for this call:\n\n${lines.join("\n")}`] : [])
  ].join("\n\n")
}

/** The operation of an endpoint. */
export const operationOf = ({ comments, endpoint, request, summary }: Known): Operation => {
  const { name, urlFields } = endpoint
  const payload = JsonSchemas.make(endpoint.payload, comments.payload).root
  const fields = (payload["properties"] ?? {}) as Readonly<Record<string, JsonSchema>>
  const required = (payload["required"] ?? []) as ReadonlyArray<string>
  const isInUrl = (field: string) => urlFields.includes(field)
  const inBody =
    urlFields.length === 0
      ? payload
      : {
          ...payload,
          properties: Object.fromEntries(Object.entries(fields).filter(([field]) => !isInUrl(field))),
          required: required.filter((field) => !isInUrl(field))
        }
  const success = withFields(
    successFields,
    ["ErrorCode", "ErrorInfo"],
    JsonSchemas.make(endpoint.success, comments.success)
  )
  const bodies = [bodyOf(name, "Request", inBody), bodyOf(name, "Success", success)]
  const [requestName, successName] = bodies.map(({ name }) => name) as [string, string]
  const example = Object.fromEntries(Object.entries(request).filter(([field]) => !isInUrl(field)))
  return {
    bodies,
    value: {
      operationId: name,
      tags: [name.replace(/\..*$/, "")],
      ...described({ ...comments, summary }),
      parameters: [
        parameter("random"),
        parameter("contenttype"),
        ...urlFields.map((field) => {
          const { description, ...schema } = fields[field] ?? {}
          return {
            name: field,
            in: "query",
            required: required.includes(field),
            ...(description !== undefined && { description }),
            schema,
            ...(request[field] !== undefined && { example: request[field] })
          }
        })
      ],
      requestBody: { required: true, content: json(JsonSchemas.reference(requestName), example) },
      responses: {
        "200": {
          description: responseText(endpoint),
          content: json(
            { anyOf: [JsonSchemas.reference(successName), JsonSchemas.reference("Failure")] },
            { ActionStatus: "OK", ErrorCode: 0, ErrorInfo: "", ...sampleOf(endpoint.success) }
          )
        },
        default: { $ref: "#/components/responses/NoResponse" }
      },
      ...extensions(endpoint)
    }
  }
}
