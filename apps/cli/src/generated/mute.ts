// Written by scripts/docs.ts from the doc comments of the endpoints.
import type { EndpointDocs } from "../EndpointDocs.js"

export const docs: Readonly<Record<string, EndpointDocs>> = {
  "mute.queryGlobalMute": {
    description: "",
    see: ["https://www.tencentcloud.com/document/product/1047/34924"],
    payload: { Get_Account: "User to be queried." },
    success: {
      C2CmsgNospeakingTime:
        "Seconds left for one-to-one chats: 0 when the user is not muted, 4,294,967,295 when for good.",
      GroupmsgNospeakingTime: "Seconds left for groups: 0 when the user is not muted, 4,294,967,295 when for good."
    }
  },
  "mute.setGlobalMute": {
    description:
      "At least one of the two times has to be given (130008 otherwise). A repeat starts the time anew. A muted sender gets 20012 for one-to-one messages and 10017 for group messages, and the webhooks before a message are not fired.",
    see: ["https://www.tencentcloud.com/document/product/1047/34923"],
    payload: {
      C2CmsgNospeakingTime: "Seconds for one-to-one chats: 0 lifts the mute, 4,294,967,295 is for good.",
      GroupmsgNospeakingTime: "Seconds for groups: 0 lifts the mute, 4,294,967,295 is for good.",
      Set_Account: "User to be muted."
    },
    success: {}
  }
}
