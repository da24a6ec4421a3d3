/** The code of an error that is about a proxy and whose message is fit to be shown. */
export const proxyFailedCode = 'PROXY_FAILED';

/** An error about a proxy on the way, in words; nothing has reached the controller. */
export function proxyFailure(words: string): Error {
  return Object.assign(new Error(words), { code: proxyFailedCode });
}

/** What it means that a proxy answers instead of opening the way. */
export function proxyRefusal(status: number | undefined): string {
  return status === 407
    ? 'wants a user name and password'
    : `answers HTTP ${status ?? '?'} instead of opening the way`;
}
