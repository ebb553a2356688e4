import * as Check from "@tcchat/core/Check"
import * as Either from "effect/Either"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import * as process from "node:process"
import type { Options } from "../NodeTransport.js"
import * as NoProxy from "./NoProxy.js"

/** A proxy, and the credentials to send to it. */
export interface Proxy {
  readonly uri: string
  readonly authorization: string | undefined
}

/** Returns the proxy for requests to an origin, or `undefined`. */
export type Route = (origin: URL) => Proxy | undefined

const direct: Route = () => undefined

const decoded = (text: string): string => Option.getOrElse(Option.liftThrowable(decodeURIComponent)(text), () => text)

const authorizationOf = ({ password, username }: URL): string | undefined =>
  username === "" && password === ""
    ? undefined
    : `Basic ${Buffer.from(`${decoded(username)}:${decoded(password)}`).toString("base64")}`

/** Parses a URL, or a host with or without a port; like in other tools, the scheme defaults to `http://`. */
const urlOf = (text: string): URL | undefined => {
  const whole = /^[^/?#]+\/?$/.test(text) ? `http://${text}` : text
  if (!URL.canParse(whole)) return undefined
  const url = new URL(whole)
  return /^https?:\/\//.test(whole) && url.port !== "0" ? url : undefined
}

/** Reads the setting of this name. The error does not contain the value, which may hold a password. */
const read = (name: string, value: unknown): Check.Checked<Proxy> => {
  const url = typeof value === "string" ? urlOf(value.trim()) : undefined
  return url === undefined
    ? Check.reject(name, "the URL of an HTTP proxy, such as http://proxy.example:3128", value)
    : Either.right({ uri: url.origin, authorization: authorizationOf(url) })
}

/** Returns the first of these variables that is set. */
const variable = (...names: ReadonlyArray<string>) =>
  names.map((name) => ({ name, value: process.env[name] ?? "" })).find(({ value }) => value.trim() !== "")

const fromVariable = (found: ReturnType<typeof variable>): Check.Checked<Proxy | undefined> =>
  found === undefined ? Either.right(undefined) : read(found.name, found.value)

const fromEnvironment = (): Check.Checked<Route> => {
  const excepted = NoProxy.parse(variable("no_proxy", "NO_PROXY")?.value ?? "")
  if (excepted.all) return Either.right(direct)
  return Either.gen(function* () {
    const http = yield* fromVariable(variable("http_proxy", "HTTP_PROXY"))
    const https = (yield* fromVariable(variable("https_proxy", "HTTPS_PROXY"))) ?? http
    if (https === undefined) return direct
    return (origin) => (excepted.includes(origin) ? undefined : origin.protocol === "https:" ? https : http)
  })
}

/** Reads the proxies from the option, or else from the environment. */
export const route = (option: Options["proxy"]): Check.Checked<Route> => {
  if (option === undefined) return fromEnvironment()
  if (option === false) return Either.right(direct)
  return Either.map(
    read("proxy", Redacted.isRedacted(option) ? Redacted.value(option) : option),
    (proxy) => () => proxy
  )
}
