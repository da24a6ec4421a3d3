import { html, nothing, type TemplateResult } from 'lit';
import type { Say } from '../words';
import type { ActionModel } from '../model/headActions';
import { icon } from './icon';

/** The list of the page's keys; shown by `showModal`, so that the browser keeps focus and Escape in order. */
export function keysDialog(models: readonly ActionModel[], hasKeys: boolean, say: Say): TemplateResult {
  const rows: readonly (readonly [string, string])[] = [
    ...models.flatMap(({ key, name }) => (key === undefined ? [] : [[key.toUpperCase(), name] as const])),
    ...(hasKeys
      ? ([
          ['/', say('page.keys.filter')],
          ['?', say('page.keys.help')],
        ] as const)
      : []),
    [say('page.key.arrows'), say('page.keys.move')],
    [say('page.key.ends'), say('page.keys.ends')],
    [say('page.key.enter'), say('page.keys.keep')],
    [say('page.key.escape'), say('page.keys.escape')],
  ];
  return html`<dialog class="keys" aria-labelledby="keys-title">
    <form method="dialog" class="keys-head">
      <h2 id="keys-title">${say('page.keys')}</h2>
      <button class="icon-button" aria-label=${say('page.keys.close')} title=${say('page.keys.close')}>
        ${icon('close')}
      </button>
    </form>
    <dl>
      ${rows.map(
        ([key, text]) =>
          html`<div>
            <dt><kbd>${key}</kbd></dt>
            <dd>${text || nothing}</dd>
          </div>`,
      )}
    </dl>
  </dialog>`;
}
