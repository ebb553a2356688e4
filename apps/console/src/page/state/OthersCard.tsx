/** What the emulator remembers besides accounts, as it is. */
import { Code } from "../parts/Code.js"
import { Icon } from "../parts/Icon.js"
import type { Memory } from "../../model/Protocol.js"

const shownElsewhere = new Set(["version", "accounts", "deleted"])

const sizeOf = (value: unknown): number =>
  Array.isArray(value) ? value.length : typeof value === "object" && value !== null ? Object.keys(value).length : 1

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
            {name} <span class="count">{sizeOf(value)}</span>
          </summary>
          <Code json label={name} text={JSON.stringify(value, null, 2)} />
        </details>
      ))}
    </section>
  )
}
