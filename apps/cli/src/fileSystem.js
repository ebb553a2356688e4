// What @effect/cli needs of @effect/platform for options that name files, of which there are none here: the tag. The real
// module makes schemas of all errors of a platform, which takes as long as Node takes to start a file.
import { GenericTag } from "effect/Context"

export const FileSystem = GenericTag("@effect/platform/FileSystem")
