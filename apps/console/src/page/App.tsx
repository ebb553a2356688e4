/** The frame of the page: where one is, where calls go, and what is shown. */
import { useEffect, useState } from "preact/hooks"
import { targetOf } from "./calls/actions.js"
import { CallView } from "./calls/CallView.js"
import { Catalogue } from "./calls/Catalogue.js"
import { HistoryView } from "./history/HistoryView.js"
import { Dialog } from "./parts/Dialog.js"
import { Empty } from "./parts/Empty.js"
import { Icon, type IconName } from "./parts/Icon.js"
import { hrefOf } from "./router.js"
import { RunsView } from "./runs/RunsView.js"
import { RunView } from "./runs/RunView.js"
import { Help } from "./shortcuts.js"
import { StateView } from "./state/StateView.js"
import { update, useStore } from "./store.js"
import * as Theme from "./theme.js"
import { UserSigView } from "./usersig/UserSigView.js"
import { WebhooksView } from "./webhooks/WebhooksView.js"

const places: ReadonlyArray<readonly [place: string, label: string, icon: IconName]> = [
  ["", "Calls", "list"],
  ["state", "State", "user"],
  ["runs", "Runs", "rows"],
  ["webhooks", "Webhooks", "bell"],
  ["usersig", "UserSig", "shield"],
  ["history", "History", "clock"]
]

const themeIcons = { system: "screen", light: "sun", dark: "moon" } as const

const ThemeButton = () => {
  const [theme, setTheme] = useState(Theme.current)
  const next = Theme.themes[(Theme.themes.indexOf(theme) + 1) % Theme.themes.length] ?? "system"
  return (
    <button
      type="button"
      class="button icon-only quiet"
      aria-label={`Colours: ${theme}. Change to ${next}`}
      title={`Colours: ${theme}`}
      onClick={() => {
        Theme.choose(next)
        setTheme(next)
      }}
    >
      <Icon name={themeIcons[theme]} size={18} />
    </button>
  )
}

const Targets = () => {
  const start = useStore((page) => page.start)
  const target = useStore(targetOf)
  if (start === undefined || target === undefined) return null
  return (
    <fieldset class="targets">
      <legend class="visually-hidden">Where calls go</legend>
      {start.targets.map(({ id, label, origin, region }) => (
        <label
          key={id}
          class={id === target.id ? `target on ${id}` : "target"}
          title={`SDKAppID ${target.sdkAppId}, ${origin}`}
        >
          <input
            type="radio"
            name="target"
            class="visually-hidden"
            value={id}
            checked={id === target.id}
            onChange={() => update({ target: id })}
          />
          <span class="target-dot" aria-hidden="true" />
          {label}
          {region !== undefined && <span class="target-region">{region}</span>}
        </label>
      ))}
    </fieldset>
  )
}

const Header = ({ place }: { readonly place: string }) => {
  const past = useStore((page) => page.past.length)
  const runs = useStore((page) => page.start?.runs) ?? false
  return (
    <header class="top">
      <a class="brand" href={hrefOf()}>
        <img src="/icon.svg" alt="" width="26" height="26" />
        <span>
          tcchat <span class="brand-what">console</span>
        </span>
      </a>
      <nav class="places" aria-label="Parts of the console">
        {places
          .filter(([id]) => id !== "runs" || runs)
          .map(([id, label, icon]) => (
            <a
              key={id}
              class="place"
              href={hrefOf(...(id === "" ? [] : [id]))}
              aria-current={id === place ? "page" : undefined}
            >
              <Icon name={icon} />
              {label}
              {id === "history" && past > 0 && <span class="count">{past}</span>}
            </a>
          ))}
      </nav>
      <div class="top-right">
        <Targets />
        <ThemeButton />
        <button
          type="button"
          class="button icon-only quiet"
          aria-label="Show the keys"
          title="Keys (?)"
          onClick={() => update({ help: true })}
        >
          <Icon name="help" size={18} />
        </button>
      </div>
    </header>
  )
}

