import { execFile } from "node:child_process"
import * as process from "node:process"
import { promisify } from "node:util"

export interface CommandOptions {
  readonly cwd?: string
  readonly environment?: Readonly<Record<string, string>>
  readonly timeout?: number
}

/** Runs a program and returns its output. Fails with all output if its exit status is not 0. */
export const run = async (
  program: string,
  args: ReadonlyArray<string>,
  { cwd, environment, timeout = 590_000 }: CommandOptions = {}
): Promise<string> => {
  const options = {
    ...(cwd !== undefined && { cwd }),
    env: { ...process.env, ...environment },
    maxBuffer: 64 * 1024 * 1024,
    timeout
  }
  return promisify(execFile)(program, [...args], options).then(
    ({ stdout }) => stdout,
    (error: Error & { stdout?: string; stderr?: string }) => {
      throw new Error(`${program} ${args.join(" ").slice(0, 200)}\n${error.stdout ?? ""}${error.stderr ?? ""}`, {
        cause: error
      })
    }
  )
}
