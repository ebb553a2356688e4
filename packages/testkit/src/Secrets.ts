/** Looks for secrets in everything that can be printed of a value. */
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import * as Metric from "effect/Metric"
import * as Option from "effect/Option"
import * as Tracer from "effect/Tracer"
import { inspect } from "node:util"

/** The ways in which a value can get into a log, by name. */
const renderings: Readonly<Record<string, (value: unknown) => string>> = {
  String,
  "JSON.stringify": (value) => JSON.stringify(value) ?? "",
  "util.inspect": (value) => inspect(value, { depth: 10, showHidden: true, maxStringLength: null }),
  stack: (value) => (value instanceof Error ? `${value.stack} ${inspect(value.cause, { depth: 10 })}` : ""),
  "Cause.pretty of a failure": (value) => Cause.pretty(Cause.fail(value), { renderErrorCause: true }),
  "Cause.pretty of a defect": (value) => Cause.pretty(Cause.die(value), { renderErrorCause: true }),
  "JSON.stringify of an exit": (value) => JSON.stringify(Exit.fail(value)),
  "util.inspect of an exit": (value) => inspect(Exit.fail(value), { depth: 10 })
}

/**
 * Returns where a value shows a secret, such as `util.inspect shows the UserSig`. The result does not contain the secret.
 */
export const find = (value: unknown, secrets: Readonly<Record<string, string>>): ReadonlyArray<string> =>
  Object.entries(renderings).flatMap(([rendering, render]) => {
    const text = render(value)
    return Object.entries(secrets)
      .filter(([, secret]) => text.includes(secret))
      .map(([name]) => `${rendering} shows the ${name}`)
  })

/** Everything that was logged and traced. */
export interface Recorder {
  readonly layer: Layer.Layer<never>
  /** Everything so far, with the state of all metrics. */
  readonly texts: () => ReadonlyArray<string>
}

/** Makes a layer that records logs in every format, and spans with all their attributes and events. */
export const recorder = (): Recorder => {
  const texts: Array<string> = []
  const loggers = [Logger.stringLogger, Logger.logfmtLogger, Logger.jsonLogger].map((logger) =>
    Logger.add(Logger.map(logger, (line) => void texts.push(line)))
  )
  const tracer = Tracer.make({
    span: (name, parent, context, links, startTime, kind) => {
      const attributes = new Map<string, unknown>()
      const keep = (...parts: ReadonlyArray<unknown>) => void texts.push(inspect([name, ...parts], { depth: 10 }))
      return {
        _tag: "Span",
        spanId: String(texts.length),
        traceId: "test",
        name,
        parent,
        context,
        links,
        kind,
        sampled: true,
        status: { _tag: "Started", startTime },
        attributes,
        addLinks: keep,
        attribute: (key, value) => {
          attributes.set(key, value)
        },
        end: (_, exit) => keep(attributes, exit, Exit.isFailure(exit) ? Cause.pretty(exit.cause) : ""),
        event: (_, __, fields) => keep(fields)
      }
    },
    context: (f) => f()
  })
  return {
    layer: Layer.mergeAll(Layer.setTracer(tracer), Logger.remove(Logger.defaultLogger), ...loggers),
    texts: () => [...texts, inspect(Effect.runSync(Metric.snapshot), { depth: 10 })]
  }
}

/** Returns the names of the secrets that texts contain. */
export const findInTexts = (texts: ReadonlyArray<string>, secrets: Readonly<Record<string, string>>) =>
  Object.keys(secrets).filter((name) => texts.some((text) => text.includes(secrets[name]!)))

/** Returns the UserSig of a path that was received. */
export const userSigOf = (path: string): Option.Option<string> =>
  Option.fromNullable(new URL(path, "http://localhost").searchParams.get("usersig"))
