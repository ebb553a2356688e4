/** What the program says to a person when it has started. */
import * as Redacted from "effect/Redacted"
import * as Demo from "./Demo.js"
import type { Service } from "./Settings.js"

const emulated = (adminToken: string, url: string) => {
  const [user, password] = Object.entries(Demo.passwords)[0]!
  return `The chat service is an emulator in this process; nothing leaves this machine, and all is gone at the end.

See the lists of ${user} (password ${password}):
  token=$(curl -s ${url}/v1/session -H 'content-type: application/json' \\
    -d '{"userId":"${user}","password":"${password}"}' | sed 's/.*"token":"\\([^"]*\\)".*/\\1/')
  curl -s ${url}/v1/me/lists -H "authorization: Bearer $token"

Delete two of them, as the admin of this run:
  curl -s -X DELETE '${url}/v1/users/${user}/lists?names=work&names=school' \\
    -H 'authorization: Bearer ${adminToken}'`
}

const real = (sdkAppId: number) => `The chat service is the real one, app ${sdkAppId}.`

/** Only the secrets of an emulator are shown, which die with it. */
export const make = ({ adminToken, app }: Service, url: string): string =>
  [
    `Listening on ${url}, described at ${url}/docs`,
    app === undefined ? emulated(Redacted.value(adminToken), url) : real(app.sdkAppId),
    "Log lines go to stderr. Ctrl-C ends the server once what is under way has finished.",
    ""
  ].join("\n\n")
