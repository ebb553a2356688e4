/** What `ChatApp.layerConfig` reads from the environment, for the options that a program leaves out. */
import * as Check from "@tcchat/core/Check"
import type { CommonOptions } from "../client/Options.js"
import type { Region } from "../generated/faces/options.js"

/** A variable of the environment, where there is one. */
export const variable = (name: string): string | undefined => {
  const { process } = globalThis as {
    readonly process?: { readonly env?: Readonly<Record<string, string | undefined>> }
  }
  const value = process?.env?.[name]
  return value === "" ? undefined : value
}

const idOf = (text: string | undefined): number | undefined => {
  if (text === undefined || /^\s*\d+\s*$/.test(text)) return text === undefined ? undefined : Number(text)
  return Check.orThrow(Check.reject("TCCHAT_SDK_APP_ID", "the SDKAppID, digits alone", text))
}

type App = Pick<CommonOptions, "sdkAppId" | "secretKey" | "admin" | "signer" | "region" | "baseUrl">

/** The app of a client: its options, and for those left out the environment. */
export const appOf = (options: App): App => {
  const sdkAppId = options.sdkAppId ?? idOf(variable("TCCHAT_SDK_APP_ID"))
  const { admin = variable("TCCHAT_ADMIN") ?? "administrator", signer } = options
  const located = options.region !== undefined || options.baseUrl !== undefined
  const { baseUrl, region } = located
    ? options
    : { region: variable("TCCHAT_REGION") as Region | undefined, baseUrl: variable("TCCHAT_BASE_URL") }
  return {
    sdkAppId,
    admin,
    ...(signer === undefined ? { secretKey: options.secretKey ?? variable("TCCHAT_SECRET_KEY") } : { signer }),
    region,
    baseUrl
  }
}
