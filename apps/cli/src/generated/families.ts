// Written by scripts/docs.ts from the families of endpoints.

/** Loads the endpoints of a family. */
export const load = {
  account: () => import("@tcchat/endpoints/account"),
  community: () => import("@tcchat/endpoints/community"),
  follow: () => import("@tcchat/endpoints/follow"),
  group: () => import("@tcchat/endpoints/group"),
  live: () => import("@tcchat/endpoints/live"),
  officialAccount: () => import("@tcchat/endpoints/officialAccount"),
  profile: () => import("@tcchat/endpoints/profile"),
  push: () => import("@tcchat/endpoints/push"),
  relation: () => import("@tcchat/endpoints/relation")
} as const
