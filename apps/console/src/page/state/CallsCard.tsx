/** The newest calls that the emulator got, from this page and from other programs. */
import type { LoggedCall } from "../../model/Protocol.js"
import { Empty } from "../parts/Empty.js"
import { clock } from "../parts/time.js"
import { hrefOf } from "../router.js"

const codeText = ({ code, fault }: LoggedCall) =>
  code === undefined ? (fault === undefined ? "no response" : "fault") : code === 0 ? "OK" : String(code)

export const CallsCard = ({ calls }: { readonly calls: ReadonlyArray<LoggedCall> }) => (
  <section class="card calls-card" aria-labelledby="calls-title">
    <h2 class="card-title" id="calls-title">
      Calls it received
    </h2>
    {calls.length === 0 ? (
      <Empty icon="clock" title="None yet" />
    ) : (
      <ol class="log" tabIndex={0} aria-label="The newest calls, the newest first">
        {calls.map((call, index) => (
          <li key={`${call.time} ${calls.length - index}`} class="log-line">
            <time>{clock(call.time)}</time>
            {call.endpoint === undefined ? (
              <span class="muted">unknown path</span>
            ) : (
              <a href={hrefOf("call", call.endpoint)}>{call.endpoint}</a>
            )}
            <span class={call.code === 0 ? "chip ok" : "chip bad"}>{codeText(call)}</span>
          </li>
        ))}
      </ol>
    )}
  </section>
)
