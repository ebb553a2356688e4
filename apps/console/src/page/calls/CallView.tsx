/** One call: what it does, its form, its request, and what became of it. */
import { useEffect, useMemo, useState } from "preact/hooks"
import type { Details, Entry, Target } from "../../model/Protocol.js"
import { FormView } from "../form/FormView.js"
import { Empty } from "../parts/Empty.js"
import { Icon } from "../parts/Icon.js"
import { Words } from "../parts/Words.js"
import { hrefOf } from "../router.js"
import { type Draft, type Findings, read, update, useStore } from "../store.js"
import * as Actions from "./actions.js"
import { ResponseCard } from "./ResponseCard.js"
import { RequestCard } from "./RequestCard.js"

const repeats: Record<Entry["idempotency"], readonly [label: string, text: string]> = {
  read: ["reads", "It changes nothing, so a retry is harmless."],
  idempotent: ["idempotent", "A second identical call leaves the same state as one."],
  deduplicated: ["deduplicated", "The service ignores a second identical request, which it recognizes by its numbers."],
  none: ["acts each time", "A second call acts a second time, so it is not retried when its outcome is unknown."]
}

const Codes = ({ codes }: { readonly codes: Details["codes"] }) => (
  <details class="more">
    <summary>
      <Icon name="down" size={14} />
      {codes.length} codes of its own
    </summary>
    <dl class="codes">
      {codes.map(({ advice, code, meaning, retry }) => (
        <div key={code} class="code-row">
          <dt>{code}</dt>
          <dd>
            {meaning}. <span class="muted">{advice}</span> <span class="chip">{retry}</span>
          </dd>
        </div>
      ))}
    </dl>
  </details>
)

const Responses = ({ response }: { readonly response: Details["response"] }) => (
  <details class="more">
    <summary>
      <Icon name="down" size={14} />
      What it returns
    </summary>
    <dl class="codes">
      {response.map(([field, docs]) => (
        <div key={field} class="code-row">
          <dt>{field}</dt>
          <dd>
            <Words text={docs} />
          </dd>
        </div>
      ))}
    </dl>
  </details>
)

const About = ({
  details,
  entry,
  target
}: {
  readonly entry: Entry
  readonly details: Details | undefined
  readonly target: Target
}) => {
  const [repeat, repeatText] = repeats[entry.idempotency]
  return (
    <header class="about">
      <a class="back" href={hrefOf()}>
        <Icon name="back" size={14} />
        All calls
      </a>
      <h1>
        <span class="about-family">{entry.family}.</span>
        <wbr />
        {entry.name.replace(/^.*\./, "")}
      </h1>
      <p class="about-path">
        <span class="method">POST</span> <code>v4/{entry.path}</code>
      </p>
      <p class="about-summary">
        <Words text={entry.summary} />
      </p>
      <ul class="badges" aria-label="Facts">
        <li class="badge" title={repeatText}>
          {repeat}
        </li>
        <li class="badge">{entry.ratePerSecond} calls a second</li>
        {entry.destroys.map(({ what, when }) => (
          <li class="badge warn" key={what}>
            destroys {what}
            {when !== undefined && `, if ${when}`}
          </li>
        ))}
        {target.id === "emulator" && !entry.emulated && <li class="badge warn">not emulated</li>}
      </ul>
      {entry.description !== "" && (
        <div class="about-text">
          {entry.description.split("\n\n").map((paragraph) => (
            <p key={paragraph}>
              <Words text={paragraph} />
            </p>
          ))}
        </div>
      )}
      {details !== undefined && (
        <div class="about-more">
          {details.codes.length > 0 && <Codes codes={details.codes} />}
          {details.response.length > 0 && <Responses response={details.response} />}
          {details.see.map((page) => (
            <a key={page} class="page-link" href={page} target="_blank" rel="noreferrer">
              Page of the service <Icon name="external" size={13} />
            </a>
          ))}
        </div>
      )}
    </header>
  )
}

