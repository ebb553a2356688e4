import type * as layered from "@tcchat/webhooks/Commands"
import type * as Handler from "@tcchat/webhooks/Handler"
import type * as Webhook from "@tcchat/webhooks/Webhook"
import type * as WebhookResponse from "@tcchat/webhooks/WebhookResponse"
import { expectTypeOf, test } from "vitest"
import type * as sdk from "../../src/webhooks.js"

type LayeredBodies = { readonly [C in layered.Command]: Webhook.Body<layered.WebhookOf<C>> }

type Bodies = { readonly [C in sdk.Command]: sdk.WebhookOf<C>["body"] }

/** The fields that a response takes; the responses themselves have another brand. */
type Taken<R> = R extends { readonly [K in "change" | "reply"]?: (fields: infer F) => unknown } ? F : never

test("commands and bodies are those of the definitions", () => {
  expectTypeOf<sdk.Command>().toEqualTypeOf<layered.Command>()
  expectTypeOf<Bodies>().toExtend<LayeredBodies>()
  expectTypeOf<LayeredBodies>().toExtend<Bodies>()
})

test("responses are those of the definitions", () => {
  type Layered = { readonly [C in layered.Command]: WebhookResponse.Responses<layered.WebhookOf<C>> }
  type Plain = { readonly [C in sdk.Command]: sdk.Responses<sdk.WebhookOf<C>> }
  expectTypeOf<{ readonly [C in sdk.Command]: keyof Plain[C] }>().toEqualTypeOf<{
    readonly [C in sdk.Command]: keyof Layered[C]
  }>()
  expectTypeOf<{ readonly [C in sdk.Command]: Taken<Plain[C]> }>().toExtend<{
    readonly [C in sdk.Command]: Taken<Layered[C]>
  }>()
  expectTypeOf<{ readonly [C in sdk.Command]: Taken<Layered[C]> }>().toExtend<{
    readonly [C in sdk.Command]: Taken<Plain[C]>
  }>()
})

test("a handler of the SDK gets an event that the layered package makes", () => {
  type LayeredEvent<C extends sdk.Command> = Parameters<Handler.PromiseHandle<layered.WebhookOf<C>>>[0]
  type PlainEvent<C extends sdk.Command> = Parameters<sdk.Handle<sdk.WebhookOf<C>>>[0]
  expectTypeOf<{ readonly [C in sdk.Command]: LayeredEvent<C> }>().toExtend<{
    readonly [C in sdk.Command]: PlainEvent<C>
  }>()
})

test("codes outside a documented range are errors", () => {
  const response = {} as sdk.Responses<sdk.C2CBeforeSendMsg>
  response.reject()
  response.reject(130000)
  // @ts-expect-error 130001 is above the range
  response.reject(130001)
  const handlers: sdk.Handlers = {
    // @ts-expect-error something has to be responded
    "Group.CallbackBeforeCreateGroup": () => undefined,
    "State.StateChange": { handle: (_event, response) => response.ok, late: "interrupt", otherwise: "none" }
  }
  void handlers
})

test("a body to sign may have unknown fields, and may be the interface", () => {
  expectTypeOf<sdk.GroupAfterGroupFullBody>().toExtend<sdk.TestRequestOptions<"Group.CallbackAfterGroupFull">["body"]>()
  const body: sdk.TestRequestOptions<"Group.CallbackAfterGroupFull">["body"] = { GroupId: "a", Unknown: 1 }
  void body
})
