/** Compares and generates secrets. */
import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto"

const digest = (text: string) => createHash("sha256").update(text).digest()

/** Compares in a time that reveals nothing about either string, including its length. */
export const same = (given: string, expected: string): boolean => timingSafeEqual(digest(given), digest(expected))

/** Generates a random secret. */
export const random = (): string => randomBytes(32).toString("base64url")

export const mac = (key: string, text: string): string => createHmac("sha256", key).update(text).digest("base64url")
