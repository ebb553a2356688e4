/** Checks whether the domains of the service can be reached: name, connection, response. */
import { type Failure, TransportError } from "@tcchat/core/ChatError"
import * as Transport from "@tcchat/core/Transport"
import * as Region from "@tcchat/core/Region"
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import dns from "node:dns"
import { networkAdvice } from "../../Failure.js"
import type { Finding } from "./Finding.js"

/** A host to check. */
export interface Target {
  readonly origin: string
  readonly host: string
  /** Its name in findings, such as `singapore`. */
  readonly name: string
  readonly fallback: boolean
  /** Whether the app's own calls go there. */
  readonly own: boolean
}

/** The result of checking a host. */
export interface Probe extends Target {
  readonly addresses: ReadonlyArray<string>
  readonly milliseconds?: number
  readonly failure?: Failure
  readonly code?: string | undefined
  /** Seconds by which this machine's clock is ahead of the host's. */
  readonly ahead?: number
}

const hostOf = (origin: string) => (URL.canParse(origin) ? new URL(origin).host : origin)

/** The hosts to check: the base URL, or all regions, the app's own first. */
export const targets = (baseUrl: string | undefined, region: string): ReadonlyArray<Target> => {
  if (baseUrl !== undefined)
    return [{ origin: baseUrl, host: hostOf(baseUrl), name: "base URL", fallback: false, own: true }]
  const names = [...Region.all].sort((a, b) => Number(b === region) - Number(a === region))
  return names.flatMap((name) =>
    [Region.domains[name].primary, Region.domains[name].fallback].map((host, index) => ({
      origin: `https://${host}`,
      host,
      name,
      fallback: index === 1,
      own: name === region
    }))
  )
}

const lookUp = (host: string): Effect.Effect<ReadonlyArray<string>, string> =>
  Effect.tryPromise({
    try: async () => {
      const found = await dns.promises.lookup(host.replace(/^\[|\]$/g, ""), { all: true })
      return [...new Set(found.map(({ address }) => address))]
    },
    catch: (error) => (error instanceof Error && "code" in error ? String(error.code) : "unknown")
  })

const isProxied = () => ["https_proxy", "HTTPS_PROXY", "http_proxy", "HTTP_PROXY"].some((name) => process.env[name])

/** Seconds by which this clock is ahead, measured at half of the round trip; the date of a response has whole seconds. */
const aheadOf = (date: string | undefined, started: number, ended: number): { readonly ahead?: number } => {
  const theirs = Date.parse(date ?? "")
  return Number.isNaN(theirs) ? {} : { ahead: Math.round(((started + ended) / 2 - theirs - 500) / 1000) }
}

/** Checks a host with an empty request to its root, without a UserSig, through the transport of calls. */
export const probe = (target: Target, transport: Transport.Service, time: number): Effect.Effect<Probe> =>
  Effect.gen(function* () {
    const name = URL.canParse(target.origin) ? new URL(target.origin).hostname : target.host
    // A proxy resolves names itself.
    const found = isProxied() ? Either.right([]) : yield* Effect.either(lookUp(name))
    if (Either.isLeft(found)) return { ...target, addresses: [], failure: "NameNotFound" as const, code: found.left }
    const request = { endpoint: "doctor", url: `${target.origin}/`, body: "{}", timeout: time }
    const started = yield* Clock.currentTimeMillis
    const [duration, response] = yield* Effect.timed(Effect.either(Transport.toEffect(transport)(request)))
    const milliseconds = Math.round(Duration.toMillis(duration))
    if (Either.isLeft(response)) {
      const { code, failure } = response.left
      return { ...target, addresses: found.right, milliseconds, failure, code }
    }
    return {
      ...target,
      addresses: found.right,
      milliseconds,
      ...aheadOf(response.right.date, started, started + milliseconds)
    }
  }).pipe(
    Effect.timeoutTo({
      duration: Duration.millis(time),
      onSuccess: (probe) => probe,
      onTimeout: (): Probe => ({ ...target, addresses: [], failure: "Timeout" })
    })
  )

/** Whether none of the app's own hosts responds. */
export const areAway = (probes: ReadonlyArray<Probe>): boolean =>
  probes.every(({ failure, own }) => !own || failure !== undefined)

const sayings: Readonly<Record<Failure, string>> = {
  Refused: "the connection was refused",
  NameNotFound: "the name cannot be resolved",
  Unreachable: "there is no route to the host",
  Tls: "no secure connection can be made",
  ConnectTimeout: "connecting timed out",
  Timeout: "no response in time",
  Reset: "the connection was reset",
  Incomplete: "the connection closed within the response",
  Closed: "the connection was closed",
  Other: "the request failed"
}

const area = "Network"

const adviceOn = (failure: Failure, host: string): string =>
  networkAdvice(new TransportError({ endpoint: "", reason: "NotSent", failure, host }))

const subjectOf = ({ name, fallback }: Target) => (fallback ? `${name}, fallback` : name)

const ofProbe = (probe: Probe, hasOther: boolean): Finding => {
  const { addresses, code, failure, host, milliseconds, own } = probe
  const facts = { host, own, addresses, milliseconds, failure, code, region: probe.name, fallback: probe.fallback }
  const at = addresses.length === 0 ? host : `${host} (${addresses[0]})`
  if (failure === undefined)
    return {
      area,
      status: "ok",
      subject: subjectOf(probe),
      detail: `${at} responds in ${milliseconds} ms`,
      facts
    }
  return {
    area,
    status: !own ? "note" : hasOther ? "warning" : "failed",
    subject: subjectOf(probe),
    detail: `${at}: ${sayings[failure]}${code === undefined ? "" : ` (${code})`}`,
    advice: own
      ? `${adviceOn(failure, host)}${hasOther ? " Until then calls use the other domain." : ""}`
      : "Nothing, unless the app is in this region.",
    facts
  }
}

/** The findings of all hosts; one finding, if all of them fail for the same reason. */
export const findings = (probes: ReadonlyArray<Probe>): ReadonlyArray<Finding> => {
  const [first] = probes
  const failures = new Set(probes.map(({ failure }) => failure))
  if (probes.length > 1 && first?.failure !== undefined && failures.size === 1)
    return [
      {
        area,
        status: "failed",
        subject: "all regions",
        detail: `none of the ${probes.length} domains can be reached: ${sayings[first.failure]}${first.code === undefined ? "" : ` (${first.code})`}`,
        advice:
          first.failure === "NameNotFound"
            ? "This machine is offline, or its name resolution does not work: check its network, and in a container its DNS settings."
            : adviceOn(first.failure, first.host),
        facts: { hosts: probes.map(({ host }) => host), failure: first.failure, code: first.code }
      }
    ]
  return probes.map((probe) =>
    ofProbe(
      probe,
      probes.some((other) => other.own && other.host !== probe.host && other.failure === undefined)
    )
  )
}
