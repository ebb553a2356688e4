import * as net from "node:net"

/** The hosts that bypass the proxy. */
export interface NoProxy {
  /** Whether all hosts bypass the proxy. */
  readonly all: boolean
  readonly includes: (origin: URL) => boolean
}

interface Target {
  /** In lower case, without brackets and without a trailing dot. */
  readonly host: string
  readonly port: number
}

type Rule = (target: Target) => boolean

const family = (address: string) => (net.isIPv6(address) ? "ipv6" : "ipv4")

const addresses = (add: (list: net.BlockList) => void): Rule => {
  const list = new net.BlockList()
  add(list)
  return ({ host }) => net.isIP(host) !== 0 && list.check(host, family(host))
}

const bare = (host: string) => host.toLowerCase().replace(/\.$/, "")

/** Matches names, and addresses in any notation: `10.0.0.0/8` is a network, `*.example.com` only the subdomains. */
const hostRule = (written: string): Rule => {
  const [, network = "", bits = ""] = /^(.+)\/(\d{1,3})$/.exec(written) ?? []
  if (net.isIP(network) !== 0 && Number(bits) <= (net.isIPv6(network) ? 128 : 32))
    return addresses((list) => list.addSubnet(network, Number(bits), family(network)))
  if (net.isIP(written) !== 0) return addresses((list) => list.addAddress(written, family(written)))
  const name = bare(written.replace(/^\*?\./, ""))
  const isBelow = ({ host }: Target) => host.endsWith(`.${name}`)
  return written.startsWith("*.") ? isBelow : (target) => target.host === name || isBelow(target)
}

/** Before a port there is a name, an IPv4 address or brackets; a bare IPv6 address contains colons itself. */
const entry = /^(?:\[(.+)\]|([^:]+))(?::(\d+))?$/

const ruleOf = (text: string): Rule => {
  const [, bracketed, plain, port] = entry.exec(text) ?? []
  const written = bracketed ?? plain ?? text
  const isHost = written === "*" ? () => true : hostRule(written)
  return port === undefined ? isHost : (target) => target.port === Number(port) && isHost(target)
}

/** Parses a list as in `NO_PROXY`, separated by commas or white space. */
export const parse = (list: string): NoProxy => {
  const entries = list.split(/[\s,]+/).filter((text) => text !== "")
  const rules = entries.map(ruleOf)
  return {
    all: entries.includes("*"),
    includes: ({ hostname, port, protocol }) => {
      const host = bare(hostname.replace(/^\[|\]$/g, ""))
      const target = { host, port: Number(port) || (protocol === "https:" ? 443 : 80) }
      return rules.some((rule) => rule(target))
    }
  }
}
