/** All modules under their names, for programs that are not bundled; others should import the modules directly. */
export * as Chunks from "./Chunks.js"
export * as FriendLists from "./FriendLists.js"
export * as Journal from "./Journal.js"
export * as Paging from "./Paging.js"
export * as PostgresJournal from "./PostgresJournal.js"
export * as Run from "./Run.js"
export * as RunStatus from "./RunStatus.js"
