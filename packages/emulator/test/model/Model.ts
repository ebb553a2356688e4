/**
 * A second, simpler model of the relations of the service: a table of rows, no sequences, no
 * words, only codes.
 */

/** Limits low enough that random calls reach them. */
export const limits = { lists: 3, friends: 2, blocked: 2, requests: 1, followings: 2 } as const

export interface Person {
  readonly lists: Set<string>
  /** Lists of each friend. */
  readonly friends: Map<string, Set<string>>
  readonly blocked: Set<string>
  readonly requests: Set<string>
  readonly following: Set<string>
  allow: string
}

export type Model = Map<string, Person>

export const person = (): Person => ({
  lists: new Set(),
  friends: new Map(),
  blocked: new Set(),
  requests: new Set(),
  following: new Set(),
  allow: "AllowType_Type_AllowAny"
})

/** A call with the one account that it is about, and the others that it names. */
export type Call =
  | { readonly path: "sns/group_add"; readonly who: string; readonly lists: Lists; readonly others: Others }
  | { readonly path: "sns/group_delete"; readonly who: string; readonly lists: Lists }
  | {
      readonly path: "sns/friend_add"
      readonly who: string
      readonly others: Others
      readonly list: string | undefined
      readonly both: boolean
      readonly force: boolean
    }
  | { readonly path: "sns/friend_import"; readonly who: string; readonly others: Others; readonly lists: Lists }
  | { readonly path: "sns/friend_update"; readonly who: string; readonly others: Others; readonly lists: Lists }
  | { readonly path: "sns/friend_delete"; readonly who: string; readonly others: Others; readonly both: boolean }
  | { readonly path: "sns/friend_delete_all"; readonly who: string; readonly both: boolean }
  | { readonly path: "sns/black_list_add" | "sns/black_list_delete"; readonly who: string; readonly others: Others }
  | { readonly path: "follow/follow_add" | "follow/follow_delete"; readonly who: string; readonly others: Others }
  | { readonly path: "profile/portrait_set"; readonly who: string; readonly allow: string }
  | { readonly path: "im_open_login_svc/account_import"; readonly who: string }
  | { readonly path: "im_open_login_svc/account_delete"; readonly who: string }

type Lists = ReadonlyArray<string>
type Others = ReadonlyArray<string>

/** The code of the whole call, and one per account that it names. */
export interface Outcome {
  readonly code: number
  readonly items: ReadonlyArray<number>
}

const room = (owner: Person, names: Iterable<string>) => new Set([...owner.lists, ...names]).size <= limits.lists

const enter = (owner: Person, other: string, names: Iterable<string>) => {
  const lists = owner.friends.get(other) ?? new Set()
  for (const name of names) {
    owner.lists.add(name)
    lists.add(name)
  }
  owner.friends.set(other, lists)
}

const befriend = (model: Model, who: string, other: string, call: Call & { path: "sns/friend_add" }): number => {
  const owner = model.get(who)!
  const target = model.get(other)
  if (target === undefined) return 30003
  if (other === who) return 30001
  if (owner.blocked.has(other)) return 30515
  if (target.blocked.has(who)) return 30525
  const mine = owner.friends.has(other)
  const theirs = target.friends.has(who)
  if (mine && (theirs || !call.both)) return 30001
  if (!mine && owner.friends.size === limits.friends) return 30010
  if (call.both && !theirs && target.friends.size === limits.friends) return 30014
  const names = call.list === undefined ? [] : [call.list]
  if (!room(owner, names)) return 30011
  if (!call.force && target.allow === "AllowType_Type_DenyAny") return 30516
  if (!call.force && target.allow === "AllowType_Type_NeedConfirm") {
    if (!target.requests.has(who) && target.requests.size === limits.requests) return 30012
    target.requests.add(who)
    return 30539
  }
  enter(owner, other, names)
  if (call.both && !theirs) enter(target, who, [])
  target.requests.delete(who)
  owner.requests.delete(other)
  return 0
}

