import * as net from "node:net"

/** The hosts that are reached without a proxy. */
export interface NoProxy {
  /** Says that every host is among them. */
  readonly all: boolean
  readonly includes: (origin: URL) => boolean
}

interface Target {
  /** In lower case, without brackets and without a dot at its end. */
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

/** Names and addresses, however an address is written: `10.0.0.0/8` is a network, `*.example.com` only what is below. */
const hostRule = (written: string): Rule => {
  const [, network = "", bits = ""] = /^(.+)\/(\d{1,3})$/.exec(written) ?? []
  if (net.isIP(network) !== 0 && Number(bits) <= (net.isIPv6(network) ? 128 : 32))
    return addresses((list) => list.addSubnet(network, Number(bits), family(network)))
  if (net.isIP(written) !== 0) return addresses((list) => list.addAddress(written, family(written)))
  const name = bare(written.replace(/^\*?\./, ""))
  const isBelow = ({ host }: Target) => host.endsWith(`.${name}`)
  return written.startsWith("*.") ? isBelow : (target) => target.host === name || isBelow(target)
}

/** In front of a port stands a name, an IPv4 address or brackets; the colons of a bare IPv6 address are its own. */
const entry = /^(?:\[(.+)\]|([^:]+))(?::(\d+))?$/

const ruleOf = (text: string): Rule => {
  const [, bracketed, plain, port] = entry.exec(text) ?? []
  const written = bracketed ?? plain ?? text
  const isHost = written === "*" ? () => true : hostRule(written)
  return port === undefined ? isHost : (target) => target.port === Number(port) && isHost(target)
}

/** Reads a list as it stands in `NO_PROXY`, with commas or white space between. */
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
