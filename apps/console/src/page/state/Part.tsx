/** A part of what belongs to an account or a group. */
import type { ComponentChildren } from "preact"
import { hrefOf } from "../router.js"

export const Part = ({
  children,
  count,
  title
}: {
  readonly title: string
  readonly count: number
  readonly children: ComponentChildren
}) => (
  <section class={count === 0 ? "part none" : "part"}>
    <h3>
      {title} <span class="count">{count}</span>
    </h3>
    {count !== 0 && children}
  </section>
)

/** Names that lead to accounts or groups. */
export const Chips = ({
  names,
  to
}: {
  readonly names: ReadonlyArray<{ readonly id: string; readonly title?: string; readonly text?: string }>
  readonly to: "state" | "groups"
}) => (
  <ul class="chips">
    {names.map(({ id, text, title }) => (
      <li key={id} class="pill" {...(title !== undefined && { title })}>
        <a href={hrefOf(to, id)}>{id}</a>
        {text !== undefined && <span class="muted"> {text}</span>}
      </li>
    ))}
  </ul>
)

/** Names and values. */
export const Facts = ({
  facts
}: {
  readonly facts: ReadonlyArray<readonly [name: string, value: string | number]>
}) => (
  <dl class="facts compact">
    {facts.map(([name, value]) => (
      <div key={name} class="fact">
        <dt>{name}</dt>
        <dd>{String(value)}</dd>
      </div>
    ))}
  </dl>
)
