import type * as Chat from "@tcchat/core/Chat"
import { assert, describe, it } from "@effect/vitest"
import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"
import * as FriendLists from "../src/FriendLists.js"

setFlagsFromString("--expose-gc")
const collect = runInNewContext("gc") as () => void

const held = (): number => {
  collect()
  collect()
  return process.memoryUsage().heapUsed
}

describe("a caller that waits", () => {
  const callers = 20_000

  for (const [accounts, bytes] of [
    [100, 1_500],
    [callers, 2_500]
  ] as const)
    it(`uses less than ${bytes} bytes when ${callers} wait for ${accounts} accounts`, async () => {
      const lists = FriendLists.createFriendLists({} as Chat.Chat, { window: "1 hour" })
      const waiting: Array<Promise<unknown>> = []
      const before = held()
      for (let index = 0; index < callers; index++)
        waiting.push(lists.delete(`user${index % accounts}`, `list${index}`).catch((error: unknown) => error))
      assert.isBelow((held() - before) / callers, bytes)
      await lists.close()
      await Promise.all(waiting)
    })
})
