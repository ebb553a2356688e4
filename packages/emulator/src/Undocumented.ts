/** Behaviour that is not documented. */
import { type Accounts, accounts } from "./undocumented/accounts.js"
import { type Conversations, conversations } from "./undocumented/conversations.js"
import { type Groups, groups } from "./undocumented/groups.js"
import { type Messages, messages } from "./undocumented/messages.js"
import { type Moderation, moderation } from "./undocumented/moderation.js"
import { defaultsOf, type Option } from "./undocumented/option.js"
import { type Relations, relations } from "./undocumented/relations.js"
import { type Requests, requests } from "./undocumented/requests.js"
import { type Responses, responses } from "./undocumented/responses.js"

export type { Choice, Count, Names, Option, Page, Setting } from "./undocumented/option.js"

/**
 * Behaviour where the pages say nothing or contradict each other. Code that works with every setting works with the
 * service.
 */
export interface Undocumented
  extends Requests, Responses, Accounts, Relations, Groups, Messages, Conversations, Moderation {}

const declared = {
  ...requests,
  ...responses,
  ...accounts,
  ...relations,
  ...groups,
  ...messages,
  ...conversations,
  ...moderation
}

/** All options, each with its values, its default, and the page that states the default. */
export const options: { readonly [K in keyof Undocumented]: Option } = declared

/** The defaults of all options. */
export const defaults: Undocumented = defaultsOf(declared)
