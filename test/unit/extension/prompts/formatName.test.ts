import assert from 'node:assert/strict';
import { formatName } from '../../../../src/extension/prompts/formatName';
import { pageMessages } from '../../../../src/path/pageMessages';
import { exportFormats } from '../../../../src/path/pageProtocol';
import { sayWith } from '../../../../src/webview/words';
import { reader } from '../reader';

describe('the name of an export format', () => {
  it('is the same in the prompts as on the page', () => {
    const say = sayWith(pageMessages);
    for (const format of exportFormats) {
      assert.equal(formatName(format, reader), say(`page.format.${format}`));
    }
    assert.equal(formatName('json', reader), 'JSON (trace file)');
  });
});
