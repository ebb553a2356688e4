/** A simpler model of messages than the emulator: lists that are searched from end to end. */

export const people = ["a", "b", "c", "d"] as const
export type Person = (typeof people)[number]

/** Members that the group takes, its owner included. */
export const maxMembers = 3

/** The deduplication windows in seconds, one-to-one and in a group. */
const windows = { one: 120, group: 300 }

export interface Said {
  readonly from: Person
  /** Nobody in a group. */
  readonly to?: Person
  readonly sequence: number
  readonly random: number
  readonly time: number
  readonly text: string
  recalled: boolean
  unread: boolean
}

export interface Model {
  now: number
  readonly said: Array<Said>
  readonly group: Array<Said>
  readonly members: Array<Person>
  readonly mutedUntil: Map<Person, number>
}

export type Call =
  | { readonly does: "send"; from: Person; to: Person; sequence: number; random: number; text: string }
  | { readonly does: "say"; from: Person; random: number; text: string }
  | { readonly does: "wait"; seconds: number }
  | { readonly does: "read"; reader: Person; peer: Person }
  | { readonly does: "recall"; from: Person; to: Person; pick: number }
  | { readonly does: "recallInGroup"; sequence: number }
  | { readonly does: "join"; who: ReadonlyArray<Person> }
  | { readonly does: "leave"; who: ReadonlyArray<Person> }
  | { readonly does: "mute"; who: Person; seconds: number }

/** The outcome of a call: a code, and the compared part of the response. */
export interface Outcome {
  readonly code: number
  readonly read?: unknown
}

export const start = (now: number): Model => ({ now, said: [], group: [], members: ["a", "b"], mutedUntil: new Map() })

export const keyOf = ({ random, sequence, time }: Said) => `${sequence}_${random}_${time}`

/** The history of two accounts, the oldest first. */
export const between = ({ said }: Model, one: Person, other: Person): ReadonlyArray<Said> =>
  said
    .filter(({ from, to }) => (from === one && to === other) || (from === other && to === one))
    .sort((a, b) => a.time - b.time || a.sequence - b.sequence || a.random - b.random)

export const unreadOf = ({ said }: Model, reader: Person, peer: Person): number =>
  said.filter(({ from, to, unread }) => unread && to === reader && from === peer).length

const done: Outcome = { code: 0 }

const send = (model: Model, call: Call & { does: "send" }): Outcome => {
  const { from, random, sequence, text, to } = call
  const { now } = model
  const known = model.said
    .filter(
      (one) =>
        one.from === from &&
        one.to === to &&
        one.sequence === sequence &&
        one.random === random &&
        one.text === text &&
        now - one.time < windows.one
    )
    .at(-1)
  if (known !== undefined) return { code: 0, read: keyOf(known) }
  if ((model.mutedUntil.get(from) ?? 0) > now) return { code: 20012 }
  const message = { from, to, sequence, random, time: now, text, recalled: false, unread: from !== to }
  model.said.push(message)
  return { code: 0, read: keyOf(message) }
}

const say = (model: Model, { from, random, text }: Call & { does: "say" }): Outcome => {
  const { now } = model
  const known = model.group
    .filter((one) => one.random === random && one.text === text && now - one.time < windows.group)
    .at(-1)
  if (known !== undefined) return { code: 0, read: known.sequence }
  if ((model.mutedUntil.get(from) ?? 0) > now) return { code: 10017 }
  const sequence = model.group.length + 1
  model.group.push({ from, sequence, random, time: now, text, recalled: false, unread: false })
  return { code: 0, read: sequence }
}

/** The message that a call to recall means: one of those that were sent, or none. */
export const meant = (model: Model, { from, pick, to }: Call & { does: "recall" }): Said | undefined =>
  model.said.filter((one) => one.from === from && one.to === to).at(pick)

/** Of several messages with one key, which a sender makes by using numbers again, the first one is recalled. */
const recall = ({ said }: Model, wanted: Said | undefined): Outcome => {
  const message =
    wanted && said.find((one) => one.from === wanted.from && one.to === wanted.to && keyOf(one) === keyOf(wanted))
  if (message === undefined) return { code: 20022 }
  if (message.recalled) return { code: 20023 }
  message.recalled = true
  message.unread = false
  return done
}

const recallInGroup = ({ group, now }: Model, sequence: number): Outcome => {
  const message = group[sequence - 1]
  if (message === undefined) return { code: 0, read: [10030] }
  if (message.recalled) return { code: 0, read: [10032] }
  if (now - message.time > 120) return { code: 0, read: [10031] }
  message.recalled = true
  return { code: 0, read: [0] }
}

const join = ({ members }: Model, who: ReadonlyArray<Person>): Outcome => {
  const results = who.map((one) => (members.includes(one) ? 2 : 1))
  const newcomers = who.filter((one) => !members.includes(one))
  if (members.length + newcomers.length > maxMembers) return { code: 10014 }
  members.push(...newcomers)
  return { code: 0, read: results }
}

const leave = (model: Model, who: ReadonlyArray<Person>): Outcome => {
  for (const one of who) if (model.members.includes(one)) model.members.splice(model.members.indexOf(one), 1)
  return done
}

/** Makes a call, and returns its outcome. */
export const predict = (model: Model, call: Call): Outcome => {
  switch (call.does) {
    case "send":
      return send(model, call)
    case "say":
      return say(model, call)
    case "wait":
      model.now += call.seconds
      return done
    case "read":
      for (const one of model.said) if (one.to === call.reader && one.from === call.peer) one.unread = false
      return done
    case "recall":
      return recall(model, meant(model, call))
    case "recallInGroup":
      return recallInGroup(model, call.sequence)
    case "join":
      return join(model, call.who)
    case "leave":
      return leave(model, call.who)
    case "mute":
      model.mutedUntil.set(call.who, model.now + call.seconds)
      return done
  }
}
