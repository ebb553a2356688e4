// Written by scripts/docs.ts from the families of endpoints.

/** Loads the endpoints of a family. */
export const load = {
  account: () => import("@tcchat/endpoints/account"),
  follow: () => import("@tcchat/endpoints/follow"),
  profile: () => import("@tcchat/endpoints/profile"),
  relation: () => import("@tcchat/endpoints/relation")
} as const
