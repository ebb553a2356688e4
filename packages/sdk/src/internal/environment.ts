/** What `ChatApp.layerConfig` reads from the environment, for the options that a program leaves out. */
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

type App = Pick<CommonOptions, "sdkAppId" | "secretKey" | "admin" | "signer" | "region" | "baseUrl">

/** The app of a client: its options, and for those left out the environment. */
export const appOf = (options: App): App => {
  const id = variable("TCCHAT_SDK_APP_ID")
  const { admin = variable("TCCHAT_ADMIN") ?? "administrator", signer } = options
  const located = options.region !== undefined || options.baseUrl !== undefined
  const { baseUrl, region } = located
    ? options
    : { region: variable("TCCHAT_REGION") as Region | undefined, baseUrl: variable("TCCHAT_BASE_URL") }
  return {
    sdkAppId: options.sdkAppId ?? (id === undefined ? undefined : Number(id)),
    admin,
    ...(signer === undefined ? { secretKey: options.secretKey ?? variable("TCCHAT_SECRET_KEY") } : { signer }),
    region,
    baseUrl
  }
}
