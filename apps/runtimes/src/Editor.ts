/** What an editor asks TypeScript: its server, as editors start it. */
import { spawn } from "node:child_process"
import { once } from "node:events"
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import * as process from "node:process"
import { createInterface } from "node:readline"
import { write } from "./Consumer.js"

export interface Editor {
  /** Where "go to definition" leads from the last occurrence of a word: a path below `node_modules`, and its line. */
  readonly definitionOf: (folder: string, program: string, word: string) => Promise<readonly [string, string]>
  readonly close: () => Promise<void>
}

interface Location {
  readonly file: string
  readonly start: { readonly line: number }
}

interface Message {
  readonly type: string
  readonly request_seq?: number
  readonly success?: boolean
  readonly message?: string
  readonly body?: ReadonlyArray<Location>
}

export const editor = (): Editor => {
  const path = createRequire(import.meta.url).resolve("typescript/lib/tsserver.js")
  const server = spawn(process.execPath, [path, "--disableAutomaticTypingAcquisition"], {
    stdio: ["pipe", "pipe", "inherit"]
  })
  const waiting = new Map<number, (message: Message) => void>()
  createInterface({ input: server.stdout }).on("line", (line) => {
    if (!line.startsWith("{")) return
    const message = JSON.parse(line) as Message
    if (message.type === "response") waiting.get(message.request_seq ?? 0)?.(message)
  })
  let seq = 0
  const send = (command: string, given: object): number => {
    server.stdin.write(`${JSON.stringify({ seq: ++seq, type: "request", command, arguments: given })}\n`)
    return seq
  }
  return {
    definitionOf: async (folder, program, word) => {
      const file = write(folder, "definitions.mts", program)
      send("open", { file, fileContent: program })
      const before = program.slice(0, program.lastIndexOf(word)).split("\n")
      const place = { file, line: before.length, offset: before.at(-1)!.length + 1 }
      const request = send("definition", place)
      const { body: [found] = [], message } = await new Promise<Message>((resolve) => waiting.set(request, resolve))
      send("close", { file })
      if (found === undefined) throw new Error(`no definition of ${word}: ${message ?? "nothing found"}`)
      const line = readFileSync(found.file, "utf8").split("\n")[found.start.line - 1] ?? ""
      return [found.file.replaceAll("\\", "/").replace(/^.*\/node_modules\//, ""), line.trim()]
    },
    close: async () => {
      send("exit", {})
      await once(server, "exit")
    }
  }
}
