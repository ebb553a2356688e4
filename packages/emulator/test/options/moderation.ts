import * as Effect from "effect/Effect"
import { Emulator } from "../../src/Emulator.js"
import type { Moderation } from "../../src/undocumented/moderation.js"
import { developmentSdkAppId as SdkAppId } from "../../src/Settings.js"
import { type Scenarios, see } from "./scenario.js"

const audio = { ContentType: "Audio", Content: "https://example.com/a.mp3" }

/** Moderates a recording, and sees how many results come with the webhook. */
export const results = Effect.gen(function* () {
  yield* see("im_msg_audit/content_moderation", { AuditName: "C2C", ...audio })
  const { webhooks } = yield* Emulator
  yield* webhooks.settled
  return (yield* webhooks.sent).length
})

/** The scenarios of content moderation. */
export const moderation: Scenarios<keyof Moderation> = {
  unfitContent: {
    seen: see("im_msg_audit/batch_content_moderation", { AuditName: "C2C", Contents: [{ ContentId: 1, ...audio }] }),
    with: { rejectCall: 93005, fail: 0 }
  },
  deleteMissingKeyword: {
    options: { seed: { accounts: [], keywords: { words: ["casino"] } } },
    seen: see(
      "im_msg_audit_mgr/delete_cloud_audit_keywords",
      { SdkAppId, LibID: "words", Keywords: ["casino", "missing"] },
      "ErrorCode",
      "Details.length"
    ),
    with: { fail: [0, 2], omit: [0, 1], rejectCall: [2100, undefined] }
  }
}
