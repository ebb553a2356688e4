/** Several panels, one of which is shown; arrow keys go from one to the next. */
import type { ComponentChildren } from "preact"
import { useRef } from "preact/hooks"

interface Tab {
  readonly id: string
  readonly label: ComponentChildren
}

interface Props {
  readonly name: string
  readonly label: string
  readonly tabs: ReadonlyArray<Tab>
  readonly chosen: string
  readonly choose: (id: string) => void
  readonly extra?: ComponentChildren
  readonly children: ComponentChildren
}

export const Tabs = ({ children, choose, chosen, extra, label, name, tabs }: Props) => {
  const list = useRef<HTMLDivElement>(null)
  const move = (event: KeyboardEvent) => {
    const at = tabs.findIndex(({ id }) => id === chosen)
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key]
    if (next === undefined) return
    event.preventDefault()
    const index = (next + tabs.length) % tabs.length
    choose(tabs[index]!.id)
    list.current?.querySelectorAll<HTMLElement>("[role=tab]")[index]?.focus()
  }
  return (
    <div class="tabs">
      <div class="tab-row">
        <div class="tab-list" role="tablist" aria-label={label} ref={list} onKeyDown={move}>
          {tabs.map(({ id, label }) => (
            <button
              key={id}
              type="button"
              role="tab"
              id={`${name}-tab-${id}`}
              aria-selected={id === chosen}
              aria-controls={`${name}-panel`}
              tabIndex={id === chosen ? 0 : -1}
              class="tab"
              onClick={() => choose(id)}
            >
              {label}
            </button>
          ))}
        </div>
        {extra}
      </div>
      <div role="tabpanel" id={`${name}-panel`} aria-labelledby={`${name}-tab-${chosen}`} class="tab-panel">
        {children}
      </div>
    </div>
  )
}
