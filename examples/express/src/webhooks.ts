/** What this server does when the chat service asks or tells it something. */
import { createWebhooks, memoryReplays, type Webhooks } from "@tcchat/sdk/webhooks"
import type { Settings } from "./settings.js"

const advertising = /casino/i

/** Receives webhooks: messages with advertising are rejected before they are sent. */
export const makeWebhooks = ({ sdkAppId, webhookToken }: Settings): Webhooks =>
  createWebhooks({
    sdkAppId,
    token: webhookToken,
    replays: memoryReplays(),
    report: (problem) => console.warn(problem.message),
    handlers: {
      "C2C.CallbackBeforeSendMsg": ({ body }, response) =>
        body.MsgBody?.some(
          (element) => element.MsgType === "TIMTextElem" && advertising.test(element.MsgContent.Text ?? "")
        )
          ? response.reject(120001, "No advertising")
          : response.allow
    }
  })
