/** Which runs a worker sends, and how it opens them. */
import type * as Journal from "@tcchat/bulk/Journal"
import type * as Run from "@tcchat/bulk/Run"
import * as RunStatus from "@tcchat/bulk/RunStatus"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import type { CliError } from "../../CliError.js"
import * as Endpoints from "../../Endpoints.js"
import type { Input } from "../../Command.js"
import type { Failure } from "../../Failure.js"
import { err, errJson } from "../../Output.js"
import type * as Progress from "../../Progress.js"
import { errStyle } from "../../Streams.js"
import type * as Session from "../call/Session.js"
import * as About from "../run/About.js"
import { open } from "../run/Execute.js"
import { endpointOf, sameApp } from "../run/resume.js"
import * as Store from "../run/Store.js"
import type { Limits } from "./Limits.js"

/** A run that this worker can send. */
export interface Task {
  readonly place: Store.Place
  readonly definition: Journal.Definition
  readonly about: About.About
}

/** Sends runs of its app, with a client of it. */
export class Work {
  /** Runs that are not for this worker, and were said to be so. */
  readonly #skipped = new Set<string>()

  constructor(
    readonly input: Input,
    readonly store: Store.Shared,
    readonly session: Session.Session,
    readonly limits: Limits,
    readonly line: Progress.Progress
  ) {}

  get json(): boolean {
    return this.input.flag("json")
  }

  /** Says something that happened. */
  say(text: string, event: object): Effect.Effect<void> {
    return Effect.zipRight(Effect.sync(this.line.clear), this.json ? errJson(event) : err(errStyle.dim(text)))
  }

  /** Reads what a run is, unless another worker has to send it. */
  readonly taskOf = (name: string): Effect.Effect<Task | undefined, CliError> =>
    Effect.gen(this, function* () {
      const place = this.store.at(name)
      const view = yield* place.view
      const definition = yield* Effect.mapError(view.definition, Store.toCliError)
      const about = yield* About.of(definition, name)
      yield* endpointOf(definition?.endpoint)
      yield* sameApp(about, this.session, name)
      return { place, definition: definition!, about }
    }).pipe(
      Effect.scoped,
      Effect.catchIf(
        ({ kind }) => kind !== "Output",
        ({ message }) => Effect.as(this.#skip(name, message), undefined)
      )
    )

  #skip(run: string, reason: string): Effect.Effect<void> {
    if (this.#skipped.has(run)) return Effect.void
    this.#skipped.add(run)
    return this.say(`Not for this worker: ${reason}`, { skipped: { run, reason } })
  }

  /** The runs that can be sent now, the oldest first. */
  readonly tasks: Effect.Effect<ReadonlyArray<Task>, CliError> = Effect.gen(this, function* () {
    const found = yield* Effect.forEach(yield* this.store.open, this.taskOf)
    return found.filter((task) => task !== undefined)
  })

  /** Opens a run, or a shard of it with a part of the parallel calls. Its calls keep to its share of the rate limit. */
  readonly open = (
    { about, definition, place }: Task,
    journal: Journal.Source,
    parts: number
  ): Effect.Effect<Run.Run, Failure, Scope.Scope> =>
    Effect.gen(this, function* () {
      const keeping = yield* this.limits.of(about.share)
      const concurrency = this.input.integer("concurrency") ?? about.concurrency ?? standard
      const run = yield* open(
        {
          place: { ...place, journal },
          endpoint: yield* endpointOf(definition.endpoint),
          about: { ...about, concurrency: Math.ceil(concurrency / parts) }
        },
        this.session,
        this.line,
        this.json
      )
      return { ...run, start: (options) => keeping(run.start(options)) }
    })

  /** What has become of a run. */
  readonly resultOf = ({ place }: Task): Effect.Effect<Result, CliError> =>
    Effect.gen(function* () {
      const view = yield* place.view
      const read = RunStatus.read(view, Endpoints.pathOf)
      const { definition: _definition, ...status } = yield* Effect.mapError(read, Store.toCliError)
      const { doubt, done, failed, planned, state } = status
      const counts = Object.entries({ done, failed, "in doubt": doubt, planned })
        .filter(([, rows]) => rows > 0)
        .map(([what, rows]) => `${rows.toLocaleString("en-US")} rows ${what}`)
      return {
        text: [`Run ${place.name}: ${state}`, ...counts].join(", "),
        json: { run: place.name, ...status },
        hasFailed: failed + doubt > 0
      }
    }).pipe(Effect.scoped)
}

/** What a worker knows of a run when it has ended. */
interface Result {
  /** For a person. */
  readonly text: string
  /** For a program. */
  readonly json: object
  /** Whether rows have failed or are in doubt. */
  readonly hasFailed: boolean
}

/** Parallel calls of a worker. */
const standard = 32
