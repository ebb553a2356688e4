/** Sample bodies of webhooks, derived from their definitions: for tests, and to try a receiver. */
import type * as Schema from "effect/Schema"
import * as SchemaAST from "effect/SchemaAST"
import * as Option from "effect/Option"
import { isAbsent, type Moment, valueOf } from "./internal/sampleValues.js"
import type * as Webhook from "./Webhook.js"

/** Unix milliseconds of the events of samples for which no other time is given. */
const standard = 1_700_000_000_000

/**
 * Makes a body as the service would send it, with every field that goes together with the others. It is valid, and always the
 * same for the same time.
 *
 * @example
 * ```ts
 * import * as Sample from "@tcchat/webhooks/Sample"
 * import { beforeSendMsg } from "@tcchat/webhooks/c2c"
 * import { signTestRequest } from "@tcchat/webhooks/TestRequest"
 *
 * export const request = signTestRequest({
 *   url: "http://127.0.0.1:3000/webhooks/chat",
 *   sdkAppId: 1400000000,
 *   token: "any",
 *   command: beforeSendMsg.command,
 *   body: { ...Sample.of(beforeSendMsg), From_Account: "mallory" }
 * })
 * ```
 */
export const of = <W extends Webhook.Any>(
  webhook: W,
  options: {
    /**
     * When it happened, in Unix milliseconds.
     *
     * @default 1700000000000
     */
    readonly time?: number | undefined
  } = {}
): Schema.Schema.Encoded<W["body"]> & Readonly<Record<string, unknown>> => {
  const millis = options.time ?? standard
  const moment = { millis, seconds: Math.floor(millis / 1000) }
  return whole(webhook.command, webhook.body.ast, moment) as never
}

/** The form of a value that is sent, and known values of it. */
const formOf = (ast: SchemaAST.AST): { readonly form: SchemaAST.AST; readonly example: unknown } => {
  const example = Option.getOrUndefined(SchemaAST.getExamplesAnnotation(ast))?.[0]
  if (example !== undefined) return { form: ast, example }
  switch (ast._tag) {
    case "Union":
      return formOf(ast.types.find(({ _tag }) => _tag !== "UndefinedKeyword")!)
    case "Refinement":
    case "Transformation":
      return formOf(ast.from)
    default:
      return { form: ast, example: undefined }
  }
}

const whole = (command: string, ast: SchemaAST.AST, moment: Moment, name = ""): unknown => {
  const known = valueOf(command, name, moment)
  if (known !== undefined) return known.value
  const { example, form } = formOf(ast)
  if (example !== undefined) return example
  switch (form._tag) {
    case "TypeLiteral":
      return Object.fromEntries(
        form.propertySignatures
          .filter((field) => !isAbsent(command, String(field.name)))
          .map((field) => [field.name, whole(command, field.type, moment, String(field.name))])
      )
    case "TupleType":
      return form.rest.map(({ type }) => whole(command, type, moment))
    case "NumberKeyword":
      return 1
    default:
      return name.toLowerCase()
  }
}
