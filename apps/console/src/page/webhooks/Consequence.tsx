/** What came back for an event, and what the service does with it. */
import type { Triggered } from "../../model/Webhooks.js"
import { Code, pretty } from "../parts/Code.js"
import { Empty } from "../parts/Empty.js"
import { Icon } from "../parts/Icon.js"
import type { Sent } from "../store.js"

/** Milliseconds that the service waits. */
const budget = 2000

const Done = ({ result }: { readonly result: Triggered }) => {
  const { effect, milliseconds, response, status, to } = result
  const valid = effect.problems.length === 0
  const used = Math.min(milliseconds, budget)
  return (
    <>
      <div class={valid ? "verdict ok" : "verdict bad"}>
        <Icon name={valid ? "check" : "alert"} size={18} />
        <strong>{valid ? "Valid response" : "No valid response"}</strong>
        <span class="verdict-facts">
          {status !== undefined && <span>HTTP {status}</span>}
          <span>{milliseconds} ms</span>
        </span>
      </div>
      <label class="budget">
        <span class="muted">
          {used} of the {budget} ms that the service waits
        </span>
        <meter min={0} max={budget} low={1000} high={1800} optimum={0} value={used} />
      </label>
      <dl class="facts">
        <div class="fact">
          <dt>Effect</dt>
          <dd>
            <span class={valid ? "chip ok" : "chip bad"}>{effect.action}</span> {effect.text}
          </dd>
        </div>
        {!valid && (
          <div class="fact">
            <dt>What is wrong</dt>
            <dd>{effect.problems.join("; ")}</dd>
          </div>
        )}
        <div class="fact">
          <dt>Sent to</dt>
          <dd>{to}</dd>
        </div>
      </dl>
      {response !== undefined && response !== "" && (
        <Code text={pretty(response).slice(0, 20_000)} json label="Body of the response" />
      )}
    </>
  )
}

/** What became of the last event of a webhook. */
export const Consequence = ({ sent }: { readonly sent: Sent | undefined }) => {
  switch (sent?.state) {
    case undefined:
      return (
        <Empty icon="send" title="Nothing sent yet">
          See what your server responds, how long it takes, and what the service would do with it.
        </Empty>
      )
    case "busy":
      return (
        <div class="busy">
          <div class="progress" role="progressbar" aria-label="Waiting for the response" />
          <p>Waiting for the response</p>
        </div>
      )
    case "broken":
      return <p class="problem">{sent.message}</p>
    case "done":
      return <Done result={sent.result} />
  }
}
