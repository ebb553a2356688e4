/** Checks everything that a call needs, and says what to do. */
import { ChatApp } from "@tcchat/core/ChatApp"
import * as ChatClient from "@tcchat/core/ChatClient"
import * as RetryPolicy from "@tcchat/core/RetryPolicy"
import * as Transport from "@tcchat/core/Transport"
import { checkAccounts } from "@tcchat/endpoints/account"
import * as NodeTransport from "@tcchat/transport-node/NodeTransport"
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import type { Input, Run } from "../../Command.js"
import * as clock from "./clock.js"
import * as Finding from "./Finding.js"
import * as network from "./network.js"
import * as own from "./settings.js"
import * as signature from "./signature.js"
import { out, outJson } from "../../Output.js"
import * as Progress from "../../Progress.js"
import * as Settings from "../../Settings.js"
import { outColumns } from "../../Streams.js"
import { secondsOf } from "../../Time.js"
import { version } from "../../Version.js"

const program: Finding.Finding = {
  area: "Program",
  status: "ok",
  subject: "tcchat",
  detail: `${version} on Node ${process.versions.node}, ${process.platform} ${process.arch}`
}

/** Makes a call that only reads. */
const tryCall = (app: ChatApp["Type"], transport: Transport.Service, time: number) =>
  Effect.gen(function* () {
    const client = yield* ChatClient.make.pipe(
      Effect.provideService(ChatApp, app),
      Effect.provideService(Transport.Transport, transport),
      Effect.provideService(
        RetryPolicy.RetryPolicy,
        RetryPolicy.make({
          ...RetryPolicy.interactive,
          attempts: app.origins.length,
          timeout: time,
          attemptTimeout: time
        })
      )
    )
    const [duration, response] = yield* Effect.timed(
      Effect.either(client.call(checkAccounts, { CheckItem: [{ UserID: app.admin }] }))
    )
    return Either.isLeft(response)
      ? { error: response.left }
      : { milliseconds: Math.round(Duration.toMillis(duration)) }
  })

const keyOf = (settings: Settings.Settings) =>
  settings.secretKey === undefined
    ? Effect.succeed(undefined)
    : Effect.match(settings.secretKey.read, {
        onFailure: (error) => ({ error }),
        onSuccess: (secretKey) => ({ secretKey })
      })

/** Runs the checks that need the network. */
const overNetwork = (
  settings: Settings.Settings,
  app: ChatApp["Type"] | undefined,
  why: string,
  input: Input
): Effect.Effect<ReadonlyArray<Finding.Finding>> =>
  Effect.gen(function* () {
    const time = secondsOf(input.string("timeout") ?? "10s") * 1000
    const region = settings.region?.value ?? "china"
    const baseUrl = settings.baseUrl === undefined ? undefined : (app?.origins[0] ?? settings.baseUrl.value)
    const transport = yield* NodeTransport.make({
      connections: 2,
      connectTimeout: Math.min(5000, Math.max(100, time / 2))
    })
    const targets = network.targets(baseUrl, region)
    const [probes, response] = yield* Effect.all(
      [
        Effect.forEach(targets, (target) => network.probe(target, transport, time), { concurrency: "unbounded" }),
        app === undefined ? Effect.succeed(undefined) : tryCall(app, transport, time)
      ],
      { concurrency: "unbounded" }
    )
    return [
      ...network.findings(probes),
      clock.finding(probes),
      response === undefined
        ? signature.skipped(why)
        : "error" in response && response.error._tag === "TransportError" && network.areAway(probes)
          ? signature.skipped("not checked, as no domain of the app can be reached")
          : signature.responded(response, { region: baseUrl === undefined ? region : undefined })
    ]
  }).pipe(
    Effect.scoped,
    // The invalid option is a finding of its own.
    Effect.catchTag("OptionsError", () => Effect.succeed([signature.skipped(why)]))
  )

/** Runs all checks. */
const examine = (input: Input): Effect.Effect<ReadonlyArray<Finding.Finding>> =>
  Effect.gen(function* () {
    const settings = yield* Effect.either(Settings.collect(input))
    const proxy = yield* own.ofProxy
    if (Either.isLeft(settings)) {
      const why = "the settings cannot be read"
      const further = input.flag("offline") ? [] : yield* overNetwork(none, undefined, why, input)
      return [program, own.unreadable(settings.left), ...proxy, ...further]
    }
    const found = settings.right
    const key = yield* keyOf(found)
    const ofSettings = [...own.ofSettings(found), ...proxy, own.ofKey(found, key)]
    const secretKey = key !== undefined && "secretKey" in key ? key.secretKey : undefined
    const app = secretKey === undefined ? undefined : yield* Effect.option(Settings.appOf(found, secretKey))
    const usable = app?._tag === "Some" ? app.value : undefined
    const now = Math.floor((yield* Clock.currentTimeMillis) / 1000)
    const local =
      usable === undefined || secretKey === undefined
        ? []
        : [signature.local({ sdkAppId: usable.sdkAppId, admin: usable.admin, secretKey, time: now })]
    const canCall = Finding.isWell([...ofSettings, ...local])
    const why = "not checked, as settings are missing or invalid"
    const further = input.flag("offline")
      ? [signature.skipped("not checked, as --offline was given", "Run it without --offline.")]
      : yield* overNetwork(found, canCall ? usable : undefined, why, input)
    const after = (area: Finding.Finding["area"]) => further.filter((finding) => finding.area === area)
    return [program, ...ofSettings, ...after("Network"), ...after("Clock"), ...local, ...after("Signature")]
  })

const none: Settings.Settings = {
  profile: undefined,
  sdkAppId: undefined,
  admin: undefined,
  region: undefined,
  baseUrl: undefined,
  secretKey: undefined,
  warnings: []
}

/** Runs the command. */
export const run: Run = (input) =>
  Effect.gen(function* () {
    const progress = Progress.make(undefined)
    progress.show("Checking settings, network, clock and UserSig …")
    const findings = yield* Effect.ensuring(examine(input), Effect.sync(progress.clear))
    const well = Finding.isWell(findings)
    if (input.flag("ndjson")) yield* out(findings.map((finding) => JSON.stringify(Finding.json(finding))))
    else if (input.flag("json")) yield* outJson({ ok: well, findings: findings.map(Finding.json) })
    else yield* out([...Finding.shown(findings, outColumns), "", Finding.summary(findings, input.flag("offline"))])
    return well ? 0 : 1
  })
