/** Carries a command out with @effect/cli, from the words that were put in order. */
import * as CliConfig from "@effect/cli/CliConfig"
import * as HelpDoc from "@effect/cli/HelpDoc"
import * as Options from "@effect/cli/Options"
import * as ValidationError from "@effect/cli/ValidationError"
import * as Effect from "effect/Effect"
import { type CliError, usage } from "./CliError.js"
import { type Input, type Option, output, type Status, type Value } from "./Command.js"
import type { Failure } from "./Failure.js"
import { quoted } from "./Style.js"
import type { Run } from "./Words.js"

const refuse = (option: string, expected: string, given: string) =>
  ValidationError.invalidValue(HelpDoc.p(`--${option}: expected ${expected}, got ${quoted(given)}.`))

/** Checks a value, and fails with what was expected. */
const check = (option: string, value: Value, given: string): Effect.Effect<string, ValidationError.ValidationError> => {
  switch (value.kind) {
    case "text":
      return given !== "" || value.mayBeEmpty === true
        ? Effect.succeed(given)
        : Effect.fail(refuse(option, value.shown, given))
    case "choice":
      return value.values.includes(given)
        ? Effect.succeed(given)
        : Effect.fail(
            refuse(option, value.values.length === 1 ? value.values.join() : `one of ${value.values.join(", ")}`, given)
          )
    case "integer": {
      const number = Number(given)
      return /^-?\d+$/.test(given) && number >= value.minimum && number <= value.maximum
        ? Effect.succeed(given)
        : Effect.fail(refuse(option, `an integer from ${value.minimum} to ${value.maximum}`, given))
    }
    case "duration":
      return /^\d+(?:\.\d+)?(?:ms|s|m|h|d)?$/.test(given) && Number.parseFloat(given) > 0
        ? Effect.succeed(given)
        : Effect.fail(refuse(option, "a time such as 500ms, 10s, 2m, 12h or 30d", given))
  }
}

/** Every value goes in between two of these, so that none can be taken for an option, or loses white space at its ends. */
const mark = "="

const toOption = ({ docs, many, name, value }: Option): Options.Options<boolean | ReadonlyArray<string>> => {
  if (value === undefined) return Options.boolean(name).pipe(Options.withDescription(docs))
  return Options.text(name).pipe(
    Options.withDescription(docs),
    many === true ? Options.repeated : Options.atMost(1),
    Options.mapEffect((values) =>
      Effect.forEach(values, (given) => check(name, value, given.slice(mark.length, -mark.length)))
    )
  )
}

type Values = Readonly<Record<string, boolean | ReadonlyArray<string>>>

const toInput = (values: Values, words: ReadonlyArray<string>): Input => {
  const texts = (name: string): ReadonlyArray<string> => {
    const found = values[name]
    return Array.isArray(found) ? (found as ReadonlyArray<string>) : []
  }
  const text = (name: string) => texts(name)[0]
  return {
    on: (name) => values[name] === true,
    text,
    texts,
    integer: (name) => {
      const found = text(name)
      return found === undefined ? undefined : Number(found)
    },
    arguments: words
  }
}

/** The options in the one order that can be read in one way only. */
const inOrder = ({ detail, options }: Run): ReadonlyArray<string> =>
  [...options].flatMap(([name, values]) =>
    [...detail.options, ...output].find((option) => option.name === name)?.value === undefined
      ? [`--${name}`]
      : values.flatMap((value) => [`--${name}`, `${mark}${value}${mark}`])
  )

/** Carries a command out. */
export const run = (request: Run): Effect.Effect<Status, Failure> => {
  const { arguments: words, detail } = request
  if (request.options.has("json") && request.options.has("ndjson"))
    return usage("--json and --ndjson exclude each other.", "Give one of them.")
  const options = Options.all(
    Object.fromEntries([...detail.options, ...output].map((option) => [option.name, toOption(option)]))
  )
  // Files and a terminal are required by kinds of options that there are none of here, so they are never looked for.
  const read = Options.processCommandLine(options, inOrder(request), CliConfig.defaultConfig) as Effect.Effect<
    Effect.Effect.Success<ReturnType<typeof Options.processCommandLine<Values>>>,
    ValidationError.ValidationError
  >
  return read.pipe(
    Effect.mapError(textOf),
    Effect.zip(Effect.promise(detail.load)),
    Effect.flatMap(([[, , values], carryOut]) => carryOut(toInput(values, words)))
  )
}

const textOf = ({ error }: ValidationError.ValidationError): CliError =>
  usage(
    error._tag === "Paragraph" && error.value._tag === "Text" ? error.value.value : "The command line cannot be read."
  )
