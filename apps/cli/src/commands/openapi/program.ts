/** Writes the document of OpenAPI. */
import * as Json from "@tcchat/core/Json"
import * as OpenApi from "@tcchat/reference/OpenApi"
import * as Effect from "effect/Effect"
import { stringify } from "yaml"
import { usage } from "../../CliError.js"
import { done, type Run } from "../../Command.js"
import * as Files from "../../Files.js"
import { out, outJson } from "../../Output.js"
import { version } from "../../Version.js"

const isYaml = (file: string | undefined) => file !== undefined && /\.ya?ml$/i.test(file)

/** Runs the command. */
export const run: Run = (input) =>
  Effect.gen(function* () {
    const file = input.string("out")
    if (file === undefined && input.flag("yaml") && input.flag("json"))
      return yield* usage("--json prints JSON, and --yaml is for YAML.", "Remove one of the two options.")
    const document = yield* Effect.promise(() =>
      OpenApi.make({ version, credentials: input.string("credentials") === "parameters" ? "parameters" : "security" })
    )
    const text =
      input.flag("yaml") || isYaml(file)
        ? stringify(document, { aliasDuplicateObjects: false, lineWidth: 0 })
        : `${Json.stringify(document, file === undefined && input.flag("json") ? 0 : 2)}\n`
    if (file === undefined) {
      yield* out(text.trimEnd())
      return done
    }
    yield* Files.replace(file, text)
    const counts = { endpoints: Object.keys(document.paths).length, webhooks: Object.keys(document.webhooks).length }
    if (input.flag("json")) yield* outJson({ file, ...counts })
    else yield* out(`Wrote ${counts.endpoints} endpoints and ${counts.webhooks} webhooks to ${file}.`)
    return done
  })
