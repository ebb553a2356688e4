/** Compares an app with the emulator. */
import type { Service as App } from "@tcchat/core/ChatApp"
import * as Endpoint from "@tcchat/core/Endpoint"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import { CliError } from "../../CliError.js"
import { done, type Input, type Run, type Status } from "../../Command.js"
import { mapErrors } from "../../Emulated.js"
import type { Failure } from "../../Failure.js"
import * as Files from "../../Files.js"
import { err, out, outJson } from "../../Output.js"
import { counted, make as makeProgress } from "../../Progress.js"
import * as Reading from "../../Reading.js"
import * as Settings from "../../Settings.js"
import { errColumns, errStyle, outColumns, outStyle } from "../../Streams.js"
import { pairs, plain, table } from "../../Style.js"
import { clean, existing, type Left } from "./Clean.js"
import { compare, type Comparison, setUp } from "./Comparison.js"
import { type Made, madeBy, makePrefix } from "./Names.js"
import * as Record from "./Record.js"
import { countsOf, rowsOf, toJson, toMarkdown } from "./Report.js"
import type { Scene } from "./Script.js"
import { scenes } from "./script/index.js"
import { appTarget, type Target } from "./Target.js"

const different: Status = 1

const failed = (message: string, advice: string) => new CliError({ kind: "Cancelled", message, advice })

const nothing = { sdkAppId: 0, now: 0, turn: 0, user: String, group: String, word: String, seen: () => undefined }

/** How many of the calls destroy something. */
const destroying = (script: ReadonlyArray<Scene>): number =>
  script
    .flatMap(({ steps }) => steps)
    .filter(({ body, call }) => Endpoint.destroyedBy(call, body(nothing)) !== undefined).length

const countMade = ({ accounts, groups, keywords }: Made): string =>
  [
    counted(accounts.length, "account"),
    counted(groups.length, "group"),
    counted(keywords.length, "local keyword")
  ].join(", ")

/** Says what the run will make, and asks. */
const agree = (app: App, profile: string | undefined, prefix: string, input: Input): Effect.Effect<void, CliError> => {
  const calls = scenes.reduce((sum, { steps }) => sum + steps.reduce((most, { times = 1 }) => most + times, 0), 0)
  const lines = [
    `${errStyle.bold("compare")} makes calls to app ${app.sdkAppId} at ${app.origins[0]}${profile === undefined ? "" : ` (profile ${plain(profile)})`}`,
    ...pairs(
      [
        ["Makes", `${countMade(madeBy(prefix, scenes))}, all named ${prefix}-…`],
        [
          "Calls",
          `about ${calls} calls, of which ${destroying(scenes)} destroy something of these accounts and groups`
        ],
        ["Takes", "less than a minute"],
        ["Removes", "everything at the end; an app of a paid edition cannot delete accounts, which then stay"]
      ],
      { columns: errColumns, paint: errStyle.dim }
    )
  ]
  return input.flag("yes") ? (input.flag("json") ? Effect.void : err(lines)) : Reading.confirm(lines, "compare")
}

const cleanAdvice = "Remove what is left with: tcchat compare --clean, and the options of this app."

const leftError = ({ accounts, codes, groups }: Left): CliError => {
  const what = [
    ...(accounts.length > 0 ? [counted(accounts.length, "account")] : []),
    ...(groups.length > 0 ? [counted(groups.length, "group")] : [])
  ].join(" and ")
  return failed(
    `${what} could not be removed${codes.length > 0 ? `: the app responded with ${codes.join(", ")}` : ""}.`,
    `${codes.includes(71_000) || codes.includes(70_107) ? "Only apps of the trial edition can delete accounts; delete them in the console, by the names in the record. " : ""}${cleanAdvice}`
  )
}

const accountsError = (missing: number, all: number): CliError =>
  failed(
    `The app did not take ${missing} of the ${all} accounts that the comparison needs.`,
    "An app of the trial edition may have 100 accounts: delete some that you do not need, or use another app for tests."
  )

const isEmpty = ({ accounts, groups }: Left) => accounts.length === 0 && groups.length === 0

/** Removes what a run has made, and then its record. */
const cleanUp = (target: Target, record: Record.Kept): Effect.Effect<void, Failure> =>
  Effect.gen(function* () {
    const left = yield* clean(target, record)
    if (!isEmpty(left)) return yield* leftError(left)
    yield* Record.remove(record)
  })

/** What a run came to: what it found, and whether what it made is gone. */
interface Ended {
  readonly comparison: Comparison
  readonly cleaned: Exit.Exit<void, Failure>
}

