import { html, type TemplateResult } from 'lit';

/** A choice of one among few: native radio buttons, drawn as one control. */
export function segments<T extends string>(
  name: string,
  legend: string,
  choices: readonly (readonly [T, string])[],
  chosen: T,
  choose: (choice: T) => void,
): TemplateResult {
  return html`<fieldset class="segments">
    <legend>${legend}</legend>
    ${choices.map(
      ([value, text]) =>
        html`<label class="segment"
          ><input
            type="radio"
            name=${name}
            value=${value}
            .checked=${value === chosen}
            @change=${() => choose(value)}
          /><span>${text}</span></label
        >`,
    )}
  </fieldset>`;
}
