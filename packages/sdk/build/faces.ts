/** What the SDK shows of its sibling packages, by module. */
import { declarations, type Face } from "./declarations.js"
import { commandsModule } from "./webhooks.js"

const duration = { "Duration.DurationInput": "Duration" }
const method = 'import type { Duration } from "../../client/Method.js"'

const errors = 'import type { ChatError } from "../../errors.js"'

const faces: Readonly<Record<string, Face>> = {
  errors: {
    entry: "errors",
    exports: {
      "@tcchat/core/ChatError": [
        "PayloadError",
        "TransportError",
        "ResponseError",
        "ApiError",
        "SigningError",
        "RateLimitError",
        "DeadlineError",
        "OptionsError",
        "Issue",
        "Failure"
      ],
      "@tcchat/core/ErrorCode": ["Info as ErrorCodeInfo", "Kind", "RetryClass"],
      "@tcchat/core/ItemResult": ["PartialFailureError", "ItemResult as ItemFailure"]
    },
    instead: {}
  },
  instrumentation: { entry: "instrumentation", exports: { "@tcchat/core/Instrumentation": "*" }, instead: {} },
  options: {
    entry: "options",
    exports: {
      "@tcchat/core/Region": ["Region"],
      "@tcchat/core/RateLimit": ["Options as RateLimitOptions", "Key as RateLimitKey"],
      "@tcchat/core/RetryBudget": ["Options as RetryBudgetOptions"],
      "@tcchat/core/RetryPolicy": ["Options as RetryOptions", "Verdict"],
      "@tcchat/core/Signal": ["Signal"],
      "@tcchat/core/ChatClient": ["Preview"],
      "@tcchat/bulk/FriendListsOptions": ["Options as FriendListsOptions"],
      "@tcchat/transport-fetch/FetchTransport": ["Options as FetchTransportOptions"]
    },
    instead: { ...duration, "ChatError.ChatError": "ChatError" },
    imports: [method, errors]
  },
  runs: {
    entry: "runs",
    exports: {
      "@tcchat/bulk/Run": [
        "PromiseRun as Run",
        "Options as RunOptions",
        "StartOptions",
        "Outcome",
        "Progress",
        "Fields",
        "Input",
        "Rows",
        "Unreadable",
        "RunError",
        "RowsError"
      ],
      "@tcchat/bulk/Journal": ["Numbers", "Summary", "State", "Reason", "Phase", "JournalError"],
      "@tcchat/bulk/PostgresJournal": ["Options as PostgresJournalOptions", "PostgresClient"]
    },
    instead: {
      ...duration,
      "ChatError.ChatError": "ChatError",
      "Journal.Source": "Journal",
      "Signal.Signal": "Signal"
    },
    imports: [
      errors,
      method,
      'import type { Signal } from "./options.js"',
      'import type { Journal } from "../../internal/journal.js"'
    ]
  },
  usersig: { entry: "usersig", exports: { "@tcchat/usersig": "*" }, instead: {} },
  receiver: {
    entry: "webhooks",
    exports: {
      "@tcchat/webhooks/Webhooks": ["PromiseWebhooks as Webhooks", "PromiseOptions as WebhooksOptions"],
      "@tcchat/webhooks/Handler": [
        "PromiseHandlers as Handlers",
        "PromiseHandler as Handler",
        "PromiseHandle as Handle"
      ],
      "@tcchat/webhooks/Event": ["Event as WebhookEvent", "Unknown as UnknownEvent", "Known as KnownEvent", "Platform"],
      "@tcchat/webhooks/Exchange": ["Request as WebhookRequest", "PromiseResponse as WebhookHttpResponse"],
      "@tcchat/webhooks/WebhookResponse": ["Responses"],
      "@tcchat/webhooks/TestRequest": ["signTestRequest", "TestRequest", "Options as TestRequestOptions"],
      "@tcchat/webhooks/WebhookError": [
        "RequestError",
        "VerificationError",
        "HandlerError",
        "DeliveryError",
        "WebhookResponseError",
        "WebhookError"
      ],
      "@tcchat/webhooks/FetchHandler": ["FetchRequest", "FetchResponse", "HonoContext", "Context as WaitUntil"],
      "@tcchat/webhooks/node": ["fastify", "FastifyServer"]
    },
    instead: {
      ...duration,
      "Commands.Command": "Command",
      "Commands.WebhookOf": "WebhookOf",
      "Replays.Replays": "Replays",
      "Webhook.Any": "AnyWebhook",
      "Webhook.Body": "BodyOf",
      "Webhook.Fields": "object",
      "TestRequest.BodyOf": "SentBody",
      "WebhookResponse.SchemaType": "FieldsOf",
      "WebhookResponse.WebhookResponse": "WebhookResponse"
    },
    imports: [
      method,
      'import type { Command, WebhookOf } from "./commands.js"',
      'import type { AnyWebhook, BodyOf, FieldsOf, Replays, SentBody, WebhookResponse } from "../../internal/webhook.js"'
    ]
  },
  emulator: {
    entry: "testing",
    exports: {
      "@tcchat/emulator/Settings": ["Options as EmulatorOptions", "developmentSdkAppId", "developmentSecretKey"],
      "@tcchat/emulator/Emulated": ["PromiseControls as Controls"],
      "@tcchat/emulator/Exchange": ["Call as LoggedCall", "Outcome", "Request as EmulatorRequest"],
      "@tcchat/emulator/Fault": ["type Fault", "Active as ActiveFault"],
      "@tcchat/emulator/Seed": ["type Seed", "type SeedKeywords"],
      "@tcchat/emulator/Snapshot": ["type Snapshot"],
      "@tcchat/emulator/Limits": ["Limits"],
      "@tcchat/emulator/ConsoleSettings": ["ConsoleSettings"],
      "@tcchat/emulator/Undocumented": ["Undocumented"],
      "@tcchat/emulator/Webhooks": ["WebhookOptions", "SentWebhook", "Response as ReceiverResponse"],
      "@tcchat/emulator/EmulatorError": ["EmulatorError"],
      "@tcchat/emulator/node": ["ServeOptions"]
    },
    instead: { ...duration, "Commands.Command": "Command" },
    imports: [method, 'import type { Command } from "./commands.js"']
  }
}

/** The modules below `src/generated` that show sibling packages. */
export const faceModules = (): ReadonlyMap<string, string> =>
  new Map(
    Object.entries({ ...declarations(faces), commands: commandsModule() }).map(([name, text]) => [
      `faces/${name}`,
      text
    ])
  )

/** The names that a module exports. */
export const exportsOf = (text: string): ReadonlyArray<string> =>
  [...text.matchAll(/^export (?:const|interface|type) (\w+)/gm)].map(([, name = ""]) => name)
