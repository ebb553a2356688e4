/** Servers of other programs, which a test starts on a free port of this machine and stops by their process ids. */
import { type ChildProcess, spawn, type SpawnOptions, spawnSync } from "node:child_process"
import { chownSync, mkdtempSync, readdirSync, rmSync } from "node:fs"
import { once } from "node:events"
import * as net from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"

/** A server of another program. */
export interface Server {
  readonly port: number
  /** Its password, which no error may contain. */
  readonly password: string
  /** Kills it as a crash would, or lets it end its connections. Its port stays free for `start`. */
  readonly stop: (how: "crash" | "clean") => Promise<void>
  /** Starts it again, with the data that it has. */
  readonly start: () => Promise<void>
  /** Stops it, and deletes its data. */
  readonly close: () => Promise<void>
}

/** Returns the path of a program, if this machine has it. */
export const find = (name: string, ...folders: ReadonlyArray<string>): string | undefined =>
  [...(process.env["PATH"] ?? "").split(":"), ...folders]
    .map((folder) => join(folder, name))
    .find((path) => spawnSync(path, ["--version"]).status === 0)

/** Returns the names in a folder, none if there is no such folder. */
export const namesIn = (folder: string): ReadonlyArray<string> => {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** `NaN` if there is no such user. */
const idOf = (flag: string, user: string) =>
  Number.parseInt(spawnSync("id", [flag, user], { encoding: "utf8" }).stdout, 10)

/** How to run as somebody else, if this is root; some servers refuse to run as root. */
export const asUser = (user: string): Pick<SpawnOptions, "uid" | "gid"> =>
  process.getuid?.() === 0 ? { uid: idOf("-u", user), gid: idOf("-g", user) } : {}

const freePort = async (): Promise<number> => {
  const server = net.createServer().listen(0, "127.0.0.1")
  await once(server, "listening")
  const { port } = server.address() as net.AddressInfo
  server.close()
  await once(server, "close")
  return port
}

/** What a server needs to be run. */
export interface Program {
  readonly name: string
  readonly user: Pick<SpawnOptions, "uid" | "gid">
  /** Its command, with its port and a folder for its data. */
  readonly command: (port: number, folder: string) => readonly [string, ...ReadonlyArray<string>]
  /** Matches what it prints when it is ready. */
  readonly ready: RegExp
  readonly stops: NodeJS.Signals
  readonly password: string
  /** Prepares the folder. */
  readonly prepare?: (folder: string) => void
}

/** Starts a server. */
export const serve = async (program: Program): Promise<Server> => {
  const folder = mkdtempSync(join(tmpdir(), `tcchat-${program.name}-`))
  const { gid, uid } = program.user
  if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid)
  program.prepare?.(folder)
  const port = await freePort()
  let child: ChildProcess | undefined
  const kill = () => void child?.kill("SIGKILL")

  const start = async () => {
    const [command, ...args] = program.command(port, folder)
    const started = spawn(command, args, { ...program.user, cwd: folder, stdio: ["ignore", "pipe", "pipe"] })
    child = started
    let output = ""
    await new Promise<void>((resolve, reject) => {
      const read = (chunk: Buffer) => {
        output += String(chunk)
        if (program.ready.test(output)) resolve()
      }
      started.stdout.on("data", read)
      started.stderr.on("data", read)
      started.on("error", reject)
      started.on("exit", () => reject(new Error(`${program.name} did not start: ${output}`)))
    })
  }

  const stop = async (how: "crash" | "clean") => {
    const running = child
    child = undefined
    if (running === undefined || running.exitCode !== null || running.signalCode !== null) return
    running.kill(how === "crash" ? "SIGKILL" : program.stops)
    await once(running, "exit")
  }

  await start()
  process.once("exit", kill)
  return {
    port,
    password: program.password,
    start,
    stop,
    close: async () => {
      await stop("clean")
      process.off("exit", kill)
      rmSync(folder, { recursive: true, force: true })
    }
  }
}
