import { assert, describe, it } from "@effect/vitest"
import * as ErrorCode from "../src/ErrorCode.js"

describe("the table", () => {
  it("has every row, sorted by code", () => {
    const codes = ErrorCode.all().map((info) => info.code)
    assert.isNotEmpty(codes)
    assert.deepStrictEqual(
      codes,
      [...codes].sort((a, b) => a - b)
    )
  })

  it("has one row per code and path", () => {
    const keys = ErrorCode.all().map((info) => `${info.code} ${info.path ?? ""}`)
    assert.strictEqual(new Set(keys).size, keys.length)
  })

  it("names a path wherever a number occurs twice", () => {
    const rows = ErrorCode.all()
    const shared = rows.filter((info) => rows.filter((other) => other.code === info.code).length > 1)
    assert.isNotEmpty(shared)
    assert.isTrue(shared.every((info) => info.path !== undefined))
  })

  it("agrees with the type of the common codes", () => {
    const common: Record<ErrorCode.CommonCode, true> = {
      60002: true,
      60003: true,
      60004: true,
      60005: true,
      60006: true,
      60007: true,
      60008: true,
      60009: true,
      60010: true,
      60011: true,
      60012: true,
      60013: true,
      60014: true,
      60015: true,
      60016: true,
      60017: true,
      60018: true,
      60019: true,
      60020: true,
      60021: true,
      70001: true,
      70002: true,
      70003: true,
      70005: true,
      70009: true,
      70013: true,
      70014: true,
      70016: true,
      70020: true,
      70050: true,
      70051: true,
      70052: true
    }
    const codes = ErrorCode.all().map((info) => info.code)
    assert.deepStrictEqual(
      codes.filter((code) => (code > 60000 && code < 60100) || (code > 70000 && code < 70100)),
      Object.keys(common).map(Number)
    )
  })

  it("names the page that has the code", () => {
    const page = (code: number, path?: string) => ErrorCode.lookup(code, path)?.doc.split("/").at(-1)
    assert.strictEqual(page(30008), "34348")
    assert.strictEqual(page(32216), "34950")
    assert.strictEqual(page(125000), "34364")
    assert.strictEqual(page(131000), "60756")
    assert.strictEqual(page(130001, "openconfigsvr/getappinfo"), "34886")
  })

  it("marks the codes that only client SDKs see", () => {
    const domains = new Set(
      ErrorCode.all()
        .filter((info) => info.clientOnly)
        .map((info) => info.domain)
    )
    assert.deepStrictEqual([...domains].sort(), ["access-layer", "resource"])
  })

  it("has a meaning without a stray separator and a sentence of advice in every row", () => {
    for (const info of ErrorCode.all()) {
      assert.match(info.meaning, /^[^|]+$/, String(info.code))
      assert.match(info.advice, /^[A-Z][^|]*\.$/, String(info.code))
      assert.match(info.note ?? "None.", /^[A-Z6][^|]*\.$/, String(info.code))
      assert.match(info.doc, /^https:\/\/www\.tencentcloud\.com\/document\/product\/1047\/\d{5}$/, String(info.code))
    }
  })

  it("uses one retry class for each kind that says how to go on", () => {
    const classes = (kind: ErrorCode.Kind) =>
      [
        ...new Set(
          ErrorCode.all()
            .filter((info) => info.kind === kind)
            .map((info) => info.retry)
        )
      ].sort()
    assert.deepStrictEqual(classes("RateLimited"), ["throttle"])
    assert.deepStrictEqual(classes("Conflict"), ["backoff"])
    assert.deepStrictEqual(classes("Timeout"), ["backoff"])
    assert.deepStrictEqual(classes("ContentRejected"), ["never"])
    assert.deepStrictEqual(classes("Blocked"), ["never"])
    assert.deepStrictEqual(classes("Unknown"), ["never"])
  })
})

