/** Runs of the program in a folder of their own. */
import { spawn } from "node:child_process"
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { onTestFinished } from "vitest"
import { bare, type Environment, type Outcome, program } from "./tcchat.js"

/** A folder for the files and the runs of a test. */
export const workplace = () => {
  const folder = mkdtempSync(join(tmpdir(), "tcchat-runs-"))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const runs = join(folder, "runs")
  return {
    folder,
    env: { TCCHAT_RUNS: runs } satisfies Environment,
    /** Writes a file, and returns its path. */
    file: (name: string, content: string | Uint8Array): string => {
      writeFileSync(join(folder, name), content)
      return join(folder, name)
    },
    /** The folders of all runs. */
    runs: (): ReadonlyArray<string> => {
      try {
        return readdirSync(runs).map((name) => join(runs, name))
      } catch {
        return []
      }
    }
  }
}

/** Starts the program, so that it can be signalled while it runs. */
export const started = (words: ReadonlyArray<string>, env: Environment) => {
  const child = spawn(process.execPath, [program, ...words], { env: { ...bare, ...env }, stdio: "pipe" })
  let stdout = ""
  let stderr = ""
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text))
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text))
  const ended = new Promise<Outcome>((resolve) => child.on("close", (status) => resolve({ status, stdout, stderr })))
  onTestFinished(() => void child.kill("SIGKILL"))
  return { child, ended }
}

/** A table of lists to delete: each of the lists of each account. */
export const tableOf = (accounts: number, lists: ReadonlyArray<string>): string =>
  [
    "From_Account,GroupName",
    ...lists.flatMap((list) => Array.from({ length: accounts }, (_, index) => `user${index},${list}`))
  ].join("\n")

/** The accounts of such a table, with their lists. */
export const seedOf = (accounts: number, lists: ReadonlyArray<string>) => ({
  accounts: Object.fromEntries(Array.from({ length: accounts }, (_, index) => [`user${index}`, { lists }]))
})
