/** The settings of this server, all from its environment. */

/** What the server needs to know besides what `createChat()` reads itself. */
export interface Settings {
  readonly sdkAppId: number
  readonly secretKey: string
  /** Token of the console with which webhooks are signed. */
  readonly webhookToken: string
  readonly port: number
}

/** Reads the settings. Throws an error that names the variable that is missing. */
export const readSettings = (environment = process.env): Settings => {
  const required = (name: string): string => {
    const value = environment[name]
    if (value === undefined || value === "") throw new Error(`${name} is not set`)
    return value
  }
  return {
    sdkAppId: Number(required("TCCHAT_SDK_APP_ID")),
    secretKey: required("TCCHAT_SECRET_KEY"),
    webhookToken: required("TCCHAT_WEBHOOK_TOKEN"),
    port: Number(environment["PORT"] ?? 3000)
  }
}
