/**
 * Judgements of cloud moderation (`ContentCallback.*`).
 *
 * @since 0.1.0
 */
export { resultNotify } from "./contentCallback/resultNotify.js"
