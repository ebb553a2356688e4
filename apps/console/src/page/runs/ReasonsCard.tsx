/** Why rows failed, are in doubt or were dropped, and what to do about it. */
import type { RunDetails } from "../../model/Runs.js"
import { counted, number, toneOf } from "./shown.js"

export const ReasonsCard = ({ run: { moreReasons, reasons } }: { readonly run: RunDetails }) =>
  reasons.length === 0 ? null : (
    <section class="card" aria-labelledby="reasons-title">
      <h2 class="card-title" id="reasons-title">
        Why rows are not done
      </h2>
      <ul class="reasons">
        {reasons.map(({ advice, code, meaning, rows, state }) => (
          <li key={`${state} ${code} ${meaning}`} class="reason">
            <span class="reason-rows">{number(rows)}</span>
            <span class={`chip ${toneOf(state)}`}>{state === "doubt" ? "in doubt" : state}</span>
            <span class="reason-text">
              {code !== undefined && <strong>{code} </strong>}
              {meaning || "no reason given"}.{advice !== undefined && <span class="muted"> {advice}</span>}
            </span>
          </li>
        ))}
      </ul>
      {moreReasons > 0 && <p class="hint">and {counted(moreReasons, "more reason")}</p>}
    </section>
  )
