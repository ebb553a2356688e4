/** The REST API and its webhooks as a document of OpenAPI 3.1, derived from the definitions. */
import * as ErrorCode from "@tcchat/core/ErrorCode"
import * as Region from "@tcchat/core/Region"
import { commands, isCommand } from "@tcchat/webhooks/Commands"
import { commentsOf, definition, endpoints } from "./Endpoints.js"
import { families } from "./Families.js"
import { componentsOf } from "./internal/openapi/components.js"
import * as EndpointOperations from "./internal/openapi/endpoints.js"
import { credentials, parameters, responses, securitySchemes, text } from "./internal/openapi/frame.js"
import { type Operation, parameter } from "./internal/openapi/Operation.js"
import * as WebhookOperations from "./internal/openapi/webhooks.js"
import type { JsonSchema } from "./JsonSchema.js"
import { requests } from "./Requests.js"
import * as Webhooks from "./Webhooks.js"

/** A document of OpenAPI. An example may hold a `bigint`, so `Json.stringify` of `@tcchat/core` has to write it. */
export interface Document {
  readonly openapi: "3.1.1"
  readonly paths: Readonly<Record<string, { readonly post: JsonSchema }>>
  readonly webhooks: Readonly<Record<string, { readonly post: JsonSchema }>>
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>>; readonly [part: string]: unknown }
  readonly [part: string]: unknown
}

const servers = Object.entries(Region.domains).map(([region, { fallback, primary }]) => ({
  url: `https://${primary}`,
  description: region,
  "x-tcchat-fallback": `https://${fallback}`
}))

const endpointOperation = async (name: string): Promise<readonly [path: string, Operation]> => {
  const [path, summary] = endpoints[name]!
  const [endpoint, comments] = await Promise.all([definition(name), commentsOf(name)])
  return [`/v4/${path}`, EndpointOperations.operationOf({ endpoint, summary, comments, request: requests[name]! })]
}

const webhookOperations = (): ReadonlyArray<readonly [command: string, Operation]> =>
  Object.values(Webhooks.families).flatMap((family) =>
    family.webhooks.map((comments) => {
      const { command } = comments
      if (!isCommand(command)) throw new Error(`${command} is not in Commands.ts of @tcchat/webhooks`)
      return [command, WebhookOperations.operationOf(commands[command], comments)] as const
    })
  )

const posts = (operations: ReadonlyArray<readonly [string, Operation]>) =>
  Object.fromEntries(operations.map(([key, { value }]) => [key, { post: value }]))

/** What a document is like. */
export interface Options {
  /** The version of what it is made of. */
  readonly version: string
  /**
   * Where the SDKAppID, the admin account and the UserSig are: in security schemes, or in parameters of each call whose
   * examples are variables such as `{{usersig}}`, for tools that know one key alone.
   *
   * @default "security"
   */
  readonly credentials?: "security" | "parameters"
}

/** Puts the credentials into the parameters of an operation. */
const withCredentials = (operation: Operation): Operation => ({
  ...operation,
  value: {
    ...operation.value,
    parameters: [
      ...Object.keys(credentials).map(parameter),
      ...(operation.value["parameters"] as ReadonlyArray<JsonSchema>)
    ]
  }
})

/** Makes the document. */
export const make = async ({ credentials: place = "security", version }: Options): Promise<Document> => {
  const isSecurity = place === "security"
  const operations = await Promise.all(Object.keys(endpoints).map(endpointOperation))
  const calls = operations.map(
    ([path, operation]) => [path, isSecurity ? operation : withCredentials(operation)] as const
  )
  const events = webhookOperations()
  // Parts that requests and responses have in common are named by the requests.
  const bodies = [...calls, ...events]
    .flatMap(([, operation]) => operation.bodies)
    .sort((a, b) => Number(a.received) - Number(b.received))
  return {
    openapi: "3.1.1",
    info: {
      title: "Tencent Cloud Chat: server REST API and webhooks",
      version,
      description: text,
      license: { name: "MIT", identifier: "MIT" }
    },
    externalDocs: {
      url: "https://www.tencentcloud.com/document/product/1047/34620",
      description: "The pages of Tencent"
    },
    servers,
    ...(isSecurity && { security: [Object.fromEntries(Object.keys(credentials).map((name) => [name, []]))] }),
    tags: [
      ...Object.entries(families).map(([name, { summary }]) => ({ name, description: summary })),
      { name: "webhooks", description: "Events that the service sends to the app." }
    ],
    paths: posts(calls),
    webhooks: posts(events),
    components: {
      schemas: { ...componentsOf(bodies), Failure: EndpointOperations.failure },
      parameters: isSecurity ? parameters : { ...credentials, ...parameters },
      responses,
      ...(isSecurity && { securitySchemes })
    },
    "x-tcchat-error-codes": ErrorCode.all().filter(({ clientOnly }) => clientOnly !== true)
  }
}
