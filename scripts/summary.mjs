// Counts what the last `npm test` passed, failed and skipped: one check per turbo task, and every test of every suite.
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs"
import { join } from "node:path"

const json = (file) => JSON.parse(readFileSync(file, "utf8"))

/** The tasks of the runs that ended since then, each once. */
const tasksOf = (root, since) => {
  const folder = join(root, ".turbo/runs")
  if (!existsSync(folder)) return []
  const tasks = readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).mtimeMs >= since)
    .flatMap((file) => json(file).tasks)
  return [...new Map(tasks.map((task) => [task.taskId, task])).values()]
}

const suites = (root, directory) => {
  const folder = join(root, directory, ".results")
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json") && name !== "heavy.json")
    .map((name) => json(join(folder, name)))
}

/** Prints the closing lines and says whether all went well. */
export const summary = (root, since) => {
  const tasks = tasksOf(root, since)
  if (tasks.length === 0) {
    console.log("\nNo task ran.\n0 passed, 1 failed")
    return false
  }
  const count = { passed: 0, failed: 0, skipped: 0 }
  const failed = []
  const skipped = []
  for (const task of tasks) {
    const ok = task.execution?.exitCode === 0
    if (task.command === "<NONEXISTENT>") continue
    if (task.task !== "test" || !ok) {
      count[ok ? "passed" : "failed"]++
      if (!ok) failed.push(task.taskId)
    }
    if (task.task !== "test") continue
    for (const suite of suites(root, task.directory)) {
      for (const { name, assertionResults } of suite.testResults) {
        if (assertionResults.length === 0) {
          count.failed++
          failed.push(name.slice(root.length))
        }
        for (const test of assertionResults) {
          if (test.status === "passed") count.passed++
          else if (test.status === "failed") {
            count.failed++
            failed.push(`${task.package}: ${test.fullName}`)
          } else {
            count.skipped++
            skipped.push(`${task.package}: ${test.fullName}`)
          }
        }
      }
    }
  }
  const list = (title, names) => {
    if (names.length > 0) console.log(`${title}:\n${names.map((name) => `  ${name}`).join("\n")}`)
  }
  console.log("")
  list("Failed", failed)
  list("Skipped here", skipped)
  const tail = count.skipped > 0 ? `, ${count.skipped} skipped` : ""
  console.log(`${count.passed} passed, ${count.failed} failed${tail}`)
  return count.failed === 0 && count.passed > 0
}
