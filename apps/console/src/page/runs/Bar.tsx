/** How far a run is, as a bar of its rows by state. */
import type { RunNumbers } from "../../model/Runs.js"
import { number, percent } from "./shown.js"

const parts = ["done", "failed", "doubt", "dropped"] as const

export const Bar = ({ label, run }: { readonly label: string; readonly run: RunNumbers }) => {
  const width = (count: number) => `${run.all === 0 ? 0 : (count / run.all) * 100}%`
  return (
    <div
      class="bar"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent(run)}
      aria-valuetext={`${percent(run)} %, ${number(run.settled)} of ${number(run.all)} rows`}
    >
      {parts.map((part) => (
        <span key={part} class={`bar-part ${part}`} style={{ width: width(run[part]) }} />
      ))}
    </div>
  )
}
