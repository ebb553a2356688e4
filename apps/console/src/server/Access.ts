/**
 * Who may use the console: the browser that opened a link that it printed, from a page of its own origin.
 *
 * A link holds a token that works once. It is exchanged for a cookie that
 * scripts cannot read and other sites cannot send. Pages from elsewhere are
 * told by their origin, or, in DNS rebinding, by the host.
 */
import { createHash, randomBytes, timingSafeEqual } from "node:crypto"
import type { Request } from "./Exchange.js"

const random = (): string => randomBytes(32).toString("base64url")

const digest = (text: string): Buffer => createHash("sha256").update(text).digest()

/** A set of secrets, of which only hashes are kept. */
class Secrets {
  #hashes: ReadonlyArray<Buffer> = []

  constructor(readonly most: number) {}

  issue(): string {
    const secret = random()
    this.#hashes = [...this.#hashes, digest(secret)].slice(-this.most)
    return secret
  }

  /** Looks at every hash, so that the time says nothing of which one is near. */
  has(secret: string): boolean {
    const hash = digest(secret)
    return this.#hashes.filter((known) => timingSafeEqual(known, hash)).length > 0
  }

  /** Takes a secret away, and says whether it was there. */
  redeem(secret: string): boolean {
    const found = this.has(secret)
    const hash = digest(secret)
    if (found) this.#hashes = this.#hashes.filter((known) => !timingSafeEqual(known, hash))
    return found
  }
}

export interface Access {
  /** Makes a token that works once. */
  readonly token: () => string
  /** Exchanges a token for the `Set-Cookie` header of a session, if it has not been used. */
  readonly redeem: (token: string) => string | undefined
  /** Whether a request comes with a session. */
  readonly isKnown: (request: Request) => boolean
  /** Says why a request is rejected for its origin, if it is. */
  readonly stranger: (request: Request) => string | undefined
}

/** Makes the access to a console on a port of loopback. */
export const make = (port: number): Access => {
  const hosts = new Set([`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`])
  const name = `tcchat-console-${port}`
  const tokens = new Secrets(16)
  const sessions = new Secrets(16)

  const cookieOf = ({ headers }: Request): string =>
    (headers.cookie ?? "")
      .split(";")
      .map((part) => part.trim())
      .find((part) => part.startsWith(`${name}=`))
      ?.slice(name.length + 1) ?? ""

  return {
    token: () => tokens.issue(),
    redeem: (token) =>
      tokens.redeem(token) ? `${name}=${sessions.issue()}; Path=/; HttpOnly; SameSite=Strict` : undefined,
    isKnown: (request) => sessions.has(cookieOf(request)),
    stranger: ({ headers, method, url }) => {
      const host = headers.host?.toLowerCase()
      if (host === undefined || !hosts.has(host)) return "The Host of the request is not the console's."
      const origin = headers.origin?.toLowerCase()
      if (origin !== undefined && origin !== `http://${host}`) return "Pages from elsewhere may not use the console."
      const writes = method !== "GET" && method !== "HEAD"
      if (writes && origin === undefined) return "The request does not say which page it comes from."
      // Navigations to the page itself come from anywhere; everything else comes from the page.
      const site = headers["sec-fetch-site"]
      const page = /^\/(?:\?|$)/.test(url) && !writes
      return !page && site !== undefined && site !== "same-origin" && site !== "none"
        ? "Pages from elsewhere may not use the console."
        : undefined
    }
  }
}
