/** Who makes a request. */
import type { RequestHandler, Response } from "express"

/**
 * Takes the user from a header, and nothing else: whoever reaches this server can be anyone. Put the session check of your
 * backend here.
 */
export const session: RequestHandler = (request, response, next) => {
  const user = request.get("x-user")
  if (user === undefined) {
    response.status(401).json({ kind: "Unauthorized", message: "Log in first." })
    return
  }
  response.locals["user"] = user
  next()
}

/** The user of the request that a response is for. */
export const userOf = ({ locals }: Response): string => locals["user"] as string
