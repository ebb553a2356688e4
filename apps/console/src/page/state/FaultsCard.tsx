/** The faults of the emulator. */
import { useState } from "preact/hooks"
import type { ActiveFault, Details } from "../../model/Protocol.js"
import * as Api from "../api.js"
import { Icon } from "../parts/Icon.js"
import { useStore } from "../store.js"
import { change } from "./memory.js"

const kinds = {
  code: "respond with a code",
  delay: "respond late",
  drop: "never respond",
  reset: "cut the connection",
  status: "respond with HTTP 502",
  garbage: "respond with garbage"
} as const

type Kind = keyof typeof kinds

const isKind = (text: string): text is Kind => Object.hasOwn(kinds, text)

const shown = ({ code, count, delay, endpoint, kind, rate, status }: ActiveFault): string => {
  const what =
    kind === "code"
      ? `responds with ${code}`
      : kind === "delay"
        ? `is late by ${typeof delay === "number" ? `${delay} ms` : typeof delay === "string" ? delay : "a while"}`
        : kind === "status"
          ? `responds with HTTP ${status ?? 502}`
          : ({ drop: "never responds", reset: "resets the connection", garbage: "responds with garbage" }[kind] ?? kind)
  const which =
    count !== undefined ? `the next ${count} of ` : rate !== undefined ? `${Math.round(rate * 100)} % of ` : ""
  return `${which}${endpoint ?? "every call"} ${what}`
}

const Active = ({ fault }: { readonly fault: ActiveFault }) => (
  <li class="fault">
    <span class="fault-text">
      {shown(fault)}
      <span class="muted"> hits: {fault.hits}</span>
    </span>
    <button
      type="button"
      class="button icon-only quiet"
      aria-label={`Remove: ${shown(fault)}`}
      onClick={() => void change(Api.remove(`faults/${fault.id}`), "The fault is gone.")}
    >
      <Icon name="cross" size={14} />
    </button>
  </li>
)

const Codes = ({ details }: { readonly details: Details | undefined }) => (
  <datalist id="fault-codes">
    {(details?.codes ?? []).map(({ code, meaning }) => (
      <option key={code} value={String(code)}>
        {meaning}
      </option>
    ))}
    {details === undefined && (
      <>
        <option value="60007">too many calls</option>
        <option value="60008">timeout within the service</option>
        <option value="70001">the UserSig has expired</option>
      </>
    )}
  </datalist>
)

const Add = () => {
  const endpoints = useStore((page) => page.start?.endpoints)
  const route = useStore((page) => page.past[0]?.endpoint)
  const [kind, setKind] = useState<Kind>("code")
  const [endpoint, setEndpoint] = useState(route ?? "*")
  const [code, setCode] = useState("30008")
  const [delay, setDelay] = useState("2000")
  const [how, setHow] = useState("always")
  const [amount, setAmount] = useState("1")
  const [problem, setProblem] = useState<string>()
  const details = useStore((page) => page.details[endpoint])
  const emulated = (endpoints ?? []).filter(({ emulated }) => emulated)
  const add = () => {
    const fault = {
      kind,
      ...(endpoint !== "*" && { endpoint }),
      ...(kind === "code" && { code: Number(code) }),
      ...(kind === "delay" && { delay: Number(delay) }),
      ...(how === "next" && { count: Number(amount) }),
      ...(how === "rate" && { rate: Number(amount) / 100 })
    }
    void change(Api.post("faults", fault), "The fault is in force.").then(setProblem)
  }
  const chooseHow = (next: string) => {
    setHow(next)
    setAmount(next === "rate" ? "50" : "1")
  }
  return (
    <form
      class="fault-form"
      aria-label="Add a fault"
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <label class="stacked">
        What happens
        <select
          class="input select"
          value={kind}
          onChange={({ currentTarget: { value } }) => isKind(value) && setKind(value)}
        >
          {Object.entries(kinds).map(([id, label]) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </label>
      {kind === "code" && (
        <label class="stacked narrow">
          ErrorCode
          <input
            class="input"
            inputMode="numeric"
            list="fault-codes"
            value={code}
            onInput={({ currentTarget }) => setCode(currentTarget.value)}
          />
        </label>
      )}
      {kind === "delay" && (
        <label class="stacked narrow">
          Milliseconds
          <input
            class="input"
            inputMode="numeric"
            value={delay}
            onInput={({ currentTarget }) => setDelay(currentTarget.value)}
          />
        </label>
      )}
      <label class="stacked wide">
        To which call
        <select
          class="input select"
          value={endpoint}
          onChange={({ currentTarget }) => setEndpoint(currentTarget.value)}
        >
          <option value="*">every call</option>
          {emulated.map(({ name }) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label class="stacked">
        How often
        <select class="input select" value={how} onChange={({ currentTarget }) => chooseHow(currentTarget.value)}>
          <option value="always">always</option>
          <option value="next">the next calls</option>
          <option value="rate">at a rate</option>
        </select>
      </label>
      {how !== "always" && (
        <label class="stacked narrow">
          {how === "next" ? "Calls" : "Per cent"}
          <input
            class="input"
            inputMode="numeric"
            value={amount}
            onInput={({ currentTarget }) => setAmount(currentTarget.value)}
          />
        </label>
      )}
      <button type="submit" class="button">
        <Icon name="bolt" />
        Add the fault
      </button>
      {problem !== undefined && <p class="problem">{problem}</p>}
      <Codes details={details} />
    </form>
  )
}

export const FaultsCard = ({ faults }: { readonly faults: ReadonlyArray<ActiveFault> }) => (
  <section class="card faults" aria-labelledby="faults-title">
    <h2 class="card-title" id="faults-title">
      Faults
      {faults.length > 0 && (
        <button
          type="button"
          class="button small quiet"
          onClick={() => void change(Api.remove("faults"), "There are no faults any more.")}
        >
          Clear all
        </button>
      )}
    </h2>
    {faults.length === 0 ? (
      <p class="hint">Nothing fails. Make something fail to see how a program takes it.</p>
    ) : (
      <ul class="plain-list">
        {faults.map((fault) => (
          <Active key={fault.id} fault={fault} />
        ))}
      </ul>
    )}
    <Add />
  </section>
)
