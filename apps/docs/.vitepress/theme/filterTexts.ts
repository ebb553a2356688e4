/** What the filters of lists say, in each language. */

interface FilterTexts {
  readonly label: string
  readonly text: string
  readonly any: Readonly<Record<string, string>>
  /** Values in words; a value that is missing is shown as it is. */
  readonly values: Readonly<Record<string, (value: string) => string>>
  readonly found: (count: number, all: number) => string
}

const named =
  (texts: Readonly<Record<string, string>>) =>
  (value: string): string =>
    texts[value] ?? value

export const filterTexts: Readonly<Record<"en" | "zh", FilterTexts>> = {
  en: {
    label: "Filter the list",
    text: "Filter by words, such as delete or group_delete",
    any: {
      family: "All families",
      rate: "Any rate",
      repeat: "Any second call",
      phase: "Any time",
      again: "Retried or not",
      part: "All parts"
    },
    values: {
      rate: (rate) => `${rate} per second`,
      repeat: named({
        read: "changes nothing (read)",
        idempotent: "leaves the same state (idempotent)",
        deduplicated: "ignored by the service (deduplicated)",
        none: "acts a second time (none)"
      }),
      phase: named({ before: "before the event", after: "after the event", alarm: "alarm" }),
      again: named({ yes: "retried", no: "not retried" })
    },
    found: (count, all) => `${count} of ${all}`
  },
  zh: {
    label: "筛选列表",
    text: "按文字筛选，例如：删除 或 group_delete",
    any: {
      family: "全部分类",
      rate: "任意频率",
      repeat: "任意重复结果",
      phase: "任意时机",
      again: "重试与否",
      part: "全部模块"
    },
    values: {
      rate: (rate) => `每秒 ${rate} 次`,
      repeat: named({
        read: "不改变数据（read）",
        idempotent: "结果不变（idempotent）",
        deduplicated: "服务端去重（deduplicated）",
        none: "会再次执行（none）"
      }),
      phase: named({ before: "事件之前", after: "事件之后", alarm: "告警" }),
      again: named({ yes: "会重试", no: "不重试" })
    },
    found: (count, all) => `${count} / ${all}`
  }
}
