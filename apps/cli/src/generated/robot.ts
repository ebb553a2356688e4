// Written by scripts/docs.ts from the doc comments of the endpoints.
import type { EndpointDocs } from "../EndpointDocs.js"

export const docs: Readonly<Record<string, EndpointDocs>> = {
  "robot.createRobot": {
    description:
      "An app has at most 20 robots. Creating one of the same id again makes no second robot. The id is called `UserID` here, `Robot_Account` in the other calls. The end of the page's list of codes could not be read; 10008 is that of the pages beside it.",
    see: ["https://www.tencentcloud.com/document/product/1047/55281"],
    payload: {
      FaceUrl: "URL of the avatar.",
      Nick: "Nickname.",
      SelfSignature: "Signature, at most 500 bytes.",
      UserID: "Id of the robot: it starts with `@RBT#` and has at most 32 bytes."
    },
    success: {}
  },
  "robot.deleteRobot": {
    description: "It can no longer be used, but its id does not become free. What a repeat returns is not documented.",
    see: ["https://www.tencentcloud.com/document/product/1047/55282"],
    payload: { Robot_Account: "Id of the robot, which starts with `@RBT#`." },
    success: {}
  },
  "robot.listRobots": {
    description: "There are no pages, as an app has at most 20 robots.",
    see: ["https://www.tencentcloud.com/document/product/1047/55280"],
    payload: {},
    success: { Robot_Account: "Ids of the robots." }
  },
  "robot.sendStreamMessage": {
    description:
      "The first piece starts the message and returns its `MsgKey`; the following ones carry it, one after another, and the last one has `Finish` 1. No way to recognise repeats is documented: a repeated piece would be appended again, a repeated first piece would start a second message. So a call of unknown outcome is not repeated. Clients show such messages with TUIKit 7.7.5282 and later.",
    see: ["https://www.tencentcloud.com/document/product/1047/71131"],
    payload: {
      Chunk: "Next piece of the text.",
      Finish: "1 with the last piece.",
      From_Account: "Id of the robot, which starts with `@RBT#`.",
      MsgKey: "From the second piece on: the key that the first call returned.",
      To_Account: "Receiver."
    },
    success: { MsgKey: "Identifies the message, for its next pieces." }
  }
}
