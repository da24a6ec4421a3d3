import { english, message, type Message } from '../path/message';

/** A failure of a proxy on the way, in words; nothing has reached the controller. */
export class ProxyFailure extends Error {
  override readonly name = 'ProxyFailure';

  /** `code`: the system's, for the log. */
  constructor(
    readonly words: Message,
    readonly code = '',
  ) {
    super(english(words));
  }
}

/** The proxy's failure behind an error, which axios wraps. */
export function proxyFailureOf(error: unknown): ProxyFailure | undefined {
  if (error instanceof ProxyFailure) return error;
  return error instanceof Error && error.cause !== undefined ? proxyFailureOf(error.cause) : undefined;
}

/** What it means that a proxy answers instead of opening the way: a known one, or some. */
export function proxyRefusal(status: number | undefined, proxy?: string): ProxyFailure {
  const answered = status ?? '?';
  if (proxy === undefined) {
    return new ProxyFailure(
      status === 407
        ? message('reason.someProxyPassword')
        : message('reason.someProxyAnswers', { status: answered }),
    );
  }
  return new ProxyFailure(
    status === 407
      ? message('reason.proxyPassword', { proxy })
      : message('reason.proxyAnswers', { proxy, status: answered }),
  );
}
