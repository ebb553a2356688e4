/** Every module under its name, for programs that are not bundled; others import the modules themselves. */
export * as Chunks from "./Chunks.js"
export * as FriendLists from "./FriendLists.js"
export * as Paging from "./Paging.js"
