/** One run, live: how far it is, how fast it goes, what failed and why, and what can be done about it. */
import { useEffect, useState } from "preact/hooks"
import type { RunDetails, RunRequest } from "../../model/Runs.js"
import * as Api from "../api.js"
import { Empty } from "../parts/Empty.js"
import { Icon } from "../parts/Icon.js"
import { moment, span } from "../parts/time.js"
import { usePolled } from "../polling.js"
import { hrefOf } from "../router.js"
import { say, update } from "../store.js"
import { Bar } from "./Bar.js"
import { NextCard } from "./NextCard.js"
import { ReasonsCard } from "./ReasonsCard.js"
import { ReportsCard } from "./ReportsCard.js"
import { counted, number, percent, toneOf } from "./shown.js"

const states = ["planned", "sent", "done", "failed", "doubt", "dropped", "rejected"] as const

const Tile = ({ label, value }: { readonly label: string; readonly value: string }) => (
  <div class="tile">
    <dt>{label}</dt>
    <dd>{value}</dd>
  </div>
)

const rate = (count: number): string => (count < 10 ? count.toFixed(1) : number(Math.round(count)))

/** How fast it goes, as long as it goes. */
const Tiles = ({ calls, pace, running, state }: RunDetails) => (
  <dl class="tiles">
    <Tile label="Calls" value={number(calls)} />
    {running && (
      <>
        <Tile label="Calls a second" value={pace === undefined ? "…" : rate(pace.callsPerSecond)} />
        <Tile
          label={state === "reading" ? "Rows read a second" : "Rows a second"}
          value={pace === undefined ? "…" : rate(pace.rowsPerSecond)}
        />
        <Tile label="Time left" value={pace?.secondsLeft === undefined ? "not known yet" : span(pace.secondsLeft)} />
      </>
    )}
  </dl>
)

const Rows = (run: RunDetails) => (
  <dl class="row-states" aria-label="Rows by state">
    {states.map((state) => (
      <div key={state} class={run[state] === 0 ? "row-state none" : "row-state"}>
        <dt>
          <span class={`bar-part ${state}`} aria-hidden="true" />
          {state === "doubt" ? "in doubt" : state}
        </dt>
        <dd>{number(run[state])}</dd>
      </div>
    ))}
  </dl>
)

const Facts = ({ createdAt, endpoint, input, journal, origin, sdkAppId }: RunDetails) => (
  <dl class="facts compact">
    {endpoint !== undefined && (
      <div class="fact">
        <dt>Call</dt>
        <dd>
          <a href={hrefOf("call", endpoint)}>{endpoint}</a>
        </dd>
      </div>
    )}
    {sdkAppId !== undefined && (
      <div class="fact">
        <dt>App</dt>
        <dd>
          SDKAppID {sdkAppId} at {origin}
        </dd>
      </div>
    )}
    {input !== undefined && (
      <div class="fact">
        <dt>Rows from</dt>
        <dd>{input}</dd>
      </div>
    )}
    {createdAt !== undefined && (
      <div class="fact">
        <dt>Begun</dt>
        <dd>{moment(createdAt / 1000)}</dd>
      </div>
    )}
    <div class="fact">
      <dt>Journal</dt>
      <dd>{journal}</dd>
    </div>
  </dl>
)

const done = { pause: "The run pauses when its calls have ended.", cancel: "The run is being cancelled." } as const

const Controls = ({ refresh, run }: { readonly run: RunDetails; readonly refresh: () => Promise<void> }) => {
  const [problem, setProblem] = useState<string>()
  const [asked, setAsked] = useState<RunRequest>()
  const ask = async (request: RunRequest) => {
    try {
      await Api.post(`runs/${run.name}`, { request })
      setProblem(undefined)
      setAsked(request)
      say(done[request])
      await refresh()
    } catch (error) {
      setProblem(error instanceof Api.Rejected ? error.message : "The console did not respond.")
    }
  }
  const askToCancel = () =>
    update({
      question: {
        title: `Cancel ${run.name}?`,
        text: "A cancelled run cannot be continued. Calls that are under way end; rows that are planned are not sent.",
        details: `${counted(run.planned, "row")} planned, ${number(run.settled)} of ${number(run.all)} settled`,
        yes: "Cancel the run",
        agree: () => void ask("cancel")
      }
    })
  if (run.state === "done" || run.state === "cancelled") return null
  return (
    <div class="toolbar-buttons">
      {problem !== undefined && <span class="problem">{problem}</span>}
      {asked !== undefined && run.running && <span class="hint">waits for the calls under way</span>}
      {run.running && (
        <button type="button" class="button" onClick={() => void ask("pause")}>
          <Icon name="pause" />
          Pause
        </button>
      )}
      <button type="button" class="button" onClick={askToCancel}>
        <Icon name="stop" />
        Cancel the run
      </button>
    </div>
  )
}

export const RunView = ({ name }: { readonly name: string }) => {
  const { problem, refresh, value: run } = usePolled<RunDetails>(`runs/${encodeURIComponent(name)}`)
  const state = run?.state
  useEffect(() => {
    if (state !== undefined) say(`${name}: ${state}.`)
  }, [name, state])
  if (run === undefined)
    return problem === undefined ? (
      <div class="card skeleton" aria-busy="true" aria-label="Loading" />
    ) : (
      <Empty icon="search" title={problem}>
        <a href={hrefOf("runs")}>All runs</a>
      </Empty>
    )
  return (
    <div class="runs">
      <div class="toolbar">
        <h1>
          <a class="run-back" href={hrefOf("runs")} aria-label="All runs">
            <Icon name="back" size={18} />
          </a>
          <span class="run-name">{name}</span>
          <span class={`chip ${toneOf(run.state)}`}>{run.state}</span>
          {run.running && (
            <span class="live">
              <span class="live-dot" aria-hidden="true" />
              live
            </span>
          )}
        </h1>
        <Controls run={run} refresh={refresh} />
      </div>
      {problem !== undefined && <p class="problem">{problem}</p>}
      <div class="run-body">
        <section class="card" aria-labelledby="progress-title">
          <h2 class="card-title" id="progress-title">
            <span>
              {run.state === "reading"
                ? `${counted(run.read, "row")} read`
                : `${percent(run)} %, ${number(run.settled)} of ${counted(run.all, "row")}`}
            </span>
          </h2>
          <Bar label={`Progress of ${name}`} run={run} />
          <Tiles {...run} />
          <Rows {...run} />
        </section>
        <NextCard run={run} />
        <ReasonsCard run={run} />
        <ReportsCard run={run} />
        <section class="card" aria-labelledby="about-title">
          <h2 class="card-title" id="about-title">
            About this run
          </h2>
          <Facts {...run} />
        </section>
      </div>
    </div>
  )
}
