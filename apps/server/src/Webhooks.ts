/** Webhooks of the chat service: what this app allows, and what it logs. */
import * as HttpApiBuilder from "@effect/platform/HttpApiBuilder"
import type { Handlers } from "@tcchat/webhooks/Handler"
import * as Replays from "@tcchat/webhooks/Replays"
import type { WebhookError } from "@tcchat/webhooks/WebhookError"
import * as Webhooks from "@tcchat/webhooks/Webhooks"
import * as WebhooksApi from "@tcchat/webhooks/WebhooksApi"
import * as Effect from "effect/Effect"
import { Api } from "./Api.js"
import { UserSigs } from "./Chat.js"
import * as Problem from "./Problem.js"
import * as RequestLog from "./RequestLog.js"
import { Settings } from "./Settings.js"

const said = (message: string, facts: Readonly<Record<string, unknown>>) =>
  Effect.annotateLogs(Effect.logInfo(message), facts)

/** Clients of removed users still have a UserSig for a while; their messages and groups are rejected. */
const handlers = (isUser: (userId: string) => boolean): Handlers => ({
  "C2C.CallbackBeforeSendMsg": ({ body, platform }, response) =>
    Effect.succeed(
      platform === "RESTAPI" || isUser(body.From_Account)
        ? response.allow
        : response.reject(120001, "This account is closed.")
    ),
  "Group.CallbackBeforeCreateGroup": ({ body, platform }, response) =>
    Effect.succeed(
      platform === "RESTAPI" || isUser(body.Operator_Account)
        ? response.allow
        : response.reject(10100, "This account is closed.")
    ),
  "State.StateChange": ({ body: { Info }, platform }) =>
    said("client connected or disconnected", {
      user: Info.To_Account,
      action: Info.Action,
      reason: Info.Reason,
      platform
    }),
  "Sns.CallbackFriendAdd": ({ body: { PairList } }) => said("friends added", { pairs: PairList.length }),
  "Sns.CallbackFriendDelete": ({ body: { PairList } }) => said("friends deleted", { pairs: PairList.length }),
  "Alert.RequestOverLimit": ({ body: { Command, Limit, Request, ServiceName } }) =>
    Effect.annotateLogs(Effect.logWarning("the app is close to a limit of the chat service"), {
      api: `${ServiceName}/${Command}`,
      perSecond: Request,
      limit: Limit
    })
})

/** Logs invalid requests in their request line, and failures of this server in a line of their own. */
const report = (problem: WebhookError): Effect.Effect<void> =>
  problem._tag === "HandlerError"
    ? Effect.logError(problem.message, problem.cause)
    : RequestLog.detail(problem.message.slice(0, 256))

const noWebhooks = Problem.make(
  404,
  "NoRoute",
  "This server receives no webhooks.",
  "Set TCCHAT_SERVER_WEBHOOK_TOKEN to the token of the console."
)

/** Receives webhooks, and waits for late handlers when its scope closes. */
export const layer = HttpApiBuilder.group(Api, "webhooks", (group) =>
  Effect.gen(function* () {
    const { accounts, drainTime, webhookToken } = yield* Settings
    const { sdkAppId } = yield* UserSigs
    if (webhookToken === undefined) return group.handleRaw("receive", () => Effect.fail(noWebhooks))

    const webhooks = yield* Webhooks.make({
      sdkAppId,
      token: webhookToken,
      replays: Replays.memory(),
      report,
      handlers: handlers((userId) => accounts.has(userId))
    })
    yield* Effect.addFinalizer(() => Effect.timeoutOption(Effect.interruptible(webhooks.settled), drainTime))
    return group.handleRaw("receive", ({ urlParams: { CallbackCommand } }) =>
      Effect.tap(WebhooksApi.respond(webhooks), ({ status }) =>
        status === 200 ? RequestLog.actor(`chat service, ${CallbackCommand}`) : Effect.void
      )
    )
  })
)
