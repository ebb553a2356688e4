/** The calls made from this tab, to look at again or to send again. */
import { parse, print } from "../../model/Json.js"
import * as Actions from "../calls/actions.js"
import { Empty } from "../parts/Empty.js"
import { Icon } from "../parts/Icon.js"
import { clock } from "../parts/time.js"
import { go } from "../router.js"
import { type Past, update, useStore } from "../store.js"
import { forget } from "./past.js"

/** Shows a call as it was, with what became of it. */
const reopen = async ({ endpoint, outcome, payload, target }: Past): Promise<void> => {
  await Actions.open(endpoint)
  const parsed = parse(payload)
  if (parsed.ok) Actions.replace(endpoint, parsed.value)
  update(({ runs, start }) => ({
    runs: { ...runs, [endpoint]: { state: "done", target, outcome } },
    ...(start?.targets.some(({ id }) => id === target) === true && { target })
  }))
  go("call", endpoint)
}

const resend = async (past: Past): Promise<void> => {
  await reopen(past)
  await Actions.sendText(past.endpoint, past.payload)
}

const onOneLine = (payload: string): string => {
  const parsed = parse(payload)
  return parsed.ok ? print(parsed.value, "") : payload
}

const result = ({ outcome }: Past) =>
  outcome.ok ? "OK" : outcome.error?.code === undefined ? (outcome.error?.kind ?? "failed") : String(outcome.error.code)

export const HistoryView = () => {
  const past = useStore((page) => page.past)
  return (
    <div class="history">
      <div class="toolbar">
        <h1>History</h1>
        {past.length > 0 && (
          <button type="button" class="button" onClick={forget}>
            <Icon name="cross" />
            Forget all
          </button>
        )}
      </div>
      {past.length === 0 ? (
        <section class="card">
          <Empty icon="clock" title="No calls yet">
            What you send is kept here as long as this tab is open.
          </Empty>
        </section>
      ) : (
        <ol class="past" aria-label="Calls, the newest first">
          {past.map((one) => (
            <li key={one.id} class="card past-call">
              <span class={one.outcome.ok ? "chip ok" : "chip bad"}>{result(one)}</span>
              <div class="past-text">
                <span class="past-name">{one.endpoint}</span>
                <code class="past-payload">{onOneLine(one.payload)}</code>
              </div>
              <span class="past-facts">
                {clock(one.time)}, {one.label}, {one.outcome.milliseconds} ms
              </span>
              <span class="past-buttons">
                <button type="button" class="button small" onClick={() => void reopen(one)}>
                  Open
                </button>
                <button type="button" class="button small" onClick={() => void resend(one)}>
                  <Icon name="send" size={14} />
                  Send again
                </button>
              </span>
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}
