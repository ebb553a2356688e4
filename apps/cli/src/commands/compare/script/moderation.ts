import * as moderation from "@tcchat/endpoints/moderation"
import { rejects, type Run, type Scene, step } from "../Script.js"

const page = { Offset: 0, Limit: 10 }

const keyword = ({ sdkAppId, word }: Run) => ({
  SdkAppId: sdkAppId,
  LocalAuditWords: [{ Keyword: word("keyword"), WordType: 1, FilterType: 1, ReplacedContent: "***" }]
})

/** Content moderation. No call can make a library of cloud keywords, and those of the app are left alone. */
export const moderations: ReadonlyArray<Scene> = [
  {
    name: "moderation",
    accounts: ["alice"],
    steps: [
      step(
        moderation.moderateContent,
        ({ user, word }) => ({
          AuditName: "C2C",
          ContentType: "Text",
          Content: word("hello"),
          ExtSender: user("alice")
        }),
        rejects("console.moderation", 2015, [true, false])
      ),
      step(moderation.moderateContents, ({ word }) => ({
        AuditName: "C2C",
        Contents: [{ ContentId: 0, ContentType: "Text", Content: word("hello") }]
      })),
      step(
        moderation.moderateContents,
        { AuditName: "C2C", Contents: [{ ContentId: 0, ContentType: "Audio", Content: "https://example.com/a.mp3" }] },
        rejects("undocumented.unfitContent", 93_005, ["fail", "rejectCall"])
      )
    ]
  },
  {
    name: "cloud keywords",
    accounts: [],
    steps: [
      step(moderation.listCloudLibraries, ({ sdkAppId }) => ({ SdkAppId: sdkAppId, ...page }), {
        hidden: ["TotalCount", "Infos"]
      }),
      step(moderation.listCloudKeywords, ({ sdkAppId, word }) => ({
        SdkAppId: sdkAppId,
        LibID: word("library"),
        ...page
      })),
      step(moderation.addCloudKeywords, ({ sdkAppId, word }) => ({
        SdkAppId: sdkAppId,
        LibID: word("library"),
        UserKeywords: [{ Content: word("keyword"), Label: "Ad" }]
      })),
      step(moderation.deleteCloudKeywords, ({ sdkAppId, word }) => ({
        SdkAppId: sdkAppId,
        LibID: word("library"),
        Keywords: [word("keyword")]
      }))
    ]
  },
  {
    name: "local keywords",
    accounts: [],
    keywords: ["keyword"],
    steps: [
      step(moderation.addLocalKeywords, keyword),
      step(
        moderation.listLocalKeywords,
        ({ sdkAppId, word }) => ({ SdkAppId: sdkAppId, FilterType: 1, Keyword: word("keyword"), ...page }),
        { hidden: ["TotalCount", "TotalRegCount"] }
      ),
      step(moderation.deleteLocalKeywords, keyword)
    ]
  }
]
