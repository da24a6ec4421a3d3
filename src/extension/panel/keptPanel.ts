import { present } from '../../path/present';
import type { KeptView } from '../../path/pageProtocol';

/** What a panel showed before the reload, as its page kept it; what makes no sense is left out. */
export type KeptPanel = Partial<KeptView>;

export function readKeptPanel(state: unknown): KeptPanel {
  if (typeof state !== 'object' || state === null) return {};
  const field = (name: keyof KeptView): unknown => Reflect.get(state, name);
  const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
  return present({
    traceId: text(field('traceId')),
    comparedWith: text(field('comparedWith')),
    comparedFile: text(field('comparedFile')),
    isPanelPinned: field('isPanelPinned') === true ? true : undefined,
  });
}
