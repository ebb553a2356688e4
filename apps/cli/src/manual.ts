/** What applies to all commands, for the help and the reference. */

type Rows = ReadonlyArray<readonly [name: string, docs: string]>

export const exitStatuses: Rows = [
  ["0", "done"],
  ["1", "failed, not found, not confirmed, or output cannot be written"],
  ["2", "wrong usage, settings or input: nothing was sent"],
  ["3", "done, but items of the response failed; stderr says why"],
  ["130", "interrupted"]
]

export const variables: Rows = [
  ["TCCHAT_SDK_APP_ID", "SDKAppID of the app"],
  ["TCCHAT_SECRET_KEY", "its secret key; not an option, as other users could see it"],
  ["TCCHAT_ADMIN", "the admin account; administrator if not set"],
  ["TCCHAT_REGION", "data center of the app; china if not set"],
  ["TCCHAT_BASE_URL", "base URL instead of that of the region, such as an emulator"],
  ["TCCHAT_PROFILE", "the profile to use, see: tcchat config --help"],
  ["TCCHAT_CONFIG", "the configuration file, instead of ~/.config/tcchat/config.json"],
  ["TCCHAT_RUNS", "the folder of runs, instead of ~/.local/state/tcchat/runs"],
  ["TCCHAT_STORE", "PostgreSQL with runs of several machines, such as postgres://user@host/database"],
  ["TCCHAT_QUEUE", "Redis with the queue of their workers, such as redis://host:6379"],
  ["TCCHAT_WEBHOOK_TOKEN", "signs and verifies the webhooks of tcchat webhooks, console and emulator --webhooks"],
  ["TCCHAT_WEBHOOK_URL", "URL to which tcchat webhooks sends; http://127.0.0.1:3000/webhooks/chat if not set"],
  ["HTTPS_PROXY, HTTP_PROXY, NO_PROXY", "proxy for connections to the service"],
  ["NO_COLOR, FORCE_COLOR", "no colors, or colors also without a terminal"]
]
