import { nothing, type TemplateResult } from 'lit';
import { icon } from './icon';

/** The shape that goes with a remark's tone. */
export function noteIcon(tone: 'quiet' | 'warning' | 'busy'): TemplateResult | typeof nothing {
  if (tone === 'quiet') return nothing;
  return icon(tone === 'busy' ? 'sync' : 'warning');
}
