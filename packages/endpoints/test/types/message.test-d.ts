import type * as Endpoint from "@tcchat/core/Endpoint"
import { expectTypeOf, test } from "vitest"
import type { MsgElement, OtherMsgType, pullHistory, ReceivedElement, sendMessage } from "../../src/message.js"

type Sent = Endpoint.Payload<typeof sendMessage>["MsgBody"]
type Received = NonNullable<NonNullable<Endpoint.Success<typeof pullHistory>["MsgList"]>[number]["MsgBody"]>

test("the elements of messages have names of their own", () => {
  expectTypeOf<Sent>().toEqualTypeOf<ReadonlyArray<MsgElement>>()
  expectTypeOf<Received>().toEqualTypeOf<ReadonlyArray<ReceivedElement>>()
})

test("an element of a known type has the content of that type", () => {
  const text: MsgElement = { MsgType: "TIMTextElem", MsgContent: { Text: "hello" } }
  // @ts-expect-error the content of a text is called Text
  const typo: MsgElement = { MsgType: "TIMTextElem", MsgContent: { Txt: "hello" } }
  // @ts-expect-error a type that is not known has to be called so
  const unknown: MsgElement = { MsgType: "TIMNextElem", MsgContent: { Txt: "hello" } }
  const other: MsgElement = { MsgType: "TIMNextElem" as OtherMsgType, MsgContent: { Anything: 1 } }
  expectTypeOf([text, typo, unknown, other]).toEqualTypeOf<Array<MsgElement>>()
})

test("a comparison of the type tells the content", () => {
  const read = (element: ReceivedElement) => {
    switch (element.MsgType) {
      case "TIMTextElem":
        return element.MsgContent.Text
      case "TIMImageElem":
        return element.MsgContent.ImageInfoArray?.[0]?.URL
      case "TIMRelayElem": {
        const inner = element.MsgContent.MsgList?.[0]?.MsgBody?.[0]
        return inner?.MsgType === "TIMLocationElem" ? inner.MsgContent.Latitude : undefined
      }
      default:
        return null
    }
  }
  expectTypeOf(read).returns.toEqualTypeOf<string | number | null | undefined>()
})
