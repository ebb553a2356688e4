/** The headers that tell where a request comes from and for which host it is. */
export interface Origin {
  readonly host: string | undefined
  readonly origin: string | undefined
}

/** Host names under which a server responds; `"any"` for one that is open to its network on purpose. */
export type AllowedHosts = ReadonlyArray<string> | "any"

/** Origins of web pages, such as `https://example.com`; `"any"` for all of them. */
export type AllowedOrigins = ReadonlyArray<string> | "any"

const loopback = /^(?:localhost|[\w-]+(?:\.[\w-]+)*\.localhost|127(?:\.\d{1,3}){3}|\[::1\])$/i

export const isLoopback = (name: string): boolean => loopback.test(name)

const hostName = /^(?:[\w-]+(?:\.[\w-]+)*|\[[\da-f:.]+\])$/i

const pageOrigin = /^(?:[a-z][a-z\d+.-]*:\/\/[^/?#@\s]+|null)$/i

/** Returns what is wrong with the names or origins, which would otherwise never match a request. */
export const problemOf = (hosts: AllowedHosts, origins: AllowedOrigins): string | undefined => {
  if (hosts !== "any" && !hosts.every((host) => hostName.test(host)))
    return 'allowedHosts must be names without scheme and port, such as chat.test or [::1], or "any"'
  if (origins !== "any" && !origins.every((origin) => pageOrigin.test(origin)))
    return 'allowedOrigins must be origins such as https://example.com, without a path, or "any"'
  return undefined
}

const nameOf = (authority: string): string => authority.replace(/:\d*$/, "").toLowerCase()

const allowedHost = (authority: string, hosts: AllowedHosts): boolean => {
  const name = nameOf(authority)
  return isLoopback(name) || hosts === "any" || hosts.some((host) => host.toLowerCase() === name)
}

const allowedOrigin = (origin: string, host: string, origins: AllowedOrigins): boolean => {
  if (origins === "any" || origins.some((known) => known.toLowerCase() === origin.toLowerCase())) return true
  const page = /^https?:\/\/([^/]+)$/i.exec(origin)?.[1]
  return page !== undefined && (allowedHost(page, []) || page.toLowerCase() === host.toLowerCase())
}

/**
 * Returns why a request is rejected, if so.
 *
 * A web page that was opened in a browser of this machine can send requests
 * to loopback, and the development key is public. The page's own name is in
 * `Origin`, or in `Host` after DNS rebinding.
 */
export const denialOf = (
  { host, origin }: Origin,
  hosts: AllowedHosts,
  origins: AllowedOrigins
): string | undefined => {
  if (host === undefined || !allowedHost(host, hosts))
    return "the Host of the request is not a name of this machine; the option allowedHosts (--allowed-host) can allow it"
  if (origin === undefined || allowedOrigin(origin, host, origins)) return undefined
  return "web pages from elsewhere may not use an emulator; the option allowedOrigins (--allowed-origin) can allow calls"
}
