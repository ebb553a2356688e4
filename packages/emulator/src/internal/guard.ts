/** What a request says of where it comes from and whom it is for. */
export interface Origin {
  readonly host: string | undefined
  readonly origin: string | undefined
}

/** Host names under which the control routes answer; any at all when a server is open to its network on purpose. */
export type AllowedHosts = ReadonlyArray<string> | "any"

const loopback = /^(?:localhost|[\w-]+(?:\.[\w-]+)*\.localhost|127(?:\.\d{1,3}){3}|\[::1\])$/i

export const isLoopback = (name: string): boolean => loopback.test(name)

const nameOf = (authority: string): string => authority.replace(/:\d*$/, "").toLowerCase()

const allowed = (authority: string, hosts: AllowedHosts): boolean => {
  const name = nameOf(authority)
  return isLoopback(name) || hosts === "any" || hosts.some((host) => host.toLowerCase() === name)
}

/**
 * Says why a request may not reach the control routes.
 *
 * A web page that was opened in a browser of this machine can send requests
 * to loopback. Its own name stands in `Origin`, or, once it has bent its name
 * to point here, in `Host`.
 */
export const stranger = ({ host, origin }: Origin, hosts: AllowedHosts): string | undefined => {
  if (host === undefined || !allowed(host, hosts)) return "the Host of the request is not a name of this machine"
  if (origin === undefined) return undefined
  const page = /^https?:\/\/([^/]+)$/i.exec(origin)?.[1]
  return page !== undefined && (allowed(page, []) || page.toLowerCase() === host.toLowerCase())
    ? undefined
    : "web pages from elsewhere may not control an emulator"
}
