import * as Check from "@tcchat/core/Check"
import type { AppInfo } from "../client/Options.js"

declare const __VERSION__: string

interface Runtime {
  readonly navigator?: { readonly userAgent?: string }
  readonly process?: { readonly version?: string }
}

/** The runtime, such as `Node.js/v22.11.0`; `undefined` in browsers, which set the header themselves. */
const runtime = (): string | undefined => {
  const { navigator, process } = globalThis as Runtime
  if (process?.version !== undefined && navigator?.userAgent?.startsWith("Mozilla") !== true)
    return `Node.js/${process.version}`
  const agent = navigator?.userAgent ?? "unknown"
  return agent.startsWith("Mozilla") ? undefined : agent
}

const token = /^[\w!#$%&'*+.^`|~-]+$/

const names: Check.Names<AppInfo> = { name: true, version: true, url: true }

/** The `User-Agent` of a client: this package, the runtime, and the program that makes the calls. */
export const userAgent = (given: AppInfo | undefined): string | undefined => {
  const app = given === undefined ? undefined : Check.orThrow(Check.options("appInfo", given, names))
  for (const part of ["name", "version"] as const) {
    const value = app?.[part]
    const isMissing = value === undefined && (app === undefined || part === "version")
    if (!isMissing && (typeof value !== "string" || !token.test(value)))
      Check.orThrow(Check.reject(`appInfo.${part}`, "letters, digits and signs without spaces", value))
  }
  const url = app?.url
  if (url !== undefined && (typeof url !== "string" || !/^https?:\/\/[\x21-\x27\x2a-\x7e]+$/.test(url)))
    Check.orThrow(Check.reject("appInfo.url", "a URL like https://host", url))
  const within = runtime()
  if (within === undefined) return undefined
  const program = app === undefined ? "" : ` ${app.name}${app.version === undefined ? "" : `/${app.version}`}`
  return `tcchat/${__VERSION__} ${within}${program}${url === undefined ? "" : ` (+${url})`}`
}
