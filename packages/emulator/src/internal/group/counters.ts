import { deleteCounters, getCounters, updateCounters } from "@tcchat/endpoints/group"
import { type Handler, on, over, type World } from "../handler.js"
import { type Checked, reject } from "../rejection.js"
import { groupWith } from "./lookup.js"
import type { Group } from "./state.js"

const maxKeys = 20
const min = -(2n ** 63n)
const max = 2n ** 63n - 1n

const countedGroup = (world: World, groupId: string): Checked<Group> =>
  world.settings.console.ultimate
    ? groupWith(world, groupId, "Counters")
    : reject(10059, "Err_Group_Edition: counters need a higher edition of the app")

/** A number while it is exact, as JSON has numbers of any length. */
const shown = (value: bigint): number | bigint => (BigInt(Number(value)) === value ? Number(value) : value)

const listed = (group: Group, keys: ReadonlyArray<string>) =>
  keys.flatMap((Key) => {
    const value = group.counters.get(Key)
    return value === undefined ? [] : [{ Key, Value: shown(value) }]
  })

const get = on(getCounters, function* (world, { GroupCounterKeys, GroupId }) {
  const group = yield* countedGroup(world, GroupId)
  return { GroupCounter: listed(group, [...new Set(GroupCounterKeys ?? group.counters.keys())]) }
})

const update = on(
  updateCounters,
  function* (world, { GroupCounter, GroupId, Mode }) {
    const group = yield* countedGroup(world, GroupId)
    const mode = Mode ?? world.settings.undocumented.counterMode
    const after = new Map(group.counters)
    for (const [index, { Key, Value }] of GroupCounter.entries()) {
      const change = BigInt(Value)
      const before = mode === "Set" ? 0n : (after.get(Key) ?? 0n)
      const value = mode === "Decrease" ? before - change : before + change
      if (value < min || value > max)
        return yield* reject(
          10004,
          `Err_Group_Counter_Invalid: GroupCounter[${index}]: the value needs more than 64 bits`
        )
      after.set(Key, value)
    }
    if (after.size > maxKeys)
      return yield* reject(10063, `Err_Group_Counter_Too_Many: GroupCounter: a group has at most ${maxKeys} counters`)
    for (const [key, value] of after) group.counters.set(key, value)
    return { GroupCounter: listed(group, [...new Set(GroupCounter.map(({ Key }) => Key))]) }
  },
  { codes: { GroupCounter: over(10063) } }
)

const remove = on(deleteCounters, function* (world, { GroupCounterKeys, GroupId }) {
  const group = yield* countedGroup(world, GroupId)
  for (const key of GroupCounterKeys ?? [...group.counters.keys()]) group.counters.delete(key)
  return {}
})

export const counters: ReadonlyArray<Handler> = [get, update, remove]
