/** One account of the emulator with all that belongs to it. */
import type { ComponentChildren } from "preact"
import { useEffect, useRef } from "preact/hooks"
import type { Account, Person } from "../../model/Protocol.js"
import { moment } from "../parts/time.js"
import { hrefOf } from "../router.js"

const Part = ({
  children,
  count,
  title
}: {
  readonly title: string
  readonly count: number
  readonly children: ComponentChildren
}) => (
  <section class="part">
    <h3>
      {title} <span class="count">{count}</span>
    </h3>
    {count === 0 ? <p class="hint">none</p> : children}
  </section>
)

const People = ({ people }: { readonly people: ReadonlyArray<Person> }) => (
  <ul class="chips">
    {people.map(({ time, userId }) => (
      <li key={userId} class="pill" title={`since ${moment(time)}`}>
        <a href={hrefOf("state", userId)}>{userId}</a>
      </li>
    ))}
  </ul>
)

/** Names that were not there when the account was looked at last, so that they can stand out for a moment. */
const useFresh = (names: ReadonlyArray<string>): ReadonlySet<string> => {
  const known = useRef<ReadonlySet<string> | undefined>(undefined)
  const before = known.current
  const fresh = new Set(before === undefined ? [] : names.filter((name) => !before.has(name)))
  useEffect(() => {
    known.current = new Set(names)
  })
  return fresh
}

export const AccountCard = ({ account }: { readonly account: Account }) => {
  const { blocked, following, friends, lists, profile, requests, userId } = account
  const fresh = useFresh(lists)
  const rows = Object.entries(profile)
  return (
    <section class="card account" aria-labelledby="account-title">
      <h2 class="card-title" id="account-title">
        {userId}
      </h2>
      <Part title="Lists" count={lists.length}>
        <ul class="list-cards" aria-label="Lists">
          {lists.map((name) => {
            const members = friends.filter((friend) => friend.lists.includes(name))
            return (
              <li key={name} class={fresh.has(name) ? "list-card fresh" : "list-card"} data-list={name}>
                <span class="list-name">{name}</span>
                <span class="list-members">
                  {members.length === 0 ? "no members" : members.map(({ userId }) => userId).join(", ")}
                </span>
              </li>
            )
          })}
        </ul>
      </Part>
      <Part title="Friends" count={friends.length}>
        <div class="table-frame" role="region" aria-label="Friends" tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">User</th>
                <th scope="col">Remark</th>
                <th scope="col">In lists</th>
                <th scope="col">Since</th>
              </tr>
            </thead>
            <tbody>
              {friends.map(({ lists, remark, time, userId }) => (
                <tr key={userId}>
                  <td>
                    <a href={hrefOf("state", userId)}>{userId}</a>
                  </td>
                  <td>{remark ?? <span class="muted">none</span>}</td>
                  <td>{lists.length === 0 ? <span class="muted">none</span> : lists.join(", ")}</td>
                  <td class="nowrap">{moment(time)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Part>
      <Part title="Blocklist" count={blocked.length}>
        <People people={blocked} />
      </Part>
      <Part title="Requests that wait" count={requests.length}>
        <People people={requests.map(({ from, time }) => ({ userId: from, time }))} />
      </Part>
      <Part title="Follows" count={following.length}>
        <People people={following} />
      </Part>
      <Part title="Profile" count={rows.length}>
        <dl class="facts compact">
          {rows.map(([tag, value]) => (
            <div key={tag} class="fact">
              <dt>{tag}</dt>
              <dd>{String(value)}</dd>
            </div>
          ))}
        </dl>
      </Part>
    </section>
  )
}
