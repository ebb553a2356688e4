import { assert, describe, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Either from "effect/Either"
import * as FastCheck from "effect/FastCheck"
import * as Schema from "effect/Schema"
import { MsgBody, type MsgElement } from "../src/model/message.js"
import { OfflinePushInfo } from "../src/model/offlinePush.js"
import { ReceivedMsgBody } from "../src/model/receivedMessage.js"

const asItIs = { onExcessProperty: "preserve" } as const
const send = (body: unknown) => Schema.encodeUnknownSync(MsgBody, asItIs)(body)
const sends = (body: unknown) => Either.isRight(Schema.encodeUnknownEither(MsgBody, asItIs)(body))
const read = Schema.decodeUnknownSync(ReceivedMsgBody, asItIs)

const media = { Url: "https://example.com/1", UUID: "1", Download_Flag: 2 } as const
const picture = { Type: 1, Width: 2448, Height: 3264, URL: "https://example.com/1.jpg" } as const
const elements: ReadonlyArray<MsgElement> = [
  { MsgType: "TIMTextElem", MsgContent: { Text: "hello" } },
  { MsgType: "TIMLocationElem", MsgContent: { Desc: "here", Latitude: 29.340656774469956, Longitude: -116.77 } },
  { MsgType: "TIMFaceElem", MsgContent: { Index: 1, Data: "content" } },
  { MsgType: "TIMCustomElem", MsgContent: { Data: "x", Desc: "new", Ext: "url", Sound: "dingdong.aiff" } },
  { MsgType: "TIMSoundElem", MsgContent: { ...media, Size: 62351, Second: 1 } },
  { MsgType: "TIMImageElem", MsgContent: { UUID: "1", ImageFormat: 255, ImageInfoArray: [{ ...picture, Size: 1 }] } },
  { MsgType: "TIMFileElem", MsgContent: { ...media, FileSize: 1773552, FileName: "a.pdf" } },
  {
    MsgType: "TIMVideoFileElem",
    MsgContent: {
      VideoUrl: "https://example.com/1.mp4",
      VideoUUID: "1",
      VideoSize: 1194603,
      VideoSecond: 0,
      VideoFormat: "mp4",
      VideoDownloadFlag: 2,
      ThumbUrl: "https://example.com/1.jpg",
      ThumbUUID: "2",
      ThumbSize: 13907,
      ThumbWidth: 720,
      ThumbHeight: 1280,
      ThumbFormat: "JPG",
      ThumbDownloadFlag: 2
    }
  }
]

const optional = /^(Desc|Data|Ext|Sound|Second|ImageFormat|\w*Size|FileName|Video(Second|Format)|ThumbFormat)$/

/** A message of all kinds of elements that are merged. */
const relay: MsgElement = {
  MsgType: "TIMRelayElem",
  MsgContent: {
    Title: "Chat of Sun and Moon",
    MsgNum: 2,
    CompatibleText: "2 messages",
    AbstractList: ["Sun: hello", "Moon: ..."],
    MsgList: [
      {
        From_Account: "sun",
        To_Account: "moon",
        MsgSeq: 4294967295,
        MsgRandom: 1,
        MsgTimeStamp: 1619058124,
        MsgBody: [
          { MsgType: "TIMTextElem", MsgContent: { Text: "hello" } },
          { MsgType: "TIMSoundElem", MsgContent: { UUID: "of an old client" } }
        ],
        CloudCustomData: "data"
      }
    ]
  }
}

describe("a message to be sent", () => {
  it("has elements of every documented type, alone and together", () => {
    for (const element of [...elements, relay]) assert.deepStrictEqual(send([element]), [element])
    assert.deepStrictEqual(send([...elements, relay]), [...elements, relay])
  })

  it("requires the documented fields of each element, and names missing ones", () => {
    for (const { MsgType, MsgContent } of elements)
      for (const field of Object.keys(MsgContent)) {
        const { [field]: _, ...rest } = MsgContent as Record<string, unknown>
        assert.strictEqual(sends([{ MsgType, MsgContent: rest }]), optional.test(field), `${MsgType} without ${field}`)
      }
  })

  it("can be downloaded by its address and in no other way", () => {
    for (const MsgType of ["TIMSoundElem", "TIMFileElem"])
      for (const Download_Flag of [0, 1, 3, "2"])
        assert.isFalse(sends([{ MsgType, MsgContent: { ...media, Download_Flag } }]))
  })

  it("has at most one custom element", () => {
    const custom = elements[3]!
    assert.isTrue(sends([elements[0], custom, elements[2]]))
    assert.isFalse(sends([custom, elements[0], custom]))
  })

  it("may have unknown elements and fields", () => {
    const next = { MsgType: "TIMNextElem", MsgContent: { Deep: [{ er: 1 }] }, More: true }
    assert.deepStrictEqual<unknown>(send([next]), [next])
    const more = { MsgType: "TIMTextElem", MsgContent: { Text: "hello", Style: "bold" } }
    assert.deepStrictEqual<unknown>(send([more]), [more])
    assert.isFalse(sends([{ MsgType: "TIMNextElem" }]))
  })

  it("accepts received messages in a merged message", () => {
    const received = read([...elements, relay])
    const again = { ...relay.MsgContent, MsgList: [{ ...origin, MsgBody: received }] }
    assert.deepStrictEqual(send([{ MsgType: "TIMRelayElem", MsgContent: again }]), [
      { MsgType: "TIMRelayElem", MsgContent: again }
    ])
  })
})

const origin = { From_Account: "sun", GroupId: "@TGS#1", MsgSeq: 1, MsgRandom: 2, MsgTimeStamp: 3 }

describe("a message in a response", () => {
  it("is identified by its type", () => {
    const [first] = read([{ MsgType: "TIMTextElem", MsgContent: { Text: "hello" } }])
    assert.strictEqual(first?.MsgType === "TIMTextElem" ? first.MsgContent.Text : undefined, "hello")
    const [merged] = read([relay])
    const [inner] = (merged?.MsgType === "TIMRelayElem" && merged.MsgContent.MsgList?.[0]?.MsgBody) || []
    assert.strictEqual(inner?.MsgType === "TIMTextElem" ? inner.MsgContent.Text : undefined, "hello")
  })

  it("is kept unchanged, whatever its elements are", () => {
    const kept = [
      { MsgType: "TIMNextElem", MsgContent: { Deep: [{ er: 1 }] }, More: true },
      { MsgType: "TIMGroupTipElem", MsgContent: { OpType: 1, MemberList: ["peter"] } },
      {
        MsgType: "TIMStreamElem",
        MsgContent: { CompatibleText: "t", Chunks: [{ Index: 0, Markdown: "#", IsLast: 0 }] }
      },
      { MsgType: "TIMTextElem", MsgContent: { Text: "hello", Style: "bold" } },
      { MsgType: "TIMTextElem", MsgContent: { Text: 7 } },
      { MsgType: "TIMFaceElem" },
      { MsgType: "TIMFileElem", MsgContent: { fileName: "a.pdf", UUID: "of an old client" } },
      { MsgType: "TIMSoundElem", MsgContent: { Second: 1.5, Download_Flag: 1 } },
      { MsgType: "TIMImageElem", MsgContent: { ImageFormat: 7, ImageInfoArray: [{ Type: 4, URL: "u" }] } },
      { MsgType: "TIMCustomElem", MsgContent: {} },
      { MsgType: "TIMCustomElem", MsgContent: { Data: "\u0000学" } }
    ]
    assert.deepStrictEqual<unknown>(read(kept), kept)
    const deep = [{ MsgType: "TIMRelayElem", MsgContent: { MsgList: [{ ...origin, MsgBody: [relay, ...kept] }] } }]
    assert.deepStrictEqual<unknown>(read(deep), deep)
  })

  it("accepts the documented spelling of a file name", () => {
    const [file] = read([{ MsgType: "TIMFileElem", MsgContent: { fileName: "a.pdf" } }])
    assert.strictEqual(file?.MsgType === "TIMFileElem" ? file.MsgContent.fileName : undefined, "a.pdf")
  })

  it("decodes whatever can be sent", () => {
    FastCheck.assert(
      FastCheck.property(Arbitrary.make(MsgBody), (body) => {
        const wire: unknown = JSON.parse(JSON.stringify(send(body)))
        assert.deepStrictEqual<unknown>(read(wire), wire)
      }),
      { numRuns: 50 }
    )
  })
})

describe("the notification of a message", () => {
  it("accepts unknown fields of vendors, and no value of a wrong type in a known one", () => {
    const info = {
      PushFlag: 0,
      Ext: '{"entity":{"id":1}}',
      AndroidInfo: { HuaWeiImportance: "LOW", OPPONotifyLevel: 2 },
      ApnsInfo: { BadgeMode: 1, InterruptionLevel: "time-sensitive" },
      HarmonyInfo: { Sound: "a" }
    }
    assert.deepStrictEqual<unknown>(Schema.encodeUnknownSync(OfflinePushInfo, asItIs)(info), info)
    for (const wrong of [{ PushFlag: "0" }, { AndroidInfo: { HuaWeiImportance: 1 } }, { ApnsInfo: { Title: 1 } }])
      assert.isTrue(Either.isLeft(Schema.encodeUnknownEither(OfflinePushInfo)(wrong)), JSON.stringify(wrong))
  })
})
