import { spawnSync } from "node:child_process"
import { fileURLToPath } from "node:url"
import type { Sample } from "./Sample.js"

/** The folder of this app, from which programs resolve what they import. */
export const folder = fileURLToPath(new URL("..", import.meta.url))

/** Runs a program in a fresh process of Node, and returns what it prints: the cost of something, as JSON. */
export const sampleOf = (args: ReadonlyArray<string>, env: NodeJS.ProcessEnv = {}): Sample => {
  const { status, stderr, stdout } = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, ...env }
  })
  if (status !== 0) throw new Error(stderr || stdout)
  return JSON.parse(stdout) as Sample
}
