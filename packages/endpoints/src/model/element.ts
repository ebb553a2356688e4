import * as Enum from "@tcchat/core/Enum"
import * as Schema from "effect/Schema"

/**
 * A type of element that is not described here. At run time it is any string, such as `TIMNextElem`. The compiler gets
 * a string that no known type can be, so that a comparison with a known type tells it what the content of an element
 * is; to send such an element, write `"TIMNextElem" as OtherMsgType`.
 */
export type OtherMsgType = `other ${string}`

/** A text. */
export const TextElem = Schema.Struct({
  MsgType: Schema.Literal("TIMTextElem"),
  MsgContent: Schema.Struct({
    /** The text; receivers who are offline see it in the notification. */
    Text: Schema.String
  })
})

/** A place. */
export const LocationElem = Schema.Struct({
  MsgType: Schema.Literal("TIMLocationElem"),
  MsgContent: Schema.Struct({
    /** Description of the place. */
    Desc: Schema.optional(Schema.String),
    /** Latitude in degrees. */
    Latitude: Schema.JsonNumber,
    /** Longitude in degrees. */
    Longitude: Schema.JsonNumber
  })
})

/** A sticker. */
export const FaceElem = Schema.Struct({
  MsgType: Schema.Literal("TIMFaceElem"),
  MsgContent: Schema.Struct({
    /** Number of the sticker, which the app defines. */
    Index: Schema.Int,
    /** More about it, as the app likes. */
    Data: Schema.optional(Schema.String)
  })
})

/**
 * Data that the app defines. A message has at most one element of this type.
 *
 * A message of this element alone is pushed to receivers who are offline only if there is a `Desc` here or in
 * `OfflinePushInfo`, which, when given, replaces what is said about the notification here.
 */
export const CustomElem = Schema.Struct({
  MsgType: Schema.Literal("TIMCustomElem"),
  MsgContent: Schema.Struct({
    /** The data; it does not go into the notification for Apple devices. */
    Data: Schema.optional(Schema.String),
    /** Text of the notification for receivers who are offline. */
    Desc: Schema.optional(Schema.String),
    /** Passed through in the notification for Apple devices, under the key Ext. */
    Ext: Schema.optional(Schema.String),
    /** Sound file of the notification on Apple devices. */
    Sound: Schema.optional(Schema.String)
  })
})

/** A voice message. */
export const SoundElem = Schema.Struct({
  MsgType: Schema.Literal("TIMSoundElem"),
  MsgContent: Schema.Struct({
    /** Address for the download; messages of old clients (2.x, 3.x) lack it. */
    Url: Schema.String,
    /** Key that is unique in the world, usually the MD5 of the file. */
    UUID: Schema.String,
    /** Size in bytes. */
    Size: Schema.optional(Schema.Int),
    /** Length in seconds. */
    Second: Schema.optional(Schema.Int),
    /** Must be 2, for a download by Url; messages of old clients (2.x, 3.x) lack it. */
    Download_Flag: Enum.closed("receivers could not download it", 2)
  })
})

/** A variant of a picture. */
export const ImageInfo = Schema.Struct({
  /** 1 the original, 2 a large one, 3 the thumbnail. */
  Type: Enum.open(1, 2, 3),
  /** Size in bytes. */
  Size: Schema.optional(Schema.Int),
  /** Width in pixels. */
  Width: Schema.Int,
  /** Height in pixels. */
  Height: Schema.Int,
  /** Address for the download; note the spelling, not Url. */
  URL: Schema.String
})

/** A picture. */
export const ImageElem = Schema.Struct({
  MsgType: Schema.Literal("TIMImageElem"),
  MsgContent: Schema.Struct({
    /** Key of the picture, which is unique. */
    UUID: Schema.String,
    /** 1 JPG, 2 GIF, 3 PNG, 4 BMP, 255 anything else. */
    ImageFormat: Schema.optional(Enum.open(1, 2, 3, 4, 255)),
    /** The original, a large variant and the thumbnail. */
    ImageInfoArray: Schema.Array(ImageInfo)
  })
})

/** A file. */
export const FileElem = Schema.Struct({
  MsgType: Schema.Literal("TIMFileElem"),
  MsgContent: Schema.Struct({
    /** Address for the download; messages of old clients (2.x, 3.x) lack it. */
    Url: Schema.String,
    /** Key of the file, which is unique. */
    UUID: Schema.String,
    /** Size in bytes. */
    FileSize: Schema.optional(Schema.Int),
    /** Name of the file; the table of the English page spells it fileName, its sample and the SDKs like this. */
    FileName: Schema.optional(Schema.String),
    /** Must be 2, for a download by Url; messages of old clients (2.x, 3.x) lack it. */
    Download_Flag: Enum.closed("receivers could not download it", 2)
  })
})

/** A video. The flags are spelled without the underscore of `Download_Flag`. */
export const VideoElem = Schema.Struct({
  MsgType: Schema.Literal("TIMVideoFileElem"),
  MsgContent: Schema.Struct({
    /** Address for the download; messages of old clients (2.x, 3.x) lack it. */
    VideoUrl: Schema.String,
    /** Key of the video, which is unique. */
    VideoUUID: Schema.String,
    /** Size in bytes. */
    VideoSize: Schema.optional(Schema.Int),
    /** Length in seconds; 0 from web clients. */
    VideoSecond: Schema.optional(Schema.Int),
    /** Format, such as mp4. */
    VideoFormat: Schema.optional(Schema.String),
    /** Must be 2, for a download by VideoUrl; messages of old clients (2.x, 3.x) lack it. */
    VideoDownloadFlag: Enum.closed("receivers could not download it", 2),
    /** Address of the thumbnail; messages of old clients (2.x, 3.x) lack it. */
    ThumbUrl: Schema.String,
    /** Key of the thumbnail, which is unique. */
    ThumbUUID: Schema.String,
    /** Size of the thumbnail in bytes. */
    ThumbSize: Schema.optional(Schema.Int),
    /** Width of the thumbnail in pixels. */
    ThumbWidth: Schema.Int,
    /** Height of the thumbnail in pixels. */
    ThumbHeight: Schema.Int,
    /** Format of the thumbnail, such as JPG. */
    ThumbFormat: Schema.optional(Schema.String),
    /** Must be 2, for a download by ThumbUrl; messages of old clients (2.x, 3.x) lack it. */
    ThumbDownloadFlag: Enum.closed("receivers could not download it", 2)
  })
})

/** What a message says of the messages that are merged into it. */
export const mergedSummary = {
  /** Title. */
  Title: Schema.String,
  /** Number of merged messages. */
  MsgNum: Schema.Int,
  /** Text for clients that are too old for this element. */
  CompatibleText: Schema.String,
  /** Lines of the preview. */
  AbstractList: Schema.Array(Schema.String),
  /** Key by which clients fetch merged messages of more than 12 KB; there is no MsgList then. */
  JsonMsgKey: Schema.optional(Schema.String)
}

/** Where a merged message comes from. */
export const mergedOrigin = {
  /** Sender. */
  From_Account: Schema.String,
  /** Receiver of a one-to-one message. */
  To_Account: Schema.optional(Schema.String),
  /** Group of a group message. */
  GroupId: Schema.optional(Schema.String),
  /** Sequence number. */
  MsgSeq: Schema.Int,
  /** Random number. */
  MsgRandom: Schema.Int,
  /** Time at which it was sent, in Unix seconds. */
  MsgTimeStamp: Schema.Int,
  /** Custom data. */
  CloudCustomData: Schema.optional(Schema.String)
}
