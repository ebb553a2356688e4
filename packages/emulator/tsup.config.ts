import { joinedLibrary } from "../../config/tsup.js"

export default joinedLibrary
