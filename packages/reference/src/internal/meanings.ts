/**
 * Words that people type, and the words of calls for the same, all without the endings of plurals. `add+blocklist` stands for a
 * call that has both.
 */
const words: Readonly<Record<string, string>> = {
  add: "create import",
  alter: "modify update set",
  announce: "broadcast notification",
  avatar: "profile",
  ban: "mute block",
  blacklist: "blocklist",
  block: "add+blocklist blocklist ban",
  change: "modify update set transfer",
  chat: "message conversation",
  contact: "friend",
  create: "add make",
  delete: "remove clear disband destroy",
  destroy: "delete disband",
  dissolve: "disband",
  drop: "delete remove",
  edit: "modify update",
  erase: "delete clear",
  export: "pull list get archive",
  fetch: "get pull query list",
  find: "get pull query search list",
  history: "archive",
  info: "profile",
  information: "profile",
  invite: "add",
  join: "add",
  kick: "remove invalidate",
  leave: "remove",
  list: "pull get",
  load: "get pull",
  logout: "invalidate",
  lookup: "query search get",
  make: "create",
  many: "batch",
  message: "chat",
  msg: "message",
  name: "profile",
  new: "create add",
  nick: "profile",
  nickname: "profile",
  notice: "notification broadcast",
  notify: "push notification",
  person: "account user member",
  post: "send",
  publish: "send broadcast",
  pull: "get list query",
  query: "get pull",
  quit: "remove",
  read: "get pull query",
  register: "import",
  remove: "delete clear unban unfollow",
  rename: "modify update",
  retract: "recall",
  revoke: "recall",
  get: "pull query list",
  search: "query list",
  see: "get list",
  show: "get pull list",
  signup: "import",
  silence: "mute",
  subscribe: "follow add",
  undo: "recall",
  unblock: "remove+blocklist blocklist unban",
  unmute: "mute",
  unsend: "recall",
  unsubscribe: "unfollow remove",
  update: "modify set",
  user: "account member",
  withdraw: "recall"
}

/** For each word the other words, of which several stand together where only all of them mean the same. */
export const meanings: ReadonlyMap<string, ReadonlyArray<ReadonlyArray<string>>> = new Map(
  Object.entries(words).map(([word, others]) => [word, others.split(" ").map((other) => other.split("+"))])
)

/** Words of questions that say nothing about what is wanted. */
export const unimportant: ReadonlySet<string> = new Set(
  "a an the of to for in on from with and or my me i you your is are do does can how what which who this that it its".split(
    " "
  )
)

/** Families that the emulator does not have: their calls come after others that fit as well. */
export const special: ReadonlySet<string> = new Set([
  "community",
  "live",
  "officialAccount",
  "operation",
  "push",
  "robot"
])
