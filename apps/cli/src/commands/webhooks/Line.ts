/** Shows what was received, in one line each. */
import type { Seen } from "@tcchat/webhooks/Inspector"
import { outStyle } from "../../Streams.js"
import { plain } from "../../Style.js"
import { shownBody } from "./Saved.js"

const clock = (time: number): string => new Date(time).toTimeString().slice(0, 8)

/** What became of an event, in a few words. */
const fateOf = ({ consequence, forwarded, meant, phase, problem }: Seen): string => {
  if (problem !== undefined) return `${problem.message}. ${problem.advice}`
  const known =
    phase === undefined ? ["no known command", ...(meant === undefined ? [] : [`did you mean ${meant}?`])] : []
  if (forwarded === undefined) return ["verified", ...known].join("; ")
  const { failure, milliseconds, outcome } = forwarded
  const came = outcome === "TimedOut" ? "no response" : failure === undefined ? "" : `no response: ${failure}`
  const problems = consequence?.problems ?? []
  const words = came === "" ? [consequence?.action ?? "forwarded", ...problems] : [came]
  return [...words, `${milliseconds} ms`, ...known].join("; ")
}

/** What a program gets of an event that was received. */
export const jsonOf = (seen: Seen, file: string | undefined) => {
  const { body, clientIp, command, consequence, forwarded, meant, phase, platform, problem, response, time } = seen
  return {
    time: new Date(time).toISOString(),
    command,
    phase,
    known: phase !== undefined,
    meant,
    verified: problem === undefined,
    problem,
    platform,
    clientIp,
    body,
    status: response.status,
    milliseconds: forwarded?.milliseconds,
    action: consequence?.action,
    effect: consequence?.text,
    problems: consequence?.problems,
    file
  }
}

/** Lines for a person. */
export const linesOf = (seen: Seen, file: string | undefined, verbose: boolean): ReadonlyArray<string> => {
  const { bold, dim, green, red } = outStyle
  const { body, clientIp, command = "no command", consequence, platform, problem, response, time } = seen
  const bad = problem !== undefined || (consequence !== undefined && consequence.problems.length > 0)
  const line = `${dim(clock(time))} ${bad ? red("✗") : green("✓")} ${bold(plain(command))}  ${response.status}  ${plain(fateOf(seen))}`
  if (!verbose) return [line]
  const facts = [
    platform === undefined ? undefined : `platform ${plain(platform)}`,
    clientIp === undefined ? undefined : `client ${plain(clientIp)}`,
    file === undefined ? undefined : `saved as ${file}`
  ].filter((fact) => fact !== undefined)
  const fields = body === undefined ? [] : shownBody(body).split("\n").map(plain)
  return [
    line,
    ...(facts.length === 0 ? [] : [`  ${dim(facts.join(", "))}`]),
    ...fields.map((text) => `  ${text}`),
    ...(consequence === undefined
      ? []
      : [`  ${dim("responded")} ${plain(response.body)}`, `  ${dim(plain(consequence.text))}`])
  ]
}
