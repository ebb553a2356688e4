/** The text that the program prints when it has started. */
import { developmentSdkAppId } from "@tcchat/emulator/Settings"
import * as Redacted from "effect/Redacted"
import { webhooksPath } from "./Api.js"
import * as Demo from "./Demo.js"
import type { Service } from "./Settings.js"

const webhook = (token: Redacted.Redacted, user: string, url: string) => `

Say that a client of ${user} came online, as a webhook of this run:
  time=$(date +%s); sign=$(printf %s "${Redacted.value(token)}$time" | sha256sum | cut -d ' ' -f 1)
  query="SdkAppid=${developmentSdkAppId}&CallbackCommand=State.StateChange&Sign=$sign&RequestTime=$time"
  curl -s "${url}${webhooksPath}?$query" \\
    -d '{"Info":{"Action":"Login","To_Account":"${user}","Reason":"Register"}}'

Send a sample of every webhook:
  TCCHAT_WEBHOOK_TOKEN='${Redacted.value(token)}' npx tcchat webhooks trigger --all --to ${url}${webhooksPath}`

const emulated = ({ adminToken, webhookToken }: Service, url: string) => {
  const [user, password] = Object.entries(Demo.passwords)[0]!
  return `The chat service is an emulator in this process; nothing leaves this machine, and all is gone at the end.

See the lists of ${user} (password ${password}):
  token=$(curl -s ${url}/v1/session -H 'content-type: application/json' \\
    -d '{"userId":"${user}","password":"${password}"}' | sed 's/.*"token":"\\([^"]*\\)".*/\\1/')
  curl -s ${url}/v1/me/lists -H "authorization: Bearer $token"

Delete two of them, as the admin of this run:
  curl -s -X DELETE '${url}/v1/users/${user}/lists?names=work&names=school' \\
    -H 'authorization: Bearer ${Redacted.value(adminToken)}'${webhookToken === undefined ? "" : webhook(webhookToken, user, url)}`
}

const real = (sdkAppId: number) => `The chat service is the real one, app ${sdkAppId}.`

/** Shows only the secrets of an emulator, which end with it. */
export const make = (settings: Service, url: string): string =>
  [
    `Listening on ${url}, described at ${url}/docs`,
    settings.app === undefined ? emulated(settings, url) : real(settings.app.sdkAppId),
    "Log lines go to stderr. Ctrl-C stops the server after the requests in flight.",
    ""
  ].join("\n\n")
