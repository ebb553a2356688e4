/** The list of all calls: found by words, walked through with arrow keys. */
import { useEffect, useMemo, useRef } from "preact/hooks"
import type { Entry } from "../../model/Protocol.js"
import * as Search from "@tcchat/reference/Search"
import { Empty } from "../parts/Empty.js"
import { Icon } from "../parts/Icon.js"
import { Marked } from "../parts/Words.js"
import { go, hrefOf } from "../router.js"
import { update, useStore } from "../store.js"

interface Group {
  readonly name: string
  readonly entries: ReadonlyArray<Entry>
}

/** Families in the order in which their first call comes. */
const grouped = (entries: ReadonlyArray<Entry>): ReadonlyArray<Group> => {
  const groups = new Map<string, Array<Entry>>()
  for (const entry of entries) {
    const known = groups.get(entry.family)
    if (known === undefined) groups.set(entry.family, [entry])
    else known.push(entry)
  }
  return [...groups].map(([name, entries]) => ({ name, entries }))
}

const familyTitle = (name: string) => {
  const words = name.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const Item = ({
  current,
  entry,
  focusable,
  query,
  showEmulated
}: {
  readonly entry: Entry
  readonly current: boolean
  readonly focusable: boolean
  readonly query: string
  readonly showEmulated: boolean
}) => (
  <li>
    <a
      href={hrefOf("call", entry.name)}
      class="call-link"
      aria-current={current ? "page" : undefined}
      tabIndex={focusable ? 0 : -1}
      data-call={entry.name}
    >
      <span class="call-name">
        <span class="call-own">
          <Marked text={entry.name.replace(/^.*\./, "")} query={query} />
        </span>
        {showEmulated && entry.emulated && (
          <span class="emulated-dot" title="Emulated">
            <span class="visually-hidden">, emulated</span>
          </span>
        )}
      </span>
      <span class="call-summary">
        <Marked text={entry.summary.replaceAll("`", "")} query={query} />
      </span>
    </a>
  </li>
)

export const Catalogue = () => {
  const start = useStore((page) => page.start)
  const query = useStore((page) => page.query)
  const onlyEmulated = useStore((page) => page.onlyEmulated)
  const target = useStore((page) => page.target)
  const route = useStore((page) => page.route)
  const list = useRef<HTMLDivElement>(null)
  const current = route[0] === "call" ? route[1] : undefined
  const index = useMemo(() => Search.index(start?.endpoints ?? []), [start])
  const found = useMemo(
    () => Search.find(index, query).filter(({ emulated }) => emulated || !onlyEmulated),
    [index, query, onlyEmulated]
  )
  const groups = useMemo(() => grouped(found), [found])
  const hasEmulator = start?.targets.some(({ id }) => id === "emulator") ?? false
  const focusable = found.some(({ name }) => name === current) ? current : found[0]?.name

  useEffect(() => {
    const link = list.current?.querySelector("[aria-current]")
    link?.scrollIntoView({ block: "nearest" })
  }, [current, start])

  const links = () => [...(list.current?.querySelectorAll<HTMLElement>("[data-call]") ?? [])]
  const walk = (event: KeyboardEvent) => {
    const all = links()
    const at = all.findIndex((link) => link === document.activeElement)
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key]
    if (next === undefined) return
    event.preventDefault()
    if (next < 0) document.getElementById("search")?.focus()
    else all[Math.min(next, all.length - 1)]?.focus()
  }
  const fromSearch = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown") {
      event.preventDefault()
      links()[0]?.focus()
    } else if (event.key === "Enter" && found[0] !== undefined) {
      event.preventDefault()
      go("call", found[0].name)
    } else if (event.key === "Escape" && query !== "") update({ query: "" })
  }

  return (
    <nav class="catalogue" aria-label="All calls">
      <div class="catalogue-head">
        <div class="search">
          <Icon name="search" />
          <input
            id="search"
            type="search"
            class="input"
            placeholder="Find a call: delete lists"
            aria-label="Find a call by words"
            aria-describedby="found"
            autocomplete="off"
            spellcheck={false}
            value={query}
            onInput={({ currentTarget }) => {
              update({ query: currentTarget.value })
              list.current?.scrollTo({ top: 0 })
            }}
            onKeyDown={fromSearch}
          />
          <kbd>/</kbd>
        </div>
        <div class="catalogue-filter">
          <span id="found" role="status">
            {found.length} {found.length === 1 ? "call" : "calls"}
          </span>
          {hasEmulator && (
            <label class="check-label">
              <input
                type="checkbox"
                class="checkbox"
                checked={onlyEmulated}
                onChange={({ currentTarget }) => update({ onlyEmulated: currentTarget.checked })}
              />
              <span class="emulated-dot" aria-hidden="true" />
              Emulated only
            </label>
          )}
        </div>
      </div>
      <div class="catalogue-list" ref={list} onKeyDown={walk}>
        {groups.length === 0 && (
          <Empty icon="search" title="No call has these words">
            Try fewer of them, or a part of the wire path.
          </Empty>
        )}
        {groups.map(({ entries, name }) => (
          <section key={name} class="family" aria-labelledby={`family-${name}`}>
            <h2 class="family-name" id={`family-${name}`}>
              {familyTitle(name)}
              <span class="family-count">{entries.length}</span>
            </h2>
            <ul>
              {entries.map((entry) => (
                <Item
                  key={entry.name}
                  entry={entry}
                  current={entry.name === current}
                  focusable={entry.name === focusable}
                  query={query}
                  showEmulated={target === "emulator" && hasEmulator}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </nav>
  )
}
