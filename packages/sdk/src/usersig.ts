/** Signs, verifies and decodes UserSigs and PrivateMapKeys. */
export * from "./generated/faces/usersig.js"
