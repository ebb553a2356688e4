/** Strikes a signature out of a text that came from outside: error pages of proxies repeat the URL. */
export const scrub = (text: string, userSig: string): string =>
  text
    .replaceAll(userSig, "<redacted>")
    .replaceAll(encodeURIComponent(userSig), "<redacted>")
    .replace(/(usersig(?:=|%3D|"\s*:\s*"))[^&\s"'<>]+/gi, "$1<redacted>")