const SendBar = ({
  busy,
  draft,
  findings,
  target
}: {
  readonly draft: Draft
  readonly findings: Findings
  readonly target: Target
  readonly busy: boolean
}) => {
  const attempts = useStore((page) => page.attempts)
  const wrong = draft.mistake === undefined ? findings.filter(({ meant }) => meant === undefined).length : 1
  return (
    <div class="send-bar">
      <button
        type="submit"
        class={`button primary ${target.id}`}
        disabled={busy}
        aria-keyshortcuts="Control+Enter Meta+Enter"
      >
        <Icon name="send" />
        {busy ? "Sending" : `Send to ${target.label}`}
      </button>
      <label class="attempts">
        Attempts
        <select
          class="input select small"
          value={String(attempts)}
          onChange={({ currentTarget }) => update({ attempts: Number(currentTarget.value) })}
        >
          {[1, 2, 3, 5].map((count) => (
            <option key={count} value={String(count)}>
              {count}
            </option>
          ))}
        </select>
      </label>
      <span class={wrong === 0 ? "send-state ok" : "send-state"} id="send-state">
        {wrong === 0
          ? "Ready to send"
          : draft.mistake !== undefined
            ? "The JSON cannot be read"
            : `${wrong} ${wrong === 1 ? "field does" : "fields do"} not fit yet`}
      </span>
    </div>
  )
}

const within = (path: string, touched: ReadonlySet<string>): boolean =>
  touched.has(path) || [...touched].some((other) => other.startsWith(`${path}[`) || other.startsWith(`${path}.`))

const Known = ({
  details,
  draft,
  entry,
  target
}: {
  readonly entry: Entry
  readonly details: Details
  readonly draft: Draft
  readonly target: Target
}) => {
  const { name } = entry
  const run = useStore((page) => page.runs[name])
  const seen = useStore((page) => page.previews[name])
  const findings = useMemo(() => Actions.findingsOf(read(), name), [name, details, draft, seen])
  const outside = draft.attempted ? findings.filter(({ path }) => path === "") : []
  return (
    <div class="call-body">
      <form
        class="card form-card"
        id="request"
        aria-labelledby="form-title"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          Actions.send(name)
        }}
      >
        <div class="card-title">
          <h2 id="form-title">Fields</h2>
          <span class="card-buttons">
            <button type="button" class="button small quiet" onClick={() => Actions.fillExample(name)}>
              Example
            </button>
            <button type="button" class="button small quiet" onClick={() => Actions.clear(name)}>
              Clear
            </button>
          </span>
        </div>
        {draft.mistake !== undefined && (
          <p class="notice-line">The JSON beside it cannot be read; the form shows what it said before.</p>
        )}
        {outside.map(({ actual, expected }) => (
          <p key={expected} class="problem">
            The request: expected {expected}, got {actual}.
          </p>
        ))}
        <FormView
          key={name}
          tree={details.form}
          value={draft.value}
          findings={findings}
          isShown={(path) => draft.attempted || within(path, draft.touched)}
          edit={(path, value) => Actions.edit(name, path, value)}
          touch={(path) => Actions.touch(name, path)}
          labelledBy="form-title"
        />
        <SendBar draft={draft} findings={findings} target={target} busy={run?.state === "busy"} />
      </form>
      <div class="call-side">
        <RequestCard entry={entry} draft={draft} target={target} />
        <ResponseCard run={run} />
      </div>
    </div>
  )
}

export const CallView = ({ name }: { readonly name: string }) => {
  const start = useStore((page) => page.start)
  const target = useStore(Actions.targetOf)
  const details = useStore((page) => page.details[name])
  const draft = useStore((page) => page.drafts[name])
  const entry = start?.endpoints.find((entry) => entry.name === name)
  const [, again] = useState(0)
  useEffect(() => {
    void Actions.open(name).then(() => again((count) => count + 1))
  }, [name])
  useEffect(() => {
    if (draft !== undefined) void Actions.look(name)
  }, [name, target?.id])
  if (entry === undefined || target === undefined)
    return (
      <Empty icon="search" title={`There is no call ${name}`}>
        The list has all that there are.
      </Empty>
    )
  return (
    <article class="call" aria-label={name}>
      <About entry={entry} details={details} target={target} />
      {details === undefined || draft === undefined ? (
        <div class="call-body" aria-busy="true">
          <div class="card skeleton" />
          <div class="card skeleton" />
        </div>
      ) : (
        <Known entry={entry} details={details} draft={draft} target={target} />
      )}
    </article>
  )
}
