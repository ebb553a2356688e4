import type { World } from "../handler.js"

interface Content {
  readonly MsgBody: ReadonlyArray<unknown>
  readonly CloudCustomData?: string | undefined
}

/** A message as the app wants it to be, or nothing if the app drops it. */
export const changedBy = <M extends Content>({ verdict }: World, message: M): M | undefined => {
  if (verdict._tag === "Drop") return undefined
  const { CloudCustomData, MsgBody } = verdict.change
  return {
    ...message,
    ...(Array.isArray(MsgBody) && { MsgBody }),
    ...(typeof CloudCustomData === "string" && { CloudCustomData })
  }
}
