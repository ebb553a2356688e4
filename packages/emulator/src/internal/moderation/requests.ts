import type { World } from "../handler.js"
import { type Checked, ensure, reject } from "../rejection.js"

export const invalid = (detail: string): string => `Err_Audit_Param_Invalid: ${detail}`

/** Checks that the app has content moderation. */
export const ensureModeration = ({ settings }: World): Checked<void> =>
  ensure(settings.console.moderation, 2015, "Err_Audit_Not_Enabled: the app does not have content moderation")

/** Checks that the app has content moderation, and that the body names the app. */
export const ensureApp = (world: World, sdkAppId: number): Checked<void> =>
  sdkAppId === world.settings.sdkAppId
    ? ensureModeration(world)
    : reject(2003, invalid("SdkAppId: expected the app of the URL"))

/** Draws the id of a request. */
export const requestId = ({ randomUint32 }: World): string =>
  [randomUint32(), randomUint32()].map((number) => number.toString(16).padStart(8, "0")).join("")

/** A time as the service writes it, in China's time zone. */
export const shownTime = (seconds: number): string =>
  new Date((seconds + 8 * 3600) * 1000).toISOString().slice(0, 19).replace("T", " ")