const RealWarning = () => {
  const target = useStore(targetOf)
  return target?.id !== "app" ? null : (
    <p class="real-warning">
      <Icon name="alert" size={14} />
      <span>
        Calls go to <strong>{target.label}</strong>, SDKAppID {target.sdkAppId}, as {target.admin}, at {target.origin}.
      </span>
    </p>
  )
}

const Asking = () => {
  const question = useStore((page) => page.question)
  if (question === undefined) return null
  const close = () => update({ question: undefined })
  return (
    <Dialog title={question.title} close={close} tone="warning">
      <p>{question.text}</p>
      <pre class="code">
        <code>{question.details}</code>
      </pre>
      <div class="dialog-buttons">
        <button type="button" class="button" onClick={close} autofocus>
          Cancel
        </button>
        <button
          type="button"
          class="button danger"
          onClick={() => {
            close()
            question.agree()
          }}
        >
          {question.yes}
        </button>
      </div>
    </Dialog>
  )
}

/** Calls with which one gets to know the service. */
const beginnings = [
  "account.importAccounts",
  "relation.addFriends",
  "relation.addLists",
  "relation.pullLists",
  "relation.deleteLists",
  "profile.setProfile"
]

const Welcome = () => {
  const endpoints = useStore((page) => page.start?.endpoints) ?? []
  const emulated = endpoints.filter(({ emulated }) => emulated).length
  const first = beginnings.flatMap((name) => endpoints.find((entry) => entry.name === name) ?? [])
  return (
    <div class="welcome">
      <h1>Choose a call</h1>
      <p>
        There are {endpoints.length} calls of the service
        {emulated === 0 ? "" : `, ${emulated} of which the emulator knows`}. Press <kbd>/</kbd> and type what you want
        to do.
      </p>
      <ul class="welcome-list">
        {first.map((entry) => (
          <li key={entry.name}>
            <a class="card welcome-card" href={hrefOf("call", entry.name)}>
              <strong>{entry.name}</strong>
              <span class="muted">{entry.summary.replaceAll("`", "")}</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

export const App = () => {
  const route = useStore((page) => page.route)
  const start = useStore((page) => page.start)
  const ended = useStore((page) => page.ended)
  const help = useStore((page) => page.help)
  const said = useStore((page) => page.said)
  const [first = "", second] = route
  const place = { call: "", groups: "state" }[first] ?? first
  const title = first === "call" ? second : places.find(([id]) => id === place)?.[1]
  useEffect(() => {
    document.title = `${title ?? "Calls"} - tcchat console`
  }, [title])
  return (
    <>
      <a
        class="skip"
        href="#main"
        onClick={(event) => {
          event.preventDefault()
          document.getElementById("main")?.focus()
        }}
      >
        Skip to the content
      </a>
      <Header place={place} />
      {ended !== undefined && (
        <p class="ended" role="alert">
          <Icon name="alert" />
          {ended}
        </p>
      )}
      <RealWarning />
      <div class={place === "" ? `page with-catalogue ${first === "call" ? "on-call" : "on-list"}` : "page"}>
        {place === "" && start !== undefined && <Catalogue />}
        <main id="main" tabIndex={-1} class="main">
          {start === undefined ? (
            ended === undefined && <div class="card skeleton" aria-busy="true" aria-label="Loading" />
          ) : first === "call" && second !== undefined ? (
            <CallView key={second} name={second} />
          ) : first === "state" ? (
            <StateView account={second} />
          ) : first === "groups" ? (
            <StateView group={second} />
          ) : first === "runs" && start.runs ? (
            second === undefined ? (
              <RunsView />
            ) : (
              <RunView key={second} name={second} />
            )
          ) : first === "webhooks" ? (
            <WebhooksView command={second} />
          ) : first === "usersig" ? (
            <UserSigView />
          ) : first === "history" ? (
            <HistoryView />
          ) : first === "" ? (
            <Welcome />
          ) : (
            <Empty icon="search" title="There is nothing here" />
          )}
        </main>
      </div>
      <Asking />
      {help && <Help />}
      <div class="visually-hidden" role="status" aria-live="polite">
        {said}
      </div>
    </>
  )
}
