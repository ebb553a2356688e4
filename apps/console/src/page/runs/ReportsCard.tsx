/** The files of rows that are not done. */
import type { RunDetails } from "../../model/Runs.js"
import { Copy } from "../parts/Copy.js"
import { moment } from "../parts/time.js"
import { bytes } from "./shown.js"

const whatOf: Readonly<Record<string, string>> = {
  "failed.csv": "rows that failed",
  "doubt.csv": "rows in doubt",
  "rejected.csv": "rows that are wrong, and were never sent"
}

export const ReportsCard = ({ run: { doubt, failed, name, rejected, reports } }: { readonly run: RunDetails }) => {
  if (reports.length === 0 && failed + doubt + rejected === 0) return null
  const command = `tcchat run report ${name}`
  return (
    <section class="card" aria-labelledby="reports-title">
      <h2 class="card-title" id="reports-title">
        Reports
      </h2>
      <ul class="steps">
        {reports.map(({ bytes: size, path, writtenAt }) => (
          <li key={path} class="step">
            <span>
              {whatOf[path.replace(/^.*[/\\]/, "")] ?? "rows"}, {bytes(size)}, written {moment(writtenAt / 1000)}
            </span>
            <span class="step-command">
              <code>{path}</code>
              <Copy label={path} text={() => path} />
            </span>
          </li>
        ))}
        <li class="step">
          <span>
            {reports.length === 0 ? "They are written when the run ends, or now" : "Write them as the rows are now"}
          </span>
          <span class="step-command">
            <code>{command}</code>
            <Copy label={command} text={() => command} />
          </span>
        </li>
      </ul>
      <p class="hint">They can be corrected and fed in again as they are.</p>
    </section>
  )
}
