/** The runs of this machine, live. */
import type { BrokenRun, RunLine, RunList } from "../../model/Runs.js"
import { Empty } from "../parts/Empty.js"
import { moment } from "../parts/time.js"
import { usePolled } from "../polling.js"
import { hrefOf } from "../router.js"
import { Bar } from "./Bar.js"
import { counted, number, percent, toneOf } from "./shown.js"

const troubles = ({ doubt, failed, rejected }: RunLine): string =>
  [
    [failed, "failed"],
    [doubt, "in doubt"],
    [rejected, "rejected"]
  ]
    .filter(([count]) => count !== 0)
    .map(([count, what]) => `${number(Number(count))} ${what}`)
    .join(", ")

const Line = ({ run }: { readonly run: RunLine }) => (
  <li class="card run-line">
    <div class="run-head">
      <a class="run-name" href={hrefOf("runs", run.name)}>
        {run.name}
      </a>
      <span class={`chip ${toneOf(run.state)}`}>{run.state}</span>
      {run.running && <span class="live-dot" title="A process runs it" />}
    </div>
    <Bar label={`Progress of ${run.name}`} run={run} />
    <p class="run-facts">
      <span>
        {percent(run)} % of {counted(run.all, "row")}
      </span>
      {troubles(run) !== "" && <span class="run-troubles">{troubles(run)}</span>}
      {run.endpoint !== undefined && <span>{run.endpoint}</span>}
      {run.createdAt !== undefined && <span>begun {moment(run.createdAt / 1000)}</span>}
    </p>
  </li>
)

const Broken = ({ run }: { readonly run: BrokenRun }) => (
  <li class="card run-line">
    <div class="run-head">
      <span class="run-name">{run.name}</span>
      <span class="chip bad">cannot be read</span>
    </div>
    <p class="hint">{run.problem}</p>
  </li>
)

export const RunsView = () => {
  const { problem, value } = usePolled<RunList>("runs")
  return (
    <div class="runs">
      <div class="toolbar">
        <h1>
          Runs
          <span class="live">
            <span class="live-dot" aria-hidden="true" />
            live
          </span>
        </h1>
        {value !== undefined && <code class="run-folder">{value.folder}</code>}
      </div>
      {problem !== undefined && <p class="problem">{problem}</p>}
      {value === undefined ? (
        <div class="card skeleton" aria-busy="true" aria-label="Loading" />
      ) : value.runs.length === 0 ? (
        <section class="card">
          <Empty icon="rows" title="No runs yet">
            A run sends many rows and keeps what became of each: <code>tcchat run relation.deleteLists rows.csv</code>
          </Empty>
        </section>
      ) : (
        <ul class="run-list" aria-label="Runs, the latest first">
          {value.runs.map((run) =>
            "problem" in run ? <Broken key={run.name} run={run} /> : <Line key={run.name} run={run} />
          )}
        </ul>
      )}
      {value !== undefined && value.more > 0 && (
        <p class="hint">{counted(value.more, "older run")}: tcchat run list shows all.</p>
      )}
    </div>
  )
}
