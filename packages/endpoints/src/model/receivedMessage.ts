import * as Enum from "@tcchat/core/Enum"
import * as Schema from "effect/Schema"
import {
  CustomElem,
  FaceElem,
  FileElem,
  ImageElem,
  ImageInfo,
  LocationElem,
  mergedOrigin,
  mergedSummary,
  type OtherMsgType,
  SoundElem,
  TextElem,
  VideoElem
} from "./element.js"

/** The same fields, none of which has to be there, without limits. */
const lenient = <Fields extends Schema.Struct.Fields>(fields: Fields) =>
  Schema.partial(Schema.encodedSchema(Schema.Struct(fields)))

const flag = {
  /** 2 for a download by Url; messages of old clients (2.x, 3.x) lack it. */
  Download_Flag: Schema.Number
}

const text = Schema.Struct({
  MsgType: TextElem.fields.MsgType,
  MsgContent: lenient(TextElem.fields.MsgContent.fields)
})

const location = Schema.Struct({
  MsgType: LocationElem.fields.MsgType,
  MsgContent: lenient(LocationElem.fields.MsgContent.fields)
})

const face = Schema.Struct({
  MsgType: FaceElem.fields.MsgType,
  MsgContent: lenient(FaceElem.fields.MsgContent.fields)
})

const custom = Schema.Struct({
  MsgType: CustomElem.fields.MsgType,
  MsgContent: lenient(CustomElem.fields.MsgContent.fields)
})

const sound = Schema.Struct({
  MsgType: SoundElem.fields.MsgType,
  MsgContent: lenient({ ...SoundElem.fields.MsgContent.fields, ...flag })
})

const image = Schema.Struct({
  MsgType: ImageElem.fields.MsgType,
  MsgContent: lenient({
    ...ImageElem.fields.MsgContent.fields,
    /** 1 JPG, 2 GIF, 3 PNG, 4 BMP, 255 anything else; there may be others. */
    ImageFormat: Schema.Number,
    /** The original, a large variant and the thumbnail. */
    ImageInfoArray: Schema.Array(
      lenient({
        ...ImageInfo.fields,
        /** 1 the original, 2 a large one, 3 the thumbnail; there may be others. */
        Type: Schema.Number
      })
    )
  })
})

const file = Schema.Struct({
  MsgType: FileElem.fields.MsgType,
  MsgContent: lenient({
    ...FileElem.fields.MsgContent.fields,
    /** Name of the file under the name of the table of the English page. */
    fileName: Schema.String,
    ...flag
  })
})

const video = Schema.Struct({
  MsgType: VideoElem.fields.MsgType,
  MsgContent: lenient({
    ...VideoElem.fields.MsgContent.fields,
    /** 2 for a download by VideoUrl; messages of old clients (2.x, 3.x) lack it. */
    VideoDownloadFlag: Schema.Number,
    /** 2 for a download by ThumbUrl; messages of old clients (2.x, 3.x) lack it. */
    ThumbDownloadFlag: Schema.Number
  })
})

/** A text that arrives piece by piece; documented for the Desk product only. */
const stream = Schema.Struct({
  MsgType: Schema.Literal("TIMStreamElem"),
  MsgContent: lenient({
    /** Text for clients that are too old for this element. */
    CompatibleText: Schema.String,
    /** The pieces. */
    Chunks: Schema.Array(
      lenient({
        /** Kind of the piece. */
        EventType: Schema.Unknown,
        /** Position of the piece. */
        Index: Schema.Number,
        /** Text of the piece, in Markdown. */
        Markdown: Schema.String,
        /** Whether it is the last one. */
        IsLast: Schema.Unknown
      })
    )
  })
})

/** What the service itself tells a group; its content is not documented. */
const notice = Schema.Struct({
  MsgType: Enum.closed("others have forms of their own", "TIMGroupTipElem", "TIMGroupSystemNoticeElem"),
  MsgContent: Schema.optional(Schema.Unknown)
})

/** An element of a type that is not known yet, or one whose content is not as documented. */
const other = Schema.Struct({
  MsgType: Schema.String.pipe(Schema.filter((_type): _type is OtherMsgType => true)),
  MsgContent: Schema.optional(Schema.Unknown)
})

/** Merged messages, each with its elements. */
const merged = <A, I>(element: Schema.Schema<A, I>) =>
  Schema.Struct({
    MsgType: Schema.Literal("TIMRelayElem"),
    MsgContent: Schema.extend(
      lenient(mergedSummary),
      Schema.Struct({
        /** The messages; missing where they are more than 12 KB. */
        MsgList: Schema.optional(
          Schema.Array(
            Schema.extend(
              lenient(mergedOrigin),
              Schema.Struct({
                /** Elements of the message, in order. */
                MsgBody: Schema.optional(Schema.Array(element))
              })
            )
          )
        )
      })
    )
  })

/** Merged messages within a merged message, whose elements are kept as they are. */
const mergedTwice = merged(Schema.Struct({ MsgType: Schema.String, MsgContent: Schema.optional(Schema.Unknown) }))

type Single =
  | typeof text.Type
  | typeof location.Type
  | typeof face.Type
  | typeof custom.Type
  | typeof sound.Type
  | typeof image.Type
  | typeof file.Type
  | typeof video.Type
  | typeof stream.Type
  | typeof notice.Type
  | typeof other.Type

/** An element of a merged message. */
export type MergedElement = Single | typeof mergedTwice.Type

const mergedElement: Schema.Schema<MergedElement> = Schema.typeSchema(
  Schema.Union(text, location, face, custom, sound, image, file, video, stream, notice, mergedTwice, other)
)

/** Elements of a merged message, in order. */
export const MergedMsgBody = Schema.Array(mergedElement)

const relay = merged(mergedElement)

/** An element of a message in a response. */
export type ReceivedElement = Single | typeof relay.Type

/**
 * Elements of a message in a response, in order. Nothing is rejected: elements of types that are not known yet, and
 * those whose content is not as documented, are kept as they are.
 */
export const ReceivedMsgBody: Schema.Schema<ReadonlyArray<ReceivedElement>> = Schema.Array(
  Schema.typeSchema(Schema.Union(text, location, face, custom, sound, image, file, video, stream, notice, relay, other))
)
