/** What the emulator remembers, live. */
import { useEffect, useMemo, useRef, useState } from "preact/hooks"
import type { Account } from "../../model/Protocol.js"
import * as Api from "../api.js"
import { Empty } from "../parts/Empty.js"
import { Icon } from "../parts/Icon.js"
import { hrefOf } from "../router.js"
import { useStore } from "../store.js"
import { AccountCard } from "./AccountCard.js"
import { CallsCard } from "./CallsCard.js"
import { FaultsCard } from "./FaultsCard.js"
import { change, watch } from "./memory.js"
import { OthersCard } from "./OthersCard.js"
import { SeedDialog } from "./SeedDialog.js"

/** More accounts than this are found by their names only. */
const most = 200

const counts = ({ blocked, friends, lists }: Account) =>
  [
    [lists.length, "list", "lists"],
    [friends.length, "friend", "friends"],
    [blocked.length, "blocked", "blocked"]
  ]
    .filter(([count]) => count !== 0)
    .map(([count, one, many]) => `${count} ${count === 1 ? one : many}`)
    .join(", ") || "nothing yet"

const Accounts = ({
  accounts,
  current
}: {
  readonly accounts: ReadonlyArray<Account>
  readonly current: string | undefined
}) => {
  const [query, setQuery] = useState("")
  const list = useRef<HTMLUListElement>(null)
  const found = accounts.filter(({ userId }) => userId.toLowerCase().includes(query.trim().toLowerCase()))
  const walk = (event: KeyboardEvent) => {
    const links = [...(list.current?.querySelectorAll<HTMLElement>("a") ?? [])]
    const at = links.findIndex((link) => link === document.activeElement)
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[event.key]
    if (next === undefined) return
    event.preventDefault()
    links[Math.max(0, Math.min(next, links.length - 1))]?.focus()
  }
  return (
    <nav class="card accounts" aria-label="Accounts">
      <h2 class="card-title">
        Accounts <span class="muted">{accounts.length}</span>
      </h2>
      {accounts.length > 8 && (
        <input
          type="search"
          class="input"
          placeholder="Find an account"
          aria-label="Find an account"
          value={query}
          onInput={({ currentTarget }) => setQuery(currentTarget.value)}
        />
      )}
      <ul class="account-list" ref={list} onKeyDown={walk}>
        {found.slice(0, most).map((account, index) => (
          <li key={account.userId}>
            <a
              href={hrefOf("state", account.userId)}
              class="account-link"
              aria-current={account.userId === current ? "page" : undefined}
              tabIndex={account.userId === current || (index === 0 && current === undefined) ? 0 : -1}
            >
              <span class="avatar" aria-hidden="true">
                {String.fromCodePoint(account.userId.codePointAt(0) ?? 0).toUpperCase()}
              </span>
              <span class="account-text">
                <span class="account-name">{account.userId}</span>
                <span class="account-counts">{counts(account)}</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
      {found.length > most && <p class="hint">{found.length - most} more; find them by their names.</p>}
      {accounts.length > 0 && found.length === 0 && <p class="hint">No account has this in its name.</p>}
    </nav>
  )
}

const Toolbar = ({ seed }: { readonly seed: () => void }) => {
  const [problem, setProblem] = useState<string>()
  return (
    <div class="toolbar">
      <h1>
        The emulator's state
        <span class="live">
          <span class="live-dot" aria-hidden="true" />
          live
        </span>
      </h1>
      <div class="toolbar-buttons">
        {problem !== undefined && <span class="problem">{problem}</span>}
        <button type="button" class="button" onClick={seed}>
          <Icon name="seed" />
          Seed
        </button>
        <button
          type="button"
          class="button"
          title="Back to the start: its first accounts, no faults, no calls"
          onClick={() => void change(Api.post("reset", {}), "The emulator is as at its start.").then(setProblem)}
        >
          <Icon name="refresh" />
          Reset
        </button>
      </div>
    </div>
  )
}

export const StateView = ({ account }: { readonly account: string | undefined }) => {
  const memory = useStore((page) => page.memory)
  const start = useStore((page) => page.start)
  const [seeding, setSeeding] = useState(false)
  const hasEmulator = start?.targets.some(({ id }) => id === "emulator") ?? false
  useEffect(() => (hasEmulator ? watch() : undefined), [hasEmulator])
  const accounts = memory?.memory.accounts
  const chosen = useMemo(
    () =>
      accounts?.find(({ userId }) => userId === account) ??
      (account === undefined
        ? (accounts?.find(({ friends, lists }) => lists.length + friends.length > 0) ?? accounts?.[0])
        : undefined),
    [accounts, account]
  )
  if (!hasEmulator)
    return (
      <Empty icon="list" title="There is no emulator behind this console">
        It was started for an app only.
      </Empty>
    )
  return (
    <div class="state">
      <Toolbar seed={() => setSeeding(true)} />
      {memory === undefined || accounts === undefined ? (
        <div class="state-body" aria-busy="true">
          <div class="card skeleton" />
          <div class="card skeleton" />
        </div>
      ) : (
        <div class="state-body">
          <Accounts accounts={accounts} current={chosen?.userId} />
          {chosen === undefined ? (
            <section class="card">
              <Empty icon="user" title={account === undefined ? "No accounts yet" : `There is no account ${account}`}>
                Seed some, or import one with a call.
              </Empty>
            </section>
          ) : (
            <AccountCard key={chosen.userId} account={chosen} />
          )}
          <div class="state-side">
            <FaultsCard faults={memory.faults} />
            <CallsCard calls={memory.calls} />
            <OthersCard memory={memory.memory} />
          </div>
        </div>
      )}
      {seeding && <SeedDialog close={() => setSeeding(false)} />}
    </div>
  )
}
