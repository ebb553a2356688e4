/** One group of the emulator with all that belongs to it. */
import { type Group, lasts, untilText } from "../../model/Memory.js"
import { moment } from "../parts/time.js"
import { hrefOf } from "../router.js"
import { Messages } from "./Messages.js"
import { Chips, Facts, Part } from "./Part.js"

/** Types by the names that the service shows. */
const typeNames: Readonly<Record<string, string>> = { Private: "Work (Private)", ChatRoom: "Meeting (ChatRoom)" }

const ends = (until: Readonly<Record<string, number>>) =>
  Object.entries(until)
    .filter(([, end]) => lasts(end, Date.now() / 1000))
    .map(([id, end]) => ({ id, text: untilText(end, moment) }))

const profileOf = (group: Group): ReadonlyArray<readonly [string, string]> =>
  (
    [
      ["Type", typeNames[group.type] ?? group.type],
      ["Name", group.name],
      ["Owner", group.owner ?? ""],
      ["Introduction", group.introduction],
      ["Notification", group.notification],
      ["Face URL", group.faceUrl],
      ["Created", moment(group.createTime)],
      ["Joining", group.applyJoinOption],
      ["Members at most", group.maxMembers === undefined ? "" : String(group.maxMembers)],
      ["Mute of all", group.muteAll ? "on" : ""]
    ] as const
  ).filter(([, value]) => value !== "")

const Members = ({ members }: Pick<Group, "members">) => (
  <div class="table-frame" role="region" aria-label="Members" tabIndex={0}>
    <table>
      <thead>
        <tr>
          <th scope="col">User</th>
          <th scope="col">Role</th>
          <th scope="col">Name card</th>
          <th scope="col">Joined</th>
        </tr>
      </thead>
      <tbody>
        {members.map(({ joinTime, nameCard, role, userId }) => (
          <tr key={userId}>
            <td>
              <a href={hrefOf("state", userId)}>{userId}</a>
            </td>
            <td>{role}</td>
            <td>{nameCard === "" ? <span class="muted">none</span> : nameCard}</td>
            <td class="nowrap">{moment(joinTime)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

export const GroupCard = ({ group }: { readonly group: Group }) => {
  const { attributes, banned, counters, custom, groupId, members, messages, muted } = group
  const [mutes, bans] = [ends(muted), ends(banned)]
  const profile = profileOf(group)
  const records = [
    ["Attributes", attributes],
    ["Counters", counters],
    ["Custom fields", custom]
  ] as const
  return (
    <section class="card account" aria-labelledby="group-title">
      <h2 class="card-title" id="group-title">
        {groupId}
      </h2>
      <Part title="Profile" count={profile.length}>
        <Facts facts={profile} />
      </Part>
      <Part title="Members" count={members.length}>
        <Members members={members} />
      </Part>
      <Part title="Messages" count={messages.length}>
        <Messages
          label="Messages of the group"
          messages={messages}
          stateOf={({ state }) => (state === "Sent" ? undefined : state.toLowerCase())}
        />
      </Part>
      <Part title="Mutes" count={mutes.length}>
        <Chips names={mutes} to="state" />
      </Part>
      <Part title="Bans" count={bans.length}>
        <Chips names={bans} to="state" />
      </Part>
      {records.map(([title, record]) => (
        <Part key={title} title={title} count={Object.keys(record).length}>
          <Facts facts={Object.entries(record)} />
        </Part>
      ))}
    </section>
  )
}
