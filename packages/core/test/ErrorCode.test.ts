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
      60025: true,
      60026: true,
      60027: true,
      60028: true,
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
    const everywhere = ErrorCode.all().filter((info) => info.path === undefined)
    const codes = everywhere.map((info) => info.code)
    assert.deepStrictEqual(
      codes.filter((code) => (code > 60000 && code < 60100) || (code > 70000 && code < 70100)),
      Object.keys(common).map(Number)
    )
  })

  it("names the page that documents the code", () => {
    const page = (code: number, path?: string) => ErrorCode.lookup(code, path)?.doc.split("/").at(-1)
    assert.strictEqual(page(30008), "34348")
    assert.strictEqual(page(32216), "34950")
    assert.strictEqual(page(125000), "34364")
    assert.strictEqual(page(131000), "60756")
    assert.strictEqual(page(130001, "openconfigsvr/getappinfo"), "34886")
  })

  it("marks codes that only client SDKs receive", () => {
    const domains = new Set(
      ErrorCode.all()
        .filter((info) => info.clientOnly)
        .map((info) => info.domain)
    )
    assert.deepStrictEqual([...domains].sort(), ["access-layer", "account", "official-account", "resource"])
  })

  it("has a clean meaning and a sentence of advice in every row", () => {
    for (const info of ErrorCode.all()) {
      assert.match(info.meaning, /^[^|]+$/, String(info.code))
      assert.match(info.advice, /^[A-Z][^|]*\.$/, String(info.code))
      assert.match(info.note ?? "None.", /^[A-Z0-9][^|]*\.$/, String(info.code))
      assert.match(info.doc, /^https:\/\/www\.tencentcloud\.com\/document\/product\/1047\/\d{5}$/, String(info.code))
    }
  })

  it("uses one retry class for each kind that determines the retry", () => {
    const classes = (kind: ErrorCode.Kind) =>
      [
        ...new Set(
          ErrorCode.all()
            .filter((info) => info.kind === kind)
            .map((info) => info.retry)
        )
      ].sort()
    assert.deepStrictEqual(classes("RateLimited"), ["throttle"])
    assert.deepStrictEqual(classes("Conflict"), ["backoff", "never"])
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
    [130010, "official_account_open_http_svc/add_subscriber", "official-account", "LimitReached"],
    [130010, "openconfigsvr/getappinfo", "operations", "ServiceFault"],
    [130001, "openconfigsvr/getnospeaking", "mute", "InvalidRequest"],
    [130001, "openconfigsvr/getappinfo", "operations", "InvalidRequest"]
  ] as const)("reads %i by the path %s", (code, path, domain, kind) => {
    for (const written of [path, `v4/${path}`, `/v4/${path}`]) {
      const info = ErrorCode.lookup(code, written)
      assert.strictEqual(info?.domain, domain)
      assert.strictEqual(info?.kind, kind)
    }
  })

  it.each([130002, 130004, 130008, 130009, 130010])(
    "returns nothing for %i without a path, which determines the meaning",
    (code) => {
      assert.isUndefined(ErrorCode.lookup(code))
      assert.isUndefined(ErrorCode.lookup(code, "sns/group_delete"))
      assert.strictEqual(ErrorCode.kind(code), "Unknown")
      assert.strictEqual(ErrorCode.retry(code), "never")
    }
  )

  it("returns a row without a path where the meanings of a number agree", () => {
    assert.strictEqual(ErrorCode.kind(130001), "InvalidRequest")
  })

  it("returns a row with a path for that path only, and a row without one for all paths without their own", () => {
    const rows = ErrorCode.all()
    const scopes = new Set(rows.flatMap(({ path }) => (path === undefined ? [] : [path])))
    const paths = [...[...scopes].map((path) => (path.endsWith("/") ? `${path}command` : path)), "sns/group_delete"]
    for (const row of rows)
      for (const path of paths) {
        const own = rows.filter((other) => other.code === row.code && path.startsWith(other.path ?? ""))
        const nearest = own.sort((a, b) => (b.path ?? "").length - (a.path ?? "").length)[0]
        const label = `${row.code} on ${path}`
        assert.strictEqual(ErrorCode.lookup(row.code, path), nearest, label)
        assert.strictEqual(ErrorCode.kind(row.code, path), nearest?.kind ?? "Unknown", label)
        assert.strictEqual(ErrorCode.retry(row.code, path), nearest?.retry ?? "never", label)
        assert.strictEqual(ErrorCode.advice(row.code, path), nearest?.advice ?? "Read ErrorInfo; do not retry.", label)
        assert.strictEqual(ErrorCode.notApplied(row.code, path), nearest?.notApplied !== undefined, label)
      }
  })

  it.each([
    [10100, 10200, "group"],
    [38000, 39000, "relationship"],
    [120001, 130000, "message"]
  ])("takes %i to %i as a rejection by the app's webhook", (first, last, domain) => {
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

describe("the page of error codes of 2026", () => {
  it.each([
    [10015, undefined, "group", "NotFound", "never"],
    [10059, undefined, "group", "PlanRequired", "upgrade-plan"],
    [20002, undefined, "message", "Credentials", "resign"],
    [20027, undefined, "message", "Conflict", "never"],
    [22007, undefined, "message", "PlanRequired", "upgrade-plan"],
    [30002, undefined, "relationship", "InvalidRequest", "fix-request"],
    [31804, undefined, "relationship", "NotFound", "never"],
    [51007, undefined, "conversation", "ServiceFault", "backoff"],
    [60004, undefined, "common", "Credentials", "backoff"],
    [60005, undefined, "common", "Credentials", "backoff"],
    [60007, undefined, "common", "RateLimited", "throttle"],
    [60025, undefined, "common", "Credentials", "fix-credentials"],
    [60026, undefined, "common", "Credentials", "fix-credentials"],
    [60027, undefined, "common", "Unsupported", "never"],
    [60028, undefined, "common", "PlanRequired", "upgrade-plan"],
    [70404, undefined, "account", "Unsupported", "never"],
    [71000, undefined, "account", "Disabled", "never"],
    [72002, undefined, "account", "PlanRequired", "upgrade-plan"],
    [72010, undefined, "account", "RateLimited", "throttle"],
    [72011, undefined, "account", "Disabled", "never"],
    [80002, undefined, "common", "InvalidRequest", "fix-request"],
    [80005, undefined, "common", "PlanRequired", "upgrade-plan"],
    [90028, undefined, "message", "InvalidRequest", "fix-request"],
    [90029, undefined, "message", "InvalidRequest", "fix-request"],
    [90035, undefined, "push", "InvalidRequest", "fix-request"],
    [90052, undefined, "push", "Unsupported", "never"],
    [90053, undefined, "push", "InvalidRequest", "fix-request"],
    [90055, undefined, "message", "InvalidRequest", "fix-request"],
    [90056, undefined, "push", "InvalidRequest", "fix-request"],
    [90057, undefined, "message", "RateLimited", "throttle"],
    [90995, undefined, "message", "ServiceFault", "backoff"],
    [93000, undefined, "message", "InvalidRequest", "fix-request"],
    [110006, undefined, "group", "NotFound", "never"],
    [110007, undefined, "group", "ServiceFault", "backoff"],
    [110008, undefined, "group", "NotFound", "never"],
    [110010, undefined, "group", "AlreadyExists", "never"],
    [110011, undefined, "group", "NotFound", "never"],
    [110012, undefined, "group", "LimitReached", "never"],
    [110013, undefined, "group", "InvalidRequest", "fix-request"],
    [110014, undefined, "group", "NotFound", "never"],
    [30005, "follow/", "relationship", "PlanRequired", "upgrade-plan"],
    [10013, "group_open_http_svc/add_permission_group_member", "group", "AlreadyExists", "never"],
    [80005, "group_open_http_svc/import_topic", "common", "Timeout", "backoff"],
    [2001, "im_msg_audit", "moderation", "ServiceFault", "backoff"],
    [2002, "im_msg_audit", "moderation", "Unsupported", "never"],
    [2003, "im_msg_audit", "moderation", "InvalidRequest", "fix-request"],
    [2004, "im_msg_audit", "moderation", "Credentials", "fix-credentials"],
    [2015, "im_msg_audit", "moderation", "Disabled", "never"],
    [2016, "im_msg_audit", "moderation", "InvalidRequest", "fix-request"],
    [2100, "im_msg_audit", "moderation", "ServiceFault", "never"],
    [60003, "im_msg_audit", "moderation", "InvalidRequest", "fix-request"],
    [60020, "im_msg_audit", "moderation", "Disabled", "never"],
    [60022, "im_msg_audit", "moderation", "ServiceFault", "backoff"],
    [93000, "im_msg_audit", "moderation", "InvalidRequest", "fix-request"],
    [93001, "im_msg_audit", "moderation", "ServiceFault", "backoff"],
    [93005, "im_msg_audit", "moderation", "InvalidRequest", "fix-request"],
    [93006, "im_msg_audit", "moderation", "Timeout", "backoff"],
    [93007, "im_msg_audit", "moderation", "InvalidRequest", "fix-request"],
    [93008, "im_msg_audit", "moderation", "InvalidRequest", "fix-request"],
    [130005, "official_account_open_http_svc/", "official-account", "AlreadyExists", "never"],
    [130006, "official_account_open_http_svc/", "official-account", "LimitReached", "never"],
    [130009, "official_account_open_http_svc/", "official-account", "Unsupported", "never"],
    [130010, "official_account_open_http_svc/", "official-account", "LimitReached", "never"],
    [131000, "official_account_open_http_svc/", "official-account", "Disabled", "never"],
    [131003, "official_account_open_http_svc/", "official-account", "NotFound", "never"],
    [131005, "official_account_open_http_svc/", "official-account", "Unsupported", "never"],
    [90030, "openim/importmsg", "message", "InvalidRequest", "fix-request"],
    [10008, "openim_robot_http_svc/", "robot", "InvalidRequest", "fix-request"]
  ] as const)("has %i for %s in the domain %s as %s, %s", (code, path, domain, kind, retry) => {
    const rows = ErrorCode.all().filter((info) => info.code === code && info.path === path)
    assert.deepStrictEqual(
      rows.map((info) => [info.domain, info.kind, info.retry]),
      [[domain, kind, retry]]
    )
  })

  it("and the page of common codes disagree about 60004 and 60005, so that their rows name both causes", () => {
    for (const code of [60004, 60005]) {
      assert.match(ErrorCode.lookup(code)!.meaning, /identifier or UserSig is wrong, or a passing fault/)
      assert.match(ErrorCode.lookup(code)!.note!, /679\/131708.*1047\/34348/)
    }
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
    [60004, /Retry.*identifier and UserSig/],
    [60005, /Retry.*identifier and UserSig/],
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
  it.each([60004, 60005, 60007, 60011, 70050, 10023, 70001, 70052, 80003])("holds for %i", (code) => {
    assert.isTrue(ErrorCode.notApplied(code))
    assert.match(ErrorCode.lookup(code)?.notApplied ?? "", /\.$/)
  })

  it.each([60008, 60013, 60014, 30006, 30007, 30008, 20028, 10056, 23001, 10002])(
    "does not hold for %i, which leaves the outcome open",
    (code) => {
      assert.isFalse(ErrorCode.notApplied(code))
    }
  )

  it("applies to retryable codes only", () => {
    const rows = ErrorCode.all().filter((info) => info.notApplied !== undefined)
    assert.deepStrictEqual(new Set(rows.map((info) => info.retry)), new Set(["throttle", "backoff", "resign"]))
  })
})
