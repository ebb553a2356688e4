import * as Schema from "effect/Schema"
import {
  CustomElem,
  FaceElem,
  FileElem,
  ImageElem,
  LocationElem,
  mergedOrigin,
  mergedSummary,
  type OtherMsgType,
  SoundElem,
  TextElem,
  VideoElem
} from "./element.js"
import { MergedMsgBody } from "./receivedMessage.js"

/** Merged messages. Clients show them from version 5.2.210 of the native and 2.10.1 of the web SDK on. */
const RelayElem = Schema.Struct({
  MsgType: Schema.Literal("TIMRelayElem"),
  MsgContent: Schema.Struct({
    ...mergedSummary,
    /** The messages, if they have at most 12 KB all together; their elements as they were received. */
    MsgList: Schema.optional(Schema.Array(Schema.Struct({ ...mergedOrigin, MsgBody: MergedMsgBody })))
  })
})

const known = [
  TextElem,
  LocationElem,
  FaceElem,
  CustomElem,
  SoundElem,
  ImageElem,
  FileElem,
  VideoElem,
  RelayElem
] as const

const knownTypes: ReadonlySet<string> = new Set(known.map(({ fields }) => fields.MsgType.literals[0]))

/** An element of a type that is not known here, which is sent as it is. */
const OtherElem = Schema.Struct({
  MsgType: Schema.String.pipe(
    Schema.filter((type): type is OtherMsgType => !knownTypes.has(type), { description: "a type that is not known" })
  ),
  MsgContent: Schema.Record({ key: Schema.String, value: Schema.Unknown })
})

/** An element of a message to be sent. */
export type MsgElement =
  | typeof TextElem.Type
  | typeof LocationElem.Type
  | typeof FaceElem.Type
  | typeof CustomElem.Type
  | typeof SoundElem.Type
  | typeof ImageElem.Type
  | typeof FileElem.Type
  | typeof VideoElem.Type
  | typeof RelayElem.Type
  | typeof OtherElem.Type

/** Elements of a message to be sent, in order; at most one of them is a `TIMCustomElem`. */
export const MsgBody: Schema.Schema<ReadonlyArray<MsgElement>> = Schema.Array(
  Schema.typeSchema(Schema.Union(...known, OtherElem))
).pipe(
  Schema.filter((elements) => elements.filter(({ MsgType }) => MsgType === "TIMCustomElem").length <= 1, {
    description: "at most one TIMCustomElem"
  })
)
