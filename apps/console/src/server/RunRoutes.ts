/** Responds to the questions of the page about runs. */
import type { JournalError } from "@tcchat/bulk/Journal"
import * as Effect from "effect/Effect"
import { isObject } from "../model/Json.js"
import { json, reject, type Response, type Route, unlessSame } from "./Exchange.js"
import type { Missing, Runs } from "./Runs.js"

const noRun = reject(404, "There is no such run any more.")

const orReject = (response: Effect.Effect<Response, Missing | JournalError>): Effect.Effect<Response> =>
  Effect.catchAll(response, (error) =>
    Effect.succeed(error === "Missing" ? noRun : reject(409, `${error.message} ${error.advice}`))
  )

/** The routes of a console that shows runs. */
export const make = (runs: Runs): Readonly<Record<string, Route>> => ({
  "GET runs": ({ query, rest }) =>
    rest === ""
      ? Effect.map(runs.list, (list) => unlessSame(list, query))
      : orReject(Effect.map(runs.details(rest), (details) => unlessSame(details, query))),
  "GET doubtful": ({ rest }) => orReject(Effect.map(runs.doubtful(rest), (rows) => json(200, rows))),
  "POST runs": ({ body, rest }) => {
    const request = isObject(body) ? body["request"] : undefined
    return request === "pause" || request === "cancel"
      ? orReject(Effect.as(runs.ask(rest, request), json(200, {})))
      : Effect.succeed(reject(400, "A run can be asked to pause or to cancel."))
  }
})
