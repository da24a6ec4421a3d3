import assert from 'node:assert/strict';
import { branched, chainOf, type LayoutInput } from '../../../src/webview/diagram/layout';

const widths = [124, 148, 148, 60, 124];
const input: LayoutInput = {
  places: widths.map((width, at) => ({ width, height: 50 + 10 * at, below: at % 2 })),
  links: widths.slice(1).map((_, from) => ({
    ...{ from, to: from + 1, width: 96 + 7 * from, above: 16, below: 58, isStraight: true },
  })),
  line: widths.map((_, at) => at),
};

describe('the layout of the diagram', () => {
  it('puts a path without detours where dagre does', () => {
    assert.deepEqual(chainOf(input), branched(input));
  });
});
