import type { ControllerSetting } from './controllerSettings';

/** What of a controller that goes the others need: its account, with password and session, and its origin, with the trusted certificate. */
export function stillNeeded(
  gone: Pick<ControllerSetting, 'origin' | 'username'>,
  others: readonly ControllerSetting[],
): { readonly account: boolean; readonly origin: boolean } {
  const atOrigin = others.filter(({ origin }) => origin === gone.origin);
  return {
    account: atOrigin.some(({ username }) => username === gone.username),
    origin: atOrigin.length > 0,
  };
}
