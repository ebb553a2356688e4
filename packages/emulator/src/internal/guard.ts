/** The headers that tell where a request comes from and for which host it is. */
export interface Origin {
  readonly host: string | undefined
  readonly origin: string | undefined
}

/** Host names under which the control routes respond; `"any"` for a server that is open to its network on purpose. */
export type AllowedHosts = ReadonlyArray<string> | "any"

const loopback = /^(?:localhost|[\w-]+(?:\.[\w-]+)*\.localhost|127(?:\.\d{1,3}){3}|\[::1\])$/i

export const isLoopback = (name: string): boolean => loopback.test(name)

const nameOf = (authority: string): string => authority.replace(/:\d*$/, "").toLowerCase()

const allowed = (authority: string, hosts: AllowedHosts): boolean => {
  const name = nameOf(authority)
  return isLoopback(name) || hosts === "any" || hosts.some((host) => host.toLowerCase() === name)
}

/**
 * Returns why a request may not reach the control routes, if so.
 *
 * A web page that was opened in a browser of this machine can send requests
 * to loopback. Its own name is in `Origin`, or in `Host` after DNS rebinding.
 */
export const denialOf = ({ host, origin }: Origin, hosts: AllowedHosts): string | undefined => {
  if (host === undefined || !allowed(host, hosts)) return "the Host of the request is not a name of this machine"
  if (origin === undefined) return undefined
  const page = /^https?:\/\/([^/]+)$/i.exec(origin)?.[1]
  return page !== undefined && (allowed(page, []) || page.toLowerCase() === host.toLowerCase())
    ? undefined
    : "web pages from elsewhere may not control an emulator"
}
