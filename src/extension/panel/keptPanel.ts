import { present } from '../../path/present';
import type { KeptView } from '../../path/pageProtocol';

/** What a panel showed before the reload, as its page kept it; what makes no sense is left out. */
export type KeptPanel = Partial<KeptView>;

export function readKeptPanel(state: unknown): KeptPanel {
  if (typeof state !== 'object' || state === null) return {};
  const field = (name: keyof KeptView): unknown => Reflect.get(state, name);
  const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
  const address = (value: unknown): string | undefined => (isAddress(value) ? value : undefined);
  return present({
    traceId: text(field('traceId')),
    comparedWith: text(field('comparedWith')),
    comparedFile: address(field('comparedFile')),
    isPanelPinned: field('isPanelPinned') === true ? true : undefined,
  });
}

/** As VS Code writes one of a file; from what it does not take for one it would throw. */
function isAddress(value: unknown): value is string {
  return typeof value === 'string' && /^\w[\w+.-]*:(?!\/{4})/.test(value);
}
