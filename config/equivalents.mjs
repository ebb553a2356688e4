/**
 * Mutants that do what the code does, so that no test can kill them: by file, the line as it is mutated, and the reason.
 */
export default {
  "packages/core/src/Credentials.ts": {
    "return Effect.sync(() => undefined)": "a settled renewal forgets those who wait anyway",
    'cached: (now) => Either.getOrUndefined(at("", now)),': "the error that would name the endpoint is dropped",
    'detail: `the UserSig cannot be decoded: ${error instanceof UserSigError ? error.message : ""}`':
      "`decode` throws nothing else",
    'const { message, option = "" } = error instanceof UserSigError ? error : { message: "usable" }':
      "`sign` throws nothing else, and always names the option",
    'const { message, option = "secretKey" } = error instanceof UserSigError ? error : {}':
      "`sign` throws nothing else",
    'const { message, option = "secretKey" } = error instanceof UserSigError ? error : { message: "" }':
      "`sign` throws nothing else",
    'expected: message.replace(/\\w+ must be /, "")': "the name of the option is at the start of every message"
  },
  "packages/core/src/RateLimit.ts": {
    "return new TokenQueue(new Bucket(size, perWindow <= 1 ? window / perWindow : window, recovery))":
      "at a rate of 1 both are the same",
    "if (false) return latest.queue": "a shortcut to the queue of the latest call",
    "slow: (key) => (false ? Effect.void : Effect.ignore(Effect.tryPromise(() => slow(key))))":
      "a call of `undefined` fails, which is ignored"
  },
  "packages/core/src/RetryBudget.ts": {
    "if (true && now > last) add(((now - last) / 1000) * perSecond)": "no number is greater than `undefined`",
    "if (last !== undefined && now >= last) add(((now - last) / 1000) * perSecond)": "adds 0"
  },
  "packages/core/src/RetryPolicy.ts": {
    'case "none":': "without a result it is not safe either",
    'case "":': "without a result it is not safe either",
    "if (true) RetryBudget.make(budget)": "`false` has no options that could be invalid",
    "if (budget !== true) RetryBudget.make(budget)": "`false` has no options that could be invalid",
    "if (true && ErrorCode.notApplied(error.code, endpoint.path)) return true": "other errors have no code",
    "const least = true ? (leastPause[error.code] ?? 0) * 1000 : 0": "other errors have no code"
  },
  "packages/core/src/internal/attempts.ts": {
    'if (verdict === "RenewUserSig" && true) {': "a call has a UserSig once an attempt has failed",
    "if (true) yield* sleep(call.clock, delay)": "sleeps for 0 ms",
    "if (delay >= 0) yield* sleep(call.clock, delay)": "sleeps for 0 ms"
  },
  "packages/core/src/internal/bucket.ts": {
    "if (false) return this.size": "a shortcut: it is the number of tokens without `slow`"
  },
  "packages/core/src/internal/call.ts": {
    'body = "Stryker was here!"': "the payload is encoded before anything is sent",
    'fields = "Stryker was here!"': "the payload is encoded before anything is sent",
    "if (true) spans?.end(attempt.span, exit)": "there are spans if and only if the call has one",
    "if (attempt.span !== undefined) spans.end(attempt.span, exit)": "there are spans if and only if the call has one",
    "false ? undefined : spans?.attempt(call.span, route.ofAttempt[origin]!, call.attempts - 1)":
      "there are spans if and only if the call has one",
    "call.span === undefined ? undefined : spans.attempt(call.span, route.ofAttempt[origin]!, call.attempts - 1)":
      "there are spans if and only if the call has one",
    "if (true) call.spans?.end(call.span, outcome)": "there are spans if and only if the call has one",
    "if (call.span !== undefined) call.spans.end(call.span, outcome)": "there are spans if and only if the call has one"
  },
  "packages/core/src/internal/envelope.ts": {
    "return true && value !== null && !Array.isArray(value) ? value : undefined":
      "other values have no `ErrorCode` either",
    "if (false || !timeCodes.has(code)) return undefined": "no number is above 5 if the date is not known",
    'if (false || !Number.isSafeInteger(ErrorCode)) return unusable("Envelope")':
      "what is not a number is not an integer",
    "if (false) return Either.right(fields)": "`decode` accepts the same, slower"
  },
  "packages/core/src/internal/origins.ts": {
    'this.hosts = origins.map((origin) => origin!.replace(/https?:\\/\\//, ""))':
      "the scheme is at the start of every URL"
  },
  "packages/core/src/internal/run.ts": {
    "const isSuccess = (rest: Rest): rest is Exit.Success<unknown, never> => false":
      "a shortcut: what is left to do may be an Effect that succeeds",
    "const isSuccess = () => undefined": "a shortcut: what is left to do may be an Effect that succeeds",
    "const isSuccess = (rest: Rest): rest is Exit.Success<unknown, never> => Exit.isExit(rest) || Exit.isSuccess(rest)":
      "a call that fails ends with the same error either way",
    "if (false) return this.end(rest as Outcome)": "a shortcut: a fiber ends with the same outcome"
  },
  "packages/usersig/src/decode.ts": {
    "? decodeBase64(value).slice()": "`isBase64` has accepted it before"
  },
  "packages/usersig/src/internal/app.ts": {
    "if (false) return { sdkAppId, key: last.key }": "the cache only saves time",
    "last = {}": "the cache only saves time"
  },
  "packages/usersig/src/internal/hmac.ts": {
    "for (let index = 0; index <= 64; index++) block[index] = text[index]! ^ mask":
      "writing behind the end of an array of bytes has no effect",
    "for (let index = 0; index <= 32; index++) block[index] = text[index]!":
      "writing behind the end of an array of bytes has no effect"
  },
  "packages/usersig/src/internal/huffman.ts": {
    'if (left < 0) throw new Error("")': "the reason is not shown: `decode` says that it cannot be inflated",
    'if (left > 0 && many !== counts[1]) throw new Error("")':
      "the reason is not shown: `decode` says that it cannot be inflated"
  },
  "packages/usersig/src/internal/inflate.ts": {
    'if (count < width) fail("")': "the reason is not shown: `decode` says that it cannot be inflated",
    'if (count < 0) fail("")': "the reason is not shown: `decode` says that it cannot be inflated",
    'if ((bits & ((1 << (count & 7)) - 1)) !== 0) fail("")':
      "the reason is not shown: `decode` says that it cannot be inflated",
    'if (length > data.length - position || length > MAX_CONTENT - size) fail("")':
      "the reason is not shown: `decode` says that it cannot be inflated",
    'if (size === MAX_CONTENT) fail("")': "the reason is not shown: `decode` says that it cannot be inflated",
    'const distance = read(distanceBits[far] ?? fail("")) + distanceBases[far]!':
      "the reason is not shown: `decode` says that it cannot be inflated",
    'if (distance > size || length > MAX_CONTENT - size) fail("")':
      "the reason is not shown: `decode` says that it cannot be inflated",
    'if (literals > 286 || end - literals > 30) fail("")':
      "the reason is not shown: `decode` says that it cannot be inflated",
    'if (next > end) fail("")': "the reason is not shown: `decode` says that it cannot be inflated",
    'if (header % 31 !== 0 || (header & 0x8f20) !== 0x0800) fail("")':
      "the reason is not shown: `decode` says that it cannot be inflated",
    'else fail("")': "the reason is not shown: `decode` says that it cannot be inflated",
    'if (position + 4 !== data.length) fail("")': "the reason is not shown: `decode` says that it cannot be inflated",
    'if (sum.getUint32(0) !== adler32(content, size)) fail("")':
      "the reason is not shown: `decode` says that it cannot be inflated"
  },
  "packages/usersig/src/internal/sha256.ts": {
    "for (let index = 0; index <= 32; index++) bytes[index] = state[index >> 2]! >>> (24 - (index & 3) * 8)":
      "writing behind the end of an array of bytes has no effect"
  },
  "packages/usersig/src/internal/verifyUserSig.ts": {
    "for (let index = 0; index <= right.length; index++) difference |= right[index]! ^ given[index]!":
      "there is no byte behind the end of either"
  },
  "packages/webhooks/src/Signature.ts": {
    "for (let index = 0; index <= right.length; index++) difference |= signature.charCodeAt(index) ^ right.charCodeAt(index)":
      "there is no character behind the end of either"
  },
  "packages/webhooks/src/Verification.ts": {
    'token === false ? ["Stryker was here"] : Array.isArray(token) ? (token as ReadonlyArray<Signature.Token>) : [token as Signature.Token]':
      "no token is read if authentication is off"
  },
  "packages/webhooks/src/internal/content.ts": {
    ': typeof content === "string" && (false || (content.length * 3 > bytes && size(content) > bytes))':
      "a shortcut: no text has fewer bytes than UTF-16 units",
    ': typeof content === "string" && (content.length > bytes || (true && size(content) > bytes))':
      "a shortcut: no UTF-16 unit has more than three bytes",
    ': typeof content === "string" && (content.length > bytes || (content.length * 3 >= bytes && size(content) > bytes))':
      "a shortcut: no UTF-16 unit has more than three bytes"
  },
  "packages/webhooks/src/internal/query.ts": {
    'const [, text = "Stryker was here!"] = /\\?([^#]*)/.exec(url) ?? []': "no parameter has that name",
    'const [, text = ""] = /\\?([^#]*)/.exec(url) ?? ["Stryker was here"]': "the first item is not read",
    'const [, rawName = "", rawValue = ""] = /([^=]*)=?(.*)$/s.exec(part) ?? []': "it matches at the start anyway",
    'const [, rawName = "", rawValue = ""] = /^([^=]*)=?(.*)/s.exec(part) ?? []': "it matches to the end anyway",
    "if (false || !names.has(name)) continue": "no parameter is called `undefined`"
  },
  "packages/webhooks/src/internal/receive.ts": {
    'Effect.withSpan(`webhook ${command}`, { captureStackTrace: true, kind: "server", attributes: { command } })':
      "only its cost differs"
  }
}
