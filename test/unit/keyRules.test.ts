import assert from 'node:assert/strict';
import { collisions, rulesIn, type KeyRule } from '../keys/keyRules';

const rule = (key: string, when?: string): KeyRule => ({
  key,
  command: 'ours',
  ...(when === undefined ? {} : { when }),
});

function collide(first: KeyRule, second: KeyRule): boolean {
  const [there, back] = [collisions(first, [second]).length, collisions(second, [first]).length];
  assert.equal(there, back, 'either way');
  return there > 0;
}

describe('two rules for keys', () => {
  it('collide with the same keys, and where one is the beginning of the other', () => {
    assert.equal(collide(rule('ctrl+k h'), rule('ctrl+k h')), true);
    assert.equal(collide(rule('ctrl+k h'), rule('ctrl+k')), true);
    assert.equal(collide(rule('ctrl+k h'), rule('ctrl+k h x')), true);
  });

  it('do not with other keys, however alike they are written', () => {
    assert.equal(collide(rule('ctrl+k h'), rule('ctrl+k home')), false);
    assert.equal(collide(rule('ctrl+k h'), rule('ctrl+k ctrl+h')), false);
    assert.equal(collide(rule('f1'), rule('f12')), false);
  });

  it('do not where their conditions exclude each other, in every alternative', () => {
    const free = "!terminalFocus && focusedView != 'repl'";
    assert.equal(collide(rule('cmd+k h', free), rule('cmd+k', "focusedView == 'repl'")), false);
    assert.equal(
      collide(rule('cmd+k h', free), rule('cmd+k', 'terminalFocus && hasOne || terminalFocus')),
      false,
    );
    assert.equal(collide(rule('cmd+k h', free), rule('cmd+k', 'terminalFocus || editorFocus')), true);
    assert.equal(collide(rule('cmd+k h'), rule('cmd+k', 'terminalFocus')), true);
    assert.equal(collide(rule('cmd+k h'), rule('cmd+k', 'false')), false);
  });
});

describe('the document of the default keys', () => {
  it('is read up to the commands that have none', () => {
    const text =
      '// Overwrite\n[\n{ "key": "f1", "command": "one",\n  "when": "a" },\n{ "key": "f2", "command": "two" }\n]\n\n// - three [\n';
    assert.deepEqual(rulesIn(text), [
      { key: 'f1', command: 'one', when: 'a' },
      { key: 'f2', command: 'two' },
    ]);
  });
});
