/** One account of the emulator with all that belongs to it. */
import { useEffect, useRef } from "preact/hooks"
import { type Account, lasts, type Memory, type Person, untilText } from "../../model/Memory.js"
import { moment } from "../parts/time.js"
import { hrefOf } from "../router.js"
import { Chats, Conversations } from "./Conversations.js"
import { Chips, Facts, Part } from "./Part.js"

const people = (all: ReadonlyArray<Person>) =>
  all.map(({ time, userId }) => ({ id: userId, title: `since ${moment(time)}` }))

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

/** Where an account is muted everywhere, and until when. */
const mutesOf = ({ mutedUntil = { oneToOne: 0, groups: 0 } }: Account) =>
  (
    [
      ["One-to-one chats", mutedUntil.oneToOne],
      ["Groups", mutedUntil.groups]
    ] as const
  )
    .filter(([, until]) => lasts(until, Date.now() / 1000))
    .map(([where, until]) => [where, untilText(until, moment)] as const)

export const AccountCard = ({ account, memory }: { readonly account: Account; readonly memory: Memory }) => {
  const { blocked, conversations = [], following, friends, lists, profile, requests, userId } = account
  const groups = (memory.groups ?? []).flatMap(({ groupId, members }) => {
    const member = members.find((one) => one.userId === userId)
    return member === undefined ? [] : [{ id: groupId, ...(member.role !== "Member" && { text: member.role }) }]
  })
  const chats = (memory.chats ?? []).filter(({ between, messages }) => between.includes(userId) && messages.length > 0)
  const mutes = mutesOf(account)
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
        <Chips names={people(blocked)} to="state" />
      </Part>
      <Part title="Pending requests" count={requests.length}>
        <Chips names={people(requests.map(({ from, time }) => ({ userId: from, time })))} to="state" />
      </Part>
      <Part title="Follows" count={following.length}>
        <Chips names={people(following)} to="state" />
      </Part>
      <Part title="Profile" count={rows.length}>
        <Facts facts={rows} />
      </Part>
      <Part title="Groups" count={groups.length}>
        <Chips names={groups} to="groups" />
      </Part>
      <Part title="Conversations" count={conversations.length}>
        <Conversations account={account} />
      </Part>
      <Part title="One-to-one messages" count={chats.reduce((sum, { messages }) => sum + messages.length, 0)}>
        <Chats userId={userId} chats={chats} />
      </Part>
      <Part title="Mutes" count={mutes.length}>
        <Facts facts={mutes} />
      </Part>
    </section>
  )
}
