/** Types and limits of fields in Chinese. */

const words: Readonly<Record<string, string>> = {
  string: "字符串",
  strings: "字符串",
  integer: "整数",
  integers: "整数",
  "64-bit integer": "64 位整数",
  number: "数字",
  boolean: "布尔值",
  object: "对象",
  objects: "对象",
  "object with any fields": "任意字段的对象",
  "message elements": "消息元素",
  anything: "任意类型"
}

const one = (type: string): string =>
  type.startsWith("array of ") ? `${one(type.slice("array of ".length))}数组` : (words[type] ?? type)

/** `array of strings or integer` as 字符串数组或整数. */
export const typeOf = (type: string): string => type.split(" or ").map(one).join("或")

const units: Readonly<Record<string, string>> = {
  entry: "个",
  entries: "个",
  character: "个字符",
  characters: "个字符",
  "byte of UTF-8": "字节（UTF-8）",
  "bytes of UTF-8": "字节（UTF-8）"
}

const known: Readonly<Record<string, string>> = {
  "not empty": "非空",
  "at most one TIMCustomElem": "最多一个 TIMCustomElem",
  '"@TOA#_" and printable ASCII': '"@TOA#_" 加可打印 ASCII 字符',
  'no second "@TOA#" after "@TOA#_"': '"@TOA#_" 之后不能再有 "@TOA#"',
  "an hour of ten digits, YYYYMMDDHH": "十位数字的小时，YYYYMMDDHH",
  'no slots but "0" to "9"': '编号只能是 "0" 到 "9"',
  '"AddSource_Type_" and a keyword of 1 to 8 English letters': '"AddSource_Type_" 加 1 到 8 个英文字母的关键字',
  '"Tag_SNS_Custom_" and what comes behind it': '"Tag_SNS_Custom_" 加自定义部分',
  'an id of a robot, which starts with "@RBT#"': '机器人 ID，以 "@RBT#" 开头'
}

const digits = String.raw`(-?[\d,]+)`

const patterns: ReadonlyArray<readonly [RegExp, (found: RegExpExecArray) => string]> = [
  [new RegExp(`^${digits} to ${digits}(?: (.+))?$`), ([, low, high, unit]) => `${low} 到 ${high}${unitOf(unit)}`],
  [new RegExp(`^at most ${digits}(?: (.+))?$`), ([, high, unit]) => `最多 ${high}${unitOf(unit)}`],
  [new RegExp(`^at least ${digits}(?: (.+))?$`), ([, low, unit]) => `至少 ${low}${unitOf(unit)}`],
  [new RegExp(`^${digits} (.+)$`), ([, count, unit]) => `${count}${unitOf(unit)}`]
]

const unitOf = (unit: string | undefined): string => (unit === undefined ? "" : ` ${units[unit] ?? unit}`)

/** `each at most 96 bytes of UTF-8` as 每个最多 96 字节（UTF-8）; a limit that is not known stays in English. */
export const limitOf = (limit: string): string => {
  if (limit.startsWith("each ")) return `每个${limitOf(limit.slice("each ".length))}`
  const own = known[limit]
  if (own !== undefined) return own
  for (const [pattern, write] of patterns) {
    const found = pattern.exec(limit)
    if (found !== null) return write(found)
  }
  return limit
}
