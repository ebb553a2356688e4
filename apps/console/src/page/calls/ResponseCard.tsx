/** What became of a call: its response or its failure, the time, the attempts, and what it changed. */
import { useEffect, useRef, useState } from "preact/hooks"
import type { Change, Item, Outcome, Try } from "../../model/Protocol.js"
import { Code, pretty } from "../parts/Code.js"
import { Copy } from "../parts/Copy.js"
import { Empty } from "../parts/Empty.js"
import { Icon } from "../parts/Icon.js"
import { Tabs } from "../parts/Tabs.js"
import { hrefOf } from "../router.js"
import type { Run } from "../store.js"
import { Explained } from "./Explained.js"

const Busy = ({ startedAt, stop }: { readonly startedAt: number; readonly stop: () => void }) => {
  const [now, setNow] = useState(performance.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 100)
    return () => clearInterval(timer)
  }, [])
  return (
    <div class="busy">
      <div class="progress" role="progressbar" aria-label="Waiting for the response" />
      <p>
        Waiting for the response, {(Math.max(0, now - startedAt) / 1000).toFixed(1)} s
        <button type="button" class="button small" onClick={stop}>
          <Icon name="stop" size={14} />
          Cancel
        </button>
      </p>
    </div>
  )
}

const Items = ({
  items,
  title,
  tone
}: {
  readonly title: string
  readonly items: ReadonlyArray<Item>
  readonly tone: "bad" | "warn"
}) =>
  items.length === 0 ? null : (
    <section class={`items ${tone}`}>
      <h3>{title}</h3>
      <ul class="plain-list">
        {items.map(({ code, key, text }, index) => (
          <li key={index}>
            <strong>{key}</strong> {code !== undefined && <span class="chip">{code}</span>} {text}
          </li>
        ))}
      </ul>
    </section>
  )

const Changes = ({ changes }: { readonly changes: ReadonlyArray<Change> }) =>
  changes.length === 0 ? null : (
    <section class="changes" aria-label="What changed in the emulator">
      <h3>
        Changed in the emulator
        <a href={hrefOf(changes[0]!.kind === "group" ? "groups" : "state", changes[0]!.name)}>See its state</a>
      </h3>
      <ul class="plain-list">
        {changes.map(({ added, kind, name, removed, what }) => (
          <li key={`${kind} ${name} ${what}`}>
            <strong>{name}</strong> <span class="muted">{what}</span>{" "}
            {removed.map((name) => (
              <del key={name}>{name}</del>
            ))}{" "}
            {added.map((name) => (
              <ins key={name}>{name}</ins>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )

const attemptsText = (attempts: ReadonlyArray<Try>) =>
  `${attempts.length} ${attempts.length === 1 ? "attempt" : "attempts"}`

const Attempts = ({ attempts }: { readonly attempts: ReadonlyArray<Try> }) =>
  attempts.length === 0 ? (
    <p class="hint">Nothing was sent.</p>
  ) : (
    <div class="table-frame" role="region" aria-label="Attempts" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">Attempt</th>
            <th scope="col">Host</th>
            <th scope="col">Outcome</th>
            <th scope="col" class="right">
              Time
            </th>
          </tr>
        </thead>
        <tbody>
          {attempts.map(({ code, failure, host, milliseconds, status }, index) => (
            <tr key={index}>
              <td>{index + 1}</td>
              <td>{host}</td>
              <td>{failure ?? `HTTP ${status}${code === undefined ? "" : `, ErrorCode ${code}`}`}</td>
              <td class="right">{milliseconds} ms</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )

const Sent = ({ outcome: { request } }: { readonly outcome: Outcome }) =>
  request === undefined ? (
    <p class="hint">Nothing was sent.</p>
  ) : (
    <div class="sent">
      <Code label="Request line" text={`${request.method} ${request.url}`} />
      <Code json label="Body that was sent" text={pretty(request.body)} />
    </div>
  )

const Done = ({ outcome }: { readonly outcome: Outcome }) => {
  const [tab, setTab] = useState("response")
  const { response, changes, error, failed, milliseconds, ok, pending, attempts } = outcome
  const partly = ok && failed.length > 0
  const body = response === undefined ? "" : pretty(response.body)
  return (
    <>
      <div class={`verdict ${ok ? (partly ? "warn" : "ok") : "bad"}`}>
        <Icon name={ok ? (partly ? "info" : "check") : "alert"} size={18} />
        <strong>{ok ? (partly ? "Done in part" : "Done") : "Failed"}</strong>
        <span class="verdict-facts">
          {response !== undefined && <span>HTTP {response.status}</span>}
          <span>{milliseconds} ms</span>
          {attempts.length > 0 && <span>{attemptsText(attempts)}</span>}
        </span>
      </div>
      {error !== undefined && <Explained error={error} />}
      <Items title={`${failed.length} of the items failed`} items={failed} tone="bad" />
      <Items title={`${pending.length} of the items are pending`} items={pending} tone="warn" />
      <Changes changes={changes} />
      <Tabs
        name="response"
        label="What went out and what came in"
        tabs={[
          { id: "response", label: "Response" },
          { id: "sent", label: "As sent" },
          { id: "attempts", label: `Attempts (${attempts.length})` }
        ]}
        chosen={tab}
        choose={setTab}
        extra={
          tab === "response" && response !== undefined ? <Copy label="the response" text={() => body} /> : undefined
        }
      >
        {tab === "response" &&
          (response === undefined ? (
            <p class="hint">No response came.</p>
          ) : (
            <Code json label="Body of the response" text={body} />
          ))}
        {tab === "sent" && <Sent outcome={outcome} />}
        {tab === "attempts" && <Attempts attempts={attempts} />}
      </Tabs>
    </>
  )
}

export const ResponseCard = ({ run }: { readonly run: Run | undefined }) => {
  const card = useRef<HTMLElement>(null)
  const before = useRef(run)
  // What comes back is brought into view; what was there already stays where it is.
  useEffect(() => {
    if (run !== before.current && run?.state !== undefined) card.current?.scrollIntoView({ block: "nearest" })
    before.current = run
  }, [run])
  return (
    <section class="card response" aria-labelledby="response-title" aria-busy={run?.state === "busy"} ref={card}>
      <h2 class="card-title" id="response-title">
        Response
      </h2>
      {run === undefined && (
        <Empty icon="send" title="Nothing has been sent yet">
          <kbd>Ctrl</kbd> <kbd>Enter</kbd> sends the request.
        </Empty>
      )}
      {run?.state === "busy" && <Busy startedAt={run.startedAt} stop={run.stop} />}
      {run?.state === "broken" && (
        <div class="verdict bad">
          <Icon name="alert" size={18} />
          <strong>{run.message}</strong>
        </div>
      )}
      {run?.state === "done" && <Done key={run.outcome.request?.url ?? ""} outcome={run.outcome} />}
    </section>
  )
}
