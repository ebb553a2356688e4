import * as Schema from "effect/Schema"

/** Elements of a message. */
export const MsgBody = Schema.Array(
  Schema.Struct({
    /** Type of the element, such as TIMTextElem. */
    MsgType: Schema.String,
    /** Content of an element of that type. */
    MsgContent: Schema.Record({ key: Schema.String, value: Schema.Unknown })
  })
)
