/** What every request passes through. */
import * as Effect from "effect/Effect"
import type { Access } from "./Access.js"
import * as Assets from "./Assets.js"
import { notice, onward, reject, type Response, type Request, type TooLong } from "./Exchange.js"

const needLink = notice(
  401,
  "A link is needed",
  "This console opens with the link that was printed when it started. A link works once: in the terminal, ask for a new one."
)

const usedLink = notice(
  403,
  "This link has been used",
  "A link works once, and this one has been opened before, or belongs to a console that has ended. In the terminal, ask for a new one."
)

/** Responds to requests: a session gets the page, a token gets a session, anything else nothing. */
export const make =
  (access: Access, api: (request: Request) => Effect.Effect<Response, TooLong>) =>
  (request: Request): Effect.Effect<Response, TooLong> =>
    Effect.suspend(() => {
      const { method, url } = request
      const stranger = access.stranger(request)
      if (stranger !== undefined) return Effect.succeed(reject(403, stranger))
      const target = URL.canParse(url, "http://console") ? new URL(url, "http://console") : undefined
      if (target === undefined || !url.startsWith("/")) return Effect.succeed(reject(400, "The URL is invalid."))
      const { pathname, searchParams } = target
      const token = searchParams.get("token")
      if (pathname === "/" && token !== null && method === "GET") {
        const cookie = access.redeem(token)
        if (cookie !== undefined) return Effect.succeed(onward("/", cookie))
        // A link that is opened again in the same browser finds its session.
        return Effect.succeed(access.isKnown(request) ? (Assets.fileOf("/") ?? needLink) : usedLink)
      }
      // Pages from elsewhere lead to a call by this link, without the cookie; the page that it leads to is asked for with it.
      const call = searchParams.get("call")
      if (pathname === "/" && call !== null && method === "GET")
        return Effect.succeed(onward(`/#/call/${encodeURIComponent(call)}`))
      const isApi = pathname.startsWith("/api/")
      if (!access.isKnown(request) && !(method === "GET" && Assets.isOpen(pathname)))
        return Effect.succeed(
          isApi ? reject(401, "The session is over.", "Open the link that the console printed.") : needLink
        )
      if (isApi) return api(request)
      const file = method === "GET" || method === "HEAD" ? Assets.fileOf(pathname) : undefined
      return Effect.succeed(file ?? reject(404, "There is nothing here."))
    })
