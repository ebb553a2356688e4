/** The accounts, groups and keywords with which an emulator starts. */
import * as Schema from "effect/Schema"

const Value = Schema.Union(Schema.String, Schema.Int)

const Seconds = Schema.Int.pipe(Schema.nonNegative())

/** A friend of an account. */
export const SeedFriend = Schema.Struct({
  /** Lists of the account that the friend is in; those that do not exist are created. */
  lists: Schema.optional(Schema.Array(Schema.String)),
  remark: Schema.optional(Schema.String),
  /** `AddSource_Type_` and a keyword. */
  source: Schema.optional(Schema.String),
  wording: Schema.optional(Schema.String),
  /** Unix seconds; now if omitted. */
  time: Schema.optional(Seconds),
  /** Custom fields by their tags. */
  custom: Schema.optional(Schema.Record({ key: Schema.String, value: Value })),
  /** Does not make the account a friend of the friend. */
  oneWay: Schema.optional(Schema.Boolean)
})

/** An account and its relations. */
export const SeedAccount = Schema.Struct({
  /** Profile fields by their tags, such as `Tag_Profile_IM_Nick`. */
  profile: Schema.optional(Schema.Record({ key: Schema.String, value: Value })),
  /** Friend lists, which may be empty. */
  lists: Schema.optional(Schema.Array(Schema.String)),
  /** UserIDs of friends, or an object with the fields of each. */
  friends: Schema.optional(
    Schema.Union(Schema.Array(Schema.String), Schema.Record({ key: Schema.String, value: SeedFriend }))
  ),
  blocked: Schema.optional(Schema.Array(Schema.String)),
  following: Schema.optional(Schema.Array(Schema.String)),
  /** State by platform, such as `{ iPhone: "PushOnline" }`. An account without any is offline. */
  online: Schema.optional(
    Schema.Record({ key: Schema.String, value: Schema.Literal("Online", "PushOnline", "Offline") })
  )
})

/** A member of a group. */
export const SeedMember = Schema.Struct({
  role: Schema.optional(Schema.Literal("Admin", "Member")),
  nameCard: Schema.optional(Schema.String),
  /** Unix seconds; now if omitted. */
  joinTime: Schema.optional(Seconds),
  /** Custom fields by their names. */
  custom: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.String }))
})

/** A group with its members. */
export const SeedGroup = Schema.Struct({
  /** `Public` if omitted. */
  type: Schema.optional(Schema.Literal("Private", "Work", "Public", "ChatRoom", "Meeting", "AVChatRoom", "Community")),
  /** The beginning of the id if omitted. */
  name: Schema.optional(Schema.String),
  introduction: Schema.optional(Schema.String),
  notification: Schema.optional(Schema.String),
  faceUrl: Schema.optional(Schema.String),
  owner: Schema.optional(Schema.String),
  /** UserIDs of members besides the owner, or an object with the fields of each. */
  members: Schema.optional(
    Schema.Union(Schema.Array(Schema.String), Schema.Record({ key: Schema.String, value: SeedMember }))
  ),
  /** The limit of the options for the type if omitted. */
  maxMembers: Schema.optional(Schema.Int.pipe(Schema.positive())),
  /** Unix seconds; now if omitted. */
  createTime: Schema.optional(Seconds),
  /** Custom fields by their names. */
  custom: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.String })),
  attributes: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.String }))
})

/** An empty one would be found in every text. */
const KeywordText = Schema.String.pipe(Schema.minLength(1))

const Keyword = Schema.Union(
  KeywordText,
  Schema.Struct({
    content: KeywordText,
    /** Category of content with the keyword, such as `Ad`; `Illegal` if omitted. */
    label: Schema.optional(Schema.String)
  })
)

/**
 * Libraries of cloud keywords by their ids, as lists of keywords or with more fields. Content moderation finds the keywords in
 * texts and in the URLs of files.
 */
export const SeedKeywords = Schema.Record({
  key: Schema.String,
  value: Schema.Union(
    Schema.Array(Keyword),
    Schema.Struct({
      /** The id if omitted. */
      name: Schema.optional(Schema.String),
      /** Verdict on content with one of the keywords; `Block` if omitted. */
      suggestion: Schema.optional(Schema.Literal("Block", "Review", "Pass")),
      keywords: Schema.Array(Keyword)
    })
  )
})

/** Libraries of cloud keywords by their ids. */
export type SeedKeywords = typeof SeedKeywords.Type

/**
 * Accounts, groups and keywords to add to an emulator.
 *
 * Accounts that appear only as a friend or a member are imported, too. Friendships are mutual
 * unless `oneWay` is set. Existing accounts and groups stay, and the given fields are
 * overwritten; an existing group keeps its type.
 */
export const Seed = Schema.Struct({
  accounts: Schema.Union(Schema.Array(Schema.String), Schema.Record({ key: Schema.String, value: SeedAccount })),
  /** Groups by their ids. */
  groups: Schema.optional(Schema.Record({ key: Schema.String, value: SeedGroup })),
  /** Libraries of cloud keywords by their ids, which decide the verdicts of content moderation. */
  keywords: Schema.optional(SeedKeywords)
})

/** Accounts, groups and keywords to add to an emulator. */
export type Seed = typeof Seed.Type
