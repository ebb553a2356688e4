/** Checks the settings: where each comes from, and whether it is valid. */
import * as Region from "@tcchat/core/Region"
import * as NodeTransport from "@tcchat/transport-node/NodeTransport"
import * as Effect from "effect/Effect"
import type { CliError } from "../../CliError.js"
import * as ConfigFile from "../../ConfigFile.js"
import type { Given, Settings } from "../../Settings.js"
import { plain } from "../../Style.js"
import type { Finding } from "./Finding.js"

const area = "Settings"

const console_ = "The console of Tencent Cloud shows it"

const from = ({ from, value }: Given) => ({
  detail: `${plain(value)}, from ${from}`,
  facts: { value, from }
})

const ofApp = ({ sdkAppId }: Settings): Finding => {
  const subject = "SDKAppID"
  if (sdkAppId === undefined)
    return {
      area,
      status: "failed",
      subject,
      detail: "not set",
      advice: `${console_}. Set TCCHAT_SDK_APP_ID or --sdk-app-id, or save it in a profile: tcchat config add NAME`
    }
  const id = Number(sdkAppId.value)
  return /^\d+$/.test(sdkAppId.value) && id >= 1 && id <= 0xff_ff_ff_ff
    ? { area, status: "ok", subject, ...from(sdkAppId) }
    : {
        area,
        status: "failed",
        subject,
        ...from(sdkAppId),
        advice: `It must be an integer from 1 to 4294967295. ${console_}.`
      }
}

const ofAdmin = ({ admin }: Settings): Finding => ({
  area,
  status: "ok",
  subject: "Admin account",
  ...(admin === undefined
    ? { detail: "administrator, the default", facts: { value: "administrator", from: "default" } }
    : from(admin))
})

const ofPlace = ({ baseUrl, region }: Settings): Finding => {
  if (baseUrl !== undefined) return { area, status: "ok", subject: "Base URL", ...from(baseUrl) }
  const subject = "Region"
  if (region === undefined)
    return {
      area,
      status: "ok",
      subject,
      detail: "china, the default",
      facts: { value: "china", from: "default" }
    }
  return Region.isRegion(region.value)
    ? { area, status: "ok", subject, ...from(region) }
    : { area, status: "failed", subject, ...from(region), advice: `The regions are ${Region.all.join(", ")}.` }
}

/** What is wrong with a key that was not copied correctly, without showing the key. */
const flaw = (key: string): string | undefined => {
  if (/^["'].*["']$/s.test(key)) return "it is in quotes, which would be part of it"
  if (key.startsWith("-----BEGIN")) return "it is a private key of the old kind; that of the console has 64 characters"
  if (/\s/.test(key)) return "it contains white space"
  if (/^eJ[\w*-]{60,}/.test(key)) return "it is a UserSig, not the key that signs it"
  return undefined
}

/** Checks the secret key, and shows only where it comes from. */
export const ofKey = (
  settings: Settings,
  key: { readonly secretKey: string } | { readonly error: CliError } | undefined
): Finding => {
  const subject = "Secret key"
  if (key === undefined)
    return {
      area,
      status: "failed",
      subject,
      detail: "not set",
      advice: `${console_}. Set TCCHAT_SECRET_KEY or --secret-key-file, or save it in a profile: tcchat config add NAME`
    }
  if ("error" in key)
    return { area, status: "failed", subject, detail: key.error.message, advice: key.error.advice ?? "Set it again." }
  const found = { area, subject, facts: { from: settings.secretKey?.from } } as const
  const origin = `set, from ${settings.secretKey?.from}`
  const wrong = flaw(key.secretKey)
  if (wrong !== undefined)
    return { ...found, status: "failed", detail: `${origin}; ${wrong}`, advice: `Copy it again. ${console_}.` }
  // An emulator or a gateway may have keys of another shape.
  return settings.baseUrl !== undefined || /^[\da-f]{64}$/i.test(key.secretKey)
    ? { ...found, status: "ok", detail: origin }
    : {
        ...found,
        status: "warning",
        detail: `${origin}; keys of the console have 64 hexadecimal digits`,
        advice: "Compare it with that of the console."
      }
}

const proxies = ["https_proxy", "HTTPS_PROXY", "http_proxy", "HTTP_PROXY"]

const proxySubject = "Proxy"

/** The variable that names a proxy, and the proxy without its password. */
const namedProxy = (): ReadonlyArray<Finding> => {
  const name = proxies.find((name) => process.env[name]?.trim())
  if (name === undefined) return []
  const { host } = new URL(process.env[name]!.trim().replace(/^(?!https?:\/\/)/i, "http://"))
  return [{ area, status: "ok", subject: proxySubject, detail: `${host}, from ${name}`, facts: { from: name } }]
}

/** Checks the variables of proxies as the transport does, without connecting. */
export const ofProxy: Effect.Effect<ReadonlyArray<Finding>> = Effect.match(Effect.scoped(NodeTransport.make()), {
  onFailure: ({ expected, option }): ReadonlyArray<Finding> => [
    {
      area,
      status: "failed",
      subject: proxySubject,
      detail: `${option} is not ${expected}`,
      advice: "Correct it, or unset it if there is no proxy.",
      facts: { from: option }
    }
  ],
  onSuccess: namedProxy
})

/** Checks all settings except the proxy and the key. */
export const ofSettings = (settings: Settings): ReadonlyArray<Finding> => [
  ...(settings.profile === undefined
    ? []
    : [
        {
          area,
          status: "ok",
          subject: "Profile",
          detail: `${plain(settings.profile.value)} of ${ConfigFile.path()}, from ${settings.profile.from}`,
          facts: { value: settings.profile.value, from: settings.profile.from, file: ConfigFile.path() }
        } as const
      ]),
  ofApp(settings),
  ofAdmin(settings),
  ofPlace(settings),
  ...settings.warnings.map(({ advice, message }): Finding => ({
    area,
    status: "warning",
    subject: "Caution",
    detail: message,
    advice
  }))
]

/** The finding of a configuration that cannot be read. */
export const unreadable = ({ advice, message }: CliError): Finding => ({
  area,
  status: "failed",
  subject: "Configuration",
  detail: message,
  advice: advice ?? "Correct it."
})
