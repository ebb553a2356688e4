/** Strikes a signature out of a text that came from outside: error pages of proxies repeat the URL. */
export const scrub = (text: string, userSig: string): string =>
  text
    .replaceAll(userSig, "<redacted>")
    .replaceAll(encodeURIComponent(userSig), "<redacted>")
    .replace(/(usersig(?:=|%3D|"\s*:\s*"))[^&\s"'<>]+/gi, "$1<redacted>")

/** Strikes out of a text of foreign code what looks like a secret. */
export const scrubText = (text: string): string =>
  text.replace(/([?&][\w.-]+=)[^\s&"']+/g, "$1<redacted>").replace(/\b(Bearer|Basic) \S+/gi, "$1 <redacted>")
