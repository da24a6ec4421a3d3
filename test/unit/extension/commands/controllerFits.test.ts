import assert from 'node:assert/strict';
import { controllerFits, fitting } from '../../../../src/extension/commands/controllerFits';
import { english } from '../../../../src/path/message';
import { windowWith } from '../window';

const origin = 'https://dnac.example.net';
const lab = { name: 'lab', origin, username: 'noc', isDefault: true } as const;
const store = { name: 'store', origin, username: 'ops', production: true } as const;
const shared = { name: 'shared', url: origin, username: 'noc' };

const namesThatFit: Readonly<Record<keyof typeof controllerFits, readonly string[]>> = {
  any: ['lab', 'store', 'shared', 'Demo network'],
  own: ['lab', 'store'],
  removable: ['lab', 'store', 'Demo network'],
  withAccount: ['lab', 'store', 'shared'],
  signedIn: ['store'],
  notDefault: ['store'],
  notProduction: ['lab'],
  production: ['store'],
};

describe('A command about a controller', () => {
  for (const [name, expected] of Object.entries(namesThatFit)) {
    it(`that needs one that fits '${name}' offers only ${expected.join(', ')}`, async () => {
      const fit = controllerFits[name as keyof typeof controllerFits];
      const { directory, passwords } = windowWith({
        ...{ own: [lab, store], ofWorkspace: [[shared]], listsDemo: true },
      });
      await passwords.keep({ kind: 'own', ...store }, 's3cret');
      const found = await fitting(directory, fit);
      assert.deepEqual(
        found.map(each => each.name),
        expected,
      );
    });
  }

  it('finds none where there is only the demo network, and has a sentence for that', async () => {
    const { directory } = windowWith({ listsDemo: true });
    assert.deepEqual(await fitting(directory, controllerFits.own), []);
    assert.match(english(controllerFits.own.none), /add one of your own with DNAC: Add Controller\.$/);
  });
});
