/** The conversations of an account, and the messages of its chats. */
import type { Account, Chat } from "../../model/Memory.js"
import { Icon } from "../parts/Icon.js"
import { moment } from "../parts/time.js"
import { hrefOf } from "../router.js"
import { Messages } from "./Messages.js"

export const Conversations = ({ account }: { readonly account: Account }) => {
  const { conversationGroups, conversations = [] } = account
  const nameOf = (number: number) => conversationGroups?.names.find((group) => group.number === number)?.name ?? number
  const marksOf = (marks: ReadonlyArray<number>, custom: string) => [...marks, ...(custom === "" ? [] : [custom])]
  return (
    <div class="table-frame" role="region" aria-label="Conversations" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">With</th>
            <th scope="col">Changed</th>
            <th scope="col">Pinned</th>
            <th scope="col">Groups</th>
            <th scope="col">Marks</th>
          </tr>
        </thead>
        <tbody>
          {conversations
            .toSorted((one, other) => Number(other.pinned) - Number(one.pinned) || other.time - one.time)
            .map(({ customMark, groups, marks, peer, pinned, time, type }) => (
              <tr key={`${type} ${peer}`}>
                <td>
                  <a href={hrefOf(type === "Group" ? "groups" : "state", peer)}>{peer}</a>
                  {type === "Group" && <span class="muted"> group</span>}
                </td>
                <td class="nowrap">{moment(time)}</td>
                <td>{pinned ? "pinned" : <span class="muted">no</span>}</td>
                <td>{groups.length === 0 ? <span class="muted">none</span> : groups.map(nameOf).join(", ")}</td>
                <td>{marksOf(marks, customMark).join(", ") || <span class="muted">none</span>}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  )
}

/** The chats of an account, one to be opened at a time. */
export const Chats = ({ chats, userId }: { readonly userId: string; readonly chats: ReadonlyArray<Chat> }) => (
  <>
    {chats.map(({ between: [one, other], messages }) => {
      const peer = one === userId ? other : one
      return (
        <details key={peer} class="more" open={chats.length === 1}>
          <summary>
            <Icon name="down" size={14} />
            with {peer} <span class="count">{messages.length}</span>
          </summary>
          <Messages
            label={`Messages with ${peer}`}
            messages={messages}
            stateOf={({ recalled, unread }) => (recalled ? "recalled" : unread ? "unread" : undefined)}
          />
        </details>
      )
    })}
  </>
)