describe("lookup", () => {
  it.each([
    [30001, "InvalidRequest", "fix-request"],
    [30003, "NotFound", "fix-request"],
    [30004, "Credentials", "fix-credentials"],
    [30006, "ServiceFault", "backoff"],
    [30007, "Timeout", "backoff"],
    [30008, "Conflict", "backoff"],
    [30539, "Pending", "never"],
    [32216, "NotFound", "never"],
    [60002, "InvalidRequest", "fix-request"],
    [60007, "RateLimited", "throttle"],
    [60008, "Timeout", "backoff"],
    [60010, "Credentials", "fix-credentials"],
    [60011, "RateLimited", "throttle"],
    [60013, "ServiceFault", "backoff"],
    [60016, "Disabled", "never"],
    [60018, "RateLimited", "throttle"],
    [60020, "PlanRequired", "upgrade-plan"],
    [60021, "Credentials", "fix-credentials"],
    [70001, "Credentials", "resign"],
    [70003, "Credentials", "fix-credentials"],
    [70009, "Credentials", "fix-credentials"],
    [70013, "Credentials", "fix-credentials"],
    [70050, "RateLimited", "throttle"],
    [70052, "Credentials", "resign"],
    [70107, "NotFound", "fix-request"],
    [70169, "Timeout", "backoff"],
    [70398, "PlanRequired", "upgrade-plan"],
    [80001, "ContentRejected", "never"],
    [80003, "WebhookRejected", "backoff"],
    [20012, "Blocked", "never"],
    [10010, "NotFound", "never"],
    [10014, "LimitReached", "never"],
    [10021, "AlreadyExists", "never"],
    [-10001, "Credentials", "resign"]
  ] as const)("gives %i the kind %s and the class %s", (code, kind, retry) => {
    assert.strictEqual(ErrorCode.kind(code, "sns/group_delete"), kind)
    assert.strictEqual(ErrorCode.retry(code, "sns/group_delete"), retry)
  })

  it.each([
    [130002, "openconfigsvr/getnospeaking", "mute", "InvalidRequest"],
    [130002, "official_account_open_http_svc/delete_subscriber", "official-account", "PermissionDenied"],
    [130004, "openconfigsvr/setnospeaking", "mute", "InvalidRequest"],
    [130004, "official_account_open_http_svc/destroy_official_account", "official-account", "NotFound"],
    [130008, "openconfigsvr/setnospeaking", "mute", "InvalidRequest"],
    [130008, "official_account_open_http_svc/create_official_account", "official-account", "AlreadyExists"],
    [130001, "openconfigsvr/getnospeaking", "mute", "InvalidRequest"],
    [130001, "openconfigsvr/getappinfo", "operations", "InvalidRequest"]
  ] as const)("reads %i by the path %s", (code, path, domain, kind) => {
    for (const written of [path, `v4/${path}`, `/v4/${path}`]) {
      const info = ErrorCode.lookup(code, written)
      assert.strictEqual(info?.domain, domain)
      assert.strictEqual(info?.kind, kind)
    }
  })

  it.each([130002, 130004, 130008])("claims nothing about %i without a path that decides", (code) => {
    assert.isUndefined(ErrorCode.lookup(code))
    assert.isUndefined(ErrorCode.lookup(code, "sns/group_delete"))
    assert.strictEqual(ErrorCode.kind(code), "Unknown")
    assert.strictEqual(ErrorCode.retry(code), "never")
  })

  it("answers without a path where the meanings of a number agree", () => {
    assert.strictEqual(ErrorCode.kind(130001), "InvalidRequest")
  })

  it("uses the only meaning of a number for every path", () => {
    assert.strictEqual(ErrorCode.lookup(130014, "sns/group_delete")?.domain, "mute")
  })

  it.each([
    [10100, 10200, "group"],
    [38000, 39000, "relationship"],
    [120001, 130000, "message"]
  ])("takes %i to %i as a refusal by the app's webhook", (first, last, domain) => {
    for (const code of [first, first + 1, last]) {
      const info = ErrorCode.lookup(code)
      assert.strictEqual(info?.kind, "WebhookRejected")
      assert.strictEqual(info?.retry, "never")
      assert.strictEqual(info?.domain, domain)
      assert.strictEqual(info?.code, first)
      assert.strictEqual(info?.codeTo, last)
    }
    assert.isUndefined(ErrorCode.lookup(first - 1))
    assert.notStrictEqual(ErrorCode.kind(last + 1), "WebhookRejected")
  })

  it.each([0, 1, -1, 30016, 99999, 1.5, Number.NaN])("knows nothing about %d", (code) => {
    assert.isUndefined(ErrorCode.lookup(code))
    assert.strictEqual(ErrorCode.kind(code), "Unknown")
    assert.strictEqual(ErrorCode.retry(code), "never")
    assert.isFalse(ErrorCode.notApplied(code))
    assert.strictEqual(ErrorCode.advice(code), "Read ErrorInfo; do not retry.")
  })
})

describe("advice", () => {
  it.each([
    [70001, /new UserSig/],
    [70003, /whole UserSig/],
    [70009, /secret key of this SDKAppID/],
    [70013, /account sent as identifier/],
    [70014, /SDKAppID that is in the URL/],
    [70016, /data centre/],
    [70020, /data centre/],
    [70050, /one minute/],
    [60008, /safe to retry/],
    [30008, /one batch/],
    [60010, /app admin/],
    [60021, /allow list/],
    [60020, /5 minutes/]
  ])("for %i names its own cure", (code, cure) => {
    assert.match(ErrorCode.advice(code), cure)
  })

  it("falls back to the advice of the kind", () => {
    assert.strictEqual(ErrorCode.advice(30006), ErrorCode.advice(20005))
  })
})

describe("notApplied", () => {
  it.each([60007, 60011, 70050, 10023, 70001, 70052, 80003])("holds for %i", (code) => {
    assert.isTrue(ErrorCode.notApplied(code))
    assert.match(ErrorCode.lookup(code)?.notApplied ?? "", /\.$/)
  })

  it.each([60008, 60013, 60014, 80005, 30006, 30007, 30008, 20028, 10056, 23001, 10002])(
    "does not hold for %i, which leaves the outcome open",
    (code) => {
      assert.isFalse(ErrorCode.notApplied(code))
    }
  )

  it("is claimed of retryable codes only", () => {
    const rows = ErrorCode.all().filter((info) => info.notApplied !== undefined)
    assert.deepStrictEqual(new Set(rows.map((info) => info.retry)), new Set(["throttle", "backoff", "resign"]))
  })
})