const bringIn = (model: Model, who: string, other: string, names: Lists): number => {
  const owner = model.get(who)!
  if (!model.has(other)) return 30003
  if (other === who) return 30001
  if (!owner.friends.has(other) && owner.friends.size === limits.friends) return 30010
  if (!room(owner, names)) return 30011
  enter(owner, other, names)
  return 0
}

const update = (owner: Person, other: string, names: Lists): number => {
  const lists = owner.friends.get(other)
  if (lists === undefined) return 30001
  if (!room(owner, names)) return 30011
  lists.clear()
  enter(owner, other, names)
  return 0
}

const part = (model: Model, who: string, other: string, both: boolean): boolean => {
  const here = model.get(who)!.friends.delete(other)
  const there = both && (model.get(other)?.friends.delete(who) ?? false)
  return here || there
}

const block = (model: Model, who: string, other: string): number => {
  const owner = model.get(who)!
  if (!model.has(other)) return 30003
  if (other === who || owner.blocked.has(other)) return 30001
  if (owner.blocked.size === limits.blocked) return 30013
  owner.blocked.add(other)
  part(model, who, other, true)
  return 0
}

const follow = (model: Model, who: string, other: string): number => {
  const { following } = model.get(who)!
  if (!model.has(other)) return 30003
  if (other === who) return 30001
  if (!following.has(other) && following.size === limits.followings) return 32100
  following.add(other)
  return 0
}

const ok: Outcome = { code: 0, items: [] }
const each = (others: Others, one: (other: string) => number): Outcome => ({ code: 0, items: others.map(one) })

/** Does what the service does, and returns its response. */
export const predict = (model: Model, call: Call): Outcome => {
  const { who } = call
  const owner = model.get(who)
  if (call.path === "im_open_login_svc/account_import") {
    if (owner === undefined) model.set(who, person())
    return ok
  }
  if (call.path === "im_open_login_svc/account_delete") {
    if (!model.delete(who)) return { code: 0, items: [70107] }
    for (const { blocked, following, friends, requests } of model.values())
      for (const names of [blocked, following, friends, requests]) names.delete(who)
    return { code: 0, items: [0] }
  }
  if (owner === undefined) return { code: call.path === "profile/portrait_set" ? 40003 : 30003, items: [] }
  switch (call.path) {
    case "profile/portrait_set":
      owner.allow = call.allow
      return ok
    case "sns/group_add":
      if (!room(owner, call.lists)) return { code: 30011, items: [] }
      for (const name of call.lists) owner.lists.add(name)
      return each(call.others, (other) => {
        if (!owner.friends.has(other)) return 32216
        enter(owner, other, call.lists)
        return 0
      })
    case "sns/group_delete":
      for (const name of call.lists) {
        owner.lists.delete(name)
        for (const lists of owner.friends.values()) lists.delete(name)
      }
      return ok
    case "sns/friend_add":
      return each(call.others, (other) => befriend(model, who, other, call))
    case "sns/friend_import":
      return each(call.others, (other) => bringIn(model, who, other, call.lists))
    case "sns/friend_update":
      return each(call.others, (other) => update(owner, other, call.lists))
    case "sns/friend_delete":
      return each(call.others, (other) => (part(model, who, other, call.both) ? 0 : 31704))
    case "sns/friend_delete_all":
      for (const other of owner.friends.keys()) part(model, who, other, call.both)
      return ok
    case "sns/black_list_add":
      return each(call.others, (other) => block(model, who, other))
    case "sns/black_list_delete":
      return each(call.others, (other) => (owner.blocked.delete(other) ? 0 : 30001))
    case "follow/follow_add":
      return each(call.others, (other) => follow(model, who, other))
    case "follow/follow_delete":
      return each(call.others, (other) => {
        owner.following.delete(other)
        return 0
      })
  }
}
