/** What the emulator remembers besides accounts and groups, as it is. */
import type { Memory } from "../../model/Memory.js"
import { Code } from "../parts/Code.js"
import { Icon } from "../parts/Icon.js"

const shownElsewhere = new Set(["version", "accounts", "groups", "groupsMade", "chats", "recentBroadcasts"])

const titles: Readonly<Record<string, string>> = {
  deleted: "Deleted accounts",
  broadcasts: "Broadcasts to live groups",
  moderation: "Keywords of content moderation"
}

/** How many things there are in a value; counters are none. */
const sizeOf = (value: unknown): number => {
  if (Array.isArray(value)) return value.length
  if (typeof value !== "object" || value === null) return 0
  return Object.values(value).reduce((sum: number, one) => sum + sizeOf(one), 0)
}

export const OthersCard = ({ memory }: { readonly memory: Memory }) => {
  const others = Object.entries(memory).filter(([name, value]) => !shownElsewhere.has(name) && sizeOf(value) > 0)
  return others.length === 0 ? null : (
    <section class="card" aria-labelledby="others-title">
      <h2 class="card-title" id="others-title">
        Also remembered
      </h2>
      {others.map(([name, value]) => (
        <details key={name} class="more">
          <summary>
            <Icon name="down" size={14} />
            {titles[name] ?? name} <span class="count">{sizeOf(value)}</span>
          </summary>
          <Code json label={titles[name] ?? name} text={JSON.stringify(value, null, 2)} />
        </details>
      ))}
    </section>
  )
}
