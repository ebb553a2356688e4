/** What can be done next about a run, in a terminal: a run is sent by a process of its own. */
import { useState } from "preact/hooks"
import type { DoubtfulRows, RunDetails } from "../../model/Runs.js"
import * as Api from "../api.js"
import { Copy } from "../parts/Copy.js"

interface Step {
  readonly text: string
  readonly command: string
}

const counted = (count: number) => `${count.toLocaleString("en-US")} ${count === 1 ? "row" : "rows"}`

const stepsOf = ({ failed, name, running, state }: RunDetails): ReadonlyArray<Step> => {
  if (running || state === "cancelled") return []
  const resume = `tcchat run resume ${name}`
  return [
    ...(state === "done" ? [] : [{ text: "Continue it", command: resume }]),
    ...(failed === 0
      ? []
      : [{ text: `Send the ${counted(failed)} that failed again`, command: `${resume} --only failed` }])
  ]
}

const doubtStepsOf = ({ doubt, name, running, state }: RunDetails): ReadonlyArray<Step> => {
  if (doubt === 0) return []
  const resume = `tcchat run resume ${name} --in-doubt`
  const list = { text: "Print them, one line of JSON each", command: `${resume} list` }
  return running || state === "cancelled"
    ? []
    : [
        list,
        {
          text: "Send all of them again, if none of them took effect or twice does no harm",
          command: `${resume} retry`
        },
        { text: "Leave them, if all of them took effect", command: `${resume} drop` }
      ]
}

const Steps = ({ steps }: { readonly steps: ReadonlyArray<Step> }) => (
  <ul class="steps">
    {steps.map(({ command, text }) => (
      <li key={command} class="step">
        <span>{text}</span>
        <span class="step-command">
          <code>{command}</code>
          <Copy label={command} text={() => command} />
        </span>
      </li>
    ))}
  </ul>
)

const Doubtful = ({ name }: { readonly name: string }) => {
  const [found, setFound] = useState<DoubtfulRows>()
  const [problem, setProblem] = useState<string>()
  const load = () =>
    void Api.get<DoubtfulRows>(`doubtful/${encodeURIComponent(name)}`).then(setFound, (error: unknown) =>
      setProblem(error instanceof Api.Rejected ? error.message : "The console did not respond.")
    )
  if (found === undefined)
    return (
      <p>
        <button type="button" class="button small" onClick={load}>
          Show the rows in doubt
        </button>
        {problem !== undefined && <span class="problem">{problem}</span>}
      </p>
    )
  return (
    <>
      <div class="table-frame" role="region" aria-label="Rows in doubt" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Line</th>
              <th scope="col">Row</th>
              <th scope="col">Why</th>
            </tr>
          </thead>
          <tbody>
            {found.rows.map(({ fields, number, reason }) => (
              <tr key={number}>
                <td>{number}</td>
                <td>
                  <code>{fields}</code>
                </td>
                <td>{reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {found.more && <p class="hint">There are more: doubt.csv has all of them.</p>}
    </>
  )
}

export const NextCard = ({ run }: { readonly run: RunDetails }) => {
  const steps = stepsOf(run)
  if (steps.length === 0 && run.doubt === 0) return null
  return (
    <section class="card" aria-labelledby="next-title">
      <h2 class="card-title" id="next-title">
        What you can do, in a terminal
      </h2>
      <Steps steps={steps} />
      {run.doubt > 0 && (
        <div class="doubts">
          <h3>{counted(run.doubt)} in doubt</h3>
          <p class="hint">
            They may have taken effect, and sending them again could act twice. Find out whether they did: read the
            account, the group or the message back, or look at your webhooks.
            {run.running && " Decide when the run has ended."}
          </p>
          <Doubtful name={run.name} />
          <Steps steps={doubtStepsOf(run)} />
        </div>
      )}
    </section>
  )
}
