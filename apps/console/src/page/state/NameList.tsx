/** A list of accounts or groups, to find one and to walk through with arrow keys. */
import { useRef, useState } from "preact/hooks"

export interface Named {
  readonly id: string
  readonly href: string
  /** What there is of it, in a few words. */
  readonly text: string
  /** Other words to find it by. */
  readonly words?: string
}

interface Props {
  readonly title: string
  /** Such as `an account`. */
  readonly what: string
  readonly entries: ReadonlyArray<Named>
  readonly current: string | undefined
}

/** More than this are found by their names only. */
const most = 200

/** A longer list can be searched. */
const many = 8

const walk = (list: HTMLUListElement | null, event: KeyboardEvent) => {
  const links = [...(list?.querySelectorAll<HTMLElement>("a") ?? [])]
  const at = links.findIndex((link) => link === document.activeElement)
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[event.key]
  if (next === undefined) return
  event.preventDefault()
  links[Math.max(0, Math.min(next, links.length - 1))]?.focus()
}

export const NameList = ({ current, entries, title, what }: Props) => {
  const [query, setQuery] = useState("")
  const list = useRef<HTMLUListElement>(null)
  const wanted = query.trim().toLowerCase()
  const found = entries.filter(({ id, words = "" }) => `${id} ${words}`.toLowerCase().includes(wanted))
  const isChosen = found.some(({ id }) => id === current)
  return (
    <nav class="card accounts" aria-label={title}>
      <h2 class="card-title">
        {title} <span class="muted">{entries.length}</span>
      </h2>
      {entries.length > many && (
        <input
          type="search"
          class="input"
          placeholder={`Find ${what}`}
          aria-label={`Find ${what}`}
          value={query}
          onInput={({ currentTarget }) => setQuery(currentTarget.value)}
        />
      )}
      <ul class="account-list" ref={list} onKeyDown={(event) => walk(list.current, event)}>
        {found.slice(0, most).map(({ href, id, text }, index) => (
          <li key={id}>
            <a
              href={href}
              class="account-link"
              aria-current={id === current ? "page" : undefined}
              tabIndex={id === current || (index === 0 && !isChosen) ? 0 : -1}
            >
              <span class="avatar" aria-hidden="true">
                {String.fromCodePoint(id.replace(/^@TGS#/, "").codePointAt(0) ?? 0x23).toUpperCase()}
              </span>
              <span class="account-text">
                <span class="account-name">{id}</span>
                <span class="account-counts">{text}</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
      {found.length > most && <p class="hint">{found.length - most} more; find them by their names.</p>}
      {entries.length > 0 && found.length === 0 && <p class="hint">None has this in its name.</p>}
    </nav>
  )
}
