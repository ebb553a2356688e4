/** What the emulator remembers, live. */
import { useEffect, useState } from "preact/hooks"
import type { Account, Group, Memory } from "../../model/Memory.js"
import type { State } from "../../model/Protocol.js"
import * as Api from "../api.js"
import { Empty } from "../parts/Empty.js"
import { Icon } from "../parts/Icon.js"
import { hrefOf } from "../router.js"
import { useStore } from "../store.js"
import { AccountCard } from "./AccountCard.js"
import { CallsCard } from "./CallsCard.js"
import { FaultsCard } from "./FaultsCard.js"
import { GroupCard } from "./GroupCard.js"
import { change, watch } from "./memory.js"
import { type Named, NameList } from "./NameList.js"
import { OthersCard } from "./OthersCard.js"
import { SeedDialog } from "./SeedDialog.js"

const counted = (parts: ReadonlyArray<readonly [count: number, one: string, many: string]>) =>
  parts
    .filter(([count]) => count !== 0)
    .map(([count, one, many]) => `${count} ${count === 1 ? one : many}`)
    .join(", ") || "nothing yet"

const accountEntry = ({ blocked, friends, lists, userId }: Account): Named => ({
  id: userId,
  href: hrefOf("state", userId),
  text: counted([
    [lists.length, "list", "lists"],
    [friends.length, "friend", "friends"],
    [blocked.length, "blocked", "blocked"]
  ])
})

const groupEntry = ({ groupId, members, messages, name }: Group): Named => ({
  id: groupId,
  href: hrefOf("groups", groupId),
  words: name,
  text: counted([
    [members.length, "member", "members"],
    [messages.length, "message", "messages"]
  ])
})

const Toolbar = ({ seed }: { readonly seed: () => void }) => {
  const [problem, setProblem] = useState<string>()
  return (
    <div class="toolbar">
      <h1>
        The emulator's state
        <span class="live">
          <span class="live-dot" aria-hidden="true" />
          live
        </span>
      </h1>
      <div class="toolbar-buttons">
        {problem !== undefined && <span class="problem">{problem}</span>}
        <button type="button" class="button" onClick={seed}>
          <Icon name="seed" />
          Seed
        </button>
        <button
          type="button"
          class="button"
          title="Back to the start: its first accounts, no faults, no calls"
          onClick={() => void change(Api.post("reset", {}), "The emulator is as at its start.").then(setProblem)}
        >
          <Icon name="refresh" />
          Reset
        </button>
      </div>
    </div>
  )
}

/** What is shown: an account or a group by its id, or an account with something to see. */
const chosenOf = (memory: Memory, { account, group }: Props): Account | Group | undefined => {
  const { accounts, groups = [] } = memory
  if (group !== undefined) return groups.find(({ groupId }) => groupId === group)
  if (account !== undefined) return accounts.find(({ userId }) => userId === account)
  return accounts.find(({ friends, lists }) => lists.length + friends.length > 0) ?? accounts[0]
}

interface Props {
  readonly account?: string | undefined
  readonly group?: string | undefined
}

const Chosen = ({ account, group, memory }: Props & { readonly memory: Memory }) => {
  const chosen = chosenOf(memory, { account, group })
  if (chosen !== undefined)
    return "groupId" in chosen ? (
      <GroupCard key={chosen.groupId} group={chosen} />
    ) : (
      <AccountCard key={chosen.userId} account={chosen} memory={memory} />
    )
  const title =
    group !== undefined
      ? `There is no group ${group}`
      : account === undefined
        ? "No accounts yet"
        : `There is no account ${account}`
  return (
    <section class="card">
      <Empty icon="user" title={title}>
        {group === undefined ? "Seed some, or import one with a call." : "Seed it, or create it with a call."}
      </Empty>
    </section>
  )
}

const Body = ({ account, group, state }: Props & { readonly state: State }) => {
  const { calls, faults, memory } = state
  const { accounts, groups = [] } = memory
  const chosen = chosenOf(memory, { account, group })
  return (
    <div class="state-body">
      <div class="state-names">
        <NameList
          title="Accounts"
          what="an account"
          entries={accounts.map(accountEntry)}
          current={chosen !== undefined && "userId" in chosen ? chosen.userId : undefined}
        />
        {groups.length > 0 && (
          <NameList title="Groups" what="a group" entries={groups.map(groupEntry)} current={group} />
        )}
      </div>
      <Chosen account={account} group={group} memory={memory} />
      <div class="state-side">
        <FaultsCard faults={faults} />
        <CallsCard calls={calls} />
        <OthersCard memory={memory} />
      </div>
    </div>
  )
}

export const StateView = ({ account, group }: Props) => {
  const state = useStore((page) => page.memory)
  const start = useStore((page) => page.start)
  const [seeding, setSeeding] = useState(false)
  const hasEmulator = start?.targets.some(({ id }) => id === "emulator") ?? false
  useEffect(() => (hasEmulator ? watch() : undefined), [hasEmulator])
  if (!hasEmulator)
    return (
      <Empty icon="list" title="There is no emulator behind this console">
        It was started for an app only.
      </Empty>
    )
  return (
    <div class="state">
      <Toolbar seed={() => setSeeding(true)} />
      {state === undefined ? (
        <div class="state-body" aria-busy="true">
          <div class="card skeleton" />
          <div class="card skeleton" />
        </div>
      ) : (
        <Body account={account} group={group} state={state} />
      )}
      {seeding && <SeedDialog close={() => setSeeding(false)} />}
    </div>
  )
}
