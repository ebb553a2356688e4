/** How endpoints and fields are called on the command line. */

/** The option of a field: `From_Account` is `from-account`, `UserID` is `user-id`. */
export const flagOf = (field: string): string =>
  field
    .replace(/([a-z\d])([A-Z])/g, "$1-$2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1-$2")
    .replace(/_+/g, "-")
    .toLowerCase()

/** The words of the command of an endpoint: `relation.deleteLists` is `relation delete-lists`. */
export const wordsOf = (endpoint: string): string => endpoint.split(".").map(flagOf).join(" ")