/** Compares, and removes everything that it made, also when it is interrupted or fails. */
const runOn = (app: App, input: Input, prefix: string): Effect.Effect<Ended, Failure> =>
  Effect.gen(function* () {
    const target = yield* appTarget(app, prefix)
    const made = madeBy(prefix, scenes)
    const known = yield* existing(target, made.accounts)
    if (known.length > 0)
      return yield* failed(
        "An account with a name of this run exists already.",
        "Start again: each run has other names."
      )
    const progress = makeProgress(input.flag("json") ? process.stdout : undefined)
    const onScene = (scene: number) => progress.show(`${scene + 1} of ${scenes.length}: ${scenes[scene]?.name}`)
    return yield* Effect.uninterruptibleMask((interruptible) =>
      Effect.gen(function* () {
        const record = yield* Record.write({ prefix, sdkAppId: app.sdkAppId, origin: app.origins[0], ...made })
        const work = Effect.gen(function* () {
          const missing = yield* setUp(target, scenes)
          if (missing.length > 0) return yield* accountsError(missing.length, made.accounts.length)
          return yield* compare(target, scenes, onScene)
        })
        const exit = yield* Effect.exit(interruptible(work))
        progress.clear()
        const cleaned = yield* Effect.exit(mapErrors(cleanUp(target, record)))
        if (Exit.isSuccess(exit)) return { comparison: exit.value, cleaned }
        // Of two failures the first is reported; the record keeps what is left.
        if (Exit.isFailure(cleaned)) yield* err(`Something is left. ${cleanAdvice}`)
        return yield* Effect.failCause(exit.cause)
      })
    )
  }).pipe(Effect.scoped, mapErrors)

const save = (input: Input, comparison: Comparison): Effect.Effect<void, CliError> =>
  Effect.gen(function* () {
    const report = input.string("report")
    if (report !== undefined) yield* Files.write(report, toMarkdown(comparison))
    const settings = input.string("settings")
    if (settings !== undefined) yield* Files.write(settings, `${JSON.stringify(comparison.settings, undefined, 2)}\n`)
  })

const show = (input: Input, comparison: Comparison): Effect.Effect<void, CliError> => {
  if (input.flag("json")) return outJson(toJson(comparison))
  const rows = rowsOf(comparison)
  const shown = rows.filter(({ result }) => result !== "same")
  const settings = Object.entries(comparison.settings).flatMap(([group, values]) =>
    Object.entries(values ?? {}).map(([name, value]) => [`${group}.${name}`, JSON.stringify(value)] as const)
  )
  return out([
    ...(shown.length === 0
      ? []
      : [
          ...table(
            ["Endpoint", "Result", "Differences"],
            shown.flatMap(({ endpoint, lines, result }) =>
              lines.length === 0
                ? [[endpoint, result, ""]]
                : lines.map((line, index) => (index === 0 ? [endpoint, result, plain(line)] : ["", "", plain(line)]))
            ),
            { paint: outStyle.bold, columns: outColumns }
          ),
          ""
        ]),
    ...(settings.length === 0
      ? []
      : [outStyle.bold("Settings of the app"), ...pairs(settings, { columns: outColumns, paint: outStyle.dim }), ""]),
    `${countsOf(rows)}.`
  ])
}

/** Removes what earlier runs on this app have left. */
const cleanAll = (app: App, input: Input): Effect.Effect<Status, Failure> =>
  Effect.gen(function* () {
    const records = yield* Record.all
    const own = records.filter(({ origin, sdkAppId }) => sdkAppId === app.sdkAppId && origin === app.origins[0])
    for (const record of own)
      yield* Effect.scoped(Effect.flatMap(appTarget(app, record.prefix), (target) => cleanUp(target, record)))
    const others = records.length - own.length
    yield* input.flag("json")
      ? outJson({ cleaned: own.length, others })
      : out([
          own.length === 0
            ? "Nothing is left of any run on this app."
            : `Removed what ${counted(own.length, "run")} had left.`,
          ...(others === 0
            ? []
            : [`${counted(others, "run")} on other apps left something: give the options of those apps.`])
        ])
    return done
  })

/** Runs the command. */
export const run: Run = (input) =>
  Effect.gen(function* () {
    const { app, profile } = yield* Settings.app(input, true)
    if (input.flag("clean")) return yield* cleanAll(app, input)
    const prefix = makePrefix()
    yield* agree(app, profile, prefix, input)
    const { cleaned, comparison } = yield* runOn(app, input, prefix)
    // What was found is worth keeping whatever fails, and a reader that is gone hides nothing that is left.
    const saved = yield* Effect.exit(save(input, comparison))
    const shown = yield* Effect.exit(show(input, comparison))
    yield* cleaned
    yield* saved
    yield* shown
    return comparison.steps.some(({ result }) => result === "different") ? different : done
  })
