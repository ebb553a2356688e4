/** One client in a process of its own: makes calls as it is told, and reports what they cost. */
import type { Sample } from "../Sample.js"
import { type Calls, paced } from "./Calls.js"
import { clients, type Name } from "./clients.js"
import { allocated, held } from "./memory.js"

/** What the process can be told to measure. */
export type Task =
  | { readonly task: "loop" | "allocate"; readonly many: number; readonly callers: number }
  | { readonly task: "pace"; readonly many: number; readonly perSecond: number }
  | { readonly task: "hold"; readonly many: number; readonly baseUrl: string }

const [name, baseUrl] = process.argv.slice(2) as [Name, string]
const calls = clients[name](baseUrl)

const perform = (task: Task): Promise<Sample> => {
  switch (task.task) {
    case "loop":
      return calls.loop(task.many, task.callers)
    case "pace":
      return paced(calls, task.many, task.perSecond)
    case "allocate":
      return allocated(calls, task.many, task.callers)
    case "hold":
      return held(clients[name](task.baseUrl) satisfies Calls, task.many)
  }
}

process.on("message", (task: Task) => {
  void perform(task).then((sample) => process.send?.(sample))
})
process.on("disconnect", () => process.exit())
