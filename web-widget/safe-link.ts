/** Links from a closed set: pages of our own server, official publications, telephone and mail. All else is shown as text. */

const OFFICIAL_HOSTS = ['gov.vn', 'chinhphu.vn', 'quochoi.vn']

/** A path of our server ("/van-ban/…") as an absolute address; undefined for anything that would lead elsewhere. */
export function serverLink(server: string, path: string): string | undefined {
  if (!/^\/(?![/\\])/u.test(path)) return undefined
  const url = parse(path, server)
  return url?.origin === new URL(server).origin ? url.href : undefined
}

/** An official publication: https on a state host. */
export function officialLink(address: string | null): string | undefined {
  const url = address === null ? undefined : parse(address)
  if (url?.protocol !== 'https:') return undefined
  return OFFICIAL_HOSTS.some((host) => url.hostname === host || url.hostname.endsWith(`.${host}`)) ? url.href : undefined
}

/** How to reach an office: "1800.6838" → tel:18006838. */
export function contactLink(kind: string, value: string): string | undefined {
  if (kind === 'phone') return /^[+\d][\d .()-]{1,20}$/u.test(value) ? `tel:${value.replace(/[^+\d]/gu, '')}` : undefined
  if (kind === 'email') return /^[\w.+-]+@[\w.-]+\.\w+$/u.test(value) ? `mailto:${value}` : undefined
  return kind === 'web' ? officialLink(value.startsWith('http') ? value : `https://${value}`) : undefined
}

function parse(address: string, base?: string): URL | undefined {
  try {
    return new URL(address, base)
  } catch {
    return undefined
  }
}
