import * as Effect from "effect/Effect"
import * as Schedule from "effect/Schedule"
import { spawn } from "node:child_process"
import { once } from "node:events"
import { fileURLToPath } from "node:url"

const file = fileURLToPath(new URL("../dist/server.js", import.meta.url))

const { PATH = "" } = process.env

/** Starts the built program with this environment and nothing of ours. */
export const start = (
  environment: Readonly<Record<string, string>> = {},
  words: ReadonlyArray<string> = [],
  flags: ReadonlyArray<string> = []
) =>
  Effect.acquireRelease(
    Effect.sync(() => {
      const child = spawn(process.execPath, [...flags, file, ...words], { env: { PATH, ...environment } })
      const said = { out: "", err: "" }
      child.stdout.setEncoding("utf8").on("data", (text: string) => (said.out += text))
      child.stderr.setEncoding("utf8").on("data", (text: string) => (said.err += text))
      const ended = once(child, "close").then(([status]) => status as number | null)
      return { child, said, ended: Effect.promise(() => ended) }
    }),
    ({ child, ended }) =>
      Effect.zipRight(
        Effect.sync(() => child.kill("SIGKILL")),
        ended
      )
  )

type Program = Effect.Effect.Success<ReturnType<typeof start>>

export const urlOf = ({ said }: Program) =>
  Effect.suspend(() => {
    const url = /^Listening on (http:\S+?),[\s\S]*after the requests in flight/m.exec(said.out)?.[1]
    return url === undefined ? Effect.fail("not yet") : Effect.succeed(url)
  }).pipe(Effect.retry(Schedule.intersect(Schedule.spaced("50 millis"), Schedule.recurs(200))))

export const responseOf = (url: string, init?: RequestInit) =>
  Effect.promise(async () => {
    const response = await fetch(url, init)
    return { status: response.status, body: (await response.json()) as Record<string, unknown> }
  })

export const post = (body: unknown): RequestInit => ({
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify(body)
})
