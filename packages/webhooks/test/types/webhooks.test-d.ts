import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import { expectTypeOf, test } from "vitest"
import type * as WebhookResponse from "../../src/WebhookResponse.js"
import { beforeSendMsg as c2cBeforeSendMsg } from "../../src/c2c.js"
import type { Known, Unknown } from "../../src/Event.js"
import type * as group from "../../src/group.js"
import type * as Handler from "../../src/Handler.js"
import type * as officialAccount from "../../src/officialAccount.js"
import type * as sns from "../../src/sns.js"
import * as Webhooks from "../../src/Webhooks.js"
import type { OptionsError } from "@tcchat/core/ChatError"

const app = { sdkAppId: 1, token: "token" }

class Store extends Context.Tag("Store")<Store, { readonly save: Effect.Effect<void> }>() {}

class Rules extends Context.Tag("Rules")<Rules, { readonly ok: Effect.Effect<boolean, "broken"> }>() {}

declare const computed: number

test("a one-to-one message can be rejected with 1 and 120001 to 130000", () => {
  const response = {} as WebhookResponse.Responses<typeof c2cBeforeSendMsg>
  response.reject()
  response.reject(1)
  response.reject(120001, "no")
  response.reject(123456)
  response.reject(130000)
  response.reject(computed)
  // @ts-expect-error 120000 is below the range
  response.reject(120000)
  // @ts-expect-error 130001 is above the range
  response.reject(130001)
  // @ts-expect-error 2 drops the message, which is `drop`
  response.reject(2)
  // @ts-expect-error a code of groups
  response.reject(10100)
  expectTypeOf(response.drop).toEqualTypeOf<WebhookResponse.WebhookResponse<"C2C.CallbackBeforeSendMsg">>()
})

test("a group event can be rejected with 1 and 10100 to 10200", () => {
  const response = {} as WebhookResponse.Responses<typeof group.beforeCreateGroup>
  response.reject(10100)
  response.reject(10155)
  response.reject(10200)
  // @ts-expect-error 10099 is below the range
  response.reject(10099)
  // @ts-expect-error 10201 is above the range
  response.reject(10201)
  // @ts-expect-error a code of one-to-one messages
  response.reject(120001)
  // @ts-expect-error only messages can be dropped
  void response.drop
})

test("friends are rejected one by one with 38000 to 39000", () => {
  const response = {} as WebhookResponse.Responses<typeof sns.prevFriendAdd>
  response.reject(38000)
  response.rejectUsers({ bob: { code: 39000, info: "no" }, carol: { code: 38500 } })
  // @ts-expect-error 1 rejects nobody here
  response.reject(1)
  // @ts-expect-error a code is needed
  response.reject()
  // @ts-expect-error 39001 is above the range
  response.rejectUsers({ bob: { code: 39001 } })
})

test("where no range is documented, no code can be given", () => {
  const response = {} as WebhookResponse.Responses<typeof officialAccount.beforeCreateOfficialAccount>
  response.reject()
  // @ts-expect-error no code reaches the caller here
  response.reject(10100)
  const subscribing = {} as WebhookResponse.Responses<typeof officialAccount.beforeAddSubscriber>
  subscribing.rejectMembers(["bob"])
  // @ts-expect-error which codes reject all is not documented
  void subscribing.reject
})

test("only what the page allows can be changed", () => {
  const response = {} as WebhookResponse.Responses<typeof officialAccount.beforeSendMsg>
  response.change({ MsgBody: [{ MsgType: "TIMTextElem", MsgContent: { Text: "hello" } }] })
  // @ts-expect-error official accounts cannot change the custom data
  response.change({ CloudCustomData: "x" })
})

test("what has happened can be acknowledged and nothing else", () => {
  const response = {} as WebhookResponse.Responses<typeof sns.friendAdd>
  expectTypeOf(response.ok).toEqualTypeOf<WebhookResponse.WebhookResponse<"Sns.CallbackFriendAdd">>()
  response.failed("database is down")
  // @ts-expect-error it has happened
  void response.allow
  // @ts-expect-error it has happened
  void response.reject
  const exception = {} as WebhookResponse.Responses<typeof group.sendMsgException>
  // @ts-expect-error the code of this response is always 0
  void exception.failed
})

test("handlers get their event and their responses, and need a response where one is due", () => {
  Webhooks.createWebhooks({
    ...app,
    handlers: {
      "C2C.CallbackBeforeSendMsg": ({ body, command }, response) => {
        expectTypeOf(command).toEqualTypeOf<"C2C.CallbackBeforeSendMsg">()
        expectTypeOf(body.From_Account).toEqualTypeOf<string>()
        return response.allow
      },
      "Sns.CallbackFriendAdd": async ({ body }) => {
        expectTypeOf(body.PairList[0]!.To_Account).toEqualTypeOf<string>()
      },
      "State.StateChange": { handle: (_event, response) => response.ok, late: "interrupt", otherwise: "none" }
    }
  })
  Webhooks.createWebhooks({
    ...app,
    handlers: {
      // @ts-expect-error a group may only be created or not: something has to be answered
      "Group.CallbackBeforeCreateGroup": () => undefined
    }
  })
  Webhooks.createWebhooks({
    ...app,
    handlers: {
      // @ts-expect-error there is no such command
      "Group.CallbackBeforeCreateGruop": () => undefined
    }
  })
})

test("a response to one webhook is none to another", () => {
  const { drop } = {} as WebhookResponse.Responses<typeof c2cBeforeSendMsg>
  const handle = (): WebhookResponse.WebhookResponse<"C2C.CallbackBeforeSendMsg"> => drop
  // @ts-expect-error this responses one-to-one messages
  const other: Handler.PromiseHandle<typeof group.beforeSendMsg> = handle
  void other
})

test("effects keep what their handlers need", () => {
  const webhooks = Webhooks.make({
    ...app,
    handlers: {
      "C2C.CallbackBeforeSendMsg": ({ body }, response) =>
        Effect.gen(function* () {
          const { ok } = yield* Rules
          return (yield* ok) && body.MsgBody.length > 0 ? response.allow : response.reject(120001)
        }),
      "Sns.CallbackFriendAdd": { handle: () => Effect.flatMap(Store, ({ save }) => save), late: "interrupt" }
    }
  })
  expectTypeOf(webhooks).toEqualTypeOf<Effect.Effect<Webhooks.Webhooks, OptionsError, Rules | Store>>()
  Webhooks.make({
    ...app,
    handlers: {
      // @ts-expect-error there is no such command
      "C2C.CallbackBeforeSend": () => Effect.void
    }
  })
  Webhooks.make({
    ...app,
    handlers: {
      // @ts-expect-error a group may only be created or not: something has to be answered
      "Group.CallbackBeforeCreateGroup": () => Effect.void
    }
  })
})

test("a route takes a handler of its webhook", () => {
  const route = Webhooks.on(c2cBeforeSendMsg, ({ body }, response) =>
    Effect.map(Rules, () => (body.To_Account === "bob" ? response.drop : response.allow))
  )
  expectTypeOf(Webhooks.fromRoutes({ ...app, routes: [route] })).toEqualTypeOf<
    Effect.Effect<Webhooks.Webhooks, OptionsError, Rules>
  >()
})

test("events are told apart by their command", () => {
  const read = (event: Known | Unknown) => {
    if (!event.known) return event.body["anything"]
    if (event.command === "Group.CallbackAfterGroupFull") {
      expectTypeOf(event.body.GroupId).toEqualTypeOf<string>()
    }
    return event.command
  }
  void read
})
