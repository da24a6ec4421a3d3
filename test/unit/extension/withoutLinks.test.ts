import assert from 'node:assert/strict';
import { withoutLinks } from '../../../src/extension/withoutLinks';

/** What VS Code takes for a link in a notification or below an input. */
const link = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/gi;

describe('withoutLinks', () => {
  it('leaves nothing that VS Code would make a link of', () => {
    for (const text of [
      'refused: [Retry](command:workbench.action.quit)',
      '[a](command:b)[c](https://example.net)',
      '[[a](file:///etc/hosts)',
      '[a](command:b "title")',
    ]) {
      assert.match(text, new RegExp(link.source, 'i'));
      assert.doesNotMatch(withoutLinks(text), new RegExp(link.source, 'i'));
    }
  });

  it('changes no other text', () => {
    const text = '10.1.1.1 → [2001:db8::1]:443 (list [PCI]) at 14:02:11 +02:00';
    assert.equal(withoutLinks(text), text);
  });
});
