import assert from 'node:assert/strict';
import { english, message, render, type Message } from '../../../src/path/message';
import { messages } from '../../../src/path/messages';

const sentence = message('sentence.counts', {
  devices: message('count.devices.one', { count: 1 }),
  hops: message('count.hops.other', { count: 3 }),
});

describe('message', () => {
  it('is English with the inner messages filled in first', () => {
    assert.equal(english(sentence), '1 device, 3 hops');
  });

  it('is translated inside out, numbers kept as numbers', () => {
    const seen: (readonly [string, Readonly<Record<string, string | number>>])[] = [];
    const text = render(sentence, (template, args) => {
      seen.push([template, args]);
      return `<${template}>`;
    });
    assert.equal(text, '<{devices}, {hops}>');
    assert.deepEqual(seen, [
      ['{count} device', { count: 1 }],
      ['{count} hops', { count: 3 }],
      ['{devices}, {hops}', { devices: '<{count} device>', hops: '<{count} hops>' }],
    ]);
  });

  it('shows a placeholder whose argument is missing', () => {
    assert.equal(english({ id: 'partial.failed', args: { hop: 'core-1' } }), 'ends at core-1: {reason}');
  });

  it('does not fill placeholders that stand in an argument', () => {
    const said = message('partial.failed', { hop: '{reason}', reason: 'x' });
    assert.equal(english(said), 'ends at {reason}: x');
  });

  it('shows an id that a newer version wrote', () => {
    const newer = JSON.parse('{"id":"verdict.teleported","args":{}}') as Message;
    assert.equal(english(newer), 'verdict.teleported');
    const hostile = JSON.parse('{"id":"constructor","args":{}}') as Message;
    assert.equal(english(hostile), 'constructor');
  });

  it('has English texts without doubled ids, blanks at the ends and unclosed placeholders', () => {
    for (const [id, text] of Object.entries(messages)) {
      assert.equal(text, text.trim(), id);
      assert.doesNotMatch(text.replace(/\{\w+\}/g, ''), /[{}]/, id);
    }
  });
});
