import { assert, describe, it } from "@effect/vitest"
import * as FastCheck from "effect/FastCheck"
import { type Task, Tasks } from "../src/internal/Tasks.js"

describe("Tasks", () => {
  it("has what was added and not removed, in whatever order", () => {
    FastCheck.assert(
      FastCheck.property(FastCheck.array(FastCheck.option(FastCheck.nat({ max: 20 }))), (steps) => {
        const tasks = new Tasks<Task>()
        const expected: Array<Task> = []
        for (const step of steps) {
          if (step === null || expected.length === 0) {
            const task = { place: 0 }
            tasks.add(task)
            expected.push(task)
          } else tasks.remove(expected.splice(step % expected.length, 1)[0]!)
          assert.sameMembers([...tasks.all()], expected)
        }
      })
    )
  })

  it("lets a task end while all are visited", () => {
    const tasks = new Tasks<Task>()
    const all = Array.from({ length: 3 }, () => ({ place: 0 }))
    for (const task of all) tasks.add(task)
    const visited: Array<Task> = []
    for (const task of tasks.all()) {
      visited.push(task)
      tasks.remove(task)
    }
    assert.sameMembers(visited, all)
    assert.lengthOf(tasks.all(), 0)
  })
})
