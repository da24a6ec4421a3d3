import assert from 'node:assert/strict';
import { controllerChoice } from '../../../../src/extension/prompts/controllerChoice';
import { reader } from '../reader';

const origin = 'https://dnac.example.net';

describe('A controller to choose', () => {
  it('says where it is, and before that what to be careful about', () => {
    const own = { kind: 'own', name: 'core', origin, username: 'noc' } as const;
    const choices = [
      own,
      { ...own, production: true as const },
      { kind: 'workspace', name: 'shared', origin } as const,
      { kind: 'demo', name: 'Demo network', origin: 'demo', username: 'demo' } as const,
    ].map(each => controllerChoice(each, reader));
    assert.deepEqual(
      choices.map(({ description }) => description),
      [origin, `PRODUCTION · ${origin}`, `from workspace · ${origin}`, 'built in, on this machine'],
    );
    assert.equal(new Set(choices.map(({ icon }) => icon)).size, 4);
  });

  it('is called what its settings say, of which nothing is drawn as an icon', () => {
    const name = '$(verified) plant';
    const { label } = controllerChoice({ kind: 'workspace', name, origin }, reader);
    assert.equal(label, `\\${name}`);
  });
});
