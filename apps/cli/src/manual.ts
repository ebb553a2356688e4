/** What holds for all commands, for the help and the reference. */

type Rows = ReadonlyArray<readonly [name: string, text: string]>

export const exitStatuses: Rows = [
  ["0", "done"],
  ["1", "refused or failed, not found, not agreed to, or output cannot be written"],
  ["2", "wrong usage, settings or input: nothing was sent"],
  ["3", "done, but entries of the response failed; stderr says why"],
  ["130", "interrupted"]
]

export const variables: Rows = [
  ["TCCHAT_SDK_APP_ID", "SDKAppID of the app"],
  ["TCCHAT_SECRET_KEY", "its secret key, which is never an option: others could see it"],
  ["TCCHAT_ADMIN", "the account that calls; administrator if not set"],
  ["TCCHAT_REGION", "data center of the app; china if not set"],
  ["TCCHAT_BASE_URL", "where requests go instead, such as an emulator"],
  ["TCCHAT_PROFILE", "the profile to use, see: tcchat config --help"],
  ["TCCHAT_CONFIG", "the file of profiles, instead of ~/.config/tcchat/config.json"],
  ["TCCHAT_WEBHOOK_TOKEN", "signs what tcchat emulator --webhooks sends"],
  ["HTTPS_PROXY, HTTP_PROXY, NO_PROXY", "the proxy on the way to the service"],
  ["NO_COLOR, FORCE_COLOR", "no colors, or colors also where there is no terminal"]
]
