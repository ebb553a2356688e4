import * as conversation from "@tcchat/endpoints/conversation"
import { rejects, type Run, type Scene, step, type Step } from "../Script.js"
import { tell } from "./message.js"

const accounts = ["alice", "bob"]
const bob = ({ user }: Run) => ({ Type: 1, To_Account: user("bob") })

const list = (more: Omit<Step, "call" | "body"> = {}) =>
  step(
    conversation.listConversations,
    ({ user }) => ({
      From_Account: user("alice"),
      TimeStamp: 0,
      StartIndex: 0,
      TopTimeStamp: 0,
      TopStartIndex: 0,
      AssistFlags: 7
    }),
    // They count within a second, and a run may be slow or quick.
    { hidden: ["StartIndex", "TopStartIndex"], ...more }
  )

const create = (more: Omit<Step, "call" | "body"> = {}) =>
  step(
    conversation.createConversationGroup,
    (run) => ({
      From_Account: run.user("alice"),
      GroupContactItem: [{ GroupName: "work", ContactItem: [bob(run)] }]
    }),
    more
  )

const pin = (more: Omit<Step, "call" | "body"> = {}) =>
  step(
    conversation.pinConversations,
    (run) => ({ From_Account: run.user("alice"), OperationType: 1, RecentContactItem: [bob(run)] }),
    more
  )

/** Conversations, their groups and marks. */
export const conversations: ReadonlyArray<Scene> = [
  {
    name: "conversations",
    accounts,
    steps: [
      tell(201),
      pin(),
      step(conversation.markConversations, (run) => ({
        From_Account: run.user("alice"),
        MarkItem: [{ OptType: 1, ContactItem: bob(run), SetMark: [1] }]
      })),
      create(),
      step(conversation.updateConversationGroup, ({ user }) => ({
        From_Account: user("alice"),
        UpdateType: 1,
        UpdateGroup: { UpdateGroupType: 1, OldGroupName: "work", NewGroupName: "team" }
      })),
      step(conversation.listConversationGroups, ({ user }) => ({ From_Account: user("alice"), StartIndex: 0 })),
      step(conversation.searchConversationGroups, (run) => ({
        From_Account: run.user("alice"),
        ContactItem: [bob(run)]
      })),
      list(),
      step(conversation.deleteConversationGroup, ({ user }) => ({ From_Account: user("alice"), GroupName: ["team"] })),
      step(conversation.deleteConversation, ({ user }) => ({
        From_Account: user("alice"),
        Type: 1,
        To_Account: user("bob"),
        ClearRamble: 1
      }))
    ]
  },
  {
    name: "pages of conversations",
    accounts: ["alice", "bob", "carol"],
    steps: [
      tell(211),
      step(tell(212).call, (run) => ({ ...tell(212).body(run), To_Account: run.user("carol") })),
      list({
        probes: [
          {
            option: "undocumented.conversationsPageSize",
            value: ({ code, fields }) => {
              const shown = (fields.SessionItem as ReadonlyArray<unknown> | undefined)?.length ?? 0
              return code === 0 && shown > 0 && shown < 2 ? shown : undefined
            }
          }
        ]
      })
    ]
  },
  {
    name: "a conversation that does not exist",
    accounts,
    steps: [pin(rejects("undocumented.changeMissingConversation", 50_002, ["create", "reject"]))]
  },
  {
    name: "a conversation group that exists",
    accounts,
    steps: [
      tell(221),
      create(),
      create(rejects("undocumented.createExistingConversationGroup", 50_002, ["add", "reject"]))
    ]
  }
]
