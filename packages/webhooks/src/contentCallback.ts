/** Results of cloud moderation (`ContentCallback.*`). */
export { resultNotify } from "./contentCallback/resultNotify.js"
