/** Writes files. */
import * as Effect from "effect/Effect"
import * as FileSystem from "node:fs/promises"
import { dirname } from "node:path"
import { CliError } from "./CliError.js"
import { sentence } from "./WriteError.js"

const writing = (file: string, write: () => Promise<void>): Effect.Effect<void, CliError> =>
  Effect.tryPromise({
    try: write,
    catch: (error) => new CliError({ kind: "Output", message: sentence(file, error) })
  })

/** Writes a file. */
export const write = (file: string, text: string): Effect.Effect<void, CliError> =>
  writing(file, () => FileSystem.writeFile(file, text))

/** Removes a file, if there is one. What is no file, such as /dev/null, stays. */
export const remove = (file: string): Effect.Effect<void, CliError> =>
  Effect.tryPromise({
    try: async () => {
      const known = await FileSystem.stat(file).catch(() => undefined)
      if (known?.isFile() === true) await FileSystem.rm(file)
    },
    catch: (error) => new CliError({ kind: "Output", message: sentence(file, error, "removed") })
  })

/** Replaces a file atomically. With modes, its folder is created if it does not exist. */
export const replace = (
  file: string,
  text: string,
  modes?: { readonly file: number; readonly folder: number }
): Effect.Effect<void, CliError> =>
  writing(file, async () => {
    if (modes !== undefined) await FileSystem.mkdir(dirname(file), { recursive: true, mode: modes.folder })
    // A symbolic link, as some keep for their settings, remains one.
    const real = await FileSystem.realpath(file).catch(() => file)
    const known = await FileSystem.stat(real).catch(() => undefined)
    if (known?.isFile() === false) return FileSystem.writeFile(real, text)
    const next = `${real}.${process.pid}.new`
    try {
      await FileSystem.writeFile(next, text, modes && { mode: modes.file })
      await FileSystem.rename(next, real)
    } catch (error) {
      await FileSystem.rm(next, { force: true })
      throw error
    }
  })
